import type { Span } from '../../text/article.ts';

/** A text with its paragraphs. */
export interface ParagraphedText {
  readonly text: string;
  readonly reading: { readonly paragraphs: readonly Span[] };
}

/** Paragraphs of a text and of its translation that belong together: indices, the ends exclusive. */
export interface ParagraphPair {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/**
 * How paragraphs pair off, with what each way costs: one with one, one with none, two with one. The costs are those of Gale and
 * Church for paragraphs (−100 log of how often each way occurs in their corpus).
 */
const WAYS: readonly (readonly [own: number, other: number, cost: number])[] = [
  [1, 1, 0],
  [1, 0, 450],
  [0, 1, 450],
  [2, 1, 230],
  [1, 2, 230],
];
/** Variance of the length of a translation, per character. */
const VARIANCE = 6.8;
/** Languages with letters are hardly more different in length than this. */
const MOST_RATIO = 1.25;
/** What it costs where no, one or each side has a number that the other lacks; the last is more than leaving both alone. */
const NUMBERS = [0, 250, 1_000] as const;

/**
 * Pairs the paragraphs of a text with those of its translation by their lengths and numbers, in order.
 *
 * W. Gale, K. Church: A Program for Aligning Sentences in Bilingual Corpora. Computational Linguistics 19 (1993). Time grows with the
 * product of the numbers of paragraphs.
 *
 * @example pairParagraphs(april, june)[0] // { from: 0, to: 1, otherFrom: 0, otherTo: 1 }
 */
export function pairParagraphs(one: ParagraphedText, other: ParagraphedText): ParagraphPair[] {
  const [own, theirs] = [measured(one), measured(other)];
  const whole = sum(theirs.lengths) / Math.max(1, sum(own.lengths));
  // Where paragraphs were left out, the lengths of the whole texts do not tell how languages differ.
  const isWhole = own.lengths.length === theirs.lengths.length;
  const ratio = isWhole ? whole : Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, whole));
  const best: Step[][] = [];
  const cheapest = (i: number, j: number): Step => {
    let least: Step = { cost: i + j === 0 ? 0 : Number.POSITIVE_INFINITY, own: 0, other: 0 };
    for (const [a, b, way] of WAYS) {
      if (a > i || b > j) continue;
      const cost = best[i - a]![j - b]!.cost + way + unlike(own, i - a, i, theirs, j - b, j, ratio);
      if (cost < least.cost) least = { cost, own: a, other: b };
    }
    return least;
  };
  for (let i = 0; i <= own.lengths.length; i++) {
    best[i] = [];
    for (let j = 0; j <= theirs.lengths.length; j++) best[i]![j] = cheapest(i, j);
  }
  const pairs: ParagraphPair[] = [];
  for (let i = own.lengths.length, j = theirs.lengths.length; i + j > 0; ) {
    const step = best[i]![j]!;
    if (step.own > 0 && step.other > 0)
      pairs.unshift({ from: i - step.own, to: i, otherFrom: j - step.other, otherTo: j });
    i -= step.own;
    j -= step.other;
  }
  return pairs;
}

/** The cheapest way to pair two beginnings, and how many paragraphs of each its last step takes. */
interface Step {
  readonly cost: number;
  readonly own: number;
  readonly other: number;
}

interface Measured {
  readonly lengths: readonly number[];
  readonly numbers: readonly ReadonlySet<string>[];
}

function measured({ text, reading }: ParagraphedText): Measured {
  const slices = reading.paragraphs.map(({ start, end }) => text.slice(start, end));
  return {
    lengths: slices.map((slice) => slice.length),
    // "1.5" and "1,5" are one number; small ones are often written out.
    numbers: slices.map((slice) => new Set((slice.match(/\d[\d.,\u00a0]*\d|\d{2,}/g) ?? []).map(digits))),
  };
}

const digits = (number: string): string => number.replace(/\D/g, '');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function unlike(
  own: Measured,
  from: number,
  to: number,
  other: Measured,
  otherFrom: number,
  otherTo: number,
  ratio: number,
): number {
  if (from === to || otherFrom === otherTo) return 0;
  const length = sum(own.lengths.slice(from, to));
  const otherLength = sum(other.lengths.slice(otherFrom, otherTo));
  const delta = (otherLength - length * ratio) / Math.sqrt(Math.max(1, length) * VARIANCE);
  const [numbers, others] = [
    union(own.numbers.slice(from, to)),
    union(other.numbers.slice(otherFrom, otherTo)),
  ];
  const lacking = [[...numbers].some((n) => !others.has(n)), [...others].some((n) => !numbers.has(n))];
  const differs = lacking.filter(Boolean).length;
  // −100 log of the chance of such a difference, by the tail of the normal curve.
  return Math.min(2_000, 50 * delta * delta) + NUMBERS[differs]!;
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));
