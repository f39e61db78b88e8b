import type { Lexicon } from '../reading/lexicon.ts';
import { foldWords } from '../text/foldText.ts';

/** Names of a place and names of others that hold one of them. */
export interface NamesWithin {
  /** Any of them, the longest first, in folded words between spaces. */
  readonly pattern: RegExp;
  /** Those that are another place's. */
  readonly others: ReadonlySet<string>;
}

/**
 * The longer names of other countries' places that hold a name of this place; null where there are none, and for what
 * is no place. A place of the same country is a part of it: "Taiwan Strait", "southern Syria".
 *
 * @param names folded names of the place
 * @example namesWithin(['taiwan', 'republic of china'], lexicon.places)?.others // Set { 'people s republic of china' }
 */
export function namesWithin(names: readonly string[], places: Lexicon['places']): NamesWithin | null {
  const folded = foldedOf(places);
  const same = folded.filter((place) => place.names.some((name) => names.includes(name)));
  if (same.length === 0) return null;
  const countries = new Set(same.map(({ country }) => country));
  const own = new Set([...names, ...same.flatMap((place) => place.names)]);
  const others = folded
    .filter(({ country }) => country && !countries.has(country))
    .flatMap((place) => place.names)
    .filter((longer) => !own.has(longer) && names.some((name) => ` ${longer} `.includes(` ${name} `)));
  if (others.length === 0) return null;
  const longestFirst = [...own, ...others].sort((a, b) => b.length - a.length).map((n) => RegExp.escape(n));
  return { pattern: new RegExp(`(?<= )(?:${longestFirst.join('|')})(?= )`, 'gu'), others: new Set(others) };
}

interface FoldedPlace {
  readonly names: readonly string[];
  readonly country: string | null;
}

const foldedPlaces = new WeakMap<Lexicon['places'], readonly FoldedPlace[]>();

/** The names of every place, folded once. */
function foldedOf(places: Lexicon['places']): readonly FoldedPlace[] {
  const known = foldedPlaces.get(places);
  if (known) return known;
  const made = places.map(({ name, also, country }) => ({
    names: [name, ...also].map((n) => wordsOf(n).join(' ')),
    country,
  }));
  foldedPlaces.set(places, made);
  return made;
}

/**
 * Folded words without the names that are another's: a bar is left where each was, so that nothing runs together.
 *
 * @example withoutOthers('peace in northern ireland', namesWithin(['ireland'], lexicon.places)) // 'peace in |'
 */
export function withoutOthers(words: string, { pattern, others }: NamesWithin): string {
  return ` ${words} `.replace(pattern, (name) => (others.has(name) ? '|' : name)).trim();
}

/** The words of a text, folded: "People's" is two. */
export function wordsOf(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
