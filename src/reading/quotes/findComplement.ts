import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isNounish, isPronoun } from '../layout/nounPhrases.ts';
import { AUXILIARY, DETERMINER, isA, PREPOSITION, TIME_WORD } from '../rules/wordKinds.ts';
import { pastAdjunct } from './adjuncts.ts';
import { afterAddressee } from './afterAddressee.ts';
import type { FoundCue } from './cue.ts';
import { lastWordEnd } from './lastWordEnd.ts';

/** What follows a cue in its sentence. */
export type Complement =
  /** Words of somebody from this index on. */
  | { readonly kind: 'content'; readonly from: number }
  /** A marked run right after the cue, or after a comma or colon. */
  | { readonly kind: 'marks'; readonly from: number }
  /** "said:" closes the sentence; what is said is in the next one. */
  | { readonly kind: 'colon' }
  /** Nothing more but adjuncts: `to` is the index of what ends them (a comma, or the end). */
  | { readonly kind: 'none'; readonly to: number };

const QUESTION_WORDS = new Set(['if', 'whether', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);

const ADDRESSEE_VERBS = new Set(
  'tell ask remind inform assure warn advise notify urge convince reassure persuade promise brief write implore enjoin'.split(
    ' ',
  ),
);

/**
 * Index after "as saying", "as having said" or "to have said" of "quoted him as saying", where it begins at an index; null where it
 * does not.
 */
export function pastQuotedAs(words: readonly Word[], at: number): number | null {
  const [first, second, third] = [words[at]?.low, words[at + 1]?.low ?? '', words[at + 2]?.low ?? ''];
  if (first === 'to') return second === 'have' && SAID.test(third) ? at + 3 : null;
  if (first !== 'as' || !SAYING.test(second)) return null;
  return third === 'said' ? at + 3 : at + 2;
}
const SAID = /^(?:said|told|stated|warned|added|asked|written|declared|insisted|claimed|argued)$/;
const SAYING =
  /^(?:saying|telling|stating|having|warning|adding|asking|writing|declaring|insisting|claiming|arguing|noting|asserting|accusing|describing|calling|denying|urging|expressing|confirming|suggesting|dismissing|blaming|promising|vowing|praising|criticising|criticizing|replying|responding|answering|remarking|observing|joking|concluding|acknowledging|admitting|conceding|explaining|testifying|shouting)$/;

/**
 * What a cue governs to its right, adjuncts of time and place and the person addressed being passed over.
 *
 * `from` is the index after the cue, or after its inverted subject ("said Lavrov in Moscow").
 */
export function findComplement(
  { words }: TextLayout,
  cue: FoundCue,
  from: number,
  sentence: Sentence,
): Complement {
  const end = lastWordEnd(words, sentence);
  const begin = pastHearer(words, cue, from, end);
  const marks = cue.verb.verb === 'say of' ? marksBehindName(words, begin, end) : null;
  if (marks !== null) return { kind: 'marks', from: marks };
  const { takes, verb } = cue.verb;
  const clauses = takes.includes('clause');
  const reading: ComplementReading = {
    cue,
    words,
    sentence,
    end,
    clauses,
    takesMatter: takes.includes('matter'),
    takesTo: takes.includes('to'),
    told: ADDRESSEE_VERBS.has(verb),
    from,
  };
  if (isThisAlone(words, begin, end)) return { kind: 'none', to: begin };
  let at = begin;
  for (let turn = 0; turn < MOST_ADJUNCTS; turn++) {
    at = pastNameInMarks(reading, at);
    const found =
      complementBySign(reading, at) ??
      thatAlone(words, at) ??
      describedHearer(reading, at) ??
      complementByWord(reading, at, turn === 0) ??
      notWords(words, at);
    if (found) return found;
    const passed = pastOne(reading, at);
    if (passed === at) return matterOrClause(reading, at);
    at = passed;
  }
  return { kind: 'none', to: at };
}
const MOST_ADJUNCTS = 6;

/** "Holt disclosed this while opening the road": only when it was said; no "said this week that", "said this about the road: “No.”" */
function isThisAlone(words: readonly Word[], at: number, end: number): boolean {
  if (at >= end || !/^(?:this|these|so)$/.test(words[at]!.low)) return false;
  // "said these things in a speech"
  const last = /^(?:things?|remarks|words)$/.test(words[at + 1]?.low ?? '') ? at + 1 : at;
  const next = words[last + 1];
  const isWhen = /^(?:when|while|as|yesterday|today|shortly)$/.test(next?.low ?? '');
  const isAlone = last + 1 >= end || isWhen || (isA(next, PREPOSITION) && !/^(?:of|about)$/.test(next!.low));
  return (
    isAlone &&
    words
      .slice(at, end)
      .every(({ text, low, quotedSpan }) => quotedSpan < 0 && text !== ':' && (low !== 'that' || isWhen))
  );
}

/** A cue's clause while its complement is looked for. */
interface ComplementReading {
  readonly cue: FoundCue;
  readonly words: readonly Word[];
  readonly sentence: Sentence;
  /** Index after the last word of the sentence. */
  readonly end: number;
  readonly from: number;
  /** What the verb takes. */
  readonly clauses: boolean;
  readonly takesMatter: boolean;
  readonly takesTo: boolean;
  readonly told: boolean;
}

/** Index after whoever is told, or after "as saying" of "quoted her as saying, …". */
function pastHearer(words: readonly Word[], { verb: { verb } }: FoundCue, from: number, end: number): number {
  const isNext = (at: number) => at < end && words[at]!.quotedSpan < 0;
  const begin = ADDRESSEE_VERBS.has(verb) && isNext(from) ? afterAddressee(words, from, end) : from;
  if (verb !== 'quote' && verb !== 'cite') return begin;
  for (let next = begin; next + 1 < Math.min(end, begin + 14); next++) {
    const at = pastQuotedAs(words, next);
    if (at === null) continue;
    return /^t(?:elling|old)$/.test(words[at - 1]!.low) && isNext(at) ? afterAddressee(words, at, end) : at;
  }
  return begin;
}

/** "said of Ruud, “She keeps her word”": index of the marks behind whom the words are about; null where there are none. */
function marksBehindName(words: readonly Word[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + 15) && words[at]!.quotedSpan < 0; at++)
    if (/^[,:]$/.test(words[at]!.text) && (words[at + 1]?.quotedSpan ?? -1) >= 0) return at + 1;
  return null;
}

