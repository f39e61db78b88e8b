import { deniedBehind } from '../../reading/quotes/turnIn.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import type { AlignedStep } from '../align/alignWords.ts';
import { hasEllipsis } from './deniedHead.ts';
import { languageOf } from './frameOf.ts';
import type { Given } from './given.ts';

/** What is before the last word and behind it is looked at so far, in characters. */
const REACH = 160;

/**
 * Of "It did not.", pasted as "It did", the "not" was left out: a quotation that breaks off right before the word that denies it says the
 * opposite.
 *
 * @example withDeniedTail([], { sought: [], pasted: '', stored: [], version, lexicon, speaker: null, said: [], narrated: [] }) // []
 */
export function withDeniedTail(
  steps: readonly AlignedStep[],
  { sought, pasted, stored, version, lexicon }: Given,
): AlignedStep[] {
  const last = steps.at(-1);
  if (last?.kind !== 'same' || last.soughtTo !== sought.length) return [...steps];
  const { start, end } = stored[last.storedTo - 1]!;
  const { text } = version;
  const language = languageOf(version, lexicon);
  const around = { start: Math.max(0, start - REACH), end: Math.min(text.length, end + REACH) };
  const sentence = sentencesOf(text, around, language.sentences).find(
    (one) => one.start <= start && end <= one.end,
  );
  if (!sentence) return [...steps];
  const words = deniedBehind(text.slice(start, end), text.slice(end, sentence.end), language);
  if (words === 0 || last.storedTo + words > stored.length) return [...steps];
  return [
    ...steps,
    {
      kind: 'dropped',
      soughtFrom: sought.length,
      soughtTo: sought.length,
      storedFrom: last.storedTo,
      storedTo: last.storedTo + words,
      marked: hasEllipsis(pasted.slice(sought.at(-1)!.end)) ? 'ellipsis' : null,
    },
  ];
}
