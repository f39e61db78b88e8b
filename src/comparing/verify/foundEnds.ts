import type { AlignedStep } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { isSmallWord } from './smallWords.ts';

/** So many words of the text may be left out between those of an end. */
const LEFT_OUT = 4;

/**
 * An alignment with the words of either end where the text has them, a little before or further on in the same sentence.
 *
 * @param text what the stored words are of
 * @example withFoundEnds([{ kind: 'same', soughtFrom: 0, soughtTo: 2, storedFrom: 0, storedTo: 2, marked: null }, { kind: 'changed', soughtFrom: 2, soughtTo: 3, storedFrom: 2, storedTo: 3, marked: null }], comparableWords('both sides guard'), comparableWords('both sides have to guard'), 'both sides have to guard').map(({ kind }) => kind) // ['same', 'dropped', 'same']
 */
export function withFoundEnds(
  steps: readonly AlignedStep[],
  sought: readonly ComparableWord[],
  stored: readonly ComparableWord[],
  text: string,
): readonly AlignedStep[] {
  const found = withFoundTail(withFoundHead(steps, sought, stored), sought, stored);
  // "We want war" is not in "We want peace. Enemies want war".
  const crosses = ({ storedFrom, storedTo }: AlignedStep): boolean =>
    /[.!?]["”’»)]*\s/.test(text.slice(stored[storedFrom - 1]?.end ?? 0, stored[storedTo]?.start ?? 0));
  return found.some((step) => step.kind !== 'same' && !steps.includes(step) && crosses(step)) ? steps : found;
}

/**
 * An alignment whose head of two words and more stands nowhere, with that head where the text has it: just before, a word left out
 * between and behind ("Nous reconnaîtrons l'annexion" of "Nous ne reconnaîtrons jamais l'annexion"). Two gaps cost an alignment more
 * than a head that is not there, and a dropped denial makes two. Any other alignment as it is.
 */
function withFoundHead(
  steps: readonly AlignedStep[],
  sought: readonly ComparableWord[],
  stored: readonly ComparableWord[],
): readonly AlignedStep[] {
  const [head, next, ...rest] = steps;
  if (!head || next?.kind !== 'same' || head.marked !== null) return steps;
  const isMissing = head.kind === 'added' || head.kind === 'changed';
  const size = head.soughtTo - head.soughtFrom;
  if (!isMissing || head.soughtFrom !== 0 || size < 2) return steps;
  const at: number[] = [];
  let place = next.storedFrom - 1;
  for (let word = head.soughtTo - 1; word >= 0; word--) {
    const least = Math.max(0, next.storedFrom - size - LEFT_OUT);
    while (place >= least && stored[place]!.form !== sought[word]!.form) place--;
    if (place < least) return steps;
    at.unshift(place);
    place--;
  }
  return [...laidAt(at, 0, next.storedFrom), next, ...rest];
}

/** So few may be left out before the last words: more would be a part of another sentence. */
const LEFT_OUT_LAST = 3;

/**
 * An alignment whose last words stand a little further on, with them where the text has them: "both sides guard" of "both sides have to
 * guard". At the end a changed word costs less than what is left out. Any other alignment as it is.
 */
function withFoundTail(
  steps: readonly AlignedStep[],
  sought: readonly ComparableWord[],
  stored: readonly ComparableWord[],
): readonly AlignedStep[] {
  const [before, tail] = steps.slice(-2);
  if (!tail || before?.kind !== 'same' || tail.marked !== null || tail.soughtTo !== sought.length)
    return steps;
  if (tail.kind !== 'changed' && tail.kind !== 'added') return steps;
  const last = sought.length - 1;
  const { form } = sought[last]!;
  const most = before.storedTo + last - tail.soughtFrom + 1 + LEFT_OUT_LAST;
  const end = stored.slice(0, most).findIndex((word, at) => at >= before.storedTo && word.form === form);
  if (isSmallWord(form) || end < 0) return steps;
  const middle = sought.slice(tail.soughtFrom, last);
  const at: number[] = [];
  for (const word of middle) {
    const from = (at.at(-1) ?? before.storedTo - 1) + 1;
    const found = stored.slice(from, end).findIndex((one) => one.form === word.form);
    if (found >= 0) at.push(from + found);
  }
  const isWhole = at.length === middle.length;
  const first = isWhole ? (at[0] ?? end) : end;
  const left: AlignedStep = {
    kind: isWhole || middle.length === 0 ? 'dropped' : first > before.storedTo ? 'changed' : 'added',
    soughtFrom: tail.soughtFrom,
    soughtTo: isWhole ? tail.soughtFrom : last,
    storedFrom: before.storedTo,
    storedTo: first,
    marked: null,
  };
  const isNothing = left.soughtTo === left.soughtFrom && left.storedTo === left.storedFrom;
  const laid = isWhole ? laidAt([...at, end], tail.soughtFrom, end + 1) : laidAt([end], last, end + 1);
  return [...steps.slice(0, -1), ...(isNothing ? [] : [left]), ...laid];
}

/** Sought words where the text has them, from one of them on, and what is left out between them and before what follows. */
function laidAt(at: readonly number[], from: number, next: number): AlignedStep[] {
  return at.flatMap((where, more): AlignedStep[] => {
    const word = from + more;
    const goesOn = at[more + 1] ?? next;
    const here: AlignedStep = {
      kind: 'same',
      soughtFrom: word,
      soughtTo: word + 1,
      storedFrom: where,
      storedTo: where + 1,
      marked: null,
    };
    return goesOn > where + 1 ? [here, dropped(word + 1, where + 1, goesOn)] : [here];
  });
}

const dropped = (sought: number, storedFrom: number, storedTo: number): AlignedStep => ({
  kind: 'dropped',
  soughtFrom: sought,
  soughtTo: sought,
  storedFrom,
  storedTo,
  marked: null,
});
