import { stem } from '../../reading/summary/compareHeadline.ts';
import type { Span } from '../../text/article.ts';
import { comparableWords } from '../align/comparableWords.ts';
import { isSmallWord } from '../verify/smallWords.ts';

/** Words in marks of either kind; an apostrophe is none. */
const MARKED =
  /(?<![\p{L}\p{N}])(?:['‘](?<single>(?:[^'‘’"“”]|['’](?=\p{L}))+)['’]|["“](?<double>[^"“”]+)["”])(?![\p{L}\p{N}])/gu;

/**
 * The first words in quotation marks in a headline that no sentence of its article has in that order, and of which it lacks
 * one at least (of one or two all, unless the headline says who said them; a single word in marks is mostly irony): nobody
 * said them there. Null where there are none.
 *
 * @param bodies the sentences of the article
 * @example misquoted('“We are ready to sign,” says Ruud', ['“We are not willing,” said Ruud.']) // { start: 1, end: 21 }
 */
export function misquoted(headline: string, bodies: readonly string[]): Span | null {
  const marked = [...headline.matchAll(MARKED)];
  if (marked.length === 0) return null;
  const roots = bodies.flatMap(rootsIn);
  const [inOrder, all] = [` ${roots.join(' ')} `, new Set(roots)];
  for (const { groups, index } of marked) {
    const words = groups!.single ?? groups!.double ?? '';
    const wanted = rootsIn(words);
    const missing = wanted.filter((root) => !all.has(root)).length;
    const isShort = wanted.length < 3 && !isAttributed(headline, index, index + words.length + 2);
    const isLacking = missing > 0 && (!isShort || missing === wanted.length) && /[\s-]/.test(words);
    if (isLacking && !inOrder.includes(` ${wanted.join(' ')} `))
      return { start: index + 1, end: index + 1 + words.replace(/,$/, '').length };
  }
  return null;
}

/** "'A first step': Ruud", "Ruud: 'A first step'", "'…', says Ruud" */
const isAttributed = (headline: string, start: number, end: number): boolean =>
  /:\s*$/.test(headline.slice(0, start)) ||
  /^\s*(?::|,? (?:says?|said|tells?|warns?)\b)/.test(headline.slice(end));

/** The stems of the words that say something, in order. */
const rootsIn = (text: string): string[] =>
  comparableWords(text)
    .filter(({ form }) => !isSmallWord(form))
    .map(({ form }) => stem(form).replace(/e$/, ''));
