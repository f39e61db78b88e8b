import { foldWords } from '../../text/foldText.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';

/**
 * The person of the lexicon meant by a full name that is not in it letter by letter: the surname is the same and the
 * given name a spelling of the known one ("Serguei Lavrov"), or the given name is the same and the surname at most
 * one letter off. Null where none or several fit.
 */
export function knownUnder(name: string, reader: Reader): KnownSpeaker | null {
  const parts = foldWords(name).split(' ');
  const surname = surnameOf(parts);
  const given = parts[0]!;
  const fitting = (reader.surnames.get(surname) ?? []).filter((one) =>
    [one.name, ...one.also].some((known) => isSpellingOf(given, foldWords(known).split(' ')[0]!)),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The last part of a name, "Jr." and numbers left out, folded. */
export function surnameOf(parts: readonly string[]): string {
  const folded = parts.map(foldWords);
  return folded.findLast((part) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(part)) ?? folded.at(-1)!;
}

/** "sergey" of "sergei", "serguei" of "sergei", "anthony" of "antony": same initial and at most two letters off. */
function isSpellingOf(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 4 || other.length < 4 || one[0] !== other[0]) return false;
  return lettersOff(one, other) <= (Math.min(one.length, other.length) >= 6 ? 2 : 1);
}

/** Levenshtein distance, given up above 3. Names are short. */
export function lettersOff(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 40 || b.length > 40) return 4;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
