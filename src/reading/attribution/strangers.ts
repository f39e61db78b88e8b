import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { DETERMINER, isA, KINSMAN, KINSWOMAN, OCCUPATION, TITLE } from '../rules/wordKinds.ts';
import { nameInPhrase } from './nameInPhrase.ts';
import { isPersonNoun } from './phraseKinds.ts';

/** Somebody whom a text describes and never names: "a senior French diplomat". */
interface Stranger {
  /** Nouns that say what they are: "diplomat"; "husband" and "cellist". */
  readonly heads: ReadonlySet<string>;
  /** All words of the description, in small letters. */
  readonly words: ReadonlySet<string>;
  readonly side: string | null;
  /** Index of the word at which the text last spoke of them. */
  at: number;
}

/** Words of a later description that tell nobody from another. */
const EMPTY = new Set('the this that same senior top'.split(' '));
const INDEFINITE = /^(?:an?|one|another)$/;
/** "Another MP": an office that is written in capitals alone. */
const isOfficeInLetters = (word: Word): boolean =>
  /^\p{Lu}{2,4}$/u.test(word.text) && isA(word, TITLE | OCCUPATION);
/** So many are kept in mind. */
const MOST = 40;

/** Those whom a text describes without a name, so that "the diplomat" further down is the one from above and nobody who is named. */
export class Strangers {
  readonly #layout: TextLayout;
  readonly #roster: Roster;
  readonly #reader: Reader;
  readonly #met: Stranger[] = [];

  constructor(layout: TextLayout, roster: Roster, reader: Reader) {
    this.#layout = layout;
    this.#roster = roster;
    this.#reader = reader;
  }

  /**
   * Takes in who speaks or acts: "a senior French diplomat", "one official", "her husband, a cellist,"; any other phrase changes
   * nothing.
   */
  meet(phrase: NounPhrase): void {
    const { words } = this.#layout;
    const { from, to, head, joined } = phrase;
    const { low } = words[from]!;
    const isKin = /^(?:his|her|their)$/.test(low) && isA(words[head], KINSMAN | KINSWOMAN);
    if (joined.length > 1 || !(isKin || INDEFINITE.test(low))) return;
    if (!isKin && !isPersonNoun(words[head]!) && !isOfficeInLetters(words[head]!)) return;
    if (nameInPhrase(words, phrase, this.#roster)) return;
    if (this.#met.some((one) => one.at === head)) return;
    const described = new Set(words.slice(from, to).map((word) => word.low));
    const heads = new Set([words[head]!.low]);
    for (let at = head + 1; at < to; at++) if (isPersonNoun(words[at]!)) heads.add(words[at]!.low);
    this.#met.unshift({ heads, words: described, side: this.#sideOf(phrase), at: head });
    this.#met.length = Math.min(this.#met.length, MOST);
  }

  /** Index of the word at which the text last spoke of the stranger whom a definite phrase means; -1 where it means none. */
  lastOf(phrase: NounPhrase): number {
    return this.#meant(phrase)?.at ?? -1;
  }

  /** The text speaks of a stranger again. */
  meetAgain(phrase: NounPhrase): void {
    const one = this.#meant(phrase);
    if (one) one.at = Math.max(one.at, phrase.head);
  }

  #meant(phrase: NounPhrase): Stranger | null {
    const { words } = this.#layout;
    const { from, head, joined } = phrase;
    if (joined.length > 1 || !/^(?:the|this|that)$/.test(words[from]!.low)) return null;
    const side = this.#sideOf(phrase);
    const told = words
      .slice(from, head)
      .filter((word) => !isA(word, DETERMINER) && !EMPTY.has(word.low) && !startsUpper(word.text));
    return (
      this.#met.find(
        (one) =>
          this.#isCalled(one, words[head]!.low) &&
          one.at < from &&
          (side === null || one.side === null || side === one.side) &&
          told.every(({ low }) => one.words.has(low)),
      ) ?? null
    );
  }

  /** Whether a noun says what somebody is, or a wider one does: "the diplomat" is the second secretary. */
  #isCalled({ heads }: Stranger, noun: string): boolean {
    const narrower = this.#layout.language.hypernyms.get(noun);
    return heads.has(noun) || (narrower !== undefined && [...heads].some((head) => narrower.has(head)));
  }

  #sideOf({ from, to }: NounPhrase): string | null {
    const { words } = this.#layout;
    for (let at = from; at < to; at++) {
      const place = startsUpper(words[at]!.text) ? this.#reader.places.at(words, at) : null;
      if (place) return place.values[0]!.place.country;
    }
    return null;
  }
}
