import type { ArchiveView, FoundPerson } from '../../src/archive/port.ts';
import { FAMILY_FIRST } from '../../src/reading/familyFirst.ts';
import type { CountryGroup, KnownSpeaker, Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { countryNamed } from './countryNamed.ts';
import { type KnownNames, knownNames } from './knownNames.ts';
import { cyrillicOf, latinOf } from './latinNames.ts';
import { BODY, bySurname, isQuoted, namesakesOf, otherBearers } from './oneBySurname.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Somebody or some country named by tokens of a question. */
export interface Entity {
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'person' | 'body' | 'country';
  /** The lexicon's entry, where it has one. */
  readonly known: KnownSpeaker | null;
  /** Persons and bodies of the archive whom the words fit, the most quoted first. */
  readonly people: readonly FoundPerson[];
  /** ISO 3166 alpha-2, of a country; null of a group of countries. */
  readonly country: string | null;
  /** The surname alone, where some articles have nothing else of the one person whom the words mean. */
  readonly surname?: string;
  /** Full names of whoever else is quoted under that surname, where the archive does not show that they are one person. */
  readonly namesakes?: readonly string[];
  /** Whoever else of the archive bears the surname that was typed and is quoted: the lexicon's person is not the only one. */
  readonly bearers?: readonly FoundPerson[];
  /** Set where several countries are named together. */
  readonly group?: CountryGroup;
}

/** Everybody whom the tokens of a question may mean. */
export interface Entities {
  readonly all: readonly Entity[];
  /** Everybody in the archive whose name has a word of the question. */
  readonly people: readonly FoundPerson[];
}

const MOST_PEOPLE = 400;
const LONGEST_NAME = 7;
/** What ends the name after somebody's father. */
export const PATRONYMIC = /(?:ovich|evich|ich|ovna|evna|ichna)$/;

/**
 * The persons, bodies and countries that tokens name, by the archive and the lexicon, the longest name first. Where a
 * word could be a verb of the question ("state"), it is one, unless it is part of a longer name.
 */
export async function findEntities(
  tokens: readonly Token[],
  archive: ArchiveView,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): Promise<Entities> {
  const names = knownNames(lexicon);
  const words = tokens.map((token) => (token.kind === 'word' ? foldName(latinOf(token.text, names)) : ''));
  // "Хант" is Khant or Hunt: "х" has two spellings.
  const plainH = words.map((word, i) => (tokens[i]!.text.startsWith('Х') ? word.replace(/^kh/, 'h') : word));
  // An article in Russian has a name that no list knows in its own letters.
  const inRussian = tokens.map((token, i) =>
    mayName(token, i, vocabulary)
      ? cyrillicOf(asName(token, words[i]!, names), tokens[i - 1]?.text, tokens[i + 1]?.text)
      : [],
  );
  const asked = wordsAsked(tokens, words, names, vocabulary);
  for (const word of [...plainH, ...inRussian.flat()])
    if (word !== '' && !words.includes(word)) asked.add(word);
  const people =
    asked.size === 0
      ? []
      : (await archive.findPeople({ anyWord: [...asked], limit: MOST_PEOPLE })).filter(isName);
  const index = byWord(people);
  for (const [i, word] of plainH.entries())
    if (!index.has(words[i]!)) words[i] = [word, ...inRussian[i]!].find((one) => index.has(one)) ?? words[i]!;

  const all: Entity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const known = { names, index, people, vocabulary, lexicon };
    const entity = entityAt(at, tokens, words, known);
    // "Prince Mohammed bin Salman" is not Prince Mohammed: behind a title the longer name counts.
    const behind = entity && names.titleWords.has(words[at]!) ? entityAt(at + 1, tokens, words, known) : null;
    const named = behind && behind.to > entity!.to ? behind : entity;
    if (named) all.push(named);
    at = named?.to ?? at + 1;
  }
  return { all, people };
}

/** A known name as it is written: "sybiha" as "Sybiha". */
const asName = ({ text }: Token, folded: string, { speakers }: KnownNames): string =>
  speakers.has(folded) ? `${text[0]!.toUpperCase()}${text.slice(1)}` : text;