/** Where the sentence is over, or a mark or sign comes next; null where a word does. */
function complementBySign({ words, sentence, end }: ComplementReading, at: number): Complement | null {
  if (at >= end)
    return words[at - 1]?.text === ':' || endsWithColon(words, sentence)
      ? { kind: 'colon' }
      : { kind: 'none', to: at };
  const word = words[at]!;
  if (word.quotedSpan >= 0) return { kind: 'marks', from: at };
  // "The minister noted that" above words in marks
  if (word.low === 'that' && at + 1 === end && words[end]?.quotedSpan !== -1) return { kind: 'colon' };
  if (!/^[:,;]$/.test(word.text)) return null;
  if (at + 1 < end && words[at + 1]!.quotedSpan >= 0) return { kind: 'marks', from: at + 1 };
  if (word.text !== ':') return { kind: 'none', to: at };
  return at + 1 < end ? { kind: 'content', from: at + 1 } : { kind: 'colon' };
}

/** "asked whether", "asked Norway who"; behind other words "who" begins a relative clause: "urged Norway to release two who". */
const opensQuestion = (low: string, isFirst: boolean): boolean =>
  QUESTION_WORDS.has(low) && (isFirst || !/^wh(?:o|ich|ere)$/.test(low));

/** "She had said that but he did not ask": what was said comes before. "gave a warning over reports that were leaked": they were. */
function thatAlone(words: readonly Word[], at: number): Complement | null {
  if (words[at]!.low !== 'that') return null;
  const [before, next, second] = [words[at - 1]!, words[at + 1], words[at + 2]];
  // "said that had he known": the words themselves.
  const isRelative =
    /^\p{Ll}+s$/u.test(before.text) &&
    /^(?:were|are|have|had)$/.test(next?.low ?? '') &&
    !(second && isPronoun(second));
  // "said that but for the army": the words themselves; "said that but he did not ask": what was said comes before.
  const goesOn =
    /^(?:but|and|yet)$/.test(next?.low ?? '') &&
    second !== undefined &&
    (isPronoun(second) || startsUpper(second.text));
  return isRelative || goesOn ? { kind: 'none', to: at } : null;
}

