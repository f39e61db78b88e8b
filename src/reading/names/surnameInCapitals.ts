import type { Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { fromCapitals } from './labelName.ts';
import { readTitle } from './readTitle.ts';

/**
 * The name of somebody whose surname a text has in capitals, as ministries and the European Union write it, given name
 * first. Null for anything else, as for capitals without a title before them, which may be a body's: "NATO Jens".
 *
 * @param from index of the first word of the name
 * @param to index behind its last word
 * @example surnameInCapitals(words, 1, 3, reader) // 'Yoshimasa Hayashi' of "Mr HAYASHI Yoshimasa"
 */
export function surnameInCapitals(
  words: readonly Word[],
  from: number,
  to: number,
  reader: Reader,
): string | null {
  const name = words.slice(from, to);
  const surname = name.filter(({ text }) => CAPITALS.test(text));
  const given = name.filter(({ text }) => GIVEN.test(text));
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

/** "Mr", "H.E. Mr", "Foreign Minister" before it, or ", Minister for …" behind it. */
function isTitled(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  const { title, start } = readTitle(words, from, to, reader);
  return title !== null || start < from;
}

const isBody = (words: readonly Word[], at: number, reader: Reader): boolean =>
  reader.speakers.at(words, at)?.values[0]?.kind === 'body';
