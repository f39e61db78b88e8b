import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import {
  DETERMINER,
  FAMILY_NAME,
  FEMALE,
  IN_BODY_NAME,
  isA,
  MALE,
  PARTICLE,
  PERSON,
  STRONG_TITLE,
  TITLE,
} from '../rules/wordKinds.ts';
import { SURNAMES_TOO } from './fullNames.ts';
import { isGivenName, isGlued } from './nameWords.ts';
import type { Named } from './roster.ts';
import { type Turn, wordsWithin } from './turn.ts';

/** Whom a speaker label names: somebody by name, the holder of an office, or nobody who can be known. */
export type LabelName =
  | {
      readonly kind: 'name';
      /** Indices of the words of the name. */
      readonly from: number;
      readonly to: number;
      /** As an answer shows it: "Stephen Jones" for "Mr STEPHEN JONES". */
      readonly text: string;
      readonly title: string;
      readonly gender: 'm' | 'f' | null;
      /** The country in brackets, as records of the UN have it. */
      readonly side: string | null;
    }
  | {
      readonly kind: 'office';
      readonly title: string;
      /** The country of "Norwegian Foreign Minister:". */
      readonly side: string | null;
    }
  | { readonly kind: 'nobody' };

/**
 * Whom a speaker label names.
 *
 * @example labelName(layout, turn, reader) // of "Mr. Nebenzia (Russian Federation):" { text: 'Nebenzia', side: 'RU', … }
 */
export function labelName(layout: TextLayout, turn: Turn, reader: Reader): LabelName {
  const { words } = layout;
  // "AFP:" asks, "Reuters:" asks: whoever it was, the outlet is nobody's name.
  const known = reader.speakers.at(words, turn.from);
  if (known?.to === turn.to && known.values[0]!.kind === 'body') return { kind: 'nobody' };
  // "LK:" is whoever of the text has these initials, else nobody.
  if (areInitials(layout, turn, reader)) return { kind: 'nobody' };
  const alone = officeAlone(words, turn.from, turn.to, reader);
  const inLabel = alone ? { ...NO_NAME, ...alone } : nameIn(words, turn.from, turn.to, reader);
  if (isOffice(words, turn, inLabel, reader))
    return nameInBrackets(layout, turn, reader) ?? officeOf(words, turn, alone, inLabel.title, reader);
  const isGluedHere = ({ text }: Word) => isGlued(text) && !/^(?:Mc|Mac|De|Di|La|Le|Van)\p{Lu}/u.test(text);
  if (
    isNobody(words, inLabel.from, inLabel.to, reader) ||
    words.slice(inLabel.from, inLabel.to).some(isGluedHere)
  )
    return { kind: 'nobody' };
  const text = plainName(words, inLabel.from, inLabel.to);
  return { kind: 'name', ...inLabel, text, side: sideInBrackets(layout, turn, reader) };
}

/** Whether a label has an office and no name: "THE PRESIDENT". */
function isOffice(
  words: readonly Word[],
  turn: Turn,
  { from, to }: { readonly from: number; readonly to: number },
  reader: Reader,
): boolean {
  if (from >= to) return true;
  // "HIS EXCELLENCY MR NGUYEN …" is an address, "HIS WIFE" is nobody's name.
  const isAddress = /^(?:excellency|majesty|highness|honou?r|eminence)$/.test(
    words[turn.from + 1]?.low ?? '',
  );
  if (isA(words[turn.from], DETERMINER) && !isAddress) return true;
  // "Minister of State at the Department of Finance (Deputy Holt):"
  return turn.brackets.length > 0 && isNobody(words, from, to, reader);
}

/** The country that is in brackets in a label: "(Russian Federation)"; null where none is. */
function sideInBrackets(layout: TextLayout, turn: Turn, { places }: Reader): string | null {
  for (const one of turn.brackets) {
    const [from, to] = wordsWithin(layout, paragraphOf(layout, turn), one);
    const place = from < to ? places.at(layout.words, from) : null;
    if (place && place.to >= to) return place.values[0]!.place.country;
  }
  return null;
}

