import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { isNamelike } from '../names/nameWords.ts';
import type { Reader } from '../prepareReader.ts';
import { BEFORE_NAME, isA, PERSON } from '../rules/wordKinds.ts';

// What phrases look like that mean somebody other than whoever was named before, where nobody of the text is known to be meant.

/** "Their president", "her counterpart", "the minister's spokesman", "Italy's finance minister": somebody else than whoever they belong to. */
export function isOwned(words: readonly Word[], { from, head, joined }: NounPhrase): boolean {
  if (joined.length > 1 || !isA(words[head], PERSON | BEFORE_NAME) || words[head]!.quotedSpan >= 0)
    return false;
  const owner = words.slice(from, head).some(({ low }) => /^['’]s?$/.test(low));
  return owner || /^(?:his|her|their|its)$/.test(words[from]!.low);
}

/** "The former ambassador to Norlandia, Phyllida Crane,": an office with a name that nobody is known by. */
export function isDescribed(words: readonly Word[], { from, to, head, joined }: NounPhrase): boolean {
  const isOffice = joined.length < 2 && words[from]!.low === 'the' && isA(words[head], PERSON);
  const comma = words.slice(head, to).findIndex(({ text }) => text === ',');
  return isOffice && comma > 0 && isNamelike(words[to - 1]!) && isNamelike(words[head + comma + 1]!);
}

/** "The ECB chief": with a body in capitals before the head. */
export const isOfBody = (words: readonly Word[], { from, head }: NounPhrase): boolean =>
  !/^(?:nominee|candidate)$/.test(words[head]!.low) &&
  words.slice(from + 1, head).some(({ text }) => /^\p{Lu}{2,}$/u.test(text));

/** The country of whose people "The Swiss host" is; null for any other phrase. */
export function peopleOf(
  words: readonly Word[],
  { from, head }: NounPhrase,
  { places }: Reader,
): string | null {
  for (let at = from; at < head; at++) {
    const place = startsUpper(words[at]!.text) ? places.at(words, at)?.values[0] : null;
    if (place?.demonym) return place.place.country;
  }
  return null;
}
