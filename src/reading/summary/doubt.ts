import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { DOUBT_WEIGHTS } from './doubtWeights.ts';
import type { SentenceSigns } from './sentenceSigns.ts';
import { GROUPS } from './wordGroups.ts';

/** A text as the summary looks at it. */
export interface Looked {
  readonly layout: TextLayout;
  readonly signs: SentenceSigns;
  /** What `findUnfit` strikes. */
  readonly struck: readonly boolean[];
  /** Who speaks each sentence under a label or in a statement; null of the narrator. */
  readonly voices: readonly (string | null)[];
  /** Most of it is somebody's own words. */
  readonly talk: boolean;
  /** An office reports what was said. */
  readonly readout: boolean;
  /** The narrator says what he thinks. */
  readonly opinion: boolean;
  /** Somebody asks, and others answer. */
  readonly asked: boolean;
}

/** What holds of a sentence, by name, in the order in which `signsInto` writes it; behind these are news and groups of words. */
const NAMES =
  'one struck struckBefore struckAfter struckTwoBefore struckTwoAfter spoken talk readout spokenInTalk contact weight words under5 under8 under12 over40 first second place lastTwo opensTurn secondInTurn thirdInTurn placeInTurn endsTurn alone asks exclaims afterQuestion open names numbers thin'.split(
    ' ',
  );
const NEWS = 'decides stands told number vague aside talked short long'
  .split(' ')
  .map((name) => `news:${name}`);

/** The names of the signs, in the order of their weights. */
export const DOUBT_SIGNS: readonly string[] = [
  ...NAMES,
  ...NEWS,
  ...Object.keys(GROUPS).map((group) => `word:${group}`),
];

const MOST_NAMES = 6;
const MOST_NUMBERS = 2;
const CLOSES = /[.!?…][\])"'”’»]*$/;

/** How many words have a capital, `MOST_NAMES` at most, and how many begin with a figure. */
function countNamed(words: TextLayout['words'], from: number, to: number) {
  let names = 0;
  let numbers = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!.text;
    const first = word.charCodeAt(0);
    if (first >= 48 && first < 58) numbers++;
    else if (names < MOST_NAMES && (first < 97 || first > 122) && startsUpper(word)) names++;
  }
  return { names, numbers };
}

/** Writes the signs of a sentence, numbers of about 0 to 1; `turn` is its place in what one speaker says. */
function signsInto(row: Float64Array, text: Looked, index: number, turn: number): void {
  const { layout, signs, struck, voices, talk, readout } = text;
  const { sentences, paragraphs, words } = layout;
  const { start, end, to, paragraph } = sentences[index]!;
  const length = signs.lengths[index]!;
  const spoken = voices[index] !== null;
  const last = lastSign(signs.said[index]!);
  const { names, numbers } = countNamed(words, signs.from[index]! + 1, to);
  const block = paragraphs[paragraph]!;
  let at = 0;
  row[at++] = 1;
  row[at++] = Number(struck[index]);
  row[at++] = Number(struck[index - 1] ?? false);
  row[at++] = Number(struck[index + 1] ?? false);
  row[at++] = Number(struck[index - 2] ?? false);
  row[at++] = Number(struck[index + 2] ?? false);
  row[at++] = Number(spoken);
  row[at++] = Number(talk);
  row[at++] = Number(readout);
  row[at++] = Number(talk && spoken);
  row[at++] = Number(signs.contact(index));
  row[at++] = signs.weight(index) / 2;
  row[at++] = Math.min(length, 50) / 50;
  row[at++] = Number(length < 5);
  row[at++] = Number(length < 8);
  row[at++] = Number(length < 12);
  row[at++] = Number(length > 40);
  row[at++] = Number(index === 0);
  row[at++] = Number(index === 1);
  row[at++] = Math.log(1 + index) / 4;
  row[at++] = Number(sentences.length - index <= 2);
  row[at++] = Number(spoken && turn === 0);
  row[at++] = Number(spoken && turn === 1);
  row[at++] = Number(spoken && turn === 2);
  row[at++] = spoken ? Math.log(1 + turn) / 4 : 0;
  row[at++] = Number(spoken && voices[index + 1] !== voices[index]);
  row[at++] = Number(end - start >= 0.9 * (block.end - block.start));
  row[at++] = Number(last === '?');
  row[at++] = Number(last === '!');
  row[at++] = Number(index > 0 && lastSign(signs.said[index - 1]!) === '?');
  row[at++] = Number(last !== '.' && last !== ';' && !CLOSES.test(signs.said[index]!.slice(-6).trimEnd()));
  row[at++] = names / MOST_NAMES;
  row[at++] = Math.min(numbers, MOST_NUMBERS) / MOST_NUMBERS;
  row[at++] = Number(signs.bag(index).size < 6);
  for (const sign of signs.news(index)) row[at++] = sign;
  const groups = signs.groups(index);
  for (let group = 0; at < row.length; group++) row[at++] = (groups >> group) & 1;
}

/** The last sign of a sentence that is no white space. */
const lastSign = (said: string): string => {
  let at = said.length - 1;
  while (at > 0 && said.charCodeAt(at) <= 32) at--;
  return said[at] ?? '';
};

/** Asks each sentence for its signs; the row is written anew for each. */
function eachSentence(
  text: Looked,
  look: (row: Float64Array, index: number) => void,
  asked: (index: number) => boolean = () => true,
): void {
  const row = new Float64Array(DOUBT_SIGNS.length);
  let turn = -1;
  for (let index = 0; index < text.voices.length; index++) {
    turn = index > 0 && text.voices[index] === text.voices[index - 1] ? turn + 1 : 0;
    if (!asked(index)) continue;
    signsInto(row, text, index, turn);
    look(row, index);
  }
}

/** The signs of each sentence as numbers, in the order of `DOUBT_SIGNS`. */
export function doubtSigns(text: Looked): number[][] {
  const rows: number[][] = [];
  eachSentence(text, (row) => rows.push(Array.from(row)));
  return rows;
}

/**
 * How likely an editor would strike each sentence of a transcript, a statement or a readout, 0 to 1: what the patterns
 * of `findUnfit` strike, what is next to it, how it is worded and where it is, weighed by a logistic model of the texts of
 * tests/editor (`npm run train:doubt`). 1 of what is struck; 0 of other texts: in news the place decides.
 *
 * @example doubtsOf(lookAt(layout, [], signsOf(layout, []), () => false)).every((doubt) => doubt < 1) // true
 */
export function doubtsOf(text: Looked): number[] {
  const doubts = new Array<number>(text.voices.length).fill(0);
  if (!text.talk && !text.readout) return doubts;
  // What is struck is not shown, however it is weighed.
  const fit = (index: number) => !text.struck[index];
  doubts.fill(1);
  eachSentence(
    text,
    (row, index) => {
      let sum = 0;
      for (let at = 0; at < row.length; at++) sum += row[at]! * DOUBT_WEIGHTS[at]!;
      doubts[index] = 1 / (1 + Math.exp(-sum));
    },
    fit,
  );
  return doubts;
}
