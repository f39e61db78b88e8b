import { foldWords } from '../../text/foldText.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { knownUnder } from './knownUnder.ts';
import { nameText } from './nameWords.ts';
import { readTitle, titleBefore } from './readTitle.ts';
import { Register } from './register.ts';
import type { Named } from './roster.ts';

/** Indices of words, end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The people of a text while they are found, and which of its words name whom. */
export class Naming {
  readonly layout: TextLayout;
  readonly reader: Reader;
  /** Year or date of the text. */
  readonly published: string | null;
  readonly register: Register;
  /** As in `Roster`. */
  readonly personAt = new Map<number, number>();
  readonly eitherAt = new Map<number, readonly number[]>();
  readonly bodyAt = new Map<number, KnownSpeaker>();

  constructor(layout: TextLayout, reader: Reader, published: string | null) {
    this.layout = layout;
    this.reader = reader;
    this.published = published;
    this.register = new Register(layout.language, reader);
  }

  get people(): readonly Named[] {
    return this.register.people;
  }

  textOf({ from, to }: WordRange): string {
    return nameText(this.layout.text, this.layout.words, from, to);
  }

  /** These words of the body name this person; the words before them are read as a title. */
  name(index: number, { from, to }: WordRange): void {
    const one = this.people[index]!;
    for (let at = from; at < to; at++) this.personAt.set(at, index);
    const title = readTitle(this.layout.words, from, to, this.reader);
    this.register.mention(index, { from, to, titleFrom: title.start, inHeadline: false });
    if (title.title) this.register.addTitle(index, title.title);
    one.side ??= title.side;
    // "widow Terry Holt": the word before shows it better than a name that both bear.
    if (title.gender && (!one.known || one.gender === null)) one.gender = title.gender;
  }

  /** These words of the headline name this person. */
  nameInHeadline(index: number, { from, to }: WordRange): void {
    const titleFrom = titleBefore(this.layout.headlineWords, from, this.reader).start;
    this.register.mention(index, { from, to, titleFrom, inHeadline: true });
  }

  /** These words of the body are the full name of somebody, whom the lexicon may know. */
  nameInFull(range: WordRange, name = this.textOf(range)): void {
    this.name(this.register.person(name, knownUnder(name, this.reader)), range);
  }

  /** "Garcia Lopez", where the text names Maria Garcia Lopez: whether one person's name ends in these words. */
  nameByTail(range: WordRange): boolean {
    const { people, bearers } = this.register;
    const borne = bearers.of(this.layout.words[range.to - 1]!.low);
    if (borne.length === 0) return false;
    const tail = ` ${foldWords(this.textOf(range))}`;
    // "Al Jaberi" is Mohammed Al-Jaberi.
    const withArticle = tail.replace(/^ (al|el) /, ' $1-');
    const fitting = borne.filter((index) => {
      const name = ` ${foldWords(people[index]!.name)}`;
      return name.endsWith(tail) || name.endsWith(withArticle);
    });
    if (fitting.length !== 1) return false;
    this.name(fitting[0]!, range);
    return true;
  }
}
