import { BODY, IN_BODY_NAME, isA, PERSON } from '../rules/wordKinds.ts';
import type { Word } from './layOut.ts';

/** What brings out news, in small letters: "told the newspaper", "a newspaper reported". */
export const OUTLET =
  /^(?:newspaper|paper|daily|weekly|website|site|portal|broadcaster|channel|station|magazine|tabloid|agency|network)$/;

/** What somebody's words are written in. */
export const DOCUMENTS: ReadonlySet<string> = new Set(
  'statement letter report release communique communiqué note post message'.split(' '),
);

/**
 * Whether a word in small letters is a source that is no person: "newspaper", "ministry", "report".
 *
 * @example isSourceNoun(wordsOfLine('the newspaper', english)[1]) // true
 */
export const isSourceNoun = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) &&
  !isA(word, PERSON) &&
  (isA(word, BODY | IN_BODY_NAME) || OUTLET.test(word.low) || DOCUMENTS.has(word.low));
