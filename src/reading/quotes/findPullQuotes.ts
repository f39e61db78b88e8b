import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { personWithin } from './personWithin.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** "Quote Message: We will not wait. from Greta Holm Foreign Minister": a pull quote as a page labels it for screen readers. */
const PULL_QUOTE = /^Quote [Mm]essage:\s+["“‘']?(\S[^\n]*?)["”’']?\s+from\s+(?=\p{Lu}[^\n]{2,120}(?:\n|$))/u;

/** What a page labels as a pull quote: the words up to "from", and whoever is named behind it. */
export function findPullQuotes(layout: TextLayout, roster: Roster): QuoteCandidate[] {
  const { text, paragraphs, sentences } = layout;
  if (!/^Quote [Mm]essage:/mu.test(text)) return [];
  const firstOf = new Map(sentences.map(({ paragraph }, at) => [paragraph, at] as const).reverse());
  return paragraphs.flatMap(({ start, end }, index): QuoteCandidate[] => {
    const found = PULL_QUOTE.exec(text.slice(start, end));
    const sentence = firstOf.get(index);
    if (!found || sentence === undefined) return [];
    const from = start + found[0].indexOf(found[1]!);
    const author = personWithin(layout, roster, { start: start + found[0].length, end });
    return [
      {
        spans: [{ start: from, end: from + found[1]!.length }],
        cue: null,
        subject: null,
        how: 'author',
        author: author ?? { person: null, names: [], mention: null },
        sentence,
        quotedSpans: [],
      },
    ];
  });
}
