import type { StoredVersion } from '../archive/port.ts';
import { weighConsequence } from '../comparing/consequence/weighConsequence.ts';
import { bestSentence } from '../reading/summary/bestSentence.ts';
import { leansOnBefore } from '../reading/summary/leans.ts';
import { countWords, tellsContactOnly } from '../reading/summary/newsWeight.ts';
import type { Span } from '../text/article.ts';
import { isCalledOpinion } from '../text/isCalledOpinion.ts';
import { presentsText } from '../text/presentsText.ts';
import { saysCorrected } from '../text/saysCorrected.ts';

/** The news is told at the beginning. */
const LOOKED_AT = 4;
const LATER = 2;
const IN_SUMMARY = 0.3;
const FEWEST_WORDS = 5;
/** A narrator's "I" and "we" have no name beside them, and whoever says "you" greets. */
const FIRST_PERSON = /\b(?:I|we|we're|we've|my|our|us|you)\b/i;
const FOR_THE_PRESS = /\b(?:press statements|statements? (?:for|to) the (?:press|media))\b/i;
/** What ends without a full stop is a heading, a dateline, a caption or whose office a statement comes from. */
export const ENDS = /[.!…。]["”’»)\]]*\s*$/u;
const LEANS = /^["“‘]?(?:it|this|that|these|those|they|he|she|but|and|also|such)\b/i;

/**
 * The sentence of a text that says what happened: early, with consequence, in nobody's first person. Falls back to the first of the
 * summary that says it in nobody's, or whose speaker is known by name (`saidBy`), then to the first of the summary and of
 * the body; null where a text has no sentence. Of a readout it is what was said, and not who telephoned whom; of an opinion piece
 * what its author holds.
 *
 * @example newsSentence(version) // { start: 288, end: 459 }
 */
export function newsSentence(version: Pick<StoredVersion, 'text' | 'reading' | 'article'>): Span | null {
  const { text, reading } = version;
  const own = authorsView(version);
  if (own) return own;
  const { sentences, summary, quotes, headline } = reading;
  const wordsOf = ({ start, end }: Span) => text.slice(start, end);
  let best: Span | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, sentence] of sentences.slice(0, LOOKED_AT).entries()) {
    const words = wordsOf(sentence);
    const outside = quotes
      .flatMap(({ marked, kind, spans }) => (kind === 'spoken' ? spans : marked))
      .filter((one) => one.start < sentence.end && sentence.start < one.end);
    const isSaid =
      outside.some((one) => one.start <= sentence.start && one.end >= sentence.end - 1) ||
      // Behind a label.
      quotes.some(({ kind, start }) => kind === 'spoken' && start >= sentence.start && start < sentence.end);
    const narrated = outside.reduce(
      (rest, one) =>
        rest.replace(text.slice(Math.max(one.start, sentence.start), Math.min(one.end, sentence.end)), ''),
      words,
    );
    if (
      words.split(/\s+/).length < FEWEST_WORDS ||
      !ENDS.test(words) ||
      isSaid ||
      saysCorrected(words) ||
      presentsText(words)
    )
      continue;
    if (FIRST_PERSON.test(narrated) || !/\p{Ll}/u.test(words)) continue;
    const weight =
      weighConsequence(null, [words]).weight -
      LATER * index -
      (LEANS.test(words) ? 1 : 0) +
      (summary.some(({ start }) => start === sentence.start) ? IN_SUMMARY : 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  // Who met or telephoned whom is in the headline.
  const isContact = best !== null && (tellsContactOnly(wordsOf(best)) || FOR_THE_PRESS.test(wordsOf(best)));
  if (best && !isContact) return best;
  const alone = summary.find(
    (one) =>
      (saidBy({ text, reading }, one) !== null || !FIRST_PERSON.test(wordsOf(one))) &&
      !(isContact && leans(wordsOf(one))),
  );
  const isBody = (one: Span) => one.start !== headline?.start && !presentsText(wordsOf(one));
  return alone ?? best ?? summary[0] ?? sentences.find(isBody) ?? null;
}

/** What the author of an opinion piece holds himself, and not what he says of others; null of any other text. */
function authorsView({
  article,
  text,
  reading,
}: Pick<StoredVersion, 'text' | 'reading' | 'article'>): Span | null {
  const { headline, quotes, keyQuotes } = reading;
  const title = headline ? text.slice(headline.start, headline.end) : article.title;
  if (!isCalledOpinion(title)) return null;
  const key = keyQuotes
    .map((at) => quotes[at]!)
    .find(({ kind, speakerName }) => kind === 'spoken' && speakerName);
  return key ? bestSentence(key, reading, text) : null;
}

/**
 * Who says a sentence in his own words, by name; null of what the text itself says, and where no name is known.
 *
 * @example saidBy(version, evidence.quote.marked[0]) // 'Sergei Lavrov'
 */
export function saidBy({ reading }: Pick<StoredVersion, 'text' | 'reading'>, span: Span): string | null {
  const holds = (one: Span) => one.start <= span.start && span.end - 1 <= one.end;
  const quote = reading.quotes.find(
    ({ speakerName, kind, spans, marked }) =>
      speakerName !== null && (kind === 'spoken' ? spans : marked).some(holds),
  );
  return quote?.speakerName ?? null;
}

const leans = (words: string): boolean =>
  leansOnBefore(words, { spoken: false, official: false, words: countWords(words) });
