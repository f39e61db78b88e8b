import type { Lexicon } from '../../reading/lexicon.ts';
import { englishOf } from '../../reading/rules/compileLanguage.ts';
import {
  IN_BODY_NAME,
  isKind,
  NOT_NAME,
  PRONOUN,
  STRONG_TITLE,
  TITLE,
} from '../../reading/rules/wordKinds.ts';
import { foldName } from '../../text/foldName.ts';

const compiled = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/**
 * Whether two names are of one person or body: by the lexicon's other names, or a surname beside the full name, with or
 * without titles and initials. "Clinton" is both Clintons; "Bill Clinton" is not "Hillary Clinton".
 *
 * @example isSameSpeaker('Foreign Minister Lavrov', 'Sergei Lavrov', lexicon) // true
 */
export function isSameSpeaker(one: string, other: string, lexicon: Lexicon): boolean {
  const [a, b] = [canonical(one, lexicon), canonical(other, lexicon)];
  if (a === b) return true;
  const [first, second] = [a.split(' '), b.split(' ')];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.every((word) => long.includes(word))) return isNameWord(short.at(-1)!, long) || short.length > 1;
  if (short.at(-1) !== long.at(-1) || short.length < 2) return endsWithName(first, second);
  // "Joe" and "Joseph", "V." and "Vladimir"; titles before either name.
  const [given, otherGiven] = [short.at(-2)!, long.at(-2)!];
  const initial = (name: string) => name.length === 1;
  if (given === otherGiven) return true;
  if ((initial(given) || initial(otherGiven)) && short[0]![0] === long[0]![0]) return true;
  return short[0]!.slice(0, 2) === long[0]!.slice(0, 2) && short.length === 2 && long.length <= 3;
}

/**
 * Whether some words can only be the name of a person: no pronoun, office, place or body.
 *
 * @example isPersonsName('Lavrov', lexicon) // true
 */
export function isPersonsName(words: string, lexicon: Lexicon): boolean {
  const english = englishOf(lexicon);
  const isOther = (word: string) =>
    isKind(word, english, TITLE | STRONG_TITLE | IN_BODY_NAME | NOT_NAME | PRONOUN) ||
    placesOf(lexicon).has(word);
  const known = lexicon.speakers.find(({ name, also }) =>
    [name, ...also].some((one) => foldName(one) === foldName(words)),
  );
  return (
    /^\p{Lu}\p{Ll}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(words) &&
    known?.kind !== 'body' &&
    !foldName(words).split(' ').some(isOther)
  );
}

/**
 * Whether a name is a surname alone, with or without a title, and the other ends with it: "Vance" of "Teodor Vance", whoever
 * the lexicon knows by it.
 *
 * @example isSurnameOf('Secretary Clinton', 'Hillary Clinton', lexicon) // true
 */
export function isSurnameOf(surname: string, name: string, lexicon: Lexicon): boolean {
  const bare = withoutTitles(foldName(surname.replace(/['’]s$/, '')), lexicon);
  return foldName(name.split(' ').at(-1)!) === bare;
}

/** A surname alone is its last word, or the first of names that begin with the family's: not a given name. */
function isNameWord(word: string, long: readonly string[]): boolean {
  return long.at(-1) === word || long.length <= 2 || long.indexOf(word) === long.length - 2;
}

/** "President Vladimir Putin of Russia" against "Putin". */
function endsWithName(one: readonly string[], other: readonly string[]): boolean {
  const isIn = (short: readonly string[], long: readonly string[]) =>
    short.length === 1 && short[0]!.length > 3 && long.includes(short[0]!);
  return isIn(one, other) || isIn(other, one);
}

function canonical(name: string, lexicon: Lexicon): string {
  const folded = foldName(name.replace(/['’]s$/, ''));
  const names = namesOf(lexicon);
  const bare = withoutTitles(folded, lexicon);
  return names.get(folded) ?? names.get(bare) ?? bare;
}

/** Words between the parts of an office: "Secretary of State", "former Minister for Foreign Affairs". */
const BETWEEN_TITLES: ReadonlySet<string> = new Set('of the for and state affairs former acting'.split(' '));

/** "lavrov" of "russian foreign minister lavrov"; an office without a name, and a body, as they are. Folded. */
function withoutTitles(name: string, lexicon: Lexicon): string {
  const words = name.split(' ');
  const english = englishOf(lexicon);
  const isTitle = (word: string) => isKind(word, english, TITLE | STRONG_TITLE);
  const last = words.at(-1)!;
  const places = placesOf(lexicon);
  if (isTitle(last) || isKind(last, english, IN_BODY_NAME) || places.has(last)) return name;
  let from = 0;
  while (
    from < words.length - 1 &&
    (isTitle(words[from]!) || BETWEEN_TITLES.has(words[from]!) || places.has(words[from]!))
  )
    from++;
  return words.slice(0, from).some(isTitle) ? words.slice(from).join(' ') : name;
}

const compiledPlaces = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Names of places and their adjectives, folded. */
function placesOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = compiledPlaces.get(lexicon);
  if (known) return known;
  const places = new Set(
    lexicon.places.flatMap(({ name, also, demonyms }) => [name, ...also, ...demonyms].map(foldName)),
  );
  compiledPlaces.set(lexicon, places);
  return places;
}

function namesOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = compiled.get(lexicon);
  if (known) return known;
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const speaker of lexicon.speakers)
    for (const name of [speaker.name, ...speaker.also]) {
      const folded = foldName(name);
      // A name that several have names none of them.
      if (taken.has(folded) && names.get(folded) !== foldName(speaker.name)) names.delete(folded);
      else names.set(folded, foldName(speaker.name));
      taken.add(folded);
    }
  compiled.set(lexicon, names);
  return names;
}
