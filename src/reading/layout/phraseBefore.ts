import { startsUpper } from '../../text/startsUpper.ts';
import { CONJUNCTION, DETERMINER, isA, PREPOSITION, TIME_WORD, WEEKDAY } from '../rules/wordKinds.ts';
import type { Word } from './layOut.ts';
import {
  isAdverbial,
  isListed,
  isNounish,
  isPronoun,
  isVerbAfterName,
  LONGEST_PHRASE,
  MOST_JOINED,
  type NounPhrase,
} from './nounPhrases.ts';

/**
 * The noun phrase that ends before `end` and begins no earlier than `floor`, or null where none does.
 */
export function phraseBefore(
  words: readonly Word[],
  end: number,
  floor: number,
  depth = 0,
): NounPhrase | null {
  let at = end - 1;
  if (at < floor) return null;
  if (words[at]!.text === ')') {
    const open = backTo(words, at, Math.max(floor, at - 12), '(');
    const inner = open === null ? null : phraseBefore(words, open, floor, depth);
    return inner && { ...inner, to: end };
  }
  if (words[at]!.text === '.' && at - 1 >= floor && words[at - 1]!.text.length <= 4) at--;
  // "the author herself, Anna Holt, said"
  if (at > floor && /^(?:himself|herself|themselves)$/.test(words[at]!.low) && isNounish(words[at - 1]!))
    at--;
  const last = words[at]!;
  if (isPronoun(last) && !(at > floor && isA(words[at - 1], DETERMINER)))
    return { from: at, to: end, head: at, joined: [] };
  if (!isNounish(last) && !isPronoun(last)) return null;
  if (at > floor && isVerbAfterName(words[at - 1]!, last)) return null;
  const plain = { ...coreBefore(words, at, end, floor), to: end, joined: [] };
  return (depth < MOST_JOINED ? joinedWith(words, plain, floor, depth) : null) ?? plain;
}

/** Where a phrase begins that has its last word at `at`, and which is its head. */
function coreBefore(
  words: readonly Word[],
  at: number,
  end: number,
  floor: number,
): { readonly from: number; readonly head: number } {
  let from = at;
  let head = at;
  while (from > floor && end - from < LONGEST_PHRASE) {
    const step = stepBack(words, from, floor);
    if (step.words === 0) break;
    from -= step.words;
    if (step.isHead) head = from;
  }
  const isDay = (word: Word) => isA(word, WEEKDAY) || /^\d{4}$/.test(word.text);
  while (from < at && from > floor && isDay(words[from]!)) from++;
  return { from, head };
}

/** How many words before `from` belong to the phrase, and whether the first of them is its head. */
function stepBack(
  words: readonly Word[],
  from: number,
  floor: number,
): { readonly words: number; readonly isHead?: boolean } {
  const [before, first] = [words[from - 1]!, words[from]!];
  const { low } = before;
  // "a move in which Britain calls": a clause begins.
  if (before.quotedSpan !== first.quotedSpan || low === 'which') return { words: 0 };
  if (isA(before, DETERMINER) && (!isA(first, DETERMINER) || isTheOther(before, first))) return { words: 1 };
  const second = from - 2 >= floor ? words[from - 2]! : null;
  if (second && (low === "'s" || low === "'") && isNounish(second)) return { words: 2 };
  if (second && before.text === '.' && startsUpper(second.text)) return { words: 2 };
  if (isAbbreviated(words, from, floor)) return { words: 3 };
  // "the 67-year-old", "the 30-year-old teacher"
  if (isAge(words, from, floor)) return { words: 2 };
  if (joinsPhrases(words, from - 1, floor) && !isA(first, WEEKDAY)) return { words: 2, isHead: true };
  if (isNounish(before) && (!isA(first, DETERMINER) || isInitial(words, from))) return { words: 1 };
  // "a visibly relieved Holt"
  const isOfArticle = second !== null && isAdverbial(low) && /^an?$/.test(second.low);
  return { words: isOfArticle ? 2 : 0 };
}

