import { startsUpper } from '../../text/startsUpper.ts';
import { knownStem } from './contentStems.ts';
import { DOUBT_SIGNS, doubtSigns, type Looked } from './doubt.ts';
import { MERIT_WEIGHTS, MERIT_WORDS } from './meritWeights.ts';

/** How much the signs of the sentences before and behind count beside a sentence's own. */
const BESIDE = 0.5;
/** Scores beyond these say no more. */
const LEAST = -6;
const MOST = 5;

/** The names of the signs, in the order of their weights: a sentence's own, those of its neighbours, and how the rules rate it. */
export const MERIT_SIGNS: readonly string[] = [
  ...DOUBT_SIGNS,
  ...DOUBT_SIGNS.map((name) => `before ${name}`),
  ...DOUBT_SIGNS.map((name) => `behind ${name}`),
  'better',
  'rank',
  'far',
  'long text',
  'score',
];

/**
 * The signs of each sentence, numbers of about 0 to 1, in the order of `MERIT_SIGNS`. `scores` are those of `candidatesOf`, minus
 * infinity of what is never shown.
 *
 * @example meritSigns(lookAt(layout, [], signsOf(layout, []), () => false), [1])[0].length === MERIT_SIGNS.length // true
 */
export function meritSigns(text: Looked, scores: readonly number[]): number[][] {
  const rows = doubtSigns(text);
  const none = new Array<number>(DOUBT_SIGNS.length).fill(0);
  const beside = (row = none) => row.map((sign) => sign * BESIDE);
  return standings(text, scores).map((standing, index) => [
    ...rows[index]!,
    ...beside(rows[index - 1]),
    ...beside(rows[index + 1]),
    ...standing,
  ]);
}

/** How the rules rate each sentence: better than the others, its rank, how far down, in how long a text, and its score. */
function standings(text: Looked, scores: readonly number[]): number[][] {
  const clipped = scores.map((score) => Math.max(LEAST, Math.min(MOST, score)));
  const fit = clipped.filter((_, index) => !text.struck[index]);
  const mean = fit.reduce((sum, score) => sum + score, 0) / Math.max(1, fit.length);
  const sorted = fit.toSorted((a, b) => a - b);
  const long = Math.log(Math.max(1, scores.length)) / 5;
  return clipped.map((score, index) => {
    const shown = !text.struck[index];
    return [
      shown ? (score - mean) / 2 : 0,
      shown ? sorted.indexOf(score) / Math.max(1, fit.length - 1) : 0,
      index / scores.length,
      long,
      score / 3,
    ];
  });
}

/** The stems of a sentence's words but names, and "0" for a number: what the model knows words by. */
export function meritWords({ layout, signs }: Looked, index: number): ReadonlySet<string> {
  const found = new Set<string>();
  const first = signs.from[index]!;
  for (let at = first; at < layout.sentences[index]!.to; at++) {
    const { text, low, isWord } = layout.words[at]!;
    if (/^\d/.test(text)) found.add('0');
    else if (isWord && (at === first || low === 'i' || !startsUpper(text))) found.add(knownStem(low));
  }
  return found;
}

/**
 * How likely each sentence of a transcript, a statement or a readout carries what an editor would not leave out, as the logarithm of
 * the odds, by a logistic model of the texts of tests/editor (`npm run train:merit`). 0 of other texts: in news the place decides.
 *
 * @example meritsOf(lookAt(layout, [], signsOf(layout, []), () => false), [1]) // [0]
 */
export function meritsOf(text: Looked, scores: readonly number[]): number[] {
  if (!text.talk && !text.readout) return scores.map(() => 0);
  const rows = doubtSigns(text);
  const size = DOUBT_SIGNS.length;
  /** What the signs of a sentence weigh from a place in the weights on: its own, those before or those behind. */
  const weigh = (row: readonly number[] | undefined, from: number): number => {
    let sum = 0;
    if (row) for (let at = 0; at < size; at++) sum += row[at]! * MERIT_WEIGHTS[from + at]!;
    return sum;
  };
  return standings(text, scores).map((standing, index) => {
    let merit =
      weigh(rows[index], 0) +
      BESIDE * weigh(rows[index - 1], size) +
      BESIDE * weigh(rows[index + 1], 2 * size);
    for (const [at, sign] of standing.entries()) merit += sign * MERIT_WEIGHTS[3 * size + at]!;
    for (const word of meritWords(text, index)) merit += MERIT_WORDS.get(word) ?? 0;
    return merit;
  });
}
