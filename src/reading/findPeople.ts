import { foldWords } from '../text/foldText.ts';
import { knownUnder, surnameOf } from './knownUnder.ts';
import type { Page, Word } from './layOut.ts';
import type { KnownSpeaker } from './lexicon.ts';
import { FAMILY_FIRST, type Reader } from './prepareReader.ts';
import { readTitle, titleBefore } from './readTitle.ts';
import {
  BODY_WORDS,
  FEMALE_TITLES,
  MALE_TITLES,
  NAME_PARTICLES,
  STRONG_TITLES,
  TITLE_WORDS,
} from './titleWords.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BODY_NOUNS,
  CONJUNCTIONS,
  DETERMINERS,
  MEN,
  MONTHS,
  PERSON_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
  WOMEN,
} from './wordClasses.ts';

/** Where a person is named: indices into the body's words (or the headline's), end exclusive. */
export interface NamedAt {
  readonly from: number;
  readonly to: number;
  readonly inHeadline: boolean;
}

/** Somebody named in the text, while reading. */
export interface Named {
  name: string;
  readonly known: KnownSpeaker | null;
  surname: string;
  gender: 'm' | 'f' | null;
  /** Titles as written before or after the name, sides left out: "Foreign Minister". */
  readonly titles: string[];
  side: string | null;
  readonly at: NamedAt[];
}

export interface Roster {
  readonly people: readonly Named[];
  /** Index of the person for each body word that is part of a name. */
  readonly personAt: ReadonlyMap<number, number>;
  /** Bodies of the lexicon for each body word that is part of their name. */
  readonly bodyAt: ReadonlyMap<number, KnownSpeaker>;
}

/**
 * Everybody whom the text names, by lexicon, by full name, by title, then by surname alone.
 *
 * A surname of the text goes to the person named in full there; failing that to the one person of the lexicon who
 * bears it. A name one letter off a known one ("Anthony Blinken") is the known one. `published` (year or date) tells
 * which of two ministers of one name is meant.
 */
export function findPeople(page: Page, reader: Reader, published: string | null): Roster {
  const people: Named[] = [];
  const personAt = new Map<number, number>();
  const bodyAt = new Map<number, KnownSpeaker>();
  const byName = new Map<string, number>();
  const bearers = new Bearers();
  const givenTo = new Bearers();
  const { words } = page;

  const person = (name: string, known: KnownSpeaker | null): number => {
    const key = known ? known.name : foldWords(name);
    const before = byName.get(key);
    if (before !== undefined) return before;
    const parts = (known?.name ?? name).split(' ');
    const given = foldWords(parts[0]!);
    people.push({
      name: known?.name ?? name,
      known,
      surname: surnameOf(parts),
      gender: known ? known.gender : parts.length > 1 ? genderOf(given, reader) : null,
      titles: [],
      side: known?.side ?? null,
      at: [],
    });
    const index = people.length - 1;
    byName.set(key, index);
    bearers.add(people[index]!.surname, index);
    if (parts.length > 1) {
      givenTo.add(given, index);
      if (FAMILY_FIRST.has(known?.side ?? '')) bearers.add(given, index);
    }
    return index;
  };
  const named = (index: number, from: number, to: number, inHeadline: boolean) => {
    const one = people[index]!;
    one.at.push({ from, to, inHeadline });
    if (inHeadline) return;
    for (let at = from; at < to; at++) personAt.set(at, index);
    const title = readTitle(words, from, to, reader);
    if (title.title && !one.titles.includes(title.title)) one.titles.push(title.title);
    one.side ??= title.side;
    one.gender ??= title.gender;
  };

  const chunks = chunksOf(words, reader, (from, to, speaker) => {
    if (speaker.kind === 'body') for (let at = from; at < to; at++) bodyAt.set(at, speaker);
    else named(person(speaker.name, speaker), from, to, false);
  });
  const single: { from: number; to: number }[] = [];
  for (const { from, to } of chunks) {
    const begin = nameBegin(words, from, to, reader);
    const length = nameLength(words, begin, to);
    if (length === 0) continue;
    if (length === 1) single.push({ from: begin, to });
    else if (isFullName(words, begin, to, reader)) {
      const name = nameText(page.text, words, begin, to);
      named(person(name, knownUnder(name, reader)), begin, to, false);
    } else if (isNamelike(words[to - 1]!)) single.push({ from: to - 1, to });
  }
  for (const { from, to } of single) {
    const index = bySurname(words, from, { people, bearers, givenTo }, reader, published, person);
    if (index !== null) named(index, from, to, false);
  }
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  nameInHeadline(page, reader, bearers, byName, named);
  return { people, personAt, bodyAt };
}

