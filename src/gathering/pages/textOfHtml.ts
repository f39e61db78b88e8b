import { parseHTML } from 'linkedom';
import { type PageNode, paragraphsIn } from './paragraphsIn.ts';
import { tidyPage } from './tidyPage.ts';

/**
 * The paragraphs of a piece of HTML, as a feed carries it, as plain text parted by blank lines: pictures with their
 * captions, scripts and forms left out, entities resolved. Text without any mark-up comes back as one paragraph.
 *
 * @example textOfHtml('<p>Talks &amp; tea.</p><p>They go on.</p>') // 'Talks & tea.\n\nThey go on.'
 */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<html><body>${tidyPage(html).html}</body></html>`);
  return paragraphsIn(document.body as unknown as PageNode)
    .map((block) => block.text)
    .join('\n\n');
}
