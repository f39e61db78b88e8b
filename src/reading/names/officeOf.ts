import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { isA, PERSON, TITLE } from '../rules/wordKinds.ts';
import { isGivenName, isGlued } from './nameWords.ts';

/** "ambassador in Cairo": of these alone the place that follows "in" is that of the office. */
export const isSent = (office: string): boolean =>
  /^(?:ambassador|envoy|consul|representative)$/.test(office);

/** Index of "of", "for" or a title's "to" before a place, "the" between them skipped; -1 where there is none. */
export function linkBefore(words: readonly Word[], from: number): number {
  const at = words[from - 1]?.low === 'the' ? from - 2 : from - 1;
  const sent =
    titleLeft(words, at - 1) &&
    (words[at]?.low === 'to' || (words[at]?.low === 'in' && isSent(words[at - 1]!.low)));
  return sent || words[at]?.low === 'of' || (words[at]?.low === 'for' && at < from - 1) ? at : -1;
}

/**
 * Index of the "of" or "for" before a country or matter that no list has, which ends at `at`: "Foreign Minister of Ostrel Havel
 * Dursk", "High Commissioner for Human Rights Ana Rusu". -1 where there is none.
 */
export function matterBefore(words: readonly Word[], at: number, reader: Reader): number {
  if (!/^\p{Lu}\p{Ll}/u.test(words[at]!.text) || titleLeft(words, at)) return -1;
  let from = at;
  while (from > 0 && at - from < 4 && /^(?:\p{Lu}\p{Ll}|and$)/u.test(words[from - 1]!.text)) from--;
  for (let one = from; one <= at; one++) {
    const place = reader.places.at(words, one)?.values[0];
    if (isGivenName(words[one]!, reader) || isGlued(words[one]!.text) || place?.demonym === false) return -1;
  }
  const link = words[from - 1]?.low === 'the' ? from - 2 : from - 1;
  const isLink =
    /^(?:of|for)$/.test(words[link]?.low ?? '') ||
    (words[link]?.low === 'to' && isSent(words[link - 1]?.low ?? ''));
  return isLink && titleLeft(words, link - 1) ? link : -1;
}

/**
 * Index of the first word of the matters before a name that follow their office without a word between: "Secretary Information Rana
 * Tarr". -1 where there are none.
 */
export function bareMatterBefore(words: readonly Word[], at: number, { english }: Reader): number {
  let from = at + 1;
  while (from > 0 && startsUpper(words[from - 1]!.text) && english.matters.has(words[from - 1]!.low)) from--;
  const isMatter = from <= at && !words.slice(from, at + 1).some((word) => isA(word, TITLE | PERSON));
  return isMatter && titleLeft(words, from - 1) && startsUpper(words[from - 1]!.text) ? from : -1;
}

/** Whether the word at an index is of a title. */
export const titleLeft = (words: readonly Word[], at: number): boolean =>
  at >= 0 && isA(words[at], TITLE | PERSON);

/** The place whose last word is at an index. */
export function placeEndingAt(words: readonly Word[], at: number, reader: Reader) {
  for (let from = at; from >= 0 && at - from < 4; from--) {
    if (!/^[\p{Lu}]/u.test(words[from]!.text)) continue;
    const found = reader.places.at(words, from);
    if (found && found.to === at + 1) {
      const value = found.values[0]!;
      const { country, kind } = value.place;
      return { from, country, kind, demonym: value.demonym };
    }
  }
  return null;
}
