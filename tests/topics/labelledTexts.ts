import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stored text of the sample archive, as far as the labelled set needs it. */
export interface SampleText {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
}

/** One line of `labels.jsonl`: which topics of `data/topics.yml` (and which relations) a text has passages on. */
export interface TopicLabels {
  readonly id: string;
  readonly split: 'dev' | 'test';
  readonly topics: readonly string[];
}

/** How many texts of each file were labelled; `longest` keeps out transcripts of an hour. See docs/topics.md. */
const CHOSEN: readonly { readonly file: string; readonly count: number; readonly longest: number }[] = [
  { file: 'official-statements.jsonl', count: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY },
  { file: 'government-documents.jsonl', count: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY },
  { file: 'wikinews.jsonl', count: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY },
  { file: 'kremlin-readouts.jsonl', count: 130, longest: 4000 },
];
const SEED = 'lavrov-blinken-reykjavik';

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');

/** Which half a text belongs to: the last bit of a hash of its id, so that no one could choose. */
export const splitOf = (id: string): 'dev' | 'test' =>
  Number.parseInt(hashOf(`split ${id}`).slice(-1), 16) % 2 === 0 ? 'dev' : 'test';

/** The texts of the sample archive that were labelled: the seed, then of each file those with the lowest hashes. */
export function labelledTexts(folder: string): SampleText[] {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const seed = { id: SEED, title: null, text: read(`${SEED}.txt`), published: null };
  const chosen = CHOSEN.flatMap(({ file, count, longest }) =>
    read(file)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as SampleText)
      .filter((one) => one.text.length <= longest)
      .map((one) => ({ one, rank: hashOf(`labelled ${one.id}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, count)
      .map(({ one }) => one),
  );
  return [seed, ...chosen];
}

/** The labels of a folder, a line each. */
export const topicLabels = (folder: string): TopicLabels[] =>
  readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TopicLabels);
