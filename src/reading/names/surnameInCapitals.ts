import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { IN_BODY_NAME, isA, PARTICLE, PERSON, STRONG_TITLE, TITLE } from '../rules/wordKinds.ts';
import { fromCapitals } from './labelName.ts';
import { OFFICE_LETTERS } from './nameWords.ts';
import { readTitle } from './readTitle.ts';

/**
 * The name of somebody whose surname a text has in capitals, as ministries and the European Union write it, given name
 * first. Null for anything else, as for capitals without a title before them, which may be a body's: "NATO Jens".
 *
 * @param from index of the first word of the name
 * @param to index behind its last word
 * @example surnameInCapitals(layout.words, 1, 3, reader) // null
 */
export function surnameInCapitals(
  words: readonly Word[],
  from: number,
  to: number,
  reader: Reader,
): string | null {
  const shouted = inCapitals(words, from, to, reader);
  if (shouted) return shouted;
  const name = words.slice(from, to);
  const surname = name.filter(({ text }) => CAPITALS.test(text));
  const given = name.filter(({ text }) => GIVEN.test(text));
  // "JD Vance", "HD Deve Gowda": letters of given names.
  if (surname.some(({ text }) => text.length === 2 && !/^(?:[^AEIOU][AEIOUY]|AN|OH|IM|AI|OU)$/.test(text)))
    return null;
  // "GVL Narasimha Tarr": initials, which nobody can speak.
  if (surname.some(({ text }) => text.length <= 4 && !/[AEIOUY]/.test(text))) return null;
  if (surname.length === 0 || given.length === 0 || surname.length + given.length < name.length) return null;
  const isLast = CAPITALS.test(name.at(-1)!.text);
  const apart = isLast ? [...given, ...surname] : [...surname, ...given];
  if (apart.some((word, at) => word !== name[at]) || !isTitled(words, from, to, reader)) return null;
  if (name.some((_, at) => reader.places.at(words, from + at) !== null || isBody(words, from + at, reader)))
    return null;
  return [...given.map(({ text }) => text), ...surname.map(({ text }) => fromCapitals(text))].join(' ');
}

/** "Elizabeth II" and "Joe Manchin III" have a number. */
const CAPITALS = /^(?![IVX]+$)\p{Lu}[\p{Lu}'’-]+$/u;
const GIVEN = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;

/**
 * A name wholly in capitals at the head of a sentence, before a country in brackets or an office: so press releases of the UN
 * name whoever speaks. "VASILY VAN DER PETROV (Norlandia) said" names Vasily van der Petrov.
 */
function inCapitals(words: readonly Word[], from: number, to: number, reader: Reader): string | null {
  const name = words.slice(from, to);
  const before = words[from - 1];
  // "Speaker JANE MARLOW told": as newsletters set names.
  const isTitled =
    before?.sentence === name[0]!.sentence &&
    isA(before, TITLE) &&
    /\p{Ll}/u.test(before.text) &&
    to - from <= 3;
  if (to - from < 2 || to - from > 6 || (before?.sentence === name[0]!.sentence && !isTitled)) return null;
  if (!name.every(({ text }) => CAPITALS.test(text) && /\p{Lu}{2}/u.test(text))) return null;
  // "the first KLM MLA": an office in letters.
  const isOther = (word: Word, at: number) =>
    isA(word, IN_BODY_NAME) || OFFICE_LETTERS.test(word.text) || isBody(words, from + at, reader);
  if (name.some(isOther)) return null;
  if (reader.places.at(words, from) !== null || !(isTitled || isOfMeeting(words, to))) return null;
  return name
    .map((word) => (isA(word, PARTICLE) || SMALL.test(word.low) ? word.low : fromCapitals(word.text)))
    .join(' ');
}

const SMALL = /^(?:van|von|de|da|do|dos|du|der|den|bin|binti|ibn|ben|e|y)$/;

/** "(Russian Federation) said", "(Norlandia), speaking", ", Special Envoy …" */
function isOfMeeting(words: readonly Word[], to: number): boolean {
  const next = words[to];
  if (next?.text === ',')
    return words
      .slice(to + 1, to + 8)
      .some((word) => isA(word, STRONG_TITLE | PERSON) && startsUpper(word.text));
  if (next?.text !== '(') return false;
  const closes = words.slice(to, to + 10).findIndex(({ text }) => text === ')');
  return (
    closes > 1 &&
    startsUpper(words[to + 1]!.text) &&
    /^(?:,|\p{Ll}+)$/u.test(words[to + closes + 1]?.text ?? '')
  );
}

/** "Mr", "H.E. Mr", "Foreign Minister" before it, or ", Minister for …" behind it. */
function isTitled(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  const { title, start } = readTitle(words, from, to, reader);
  return title !== null || start < from;
}

const isBody = (words: readonly Word[], at: number, reader: Reader): boolean =>
  reader.speakers.at(words, at)?.values[0]?.kind === 'body';