/** Where "that", a question word, "to" or "of" leads to what is said; null for any other word. */
function complementByWord(
  { words, cue, end, from, clauses, takesTo, told }: ComplementReading,
  at: number,
  isFirst: boolean,
): Complement | null {
  const { low } = words[at]!;
  const next = words[at + 1];
  if (low === 'that' && clauses && /^['’](?:s|ll|d)$/.test(next?.low ?? ''))
    return { kind: 'content', from: at };
  // "said that, if elected, he would", "said that: “We would”": the sign is no part of it.
  if (low === 'that' && at + 1 < end)
    return { kind: 'content', from: /^[,:]$/.test(next!.text) && at + 2 < end ? at + 2 : at + 1 };
  if (clauses && opensQuestion(low, isFirst)) return { kind: 'content', from: at };
  const isInfinitive = low === 'to' || (low === 'not' && next?.low === 'to');
  if (isInfinitive && (takesTo || (told && at > from))) return { kind: 'content', from: at };
  const isTopic = isFirst && at === from && opensTopic(cue, low);
  if (!isTopic || marksFollow(words, at, end)) return null;
  return at + 1 < end ? { kind: 'content', from: at + 1 } : { kind: 'none', to: at };
}

/** "assured nurses who had trained that …": whom the clause describes; null where no such clause is there. */
function describedHearer({ words, cue, end, from, told }: ComplementReading, at: number): Complement | null {
  if (!told || at <= from || ASKS_WHO.test(cue.verb.verb)) return null;
  return /^wh(?:o|ich)$/.test(words[at]!.low) ? behindDescription(words, at, end) : null;
}

/** "who had trained that they would rise": what is told comes behind the "that". */
function behindDescription(words: readonly Word[], at: number, end: number): Complement {
  const that = words.findIndex(
    ({ low, quotedSpan }, index) => index > at && index + 1 < end && low === 'that' && quotedSpan < 0,
  );
  return that > 0 && that - at < LONGEST_DESCRIPTION
    ? { kind: 'content', from: that + 1 }
    : { kind: 'none', to: at };
}
/** In words. */
const LONGEST_DESCRIPTION = 14;
const ASKS_WHO = /^(?:ask|tell|remind)$/;

/** A sign, or "said as he opened the session": a clause of time, not his words. */
function notWords(words: readonly Word[], at: number): Complement | null {
  const { low, isWord } = words[at]!;
  const isTime = CLAUSE_OF_TIME.has(low) && words[at + 1] !== undefined && isPronoun(words[at + 1]!);
  return !isWord || isTime ? { kind: 'none', to: at } : null;
}

/** Index after a word of manner, a document or an adjunct; `at` where none of them is there. */
function pastOne({ words, end, clauses }: ComplementReading, at: number): number {
  const { low } = words[at]!;
  const next = words[at + 1];
  // "said otherwise: “…”", "put it differently: “…”"
  if (PLAINLY.test(low) && next?.text === ':') return at + 1;
  // "put it more simply: “…”"
  if (
    /^(?:more|rather|even|quite|very)$/.test(low) &&
    PLAINLY.test(next?.low ?? '') &&
    words[at + 2]?.text === ':'
  )
    return at + 2;
  // "saying only that “…”": of "said only he could" it is a part.
  const limits = /^(?:only|merely|simply)$/.test(low) && next !== undefined && at + 1 < end;
  if (limits && (next.low === 'that' || next.quotedSpan >= 0)) return at + 1;
  if (clauses && MANNER.has(low)) return at + 1;
  // "noted in an unflinching “autopsy” that": a document in marks, and no words of theirs.
  const named = pastDocument(words, at, end);
  if (named > at) return named;
  return clauses || !MODIFIERS.has(low) ? pastAdjunct(words, at, end) : at;
}

const PLAINLY =
  /^(?:otherwise|differently|so|thus|bluntly|simply|plainly|succinctly|directly|starkly|delicately)$/;

function matterOrClause(
  { words, sentence, end, clauses, takesMatter }: ComplementReading,
  at: number,
): Complement {
  if (takesMatter && endsWithColon(words, sentence)) return { kind: 'colon' };
  const isMatter = takesMatter && (!clauses || words[at]!.low !== 'and');
  return isMatter || (clauses && beginsClause(words, at, end))
    ? { kind: 'content', from: at }
    : { kind: 'none', to: at };
}

/** Index after "in “Kronika”", "told “Morning Talk”": where somebody writes, or whom they tell; the same index for anything else. */
function pastNameInMarks({ words, end, told, from }: ComplementReading, at: number): number {
  const isHearer = told && at === from;
  if (at >= end || !(isHearer || /^(?:in|on|for|to|with|at)$/.test(words[at]!.low))) return at;
  let first = words[at]!.quotedSpan < 0 ? at + 1 : at;
  if (isA(words[first], DETERMINER)) first++;
  const run = words[first]?.quotedSpan ?? -1;
  if (run < 0 || (first > at && words[at]!.quotedSpan >= 0)) return at;
  let to = first;
  while (to < end && words[to]!.quotedSpan === run) to++;
  const inside = words.slice(first, to);
  const isName = inside.every(({ text, low, isWord }) =>
    isWord ? startsUpper(text) || /^(?:of|the|and)$/.test(low) : !/[.,!?…]/.test(text),
  );
  const count = inside.filter(({ isWord }) => isWord).length;
  return isName && count > 0 && count <= 4 ? to : at;
}

/** Index after "in an unflinching “autopsy”": a preposition, an article, a few words, and one or two in marks before "that". */
function pastDocument(words: readonly Word[], from: number, end: number): number {
  if (!isA(words[from], PREPOSITION) || !isA(words[from + 1], DETERMINER)) return from;
  let at = from + 2;
  while (at < end && at - from < 5 && words[at]!.isWord && words[at]!.quotedSpan < 0) at++;
  const run = words[at]?.quotedSpan ?? -1;
  if (run < 0) return from;
  const open = at;
  while (at < end && words[at]!.quotedSpan === run) at++;
  return at - open <= 4 && words[at]?.low === 'that' ? at : from;
}

/** "warned of", "joked about", "expressed concern over": what follows is what was spoken of. */
export const opensTopic = ({ verb: { verb, takes } }: FoundCue, preposition: string): boolean =>
  (takes.includes('clause') && /^(?:about|of|against)$/.test(preposition)) ||
  (verb === 'express concern' && /^(?:about|over|at|for|regarding)$/.test(preposition));

function marksFollow(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (words[at]!.quotedSpan >= 0) return true;
  return false;
}

/**
 * "said — on Twitter, as it happens — that …", "told Bill O'Reilly of Fox News, that …": index after a "that" that
 * comes after a sign, a name or a word of time, with no verb between; else null.
 */
export function lateThat(words: readonly Word[], from: number, end: number): number | null {
  const behindAside = thatBehindAside(words, from, end);
  if (behindAside !== null) return behindAside;
  for (let at = from + 1; at + 1 < Math.min(end, from + 25); at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (isA(word, AUXILIARY) && word.text !== 'May' && word.low !== 'to' && word.low !== "'s") return null;
    if (word.low !== 'that' || word.quotedSpan >= 0) continue;
    const after =
      !before.isWord || before.quotedSpan >= 0 || isA(before, TIME_WORD) || startsUpper(before.text);
    return after ? at + 1 : null;
  }
  return null;
}

/** "emphasised, as he had before, that …": index behind the "that" which a few words between commas part from the verb; null where none does. */
function thatBehindAside(words: readonly Word[], from: number, end: number): number | null {
  if (words[from]?.text !== ',' || !/^(?:as|not|once|yet|for|in|like)$/.test(words[from + 1]?.low ?? ''))
    return null;
  for (let at = from + 2; at + 2 < end && at - from <= LONGEST_ASIDE; at++) {
    const { text, quotedSpan } = words[at]!;
    if (quotedSpan >= 0) return null;
    if (text === ',') return words[at + 1]!.low === 'that' ? at + 2 : null;
  }
  return null;
}
/** In words. */
const LONGEST_ASIDE = 9;

/** Words of time that may belong to what is said of: "pointed to earlier statements". */
const MODIFIERS = new Set(['earlier', 'last', 'next', 'this', 'past', 'early', 'late', 'recent']);

const CLAUSE_OF_TIME = new Set(['as', 'after', 'before', 'since', 'until', 'while']);

const MANNER = new Set(
  'aloud instead again later earlier then recently simply repeatedly once too afterward afterwards separately'.split(
    ' ',
  ),
);

function beginsClause(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at]!;
  if (/^(?:who|which|whose)$/.test(word.low)) return false;
  if (isPronoun(word) || isA(word, DETERMINER) || word.low === 'there') return at + 1 < end;
  return isNounish(word) && at + 2 < end;
}

const endsWithColon = (words: readonly Word[], sentence: Sentence): boolean =>
  words[sentence.to - 1]?.text === ':';
