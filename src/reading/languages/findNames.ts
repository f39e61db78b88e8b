import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import { knownUnder } from '../names/knownUnder.ts';
import { isGivenName, nameText } from '../names/nameWords.ts';
import { pickKnown } from '../names/pickKnown.ts';
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
  const finder = new NameFinder(layout, reader, published);
  const chunks = chunksIn(layout, reader);
  const full = chunks.filter(({ from, to }) => to - from > 1);
  for (const chunk of full) finder.resolve(chunk);
  // Again: a later mention may have shown that a name is a person's.
  for (const chunk of full) if (!finder.mentionAt.has(chunk.from)) finder.resolve(chunk);
  for (const chunk of chunks) if (chunk.to - chunk.from === 1) finder.resolve(chunk);
  const { people, mentionAt, bodyAt } = finder;
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  const chunkAt = new Map(chunks.map((chunk) => [chunk.from, chunk]));
  return {
    people,
    mentionAt,
    bodyAt,
    take(from, to, anyCase) {
      const chunk = chunkAt.get(from);
      return chunk && chunk.to <= to ? finder.take(chunk, to, anyCase) : null;
    },
  };
}

class NameFinder {
  readonly mentionAt = new Map<number, Mentioned>();
  readonly bodyAt = new Map<number, { to: number; body: KnownSpeaker }>();
  private readonly register: Register;
  private readonly layout: TextLayout;
  private readonly reader: Reader;
  private readonly published: string | null;

  constructor(layout: TextLayout, reader: Reader, published: string | null) {
    this.layout = layout;
    this.reader = reader;
    this.published = published;
    this.register = new Register(layout.language, reader);
  }

  get people(): readonly Named[] {
    return this.register.people;
  }

  /** Whom one capitalised phrase names; `shown` where something shows that it is a person. */
  resolve(chunk: Chunk, nominative = false): Mentioned | null {
    const { from, to } = chunk;
    const { words } = this.layout;
    if (to - from === 1 && words[from]!.text.length === 1) return null;
    const known = this.reader.speakers.at(words, from);
    if (known && known.to === to) return this.listed(chunk, known.values[0]!);
    const isInitial = words[from + 1]?.text === '.' && words[from]!.text.length === 1;
    return isInitial || to - from === 1
      ? this.bySurname(chunk, isInitial ? words[from]!.low : '', nominative)
      : this.inFull(chunk, nominative);
  }

  /** The same where a verb beside it shows that it is a person's; null where it goes on with another noun before `to`. */
  take(chunk: Chunk, to: number, anyCase: boolean): Mentioned | null {
    const { words, language } = this.layout;
    // "Russlands Außenminister", "Lawrows Sprecherin": a noun that has another one is no speaker.
    const next = chunk.to < to ? words[chunk.to] : undefined;
    if (
      next &&
      (startsUpper(next.text) || titleGender(language, next) !== undefined) &&
      !language.small.has(next.plain)
    )
      return null;
    const surname = words[chunk.to - 1]!.low;
    if (this.isOpeningWord(chunk, to)) return null;
    const mayBeDeclined = anyCase && language.declension.some(([ending]) => surname.endsWith(ending));
    return this.resolve({ ...chunk, shown: true, declined: chunk.declined || mayBeDeclined }, !anyCase);
  }

  /** "Visiblemente enojado, lamentó": a capital that only the start of a sentence shows, of nobody who is known, and not right beside the verb. */
  private isOpeningWord({ from, to }: Chunk, limit: number): boolean {
    const { words } = this.layout;
    const word = words[from]!;
    if (to - from > 1 || words[from - 1]?.sentence === word.sentence) return false;
    if (to === limit && words[to]?.text !== ',') return false;
    // "Draskov, ministro de Ruvia, dijo"
    const behind = words[to]?.text === ',' ? words[to + 1] : undefined;
    if (behind && titleGender(this.layout.language, behind) !== undefined) return false;
    const isKnown = this.bearersOf(word.low, from).length > 0 || this.knownBySurname(word.low, '') !== null;
    return !isKnown && !this.insideSentences().has(word.low);
  }

  private inside: ReadonlySet<string> | null = null;

  /** Words with a capital inside a sentence. */
  private insideSentences(): ReadonlySet<string> {
    const { words } = this.layout;
    this.inside ??= new Set(
      words.flatMap(({ text, low, sentence }, at) =>
        startsUpper(text) && words[at - 1]?.sentence === sentence ? low : [],
      ),
    );
    return this.inside;
  }

  /** A name or a body of the lexicon. */
  private listed({ from, to }: Chunk, known: KnownSpeaker): Mentioned | null {
    if (known.kind === 'body') {
      this.bodyAt.set(from, { to, body: known });
      return null;
    }
    const here = to - from === 1 ? this.bearersOf(this.layout.words[from]!.low, from) : [];
    const who = here.length > 0 ? here : [this.register.person(this.written(from, to), known)];
    return this.mention(from, to, who);
  }

