import { stem } from '../../reading/summary/compareHeadline.ts';
import type { Span } from '../../text/article.ts';
import { isNumber } from '../align/callouts.ts';
import { comparableWords } from '../align/comparableWords.ts';
import { isSmallWord } from '../verify/smallWords.ts';
import type { ReadText } from '../verify/voices.ts';

/** A passage that may give a statement in other words, by the index of its text, and how near it is: 0 to 1. */
export interface Rendering extends Span {
  readonly text: number;
  readonly score: number;
  /** Set where it was found by its place alone: between renderings of what comes before and after the statement. */
  readonly byPlace?: true;
}

/** What comes before and after a statement in its own text, where that is known. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** How near a passage must be to be shown at all. */
const NEAR = 0.42;
/** How much more the words of the statement count than the others of the passage: a fragment is short. */
const RECALL = 2;
/** A statement is rendered in so many sentences at most; one more must bring so much more. */
const [LONGEST, MORE] = [3, 1.08];
/** Small words say little, but the same ones in the same sentence are no accident. Numbers say much. */
const [SMALL, NUMBER] = [0.35, 1.3];
/** The same beginning of so many letters is half a word in common: "tolerated", "tolerance". */
const ROOT = 5;

/**
 * The passages of some texts that may give a statement in other words, the nearest first: those that share the words
 * which are rare in the texts, whatever their endings and order. A
 * copy of the very words is no rendering. A
 * translation that shares few words is found only by its place, between renderings of what comes before and after.
 * Empty for a statement of less than three words.
 *
 * Time grows with the length of the texts; each sentence is looked at once, with surroundings three times.
 *
 * @param mayHold whether a passage may be the statement, by the index of its text: who says it, and when
 * @example findRenderings('We will not be found wanting', [version], () => true) // []
 */
export function findRenderings(
  statement: string,
  texts: readonly ReadText[],
  mayHold: (text: number, passage: Span) => boolean,
  around: Surroundings | null = null,
  most = 5,
): Rendering[] {
  const wanted = featuresOf(statement);
  if (wanted.length < 3) return [];
  const rows = texts.map((text) => sentencesOf(text));
  const rarity = rarityIn(rows.flat());
  const near = (features: readonly Feature[]) =>
    nearest(features, rows, rarity).filter((one) => mayHold(one.text, one));
  const found = near(wanted).filter((one) => !holdsWords(texts[one.text]!.text, one, wanted));
  if (found.length > 0 || !around) return found.slice(0, most);
  const [before] = near(featuresOf(around.before));
  const [after] = near(featuresOf(around.after));
  const placed = before && after ? between(before, after, rows) : null;
  return placed && mayHold(placed.text, placed) ? [placed] : [];
}

interface Feature {
  readonly form: string;
  readonly root: string;
  readonly weight: number;
}
interface Sentence extends Span {
  readonly features: readonly Feature[];
}
type Rarity = (feature: Feature) => number;

function featuresOf(text: string): Feature[] {
  return comparableWords(text).map(({ form }) => ({
    form,
    root: stem(form),
    weight: isSmallWord(form) ? SMALL : isNumber({ form }) ? NUMBER : 1,
  }));
}

/** The sentences of a text; of a transcript without the labels of the speakers. */
function sentencesOf({ text, reading }: ReadText): Sentence[] {
  const turns = reading.quotes.filter(({ rule }) => rule === 'speaker-label');
  return reading.sentences.map((sentence) => {
    const turn = turns.find(({ start }) => sentence.start < start && start < sentence.end);
    const start = turn?.start ?? sentence.start;
    return { start, end: sentence.end, features: featuresOf(text.slice(start, sentence.end)) };
  });
}

function rarityIn(sentences: readonly Sentence[]): Rarity {
  const seen = new Map<string, number>();
  for (const { features } of sentences)
    for (const root of new Set(features.map((one) => one.root))) seen.set(root, (seen.get(root) ?? 0) + 1);
  const all = sentences.length + 2;
  return ({ root, weight }) => weight * Math.log(all / ((seen.get(root) ?? 0) + 0.5));
}

