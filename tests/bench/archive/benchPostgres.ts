/**
 * `npm run bench postgres [-- --articles 100000] [-- --plans]`: the archive on PostgreSQL at size, on the corpus of
 * `npm run bench archive`: a server of its own that waits for the disk, with PostgreSQL's own settings, or the one that
 * BRIEF_TEST_POSTGRES names. `--archive <address>` asks an archive that an earlier run made, and adds nothing; `--plans` prints what PostgreSQL does for the ten questions that are asked most.
 */
import { parseArgs } from 'node:util';
import { openArchive } from '../../../src/archive/openArchive.ts';
import type { NewArticle } from '../../../src/archive/port.ts';
import { connectTo } from '../../../src/archive/postgres/connectTo.ts';
import { databaseOver } from '../../../src/archive/postgres/database.ts';
import { startServer } from '../../postgres/startServer.ts';
import { lookUps, pair } from './lookUps.ts';
import type { Corpus } from './makeCorpus.ts';
import { benchCorpus } from './material.ts';
import { showPlans } from './showPlans.ts';

const BATCH = 100;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    articles: { type: 'string', default: '100000' },
    archive: { type: 'string' },
    plans: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const table: [measure: string, goal: string, measured: string][] = [];
const row = (measure: string, goal: string, measured: string) => table.push([measure, goal, measured]);
const whole = (count: number) => Math.round(count).toLocaleString('en-GB');

if (values.archive) await ask(values.archive, await benchCorpus(articles));
else {
  const server = await startServer({ fsync: true });
  if (!server)
    throw new Error('No PostgreSQL was found: apt-get install postgresql, or set BRIEF_TEST_POSTGRES');
  try {
    const address = await server.newDatabase();
    const corpus = await benchCorpus(articles);
    await build(address, corpus);
    await ask(address, corpus);
  } finally {
    await server.close();
  }
}
print();

/** Adds the articles, and some more one by one. Stories are left to be found later, as by `npm run bench archive`. */
async function build(address: string, corpus: Corpus): Promise<void> {
  const archive = await openArchive(address);
  const batches = Array.from({ length: Math.ceil(articles / BATCH) }, (_, i) => i * BATCH);
  const inBatches = await rate(corpus, batches, BATCH, archive.add);
  const single = Array.from({ length: 300 }, (_, i) => articles + i);
  const oneByOne = await rate(corpus, single, 1, archive.add);
  const compared = await rate(corpus, [articles], 300, (batch) =>
    archive.cluster({ articles: batch.map(({ details }) => details.id), seen: batch[0]!.added }),
  );
  await archive.close();
  row('adding read articles, durable, in batches of 100', '1,000/s', `${whole(inBatches)}/s`);
  row('adding them one by one, durable', '400/s', `${whole(oneByOne)}/s`);
  row('comparing them with the others, after', '', `${whole(compared)}/s`);
}

/** Articles a second, each batch durable before the next is sent; making them is not counted. */
async function rate(
  corpus: Corpus,
  starts: readonly number[],
  size: number,
  put: (batch: NewArticle[]) => Promise<unknown>,
): Promise<number> {
  let written = 0;
  let spent = 0;
  for (const start of starts) {
    const batch = Array.from({ length: size }, (_, i) => corpus.article(start + i));
    const began = performance.now();
    await put(batch);
    spent += performance.now() - began;
    written += size;
    if (written % 5_000 === 0)
      process.stderr.write(`${whole(written)} articles, ${whole((written / spent) * 1000)}/s\n`);
  }
  return (written / spent) * 1000;
}

async function ask(address: string, corpus: Corpus): Promise<void> {
  const database = databaseOver(connectTo(address));
  // As autovacuum does within a minute or so.
  await database.all('VACUUM (ANALYZE)');
  const taken = await lookUps(address, corpus, articles);
  row('quote look-up by speaker, topic and words, p50 / p99', '15 / 100 ms', pair(taken.quotes));
  row('article search with common words, best first, p50 / p99', '', pair(taken.words));
  row('article search with common words, newest first, p50 / p99', '', pair(taken.newest));
  row('a quotation of 40 words with three changed, p50 / p99', '… / 100 ms', pair(taken.verify));
  row('a phrase, p50 / p99', '… / 100 ms', pair(taken.phrases));
  row('the beginning of a word, p50 / p99', '', pair(taken.beginnings));
  row('`/brief` of a day of 1,000 articles, p50 / p99', '… / 50 ms', pair(taken.day));
  row('topics of eight weeks, p50 / p99', '', pair(taken.topics));
  row('people of a name, p50 / p99', '', pair(taken.people));
  const { bytes } = (await database.get<{ bytes: number }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  ))!;
  row('database', '', `${(bytes / 1e9).toFixed(2)} GB`);
  await database.close();
  if (values.plans) await showPlans(address, corpus);
}

function print(): void {
  const width = Math.max(...table.map(([measure]) => measure.length));
  console.log(`\nThe archive on PostgreSQL with ${whole(articles)} articles\n`);
  for (const [measure, goal, measured] of table)
    console.log(`${measure.padEnd(width)}  ${goal.padEnd(16)}  ${measured}`);
}
