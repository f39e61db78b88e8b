import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isAdverbial, isNounish, isPronoun } from '../layout/nounPhrases.ts';
import { OUTLET } from '../layout/sources.ts';
import {
  AUXILIARY,
  BODY,
  DETERMINER,
  isA,
  MODAL,
  PERSON,
  PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_WORD,
} from '../rules/wordKinds.ts';

/**
 * Index of the word after whoever is told: behind "told reporters", "told The New York Times", "told him"; `from` where nobody is.
 *
 * @param from index of the word after the verb
 * @param end index after the last word of the sentence
 * @example afterAddressee(wordsOfLine('Holt told reporters that it is open.', english), 2, 8) // 3
 */
export function afterAddressee(words: readonly Word[], from: number, end: number): number {
  const first = words[from]!;
  if (first.low === 'that' || first.text === ',' || first.text === ':') return from;
  // "told her party on Friday that …"
  const isHers = first.low === 'her' && isBesideNoun(words, from, end);
  if (!isHers && /^(?:him|her|them|me|us|you|it|himself|herself|themselves)$/.test(first.low))
    return from + 1;
  let begin = from;
  while (begin < end && (isA(words[begin], DETERMINER) || words[begin]!.low === 'both')) begin++;
  const at = addresseeEnd(words, begin, { end, longest: from + 20 }, first.low === 'both');
  if (at === null) return from;
  // "told Norland's state TV RTS that …"
  let that = at;
  while (that < end && that - at < 4 && startsUpper(words[that]!.text)) that++;
  if (that > at && words[that]?.low === 'that') return that;
  const joined = pastJoined(words, at, end);
  if (joined !== null) return joined;
  // "told Nord TV's Sunday Morning show he would stay"
  return /^(?:show|programme|program|newspaper|podcast|website)$/.test(words[at]?.low ?? '') ? at + 1 : at;
}

/** "her party", "her supporters she would go", "her own faction in Tamberg that …", and no "her it was late": "her" with whoever is told. */
function isBesideNoun(words: readonly Word[], her: number, end: number): boolean {
  if (isTold(words, her + 1, end)) return false;
  if (isA(words[her + 1], PERSON | BODY) || isBeforeClause(words, her + 1, end)) return true;
  for (let at = her + 1; at < Math.min(end, her + FARTHEST_THAT); at++) {
    const word = words[at]!;
    if (word.low === 'that') return at > her + 1 && !isA(words[her + 1], PREPOSITION | TIME_WORD);
    if (word.quotedSpan >= 0 || !word.isWord || isPronoun(word) || isA(word, AUXILIARY)) return false;
  }
  return false;
}
const FARTHEST_THAT = 10;

/** "people she loved were dead", "plans “to build a road” were dead": nouns with what describes them, of which something is told. */
function isTold(words: readonly Word[], from: number, end: number): boolean {
  let at = from;
  while (at < end && at - from < 3 && isPlainNoun(words[at]!)) at++;
  if (at === from || at >= end) return false;
  if (words[at]!.quotedSpan >= 0) {
    const after = lastInMarks(words, at, end) + 1;
    return after < end && isA(words[after], AUXILIARY | MODAL);
  }
  const isClause = isA(words[at], SUBJECT_PRONOUN) && !isA(words[at + 1], AUXILIARY | MODAL);
  return isClause && at + 2 < end && isA(words[at + 2], AUXILIARY | MODAL) && words[at + 2]!.low !== 'to';
}

/** "supporters she would go", "closest friends: “…”": nouns in small letters, and behind them another subject or the words themselves. */
function isBeforeClause(words: readonly Word[], from: number, end: number): boolean {
  let at = from;
  while (at < end && at - from < 3 && isPlainNoun(words[at]!)) at++;
  const next = words[at];
  if (at === from || at >= end || !next) return false;
  return next.text === ':' || next.quotedSpan >= 0 || isA(next, DETERMINER | SUBJECT_PRONOUN);
}

