/**
 * `npm run bench archive [-- --articles 1000000 --folder <where>]`: the archive at size, 100,000 articles where nothing
 * else is said, on a corpus that it makes itself. One table: measure, goal, measured. An interrupted run goes on where it
 * stopped if a folder is named; without one it works in a temporary folder and leaves nothing. `--questions` asks and does
 * nothing else, once the archive is there.
 *
 * Every figure of memory and of opening is that of a process of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../../../src/archive/openArchive.ts';
import type { Archive, NewArticle } from '../../../src/archive/port.ts';
import { at, lookUps, pair } from './lookUps.ts';
import type { Corpus } from './makeCorpus.ts';
import { benchCorpus } from './material.ts';

const BATCH = 100;
const SMALL = 10_000;
/** The peer keeps everything in memory: more than this it cannot. */
const MOST_OF_PEER = 100_000;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    articles: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    questions: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'brief-bench-archive-'));
mkdirSync(folder, { recursive: true });
const table: [measure: string, goal: string, measured: string][] = [];

try {
  await bench();
} finally {
  if (!values.folder) rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const small = join(folder, `${SMALL}.sqlite`);
  const large = join(folder, `${articles}.sqlite`);
  if (!values.questions) await build(small, SMALL);
  const corpus = await build(large, articles);
  const few = values.questions ? null : await lookUps(small, await benchCorpus(SMALL), SMALL);
  const many = await lookUps(large, corpus, articles);

  row('quote look-up by speaker, topic and words, p50 / p99', '10 / 100 ms', pair(many.quotes));
  row('article search with common words, best first, p50 / p99', '30 / 200 ms', pair(many.words));
  row('article search with common words, newest first, p50 / p99', '', pair(many.newest));
  row('a quotation of 40 words with three changed, p50 / p99', '50 ms', pair(many.verify));
  row('a phrase, p50 / p99', '… / 60 ms at a million', pair(many.phrases));
  row('the beginning of a word, p50 / p99', '', pair(many.beginnings));
  row('`/brief` of a day of 1,000 articles, p50 / p99', '… / 50 ms', pair(many.day));
  row('topics of eight weeks, p50 / p99', '', pair(many.topics));
  row('people of a name, p50 / p99', '', pair(many.people));
  if (few === null) {
    print();
    return;
  }
  row(
    `growth of the quote look-up from ${n(SMALL)}, p50`,
    'at most 5 times',
    times(at(many.quotes, 0.5) / at(few.quotes, 0.5)),
  );
  row(
    `growth of the word search from ${n(SMALL)}, p50`,
    'at most 5 times',
    times(at(many.words, 0.5) / at(few.words, 0.5)),
  );

  await benchAdding(large, corpus);
  await benchProcesses(large);
  const bytes = statSync(large).size;
  row('file', '', `${(bytes / 1e9).toFixed(2)} GB`);
  row('file over text', '3.0', (bytes / corpusBytes(corpus)).toFixed(2));
  print();
}

/**
 * Makes an archive of so many articles, or what is missing of one. Stories, which are found by comparing each with the
 * others, are left to be found later: that takes longer.
 */
async function build(path: string, count: number): Promise<Corpus> {
  const corpus = await benchCorpus(count);
  const archive = await openArchive(path);
  const before = (await archive.counts()).articles;
  const began = performance.now();
  let stored: Promise<unknown> = Promise.resolve();
  for (let start = before; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => corpus.article(start + i));
    // The next batch is made while this one is stored.
    await stored;
    stored = archive.add(batch);
    if (start % 10_000 === 0) tell(`${n(start)} of ${n(count)} articles`);
  }
  await stored;
  // What adding has put off, but for the stories.
  await archive.cluster({ limit: 0 });
  await archive.close();
  if (before >= count) return corpus;
  tell('');
  const rate = ((count - before) / (performance.now() - began)) * 1000;
  row(
    `building ${n(count - before)} articles, made by the same process meanwhile`,
    '',
    `${n(rate)} articles/s`,
  );
  return corpus;
}

