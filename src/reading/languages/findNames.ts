import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { MEN, WOMEN } from '../names/givenNames.ts';
import { knownUnder } from '../names/knownUnder.ts';
import { surnameOf } from '../names/surnameOf.ts';
import type { Reader } from '../prepareReader.ts';
import { type Gender, genderByEnding, type Language, titleGender } from './compileLanguage.ts';
import type { LanguageWord } from './languageWord.ts';
import type { LanguageLayout } from './layOutLanguage.ts';

/** Somebody whom the text names, while reading. */
export interface NamedHere {
  /** In full as the lexicon or the text gives it. */
  name: string;
  readonly known: KnownSpeaker | null;
  /** Folded; empty where only the surname is known. */
  readonly given: string;
  gender: Gender | null;
  /** Words of the titles that stood before or after the name, plain. */
  readonly titles: Set<string>;
  /** The longest title as written. */
  title: string | null;
  /** Word indices of the mentions, end exclusive, in order. */
  readonly at: { readonly from: number; readonly to: number; readonly titleFrom: number }[];
  /** Where the first of them begins. */
  first: number;
  /** False for a capitalised phrase that nothing yet shows to be a person. */
  shown: boolean;
}

export interface Names {
  readonly people: readonly NamedHere[];
  /** Those whom a word may name, by the word that begins the mention. */
  readonly mentionAt: ReadonlyMap<number, Mentioned>;
  readonly bodyAt: ReadonlyMap<number, { readonly to: number; readonly body: KnownSpeaker }>;
  /** Somebody named where a verb shows that a capitalised phrase is a person; `anyCase` after "according to". */
  take(from: number, to: number, anyCase: boolean): Mentioned | null;
}

export interface Mentioned {
  readonly from: number;
  readonly to: number;
  /** Indices into `people`; more than one where two bear the surname. */
  readonly who: readonly number[];
  /** In another case than the nominative: no subject. */
  readonly declined: boolean;
}

/** So many persons of one surname are told apart. */
const MOST_BEARERS = 8;

/**
 * Everybody whom a text names: full names first, then surnames alone, which mean the person named in full here, else
 * the one person of the lexicon who bears them.
 */
