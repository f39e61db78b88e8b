import { foldedWords } from '../../comparing/phraseRuns.ts';
import { foldLetters, foldWords } from '../../text/foldText.ts';
import { type Term, termsOf } from './words.ts';

/** As BM25 has them: how soon a word that is repeated adds no more, and how much a text's length counts. */
const [SATURATION, LENGTH] = [1.2, 0.75];
/** A word of the headline counts so many times. */
const HEADLINE = 4;
/** So many different words and phrases are weighed; of a whole draft, the first. */
const MOST_TERMS = 60;

/** A text that was found, as words are looked for in it. */
export interface FoundText {
  /** Of headline and text as they are stored. */
  readonly length: number;
  readonly head: string;
  readonly body: string;
}

/** @example foundText('Oil', 'Oil and gas.') // { length: 15, head: 'oil', body: 'oil and gas.' } */
export function foundText(title: string | null, text: string): FoundText {
  const head = title ?? '';
  return { length: head.length + text.length, head: foldLetters(head), body: foldLetters(text) };
}

/**
 * How well each of some texts fits what was typed, by BM25 (Robertson and Zaragoza, 2009): the more often it has the
 * words, the rarer these are and the shorter it is, the better. How rare a word is and how long a text is as a rule is
 * counted over the given texts alone. The word index has those figures of all that is stored, and what is hidden from
 * somebody must not change the order of what is shown.
 *
 * @example scoresOf([foundText(null, 'Oil.'), foundText('Oil', 'Oil.')], 'oil') // the second is higher
 */
export function scoresOf(texts: readonly FoundText[], typed: string | readonly string[]): number[] {
  const terms = soughtTerms(typed);
  const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  const counts = texts.map(({ head, body }) =>
    terms.map((term) => HEADLINE * timesIn(head, term) + timesIn(body, term)),
  );
  const weights = terms.map((_, i) => {
    const having = counts.filter((count) => count[i]! > 0).length;
    return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
  });
  return counts.map((count, which) => {
    const damped = SATURATION * (1 - LENGTH + (LENGTH * texts[which]!.length) / Math.max(1, average));
    return count.reduce(
      (sum, times, i) => sum + (weights[i]! * times * (SATURATION + 1)) / (times + damped),
      0,
    );
  });
}

/**
 * Whether a headline has all the words of what was typed; of a list, all of one entry.
 *
 * @example headlineWith('oil price')('Price of oil falls') // true
 */
export function headlineWith(typed: string | readonly string[]): (title: string | null) => boolean {
  const entries = [typed]
    .flat()
    .map((one) => soughtTerms(one))
    .filter((terms) => terms.length > 0);
  return (title) => {
    const head = foldLetters(title ?? '');
    return entries.some((terms) => terms.every((term) => timesIn(head, term) > 0));
  };
}

/**
 * Whether a text or its headline has some words in a row.
 *
 * @example hasPhrase('of the first')(foundText(null, 'One of the first.')) // true
 */
export function hasPhrase(phrase: string): (found: FoundText) => boolean {
  const sought = soughtOf({ words: phrase, begins: false });
  return ({ head, body }) =>
    sought.words.length > 0 && (timesIn(head, sought) > 0 || timesIn(body, sought) > 0);
}

/** A term as it is counted in a folded text. */
interface Sought {
  readonly words: readonly string[];
  readonly begins: boolean;
}

function soughtTerms(typed: string | readonly string[]): Sought[] {
  const sought = new Map<string, Sought>();
  for (const term of [typed].flat().flatMap(termsOf)) {
    if (sought.size >= MOST_TERMS) break;
    sought.set(keyOf(term), soughtOf(term));
  }
  return [...sought.values()].filter(({ words }) => words.length > 0);
}

function soughtOf({ words, begins }: Term): Sought {
  return { words: foldedWords(words), begins };
}

const keyOf = ({ words, begins }: Term) => `${foldWords(words)}${begins ? '*' : ''}`;

/** How often a text has a word, or words in a row. */
function timesIn(text: string, { words, begins }: Sought): number {
  const [first] = words;
  let times = 0;
  // A phrase often begins with "in" or "the", which every text has, within words too.
  if (!words.every((word) => text.includes(word))) return 0;
  for (let at = text.indexOf(first!); at >= 0; at = text.indexOf(first!, at + 1)) {
    if (at > 0 && isOfWord(text, at - 1)) continue;
    let end = at + first!.length;
    const follows = words.slice(1).every((word) => {
      if (isOfWord(text, end)) return false;
      while (end < text.length && !isOfWord(text, end)) end += 1;
      const isNext = text.startsWith(word, end);
      end += word.length;
      return isNext;
    });
    if (follows && (begins || !isOfWord(text, end))) times += 1;
  }
  return times;
}

/** Whether a letter or digit is at an offset. */
function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return unit >= 0x80 && /[\p{L}\p{N}\p{Cs}]/u.test(text[at]!);
}
