import { foldWords } from '../../text/foldText.ts';
import { editDistance } from '../../text/nearestWord.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { surnameOf } from './surnameOf.ts';

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
    [one.name, ...one.also].some((known) => {
      const spelt = foldWords(known).split(' ');
      return (
        isSpellingOf(given, spelt[0]!) &&
        surnameOf(spelt) === surname &&
        !isOtherwiseInside(parts, spelt) &&
        !isLongerAndSpeltOtherwise(parts, spelt)
      );
    }),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** "Kim Song Il" is not Kim Jong Il: of three names only the first and last are the same. */
const isOtherwiseInside = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 3 &&
  other.length === 3 &&
  one[0] === other[0] &&
  PLAIN.test(one[1]!) &&
  PLAIN.test(other[1]!) &&
  !isSpellingOf(one[1]!, other[1]!);

/** "Mohamed Sani Bukar" is not Muhammad Bukar: a name more, and the given one is not the same. A patronymic shows nothing. */
const isLongerAndSpeltOtherwise = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 3 &&
  other.length === 2 &&
  one[0] !== other[0] &&
  PLAIN.test(one[1]!) &&
  !/^(?:bin|bint|ibn|van|von|del|der)$|(?:[oeyi]vi(?:ch|c|cz|tch|tsch|t?s?j)|[oeyi]vych|[oeyi]vn[ay]|[iy]chna)$/.test(
    one[1]!,
  );

/** A name of three letters or more, and no "PeÃ±a" of a broken encoding. */
const PLAIN = /^[a-z'-]{3,}$/;

/** "sergey" of "sergei", "serguei" of "sergei", "anthony" of "antony": same initial and at most two letters off. */
function isSpellingOf(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < 4 || other.length < 4 || one[0] !== other[0]) return false;
  return editDistance(one, other, 4) <= (Math.min(one.length, other.length) >= 6 ? 2 : 1);
}
