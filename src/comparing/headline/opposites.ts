import type { Opposites } from '../../reading/lexicon.ts';
import { stem } from '../../reading/summary/compareHeadline.ts';
import { comparableWords } from '../align/comparableWords.ts';

/** So many words behind a word of a headline say of what it is told. */
const BEHIND = 2;
/** A subject of so many words at most is taken for all of it. */
const LONGEST_SUBJECT = 2;
const CLAUSES = /[,;:]|\b(?:but|while|although|whereas)\b/;

/**
 * The first sentence that says the opposite of a headline: the headline has a word of one row ("inflation rises"), no
 * clause that is about any of that has one of the row, and this one has a word of the other beside what the headline says it of ("inflation
 * fell"). -1 where there is none.
 *
 * @param headline its telling words, in order
 * @example oppositeIn(['inflation', 'rise'], ['Inflation fell.'], [{ one: ['rise'], other: ['fall', 'fell'] }]) // 0
 */
export function oppositeIn(
  headline: readonly string[],
  sentences: readonly string[],
  opposites: readonly Opposites[],
): number {
  const told = headline.map(stem);
  const rootsOf = (words: string) => comparableWords(words).map(({ form }) => stem(form));
  const body = sentences.map(rootsOf);
  const clauses = sentences.flatMap((sentence) => sentence.split(CLAUSES).map(rootsOf));
  for (const [at, word] of told.entries())
    for (const { one, other, alone } of opposites) {
      const [same, contrary] = [new Set(one.map(stem)), new Set(other.map(stem))];
      if (!same.has(word)) continue;
      const of = new Set([...told.slice(0, at), ...told.slice(at + 1, at + 1 + BEHIND)]);
      if (clauses.some((words) => words.some((form) => same.has(form)) && sharedBy(words, of) > 0)) continue;
      const subject = new Set(told.slice(0, at));
      const isOfSubject = (words: readonly string[]) =>
        alone === true && at > 0 && at <= LONGEST_SUBJECT && sharedBy(words, subject) === subject.size;
      const found = body.findIndex(
        (words) =>
          words.some((form) => contrary.has(form)) &&
          (sharedBy(words, of) >= Math.min(2, of.size) || isOfSubject(words)),
      );
      if (found >= 0) return found;
    }
  return -1;
}

const sharedBy = (words: readonly string[], wanted: ReadonlySet<string>): number =>
  new Set(words.filter((word) => wanted.has(word))).size;
