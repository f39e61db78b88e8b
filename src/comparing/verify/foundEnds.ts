import type { AlignedStep } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';

/** So many words of the text may be left out between those of an end. */
const LEFT_OUT = 4;

/**
 * An alignment whose head of two words and more stands nowhere, with that head where the text has it: just before, a word left out
 * between and behind ("Nous reconnaîtrons l'annexion" of "Nous ne reconnaîtrons jamais l'annexion"). Two gaps cost an alignment more
 * than a head that is not there, and a dropped denial makes two. Any other alignment as it is.
 *
 * @example withFoundHead([{ kind: 'added', soughtFrom: 0, soughtTo: 2, storedFrom: 4, storedTo: 4, marked: null }, { kind: 'same', soughtFrom: 2, soughtTo: 3, storedFrom: 4, storedTo: 5, marked: null }], comparableWords('we do it'), comparableWords('we never do so it')).map(({ kind }) => kind) // ['same', 'dropped', 'same', 'dropped', 'same']
 */
export function withFoundHead(
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
  const found: AlignedStep[] = [];
  for (const [word, where] of at.entries()) {
    const end = where + 1;
    const goesOn = at[word + 1] ?? next.storedFrom;
    found.push({
      kind: 'same',
      soughtFrom: word,
      soughtTo: word + 1,
      storedFrom: where,
      storedTo: end,
      marked: null,
    });
    if (goesOn > end)
      found.push({
        kind: 'dropped',
        soughtFrom: word + 1,
        soughtTo: word + 1,
        storedFrom: end,
        storedTo: goesOn,
        marked: null,
      });
  }
  return [...found, next, ...rest];
}
