import type { TextLayout, Word } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, CLOSED_CLASS, IN_BODY_NAME, isA, TITLE } from '../rules/wordKinds.ts';
import type { Named } from './roster.ts';

/**
 * Indices of words that name a body of the lexicon by a name that other countries' bodies have too, in a text that is about other
 * countries and never of the one that the body is of: "the Foreign Office" in a text on Pakistan is not the UK Foreign Office.
 *
 * @param own the side of whoever publishes the text, or null
 */
export function foreignBodies(
  layout: TextLayout,
  reader: Reader,
  bodyAt: ReadonlyMap<number, KnownSpeaker>,
  people: readonly Named[],
  own: string | null,
): number[] {
  const { words, headlineWords } = layout;
  const shared = [...bodyAt].filter(([at]) => isShared(words, at, bodyAt));
  if (shared.length === 0) return [];
  const parties = shared.filter(([at]) => isPartyHere(words, at));
  const sides = new Set(people.flatMap(({ side }) => side ?? []));
  if (own !== null) sides.add(own);
  for (const part of [words, headlineWords])
    for (let at = 0; at < part.length; at++) {
      const country = reader.places.at(part, at)?.values[0]?.place.country;
      if (country) sides.add(country);
    }
  const foreign = shared.flatMap(([at, { side }]) =>
    side !== null && reader.countries.has(side) && sides.size > 0 && !sides.has(side) ? [at] : [],
  );
  return [...foreign, ...parties.map(([at]) => at)];
}

/** Texts in which "Congress" is a party, as in "Congress leader Anand Tarr" and "the Congress-led front". */
const withParty = new WeakMap<readonly Word[], boolean>();

/** "The Congress accused the BJP", where the text has a Congress leader or spokesperson: no parliament. */
function isPartyHere(words: readonly Word[], at: number): boolean {
  if (words[at]!.low !== 'congress' || /^(?:u\.?s\.?|us)$/.test(words[at - 1]?.low ?? '')) return false;
  const known = withParty.get(words);
  if (known !== undefined) return known;
  const made = words.some(
    ({ text }, index) => text === 'Congress' && OF_PARTY.test(words[index + 1]?.low ?? ''),
  );
  withParty.set(words, made);
  return made;
}
const OF_PARTY =
  /^(?:party|leader|spokes(?:person|man|woman)|mps?|mlas?|workers?|government|veteran|president|supremo|general|high|scion)$/;

/**
 * Whether the name is made of words for offices and bodies alone: "Foreign Office", "Senate", and no "Kremlin". Departments are those of
 * the United States, wherever they are spoken of.
 */
function isShared(words: readonly Word[], at: number, bodyAt: ReadonlyMap<number, KnownSpeaker>): boolean {
  const body = bodyAt.get(at);
  const isSame = (one: number) => bodyAt.get(one) === body;
  let [from, to] = [at, at + 1];
  while (isSame(from - 1)) from--;
  while (isSame(to)) to++;
  return words
    .slice(from, to)
    .every((word) => isA(word, TITLE | BODY | IN_BODY_NAME | CLOSED_CLASS) && word.low !== 'department');
}
