import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { FoundCue } from './cue.ts';
import { invertedSubject } from './invertedSubject.ts';

/** The sentence goes on to something else. */
const GOES_ON = /^(?:while|whereas|as|but|and|or|when|after|before|because|though|although|which|that|who)$/;

/** Words of the subject between words in marks and the verb behind them. */
const LONGEST_SUBJECT = 6;

/**
 * Whether words in marks behind "“A,” Holt said;" are somebody else's, whose verb comes after them: "“B,” said Rusu."
 *
 * @param from index of the word behind those marks
 * @param later the cues of the sentence behind Holt's
 * @param subject who said the words before; without one nobody else can be told
 * @param end index behind the last word of the sentence
 * @example isToldByAnother(layout, 0, [], null, 0) // false
 */
export function isToldByAnother(
  layout: TextLayout,
  from: number,
  later: readonly FoundCue[],
  subject: NounPhrase | null,
  end: number,
): boolean {
  const { words } = layout;
  const next = later.find(({ from: at }) => at >= from);
  if (!next || !subject) return false;
  const between = words.slice(from, next.from).filter(({ isWord }) => isWord);
  if (
    between.length > LONGEST_SUBJECT ||
    between.some((word) => word.quotedSpan >= 0 || GOES_ON.test(word.low))
  )
    return false;
  const inverted = between.length === 0 ? invertedSubject(layout, next, end) : null;
  const teller = inverted ? words[inverted.to - 1] : between.at(-1);
  return (
    teller !== undefined &&
    !/^(?:he|she|it|they|who|i|we)$/.test(teller.low) &&
    teller.low !== words[subject.to - 1]!.low
  );
}
