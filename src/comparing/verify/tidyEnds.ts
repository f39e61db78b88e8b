import type { Span } from '../../text/article.ts';
import type { AlignedStep } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { isSmallWord } from './smallWords.ts';
import { overlap } from './voices.ts';

/** So many more words than were pasted may stand in place of them at the end of a sentence. */
const LONGER = 1;

/**
 * An alignment whose ends are of the place: a head or a tail of small words that are the narrator's, before or behind somebody's words in
 * marks, is no part of it; and of a sentence whose last words were replaced, those that stood there are shown.
 *
 * @param said where somebody's words are, by `saidSpans`
 * @example withTidyEnds([], [], [], '', []) // []
 */
export function withTidyEnds(
  steps: readonly AlignedStep[],
  sought: readonly ComparableWord[],
  stored: readonly ComparableWord[],
  text: string,
  said: readonly Span[],
): readonly AlignedStep[] {
  const isSaid = (at: number) => overlap([stored[at]!], said) > 0;
  const isNarrators = ({ kind, soughtFrom, soughtTo, storedFrom, storedTo }: AlignedStep) =>
    kind === 'same' &&
    sought.slice(soughtFrom, soughtTo).every(({ form }) => isSmallWord(form)) &&
    !isSaid(storedFrom) &&
    !isSaid(storedTo - 1);
  const isWithin = steps.some(
    ({ kind, storedFrom, storedTo }) => kind === 'same' && storedTo - storedFrom > 2 && isSaid(storedFrom),
  );
  const [first, second, ...rest] = steps;
  const own =
    isWithin && first && second && isNarrators(first)
      ? [...addedOf(first, second, rest[0]?.storedFrom ?? second.storedTo), ...rest]
      : steps;
  return withReplacedTail(own, sought, stored, text, said);
}

/** Two steps as words that the text does not have; nothing where the pasted words have none of them. */
function addedOf(first: AlignedStep, second: AlignedStep, at: number): AlignedStep[] {
  const soughtTo = second.kind === 'same' ? first.soughtTo : second.soughtTo;
  const added: AlignedStep = {
    kind: 'added',
    soughtFrom: first.soughtFrom,
    soughtTo,
    storedFrom: at,
    storedTo: at,
    marked: null,
  };
  return second.kind === 'same'
    ? [{ ...added, storedFrom: second.storedFrom, storedTo: second.storedFrom }, second]
    : [added];
}

/** The last words that are not there replace those with which the sentence ends, where these are about as many. */
function withReplacedTail(
  steps: readonly AlignedStep[],
  sought: readonly ComparableWord[],
  stored: readonly ComparableWord[],
  text: string,
  said: readonly Span[],
): readonly AlignedStep[] {
  const [before, tail] = steps.slice(-2);
  if (!tail || before?.kind !== 'same' || tail.kind !== 'added' || tail.marked !== null) return steps;
  if (tail.soughtTo !== sought.length) return steps;
  const from = before.storedTo;
  const most = tail.soughtTo - tail.soughtFrom + LONGER;
  const within = said.find(
    ({ start, end }) => start <= stored[from - 1]!.start && stored[from - 1]!.start < end,
  );
  let to = from;
  while (
    to < stored.length &&
    to - from <= most &&
    !ENDS.test(text.slice(stored[to - 1]!.end, stored[to]!.start))
  )
    to++;
  const isEnd =
    to - from <= most &&
    (to === stored.length ||
      (within !== undefined && stored[to]!.start >= within.end) ||
      ENDS.test(text.slice(stored[to - 1]!.end, stored[to]!.start)));
  if (to === from || !isEnd) return steps;
  return [...steps.slice(0, -1), { ...tail, kind: 'changed', storedFrom: from, storedTo: to }];
}
const ENDS = /[.!?;:\n"“”„«»]/;
