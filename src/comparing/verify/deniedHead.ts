import { joinsClause, leadsToClause } from '../../reading/quotes/turnIn.ts';
import type { AlignedStep } from '../align/alignWords.ts';
import { isNegation } from '../align/callouts.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import { languageOf } from './frameOf.ts';
import type { Given } from './given.ts';

/**
 * Whether words have an ellipsis.
 *
 * @example hasEllipsis('We will …') // true
 */
export const hasEllipsis = (text: string): boolean => /…|\.\s?\.\s?\./.test(text);

/**
 * Words in brackets of the text itself are its words: a change inside them is no editor's addition. Nor is one that denies.
 *
 * @example withoutOwnBrackets({ kind: 'same', soughtFrom: 0, soughtTo: 1, storedFrom: 0, storedTo: 1, marked: null }, { sought: [], pasted: '', stored: [], version, lexicon, speaker: null, said: [], narrated: [] }).marked // null
 */
export function withoutOwnBrackets(step: AlignedStep, { sought, stored, version }: Given): AlignedStep {
  if (step.marked !== 'bracket') return step;
  // "[a] reply" for "no reply" says the opposite.
  const denied = (words: readonly Pick<ComparableWord, 'form'>[]) => words.some(isNegation);
  if (
    step.soughtTo > step.soughtFrom &&
    denied(stored.slice(step.storedFrom, step.storedTo)) !==
      denied(sought.slice(step.soughtFrom, step.soughtTo))
  )
    return { ...step, marked: null };
  const word = stored[Math.min(step.storedFrom, stored.length - 1)]!;
  const before = version.text.slice(Math.max(0, word.start - 120), word.start);
  const isIn = before.lastIndexOf('[') > before.lastIndexOf(']');
  return isIn && version.text.slice(word.start, word.start + 120).includes(']')
    ? { ...step, marked: null }
    : step;
}

/** A "no" so many words before the first one still denies it: "No foreign inspector has". */
const DENIES_WITHIN = 3;

/**
 * Of "No inspector has come", pasted as "Inspectors have come", the "No" was changed too. An alignment may begin anywhere
 * in a sentence, since quotations do; one that begins as a sentence may not leave out the word that denies it.
 *
 * @example withDeniedHead([], { sought: [], pasted: '', stored: [], version, lexicon, speaker: null, said: [], narrated: [] }) // []
 */
export function withDeniedHead(steps: readonly AlignedStep[], given: Given): AlignedStep[] {
  const { sought, pasted, stored, version, lexicon } = given;
  const [first, ...rest] = steps;
  if (!first || first.marked || sought[0]?.gapBefore || hasEllipsis(pasted.slice(0, sought[0]!.start)))
    return [...steps];
  const { text } = version;
  const isWhole = first.kind !== 'same' || /^\p{Lu}/u.test(pasted.slice(sought[0]!.start));
  // A step of added words is beside none of the text: it is at the place of the next one.
  const at = first.kind === 'added' ? (rest[0]?.storedFrom ?? first.storedFrom) : first.storedFrom;
  if (!isWhole || !stored[at] || /^\p{Lu}/u.test(text.slice(stored[at].start))) return [...steps];
  // "We must not forget that …": what the sentence makes of a clause, `turnOf` tells.
  const word = stored[at - 1];
  if (word && leadsToClause(text.slice(word.start, word.end), languageOf(version, lexicon)))
    return [...steps];
  // "There was no list and there was no meeting": denied by itself.
  const isJoined = word && joinsClause(text.slice(word.start, word.end), languageOf(version, lexicon));
  if (isJoined && sought.some(isNegation)) return [...steps];
  const denial = denialBefore(at, given);
  if (denial < 0) return [...steps];
  return first.kind === 'same'
    ? [{ ...first, kind: 'dropped', soughtTo: first.soughtFrom, storedFrom: denial, storedTo: at }, ...steps]
    : [{ ...first, kind: 'changed', storedFrom: denial, storedTo: Math.max(at, first.storedTo) }, ...rest];
}

/** The word just before a place that denies it; -1 where none does. */
function denialBefore(at: number, { stored, version }: Given): number {
  for (let denial = at - 1; denial >= Math.max(0, at - DENIES_WITHIN); denial--) {
    if (/[.,:;!?\n"“”„«»()—–]/.test(version.text.slice(stored[denial]!.end, stored[denial + 1]!.start)))
      return -1;
    if (isNegation(stored[denial]!)) return denial;
  }
  return -1;
}

/** So many words between the first one and the next are left out; more are part of another clause. */
const LEFT_OUT = 3;

/**
 * An alignment whose first word stands a little before where it begins: of "I do not believe", pasted as "I believe", the "do not" was left
 * out, and of "We have run out", pasted as "We've run out", both words were changed and not the second one only.
 *
 * @example withWholeHead([], { sought: [], pasted: '', stored: [], version, lexicon, speaker: null, said: [], narrated: [] }) // []
 */
export function withWholeHead(
  steps: readonly AlignedStep[],
  { sought, stored, version }: Given,
): AlignedStep[] {
  const [first, ...rest] = steps;
  if (first?.kind !== 'changed' || first.marked || first.storedFrom === 0) return [...steps];
  const form = sought[first.soughtFrom]!.form;
  const [base, contracted] = form.split("'");
  const isOwn = contracted !== undefined && stored[first.storedFrom - 1]!.form === base;
  if (isOwn) return [{ ...first, storedFrom: first.storedFrom - 1 }, ...rest];
  if (first.soughtTo - first.soughtFrom > 1) return [...steps];
  for (let at = first.storedFrom - 1; at >= Math.max(0, first.storedTo - 1 - LEFT_OUT); at--) {
    if (/[.,!?;:\n"“”„«»()]/.test(version.text.slice(stored[at]!.end, stored[at + 1]!.start))) break;
    if (stored[at]!.form !== form) continue;
    const left: AlignedStep = { ...first, kind: 'dropped', soughtFrom: first.soughtTo, storedFrom: at + 1 };
    return [{ ...first, kind: 'same', storedFrom: at, storedTo: at + 1 }, left, ...rest];
  }
  return [...steps];
}
