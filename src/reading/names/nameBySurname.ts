import { foldWords } from '../../text/foldText.ts';
import { editDistance } from '../../text/nearestWord.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { Reader } from '../prepareReader.ts';
import { DETERMINER, isA, SURNAME_TOO, TITLE } from '../rules/wordKinds.ts';
import { Mentions } from './bearers.ts';
import { isBehindOffice } from './behindOffice.ts';
import { bySurname } from './bySurname.ts';
import { SURNAMES_TOO } from './fullNames.ts';
import { knownUnder } from './knownUnder.ts';
import type { Unnamed } from './nameInFull.ts';
import { isGivenName } from './nameWords.ts';
import type { Naming, WordRange } from './naming.ts';
import type { Named } from './roster.ts';

/** Names the persons whom the text calls by a surname or a given name alone, in the order of the text. */
export function nameBySurname(
  naming: Naming,
  { single: alone, likely, speaking, shown }: Unnamed,
  inHeadline: readonly number[],
  /** Words of labels that name nobody. */
  skipped: ReadonlySet<number>,
): void {
  const { layout, reader, published, register, personAt } = naming;
  const single = [...alone, ...nameLikely(naming, likely, speaking, skipped), ...officeSurnames(naming)];
  for (const range of single) {
    const name = sharedSurname(layout, range, personAt, naming.people, reader);
    if (name !== null) naming.nameInFull(range, name);
  }
  single.sort((a, b) => a.from - b.from);
  const mentions = new MentionsSoFar(naming);
  for (const range of single) {
    if (personAt.has(range.from) || skipped.has(range.from)) continue;
    mentions.readUpTo(range.from);
    // "Water said", once Waters is named: the same, a letter off.
    const { low } = layout.words[range.from]!;
    const isNear = shown.has(low) && misspelt(low, naming.people) !== null;
    const named = {
      register,
      mentions: mentions.soFar,
      inHeadline,
      speaking,
      shown: isNear ? NOT_ONE : shown,
    };
    const found = bySurname(layout, range.from, named, reader, published);
    if (typeof found !== 'number' && found !== null) {
      for (let at = range.from; at < range.to; at++) naming.eitherAt.set(at, found);
      continue;
    }
    const index = found ?? bySpeaking(naming, range.from, speaking);
    if (index === null) continue;
    naming.name(index, range);
    mentions.add(index, range.from);
  }
}

const NOT_ONE: ReadonlySet<string> = new Set();

/** "King" alone, which the text has as the surname of somebody it names in full and as nobody's office. */
function officeSurnames({ layout: { words }, personAt, register: { bearers } }: Naming): WordRange[] {
  const single: WordRange[] = [];
  const offices = new Set<string>();
  for (const [from, word] of words.entries()) {
    if (!SURNAMES_TOO.has(word.low) || !startsUpper(word.text) || personAt.has(from)) continue;
    if (bearers.of(word.low).length === 0) continue;
    const [before, next] = [words[from - 1], words[from + 1]];
    const isName = (one: Word | undefined) => one?.sentence === word.sentence && startsUpper(one.text);
    if (isName(next) || next?.low === 'of' || isA(before, DETERMINER)) offices.add(word.low);
    else if (!isName(before) || isA(before, TITLE)) single.push({ from, to: from + 1 });
  }
  return single.filter(({ from }) => !offices.has(words[from]!.low));
}

/**
 * Names of an unknown given name, whose surname speaks elsewhere or is known and nobody else's: a person's. The last words of
 * the others may be a surname.
 */
function nameLikely(
  naming: Naming,
  likely: readonly WordRange[],
  speaking: ReadonlySet<string>,
  skipped: ReadonlySet<number>,
): WordRange[] {
  const { reader, register, personAt } = naming;
  const { words } = naming.layout;
  const rest: WordRange[] = [];
  for (const range of likely) {
    const last = words[range.to - 1]!;
    if (personAt.has(range.to - 1) || skipped.has(range.to - 1) || naming.nameByTail(range)) continue;
    const isSurname =
      speaking.has(last.low) ||
      isNearOne(last.low, speaking) ||
      (reader.surnames.has(last.low) && !isA(last, SURNAME_TOO));
    // "Alexandr Lukashenko": a given name that no list has, and the spelling of one that the lexicon knows.
    const known = knownUnder(naming.textOf(range), reader);
    if (known) naming.name(register.person(known.name, known), range);
    else if (isSurname && register.bearers.of(last.low).length === 0)
      naming.name(register.person(naming.textOf(range), null), range);
    else rest.push({ from: range.to - 1, to: range.to });
  }
  return rest;
}

