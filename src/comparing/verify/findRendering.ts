import type { Span } from '../../text/article.ts';
import type { SoughtWord } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { isSmallWord } from './smallWords.ts';
import type { ReadText } from './voices.ts';

/** So many of the telling words must be common to both, counted on the side that has fewer and on the other. */
const [SHARED, SHARED_BACK] = [0.6, 0.45];
const FEWEST = 5;

/**
 * The quoted sentence of a text that makes the same statement as a quotation in other words, or null: most of the words
 * that say something are in both, whatever their endings and order. Translations that share few words are not found.
 *
 * @example findRendering(soughtWords('Talks on arms will begin in Geneva in June'), version, words)?.share // 0.83
 */
export function findRendering(
  sought: readonly SoughtWord[],
  { reading }: ReadText,
  stored: readonly ComparableWord[],
): { readonly span: Span; readonly share: number } | null {
  const wanted = stemsOf(sought);
  if (wanted.size < FEWEST) return null;
  let best: { span: Span; share: number } | null = null;
  let from = 0;
  for (const sentence of reading.sentences) {
    while (from < stored.length && stored[from]!.start < sentence.start) from += 1;
    let to = from;
    while (to < stored.length && stored[to]!.end <= sentence.end) to += 1;
    if (!reading.quotes.some((q) => q.start < sentence.end && sentence.start < q.end)) continue;
    const own = stemsOf(stored.slice(from, to));
    const both = [...wanted].filter((stem) => own.has(stem)).length;
    const [share, back] = [both / wanted.size, both / Math.max(1, own.size)];
    if (both >= FEWEST - 1 && share >= SHARED && back >= SHARED_BACK && share > (best?.share ?? 0))
      best = { span: sentence, share };
  }
  return best;
}

/** Beginnings of the words that say something: endings and small words left out. */
function stemsOf(words: readonly { form: string }[]): Set<string> {
  return new Set(
    words.filter(({ form }) => !isSmallWord(form) && form.length > 2).map(({ form }) => form.slice(0, 6)),
  );
}
