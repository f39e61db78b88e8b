/**
 * `npm run score:pages`: reads the pages of the evaluation folder and prints how much of each article is found, by the
 * measure of scrapinghub's article-extraction-benchmark: shingles of four words, counted as a share of each page,
 * precision and recall averaged over pages, F1 of the two averages.
 *
 *     npm run score:pages -- --eval ../shared/eval
 *     npm run score:pages -- --worst 10    the pages where most is missing or too much
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../../src/gathering/pages/readPage.ts';

const { values } = parseArgs({
  options: {
    eval: { type: 'string', default: '../shared/eval' },
    worst: { type: 'string', default: '0' },
  },
});

interface Gold {
  readonly file: string;
  readonly url: string;
  readonly text: string;
  /** Where a set has them. */
  readonly date?: string;
  readonly author?: string;
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function compare(right: string, found: string): { precision: number; recall: number } {
  const [a, b] = [shinglesOf(right), shinglesOf(found)];
  let both = 0;
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0);
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
  return { precision: sum(b) > 0 ? both / sum(b) : 0, recall: sum(a) > 0 ? both / sum(a) : 0 };
}

const folder = join(values.eval, 'pages');
const gold = readFileSync(join(folder, 'manifest.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Gold);
const pages = gold.map((one) => gunzipSync(readFileSync(join(folder, one.file))));
const begun = performance.now();
const readings = gold.map((one, at) => readPage(pages[at]!, null, one.url));
const seconds = (performance.now() - begun) / 1000;

const rows = gold.map((one, at) => ({ url: one.url, ...compare(one.text, readings[at]!.text) }));
const mean = (take: (row: { precision: number; recall: number }) => number) =>
  rows.reduce((sum, row) => sum + take(row), 0) / rows.length;
const [precision, recall] = [mean((row) => row.precision), mean((row) => row.recall)];
const three = (value: number) => value.toFixed(3);
console.log(`pages ${gold.length}, precision ${three(precision)}, recall ${three(recall)}`);
console.log(`F1 ${three((2 * precision * recall) / (precision + recall))} (must: .958)`);
console.log(`pages a second on one core: ${(gold.length / seconds).toFixed(0)} (must: 15)`);
console.log(
  `refused: ${
    readings
      .filter((one) => one.wall !== null)
      .map((one) => one.wall)
      .join(', ') || 'none'
  }`,
);
console.log(
  `with a date ${readings.filter((one) => one.published).length}, with an author ${readings.filter((one) => one.byline).length}`,
);
for (const what of ['date', 'author'] as const) {
  const stated = gold.map((one, at) => [one[what], readings[at]!] as const).filter(([value]) => value);
  const right = stated.filter(([value, found]) =>
    what === 'date' ? found.published?.slice(0, 10) === value!.slice(0, 10) : found.byline?.includes(value!),
  );
  if (stated.length > 0) console.log(`${what} right: ${right.length} of ${stated.length}`);
}
const f1 = (row: { precision: number; recall: number }) =>
  row.precision + row.recall > 0 ? (2 * row.precision * row.recall) / (row.precision + row.recall) : 0;
for (const row of rows.sort((a, b) => f1(a) - f1(b)).slice(0, Number(values.worst)))
  console.log(`${three(row.precision)} ${three(row.recall)} ${row.url}`);
