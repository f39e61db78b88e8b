import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isFiniteVerb } from '../layout/nounPhrases.ts';
import {
  AUXILIARY,
  BODY,
  CONJUNCTION,
  DETERMINER,
  IN_BODY_NAME,
  isA,
  MODAL,
  PERSON,
  PREPOSITION,
  PRONOUN,
} from '../rules/wordKinds.ts';
import { isNamelike } from './nameWords.ts';
import { SAYS } from './presented.ts';

/**
 * Whether a capital alone that says something is the name of whoever holds the office before the comma, with which the clause begins: "The
 * leader of the Norland Front, Vorasan said". Not "After talks with the leader of the Front, Norland said", nor "The president of the
 * board, Norsoft said, has left".
 *
 * @param at index of the capital
 * @example isBehindOffice(wordsOfLine('The leader of the Norland Front, Vorasan said no.', english), 7) // true
 */
export function isBehindOffice(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (words[at - 1]?.text !== ',' || !isNamelike(word) || isA(word, PERSON | BODY | IN_BODY_NAME))
    return false;
  const says = words[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (!/\p{Ll}/u.test(word.text) || !SAYS.has(words[says]?.low ?? '') || goesOn(words, says + 1))
    return false;
  // "The governor of Lindby, Norsoft said it would leave": a body, and a clause that is lost.
  if (/^its?$/.test(words[words[says + 1]?.low === 'that' ? says + 2 : says + 1]?.low ?? '')) return false;
  const from = officeFrom(words, at - 2);
  return from !== null && words.slice(from, at - 1).some(({ low }) => low === 'of' || low === 'for');
}

/** ", has left": the name only tells the words, and the sentence is about the officer. */
const goesOn = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + LONGEST)
    .some((word, at, rest) => rest[at - 1]?.text === ',' && isA(word, AUXILIARY | MODAL));

/**
 * Index of the first word of the office that ends at a word and begins its clause or follows words in marks: "the leader of the Norland
 * Front", "Chairman of the Lindby Party", "the chief minister". Null where there is none.
 *
 * @example officeFrom(wordsOfLine('The leader of the Norland Front, Vorasan said no.', english), 5) // 0
 */
export function officeFrom(words: readonly Word[], last: number): number | null {
  let from = last + 1;
  while (from > 0 && last - from < LONGEST && isInOffice(words, from - 1, last)) from--;
  const before = words[from - 1];
  const begins =
    before?.sentence !== words[last]?.sentence ||
    before!.quotedSpan >= 0 ||
    (before!.text === ',' && (words[from - 2]?.quotedSpan ?? -1) >= 0);
  const office = words.slice(from, last + 1);
  if (!begins || office.length === 0) return null;
  const found = office.findIndex(({ low }) => low === 'of' || low === 'for');
  const link = found < 0 ? office.length : found;
  const head = office[link - 1];
  const isOne = isA(head, PERSON) && !head!.low.endsWith('s') && link <= MOST_BEFORE;
  const isNamed = found < 0 || office.slice(link + 1).some(({ text }) => startsUpper(text));
  const opens = isA(office[0], DETERMINER) ? office[0]!.low === 'the' : startsUpper(office[0]!.text);
  return isOne && isNamed && opens ? from : null;
}
/** In words. */
const LONGEST = 14;
/** "The former deputy secretary general of" */
const MOST_BEFORE = 5;

function isInOffice(words: readonly Word[], at: number, last: number): boolean {
  const one = words[at]!;
  return (
    one.sentence === words[last]!.sentence &&
    one.quotedSpan < 0 &&
    one.isWord &&
    !isA(one, AUXILIARY | MODAL | PRONOUN) &&
    !isDeed(one, words[at - 1], words[at + 1]) &&
    (one.low === 'and' || one.low === 'for' || !isA(one, CONJUNCTION))
  );
}

/** "The mayor of Lindby resigned", not "the retired officers" nor "the newly elected leader". */
const isDeed = (one: Word, before: Word | undefined, behind: Word | undefined): boolean =>
  /^\p{Ll}/u.test(one.text) &&
  (isFiniteVerb(one.low) ||
    // "The leader of Hamas lives in Doha"
    (/s$/.test(one.low) && before !== undefined && startsUpper(before.text) && isA(behind, PREPOSITION)) ||
    (/^\p{Ll}+ed$/u.test(one.text) &&
      before !== undefined &&
      !isA(before, DETERMINER) &&
      !/ly$/.test(before.low)));
