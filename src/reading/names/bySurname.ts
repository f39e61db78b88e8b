import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import {
  BODY,
  DETERMINER,
  IN_BODY_NAME,
  isA,
  MONTH,
  NOT_NAME,
  PERSON,
  PREPOSITION,
  STRONG_TITLE,
  SURNAME_TOO,
  TITLE,
} from '../rules/wordKinds.ts';
import type { Mentions } from './bearers.ts';
import { isOffice } from './fullNames.ts';
import { isNamedKin } from './kin.ts';
import { fitsOffice, fitsSide, occupationBefore } from './knownBearer.ts';
import { namedIn } from './namedIn.ts';
import { isGivenName } from './nameWords.ts';
import { fitsTitle, isLater, pickKnown, pickListed } from './pickKnown.ts';
import { titleBefore } from './readTitle.ts';
import type { Register } from './register.ts';
import type { Named } from './roster.ts';

/** Whom a chamber addresses by office: "Mr. Speaker", "Madam President". */
const ADDRESSED = new Set([
  'speaker',
  'president',
  'chair',
  'chairman',
  'chairwoman',
  'chairperson',
  'secretary',
  'ambassador',
  'minister',
  'commissioner',
]);

/** Whom the text names in full, and how it has spoken of them so far. */
export interface NamedSoFar {
  readonly register: Register;
  readonly mentions: Mentions;
  /** Persons whom the headline names in full. */
  readonly inHeadline: readonly number[];
  /** Words that say something somewhere in the text. */
  readonly speaking: ReadonlySet<string>;
  /** Words that are a person's by what they say. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Whom a surname alone means: a person of the text who bears it; several, where nothing shows which; else the person of the
 * lexicon whose office, country and sex fit the words before it; else, after a title, somebody known by surname only.
 */
export function bySurname(
  layout: TextLayout,
  from: number,
  soFar: NamedSoFar,
  reader: Reader,
  published: string | null,
): number | readonly number[] | null {
  const { words } = layout;
  const { register } = soFar;
  const word = words[from]!;
  const before = words[from - 1]?.text === '.' ? from - 2 : from - 1;
  const isTitled = words[before]?.sentence === word.sentence && isA(words[before], STRONG_TITLE);
  const title = isTitled ? words[before]!.low : null;
  const surname: Surname = { from, title, read: titleBefore(words, from, reader), reader, published };
  const fitting = bearersIn(words, surname, register);
  if (fitting.length > 0) return meantOf(layout, surname, fitting, soFar);
  // "Mr. Speaker, I beg to move", "Hon. Speaker, Sir"
  const isAddress = /^(?:mr|mrs|ms|miss|madam|hon|honourable|honorable)$/.test(words[before]?.low ?? '');
  if (isAddress && ADDRESSED.has(word.low)) return null;
  // "The Hague" is no Hague.
  if (title === null && from > 0 && reader.places.at(words, from - 1)?.to === from + 1) return null;
  const isPlaceOrBody = isA(word, IN_BODY_NAME) || reader.places.at(words, from) !== null;
  const [given] = isPlaceOrBody ? [] : register.givenTo.of(word.low);
  if (given !== undefined) return given;
  if (isFirstName(words, from)) return register.byGivenName(word.text);
  // "Her husband, Pavel": no better-known Pavel.
  const isGiven = isGivenName(word, reader) || reader.places.at(words, from) !== null;
  if (title === null && isNamedKin(words, from) && isGiven) return null;
  const middle = register.middleTo.of(word.low);
  if (!isPlaceOrBody && middle.length === 1 && soFar.speaking.has(word.low)) return middle[0]!;
  const known = knownBearer(words, surname);
  if (known) return asKnown(layout, surname, known, register);
  return mayBeUnknown(words, surname, soFar)
    ? register.person(called(words, from, title, register), null)
    : null;
}

/** "who gave only his first name, Petro", "whose first name is Petro": no better-known bearer of it as a surname. */
const isFirstName = (words: readonly Word[], at: number): boolean =>
  /^(?:,|is|was|as)$/.test(words[at - 1]?.low ?? '') &&
  words[at - 2]?.low === 'name' &&
  /^(?:first|given)$/.test(words[at - 3]?.low ?? '');

/** An office, and not "Mr." */
const isHeld = (title: string | null): boolean => title !== null && !COURTESIES.test(title);

/**
 * A person of the lexicon; alone among several where the text is about people of its own, whom the lexicon lacks, and nothing shows that
 * the surname means that one.
 */
function asKnown(
  layout: TextLayout,
  surname: Surname,
  known: KnownSpeaker,
  register: Register,
): number | readonly number[] {
  const index = register.person(known.name, known);
  const hasItsOwn = register.people.some(
    (one) => one.known === null && one.at.length > 0 && one.name.includes(' '),
  );
  if (!hasItsOwn || isCorroborated(layout, surname, known)) return index;
  register.doubtful.add(index);
  return [index];
}

/**
 * Whether a text shows that a surname alone means the person whom the lexicon has: by the office before it, by the country, which it
 * names somewhere, or by another whom the lexicon has. "Solberg said" in a text with nobody else who is known and without a word of
 * Norway may be any Solberg.
 */
function isCorroborated(
  layout: TextLayout,
  { title, reader }: Surname,
  { name, side }: KnownSpeaker,
): boolean {
  if (isHeld(title) || side === null || !reader.countries.has(side)) return true;
  const { countries, people } = namedIn(layout, reader);
  return countries.has(side) || [...people].some((other) => other !== name);
}

/** "Lady Dunmore" beside a Sir Alastair Dunmore, who is another; else the surname. */
function called(words: readonly Word[], from: number, title: string | null, { bearers }: Register): string {
  const word = words[from]!;
  const name = inSmall(word.text);
  const isAnother = title !== null && COURTESIES.test(title) && bearers.of(word.low).length > 0;
  return isAnother ? `${title[0]!.toUpperCase()}${title.slice(1)} ${name}` : name;
}
const COURTESIES = /^(?:mr|mrs|ms|miss|lady|lord|dame|sir)$/;

/** A surname alone, with what comes before it. */
interface Surname {
  /** Index of its word. */
  readonly from: number;
  /** The title right before it, in small letters; null where none is. */
  readonly title: string | null;
  readonly read: ReturnType<typeof titleBefore>;
  readonly reader: Reader;
  readonly published: string | null;
}

/** Persons of the text who bear it, of whom the title fits best. */
function bearersIn(
  words: readonly Word[],
  { from, title, read, reader }: Surname,
  { people, bearers }: Register,
): number[] {
  const ofGender = bearers.of(words[from]!.low).filter((index) => {
    const { gender } = people[index]!;
    return !title || !gender || fitsTitle(title, gender, reader.english);
  });
  const fits = ofGender.map((index) => titleFit(people[index]!, read.title, reader.english));
  return ofGender.filter((_, at) => fits[at] === Math.max(...fits));
}

/** Which of several is meant: by the mentions before, else by the headline; several where nothing shows which. */
function meantOf(
  { words, sentences }: TextLayout,
  { from, title }: Surname,
  fitting: readonly number[],
  { mentions, inHeadline, register }: NamedSoFar,
): number | readonly number[] {
  if (fitting.length === 1)
    return register.doubtful.has(fitting[0]!) && !isHeld(title) ? fitting : fitting[0]!;
  const { sentence } = words[from]!;
  const meant = mentions.meantBy(fitting, sentence, sentences[sentence]!.paragraph);
  const headlined = meant.filter((index) => inHeadline.includes(index));
  if (headlined.length === 1) return headlined[0]!;
  return meant.length === 1 ? meant[0]! : meant;
}

/** The person of the lexicon whose office, country and sex fit. */
function knownBearer(
  words: readonly Word[],
  { from, title, read, reader, published }: Surname,
): KnownSpeaker | null {
  const { low } = words[from]!;
  const named = [read.title, occupationBefore(words, from, reader.english)]
    .filter((one) => one !== null)
    .join(' ');
  const candidates = (reader.surnames.get(low) ?? []).filter(
    (one) =>
      fitsOffice(one, named, reader.english) &&
      fitsSide(one, read.side, reader) &&
      (title === null || one.gender === null || fitsTitle(title, one.gender, reader.english)),
  );
  const borne = pickKnown(candidates, title, published);
  const known = (borne && !isLater(borne, published) ? borne : null) ?? pickListed(candidates, low);
  if (known === null || title || pickListed([known], low)) return known;
  return isA(words[from], SURNAME_TOO) || reader.places.at(words, from) ? null : known;
}

/** A title, an office behind it ("Brandt, the foreign minister, said") or an occupation shows that it is a person's. */
function mayBeUnknown(
  words: readonly Word[],
  { from, title, reader }: Surname,
  { speaking, shown }: Pick<NamedSoFar, 'speaking' | 'shown'>,
): boolean {
  const word = words[from]!;
  // "A governor Issued his remarks": one of many, and no name.
  const isAnybody = /^an?$/.test(words[from - 2]?.low ?? '') && /^\p{Ll}/u.test(words[from - 1]!.text);
  const isTitled = (title !== null && !isAnybody) || isApposed(words, from, reader);
  // "the Spokesperson Ostrel police": of what the body is, and no name.
  const next = words[from + 1];
  const isOfBody = next?.sentence === word.sentence && /^\p{Ll}/u.test(next.text) && isA(next, BODY);
  // "broadcaster CCTV"
  const isOfOccupation =
    occupationBefore(words, from, reader.english) !== null &&
    speaking.has(word.low) &&
    !/^\p{Lu}{2,6}$/u.test(word.text);
  const isShown = shown.has(word.low) && !isGivenName(word, reader);
  return (
    (isTitled || isShown || isOfOccupation || isOfPartyOffice(words, from, speaking)) &&
    !isOfBody &&
    !isA(word, IN_BODY_NAME | NOT_NAME) &&
    !isOffice(word, reader.english) &&
    !reader.places.at(words, from) &&
    // "Mr. Xu"
    word.text.length > (title !== null && /^\p{Lu}\p{Ll}$/u.test(word.text) ? 1 : 2)
  );
}

/** "NWP Leader Sampath said": an office in capitals behind the letters of a party. */
const isOfPartyOffice = (words: readonly Word[], from: number, speaking: ReadonlySet<string>): boolean => {
  const [party, office] = [words[from - 2], words[from - 1]];
  return (
    party?.sentence === words[from]!.sentence &&
    /^\p{Lu}{2,6}$/u.test(party.text) &&
    /^\p{Lu}\p{Ll}/u.test(office!.text) &&
    isA(office, TITLE) &&
    speaking.has(words[from]!.low)
  );
};

/** "Ms. RUUD" is Ruud. */
const inSmall = (name: string): string =>
  name.length > 3 && /^\p{Lu}+$/u.test(name) ? name[0]! + name.slice(1).toLowerCase() : name;

/** "Brandt, the foreign minister, said", "Brandt, 61, said": an office or an age between commas behind a word that can be a name. */
function isApposed(words: readonly Word[], from: number, reader: Reader): boolean {
  if (words[from + 1]?.text !== ',' || isA(words[from - 1], PREPOSITION)) return false;
  if (isA(words[from], MONTH)) return false;
  // "Reacting, the High Commissioner, Mr. Teale, apologised."
  const opens = words[from - 1]?.sentence !== words[from]!.sentence;
  if (opens && /ing$/.test(words[from]!.low)) return false;
  // "Vang, 61, hit back"
  if (/^[2-9]\d$/.test(words[from + 2]?.text ?? '') && words[from + 3]?.text === ',') return true;
  // "Hasan, also joint general secretary of the Norland League, said"
  const isAlso = words[from + 2]?.low === 'also';
  let strong = false;
  for (let at = from + 2; at < Math.min(words.length, from + 12); at++) {
    const { text, sentence } = words[at]!;
    if (sentence !== words[from]!.sentence) return false;
    if (text === ',') return strong;
    const place = reader.places.at(words, at);
    if (place) at = place.to - 1;
    else if (!isAlso && !isInOffice(words, at, from + 2)) return false;
    strong ||= isA(words[at], STRONG_TITLE);
  }
  return false;
}

/** A word of an office, or the country before it, which no list need have: "Olmos, the Torvel minister, said". */
const isInOffice = (words: readonly Word[], at: number, first: number): boolean =>
  isA(words[at], DETERMINER | TITLE | PERSON) ||
  /^(?:of|for|'s)$/.test(words[at]!.low) ||
  (at > first && startsUpper(words[at]!.text) && isA(words[at + 1], STRONG_TITLE));

/** How well a title fits somebody of the text: 2 it is theirs, by the lexicon or the text; 1 it may be; 0 another's. */
function titleFit({ known, titles }: Named, title: string | null, english: Language): number {
  if (title === null || titles.includes(title)) return 2;
  if (known && known.offices.length > 0) return fitsOffice(known, title, english) ? 2 : 0;
  return titles.length === 0 ? 1 : 0;
}