/** The words by which people are looked up: those that may be names, and the names of whomever the lexicon knows by them. */
function wordsAsked(
  tokens: readonly Token[],
  words: readonly string[],
  names: KnownNames,
  vocabulary: Vocabulary,
): Set<string> {
  const asked = new Set(
    tokens.flatMap((token, i) => (mayName(token, i, vocabulary) ? words[i]!.split(' ') : [])),
  );
  for (const [from, to] of stretches(tokens.length)) {
    const known = names.speakers.get(words.slice(from, to).join(' '));
    for (const word of known ? foldName(known.name).split(' ') : []) asked.add(word);
  }
  return asked;
}

/** People by each word of their names. */
function byWord(people: readonly FoundPerson[]): Map<string, FoundPerson[]> {
  const index = new Map<string, FoundPerson[]>();
  for (const person of people)
    for (const word of new Set(foldName(person.name).split(' ')))
      index.set(word, [...(index.get(word) ?? []), person]);
  return index;
}

/** So long are the small words inside names at most: "van der Leyen", "Mohammed bin Salman", "Bank of Japan". */
const SMALL_IN_NAMES = 3;

/** What readings take for a person now and then and is none: a clause with a comma, a description in small letters. */
export function isName({ name }: { readonly name: string }): boolean {
  if (/[,;:"“”]/.test(name) || !/\p{Lu}/u.test(name)) return false;
  return name.split(/\s+/).every((word) => /\p{Lu}/u.test(word) || word.length <= SMALL_IN_NAMES);
}

function mayName(token: Token, index: number, vocabulary: Vocabulary): boolean {
  if (token.kind !== 'word' || !/\p{L}/u.test(token.folded)) return false;
  const capital = /^\p{Lu}/u.test(token.text);
  return (capital && index > 0) || !vocabulary.knows(token.folded);
}

function* stretches(length: number): Generator<[number, number]> {
  for (let from = 0; from < length; from += 1)
    for (let to = Math.min(length, from + LONGEST_NAME); to > from; to -= 1) yield [from, to];
}

interface Known {
  readonly names: KnownNames;
  readonly index: ReadonlyMap<string, readonly FoundPerson[]>;
  readonly people: readonly FoundPerson[];
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
}

function entityAt(
  at: number,
  tokens: readonly Token[],
  words: readonly string[],
  known: Known,
): Entity | null {
  const most = tokens.findIndex((token, i) => i > at && (token.kind !== 'word' || tokens[i - 1]!.possessive));
  const limit = Math.min(most < 0 ? tokens.length : most, at + LONGEST_NAME);
  for (let to = limit; to > at; to -= 1) {
    const some = words.slice(at, to);
    if (some.some((word) => word === '')) continue;
    const single = to - at === 1;
    const isPlain = !mayName(tokens[at]!, at, known.vocabulary) && !isCapital(tokens[at]!);
    if (single && isPlain && !isPeople(some[0]!, tokens[at - 1], known)) continue;
    const phrase = some.join(' ');
    const found =
      byLexicon(phrase, at, to, known) ?? byArchive(phrase.split(' '), at, to, single, known, tokens);
    if (found) return found;
    // "Angela Dorothea Merkel"
    const isWhole = some.length === 3 && tokens.slice(at, to).every(isCapital);
    const fuller = isWhole ? known.names.speakers.get(`${some[0]} ${some[2]}`) : undefined;
    if (fuller?.kind === 'person') return byLexicon(`${some[0]} ${some[2]}`, at, to, known);
  }
  return null;
}

/** "russian officials": a people, where "in russian" is a language. */
function isPeople(word: string, before: Token | undefined, { names }: Known): boolean {
  return (
    word.length >= LONG_PEOPLE &&
    names.countries.get(word)?.isCapital === false &&
    !/^(?:in|into|to|speak|speaks|read|auf|en)$/.test(before?.folded ?? '')
  );
}
/** "us" is nobody. */
const LONG_PEOPLE = 5;

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

function byLexicon(phrase: string, from: number, to: number, known: Known): Entity | null {
  const { names, people } = known;
  const group = names.groups.get(phrase);
  if (group) return { from, to, kind: 'country', known: null, people: [], country: null, group };
  const speaker = names.speakers.get(phrase) ?? names.speakers.get(nominative(phrase, names)) ?? null;
  const country = countryNamed(phrase, names);
  // "Washington" is a side; so is "Georgia", whoever bears the name.
  if (country && (!speaker || speaker.kind === 'person'))
    return { from, to, kind: 'country', known: null, people: [], country: country.code };
  if (!speaker) return null;
  const wanted = foldName(speaker.name);
  const own = people.filter((person) => foldName(person.name) === wanted);
  // A surname of the lexicon may be borne by somebody else here, and not by the known one.
  if (
    speaker.kind === 'person' &&
    own.length === 0 &&
    !phrase.includes(' ') &&
    people.some((p) => foldName(p.name).split(' ').includes(phrase))
  )
    return null;
  const bearers = otherBearers(phrase, speaker, known);
  // Whose words are stored goes before who has none here.
  if (bearers.length > 0 && !own.some(isQuoted)) return null;
  return {
    from,
    to,
    kind: speaker.kind === 'body' ? 'body' : 'person',
    known: speaker,
    people: own,
    country: null,
    ...(bearers.length > 0 ? { bearers } : {}),
  };
}

/** Whether a name has an owner whom a question does not name: "Paraguay's Foreign Ministry", asked for as "the foreign ministry". */
function isOthers(name: string, parts: readonly string[], before: Token | undefined): boolean {
  const owner = OWNED.exec(name)?.[1];
  if (!owner) return false;
  const folded = foldName(owner);
  const begin = folded.slice(0, Math.max(4, Math.floor(folded.length * 0.7)));
  return ![...parts, foldName(before?.text ?? '')].some((word) => word.startsWith(begin));
}
const OWNED = /^(\p{Lu}\p{L}+)['’]s .*\b(?:ministry|government|embassy)$/iu;

/** "Foreign Ministry of Kestria", "Ministry of Defence of the Republic of Kestria". */
const OF_COUNTRY =
  /^(?<institution>.+?) of (?:the )?(?:(?:republic|kingdom) of )?(?<country>\p{L}+(?: \p{L}+)?)$/u;

/**
 * The country in the name of its ministry or another institution; null for a body whose name is whole without one.
 *
 * @example countryOfBody('Foreign Ministry of Kestria') // 'kestria'
 */
export function countryOfBody(name: string): string | null {
  const folded = foldName(name);
  const { institution = '', country = null } = (BODY.test(folded) && OF_COUNTRY.exec(folded)?.groups) || {};
  return institution.includes(' ') || WHOLE_STATE.test(institution) ? country : null;
}

/** "Government of Kestria", where a Bank of Kestria is a name of its own. */
const WHOLE_STATE = /^(?:government|presidency|embassy)$/;

/** Whether words name nothing of a body but the country that it is of: "Kestria" is not its foreign ministry. */
function isOnlyCountryOf(body: string, words: string): boolean {
  return countryOfBody(body) === words;
}

/** "foreign ministry of Orlund" is not the Foreign Ministry of Kestria. */
function isAnothers(body: string, words: string, behind: readonly Token[]): boolean {
  const [of, ...next] = behind;
  const country = next.find(({ folded }) => folded !== 'the');
  return (
    of?.folded === 'of' &&
    body.startsWith(`${words} of `) &&
    country !== undefined &&
    isCapital(country) &&
    !` ${body} `.includes(` ${foldName(country.text)} `)
  );
}

/** Whether a name is that of a newspaper or a station, which nobody calls by its first word: "Tarn" is no Tarn Courier. */
export function isPaper({ name, title }: FoundPerson, { isPaper: isLast }: Vocabulary): boolean {
  const words = foldName(name).split(' ');
  return words.length > 1 && title === null && isLast(words.at(-1)!);
}

function byArchive(
  phrase: readonly string[],
  from: number,
  to: number,
  single: boolean,
  { index, names, vocabulary, lexicon }: Known,
  tokens: readonly Token[],
): Entity | null {
  const parts =
    phrase.length > 2
      ? phrase.filter((word, i) => i === 0 || i === phrase.length - 1 || !PATRONYMIC.test(word))
      : phrase;
  if (!single && vocabulary.isSmall(phrase[0]!) && phrase[0] !== 'the') return null;
  // No name ends in "of", and the initial of none is a small letter: "что сказал Дубравин о газе?"
  const last = tokens[to - 1]!;
  if (last.folded === 'of' || (!single && /^\p{Ll}$/u.test(last.text))) return null;
  // "der Presse" is nobody's name, though an agency ends in it.
  if (single && vocabulary.match('askers', tokens, from) > 0) return null;
  // "the talks" are nobody called Talks, and "State" alone is no body's name.
  if (single && (vocabulary.isSmall(phrase[0]!) || names.titleWords.has(phrase[0]!))) return null;
  const some = (index.get(parts[0]!) ?? []).filter((person) => {
    const folded = foldName(person.name);
    // "the Red Cross" is what it is called without the article, too.
    if (parts[0] === 'the' && !folded.startsWith('the ')) return false;
    // "the Bolivian foreign ministry" is not "Paraguay's Foreign Ministry".
    if (isOthers(person.name, parts, tokens[from - 1])) return false;
    // A word left out is a middle name; of a body it distinguishes one from another.
    if (BODY.test(folded))
      return (
        ` ${folded} `.includes(` ${parts.join(' ')} `) &&
        !isOnlyCountryOf(person.name, parts.join(' ')) &&
        !isAnothers(folded, parts.join(' '), tokens.slice(to, to + 3))
      );
    const own = folded.split(' ');
    if (!parts.includes(own.at(-1)!) && isPaper(person, vocabulary)) return false;
    return parts.every((word) => own.includes(word));
  });
  // "Lund" is somebody called Lund before it is a part of "Haavisto-Lund".
  const wholly = some.filter(({ name }) => name.split(/\s+/).some((word) => foldName(word) === parts.at(-1)));
  const fits = wholly.length > 0 ? wholly : some;
  if (fits.length === 0) return null;
  // A word in small letters is a name only where it ends one: "king" is no king's name.
  if (single && !isCapital(tokens[from]!) && !fits.some((person) => endsWith(person, parts[0]!))) return null;
  // A text that names "Le Pen" alone makes her a second person: whoever is quoted under the longer name is meant.
  const same = fits.filter((person) => foldName(person.name) === parts.join(' '));
  const alone = bySurname(fits, index, names, lexicon);
  if (alone)
    return {
      from,
      to,
      kind: 'person',
      known: null,
      people: [alone.full],
      country: null,
      surname: alone.surname,
    };
  const exact = same.some(isQuoted) || !fits.some(isQuoted) ? same : fits.filter(isQuoted);
  return namedIn(from, to, exact.length > 0 ? exact : fits, index, lexicon);
}

/** Whom words of a question name by the archive, with who else is quoted under the surname of the only one. */
function namedIn(
  from: number,
  to: number,
  people: readonly FoundPerson[],
  index: ReadonlyMap<string, readonly FoundPerson[]>,
  lexicon: Lexicon,
): Entity {
  const named = { from, to, kind: 'person', known: null, people, country: null } as const;
  const namesakes = people.length === 1 ? namesakesOf(people[0]!, index, lexicon) : [];
  return namesakes.length > 0 ? { ...named, namesakes } : named;
}

/** Whether a word is the surname of somebody: the last of the name, or the first where families are named first, "xi". */
function endsWith({ name, side }: FoundPerson, word: string): boolean {
  const parts = foldName(name).split(' ');
  const isFamily = parts[0] === word && FAMILY_FIRST.has(side ?? '');
  return parts.at(-1) === word || parts.length === 1 || isFamily;
}

/** "Путина", "Меркели": a Russian name in another case, by the beginning that it shares with a known one. */
function nominative(phrase: string, { speakers }: KnownNames): string {
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(phrase)) return phrase;
  for (const cut of [1, 2, 3]) {
    const stem = phrase.slice(0, -cut);
    if (stem.length < 4) break;
    for (const ending of ['', 'а', 'я', 'й', 'ь', 'о']) if (speakers.has(stem + ending)) return stem + ending;
  }
  return phrase;
}
