import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';

/** Word indexes, end exclusive. */
interface Mention {
  readonly from: number;
  readonly to: number;
}

/** Where a text names each person outside quotation marks, as far as it is read. */
export class Mentions {
  readonly #layout: TextLayout;
  readonly #roster: Roster;
  /** Word index of the last mention of each person. */
  readonly #last = new Map<number, number>();

  constructor(layout: TextLayout, roster: Roster) {
    this.#layout = layout;
    this.#roster = roster;
  }

  /** The whole mention of a person that has the word in it. */
  around(at: number, person: number): Mention {
    const { personAt } = this.#roster;
    let from = at;
    let to = at + 1;
    while (from > 0 && personAt.get(from - 1) === person) from--;
    while (personAt.get(to) === person) to++;
    return { from, to };
  }

  /** The last mention of a person before a word. */
  before(at: number, person: number): Mention | null {
    const { words, sentences } = this.#layout;
    const floor = sentences[words[at]!.sentence]?.from ?? at;
    for (let back = at - 1; back >= floor; back--)
      if (this.#isNamed(back, person)) return this.around(back, person);
    const earlier = this.#last.get(person);
    return earlier === undefined ? null : this.around(earlier, person);
  }

  /** Whether somebody is named in the sentence before the word. */
  isAnybodyBefore(at: number, sentence: number): boolean {
    for (let back = at - 1; back >= this.#layout.sentences[sentence]!.from; back--)
      if (this.#isNamed(back, this.#roster.personAt.get(back))) return true;
    return false;
  }

  /** Remembers whom a sentence names. */
  endSentence(index: number): void {
    const { from, to } = this.#layout.sentences[index]!;
    for (let at = from; at < to; at++) {
      const person = this.#roster.personAt.get(at);
      if (this.#isNamed(at, person)) this.#last.set(person!, at);
    }
  }

  #isNamed(at: number, person: number | undefined): boolean {
    return (
      person !== undefined &&
      this.#roster.personAt.get(at) === person &&
      this.#layout.words[at]!.quotedSpan < 0
    );
  }
}
