import { foldWords } from '../../text/foldText.ts';
import { editDistance } from '../../text/nearestWord.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { FAMILY_FIRST, type Reader } from '../prepareReader.ts';
import { MEN, WOMEN } from './givenNames.ts';
import { knownUnder } from './knownUnder.ts';
import {
  chunksOf,
  isFullName,
  isGivenName,
  isNamelike,
  isOffice,
  mayBeName,
  nameBegin,
  nameLength,
  nameText,
  speakingSurnames,
} from './nameChunks.ts';
import { readTitle } from './readTitle.ts';
import { surnameOf } from './surnameOf.ts';
import { BODY_WORDS, FEMALE_TITLES, MALE_TITLES, STRONG_TITLES } from './titleWords.ts';

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
export function findPeople(layout: TextLayout, reader: Reader, published: string | null): Roster {
  const people: Named[] = [];
  const personAt = new Map<number, number>();
  const bodyAt = new Map<number, KnownSpeaker>();
  const byName = new Map<string, number>();
  const bearers = new Bearers();
  const givenTo = new Bearers();
  const { words } = layout;

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
      gender: known ? known.gender : genderOf(given, reader),
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
  const likely: { from: number; to: number }[] = [];
  const begun = chunks.map(({ from, to }) => ({ from: nameBegin(words, from, to, reader), to }));
  const speaking = speakingSurnames(words, begun);
  for (const { from: begin, to } of begun) {
    const length = nameLength(words, begin, to);
    if (length === 0) continue;
    if (length === 1) single.push({ from: begin, to });
    else if (isFullName(words, begin, to, reader)) {
      const name = nameText(layout.text, words, begin, to);
      named(person(name, knownUnder(name, reader)), begin, to, false);
    } else if (isNamelike(words[to - 1]!)) {
      if (mayBeName(words, begin, to, reader)) likely.push({ from: begin, to });
      else single.push({ from: to - 1, to });
    }
  }
  // A name of unknown given name, whose surname speaks elsewhere or is known, is a person's where nobody else bears it.
  for (const { from, to } of likely) {
    const last = words[to - 1]!.low;
    const borne = bearers.of(last).length > 0;
    if (!borne && (speaking.has(last) || (reader.surnames.has(last) && !WORDS_TOO.has(last))))
      named(person(nameText(layout.text, words, from, to), null), from, to, false);
    else single.push({ from: to - 1, to });
  }
  single.sort((a, b) => a.from - b.from);
  const inFull = people
    .flatMap((one, index) => one.at.map((at) => ({ index, from: at.from })))
    .sort((a, b) => a.from - b.from);
  const standing = new Standing();
  let passed = 0;
  for (const { from, to } of single) {
    for (; passed < inFull.length && inFull[passed]!.from < from; passed++)
      standing.add(inFull[passed]!.index, inFull[passed]!.from);
    const index =
      bySurname(words, from, { people, bearers, givenTo, standing }, reader, published, person) ??
      (speaking.has(words[from]!.low) ? misspelt(words[from]!.low, people) : null) ??
      // "Melanie said": one whom the text calls by a given name only.
      (speaking.has(words[from]!.low) && isGivenName(words[from]!, reader)
        ? person(words[from]!.text, null)
        : null);
    if (index === null) continue;
    named(index, from, to, false);
    standing.add(index, from);
  }
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  nameInHeadline(layout, reader, bearers, byName, named);
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

/** How often, and where last, each person was named up to here: a surname that two bear means whom the text is about. */
class Standing {
  private readonly rows = new Map<number, { count: number; last: number }>();

  add(person: number, at: number): void {
    this.rows.set(person, { count: (this.rows.get(person)?.count ?? 0) + 1, last: at });
  }

  isAbove(one: number, other: number): boolean {
    const a = this.rows.get(one) ?? { count: 0, last: -1 };
    const b = this.rows.get(other) ?? { count: 0, last: -1 };
    return a.count > b.count || (a.count === b.count && a.last > b.last);
  }
}

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
  {
    people,
    bearers,
    givenTo,
    standing,
  }: { people: readonly Named[]; bearers: Bearers; givenTo: Bearers; standing: Standing },
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
    return fitting.reduce((best, next) => (standing.isAbove(next, best) ? next : best));
  }
  const [given] = BODY_WORDS.has(fold) || reader.places.at(words, from) ? [] : givenTo.of(fold);
  if (given !== undefined) return given;
  const candidates = reader.surnames.get(fold) ?? [];
  const borne = pickKnown(candidates, title, published);
  const known = (borne && !isLater(borne, published) ? borne : null) ?? pickListed(candidates, fold);
  if (
    known &&
    (title || pickListed([known], fold) || (!WORDS_TOO.has(fold) && !reader.places.at(words, from)))
  )
    return person(known.name, known);
  if (
    title &&
    !BODY_WORDS.has(fold) &&
    !isOffice(word) &&
    !reader.places.at(words, from) &&
    word.text.length > 2
  )
    return person(word.text, null);
  return null;
}

/** The one person of the first so many whose surname is a letter off: "McLenney" for Tyresha McClenney. */
function misspelt(fold: string, people: readonly Named[]): number | null {
  if (fold.length < 5) return null;
  const fitting = people
    .slice(0, MOST_COMPARED)
    .flatMap(({ surname }, index) =>
      surname.length >= 5 && surname[0] === fold[0] && editDistance(surname, fold, 2) === 1 ? [index] : [],
    );
  return fitting.length === 1 ? fitting[0]! : null;
}
const MOST_COMPARED = 100;

const fitsTitle = (title: string, gender: 'm' | 'f'): boolean =>
  !(MALE_TITLES.has(title) && gender === 'f') && !(FEMALE_TITLES.has(title) && gender === 'm');

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

/** Came into office years after the text: another of the name is meant there. */
function isLater({ offices }: KnownSpeaker, published: string | null): boolean {
  const year = Number(published?.slice(0, 4));
  const begun = offices.map(({ from }) => Number(from?.slice(0, 4) ?? 0));
  return year > 0 && begun.length > 0 && Math.min(...begun) > year + 1;
}

/** The one person of whom the lexicon says that this word alone means him: "Putin". */
const pickListed = (candidates: readonly KnownSpeaker[], fold: string): KnownSpeaker | null => {
  const listed = candidates.filter((one) => one.also.some((name) => foldWords(name) === fold));
  return listed.length === 1 ? listed[0]! : null;
};

function nameInHeadline(
  layout: TextLayout,
  reader: Reader,
  bearers: Bearers,
  byName: ReadonlyMap<string, number>,
  named: (index: number, from: number, to: number, inHeadline: boolean) => void,
): void {
  const { headlineWords: words } = layout;
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at]!.text)) continue;
    const known = reader.speakers.at(words, at);
    const index = known ? byName.get(known.values[0]!.name) : bearers.of(words[at]!.low)[0];
    if (index !== undefined) named(index, at, known?.to ?? at + 1, true);
    if (known) at = known.to - 1;
  }
}