export function findNames(
  layout: LanguageLayout,
  language: Language,
  reader: Reader,
  published: string | null,
): Names {
  const { words, text } = layout;
  const people: NamedHere[] = [];
  const byName = new Map<string, number>();
  const bearers = new Map<string, number[]>();
  const laterParts = new Map<string, number[]>();
  const mentionAt = new Map<number, Mentioned>();
  const bodyAt = new Map<number, { to: number; body: KnownSpeaker }>();

  /** `written` is the name as it stands here; the lexicon may spell it in another alphabet. */
  const person = (written: string, known: KnownSpeaker | null, shown: boolean): number => {
    const key = known?.name ?? foldWords(written);
    const parts = foldWords(written).split(' ');
    let index = byName.get(key);
    if (index === undefined) {
      const given = parts.length > 1 ? parts[0]!.replace('.', '') : '';
      index = people.length;
      byName.set(key, index);
      people.push({
        name: known?.name ?? written,
        known,
        given,
        gender: known?.gender ?? genderOf(given, surnameOf(parts)),
        titles: new Set(),
        title: null,
        at: [],
        first: Number.POSITIVE_INFINITY,
        shown: false,
      });
    }
    people[index]!.shown ||= shown || known !== null;
    bear(bearers, surnameOf(parts), index);
    // "Albares" of "Albares Bueno": each later part of a name may stand for it.
    for (const part of parts.slice(1, -1)) if (part.length > 3) bear(laterParts, part, index);
    return index;
  };
  const bear = (rows: Map<string, number[]>, part: string, index: number) => {
    const row = rows.get(part) ?? [];
    if (row.length < MOST_BEARERS && !row.includes(index)) rows.set(part, [...row, index]);
  };
  const genderOf = (given: string, surname: string): Gender | null => {
    const own = language.givenNames.get(given) ?? reader.givenNames.get(given);
    if (own === 'm' || own === 'f') return own;
    if (MEN.has(given) !== WOMEN.has(given)) return MEN.has(given) ? 'm' : 'f';
    return genderByEnding(surname, foldedEndings);
  };
  const foldedEndings = {
    m: language.rules.surnameEndings.m.map(foldWords),
    f: language.rules.surnameEndings.f.map(foldWords),
  };
  const isGiven = (word: LanguageWord) =>
    [language.givenNames, reader.givenNames, MEN, WOMEN].some((list) => list.has(word.low));
  const nameOf = (from: number, to: number) =>
    text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ');

  const mention = (from: number, to: number, who: readonly number[], isDeclined = false): Mentioned => {
    const before = mentionAt.get(from)?.who ?? [];
    const found = { from, to, who, declined: isDeclined };
    mentionAt.set(from, found);
    for (const index of who) {
      if (before.includes(index)) continue;
      people[index]!.at.push({
        from,
        to,
        titleFrom: who.length === 1 ? readTitles(people[index]!, from, to) : from,
      });
      people[index]!.first = Math.min(people[index]!.first, from);
    }
    return found;
  };

  /** Reads the title before a name, and the one after it between commas; says where the first begins. */
  const readTitles = (one: NamedHere, from: number, to: number): number => {
    const { sentence } = words[from]!;
    let begin = from;
    let first = -1;
    for (let at = from - 1; at >= 0 && from - at <= 10; at--) {
      const word = words[at]!;
      if (
        word.sentence !== sentence ||
        (!word.isWord && word.text !== '.') ||
        word.quotedSpan !== words[from]!.quotedSpan
      )
        break;
      if (language.verbs.has(word.plain) || language.passed.has(word.plain)) break;
      if (language.prepositions.has(word.plain) && !language.of.has(word.plain)) break;
      begin = at;
      if (titleGender(language, word) !== undefined) first = at;
    }
    if (first >= 0) {
      // An adjective before the title belongs to it: "российский министр".
      const before = words[first - 1];
      const opens = first - 1 === begin || language.articles.has(words[first - 2]?.plain ?? '');
      const ruled = language.prepositions.has(words[first - 2]?.plain ?? '');
      if (
        first > begin &&
        opens &&
        !ruled &&
        /^\p{Ll}/u.test(before!.text) &&
        !language.small.has(before!.plain)
      )
        first--;
      addTitle(one, first, from);
    }
    const begins = first >= 0 ? first : from;
    if (words[to]?.text !== ',' || words[to]!.sentence !== sentence) return begins;
    let end = to + 1;
    let titled = false;
    // "Scholz, y el presidente francés, Macron," gives Scholz no title.
    if (language.and.has(words[end]?.plain ?? '')) return begins;
    while (end < words.length && end - to < 12 && words[end]!.sentence === sentence && words[end]!.isWord) {
      titled ||= titleGender(language, words[end]!) !== undefined && end - to < 5;
      end++;
    }
    if (titled && words[end]?.text === ',') addTitle(one, to + 1, end);
    return begins;
  };
  const addTitle = (one: NamedHere, from: number, to: number) => {
    while (from < to && language.articles.has(words[from]!.plain)) {
      one.gender ??= language.articles.get(words[from]!.plain) ?? null;
      from++;
    }
    one.gender ??= language.articles.get(words[from - 1]?.plain ?? '') ?? null;
    for (let at = from; at < to; at++) {
      one.gender ??= titleGender(language, words[at]!) ?? null;
      if (words[at]!.isWord && !language.small.has(words[at]!.plain)) one.titles.add(words[at]!.plain);
    }
    const written = nameOf(from, to);
    if (to > from && written.length > (one.title?.length ?? 0)) one.title = written;
    one.shown = true;
  };

  const bearersOf = (surname: string, from: number): readonly number[] => {
    const any = bearers.get(surname) ?? laterParts.get(surname) ?? [];
    const before = any.filter((index) => people[index]!.first < from);
    const pool = before.length > 0 ? before : any;
    const gender = titleGenderBefore(from);
    const fitting =
      gender === null ? pool : pool.filter((index) => (people[index]!.gender ?? gender) === gender);
    return fitting.length > 0 ? fitting : pool;
  };
  /** Who is meant by a name in another case than the nominative. */
  const declined = (from: number, to: number): readonly number[] => {
    const surname = words[to - 1]!.low;
    const given = to - from > 1 ? words[from]!.low.slice(0, 3) : '';
    for (const [ending, nominative] of language.declension) {
      if (!surname.endsWith(ending) || surname.length < ending.length + 2) continue;
      const form = surname.slice(0, surname.length - ending.length) + nominative;
      const here = bearersOf(form, from).filter(
        (index) => people[index]!.shown && (people[index]!.given.startsWith(given) || given === ''),
      );
      if (here.length > 0) return here;
      const known = knownBySurname(form, given);
      const written =
        known && [known.name, ...known.also].find((name) => foldWords(name).endsWith(` ${form}`));
      if (known) return [person(written ?? known.name, known, true)];
    }
    return [];
  };
  const titleGenderBefore = (from: number): Gender | null => {
    for (let at = from - 1; at >= 0 && from - at <= 2; at--) {
      if (words[at]!.text === '.') continue;
      return words[at]!.sentence === words[from]!.sentence
        ? (titleGender(language, words[at]!) ?? null)
        : null;
    }
    return null;
  };
  const knownBySurname = (surname: string, initial: string): KnownSpeaker | null => {
    const known = (reader.surnames.get(surname) ?? []).filter(
      (one) => initial === '' || [one.name, ...one.also].some((name) => foldWords(name).startsWith(initial)),
    );
    if (known.length <= 1) return known[0] ?? null;
    const year = published?.slice(0, 4);
    const inOffice = known.filter((one) =>
      one.offices.some(
        ({ from, to }) => year && (from ?? '0000').slice(0, 4) <= year && year <= (to ?? '9999').slice(0, 4),
      ),
    );
    return inOffice.length === 1 ? inOffice[0]! : null;
  };

  /** Whom one capitalised phrase names; `shown` where something tells that it is a person. */
  const resolve = (
    { from, to, shown, declined: isDeclined }: Chunk,
    nominative = false,
  ): Mentioned | null => {
    if (to - from === 1 && words[from]!.text.length === 1) return null;
    const written = nameOf(from, to);
    const known = reader.speakers.at(words, from);
    if (known && known.to === to) {
      const [one] = known.values;
      if (one!.kind === 'body') {
        bodyAt.set(from, { to, body: one! });
        return null;
      }
      const here = to - from === 1 ? bearersOf(words[from]!.low, from) : [];
      return mention(from, to, here.length > 0 ? here : [person(written, one!, true)]);
    }
    const last = words[to - 1]!;
    const initial = words[from + 1]?.text === '.' && words[from]!.text.length === 1 ? words[from]!.low : '';
    if (initial !== '' || to - from === 1) {
      const here = bearersOf(last.low, from).filter(
        (index) => (shown || people[index]!.shown) && people[index]!.given.startsWith(initial),
      );
      if (here.length > 0) return mention(from, to, here);
      const one = knownBySurname(last.low, initial);
      if (one) return mention(from, to, [person(written, one, true)]);
      const other = nominative ? [] : declined(from, to);
      if (other.length > 0) return mention(from, to, other, true);
      return !isDeclined && (shown || initial !== '')
        ? mention(from, to, [person(written, null, true)])
        : null;
    }
    const full = knownUnder(written, reader);
    const other = full || nominative || byName.has(foldWords(written)) ? [] : declined(from, to);
    if (other.length > 0) return mention(from, to, other, true);
    if (isDeclined && full === null && !byName.has(foldWords(written))) return null;
    const index = person(written, full, shown || isGiven(words[from]!));
    return people[index]!.shown ? mention(from, to, [index]) : null;
  };

  const chunks = chunksIn(layout, language, reader, isGiven);
  const full = chunks.filter(({ from, to }) => to - from > 1);
  for (const chunk of full) resolve(chunk);
  // Again: a later mention may have shown that a name is a person's.
  for (const chunk of full) if (!mentionAt.has(chunk.from)) resolve(chunk);
  for (const chunk of chunks) if (chunk.to - chunk.from === 1) resolve(chunk);
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  const chunkAt = new Map(chunks.map((chunk) => [chunk.from, chunk]));

  return {
    people,
    mentionAt,
    bodyAt,
    take(from, to, anyCase) {
      const chunk = chunkAt.get(from);
      if (!chunk || chunk.to > to) return null;
      // "Russlands Außenminister", "Lawrows Sprecherin": a noun that has another one is no speaker.
      const next = words[chunk.to];
      if (
        chunk.to < to &&
        next &&
        (startsUpper(next.text) || titleGender(language, next) !== undefined) &&
        !language.small.has(next.plain)
      )
        return null;
      const surname = words[chunk.to - 1]!.low;
      const mayBeDeclined = anyCase && language.declension.some(([ending]) => surname.endsWith(ending));
      return resolve({ ...chunk, shown: true, declined: chunk.declined || mayBeDeclined }, !anyCase);
    },
  };
}