/** The name that is in brackets behind an office: "(Deputy Holt)"; null where none is. */
function nameInBrackets(layout: TextLayout, turn: Turn, reader: Reader): LabelName | null {
  const { words } = layout;
  for (const one of turn.brackets) {
    const [from, to] = wordsWithin(layout, paragraphOf(layout, turn), one);
    const inner = nameIn(words, from, to, reader);
    const isInCapitals = words
      .slice(inner.from, inner.to)
      .every((word) => !word.isWord || startsUpper(word.text) || isA(word, PARTICLE));
    const isNamed = isInCapitals && (inner.to - inner.from >= 2 || inner.from > from);
    const isWhole = inner.to === to || isOfPlace(words, inner.to, to);
    if (isNamed && inner.to > inner.from && isWhole && !reader.places.at(words, inner.from))
      return { kind: 'name', ...inner, text: plainName(words, inner.from, inner.to), side: null };
  }
  return null;
}

/** "of Holmfirth" behind a peer's name */
const isOfPlace = (words: readonly Word[], from: number, to: number): boolean =>
  words[from]!.low === 'of' &&
  to - from > 1 &&
  words.slice(from + 1, to).every(({ text }) => startsUpper(text) || text === '-');

/** The office that is all that a label has; nobody where it has none. */
function officeOf(
  words: readonly Word[],
  turn: Turn,
  alone: { readonly title: string; readonly side: string | null } | null,
  title: string,
  reader: Reader,
): LabelName {
  if (alone) return { kind: 'office', ...alone };
  if (!isNobody(words, turn.from, turn.to, reader)) return { kind: 'office', title, side: null };
  // "Minister for Foreign Affairs:", of whom another label has the name.
  const isSphere = /^(?:for|of)$/.test(words[turn.from + 1]?.low ?? '');
  return isA(words[turn.from], STRONG_TITLE) && isSphere
    ? { kind: 'office', title: officeIn(words, turn), side: null }
    : { kind: 'nobody' };
}

const NO_NAME = { from: 0, to: 0, gender: null } as const;

/**
 * The office and country of a label that is a country or body and an office, and no name: "NATO Secretary General",
 * "Norwegian Foreign Minister". Null for any other, as where the last word is a surname too ("President King").
 */
function officeAlone(
  words: readonly Word[],
  from: number,
  to: number,
  reader: Reader,
): { title: string; side: string | null } | null {
  if (!isA(words[to - 1], TITLE | PERSON) || SURNAMES_TOO.has(words[to - 1]!.low)) return null;
  const titles: string[] = [];
  let side: string | null = null;
  let belongs = false;
  for (let at = from; at < to; at++) {
    const place = reader.places.at(words, at);
    const body = reader.speakers.at(words, at);
    if (place && place.to < to) {
      side ??= place.values[0]!.place.country;
      belongs = true;
      at = place.to - 1;
    } else if (body && body.to < to && body.values[0]!.kind === 'body') {
      for (; at < body.to; at++) titles.push(words[at]!.low);
      belongs = true;
      at = body.to - 1;
    } else if (isA(words[at], TITLE | PERSON) || reader.english.labelTitles.has(words[at]!.low))
      titles.push(words[at]!.low);
    else if (!/^(?:of|the|for|and|-)$/.test(words[at]!.low)) return null;
  }
  return belongs ? { title: titles.join(' '), side } : null;
}

/** Two or three capitals that are nobody's surname: "LK", and no "LEE" where the text names a Lee. */
function areInitials({ text, words }: TextLayout, { label, from, to }: Turn, reader: Reader): boolean {
  const written = text.slice(label.start, label.end);
  if (to - from !== 1 || !/^\p{Lu}{2,3}$/u.test(written)) return false;
  // "HE:" is His or Her Excellency.
  if (written === 'HE') return true;
  if (reader.surnames.has(words[from]!.low) || isA(words[from], FAMILY_NAME)) return false;
  return !new RegExp(`\\p{L} ${fromCapitals(written)}(?!\\p{L})`, 'u').test(text);
}

