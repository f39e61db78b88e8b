import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { wildSet } from '../wild/wildSet.ts';

type Pair = readonly [start: number, end: number];

/** A text of the sample archive or of tests/wild with an editor's labels (docs/summaries.md): sentences as offsets into the text. */
export interface LabelledText {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly text: string;
  readonly sentences: readonly Pair[];
  /** Facts that a summary must carry, each as the sentences that carry it. */
  readonly must: readonly (readonly Pair[])[];
  /** Never to be shown. */
  readonly bad: readonly Pair[];
  /** Not to be shown without the sentence before: start, end, and those of the one before. */
  readonly loose: readonly (readonly [number, number, number, number])[];
  readonly key_good: readonly Pair[] | 'none';
  /** Showing none is right too. */
  readonly key_optional: boolean;
}

/**
 * From so many at the beginning the weights of the doubt are learned. The 29 behind them are nearly all of one source, from which
 * half of these are already: learned from too, they made the doubt no better.
 */
export const LEARNED_FROM = 138;
/**
 * How many at the end no weights have learned from: 37 that nobody has looked at (17 labelled first, 20 later), and the 118 of the
 * archive that were labelled last.
 */
export const HELD_BACK = 155;

/** The labelled texts, in the order of `labels.jsonl`. */
export async function labelledTexts(root: string): Promise<LabelledText[]> {
  const labels = readFileSync(join(root, 'tests/editor/labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Omit<LabelledText, 'text' | 'title'>);
  const texts = new Map<string, { text: string; title: string | null }>();
  for await (const article of sampleArticles(join(root, 'data')))
    if (article.ok)
      texts.set(String(article.details.id), { text: article.text, title: article.details.title ?? null });
  for (const { id, text, title } of [...wildSet('dev', root), ...wildSet('test', root)])
    if (!texts.has(id)) texts.set(id, { text, title });
  return labels.flatMap((one) => {
    const found = texts.get(one.id);
    return found ? [{ ...one, ...found }] : [];
  });
}

/** What an editor would say of one text's summary and first key quote. */
export interface Judgement {
  readonly acceptable: boolean;
  readonly facts: number;
  readonly carried: number;
  readonly bad: boolean;
  readonly key: boolean;
}

const MOST_SHOWN = 3;
const MOST_QUOTED = 4;
const LEAST_QUOTED = 30;

/** A sentence counts as shown when at least half of it is in one of the spans. */
export const isShown = ([start, end]: readonly number[], spans: readonly Pair[]): boolean =>
  spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(end!, b) - Math.max(start!, a)), 0) >=
  (end! - start!) / 2;

/**
 * Judges the first three sentences of a summary and the passage shown as key quote (null for none).
 *
 * @example judge(labelled, [[0, 131]], null).acceptable // true where [0, 131] carries all that must be said
 */
export function judge(text: LabelledText, summary: readonly Pair[], key: Pair | null): Judgement {
  const shown = summary.slice(0, MOST_SHOWN);
  const carried = text.must.filter((fact) => fact.some((one) => isShown(one, shown))).length;
  const bad =
    text.bad.some((one) => isShown(one, shown)) ||
    text.loose.some(([a, b, c, d]) => isShown([a, b], shown) && !isShown([c, d], shown));
  const touches = (one: Pair) =>
    key !== null &&
    (isShown(one, [key]) || (key[0] >= one[0] && key[1] <= one[1] && key[1] - key[0] >= LEAST_QUOTED));
  return {
    acceptable: carried === text.must.length && !bad,
    facts: text.must.length,
    carried,
    bad,
    key:
      key === null
        ? text.key_good === 'none' || text.key_optional
        : text.key_good !== 'none' &&
          text.sentences.filter(touches).length <= MOST_QUOTED &&
          text.key_good.some(touches),
  };
}