/** "the Foreign Office (FO) spokesman": letters in brackets before `from`, with a noun before them. */
const isAbbreviated = (words: readonly Word[], from: number, floor: number): boolean =>
  from - 4 >= floor &&
  words[from - 1]!.text === ')' &&
  /^\p{Lu}{2,6}$/u.test(words[from - 2]!.text) &&
  words[from - 3]!.text === '(' &&
  isNounish(words[from - 4]!);

/** "67-" before "year-old". */
const isAge = (words: readonly Word[], from: number, floor: number): boolean =>
  from - 2 >= floor &&
  /^year-olds?$/.test(words[from]!.low) &&
  words[from - 1]!.text === '-' &&
  /^\d{1,3}$/.test(words[from - 2]!.text);

/** "the other colonel", "her other brother"; "the All Workers Congress" */
const isTheOther = (before: Word, word: Word): boolean =>
  (word.low === 'other' && before.low !== 'other') || (before.low === 'the' && word.text === 'All');

/** "William A. Galler": the letter is no article. */
const isInitial = (words: readonly Word[], at: number): boolean =>
  words[at]!.text.length === 1 && startsUpper(words[at]!.text) && words[at + 1]?.text === '.';

/** "spokesman FOR the ministry", "officials IN Moscow": the preposition hangs on a noun. */
function joinsPhrases(words: readonly Word[], at: number, floor: number): boolean {
  const low = words[at]!.low;
  if (
    !['of', 'for', 'in', 'at', 'from', 'with', 'to', 'on', 'near', 'against', 'behind', 'close'].includes(low)
  )
    return false;
  if (at - 1 < floor) return false;
  const left = words[at - 1]!;
  return (isNounish(left) && !isA(left, TIME_WORD)) || (low === 'of' && isPronoun(left));
}

function joinedWith(
  words: readonly Word[],
  right: NounPhrase,
  floor: number,
  depth: number,
): NounPhrase | null {
  let at = right.from - 1;
  if (at <= floor || (words[at]!.low !== 'and' && words[at]!.text !== '&')) return null;
  if (words[at - 1]!.text === ',') at--;
  const left = phraseBefore(words, at, floor, depth + 1);
  if (!left || isPronoun(words[left.head]!)) return null;
  const parts = listBefore(words, left.joined.length > 0 ? left.joined : [left], floor);
  const { from } = parts[0]!;
  const before = from > floor ? words[from - 1]! : null;
  const begins =
    before === null ||
    !before.isWord ||
    // "On Monday activists Anna Holt and Tom Berg said"
    isA(before, CONJUNCTION | WEEKDAY) ||
    before.low === 'that' ||
    // "HE the Prime Minister and Foreign Minister"
    before.low === 'excellency';
  return begins ? { from, to: right.to, head: right.head, joined: [...parts, right] } : null;
}

/** The phrases of a list with those that commas set before it: "the foreign ministers of France, Germany and the United Kingdom". */
function listBefore(words: readonly Word[], joined: readonly NounPhrase[], floor: number): NounPhrase[] {
  const parts = [...joined];
  for (let turn = 0; turn < 6 && isListed(words, parts[0]!); turn++) {
    const comma = parts[0]!.from - 1;
    if (comma <= floor || words[comma]!.text !== ',' || words[comma]!.quotedSpan >= 0) break;
    const earlier = phraseBefore(words, comma, floor, MOST_JOINED);
    const opens = earlier && earlier.from > floor ? words[earlier.from - 1]! : null;
    if (!earlier || !isListed(words, earlier) || (opens !== null && isA(opens, PREPOSITION))) break;
    parts.unshift(earlier);
  }
  return parts;
}

function backTo(words: readonly Word[], at: number, floor: number, text: string): number | null {
  for (let index = at - 1; index >= floor; index--) if (words[index]!.text === text) return index;
  return null;
}
