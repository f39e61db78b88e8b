import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import type { Span } from '../../src/text/article.ts';
import { labelledTexts, topicLabels } from '../topics/labelledTexts.ts';
import type { Measure } from './measures.ts';

/** Texts of one split with the topics they have by hand and the topics that were found, parents included. */
interface Judged {
  readonly id: string;
  readonly labelled: ReadonlySet<string>;
  readonly found: ReadonlyMap<string, readonly Span[]>;
  readonly text: string;
}
interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const withParents = (ids: readonly string[]): Set<string> =>
  new Set(ids.flatMap((id) => (id.startsWith('regional-conflicts/') ? [id, 'regional-conflicts'] : [id])));
const figure = (part: number, whole: number): string =>
  whole === 0 ? '-' : (part / whole).toFixed(3).replace(/^0/, '');
/** All pairs of countries together: each by itself has one text or two. */
const rowOf = (id: string): string => (id.startsWith('relations/') ? 'relations' : id);

function judge(split: 'dev' | 'test'): Judged[] {
  const reader = prepareReader(loadLexicon('data'));
  const labels = new Map(topicLabels('tests/topics').map((one) => [one.id, one]));
  return labelledTexts('data/articles')
    .filter(({ id }) => labels.get(id)?.split === split)
    .map(({ id, title, text, published }) => {
      const { topics } = readArticle({ text, title, published }, reader);
      return {
        id,
        text,
        labelled: withParents(labels.get(id)!.topics),
        found: new Map(topics.map((topic) => [topic.id, topic.passages])),
      };
    });
}

function countTopics(judged: readonly Judged[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const of = (id: string): Count => {
    const count = counts.get(rowOf(id)) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(rowOf(id), count);
    return count;
  };
  for (const { labelled, found } of judged) {
    for (const id of labelled) found.has(id) ? of(id).right++ : of(id).missed++;
    for (const id of found.keys()) if (!labelled.has(id)) of(id).wrong++;
  }
  return counts;
}

const sumOf = (counts: Iterable<Count>): Count =>
  [...counts].reduce((sum, { right, wrong, missed }) => ({
    right: sum.right + right,
    wrong: sum.wrong + wrong,
    missed: sum.missed + missed,
  }));
const f1 = ({ right, wrong, missed }: Count): string => figure(2 * right, 2 * right + wrong + missed);

/** Topics of the texts labelled for this project (`tests/topics/labels.jsonl`): micro F1 over texts and topics. */
export function measureOwnTopics(): Measure[] {
  return (['dev', 'test'] as const).map((split) => ({
    name: `topics, micro F1 (own ${split})`,
    now: f1(sumOf(countTopics(judge(split)).values())),
    must: '.82',
    reach: '.90',
  }));
}

/** Precision and recall of each topic on one split, a line a topic. */
export function topicTable(split: 'dev' | 'test'): string[] {
  const counts = countTopics(judge(split));
  const line = (name: string, count: Count) =>
    [
      name.padEnd(36),
      ...[
        String(count.right + count.missed),
        figure(count.right, count.right + count.wrong),
        figure(count.right, count.right + count.missed),
        f1(count),
      ].map((cell) => cell.padStart(9)),
    ].join(' ');
  return [
    [
      `topics (${split})`.padEnd(36),
      ...['texts', 'precision', 'recall', 'F1'].map((cell) => cell.padStart(9)),
    ].join(' '),
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => line(name, count)),
    line('all', sumOf(counts.values())),
  ];
}

/** What was missed and what was found wrongly on dev, with the sentences, for whoever betters a topic. */
export function topicErrors(): string[] {
  return judge('dev').flatMap(({ id, labelled, found, text }) => [
    ...[...labelled].filter((topic) => !found.has(topic)).map((topic) => `missed ${topic} in ${id}`),
    ...[...found]
      .filter(([topic]) => !labelled.has(topic))
      .map(
        ([topic, passages]) =>
          `wrong ${topic} in ${id}: ${passages.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
      ),
  ]);
}
