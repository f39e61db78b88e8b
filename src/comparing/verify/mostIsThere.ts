import type { Span } from '../../text/article.ts';
import type { SoughtWord } from '../align/alignWords.ts';
import { comparableWords } from '../align/comparableWords.ts';
import type { Judged } from './judged.ts';
import { isSmallWord } from './smallWords.ts';
import { overlap, type ReadText } from './voices.ts';

/** The share of the words that the sentences of a place must have for it to be another order of the same words. */
const REORDERED = 0.85;
/** The share of the words that a whole sentence must be for the rest to be added to it. */
const LEAST_WHOLE = 0.4;
/** Shorter sentences stand in many texts. */
const FEWEST = 5;

/**
 * Whether most of a quotation stands at a place though it is not in the order of its words: nearly all of the words in the same sentences
 * (“There are guns here. There are no anglers.”), or one whole sentence of those that were pasted.
 *
 * @param pasted the quotation that the words are of
 * @example mostIsThere(judged, version, soughtWords('A pier'), 'A pier') // false
 */
export function mostIsThere(
  judged: Judged,
  version: ReadText,
  sought: readonly SoughtWord[],
  pasted: string,
): boolean {
  if (!judged.said || judged.speaker === 'other' || judged.run < 3 || sought.length < FEWEST) return false;
  return hasAllWords(judged, version, sought) || hasWholeSentence(judged, sought, pasted);
}

function hasAllWords(
  { span, quote }: Judged,
  { text, reading }: ReadText,
  sought: readonly SoughtWord[],
): boolean {
  const isOfQuote = (one: Span) => quote !== null && overlap([one], quote.spans) > 0;
  const left = reading.sentences
    .filter((one, i, all) => {
      const isAt = (at: Span | undefined) => at !== undefined && at.start < span.end && span.start < at.end;
      return isAt(one) || (isOfQuote(one) && (isAt(all[i - 1]) || isAt(all[i + 1])));
    })
    .flatMap(({ start, end }) => comparableWords(text.slice(start, end)).map(({ form }) => form));
  const missing = sought.filter(({ form }) => {
    const at = left.indexOf(form);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return missing.length <= sought.length * (1 - REORDERED);
}

function hasWholeSentence({ steps, share }: Judged, sought: readonly SoughtWord[], pasted: string): boolean {
  if (share < LEAST_WHOLE) return false;
  const isEdge = (at: number) =>
    at === 0 || at === sought.length || /[.!?]/.test(pasted.slice(sought[at - 1]!.end, sought[at]!.start));
  return steps.some(
    ({ kind, soughtFrom, soughtTo }) =>
      kind === 'same' &&
      soughtTo - soughtFrom >= FEWEST &&
      isEdge(soughtFrom) &&
      isEdge(soughtTo) &&
      sought.slice(soughtFrom, soughtTo).filter(({ form }) => !isSmallWord(form)).length > 1,
  );
}
