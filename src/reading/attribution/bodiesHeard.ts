import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, isA } from '../rules/wordKinds.ts';
import { findBody } from './findBody.ts';
import { bodyAgain } from './phraseKinds.ts';

/** "It" means a body that spoke at most so many paragraphs before. */
const FARTHEST_BODY = 5;

/** The bodies that a text has heard so far: whom "it" and "the ministry" mean further down. */
export class BodiesHeard {
  readonly #layout: TextLayout;
  readonly #roster: Roster;
  readonly #reader: Reader;
  /** Those that spoke or acted, and the words that named each. */
  readonly #all: { readonly name: string; readonly written: string }[] = [];
  /** The one that spoke last, and in which paragraph. */
  #last: { readonly name: string; readonly paragraph: number } | null = null;
  /** The one that the last sentence with a body as its subject is about. */
  #acted: { readonly name: string; readonly sentence: number } | null = null;

  constructor(layout: TextLayout, roster: Roster, reader: Reader) {
    this.#layout = layout;
    this.#roster = roster;
    this.#reader = reader;
  }

  /** Remembers that a body spoke, up to the sentence at an index. */
  spoke(name: string, subject: NounPhrase, sentence: number): void {
    this.#last = { name, paragraph: this.#layout.sentences[sentence]!.paragraph };
    this.#all.push({ name, written: `${name} ${this.#written(subject)}` });
  }

  /** Somebody else without a name has spoken since: "it" means no earlier body. */
  forgetLast(): void {
    this.#last = null;
  }

  /** "The Foreign Ministry of Valdoria summoned the envoy.": whom "it" means in the next sentence. */
  acted(subject: NounPhrase): void {
    const { words } = this.#layout;
    if (subject.joined.length > 1 || !isA(words[subject.head], BODY)) return;
    const name = findBody(this.#layout, subject, this.#roster, this.#reader);
    if (name === null || words[subject.head]!.quotedSpan >= 0) return;
    this.#acted = { name, sentence: words[subject.head]!.sentence };
    this.#all.push({ name, written: `${name} ${this.#written(subject)}` });
  }

  /** "It": the body of the sentence before, or one that spoke shortly before; null where there is none. */
  it({ sentence }: Word): string | null {
    if (this.#acted?.sentence === sentence - 1) return this.#acted.name;
    const { paragraph } = this.#layout.sentences[sentence]!;
    const isNear = this.#last !== null && paragraph - this.#last.paragraph <= FARTHEST_BODY;
    return isNear ? this.#last!.name : null;
  }

  /** The body that a phrase names, or the one heard before that it means: "the ministry". Null where there is none. */
  named(phrase: NounPhrase): string | null {
    return (
      findBody(this.#layout, phrase, this.#roster, this.#reader) ??
      bodyAgain(this.#layout.words, phrase, this.#all)
    );
  }

  #written({ from, to }: NounPhrase): string {
    const { words, text } = this.#layout;
    return text.slice(words[from]!.start, words[to - 1]!.end);
  }
}
