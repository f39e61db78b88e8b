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
  const { byName, byWord } = foldedOf(places);
  const same = [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
  if (same.length === 0) return null;
  const countries = new Set(same.map(({ country }) => country));
  const own = new Set([...names, ...same.flatMap((place) => place.names)]);
  const others = new Set<string>();
  for (const name of names)
    for (const { name: longer, country } of byWord.get(name.split(' ')[0]!) ?? [])
      if (country && !countries.has(country) && !own.has(longer) && ` ${longer} `.includes(` ${name} `))
        others.add(longer);
  if (others.size === 0) return null;
  const longestFirst = [...own, ...others].sort((a, b) => b.length - a.length).map((n) => RegExp.escape(n));
  return { pattern: new RegExp(`(?<= )(?:${longestFirst.join('|')})(?= )`, 'gu'), others };
}

interface FoldedPlace {
  readonly names: readonly string[];
  readonly country: string | null;
}

interface FoldedPlaces {
  readonly byName: ReadonlyMap<string, readonly FoldedPlace[]>;
  /** Every name by each of its words, with the country of its place. */
  readonly byWord: ReadonlyMap<string, readonly { readonly name: string; readonly country: string | null }[]>;
}

const foldedPlaces = new WeakMap<Lexicon['places'], FoldedPlaces>();

/** The names of every place, folded once. */
function foldedOf(places: Lexicon['places']): FoldedPlaces {
  const known = foldedPlaces.get(places);
  if (known) return known;
  const folded = places.map(({ name, also, country }) => ({
    names: [name, ...also].map((n) => wordsOf(n).join(' ')),
    country,
  }));
  const named = folded.flatMap((place) =>
    place.names.map((name) => ({ name, country: place.country, place })),
  );
  const byWord = new Map<string, typeof named>();
  for (const one of named)
    for (const word of new Set(one.name.split(' '))) {
      const having = byWord.get(word);
      if (having) having.push(one);
      else byWord.set(word, [one]);
    }
  const byName = new Map<string, FoldedPlace[]>();
  for (const { name, place } of named) byName.set(name, [...(byName.get(name) ?? []), place]);
  const made = { byName, byWord };
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
