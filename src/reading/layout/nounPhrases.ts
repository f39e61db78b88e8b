import { startsUpper } from '../../text/startsUpper.ts';
import {
  ADVERB,
  CLOSED_CLASS,
  DETERMINER,
  isA,
  PERSON,
  PRONOUN,
  STRONG_TITLE,
  SUBJECT_PRONOUN,
  TIME_WORD,
  TITLE,
} from '../rules/wordKinds.ts';
import type { Word } from './layOut.ts';

/** A run of words that names somebody or something: indices into the page's words, end exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Its head: "minister" in "the minister of defence", "Lavrov" in "Russian Foreign Minister Sergei Lavrov". */
  readonly head: number;
  /** The phrases joined by "and", if it is such a list; else empty. */
  readonly joined: readonly NounPhrase[];
}

/** In words. */
export const LONGEST_PHRASE = 40;
/** So many phrases are joined by "and" and commas at most. */
export const MOST_JOINED = 4;

export const isPronoun = (word: Word): boolean => isA(word, SUBJECT_PRONOUN);

/** True for a word that may stand in a noun phrase: noun, name, adjective, number. */
export function isNounish(word: Word): boolean {
  const low = word.low;
  if (!word.isWord) return false;
  // The country, not the pronoun.
  if (word.text === 'US') return true;
  if (isClosed(word)) return false;
  if (startsUpper(word.text) && word.text.length > 1) return true;
  return !isAdverbial(low) && !FINITE.has(low);
}
/** Ends in -ly as adverbs do, and is none of the nouns that do so too. */
export const isAdverbial = (low: string): boolean =>
  low.length > 4 && low.endsWith('ly') && !NOUNS_IN_LY.has(low);
const NOUNS_IN_LY = new Set(
  'rally family assembly reply supply ally anomaly monopoly bully july italy daily weekly monthly belly jelly lily homily butterfly elderly'.split(
    ' ',
  ),
);
const isClosed = (word: Word): boolean =>
  (isA(word, CLOSED_CLASS | ADVERB) && word.low !== 'may' && word.low !== 'will') ||
  word.low === 'not' ||
  word.low === 'that';
/** Finite verbs so common that they would otherwise be taken for nouns. */
const FINITE = new Set(
  'said says told added asked wrote went came took made gave got knew thought saw met left held became began spoke argued noted called tells adds asks writes argues notes insisted insists announced claims according saying adding telling accused rose fell won lost drew ran sat stood sought spent built brought caught chose fought kept led meant paid sent shot struck threw cast wants seeks likes believes thinks hopes remains seems appears gets goes comes makes takes gives knows sees finds keeps let lets put puts broke drove grew hung rode sang flew expressed denies admits rejects opposes considers avoids reiterated urged stressed emphasised emphasized'.split(
    ' ',
  ),
);

/**
 * Whether a word, in small letters, is a finite verb and hardly ever a noun.
 *
 * @example isFiniteVerb('quit') // false
 */
export const isFiniteVerb = (low: string): boolean => FINITE.has(low);

const isCapital = (word: Word): boolean => startsUpper(word.text);

/** "asked", "agreed", and no "need" or "speed". */
const PAST = /(?:[^e]|gre)ed$/;

/** "flipped" in "Rubio flipped": a verb in the past right after a name. */
export const isVerbAfterName = (name: Word, word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) && PAST.test(word.low) && isCapital(name) && name.isWord;

/** "admitted" in "one poster admitted that": a past form after a noun, with nothing of a noun phrase after it. */
function isVerbHere(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  // "The minister hit back within the hour."
  if (
    /^(?:hit|cut|shut|set|struck)$/.test(words[at]!.text) &&
    /^(?:back|out|off|down)$/.test(next?.low ?? '')
  )
    return true;
  return (
    /^\p{Ll}/u.test(words[at]!.text) && PAST.test(words[at]!.low) && (next === undefined || !isNounish(next))
  );
}

/**
 * The noun phrase that begins at `from` and ends no later than `limit`, or null where none does.
 */
