/**
 * `npm run bench comparing [-- --articles 100000 --folder <where>]`: how long `compare`, `changes` and `calendar` take in the
 * app's own commands on an archive at size: the sample archive, with a series of 51 statements of one kind, among articles
 * that it makes itself. One table: measure, goal, measured; beside it
 * the time of the processor, of all threads, which other work on the machine changes less. A named folder is kept and used again.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Asker, Desk } from '../../../commands/command.ts';
import { answerTyped } from '../../../commands/index.ts';
import { openArchive } from '../../../src/archive/openArchive.ts';
import type { OpenArchive } from '../../../src/archive/openedArchive.ts';
import type { NewArticle } from '../../../src/archive/port.ts';
import type { Gathered } from '../../../src/gathering/gathered.ts';
import { ingest } from '../../../src/gathering/ingest.ts';
import { sampleArticles } from '../../../src/gathering/sampleArticles.ts';
import { announcedDates } from '../../../src/reading/dates/announcedDates.ts';
import { prepareReader } from '../../../src/reading/prepareReader.ts';
import { readArticle } from '../../../src/reading/readArticle.ts';
import { en } from '../../../src/words/en/index.ts';
import { benchCorpus, DATA, lexicon } from '../archive/material.ts';
import { NOW } from '../archive/now.ts';
import { printTable, quantile, type Row } from '../table.ts';

const BATCH = 100;
/** Questions asked before the clock runs, as in an app that has been up for a while, and then by the clock. */
const [WARM, ASKED] = [20, 300];
const STATEMENTS = 51;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { articles: { type: 'string', default: '100000' }, folder: { type: 'string' } },
});
const articles = Number(values.articles);
const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'brief-bench-comparing-'));
mkdirSync(folder, { recursive: true });
const reader = prepareReader(lexicon);
const asker: Asker = {
  place: 'slash',
  workspace: 'T1',
  person: 'U1',
  channel: { id: 'C1', name: 'desk' },
  zone: 'Europe/London',
  context: null,
};

try {
  const archive = await build(join(folder, `comparing-${articles}.sqlite`));
  await bench(archive);
  await archive.close();
} finally {
  if (!values.folder) rmSync(folder, { recursive: true });
}

async function bench(archive: OpenArchive): Promise<void> {
  const desk: Desk = {
    archive: archive.seenBy({ now: NOW.toISOString(), workspace: 'T1' }),
    lexicon,
    words: en,
    now: NOW,
    newId: () => 'id',
    read: async (text) => readArticle({ text }, reader),
  };
  const table: Row[] = [];
  const measure = async (name: string, goal: string, typed: readonly string[], expected: RegExp) => {
    const [taken, cpu]: [number[], number[]] = [[], []];
    for (let i = -WARM; i < ASKED; i++) {
      const [began, used] = [performance.now(), process.cpuUsage()];
      const answer = await answerTyped(typed[(i + WARM) % typed.length]!, asker, desk);
      if (i >= 0) {
        taken.push(performance.now() - began);
        const { user, system } = process.cpuUsage(used);
        cpu.push((user + system) / 1000);
      }
      const [title] = answer.parts;
      const line =
        title && 'line' in title ? title.line.filter((run) => typeof run === 'string').join('') : '';
      if (!expected.test(line))
        throw new Error(`“${typed[(i + WARM) % typed.length]}” was answered “${line}”.`);
    }
    const pair = (values: readonly number[]) =>
      `${quantile(values, 0.5).toFixed(0)} / ${quantile(values, 0.99).toFixed(0)} ms`;
    table.push([name, goal, `${pair(taken)} (of the processor ${pair(cpu)})`]);
  };
  await measure(
    '`compare` of two stored readouts, named by link, p50 / p99',
    '… / 100 ms',
    ['compare article:ru-20140801 article:us-20140801'],
    /^Both /,
  );
  await measure(
    '`compare` of two names, p50 / p99',
    '',
    ['compare Putin Obama August 2014', 'compare Lavrov Blinken May 2021'],
    /^(?:Both|Only) /,
  );
  await measure(
    `\`changes\` against ${STATEMENTS - 1} earlier statements, p50 / p99`,
    '… / 300 ms',
    [`changes article:series-${STATEMENTS - 1}`],
    /against the last of 50 before/,
  );
  await measure(
    '`calendar` of a month, p50 / p99',
    '… / 100 ms',
    ['calendar November 2026', 'calendar December 2026', 'calendar May 2017'],
    /announced date/,
  );
  printTable(table);
}

async function build(path: string): Promise<OpenArchive> {
  const archive = await openArchive(path);
  const own = [...(await samples()), ...series()];
  await ingest({ gathered: own, archive, reader, now: NOW });
  const corpus = await benchCorpus(articles);
  for (let start = (await archive.counts()).articles - own.length; start < articles; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - start) }, (_, i) =>
      withDates(corpus.article(start + i)),
    );
    await archive.add(batch);
  }
  await archive.cluster({ limit: 0 });
  return archive;
}

/** A made article with the dates that its text announces, as the engine reads them. */
function withDates(article: NewArticle): NewArticle {
  const { details, text, reading } = article;
  const { published } = details;
  const announced = announcedDates(text, { published, sentences: reading.sentences });
  return { ...article, reading: { ...reading, announced } };
}

async function samples(): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const one of sampleArticles(DATA)) if (one.ok) found.push(one);
  return found;
}

/** Statements of one council, one a month, each with some sentences of the last, some changed and some new. */
function series(): Gathered[] {
  const sentence = (number: number): string =>
    `The Council calls on all parties to honour point ${number} of the agreement that was signed in Lunde, and it will return to the matter when the report on district ${number % 17} has been published.`;
  return Array.from({ length: STATEMENTS }, (_, at) => {
    const first = new Date(Date.UTC(2018, at, 3));
    const text = [
      'Statement of the Council on the agreement of Lunde',
      ...Array.from({ length: 20 }, (_, line) =>
        sentence(line < 15 ? line + Math.floor(at / 7) : line * 100 + at),
      ),
    ].join('\n\n');
    return {
      ok: true,
      from: `series ${at}`,
      text,
      details: {
        id: `series-${at}`,
        title: 'Statement of the Council on the agreement of Lunde',
        url: null,
        source: 'Council of Lunde',
        sourceKind: 'official',
        published: first.toISOString().slice(0, 10),
        language: 'en',
        licence: null,
        provenance: null,
        heldUntil: null,
        visibleTo: null,
      },
    };
  });
}
