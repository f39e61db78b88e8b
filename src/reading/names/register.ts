import { foldWords } from '../../text/foldText.ts';
import { FAMILY_FIRST } from '../familyFirst.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { type Gender, genderByEnding, type Language } from '../rules/compileLanguage.ts';
import { FAMILY_NAME, isKind } from '../rules/wordKinds.ts';
import { Bearers } from './bearers.ts';
import type { Named, NamedAt } from './roster.ts';
import { surnameOf } from './surnameOf.ts';

/** "Ansari" is Majed al-Ansari. */
const ARABIC_ARTICLE = /^(?:al|el|ad|as|ash|an|ar|at|az|ed|es)[-'’]/;

const PATRONYMIC = /^(\p{Lu}\p{L}+) (\p{Lu}\p{L}+(?:[eo]vich|[eo]vna|ichna))$/u;
const INITIALS = /^(\p{Lu})\.\s?\p{Lu}\.\s?(\p{Lu}[\p{L}'’-]+)$/u;

/** "Pui-lam", "Geun-ho": a given name of two syllables. */
const GIVEN_IN_TWO = /^(?!(?:Al|El|Ben|Bin|Abu)-)\p{Lu}\p{Ll}+-\p{Ll}{2,}$/u;

/** "Robert Kennedy Jr." is another, "The Pete Santilli Show" nobody. */
const OTHERS_NAME =
  /(?:^|\s)(?:(?:Jr|Sr|II|III|IV)\.?$|(?:Show|Promise|Foundation|Institute|Cent(?:er|re)|Elementary|Act|Report|Library|Museum|Award|Prize|Street|School|College|University|Group|Company|Bill|Law|Amendment|Administration|Airport|Hospital|Park|Road|Stadium)\b)/u;

/** The persons of one text as they are found, by name and by each part of it; in every language. */
export class Register {
  readonly people: Named[] = [];
  /** By full name: that of the lexicon, else folded as the text writes it. */
  readonly byName = new Map<string, number>();
  /** By surname. */
  readonly bearers = new Bearers();
  /** By given name, and by the first of two surnames: "Garcia" of Maria Garcia Lopez. */
  readonly givenTo = new Bearers();
  readonly middleTo = new Bearers();
  /** Persons of the lexicon whom a text calls by the surname alone, and of whom nothing shows that it means them. */
  readonly doubtful = new Set<number>();
  private readonly language: Language;
  private readonly reader: Reader;

  constructor(language: Language, reader: Reader) {
    this.language = language;
    this.reader = reader;
  }

  /**
   * Index of the person of a name, entered where it is new. `written` is the name as the text has it, which may be of another
   * alphabet than the lexicon's; `shown` is false as long as nothing shows that it is a person's.
   */
  person(written: string, known: KnownSpeaker | null, shown = true): number {
    // "Hamad Bin Isa" here and "Hamad bin Isa" there are one name.
    const name = / (?:Bin|Bint|Ibn) /.test(written)
      ? written.replace(/(?<=\p{L} )(?:Bin|Bint|Ibn)(?= \p{Lu})/gu, (link) => link.toLowerCase())
      : written;
    if (known === null) {
      const called = this.inRussian(name);
      if (typeof called === 'number') return called;
      if (called) return this.person(called.name, called, shown);
    }
    const key = known?.name ?? foldWords(name);
    let index = this.byName.get(key) ?? this.longerName(name, known);
    if (index === undefined) {
      index = this.people.length;
      this.byName.set(key, index);
      this.people.push(this.newPerson(name, known, shown));
      if (known && known.name !== name) this.bear(known.name, index);
    }
    this.people[index]!.shown ||= shown || known !== null;
    this.bear(name, index);
    return index;
  }

  private newPerson(name: string, known: KnownSpeaker | null, shown: boolean) {
    const parts = name.split(' ');
    const surname = surnameOf(known ? known.name.split(' ') : parts);
    const given = parts.length > 1 ? foldWords(parts[0]!).replace('.', '') : '';
    return {
      name: known?.name ?? name,
      known,
      given,
      surname,
      gender: known ? known.gender : this.genderOf(given, surname),
      titles: [],
      side: known?.side ?? null,
      at: [],
      first: Number.POSITIVE_INFINITY,
      shown,
    };
  }

  /** "S.V. Lavrov" by the initials, "Mikhail Petrovich" by the patronymic: one whom the text names in full, or the lexicon; else null. */
  private inRussian(name: string): number | KnownSpeaker | null {
    const [, given, patronymic] = PATRONYMIC.exec(name) ?? [];
    if (given && patronymic) {
      const fitting = this.middleTo
        .of(foldWords(patronymic))
        .filter((index) => foldWords(given)[0] === foldWords(this.people[index]!.name)[0]);
      return fitting.length === 1 ? fitting[0]! : null;
    }
    const initials = INITIALS.exec(name);
    if (!initials) return null;
    const [first, surname] = [initials[1]!.toLowerCase(), foldWords(initials[2]!)];
    const begins = (full: string) => foldWords(full).startsWith(first);
    const named = this.bearers.of(surname).filter((index) => begins(this.people[index]!.name));
    if (named.length === 1) return named[0]!;
    const known = (this.reader.surnames.get(surname) ?? []).filter((one) => begins(one.name));
    return named.length === 0 && known.length === 1 ? known[0]! : null;
  }

  /** "Khalid bin Saqr" is the Khalid bin Saqr Al Marri whom the text names before; undefined for any other name. */
  private longerName(name: string, known: KnownSpeaker | null): number | undefined {
    if (known !== null || !name.includes(' ')) return undefined;
    const longer = this.givenTo.of(foldWords(name.split(' ')[0]!)).filter((index) => {
      const { name: whole, known: listed } = this.people[index]!;
      const rest = whole.startsWith(`${name} `) ? whole.slice(name.length + 1) : null;
      // "Aung San" is the father of Aung San Suu Kyi, whom the lexicon has with all that she is called.
      return (
        rest !== null &&
        listed === null &&
        rest.split(' ').length <= 4 &&
        !name.includes(rest.split(' ')[0]!) &&
        !OTHERS_NAME.test(rest)
      );
    });
    const [index, ...more] = longer;
    return more.length > 0 ? undefined : index;
  }

  /** One whom the text calls by a given name or a surname only. */
  byGivenName(written: string): number {
    const index = this.person(written, null);
    this.people[index]!.gender ??= this.genderOf(foldWords(written), '');
    return index;
  }

  mention(index: number, at: NamedAt): void {
    const one = this.people[index]!;
    one.at.push(at);
    if (!at.inHeadline) one.first = Math.min(one.first, at.from);
  }

  addTitle(index: number, title: string): void {
    const { titles } = this.people[index]!;
    if (!titles.includes(title)) titles.push(title);
  }

  private readonly borne = new Map<string, number>();

  private bear(name: string, index: number): void {
    if (this.borne.get(name) === index) return;
    this.borne.set(name, index);
    const parts = name.split(' ');
    const surname = surnameOf(parts);
    this.bearers.add(surname, index);
    const bare = surname.replace(ARABIC_ARTICLE, '');
    if (bare.length > 2) this.bearers.add(bare, index);
    if (parts.length === 1) return;
    const given = foldWords(parts[0]!);
    this.givenTo.add(given, index);
    // "Fakhar" of Mirza Fakhar Islam Alam.
    for (const middle of parts.slice(1, -1)) this.middleTo.add(foldWords(middle), index);
    const { known } = this.people[index]!;
    if (FAMILY_FIRST.has(known?.side ?? '') || this.isFamilyFirst(parts)) this.bearers.add(given, index);
    // "Chung Pui-lam", "Lawrence Chung Pui-lam", "Carrie Chung Lam Pui-lam": the family's name, a given name of the west before it or not.
    if (GIVEN_IN_TWO.test(parts.at(-1)!))
      this.bearers.add(foldWords(parts.length > 2 ? parts[1]! : parts[0]!), index);
  }

  /** "Lee Hsien Loong", "Park Geun-hye", "Park Jin": the family name comes first; "Lee Anderson" has a given name. */
  private isFamilyFirst(parts: readonly string[]): boolean {
    const first = foldWords(parts[0]!);
    const { english } = this.reader;
    if (!isKind(first, english, FAMILY_NAME)) return false;
    const given = (english.givenNames.has(first) && english.givenFamilyNames.has(first)) || first.length < 3;
    return parts.length > 2 || parts.at(-1)!.includes('-') || !given;
  }

  private genderOf(given: string, surname: string): Gender | null {
    const { english } = this.reader;
    if (english.eitherGivenNames.has(given)) return null;
    // "Li Rong": a family's name first.
    if (given.length < 3 && isKind(given, english, FAMILY_NAME)) return null;
    const known = this.reader.givenNames.get(given);
    if (known === 'm' || known === 'f') return known;
    return this.language.givenNames.get(given) ?? genderByEnding(surname, this.language.surnameEndings);
  }
}