  /** "Lavrov", "S. Lavrov". */
  private bySurname(
    { from, to, shown, declined }: Chunk,
    initial: string,
    nominative: boolean,
  ): Mentioned | null {
    const { low } = this.layout.words[to - 1]!;
    const here = this.bearersOf(low, from).filter(
      (index) => (shown || this.people[index]!.shown) && this.people[index]!.given.startsWith(initial),
    );
    if (here.length > 0) return this.mention(from, to, here);
    const written = this.written(from, to);
    const known = this.knownBySurname(low, initial);
    if (known) return this.mention(from, to, [this.register.person(written, known)]);
    const other = nominative ? [] : this.inNominative(from, to);
    if (other.length > 0) return this.mention(from, to, other, true);
    return !declined && (shown || initial !== '')
      ? this.mention(from, to, [this.register.person(written, null)])
      : null;
  }

  private inFull({ from, to, shown, declined }: Chunk, nominative: boolean): Mentioned | null {
    const { register, reader } = this;
    const written = this.written(from, to);
    const longer = this.longerHere(written);
    if (longer !== null) return this.mention(from, to, [longer]);
    const known = knownUnder(written, reader) ?? this.endingIn(written);
    const isNamed = known !== null || register.byName.has(foldWords(written));
    const other = isNamed || nominative ? [] : this.inNominative(from, to);
    if (other.length > 0) return this.mention(from, to, other, true);
    if (declined && !isNamed) return null;
    const given = isGivenName(this.layout.words[from]!, reader);
    const index = register.person(written, known, shown || given);
    return this.people[index]!.shown ? this.mention(from, to, [index]) : null;
  }

  /** "Padrino López" in a text that names Vladimir Padrino López: the one person named here whose name ends so; null for none and for several. */
  private longerHere(written: string): number | null {
    const ending = ` ${foldWords(written)}`;
    const bearers = this.people.flatMap(({ name, shown }, index) =>
      shown && foldWords(name).endsWith(ending) ? [index] : [],
    );
    return bearers.length === 1 ? bearers[0]! : null;
  }

  /** The one person of the lexicon who bears two surnames: "Padrino López" is Vladimir Padrino López; null for none and for several. */
  private endingIn(written: string): KnownSpeaker | null {
    const ending = ` ${foldWords(written)}`;
    const surname = ending.split(' ').at(-1)!;
    const bearers = (this.reader.surnames.get(surname) ?? []).filter(({ name }) =>
      foldWords(name).endsWith(ending),
    );
    return bearers.length === 1 ? bearers[0]! : null;
  }

  /** Who is meant by a name in another case than the nominative. */
  private inNominative(from: number, to: number): readonly number[] {
    const { words, language } = this.layout;
    const surname = words[to - 1]!.low;
    const given = to - from > 1 ? words[from]!.low.slice(0, 3) : '';
    for (const [ending, nominative] of language.declension) {
      if (!surname.endsWith(ending) || surname.length < ending.length + 2) continue;
      const form = surname.slice(0, surname.length - ending.length) + nominative;
      const here = this.bearersOf(form, from).filter(
        (index) => this.people[index]!.shown && this.people[index]!.given.startsWith(given),
      );
      if (here.length > 0) return here;
      const known = this.knownBySurname(form, given);
      if (!known) continue;
      const written = [known.name, ...known.also].find((name) => foldWords(name).endsWith(` ${form}`));
      return [this.register.person(written ?? known.name, known)];
    }
    return [];
  }

  /** Those of the text who bear a surname: named before it, and of the gender that the title before it shows. */
  private bearersOf(surname: string, from: number): readonly number[] {
    const { bearers, middleTo } = this.register;
    const borne = bearers.of(surname);
    const any = borne.length > 0 ? borne : middleTo.of(surname);
    const before = any.filter((index) => this.people[index]!.first < from);
    const pool = before.length > 0 ? before : any;
    const gender = titleGenderBefore(this.layout, from);
    const fitting = pool.filter((index) => !gender || (this.people[index]!.gender ?? gender) === gender);
    return fitting.length > 0 ? fitting : pool;
  }

  private knownBySurname(surname: string, initial: string): KnownSpeaker | null {
    const bearers = (this.reader.surnames.get(surname) ?? []).filter((one) =>
      [one.name, ...one.also].some((name) => foldWords(name).startsWith(initial)),
    );
    return pickKnown(bearers, null, this.published);
  }

  private mention(from: number, to: number, who: readonly number[], declined = false): Mentioned {
    const before = this.mentionAt.get(from)?.who ?? [];
    const found = { from, to, who, declined };
    this.mentionAt.set(from, found);
    for (const index of who) {
      if (before.includes(index)) continue;
      const titleFrom =
        who.length === 1 ? readTitles(this.layout, this.reader, this.register, index, from, to) : from;
      this.register.mention(index, { from, to, titleFrom, inHeadline: false });
    }
    return found;
  }

  private written(from: number, to: number): string {
    return nameText(this.layout.text, this.layout.words, from, to);
  }
}
