import { foldWords } from '../text/foldText.ts';
import { FAMILY_FIRST } from './familyFirst.ts';
import { PhraseTable } from './layout/phraseTable.ts';
import { type LearnedWeights, NOTHING_LEARNED } from './learned/learnedWeights.ts';
import type { KnownPlace, KnownSpeaker, Lexicon, ReportingVerb } from './lexicon.ts';
import { surnameOf } from './names/surnameOf.ts';
import { englishOf, type Language, languagesOf } from './rules/compileLanguage.ts';
import { type CompiledTopics, compileTopics } from './topics/compileTopics.ts';

/** One form of a reporting verb or phrase. */
export interface VerbForm {
  readonly verb: ReportingVerb;
  readonly form: string;
}

export interface PlaceName {
  readonly place: KnownPlace;
  readonly demonym: boolean;
}

/** A lexicon made ready for reading: compiled once, used for every article. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly learned: LearnedWeights;
  readonly verbs: PhraseTable<VerbForm>;
  readonly speakers: PhraseTable<KnownSpeaker>;
  /** Persons by folded surname. */
  readonly surnames: ReadonlyMap<string, readonly KnownSpeaker[]>;
  readonly places: PhraseTable<PlaceName>;
  /** Residences and palaces: places where people meet, which may be names of bodies as well. */
  readonly sites: PhraseTable<KnownPlace>;
  /** Countries by ISO code. */
  readonly countries: ReadonlyMap<string, KnownPlace>;
  readonly topics: CompiledTopics;
  /** Gender by folded given name, from the speakers of the lexicon. */
  readonly givenNames: ReadonlyMap<string, 'm' | 'f' | 'both'>;
  /** Languages by code. */
  readonly languages: ReadonlyMap<string, Language>;
  /** English, which is read whole. */
  readonly english: Language;
}

/** "Haider Al Abadi" is "Haider al-Abadi". */
const spellings = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [name, name.replace(/\b(al|el)-/gi, '$1 ')])),
];

/**
 * Compiles a lexicon. Costs some tens of milliseconds; keep the result.
 *
 * @example const reader = prepareReader(loadLexicon('data'));
 */
export function prepareReader(lexicon: Lexicon): Reader {
  const verbs = new PhraseTable<VerbForm>();
  for (const verb of lexicon.verbs) for (const form of verb.forms) verbs.add(form, { verb, form });
  return {
    lexicon,
    learned: lexicon.learned ?? NOTHING_LEARNED,
    verbs,
    ...speakersOf(lexicon.speakers),
    ...placesOf(lexicon.places),
    topics: compileTopics(lexicon.topics),
    languages: languagesOf(lexicon),
    english: englishOf(lexicon),
  };
}

/** Persons and bodies by their names, persons by surname, and the genders that given names show. */
function speakersOf(all: readonly KnownSpeaker[]): Pick<Reader, 'speakers' | 'surnames' | 'givenNames'> {
  const speakers = new PhraseTable<KnownSpeaker>();
  const surnames = new Map<string, readonly KnownSpeaker[]>();
  const givenNames = new Map<string, 'm' | 'f' | 'both'>();
  for (const speaker of all) {
    const isBody = speaker.kind === 'body';
    for (const name of spellings([speaker.name, ...speaker.also])) {
      if (isBody || name.includes(' ') || speaker.also.includes(name)) speakers.add(name, speaker);
      if (isBody) continue;
      addPerson(name, speaker, surnames, givenNames);
    }
  }
  return { speakers, surnames, givenNames };
}

/** A name of a person: by the surname, and with what the given name shows of the gender. */
function addPerson(
  name: string,
  speaker: KnownSpeaker,
  surnames: Map<string, readonly KnownSpeaker[]>,
  givenNames: Map<string, 'm' | 'f' | 'both'>,
): void {
  const parts = foldWords(name).split(' ');
  const isFamilyFirst = FAMILY_FIRST.has(speaker.side ?? '') && name === speaker.name;
  addSurname(surnames, surnameOf(parts), speaker);
  if (isFamilyFirst) addSurname(surnames, parts[0]!, speaker);
  // "Park" of Park Geun-hye is a family's name, and shows no gender.
  const gender = isFamilyFirst ? 'both' : speaker.gender;
  if (speaker.gender && gender && parts.length > 1)
    givenNames.set(parts[0]!, withGender(givenNames.get(parts[0]!), gender));
}

function addSurname(
  surnames: Map<string, readonly KnownSpeaker[]>,
  surname: string,
  speaker: KnownSpeaker,
): void {
  const known = surnames.get(surname) ?? [];
  if (!known.includes(speaker)) surnames.set(surname, [...known, speaker]);
}

/** The gender of a given name, once another bears it. */
const withGender = (before: 'm' | 'f' | 'both' | undefined, gender: 'm' | 'f' | 'both') =>
  before === undefined || before === gender ? gender : 'both';

/** Places by their names and demonyms, sites by their names, countries by code. */
function placesOf(all: readonly KnownPlace[]): Pick<Reader, 'places' | 'sites' | 'countries'> {
  const places = new PhraseTable<PlaceName>();
  const sites = new PhraseTable<KnownPlace>();
  const countries = new Map<string, KnownPlace>();
  for (const place of all) {
    if (place.kind === 'site') {
      for (const name of place.also) sites.add(name, place);
      continue;
    }
    for (const name of [place.name, ...place.also]) places.add(name, { place, demonym: false }, true);
    for (const demonym of place.demonyms) places.add(demonym, { place, demonym: true });
    if (place.kind === 'country' && place.country) countries.set(place.country, place);
  }
  return { places, sites, countries };
}