/** The best runs of sentences, best first, not overlapping. */
function nearest(
  wanted: readonly Feature[],
  rows: readonly (readonly Sentence[])[],
  rarity: Rarity,
): Rendering[] {
  const total = wanted.reduce((sum, feature) => sum + rarity(feature), 0);
  const roots = new Set(wanted.filter(({ weight }) => weight > SMALL).map(({ root }) => root.slice(0, ROOT)));
  const found: Rendering[] = [];
  for (const [text, sentences] of rows.entries())
    for (let from = 0; from < sentences.length; from++) {
      // A run that begins without any word of the statement is no better than the one after.
      if (!sentences[from]!.features.some(({ root }) => roots.has(root.slice(0, ROOT)))) continue;
      let best: Rendering | null = null;
      let features: Feature[] = [];
      for (let to = from; to < Math.min(sentences.length, from + LONGEST); to++) {
        features = [...features, ...sentences[to]!.features];
        const score = nearness(wanted, total, features, rarity);
        if (best && score <= best.score * MORE) continue;
        best = { text, start: sentences[from]!.start, end: sentences[to]!.end, score };
      }
      if (best && best.score >= NEAR) found.push(best);
    }
  found.sort((a, b) => b.score - a.score || a.text - b.text || a.start - b.start);
  const overlaps = (a: Rendering, b: Rendering) => a.text === b.text && a.start < b.end && b.start < a.end;
  return found.filter((one, at) => !found.slice(0, at).some((better) => overlaps(better, one)));
}

/** Mean of how much of the statement is in the passage, and of the passage in the statement; the first counts more. */
function nearness(
  wanted: readonly Feature[],
  total: number,
  features: readonly Feature[],
  rarity: Rarity,
): number {
  const free = new Map<string, number>();
  const heads = new Set<string>();
  let own = 0;
  for (const feature of features) {
    free.set(feature.root, (free.get(feature.root) ?? 0) + 1);
    if (feature.root.length > ROOT) heads.add(feature.root.slice(0, ROOT));
    own += rarity(feature);
  }
  let common = 0;
  for (const feature of wanted) {
    const left = free.get(feature.root) ?? 0;
    if (left > 0) {
      free.set(feature.root, left - 1);
      common += rarity(feature);
    } else if (feature.root.length > ROOT && heads.has(feature.root.slice(0, ROOT)))
      common += rarity(feature) / 2;
  }
  if (common <= 0 || total <= 0 || own <= 0) return 0;
  const [recall, precision] = [common / total, common / own];
  return ((1 + RECALL) * recall * precision) / (RECALL * precision + recall);
}

/** So much of a passage must be the statement for it to be the same wording, and not one that happens to agree. */
const SAME_WORDING = 0.85;

/** Whether a passage is the words of a statement in a row, with hardly any others: another copy of one wording. */
function holdsWords(text: string, { start, end }: Span, wanted: readonly Feature[]): boolean {
  const words = comparableWords(text.slice(start, end)).map(({ form }) => form);
  if (wanted.length < words.length * SAME_WORDING) return false;
  return ` ${words.join(' ')} `.includes(` ${wanted.map(({ form }) => form).join(' ')} `);
}

/** The one or two sentences between two passages of a text; null where there are none or more, or they are of two texts. */
function between(
  before: Rendering,
  after: Rendering,
  rows: readonly (readonly Sentence[])[],
): Rendering | null {
  if (before.text !== after.text || after.start < before.end) return null;
  const middle = rows[before.text]!.filter(({ start, end }) => start >= before.end && end <= after.start);
  if (middle.length === 0 || middle.length > 2) return null;
  return { text: before.text, start: middle[0]!.start, end: middle.at(-1)!.end, score: 0, byPlace: true };
}