const isPlainNoun = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) && isNoun(word) && !isAdverbial(word.low) && !/(?:ing|ed)$/.test(word.low);

/** Index after the nouns that name whoever is told; null where none does. */
function addresseeEnd(
  words: readonly Word[],
  begin: number,
  { end, longest }: { readonly end: number; readonly longest: number },
  isBoth: boolean,
): number | null {
  let hasNoun = false;
  let isName = false;
  let at = begin;
  for (; at < end && at < longest; at++) {
    const word = words[at]!;
    if (word.quotedSpan >= 0) {
      // "told ABC's “Good Morning America” that …": the name of who is told.
      if (words[at - 1]!.low !== "'s") break;
      at = lastInMarks(words, at, end);
    } else if (hasNoun && isOfState(words, at)) at = lastInCapitals(words, at);
    else if (!linksAddressees(word, isBoth, hasNoun)) {
      isName = isOfName(words, at, hasNoun, isName);
      if (!(isName || isNoun(word)) || (hasNoun && beginsToldClause(words, at))) break;
      hasNoun = true;
    }
  }
  return hasNoun ? at : null;
}

const isNoun = (word: Word): boolean => isNounish(word) && !isA(word, TIME_WORD);

function lastInMarks(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (at + 1 < end && words[at + 1]!.quotedSpan === words[from]!.quotedSpan) at++;
  return at;
}

/** Index of the "to" behind others who are told: "Ostrel" in "urged Norlandia, Sudland and Ostrel to stop"; null where there is none. */
function pastJoined(words: readonly Word[], from: number, end: number): number | null {
  if (from >= end || !/^(?:,|and)$/.test(words[from]!.low)) return null;
  for (let at = from; at < Math.min(end, from + MOST_JOINED) && words[at]!.quotedSpan < 0; at++) {
    if (words[at]!.low === 'to') return at;
    const isName = startsUpper(words[at]!.text) || isA(words[at], DETERMINER | PERSON | BODY);
    if (!isName && !/^(?:,|and|of|'s|\.)$/.test(words[at]!.low)) return null;
  }
  return null;
}

/** The list of who is told has no more words and signs. */
const MOST_JOINED = 14;

/** "of" in "urged the government of Norway to stop" */
const isOfState = (words: readonly Word[], at: number): boolean =>
  words[at]!.low === 'of' &&
  /^\p{Ll}/u.test(words[at - 1]!.text) &&
  isA(words[at - 1], BODY | PERSON) &&
  startsUpper(words[at + 1]?.text ?? '');

function lastInCapitals(words: readonly Word[], from: number): number {
  let at = from;
  while (startsUpper(words[at + 1]?.text ?? '')) at++;
  return at;
}

/** A genitive or a stop within a name; "and" in "urged both Norlandia and Sudland to sign". */
const linksAddressees = (word: Word, isBoth: boolean, hasNoun: boolean): boolean =>
  /^['’]s?$/.test(word.low) || (hasNoun && (word.text === '.' || (isBoth && word.low === 'and')));

/** "the BBC's Today programme", "the Sunday Times": a capital that opens a name, or goes on with it though it is a word of time. */
function isOfName(words: readonly Word[], at: number, hasNoun: boolean, isName: boolean): boolean {
  if (!startsUpper(words[at]!.text)) return false;
  return !hasNoun || /^['’]s$/.test(words[at - 1]!.low) || (isName && isA(words[at], TIME_WORD));
}

/** "Norlandia" in "told reporters Norlandia would …": no name of whoever is told, as in "told newspaper La Nación …", "told state TV that …". */
const beginsToldClause = (words: readonly Word[], at: number): boolean =>
  startsUpper(words[at]!.text) &&
  /^\p{Ll}/u.test(words[at - 1]!.text) &&
  words[at - 1]!.low !== 'and' &&
  !OUTLET.test(words[at - 1]!.low) &&
  words[at + 1]?.low !== 'that';