export function phraseAfter(
  words: readonly Word[],
  from: number,
  limit: number,
  depth = 0,
): NounPhrase | null {
  if (from >= limit) return null;
  if (isPronounAlone(words, from)) return { from, to: from + 1, head: from, joined: [] };
  const core = coreAfter(words, from, limit);
  if (!core) return null;
  const { head } = core;
  const plain = { from, to: behindBrackets(words, core.to, limit), head, joined: [] };
  const listed = depth === 0 ? listAfter(words, plain, limit) : null;
  return listed ?? joinedAfter(words, plain, limit, depth) ?? plain;
}

/** "he"; "her" in "According to her, …", which is a determiner elsewhere. */
function isPronounAlone(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!isA(word, PRONOUN) || word.text === 'US') return false;
  return !isA(word, DETERMINER) || (word.low === 'her' && !words[at + 1]?.isWord);
}

/** Where the words of a phrase end that begins at `from`, and which is its head; null where no noun is among them. */
function coreAfter(
  words: readonly Word[],
  from: number,
  limit: number,
): { readonly head: number; readonly to: number } | null {
  const { quotedSpan } = words[from]!;
  let at = behindAge(words, from);
  let head = -1;
  let inTail = false;
  while (at < limit && at - from < LONGEST_PHRASE && words[at]!.quotedSpan === quotedSpan) {
    const word = words[at]!;
    if (isNounish(word) && !(at > from && isVerbOf(words, at, head >= 0))) {
      if (!inTail) head = at;
      at++;
    } else if (goesOnWith(words, at, from, limit)) at++;
    else if (opensTail(words, at, head, limit)) {
      inTail = true;
      at += isA(words[at + 1], DETERMINER) ? 2 : 1;
    } else break;
  }
  if (head < 0) return null;
  while (at - 1 > head && isA(words[at - 1], TIME_WORD)) at--;
  return { head, to: at };
}

/** "flipped" in "Rubio flipped", "admitted" in "one poster admitted that": what a phrase that has its head does. */
const isVerbOf = (words: readonly Word[], at: number, hasHead: boolean): boolean =>
  isVerbAfterName(words[at - 1]!, words[at]!) || (hasHead && isVerbHere(words, at));

/** Index behind "43-year-old" in "43-year-old Martin Keller". */
const behindAge = (words: readonly Word[], at: number): number =>
  /^\d{1,3}$/.test(words[at]!.text) && words[at + 1]?.text === '-' && words[at + 2]?.low === 'year-old'
    ? at + 3
    : at;

/** Index behind what is in brackets at `at`. */
function behindBrackets(words: readonly Word[], at: number, limit: number): number {
  if (at >= limit || words[at]!.text !== '(') return at;
  const close = forwardTo(words, at, Math.min(limit, at + 10), ')');
  return close === null ? at : close + 1;
}

/** A phrase and those that "and" joins to it; null where none follows. */
function joinedAfter(
  words: readonly Word[],
  first: NounPhrase,
  limit: number,
  depth: number,
): NounPhrase | null {
  const { from, to, head } = first;
  if (depth >= MOST_JOINED || to + 1 >= limit || words[to]!.low !== 'and') return null;
  const right = phraseAfter(words, to + 1, limit, depth + 1);
  if (!right || isPronoun(words[right.head]!)) return null;
  return { from, to: right.to, head, joined: [first, ...(right.joined.length > 0 ? right.joined : [right])] };
}

/** An article, a stop of an initial or a genitive: no noun, and the phrase goes on behind it. */
function goesOnWith(words: readonly Word[], at: number, from: number, limit: number): boolean {
  const word = words[at]!;
  if (isA(word, DETERMINER)) return at === from || (at === from + 1 && word.low === 'other');
  const next = at + 1 < limit ? words[at + 1]! : null;
  if (word.text === '.') return at > from && next !== null && startsUpper(words[at - 1]!.text);
  return (word.low === "'s" || word.low === "'") && next !== null && isNounish(next);
}

const OPENS_TAIL: ReadonlySet<string> = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'to', 'on']);

/** "of the ministry" behind "a spokesman", and nothing where no head is yet: behind a name only with "of" and "for". */
function opensTail(words: readonly Word[], at: number, head: number, limit: number): boolean {
  if (head < 0) return false;
  const { low } = words[at]!;
  const next = at + 1 < limit ? words[at + 1]! : null;
  if (!next || !OPENS_TAIL.has(low) || isA(next, TIME_WORD)) return false;
  // "Norland's High Commissioner to Ostrel Ana Rusu"
  const isSent =
    low === 'to' &&
    isA(words[head], STRONG_TITLE) &&
    isCapital(next) &&
    /^\p{Lu}\p{Ll}/u.test(words[head]!.text);
  if (isCapital(words[head]!) && low !== 'of' && low !== 'for' && !isSent) return false;
  return isNounish(next) || isA(next, DETERMINER);
}