interface Chunk {
  readonly from: number;
  readonly to: number;
  /** A title or a courtesy stands before it. */
  readonly shown: boolean;
  /** In another case than the nominative, as the title before it shows. */
  readonly declined: boolean;
}

/** Runs of capitalised words that may be names: titles, countries and small words at their front left out. */
function chunksIn(
  layout: LanguageLayout,
  language: Language,
  reader: Reader,
  isGiven: (word: LanguageWord) => boolean,
): Chunk[] {
  const { words } = layout;
  const chunks: Chunk[] = [];
  /** "Mme Le Pen", "Jean De Gaulle": a small word with a capital between a title or given name and a surname. */
  const beginsSurname = (at: number): boolean => {
    const before = words[at - 1]?.text === '.' ? words[at - 2] : words[at - 1];
    const next = words[at + 1];
    return (
      before !== undefined &&
      next !== undefined &&
      before.sentence === words[at]!.sentence &&
      (titleGender(language, before) !== undefined || isGiven(before)) &&
      next.isWord &&
      startsUpper(next.text) &&
      !language.small.has(next.plain)
    );
  };
  const isCapital = (at: number): boolean => {
    const word = words[at];
    if (word === undefined) return false;
    return (
      word.isWord &&
      startsUpper(word.text) &&
      !(word.text.length > 1 && /^\p{Lu}+$/u.test(word.text) && !isKnownSurname(word, reader)) &&
      !language.notNames.has(word.plain) &&
      (!language.small.has(word.plain) || isInitial(words, at) || beginsSurname(at)) &&
      !language.bodies.has(word.plain) &&
      titleGender(language, word) === undefined
    );
  };
  for (let at = 0; at < words.length; at++) {
    if (startsUpper(words[at]!.text)) {
      const known = reader.speakers.at(words, at);
      if (known && words[known.to - 1]!.sentence === words[at]!.sentence && !isCapital(known.to)) {
        chunks.push({ from: at, to: known.to, shown: false, declined: false });
        at = known.to - 1;
        continue;
      }
    }
    if (!isCapital(at)) continue;
    const { sentence, quotedSpan } = words[at]!;
    let to = at + 1;
    while (
      to < words.length &&
      to - at < 12 &&
      words[to]!.sentence === sentence &&
      words[to]!.quotedSpan === quotedSpan
    ) {
      if (isCapital(to)) to++;
      else if (words[to]!.text === '.' && words[to - 1]!.text.length === 1 && isCapital(to + 1)) to++;
      else {
        let after = to;
        while (after - to < 3 && after < words.length && language.particles.has(words[after]!.plain)) after++;
        if (after === to || !isCapital(after)) break;
        to = after + 1;
      }
    }
    let from = at;
    if (to - from > 1) {
      // "Nato-Oberbefehlshaber Hans Weber", "Pourtant Lavrov": a name begins with a given name or a known one.
      for (let later = from; later < to; later++) {
        const known = reader.speakers.at(words, later);
        if ((isGiven(words[later]!) && later + 1 < to) || (known !== null && known.to === to)) {
          from = later;
          break;
        }
      }
      const opens = from === layout.sentences[sentence]!.from || !words[from - 1]?.isWord;
      if (
        from === at &&
        opens &&
        to - from === 2 &&
        !isGiven(words[at]!) &&
        isKnownSurname(words[to - 1]!, reader)
      )
        from = to - 1;
    }
    let before = from - 1;
    if (words[before]?.text === '.') before--;
    const shown =
      before >= 0 &&
      words[before]!.sentence === sentence &&
      titleGender(language, words[before]!) !== undefined;
    const declined = shown && language.declinedTitles.has(words[before]!.plain);
    const article = before >= 0 && !shown && language.articles.has(words[before]!.plain);
    if (!article || to - from === 1) chunks.push({ from, to, shown, declined });
    at = to - 1;
  }
  return chunks;
}

/** "С. Лавров": a letter and a stop right behind it. */
const isInitial = (words: readonly LanguageWord[], at: number): boolean =>
  words[at]!.text.length === 1 && words[at + 1]?.text === '.' && words[at + 1]!.start === words[at]!.end;

const isKnownSurname = (word: LanguageWord, reader: Reader): boolean => reader.surnames.has(word.low);
