import type { TextLayout } from '../layout/layOut.ts';
import { isStageLine } from '../layout/speakerLabels.ts';
import type { Roster } from '../names/roster.ts';
import type { FoundCue } from './cue.ts';
import { personWithin } from './personWithin.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** "Malcolm Turner:" alone on its line. */
const NAME_ALONE = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}):$/u;
/** "3.45pm BST": with so many of them a page is a live one. */
const FEWEST_TIMES = 2;

/**
 * Words that a live page sets apart without marks: the paragraph below a name with a colon, of somebody whom the text names,
 * in the first person and without what anybody else is reported to have said.
 *
 * @example findBlockQuotes(layout, findSaid(layout, reader, {}).roster, findCues(layout, reader)) // []
 */
export function findBlockQuotes(
  layout: TextLayout,
  roster: Roster,
  cues: readonly FoundCue[],
): QuoteCandidate[] {
  const { text, paragraphs, sentences } = layout;
  const lines = paragraphs.map(({ start, end }) => text.slice(start, Math.min(end, start + MOST_IN_NAME)));
  if (!lines.some((line) => NAME_ALONE.test(line))) return [];
  if (lines.filter((line) => /^\d/.test(line) && isStageLine(line)).length < FEWEST_TIMES) return [];
  const reported = reportedIn(layout, cues);
  const firstOf = new Map(sentences.map(({ paragraph }, at) => [paragraph, at] as const).reverse());
  return lines.flatMap((line, index): QuoteCandidate[] => {
    const name = NAME_ALONE.exec(line)?.[1];
    const below = paragraphs[index + 1];
    const sentence = firstOf.get(index + 1);
    if (!name || !below || sentence === undefined) return [];
    const words = text.slice(below.start, below.end);
    if (/^["“„«]/.test(words) || isStageLine(words) || NAME_ALONE.test(words)) return [];
    if (!IN_FIRST_PERSON.test(words) || reported.has(index + 1)) return [];
    const mention = { start: paragraphs[index]!.start, end: paragraphs[index]!.start + name.length };
    const author = personWithin(layout, roster, mention);
    const span = { start: below.start, end: below.end };
    return author
      ? [{ spans: [span], cue: null, subject: null, how: 'author', author, sentence, quotedSpans: [] }]
      : [];
  });
}
/** In characters. */
const MOST_IN_NAME = 120;

/** The paragraphs in which somebody is reported to say something, who is no "I" or "we". */
function reportedIn({ words, sentences }: TextLayout, cues: readonly FoundCue[]): ReadonlySet<number> {
  const others = cues.filter(({ from }) => !/^(?:i|we)$/.test(words[from - 1]?.low ?? ''));
  return new Set(others.map(({ sentence }) => sentences[sentence]!.paragraph));
}
const IN_FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|myself|ourselves)\b/;