/** A name, which may be one of a list: what has a capital at its head and is no day. */
export function isListed(words: readonly Word[], phrase: NounPhrase): boolean {
  const last = words[phrase.to - 1]!;
  return isCapital(last) && !isA(last, TIME_WORD) && !isPronoun(last) && phrase.joined.length === 0;
}

/** "Ana Rusu, Otto Brandt and Lena Ruud": three or more names with commas between and "and" before the last. */
function listAfter(words: readonly Word[], first: NounPhrase, limit: number): NounPhrase | null {
  const parts = [first];
  while (parts.length < 7 && isListed(words, parts.at(-1)!)) {
    let at = parts.at(-1)!.to;
    const comma = words[at]?.text === ',' && at + 1 < limit;
    if (comma) at++;
    const last = words[at]?.low === 'and' && at + 1 < limit;
    if (last) at++;
    if (!comma && !last) return null;
    const next = phraseAfter(words, at, limit, MOST_JOINED);
    if (!next || !isListed(words, next)) return null;
    parts.push(next);
    if (last) break;
  }
  const to = parts.at(-1)!.to;
  return parts.length > 2 && words[parts.at(-1)!.from - 1]!.low === 'and'
    ? { from: first.from, to, head: first.head, joined: parts }
    : null;
}

/** With the apposition that follows it: "Lavrov, the foreign minister". */
export function withApposition(words: readonly Word[], phrase: NounPhrase, limit: number): NounPhrase {
  const comma = phrase.to;
  if (comma + 1 >= limit || words[comma]!.text !== ',') return phrase;
  const next = words[comma + 1]!;
  const opens =
    (isA(next, DETERMINER) && !['this', 'that', 'no', 'all', 'some'].includes(next.low)) ||
    next.low === 'who' ||
    next.low === 'whose' ||
    /^\d+$/.test(next.text) ||
    (isNounish(next) && /^\p{Ll}/u.test(next.text) && !/(?:ing|ed)$/.test(next.low)) ||
    holdsOffice(words, comma + 1, limit) ||
    (isA(words[phrase.head], PERSON | TITLE) && isNameUpTo(words, comma + 1, limit));
  if (!opens || next.quotedSpan !== words[phrase.head]!.quotedSpan) return phrase;
  let to = comma + 1;
  while (
    to < limit &&
    to - comma < 30 &&
    ![',', ';', ':', '—', '–'].includes(words[to]!.text) &&
    words[to]!.quotedSpan === next.quotedSpan
  )
    to++;
  while (to > comma + 1 && !words[to - 1]!.isWord) to--;
  return { ...phrase, to };
}

/** "the country's foreign minister, Peter Lund.", "Home Minister, Datuk Seri Ivo bin Tarr,": capitalised words up to the end or a comma. */
function isNameUpTo(words: readonly Word[], from: number, limit: number): boolean {
  let to = from;
  while (to < limit && words[to]!.isWord && isCapital(words[to]!) && words[to]!.quotedSpan < 0) to++;
  return to - from >= 2 && to - from <= LONGEST_NAME && (to === limit || words[to]!.text === ',');
}

/** In words, with its forms of address. */
const LONGEST_NAME = 6;

/** "Egypt's foreign minister", "Iceland's Ministry spokesman": a name in the possessive, and an office up to the end or a comma. */
function holdsOffice(words: readonly Word[], from: number, limit: number): boolean {
  let at = from;
  while (at < limit && isCapital(words[at]!) && at - from < 4) at++;
  if (at === from || !/^['’]s?$/.test(words[at]?.low ?? '')) return false;
  let last = at + 1;
  while (last < limit && words[last]!.isWord && last - at < 7) last++;
  return last > at + 1 && isA(words[last - 1], PERSON | TITLE);
}

export function forwardTo(words: readonly Word[], at: number, limit: number, text: string): number | null {
  for (let index = at + 1; index < limit; index++) if (words[index]!.text === text) return index;
  return null;
}
