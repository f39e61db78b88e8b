import { FAMILY_FIRST } from '../../src/reading/familyFirst.ts';
import type { CountryGroup, KnownSpeaker, Lexicon, SpeaksFor } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { titlesOf } from './titles.ts';

/** The names of the lexicon as questions use them, folded. */
export interface KnownNames {
  /** Persons and bodies by every name. */
  readonly speakers: ReadonlyMap<string, KnownSpeaker>;
  /** Countries by name, people, capital: ISO 3166 alpha-2, with the name that an answer uses. */
  readonly countries: ReadonlyMap<
    string,
    { readonly code: string; readonly name: string; readonly isCapital: boolean }
  >;
  /** Groups of countries by every name: "gulf states". */
  readonly groups: ReadonlyMap<string, CountryGroup>;
  readonly places: ReadonlySet<string>;
  /** Words of titles: "president", "foreign", "mr". */
  readonly titleWords: ReadonlySet<string>;
  /** The words of them that name an office by themselves: "president", not "climate" of "envoy for climate". */
  readonly offices: ReadonlySet<string>;
  readonly speaksFor: ReadonlyMap<string, SpeaksFor>;
  /** The names of a country and its people: "turkey", "turkish", "turks". */
  namesOf(code: string): readonly string[];
  /** English name of a country by its code. */
  countryName(code: string): string;
}

const made = new WeakMap<Lexicon, KnownNames>();

/** The lexicon's names, made once for each lexicon. */
export function knownNames(lexicon: Lexicon): KnownNames {
  const known = made.get(lexicon);
  if (known) return known;
  const names = make(lexicon);
  made.set(lexicon, names);
  return names;
}

const withoutThe = (name: string): string => foldName(name.replace(/^the /i, ''));

function make(lexicon: Lexicon): KnownNames {
  const speakers = speakersByName(lexicon);
  const { countries, nameOf, byCode } = countriesByName(lexicon);
  const titles = lexicon.speakers.flatMap((s) => s.offices.map((o) => foldName(o.title)));
  const words = titlesOf(lexicon);
  const groups = (lexicon.groups ?? []).flatMap((group) =>
    [group.name, ...group.also].map((name) => [withoutThe(name), group] as const),
  );
  return {
    speakers,
    countries,
    groups: new Map(groups),
    places: new Set(lexicon.places.flatMap((place) => [place.name, ...place.also]).map(foldName)),
    titleWords: new Set(
      [...words.all, ...titles.flatMap((title) => title.split(' '))].filter((word) => !countries.has(word)),
    ),
    offices: new Set([
      ...[...words.all].filter((word) => !words.beside.has(word)),
      // The head is what is before "of" or "for", or the end: "special envoy for climate".
      ...titles.flatMap(
        (title) =>
          title
            .replace(/,? (?:of|for|to|on|at|in|and)\b.*$/, '')
            .split(' ')
            .at(-1)!,
      ),
    ]),
    speaksFor: new Map(lexicon.speaksFor.map((row) => [row.body, row])),
    namesOf: (code) => byCode.get(code) ?? [],
    countryName: (code) => nameOf.get(code) ?? code,
  };
}

/** Persons and bodies by their names, then by their other names, then by those of who speaks for them. */
function speakersByName(lexicon: Lexicon): Map<string, KnownSpeaker> {
  const speakers = new Map<string, KnownSpeaker>();
  const add = (name: string, speaker: KnownSpeaker) => {
    const folded = withoutThe(name);
    if (!speakers.has(folded)) speakers.set(folded, speaker);
  };
  for (const speaker of lexicon.speakers) add(speaker.name, speaker);
  for (const speaker of lexicon.speakers) for (const name of speaker.also) add(name, speaker);
  for (const { body, also } of lexicon.speaksFor)
    for (const name of also) add(name, speakers.get(foldName(body))!);
  return speakers;
}

/** Countries by their names and peoples, then by their capitals, then by their names abroad. */
function countriesByName(lexicon: Lexicon) {
  const countries = new Map<string, { code: string; name: string; isCapital: boolean }>();
  const nameOf = new Map<string, string>();
  const byCode = new Map<string, string[]>();
  const named = lexicon.places.flatMap((place) =>
    place.country ? [{ ...place, country: place.country }] : [],
  );
  for (const { kind, country: code, name, also, demonyms } of named) {
    if (kind !== 'country') continue;
    nameOf.set(code, name);
    const names = [name, ...also, ...demonyms].map(withoutThe);
    byCode.set(code, names);
    for (const one of names) countries.set(one, { code, name, isCapital: false });
  }
  const addOther = (name: string, country: { code: string; name: string; isCapital: boolean }) => {
    if (!countries.has(name)) countries.set(name, country);
  };
  for (const { kind, country: code, name, also } of named)
    if (kind === 'capital')
      for (const one of [name, ...also]) addOther(foldName(one), { code, name, isCapital: true });
  for (const [country, names] of namesAbroad(nameOf)) for (const name of names) addOther(name, country);
  return { countries, nameOf, byCode };
}

/** What countries are called in the other languages of questions, from Node's own language data. */
function namesAbroad(nameOf: ReadonlyMap<string, string>) {
  const languages = ['fr', 'de', 'es', 'ru'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region' }),
  );
  return [...nameOf].map(([code, name]) => {
    const names = languages.map((language) => foldName(language.of(code) ?? code));
    return [{ code, name, isCapital: false }, names] as const;
  });
}

const surnames = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The folded surnames of all persons whom the lexicon has. */
export function surnamesOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = surnames.get(lexicon);
  if (known) return known;
  const persons = lexicon.speakers.filter((s) => s.kind === 'person');
  const made = new Set(
    persons.flatMap(({ name, side }) => {
      const words = name.split(' ');
      // "Xi", of Xi Jinping
      const isFamilyFirst = words.length > 1 && FAMILY_FIRST.has(side ?? '');
      return [words.at(-1)!, ...(isFamilyFirst ? [words[0]!] : [])].map(foldName);
    }),
  );
  surnames.set(lexicon, made);
  return made;
}
