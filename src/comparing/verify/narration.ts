import type { Span } from '../../text/article.ts';
import type { AlignedStep } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';

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
