import { foldLetters } from '../text/foldText.ts';
import { COMMON_WORDS } from './commonWords.ts';

/** Words in a run. */
const RUN = 3;

/**
 * Names of all runs of three common words in a text, each once: "one of the". A phrase of such words is found by them, and
 * slowly by the words, each of which is in a large part of all texts. A name is eight letters and digits; two runs have
 * the same one by chance once in 2^40.
 *
 * @param words the folded words of the text, as `foldedWords` gives them
 * @example commonRuns(foldedWords('It was one of the last.')).length // 4
 */
export function commonRuns(words: readonly string[]): string[] {
  const names = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) {
    if (!COMMON_WORDS.has(words[at + 2]!)) at += 2;
    else if (COMMON_WORDS.has(words[at]!) && COMMON_WORDS.has(words[at + 1]!))
      names.add(nameOf(words[at]!, words[at + 1]!, words[at + 2]!));
  }
  return [...names];
}

/** How a phrase is found by the names of its runs. */
export interface RunsOfPhrase {
  readonly names: readonly string[];
  /** Whether a text with the runs has the phrase: one of three words is a run itself. */
  readonly isExact: boolean;
}

/**
 * The names of all runs of a phrase; null where it has a word that is not common, or fewer than three.
 *
 * @example runsOfPhrase('one of the').names.length // 1
 * @example runsOfPhrase('one of the islands') // null
 */
export function runsOfPhrase(phrase: string): RunsOfPhrase | null {
  const words = foldedWords(phrase);
  if (words.length < RUN || !words.every((word) => COMMON_WORDS.has(word))) return null;
  return { names: commonRuns(words), isExact: words.length === RUN };
}

/**
 * The words of a text in order, without case, accents and marks.
 *
 * @example foldedWords('Été, “at last”') // ['ete', 'at', 'last']
 */
export function foldedWords(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

/** Forty bits of a run, in base 32. */
function nameOf(...run: readonly string[]): string {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (const word of run) {
    for (let at = 0; at <= word.length; at++) {
      // The end of a word counts: "a bc" is not "ab c".
      const unit = at < word.length ? word.charCodeAt(at) : 0x20;
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x85ebca6b);
      low ^= low >>> 13;
    }
  }
  const [first, second] = [mixed(high), mixed(low ^ high)];
  return `${(first >>> 12).toString(32).padStart(4, '0')}${(second >>> 12).toString(32).padStart(4, '0')}`;
}

/** Spreads the bits, so that any few of them are as good as random. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
