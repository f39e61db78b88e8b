import type { Word } from '../layout/layOut.ts';
import { AUXILIARY, isA, MODAL } from '../rules/wordKinds.ts';

/** "neither side", "nobody", "none of the ministers" */
const NOBODY = /^(?:neither|nobody|none|no-one)$/;
/** "no wonder", "no less a man than", "No 10": no denial of whoever is named. */
const NOT_NO = /^(?:small|less|fewer|more|sooner|longer|later|wonder|doubt|matter|other|stranger|\d.*)$/;
/** What ends the clause of a subject, or excepts somebody: "nobody but Holt". */
const ENDS = /^(?:and|but|except|besides|than|who|whom|which|that|when|while|if|as|because|after|before)$/;
/** A subject has no more words. */
const LONGEST = 12;

/** Whether "nobody" begins at a word: "no official", "none of", "not a single minister", "hardly anyone". */
function isNobodyAt(words: readonly Word[], at: number): boolean {
  const [{ low }, next] = [words[at]!, words[at + 1]];
  if (NOBODY.test(low)) return true;
  if (!next) return false;
  if (low === 'not') return next.low === 'one' || (next.low === 'a' && words[at + 2]?.low === 'single');
  if (low === 'hardly') return /^any(?:one|body)?$/.test(next.low);
  const isYesOrNo = /^(?:and|or)$/.test(words[at - 1]?.low ?? '') && words[at - 2]?.low === 'yes';
  return low === 'no' && !isYesOrNo && /^\p{Ll}/u.test(next.text) && !NOT_NO.test(next.low);
}

/**
 * Whether the subject before a verb is nobody: "Neither side said", "Neither Lenz nor Voss would say", "No one in the room said". `from` is
 * the index of the verb; the clause begins no earlier than `floor`.
 *
 * @example isByNobody(wordsOfLine('Neither side said whether they met.', english), 2, 0) // true
 */
export function isByNobody(words: readonly Word[], from: number, floor: number): boolean {
  for (let at = from - 1; at >= Math.max(floor, from - LONGEST); at--) {
    const word = words[at]!;
    if (word.quotedSpan >= 0 || /^[,;:—–]$/.test(word.text) || isA(word, AUXILIARY | MODAL)) return false;
    if (isNobodyAt(words, at)) return opensClause(words, at, floor);
    if (ENDS.test(word.low)) return false;
  }
  return false;
}

/** At the start of its sentence, or behind what parts it from the clause before; in "he no longer said" it does not. */
const opensClause = (words: readonly Word[], at: number, floor: number): boolean =>
  at <= floor ||
  !words[at - 1]!.isWord ||
  words[at - 1]!.quotedSpan >= 0 ||
  ENDS.test(words[at - 1]!.low) ||
  /^(?:so|yet|though|although|since)$/.test(words[at - 1]!.low);
