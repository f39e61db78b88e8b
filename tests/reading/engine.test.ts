import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { ENGINE } from '../../src/reading/engine.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { DATA, openDesk, reader, type TestDesk } from '../desk.ts';
import { wildSet } from '../wild/wildSet.ts';

// Stored texts are read again when the engine's version is another one: a change of what is read that leaves it as it is would
// reach new texts only. `readings.txt` keeps what the texts of this repository are read as, a line each.

const FILE = join(import.meta.dirname, 'readings.txt');
const CORPUS = join(import.meta.dirname, '../corpus');

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

/** How much is read in a text, and a digest of all of it. */
function lineOf(id: string, { engine: _, ...reading }: Reading): string {
  const { quotes, attitudes = [], people, topics, summary } = reading;
  const named = quotes.filter(({ speakerName }) => speakerName !== null).length;
  const digest = createHash('sha256').update(JSON.stringify(reading)).digest('hex').slice(0, 12);
  return `${id}: ${quotes.length} quotes, ${named} with a name, ${attitudes.length} attitudes, ${people.length} people, ${topics.length} topics, ${summary.length} sentences, ${digest}`;
}

async function readingLines(): Promise<string[]> {
  const lines: string[] = [];
  const { archive } = desk.desk;
  const ids: string[] = [];
  for await (const one of sampleArticles(DATA)) if (one.ok) ids.push(one.details.id);
  for (let at = 0; at < ids.length; at += 50) {
    const versions = await archive.getVersions(ids.slice(at, at + 50).map((article) => ({ article })));
    for (const { article, reading } of versions) lines.push(lineOf(article.id, reading));
  }
  for (const name of readdirSync(CORPUS, { withFileTypes: true })) {
    if (!name.isDirectory()) continue;
    const text = readFileSync(join(CORPUS, name.name, 'source.txt'), 'utf8');
    lines.push(lineOf(name.name, readArticle({ text }, reader)));
  }
  for (const { id, text, title, published } of wildSet('dev'))
    lines.push(lineOf(id, readArticle({ text, title, published }, reader)));
  return lines;
}

it('what a text is read as changes with the version of the engine alone', async () => {
  const now = await readingLines();
  expect(now.length).toBeGreaterThan(600);
  const [engine, ...before] = existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd().split('\n') : [];
  if (engine === ENGINE)
    expect(
      now.filter((line) => !before.includes(line)),
      'These texts are read otherwise than before. Raise ENGINE in src/reading/engine.ts, then: npm test -- tests/reading/engine.test.ts -u',
    ).toEqual([]);
  // Of another engine, or with another text: `-u` writes it, and the difference shows what has changed.
  await expect(`${[ENGINE, ...now].join('\n')}\n`).toMatchFileSnapshot(FILE);
});
