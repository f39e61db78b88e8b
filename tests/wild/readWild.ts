import type { Reader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { readingAsJson } from '../../src/reading/readingAsJson.ts';
import type { Found } from './matchQuotes.ts';
import type { WildText } from './wildSet.ts';

/**
 * What Brief reads in a text, in the form of `brief read --json`, with two differences: a turn or a paragraph of a
 * statement has the kind `spoken`, because it is shown as its speaker's very words, and the passages chosen from
 * long turns are left out, because they are shown beside them.
 */
export function readWild(
  text: Pick<WildText, 'id' | 'text' | 'title' | 'published' | 'outlet'>,
  reader: Reader,
): Found[] {
  const reading = readArticle(
    { text: text.text, title: text.title, published: text.published, source: text.outlet },
    reader,
  );
  const { quotes } = readingAsJson(text.id, text.text, reading);
  return quotes.flatMap((quote, at): Found[] => {
    if ('part_of' in quote) return [];
    const read = reading.quotes[at];
    return [{ ...quote, ...(read ? { kind: read.kind } : {}) } as Found];
  });
}
