import type { Span } from '../../text/article.ts';
import type { AlignedStep } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { overlap, type ReadText } from './voices.ts';

/** The longest clause between two parts of a broken quote, in words. */
const LONGEST_CLAUSE = 40;

/**
 * Which words of a text stand between two stretches of somebody's words, as a reporting clause does.
 *
 * @param said the stretches, in order
 * @example narratedWords(comparableWords('"No," he said, "no."'), [{ start: 0, end: 5 }, { start: 15, end: 20 }]) // [false, true, true, false]
 */
export function narratedWords(stored: readonly ComparableWord[], said: readonly Span[]): boolean[] {
  const narrated = stored.map(() => false);
  let next = 0;
  let from = -1;
  for (const [i, word] of stored.entries()) {
    while (next < said.length && said[next]!.end <= word.start) next += 1;
    const isSaid = next < said.length && said[next]!.start <= word.start;
    if (isSaid) {
      if (from >= 0 && i - from <= LONGEST_CLAUSE) narrated.fill(true, from, i);
      from = i + 1;
    }
  }
  return narrated;
}

/**
 * A change beside a reporting clause without the clause: of ("If you go," he said, "you will"), "you'll" replaces "you will".
 *
 * @param narrated of each word of the text, by `narratedWords`
 * @example withoutNarration({ kind: 'changed', soughtFrom: 3, soughtTo: 4, storedFrom: 3, storedTo: 6, marked: null }, [false, false, false, true, true, false]).map(({ kind }) => kind) // ['dropped', 'changed']
 */
export function withoutNarration(step: AlignedStep, narrated: readonly boolean[]): AlignedStep[] {
  if (step.kind !== 'changed' || step.marked !== null) return [step];
  const from = narrated.indexOf(true, step.storedFrom);
  if (from < 0 || from >= step.storedTo) return [step];
  const ends = narrated.indexOf(false, from);
  const to = ends < 0 ? step.storedTo : Math.min(ends, step.storedTo);
  // Words on both sides of the clause cannot be told apart.
  if (from > step.storedFrom && to < step.storedTo) return [step];
  const clause: AlignedStep = {
    ...step,
    kind: 'dropped',
    soughtTo: step.soughtFrom,
    storedFrom: from,
    storedTo: to,
  };
  if (from === step.storedFrom) {
    const rest: AlignedStep = { ...step, kind: to === step.storedTo ? 'added' : 'changed', storedFrom: to };
    return [clause, rest];
  }
  const before: AlignedStep = { ...step, storedTo: from };
  return [before, { ...clause, soughtFrom: step.soughtTo, soughtTo: step.soughtTo }];
}

/**
 * Whether a stretch has no word in marks, and the words on either side are.
 *
 * @param step which words of the text the stretch is
 * @param said the stretches in marks, in order
 * @example isBetweenMarks({ start: 6, end: 13 }, { storedFrom: 1, storedTo: 3 }, comparableWords('"No," he said, "no."'), [{ start: 0, end: 5 }, { start: 15, end: 20 }]) // true
 */
export function isBetweenMarks(
  span: Span,
  { storedFrom, storedTo }: Pick<AlignedStep, 'storedFrom' | 'storedTo'>,
  stored: readonly ComparableWord[],
  said: readonly Span[],
): boolean {
  const [before, after] = [stored[storedFrom - 1], stored[storedTo]];
  if (!before || !after) return false;
  return overlap([span], said) === 0 && overlap([before], said) > 0 && overlap([after], said) > 0;
}

/**
 * Whether the narrator says a sentence of his own in a stretch: then it is more than the clause that reports the words beside it.
 *
 * @example holdsSentence({ start: 0, end: 1 }, version) // false
 */
export const holdsSentence = ({ start, end }: Span, { reading }: ReadText): boolean =>
  reading.sentences.some(
    (one) =>
      start <= one.start &&
      one.end <= end + 2 &&
      !reading.quotes.some(({ cue }) => cue && one.start <= cue.start && cue.end <= one.end),
  );