/** So many bearers of one name are told apart; in a list of thousands of Smiths the rest are the last of these. */
const MOST_BEARERS = 16;

/** Persons by a part of their name. */
class Bearers {
  private readonly rows = new Map<string, number[]>();

  add(part: string, person: number): void {
    const row = this.rows.get(part) ?? [];
    if (row.length < MOST_BEARERS && !row.includes(person)) row.push(person);
    this.rows.set(part, row);
  }

  of(part: string): readonly number[] {
    return this.rows.get(part) ?? [];
  }
}

/** Runs of capitalised words that the lexicon does not take as a person or body. */
function chunksOf(
  words: readonly Word[],
  reader: Reader,
  take: (from: number, to: number, speaker: KnownSpeaker) => void,
): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  let open = -1;
  const close = (at: number) => {
    if (open >= 0) chunks.push({ from: open, to: at });
    open = -1;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (open >= 0 && (words[open]!.sentence !== word.sentence || words[open]!.run !== word.run)) close(at);
    const known = /^\p{Lu}/u.test(word.text) ? reader.speakers.at(words, at) : null;
    const givenBefore =
      open >= 0 &&
      known !== null &&
      known.values[0]!.kind === 'person' &&
      isGivenName(words[at - 1]!, reader);
    if (known && !givenBefore && words[known.to - 1]!.sentence === word.sentence) {
      close(at);
      // "Salman bin Abdulaziz Al Saud": the house is part of the name.
      const house =
        words[known.to]?.low === 'al' && known.to + 1 < words.length && isNamelike(words[known.to + 1]!)
          ? 2
          : 0;
      take(at, known.to + house, known.values[0]!);
      at = known.to + house - 1;
      continue;
    }
    if (isNamelike(word)) {
      if (open < 0) open = at;
    } else if (open >= 0) {
      const glued =
        (word.text === '.' && (words[at - 1]!.text.length === 1 || STRONG_TITLES.has(words[at - 1]!.low))) ||
        (NAME_PARTICLES.has(word.low) && at + 1 < words.length && isNamelike(words[at + 1]!));
      if (!glued) close(at);
    }
  }
  close(words.length);
  return chunks;
}

/** A capitalised word that may be part of a name. */
function isNamelike(word: Word): boolean {
  if (!/^(?:(?:al|el|ad|as|ash|an|ar|at|az|ibn|bin)-)?\p{Lu}/u.test(word.text)) return false;
  const low = word.low;
  return !(
    DETERMINERS.has(low) ||
    PREPOSITIONS.has(low) ||
    PRONOUNS.has(low) ||
    CONJUNCTIONS.has(low) ||
    (AUXILIARIES.has(low) && low !== 'will' && low !== 'may') ||
    (ADVERBS.has(low) && low !== 'long') ||
    WEEKDAYS.has(low) ||
    (MONTHS.includes(low) && !['may', 'april', 'june', 'august', 'march'].includes(low))
  );
}

