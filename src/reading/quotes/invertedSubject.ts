import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { withOfficer } from '../layout/sentenceSubject.ts';
import {
  AUXILIARY,
  DETERMINER,
  isA,
  MONTH,
  PARTICLE,
  PREPOSITION,
  TIME_WORD,
  TITLE,
} from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';

/** "said Beckett to the House of Commons", "said Holt to Berg": to whom, and no infinitive. */
const isAddressed = (words: readonly Word[], at: number, end: number): boolean =>
  words[at]!.low === 'to' &&
  at + 1 < end &&
  (isA(words[at + 1], DETERMINER) ||
    startsUpper(words[at + 1]!.text) ||
    /^(?:reporters|journalists|him|her|them|me|us)$/.test(words[at + 1]!.low));

/** "“Build it,” said Holm to loud applause": behind the words themselves the verb has nothing more to say, and "to" opens no infinitive. */
const isBehindMarks = (words: readonly Word[], cue: number): boolean =>
  (words[cue - 1]?.quotedSpan ?? -1) >= 0 ||
  (words[cue - 1]?.text === ',' && (words[cue - 2]?.quotedSpan ?? -1) >= 0);

/** "said Jan Kolar", "said June van der Berg": a given name that is a month too, and no "said Jan. 5" or "said May Day". */
function isNamedAsMonth(words: readonly Word[], at: number): boolean {
  const month = words[at]!;
  let last = at + 1;
  while (isA(words[last], PARTICLE) && last - at <= MOST_PARTICLES) last++;
  const surname = words[last];
  const isName =
    surname !== undefined && /^\p{Lu}\p{Ll}/u.test(surname.text) && !isA(surname, TIME_WORD | TITLE);
  return (
    (isA(month, MONTH) || month.text === 'Jan') &&
    startsUpper(month.text) &&
    isName &&
    surname.sentence === month.sentence
  );
}
const MOST_PARTICLES = 3;

/** "Lavrov" in "said Lavrov", with "said" at `cue.to - 1`; null where the subject does not follow the verb. */
export function invertedSubject(layout: TextLayout, cue: FoundCue, end: number): NounPhrase | null {
  const { words } = layout;
  const next = words[cue.to];
  if (!next || cue.to >= end || next.quotedSpan >= 0) return null;
  // "said Under Secretary Holt"
  const isOffice = next.text === 'Under' && words[cue.to + 1]?.low === 'secretary';
  if (next.low === 'that' || next.low === 'to' || (isA(next, PREPOSITION) && !isOffice)) return null;
  if (isA(next, TIME_WORD) && !isNamedAsMonth(words, cue.to)) return null;
  const plain = phraseAfter(words, isOffice ? cue.to + 1 : cue.to, end);
  if (!plain) return null;
  const found = withOfficer(words, plain, end);
  const phrase = { ...found, from: cue.to };
  const after = phrase.to < end ? words[phrase.to]! : null;
  // "said the deal was dead" has a verb after the phrase, "said the minister." has not.
  const isTold = after?.low === 'to' && isBehindMarks(words, cue.from);
  if (after && isA(after, AUXILIARY) && !isTold && !isAddressed(words, phrase.to, end)) return null;
  return phrase;
}
