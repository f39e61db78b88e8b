import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import type { SoughtWord } from '../align/alignWords.ts';
import { isNegation, isNumber } from '../align/callouts.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { isSmallWord } from './smallWords.ts';
import type { ReadText } from './voices.ts';

/** So many of the telling words must be common to both, counted on the side that has fewer and on the other. */
const [SHARED, SHARED_BACK] = [0.6, 0.45];
const FEWEST = 5;

/**
 * The quoted sentence of a text that makes the same statement as a quotation in other words, or null: most of the words
 * that say something are in both, whatever their endings and order. One that denies what the other does not, or has not
 * the same numbers, is another statement. Translations that share few words are not found.
 *
 * @param isSpeaker whether a person may have said the quotation
 *
 * @example findRendering(soughtWords('Talks on wheat will begin in June'), version, words, () => true) // null
 */
export function findRendering(
  sought: readonly SoughtWord[],
  { reading }: ReadText,
  stored: readonly ComparableWord[],
  isSpeaker: (name: string | null) => boolean,
): { readonly span: Span; readonly share: number; readonly quote: Quote } | null {
  const wanted = stemsOf(sought);
  if (wanted.size < FEWEST) return null;
  let best: { span: Span; share: number; quote: Quote } | null = null;
  let from = 0;
  for (const sentence of reading.sentences) {
    while (from < stored.length && stored[from]!.start < sentence.start) from += 1;
    let to = from;
    while (to < stored.length && stored[to]!.end <= sentence.end) to += 1;
    const quote = reading.quotes.find((q) => q.start < sentence.end && sentence.start < q.end);
    const words = stored.slice(from, to);
    if (!quote || !isSpeaker(quote.speakerName) || !agree(sought, words)) continue;
    const own = stemsOf(words);
    const both = [...wanted].filter((stem) => own.has(stem)).length;
    const [share, back] = [both / wanted.size, both / Math.max(1, own.size)];
    if (both >= FEWEST - 1 && share >= SHARED && back >= SHARED_BACK && share > (best?.share ?? 0))
      best = { span: sentence, share, quote };
  }
  return best;
}

/** Whether both deny or neither does, and their numbers are the same. */
function agree(sought: readonly SoughtWord[], words: readonly ComparableWord[]): boolean {
  const numbers = (some: readonly { form: string }[]) =>
    some
      .filter(isNumber)
      .map(({ form }) => form)
      .sort()
      .join(' ');
  return sought.some(isNegation) === words.some(isNegation) && numbers(sought) === numbers(words);
}

/** Beginnings of the words that say something: endings and small words left out. */
function stemsOf(words: readonly { form: string }[]): Set<string> {
  return new Set(
    words.filter(({ form }) => !isSmallWord(form) && form.length > 2).map(({ form }) => form.slice(0, 6)),
  );
}
