import type { StoredVersion } from '../archive/port.ts';
import { weighConsequence } from '../comparing/consequence.ts';
import type { Span } from '../text/article.ts';

/** The news is told at the beginning. */
const LOOKED_AT = 4;
const LATER = 2;
const IN_SUMMARY = 0.3;
const FEWEST_WORDS = 5;
/** A narrator's "I" and "we" have no name beside them. */
const FIRST_PERSON = /\b(?:I|we|we're|we've|my|our|us)\b/i;
const LEANS = /^["“‘]?(?:it|this|that|these|those|they|he|she|but|and|also|such)\b/i;

/**
 * The sentence of a text that says what happened: early, with consequence, in nobody's first person. Falls back to the
 * first of the summary and of the body; null where a text has no sentence.
 *
 * @example newsSentence(version) // { start: 288, end: 459 }
 */
export function newsSentence({ text, reading }: StoredVersion): Span | null {
  const { sentences, summary, quotes, headline } = reading;
  const wordsOf = ({ start, end }: Span) => text.slice(start, end);
  let best: Span | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, sentence] of sentences.slice(0, LOOKED_AT).entries()) {
    const words = wordsOf(sentence);
    const outside = quotes
      .flatMap(({ marked, kind, spans }) => (kind === 'spoken' ? spans : marked))
      .filter((one) => one.start < sentence.end && sentence.start < one.end);
    const isSaid = outside.some((one) => one.start <= sentence.start && one.end >= sentence.end - 1);
    const narrated = outside.reduce(
      (rest, one) =>
        rest.replace(text.slice(Math.max(one.start, sentence.start), Math.min(one.end, sentence.end)), ''),
      words,
    );
    if (words.split(/\s+/).length < FEWEST_WORDS || /\?["”’)]*$/.test(words) || isSaid) continue;
    if (FIRST_PERSON.test(narrated) || !/\p{Ll}/u.test(words)) continue;
    const weight =
      weighConsequence(null, [words]).weight -
      LATER * index -
      (LEANS.test(words) ? 1 : 0) +
      (summary.some(({ start }) => start === sentence.start) ? IN_SUMMARY : 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return best ?? summary[0] ?? sentences.find(({ start }) => start !== headline?.start) ?? null;
}