/** Index after the titles at the front of a chunk. */
function nameBegin(words: readonly Word[], from: number, to: number, reader: Reader): number {
  let at = from;
  while (at < to && (isTitleHere(words, at, to) || (words[at]!.text === '.' && at > from))) at++;
  // "South Korean Special Presidential Envoy Song Young-gil"
  for (let last = to - 2; last >= at; last--) if (STRONG_TITLES.has(words[last]!.low)) return last + 1;
  // "CEO of the Refugee Council Enver Solomon", "Minister of Education Stefania Giannini"
  // … and "President of Israel Reuven Rivlin".
  const of = at > 1 && (words[at - 1]!.low === 'of' || words[at - 2]!.low === 'of');
  const place = of ? reader.places.at(words, at) : null;
  if (place && place.to < to) return nameBegin(words, place.to, to, reader);
  if (at < to && isGivenName(words[at]!, reader)) return at;
  for (let last = to - 3; of && last >= at; last--)
    if (BODY_WORDS.has(words[last]!.low) || TITLE_WORDS.has(words[last]!.low)) return last + 1;
  // "Moderator Bret Baier", "South Carolina Gov. Jim Hodges", "Hewlett-Packard CEO Carly Fiorina"
  for (let later = at + 1; later + 1 < to; later++)
    if (
      isGivenName(words[later]!, reader) &&
      isNamelike(words[later + 1]!) &&
      !BODY_WORDS.has(words[to - 1]!.low)
    )
      return later;
  return at;
}

const isTitleHere = (words: readonly Word[], at: number, to: number): boolean =>
  STRONG_TITLES.has(words[at]!.low) || (at + 1 < to && TITLE_START.has(words[at]!.low));
const TITLE_START = new Set(
  'prime foreign vice deputy first former crown attorney defense defence high special acting interior finance house senate state us u.s uk eu un russian american british french german chinese iranian israeli ukrainian turkish syrian indian federal'.split(
    ' ',
  ),
);

function nameLength(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (words[at]!.isWord && (at === from || !NAME_PARTICLES.has(words[at]!.low))) count++;
  return count;
}

const nameText = (text: string, words: readonly Word[], from: number, to: number): string =>
  text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ');

export function isGivenName(word: Word, reader: Reader): boolean {
  return MEN.has(word.low) || WOMEN.has(word.low) || reader.givenNames.has(word.low);
}

function isFullName(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  if (to - from > 8) return false;
  for (let at = from; at < to; at++) {
    if (BODY_WORDS.has(words[at]!.low) && !(at === from && isGivenName(words[at]!, reader))) return false;
    if (/^\p{Lu}{2,}$/u.test(words[at]!.text) && words[at]!.text.length > 3) return false;
  }
  const place = reader.places.at(words, from);
  if (place && place.to >= to) return false;
  if (isGivenName(words[from]!, reader) && !place) return true;
  const before = from > 0 ? words[from - 1]! : null;
  if (before && before.sentence === words[from]!.sentence && SAYS.has(before.low)) return true;
  if (titleBefore(words, from, reader).title !== null) return true;
  if (place || to - from > 6) return false;
  return isPresented(words, to);
}

const SAYS = new Set(
  'said says told added wrote tweeted noted explained asked argued insisted continued recalled'.split(' '),
);

/** What follows a name shows that it is a person's: "…, who", "…, 41,", "…, a lawyer", "… said". */
function isPresented(words: readonly Word[], to: number): boolean {
  const after = words[to];
  const next = words[to + 1];
  if (!after || words[to - 1]!.sentence !== after.sentence) return false;
  if (SAYS.has(after.low)) return true;
  if (after.text !== ',' || !next) return false;
  if (SAYS.has(next.low)) return true;
  if (next.low === 'who' || next.low === 'whose' || /^\d\d$/.test(next.text)) return true;
  const apposed = next.low === 'a' || next.low === 'an';
  let body = false;
  for (let at = to + 1; at < Math.min(words.length, to + 10) && words[at]!.isWord; at++) {
    if (PERSON_NOUNS.has(words[at]!.low) || PRESENTS.has(words[at]!.low)) return true;
    body ||= BODY_NOUNS.has(words[at]!.low) || THINGS.has(words[at]!.low);
  }
  return apposed && !body;
}
/** What follows "a" after a name that is not a person's. */
const THINGS = new Set(
  'town city village state suburb neighborhood region island company business group site app film book show song novel series program bill law nonprofit startup brand hotel club team school magazine'.split(
    ' ',
  ),
);
const PRESENTS = new Set(
  'fellow founder president ceo publisher reporter co-founder co-author owner resident member supporter student teacher organizer firefighter farmer engineer consultant specialist scholar barrister representative nurse priest pastor retiree co-editor operative'.split(
    ' ',
  ),
);

