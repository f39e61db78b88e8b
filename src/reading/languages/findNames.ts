import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { pickKnown } from '../names/bySurname.ts';
import { knownUnder } from '../names/knownUnder.ts';
import { isGivenName, nameText } from '../names/nameChunks.ts';
import { Register } from '../names/register.ts';
import type { Named } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { titleGender } from '../rules/compileLanguage.ts';
import { type Chunk, chunksIn } from './chunksIn.ts';
import { readTitles, titleGenderBefore } from './readTitles.ts';

/** Words that name somebody. Indices, end exclusive. */
export interface Mentioned {
  readonly from: number;
  readonly to: number;
  /** Indices into `people`; more than one where two bear the surname. */
  readonly who: readonly number[];
  /** In another case than the nominative: no subject. */
  readonly declined: boolean;
}

export interface Names {
  readonly people: readonly Named[];
  /** Those whom a word may name, by the word that begins the mention. */
  readonly mentionAt: ReadonlyMap<number, Mentioned>;
  readonly bodyAt: ReadonlyMap<number, { readonly to: number; readonly body: KnownSpeaker }>;
  /** Somebody named where a verb shows that a capitalised phrase is a person; `anyCase` after "according to". */
  take(from: number, to: number, anyCase: boolean): Mentioned | null;
}

/**
 * Everybody whom a text names by the rules of its language alone: full names first, then surnames alone, which mean the person
 * named in full here, else the one person of the lexicon who bears them. Names in other cases than the nominative are those
 * of whoever is named, or known, in the nominative.
 */
export function findNames(layout: TextLayout, reader: Reader, published: string | null): Names {
  const { words, text, language } = layout;
  const register = new Register(language, reader);
  const { people, byName, bearers, middleTo } = register;
  const mentionAt = new Map<number, Mentioned>();
  const bodyAt = new Map<number, { to: number; body: KnownSpeaker }>();

  const mention = (from: number, to: number, who: readonly number[], declined = false): Mentioned => {
    const before = mentionAt.get(from)?.who ?? [];
    const found = { from, to, who, declined };
    mentionAt.set(from, found);
    for (const index of who) {
      if (before.includes(index)) continue;
      const titleFrom = who.length === 1 ? readTitles(layout, register, index, from, to) : from;
      register.mention(index, { from, to, titleFrom, inHeadline: false });
    }
    return found;
  };
  const bearersOf = (surname: string, from: number): readonly number[] => {
    const borne = bearers.of(surname);
    const any = borne.length > 0 ? borne : middleTo.of(surname);
    const before = any.filter((index) => people[index]!.first < from);
    const pool = before.length > 0 ? before : any;
    const gender = titleGenderBefore(layout, from);
    const fitting =
      gender === null ? pool : pool.filter((index) => (people[index]!.gender ?? gender) === gender);
    return fitting.length > 0 ? fitting : pool;
  };
  const knownBySurname = (surname: string, initial: string): KnownSpeaker | null =>
    pickKnown(
      (reader.surnames.get(surname) ?? []).filter(
        (one) =>
          initial === '' || [one.name, ...one.also].some((name) => foldWords(name).startsWith(initial)),
      ),
      null,
      published,
    );
  /** Who is meant by a name in another case than the nominative. */
  const inNominative = (from: number, to: number): readonly number[] => {
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
      if (known) return [register.person(written ?? known.name, known)];
    }
    return [];
  };

  /** Whom one capitalised phrase names; `shown` where something tells that it is a person. */
  const resolve = ({ from, to, shown, declined }: Chunk, nominative = false): Mentioned | null => {
    if (to - from === 1 && words[from]!.text.length === 1) return null;
    const written = nameText(text, words, from, to);
    const known = reader.speakers.at(words, from);
    if (known && known.to === to) {
      const [one] = known.values;
      if (one!.kind === 'body') {
        bodyAt.set(from, { to, body: one! });
        return null;
      }
      const here = to - from === 1 ? bearersOf(words[from]!.low, from) : [];
      return mention(from, to, here.length > 0 ? here : [register.person(written, one!)]);
    }
    const last = words[to - 1]!;
    const initial = words[from + 1]?.text === '.' && words[from]!.text.length === 1 ? words[from]!.low : '';
    if (initial !== '' || to - from === 1) {
      const here = bearersOf(last.low, from).filter(
        (index) => (shown || people[index]!.shown) && people[index]!.given.startsWith(initial),
      );
      if (here.length > 0) return mention(from, to, here);
      const one = knownBySurname(last.low, initial);
      if (one) return mention(from, to, [register.person(written, one)]);
      const other = nominative ? [] : inNominative(from, to);
      if (other.length > 0) return mention(from, to, other, true);
      return !declined && (shown || initial !== '')
        ? mention(from, to, [register.person(written, null)])
        : null;
    }
    const full = knownUnder(written, reader);
    const other = full || nominative || byName.has(foldWords(written)) ? [] : inNominative(from, to);
    if (other.length > 0) return mention(from, to, other, true);
    if (declined && full === null && !byName.has(foldWords(written))) return null;
    const index = register.person(written, full, shown || isGivenName(words[from]!, reader));
    return people[index]!.shown ? mention(from, to, [index]) : null;
  };

  const chunks = chunksIn(layout, reader);
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