/** Read articles into the archive at its full size, each write durable before the next begins. */
async function benchAdding(path: string, corpus: Corpus): Promise<void> {
  const run = `${process.pid}-${Date.now()}`;
  const fresh = (from: number, count: number): NewArticle[] =>
    Array.from({ length: count }, (_, i) => {
      const article = corpus.article(articles + from + i);
      return { ...article, details: { ...article.details, id: `${run}-${from + i}` } };
    });
  const rate = async (batches: readonly NewArticle[][], store: (batch: NewArticle[]) => unknown) => {
    const began = performance.now();
    for (const batch of batches) await store(batch);
    return `${n((batches.flat().length / (performance.now() - began)) * 1000)}/s`;
  };
  const inBatches = (from: number, count: number) =>
    Array.from({ length: count / BATCH }, (_, i) => fresh(from + i * BATCH, BATCH));
  const archive = await openArchive(path);
  row(
    'adding read articles, durable, in batches of 100',
    '1,000/s',
    await rate(inBatches(0, 3_000), archive.add),
  );
  row(
    'adding them one by one, durable',
    '400/s',
    await rate(
      fresh(3_000, 1_000).map((one) => [one]),
      archive.add,
    ),
  );
  row('the disk alone: 128 KB made durable', '', `${diskTime(folder).toFixed(1)} ms`);
  row('comparing them with the others, after', '', await rate([fresh(3_500, 500)], placing(archive)));
  await archive.close();
}

/** Milliseconds that the disk takes to make about as much durable as one article is: no write is done sooner. */
function diskTime(where: string): number {
  const path = join(where, 'disk');
  const file = openSync(path, 'w');
  const bytes = Buffer.alloc(128 * 1024, 7);
  const began = performance.now();
  for (let i = 0; i < 200; i++) {
    writeSync(file, bytes, 0, bytes.length, i * bytes.length);
    fdatasyncSync(file);
  }
  const taken = (performance.now() - began) / 200;
  closeSync(file);
  rmSync(path);
  return taken;
}

/** Compares articles that were added with the others: story, copies. */
function placing(archive: Archive) {
  return (added: readonly NewArticle[]) =>
    archive.cluster({ articles: added.map(({ details }) => details.id), seen: added[0]!.added });
}

async function benchProcesses(path: string): Promise<void> {
  // The first start of a program is the slowest: its types are stripped, which is remembered.
  await inProcess('openAndAsk.ts', path);
  const own = await inProcess('openAndAsk.ts', path);
  row('opening, and the first question answered', '1 s', `${(own.opened! / 1000).toFixed(2)} s`);
  row('memory of a process after 400 questions', '300 MB', `${Math.round(own.memory! / 1e6)} MB`);
  const peer = await inProcess('openPeer.ts', path, String(Math.min(articles, MOST_OF_PEER)));
  const share = articles / Math.min(articles, MOST_OF_PEER);
  const said = share === 1 ? '' : ` (${n(MOST_OF_PEER)} articles)`;
  row(`peer, minisearch in memory: start-up${said}`, '', `${(peer.opened! / 1000).toFixed(1)} s`);
  row(`peer: memory${said}`, '', `${Math.round(peer.memory! / 1e6)} MB`);
  row('start-up against the peer', '20 times less', `${times(peer.opened! / own.opened!)} less`);
  row('memory against the peer', '20 times less', `${times(peer.memory! / own.memory!)} less`);
}

/** What a program of this folder says of itself in a line of JSON. */
async function inProcess(program: string, ...args: string[]): Promise<{ opened?: number; memory?: number }> {
  const child = spawn(
    process.execPath,
    [
      ...(program === 'openPeer.ts' ? ['--max-old-space-size=8192'] : []),
      join(import.meta.dirname, program),
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // As `npm start` and `brief` have it.
      env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/brief' },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await once(child, 'close');
  return JSON.parse(said) as { opened?: number; memory?: number };
}

/** Bytes of all texts, from one article in a hundred. */
function corpusBytes(corpus: Corpus): number {
  let bytes = 0;
  let seen = 0;
  for (let i = 0; i < articles; i += 100) {
    bytes += Buffer.byteLength(corpus.article(i).text);
    seen += 1;
  }
  return (bytes / seen) * (articles + 4_000);
}

function times(factor: number): string {
  return `${factor.toFixed(1)} times`;
}

function n(count: number): string {
  return Math.round(count).toLocaleString('en-GB');
}

function row(measure: string, goal: string, measured: string): void {
  table.push([measure, goal, measured]);
}

function tell(progress: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${progress.padEnd(60)}\r`);
  else if (progress) process.stderr.write(`${progress}\n`);
}

function print(): void {
  const width = Math.max(...table.map(([measure]) => measure.length));
  console.log(`\nThe archive with ${n(articles)} articles\n`);
  for (const [measure, goal, measured] of table)
    console.log(`${measure.padEnd(width)}  ${goal.padEnd(16)}  ${measured}`);
}