/** One whose surname is misspelt, or whom the text calls by a given name only ("Melanie said"); null unless the word speaks. */
function bySpeaking(
  { layout: { words }, people, reader, register }: Naming,
  at: number,
  speaking: ReadonlySet<string>,
): number | null {
  const word = words[at]!;
  const place = reader.places.at(words, at);
  if (!place && isBehindOffice(words, at)) return register.byGivenName(word.text);
  if (!speaking.has(word.low)) return null;
  const near = words[at - 1]?.low === 'the' ? null : (misspelt(word.low, people) ?? cutShort(word, people));
  if (near !== null || !isGivenName(word, reader)) return near;
  if (!place) return register.byGivenName(word.text);
  // "Florence told a magazine", where the text names one Florence in full: a country or capital speaks for itself.
  if (!place.values.every(({ place: { kind }, demonym }) => kind === 'city' && !demonym)) return null;
  const [only, ...others] = register.givenTo.of(word.low);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Who was named so far, which is only needed where two bear one surname. */
class MentionsSoFar {
  readonly soFar = new Mentions();
  private readonly layout: TextLayout;
  /** Mentions in full, in order, and how many of them were read. */
  private readonly inFull: readonly { readonly index: number; readonly from: number }[];
  private read = 0;
  private readonly isNeeded: boolean;

  constructor({ layout, people, register: { bearers } }: Naming) {
    this.layout = layout;
    this.isNeeded = people.some(({ surname }) => bearers.of(surname).length > 1);
    this.inFull = this.isNeeded
      ? people
          .flatMap((one, index) => one.at.map(({ from }) => ({ index, from })))
          .sort((a, b) => a.from - b.from)
      : [];
  }

  /** Adds those in full before a word. */
  readUpTo(at: number): void {
    for (; this.read < this.inFull.length && this.inFull[this.read]!.from < at; this.read++)
      this.add(this.inFull[this.read]!.index, this.inFull[this.read]!.from);
  }

  add(index: number, at: number): void {
    if (!this.isNeeded) return;
    const { words, sentences } = this.layout;
    const { sentence } = words[at]!;
    const subject = sentenceSubject(this.layout, sentences[sentence]!);
    const isSubject = subject !== null && subject.from <= at && at < subject.to;
    this.soFar.add(index, sentence, sentences[sentence]!.paragraph, isSubject);
  }
}

/** "Bill" before "and Hillary Clinton": Bill Clinton; null for one whom the text names in full elsewhere, and for anything else. */
function sharedSurname(
  { words }: TextLayout,
  { from, to }: WordRange,
  personAt: ReadonlyMap<number, number>,
  people: readonly Named[],
  reader: Reader,
): string | null {
  const [given, and, other, surname] = words.slice(from, from + 4);
  const index = personAt.get(to + 1);
  if (to !== from + 1 || and?.low !== 'and' || index === undefined || personAt.get(to + 2) !== index)
    return null;
  if (!isGivenName(given!, reader) || !isGivenName(other!, reader) || personAt.has(to + 3)) return null;
  // "Justices Thomas and Neil Gorsuch", "Laurence Mark and Bill Condon"
  const before = words[from - 1];
  const isApart =
    before?.sentence !== given!.sentence ||
    before.quotedSpan !== given!.quotedSpan ||
    !startsUpper(before.text);
  const shared = `${given!.text} ${surname!.text}`;
  const isBorne = people.some(
    ({ name, surname: borne }, other) =>
      borne === given!.low || (borne === surname!.low && other !== index && name !== shared),
  );
  // Of a known bearer's family only those whom the lexicon knows: "Mr. Obama" is none of his daughters.
  if (reader.surnames.has(surname!.low) && knownUnder(shared, reader) === null) return null;
  if (!isApart || isBorne || reader.surnames.has(given!.low) || isA(before, TITLE)) return null;
  if (reader.places.at(words, from) !== null || given!.sentence !== surname!.sentence) return null;
  const isOther = (name: string) => foldWords(name).startsWith(`${given!.low} `) && name !== shared;
  return people.some(({ name }) => isOther(name)) ? null : shared;
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

/** The one person of the first so many whose given name a word cuts short before its article: "Fazl" for Fazlur Rehman, "Zia" for Ziaul Karim. */
function cutShort({ low, text }: Word, people: readonly Named[]): number | null {
  if (low.length < 3 || !startsUpper(text)) return null;
  const fitting = people
    .slice(0, MOST_COMPARED)
    .flatMap(({ given }, index) =>
      given.split(' ').some((one) => one.startsWith(low) && ARTICLES.has(one.slice(low.length)))
        ? [index]
        : [],
    );
  return fitting.length === 1 ? fitting[0]! : null;
}
const ARTICLES = new Set(['ur', 'ul', 'ud', 'uz', 'ullah', 'uddin', 'ulla', 'urrahman', 'urrehman']);

/** Whether a surname that speaks in the text is written a letter off elsewhere: "McLenney said" makes a McClenney a person. */
function isNearOne(fold: string, speaking: ReadonlySet<string>): boolean {
  if (fold.length < 6) return false;
  for (const other of speaking)
    if (other.length >= 6 && other[0] === fold[0] && editDistance(other, fold, 2) === 1) return true;
  return false;
}
