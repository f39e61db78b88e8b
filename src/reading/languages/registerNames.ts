import { foldWords } from '../../text/foldText.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { surnameOf } from '../names/surnameOf.ts';
import type { Reader } from '../prepareReader.ts';
import { type Gender, genderByEnding, type Language } from '../rules/compileLanguage.ts';
import { isA, MAN, WOMAN } from '../rules/wordKinds.ts';
import type { Mentioned, NamedHere } from './namedHere.ts';
import { readTitles, titleGenderBefore } from './readTitles.ts';

/** So many persons of one surname are told apart. */
const MOST_BEARERS = 8;

/** The persons of a text as they are found, and who bears which surname. */
export function createRegister(
  layout: TextLayout,
  language: Language,
  reader: Reader,
  published: string | null,
) {
  const { words } = layout;
  const people: NamedHere[] = [];
  const byName = new Map<string, number>();
  const bearers = new Map<string, number[]>();
  const laterParts = new Map<string, number[]>();
  const mentionAt = new Map<number, Mentioned>();

  /** `written` is the name as written here; the lexicon may spell it in another alphabet. */
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
    const known = reader.givenNames.get(given);
    const gender = known === 'm' || known === 'f' ? known : language.givenNames.get(given);
    if (gender) return gender;
    return genderByEnding(surname, foldedEndings);
  };
  const foldedEndings = {
    m: language.rules.surnameEndings.m.map(foldWords),
    f: language.rules.surnameEndings.f.map(foldWords),
  };
  const isGiven = (word: Word) => isA(word, MAN | WOMAN) || reader.givenNames.has(word.low);

  const mention = (from: number, to: number, who: readonly number[], isDeclined = false): Mentioned => {
    const before = mentionAt.get(from)?.who ?? [];
    const found = { from, to, who, declined: isDeclined };
    mentionAt.set(from, found);
    for (const index of who) {
      if (before.includes(index)) continue;
      people[index]!.at.push({
        from,
        to,
        titleFrom: who.length === 1 ? readTitles(layout, language, people[index]!, from, to) : from,
      });
      people[index]!.first = Math.min(people[index]!.first, from);
    }
    return found;
  };

  const bearersOf = (surname: string, from: number): readonly number[] => {
    const any = bearers.get(surname) ?? laterParts.get(surname) ?? [];
    const before = any.filter((index) => people[index]!.first < from);
    const pool = before.length > 0 ? before : any;
    const gender = titleGenderBefore(layout, language, from);
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
  return { people, byName, mentionAt, person, mention, bearersOf, declined, knownBySurname, isGiven };
}
