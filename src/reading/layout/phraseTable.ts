import { foldWords } from '../../text/foldText.ts';
import { type Token, tokensOf } from '../../text/tokensOf.ts';

interface Row<T> {
  readonly words: readonly string[];
  /** Letters that a text writes in capitals: "ROK". */
  readonly isLetters: boolean;
  readonly value: T;
}

/** Phrases by their first word, longest first: what begins at a word is found without looking at the rest. */
export class PhraseTable<T> {
  private readonly rows = new Map<string, Row<T>[]>();
  /** Marks what the first words look like: of most words it says at once that no phrase begins with them. */
  private readonly looks = new Uint8Array(LOOKS);

  /**
   * Adds a phrase, compared folded; one that is there already under another value is kept too. With `inCapitals` a single word is not
   * found where it is written as a name would be: "Rok" is no ROK.
   */
  add(phrase: string, value: T, inCapitals = false): void {
    const folded = foldWords(phrase);
    const words = tokensOf(folded, { start: 0, end: folded.length }).map((token) => token.low);
    const [first] = words;
    if (first === undefined) return;
    const rows = this.rows.get(first) ?? [];
    rows.push({ words, value, isLetters: inCapitals && /^\p{Lu}{3,}$/u.test(phrase) });
    rows.sort((a, b) => b.words.length - a.words.length);
    this.rows.set(first, rows);
    this.looks[lookOf(first)] = 1;
  }

  /**
   * The longest phrases that begin at a word, all values of that length, and the index after their last word.
   *
   * @example reader.speakers.at(layout.words, 0) // null
   */
  at(words: readonly Token[], from: number): { values: T[]; to: number } | null {
    const { low } = words[from]!;
    const rows = this.looks[lookOf(low)] === 1 ? this.rows.get(low) : undefined;
    if (!rows) return null;
    let to = 0;
    let values: T[] | null = null;
    for (const row of rows) {
      if (values && row.words.length < to - from) break;
      if (row.isLetters && CAPITALISED.test(words[from]!.text)) continue;
      if (standsAt(row.words, words, from)) {
        values ??= [];
        values.push(row.value);
        to = from + row.words.length;
      }
    }
    return values && { values, to };
  }
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

const LOOKS = 1 << 14;

/** The first, middle and last letter of a word and its length, as one number. */
function lookOf(word: string): number {
  const { length } = word;
  const first = Math.imul(word.charCodeAt(0), 0x9e35);
  const middle = Math.imul(word.charCodeAt(length >> 1), 0x85eb);
  const last = Math.imul(word.charCodeAt(length - 1), 0xc2b3);
  return (first ^ middle ^ last ^ Math.imul(length, 0x27d5)) & (LOOKS - 1);
}

/** Whether a phrase begins at a word, its first word known to. */
function standsAt(phrase: readonly string[], words: readonly Token[], from: number): boolean {
  if (from + phrase.length > words.length) return false;
  for (let n = 1; n < phrase.length; n++) if (words[from + n]!.low !== phrase[n]) return false;
  return true;
}