function genderOf(given: string, reader: Reader): 'm' | 'f' | null {
  const known = reader.givenNames.get(given);
  if (known === 'm' || known === 'f') return known;
  const man = MEN.has(given);
  const woman = WOMEN.has(given);
  return man === woman ? null : man ? 'm' : 'f';
}

/** Surnames that are words or places as well: only a title or an earlier full name makes them a person. */
const WORDS_TOO = new Set(
  'may price rice brown black white green bush park long king young west stone burns carter ford grant hunt major moon bell fox law lee day power powers pace rock swift gates best house church hill holder clay wood woods kim li wang xi ban wu ma zhou chang jordan israel paris washington london lincoln kennedy johnson bolton kelly chan tang an assad sullivan said'.split(
    ' ',
  ),
);

function bySurname(
  words: readonly Word[],
  from: number,
  { people, bearers, givenTo }: { people: readonly Named[]; bearers: Bearers; givenTo: Bearers },
  reader: Reader,
  published: string | null,
  person: (name: string, known: KnownSpeaker | null) => number,
): number | null {
  const word = words[from]!;
  const fold = word.low;
  let before = from - 1;
  if (before >= 0 && words[before]!.text === '.') before--;
  const title =
    before >= 0 && words[before]!.sentence === word.sentence && STRONG_TITLES.has(words[before]!.low)
      ? words[before]!.low
      : null;
  const fitting = bearers
    .of(fold)
    .filter((index) => !title || !people[index]!.gender || fitsTitle(title, people[index]!.gender));
  if (fitting.length > 0) {
    const earlier = fitting.filter((index) => people[index]!.at.some((at) => at.from < from));
    const pool = earlier.length > 0 ? earlier : fitting;
    return pool.reduce((best, next) =>
      lastBefore(people[next]!, from) > lastBefore(people[best]!, from) ? next : best,
    );
  }
  const [given] = BODY_WORDS.has(fold) || reader.places.at(words, from) ? [] : givenTo.of(fold);
  if (given !== undefined) return given;
  const known = pickKnown(reader.surnames.get(fold) ?? [], title, published);
  if (known && (title || (!WORDS_TOO.has(fold) && !reader.places.at(words, from))))
    return person(known.name, known);
  if (title && !BODY_WORDS.has(fold) && !reader.places.at(words, from) && word.text.length > 2)
    return person(word.text, null);
  return null;
}

const fitsTitle = (title: string, gender: 'm' | 'f'): boolean =>
  !(MALE_TITLES.has(title) && gender === 'f') && !(FEMALE_TITLES.has(title) && gender === 'm');

const lastBefore = (one: Named, from: number): number => one.at.findLast((at) => at.from < from)?.from ?? -1;

/** The one bearer of a surname, or the one in office then under that title; null where several fit. */
function pickKnown(
  candidates: readonly KnownSpeaker[],
  title: string | null,
  published: string | null,
): KnownSpeaker | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const year = published?.slice(0, 4) ?? null;
  const fitting = candidates.filter((one) =>
    one.offices.some(
      (office) =>
        (!title || office.title.toLowerCase().includes(title)) &&
        (!year || ((office.from ?? '0000').slice(0, 4) <= year && year <= (office.to ?? '9999').slice(0, 4))),
    ),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

function nameInHeadline(
  page: Page,
  reader: Reader,
  bearers: Bearers,
  byName: ReadonlyMap<string, number>,
  named: (index: number, from: number, to: number, inHeadline: boolean) => void,
): void {
  const { headlineWords: words } = page;
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at]!.text)) continue;
    const known = reader.speakers.at(words, at);
    const index = known ? byName.get(known.values[0]!.name) : bearers.of(words[at]!.low)[0];
    if (index !== undefined) named(index, at, known?.to ?? at + 1, true);
    if (known) at = known.to - 1;
  }
}