const officeIn = (words: readonly Word[], { from, to }: Turn): string =>
  words
    .slice(from, to)
    .filter(({ low, isWord }) => isWord && low !== 'for')
    .map(({ low }) => low)
    .join(' ');

const paragraphOf = (layout: TextLayout, turn: Turn): number =>
  layout.sentences[layout.words[turn.from]!.sentence]!.paragraph;

/** "Baroness Holt of Ely": the place behind the name is no part of it. */
const PEER = /^(?:lord|lady|baroness|baron|viscount|viscountess|earl|countess)$/;

/** The words after the titles: "Biden" of "PRESIDENT BIDEN", "Vladimir Putin" of "President of Russia Vladimir Putin". */
function nameIn(words: readonly Word[], from: number, end: number, reader: Reader) {
  let to = from;
  while (to < end && !/^[,–—-]$/.test(words[to]!.text)) {
    to++;
    // "ALVIN BALTA/RADYO NORD": whom they ask for is no part of the name.
    if (words[to - 1]!.text.includes('/')) break;
  }
  const { at, titles, gender } = titlesBefore(words, from, to, reader);
  const begin = nameStart(words, from, at, to, reader);
  // "King Mohammed of Morocco", "Crown Prince Mohammed Al Nahyan of Abu Dhabi"
  for (let link = begin + 1; link < to; link++)
    if (words[link]!.low === 'of' || words[link]!.low === 'from') to = link;
  const isAlone = begin >= to && isSurnameAsTitle(words, from, to);
  return { from: isAlone ? to - 1 : begin, to, title: titles.join(' '), gender };
}

/** The titles, places and links with which a label begins, and where they end. */
function titlesBefore(words: readonly Word[], from: number, to: number, reader: Reader) {
  let at = from;
  let gender: 'm' | 'f' | null = null;
  const titles: string[] = [];
  for (; at < to; at++) {
    const { low, text } = words[at]!;
    const place = titles.length > 0 || isA(words[at], DETERMINER) ? reader.places.at(words, at) : null;
    if (place && place.to < to) {
      at = place.to - 1;
      continue;
    }
    const links = ['of', 'the', 'for', 'and', '.', '-', 'a', 'an', 'at', 'in'].includes(low);
    const titled = isA(words[at], TITLE | PERSON) || reader.english.labelTitles.has(low);
    if (!(links || titled)) break;
    if (isA(words[at], MALE)) gender = 'm';
    if (isA(words[at], FEMALE) || low === 'madam') gender = 'f';
    if (!links || low === 'of') titles.push(text.toLowerCase());
  }
  return { at, titles, gender };
}

/** Index at which the name begins behind the titles that end at `at`. */
function nameStart(words: readonly Word[], from: number, at: number, to: number, reader: Reader): number {
  // "President of Guinea and Chairperson of the African Union Alpha Conde": the name is what comes last.
  const begin = at < to && !PEER.test(words[from]!.low) ? lastName(words, at, to, reader) : at;
  // "President of Norlandia Paul Holt", whose country the lexicon has not.
  const isBehindCountry =
    words[begin - 1]?.low === 'of' &&
    to - begin > 2 &&
    !isGivenName(words[begin]!, reader) &&
    isGivenName(words[begin + 1]!, reader);
  return isBehindCountry ? begin + 1 : begin;
}

/** "MR. KING": what comes last after a courtesy is the name; "Mr President" has none. */
const isSurnameAsTitle = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).filter((word) => word.isWord).length === 2 &&
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov)$/.test(words[from]!.low) &&
  !/^(?:speaker|president|chair(?:man|person)?|deputy|minister|secretary|moderator)$/.test(
    words[to - 1]!.low,
  );

/** Index after the last word that is a title, place, body or link, where a name of a few words follows; else `from`. */
function lastName(words: readonly Word[], from: number, to: number, reader: Reader): number {
  let begin = from;
  for (let at = from; at < to; at++) {
    const { low } = words[at]!;
    const place = reader.places.at(words, at);
    if (place && place.to <= to) {
      at = place.to - 1;
      begin = at + 1;
    } else if (
      /^(?:of|the|for|and)$/.test(low) ||
      isA(words[at], IN_BODY_NAME | TITLE | PERSON) ||
      reader.english.labelTitles.has(low)
    )
      begin = at + 1;
  }
  return begin < to && to - begin <= 6 && !isGivenName(words[from]!, reader) ? begin : from;
}

function isNobody(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  for (let at = from; at < to; at++) {
    const { low } = words[at]!;
    if (reader.english.nobodies.has(low) || isA(words[at], IN_BODY_NAME) || /^\d+$/.test(low)) return true;
  }
  return from >= to;
}

/** A name as it is shown: capitals made small ("MFUNDISI"), initials and short capitals kept ("BC Scott"). */
function plainName(words: readonly Word[], from: number, to: number): string {
  const parts: string[] = [];
  const shout = words.slice(from, to).every((word) => !/\p{Ll}/u.test(word.text));
  for (let at = from; at < to; at++) {
    const { text } = words[at]!;
    if (text === '.') {
      if (parts.length > 0) parts[parts.length - 1] += '.';
    } else parts.push(plainPart(words[at]!, shout, at === to - 1));
  }
  return parts.join(' ');
}

function plainPart(word: Word, shout: boolean, last: boolean): string {
  const [text = ''] = word.text.split('/');
  // "S.V."
  if (/^\p{Lu}(?:\.\p{Lu})+\.?$/u.test(text)) return text;
  if (isA(word, PARTICLE) && text === text.toUpperCase() && shout) return text.toLowerCase();
  if (/\p{Ll}/u.test(text) && !/^(?:Mc|Mac)\p{Lu}{2,}$/u.test(text)) return text;
  if (text.length <= 2 && !(last && shout)) return text;
  // "DW", "NTV": letters, and no name.
  if (shout && !/[aeiouyà-ü]/iu.test(text)) return text;
  return fromCapitals(text);
}

/**
 * A name in capitals as it is written elsewhere.
 *
 * @example fromCapitals('O’NEILL') // 'O’Neill'
 */
export const fromCapitals = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[-'’/])(\p{L})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);

/**
 * Who speaks under a label without a name: under "THE PRESIDENT:" the president whom the headline names, under "A:" the
 * one person whom it names. Null where nobody or several fit.
 */
export function holderOf(
  turn: Turn,
  /** The label as written. */
  written: string,
  label: LabelName,
  people: readonly Named[],
  inHeadline: readonly number[],
): number | null {
  // "PresidentofPalestineMahmoudAbbas" ends in the name of somebody of the text.
  if (isGlued(written)) {
    const letters = lettersOf(written);
    const named = people.flatMap(({ name }, index) =>
      name.includes(' ') && letters.endsWith(lettersOf(name)) ? [index] : [],
    );
    return named.length === 1 ? named[0]! : null;
  }
  const once = [...new Set(inHeadline)];
  if (turn.form === 'answerer') return once.length === 1 ? once[0]! : null;
  if (label.kind !== 'office') return null;
  const wanted = label.title.split(' ').filter((word) => word !== 'of');
  const holders = once.filter(
    (index) =>
      (label.side === null || people[index]!.side === label.side) &&
      people[index]!.titles.some((title) => {
        const has = title.toLowerCase().split(/[^\p{L}-]+/u);
        return wanted.every((word) => has.includes(word)) && has.includes('vice') === wanted.includes('vice');
      }),
  );
  return holders.length === 1 && wanted.length > 0 ? holders[0]! : null;
}

const lettersOf = (name: string): string => foldWords(name).replace(/[^\p{L}]/gu, '');
