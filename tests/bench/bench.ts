/**
 * `npm run bench`: how fast Brief reads, opens its archive and answers, on the sample archive. One table: measure,
 * goal, measured. `npm run bench archive` measures the archive at size (`archive/benchArchive.ts`), `npm run bench
 * postgres` the same on PostgreSQL, `npm run bench slack` many workspaces at once, `npm run bench comparing` the comparing
 * commands at size.
 *
 * The answers are those of the real app over HTTP on loopback, with the Slack double as Web API: each request is
 * signed as Slack signs it, and timed to its acknowledgement and to the answer's arrival at its response_url.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import compromise from 'compromise';
import { openArchive } from '../../src/archive/openArchive.ts';
import { buildApp } from '../../src/buildApp.ts';
import { readConfig } from '../../src/config.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { postSigned } from '../../src/playground/workspace/httpTransport.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { MIX, printTable, quantile, type Row } from './table.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const PASSES = 8;
const REQUESTS = 1_000;
const STREAMED = 10_000;
/** One text in so many is read by the peer too. */
const PEER_SHARE = 10;
const AT_ONCE = 4;

if (process.argv[2] === 'archive' || process.argv[2] === 'postgres') {
  await (process.argv[2] === 'archive'
    ? import('./archive/benchArchive.ts')
    : import('./archive/benchPostgres.ts'));
  process.exit();
}

if (process.argv[2] === 'slack') {
  await import('./slack/benchSlack.ts');
  process.exit();
}

if (process.argv[2] === 'comparing') {
  await import('./comparing/benchComparing.ts');
  process.exit();
}

if (process.argv[2] === 'feeds') {
  await import('./feeds/benchFeeds.ts');
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'brief-bench-'));
const lexicon = loadLexicon(DATA);
const reader = prepareReader(lexicon);
const table: Row[] = [];

await benchReading();
await benchStreaming();
await benchArchive();
await benchSlack();
printTable(table);
rmSync(folder, { recursive: true });

/**
 * Both read text by text in turn, and of each text the shortest of several passes counts: the same while other programs have
 * half of the machine, and beside the peer in any case.
 */
async function benchReading(): Promise<void> {
  const articles = [];
  for await (const found of sampleArticles(DATA)) if (found.ok) articles.push(found);
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const shortest = new Map<string, number>();
  const timed = (name: string, work: () => unknown) => {
    const began = performance.now();
    work();
    shortest.set(name, Math.min(shortest.get(name) ?? Infinity, (performance.now() - began) / 1000));
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [i, { details, text }] of articles.entries()) {
      const { title, published, language } = details;
      timed(`ours ${i}`, () => readArticle({ text, title, published, language }, reader));
      // The peer finds words in marks and nothing else; a few texts tell its pace.
      if (i % PEER_SHARE === 0) timed(`peer ${i}`, () => compromise(text).quotations().out('array'));
    }
  }
  const paceOf = (whose: string) => {
    const times = [...shortest].filter(([name]) => name.startsWith(whose)).map(([, seconds]) => seconds);
    return times.length / times.reduce((sum, seconds) => sum + seconds, 0);
  };
  const [pace, peer] = [paceOf('ours'), paceOf('peer')];
  table.push([
    `reading, articles a second on one core (${articles.length} of ${Math.round(words / articles.length)} words on average)`,
    '100, reach for 400',
    pace.toFixed(0),
  ]);
  table.push([
    `the same, as many times as compromise's .quotations() (${peer.toFixed(0)} articles a second)`,
    '10',
    (pace / peer).toFixed(1),
  ]);
  table.push(['reading, words a second', '-', ((pace * words) / articles.length).toFixed(0)]);
}

/** Memory of `brief read --jsonl` while it streams many articles, from the system's own account of the process. */
async function benchStreaming(): Promise<void> {
  if (process.platform !== 'linux') return;
  const lines: string[] = [];
  for await (const found of sampleArticles(DATA)) {
    if (found.ok) lines.push(JSON.stringify({ id: found.details.id, text: found.text }));
  }
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../../src/terminal/brief.js'), 'read', '--jsonl'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let answers = 0;
  let most = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) answers += 1;
  });
  const watch = setInterval(() => {
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    most = Math.max(most, Number(resident?.[1] ?? 0) / 1024);
  }, 100);
  const began = performance.now();
  for (let i = 0; i < STREAMED; i += 1) {
    if (!child.stdin.write(`${lines[i % lines.length]}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child.stdout, 'end');
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  table.push([
    `memory while streaming ${answers} articles`,
    '300 MB, reach for 150',
    `${most.toFixed(0)} MB`,
  ]);
  table.push(['streaming, articles a second with start and JSON', '-', (answers / seconds).toFixed(0)]);
}

async function benchArchive(): Promise<void> {
  const path = join(folder, 'sample.sqlite');
  for (const [measure, goal] of [
    ['sample archive, first load', 'under 15 s'],
    ['sample archive, second start', 'at once'],
  ] as const) {
    const began = performance.now();
    const archive = await openArchive(path);
    await ingest({ gathered: sampleArticles(DATA), archive, reader, now: new Date() });
    table.push([measure, goal, `${((performance.now() - began) / 1000).toFixed(2)} s`]);
    await archive.close();
  }
}

async function benchSlack(): Promise<void> {
  const archive = await openArchive(join(folder, 'sample.sqlite'));
  const workspace = await startWorkspace({ port: 0, scopes: SCOPES });
  const { botToken, signingSecret } = workspace.credentials;
  const { app } = buildApp({
    archive,
    lexicon,
    config: readConfig({}),
    clock: () => new Date(),
    newId: randomUUID,
    log: () => {},
    connection: {
      mode: 'http',
      botToken,
      appToken: null,
      signingSecret,
      oauth: null,
      apiUrl: workspace.apiUrl,
    },
  });
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${portOf(server.address())}/slack/events`;

  // Answers arrive here, each at an address of its own; the double would draw them, which is not what is measured.
  const arrived = new Map<string, () => void>();
  const inbox = createServer((request, response) => {
    request.resume().on('end', () => {
      response.end('ok');
      arrived.get(request.url ?? '')?.();
    });
  });
  inbox.listen(0, '127.0.0.1');
  await once(inbox, 'listening');
  const inboxUrl = `http://127.0.0.1:${portOf(inbox.address())}`;

  const { team, people, channels } = workspace.cast;
  const acks: number[] = [];
  const answers: number[] = [];
  const byCommand = new Map<string, number[]>();
  const ask = async (n: number, measured: boolean) => {
    const text = MIX[n % MIX.length]!;
    const path = `/answers/${n}${measured ? '' : '/warm'}`;
    const person = people[n % people.length]!;
    const body = new URLSearchParams({
      command: '/brief',
      text,
      team_id: team.id,
      team_domain: team.domain,
      channel_id: channels[0]!.id,
      channel_name: channels[0]!.name,
      user_id: person.id,
      user_name: person.name,
      api_app_id: workspace.cast.app.id,
      // A trigger that was answered is not answered again.
      trigger_id: `${measured ? 1 : 2}.2.${n}`,
      response_url: inboxUrl + path,
    }).toString();
    const answered = new Promise<number>((found) => arrived.set(path, () => found(performance.now())));
    const began = performance.now();
    const response = await postSigned(url, 'application/x-www-form-urlencoded', body, {
      secret: signingSecret,
    });
    await response.arrayBuffer();
    const acked = performance.now();
    if (response.status !== 200)
      throw new Error(`"/brief ${text}" was answered with HTTP ${response.status}.`);
    const took = (await answered) - began;
    arrived.delete(path);
    if (!measured) return;
    acks.push(acked - began);
    answers.push(took);
    byCommand.set(text, [...(byCommand.get(text) ?? []), took]);
  };
  const run = async (count: number, measured: boolean) => {
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < count) await ask(next++, measured);
      }),
    );
  };
  // Once through the mix, so that compiling the program is not measured.
  await run(MIX.length * 2, false);
  await run(REQUESTS, true);

  const figures = (values: readonly number[]) =>
    [0.5, 0.99, 1].map((q) => quantile(values, q).toFixed(1)).join(' / ');
  table.push([
    `request to ack, ms (p50 / p99 / max of ${REQUESTS}, ${AT_ONCE} at once)`,
    'p99 under 50',
    figures(acks),
  ]);
  table.push(['request to answer, ms (p50 / p99 / max)', 'p99 under 150', figures(answers)]);
  const slowest = [...byCommand].sort((a, b) => quantile(b[1], 0.99) - quantile(a[1], 0.99)).slice(0, 3);
  for (const [text, took] of slowest) table.push([`  slowest: /brief ${text}`, '', figures(took)]);

  await app.stop();
  inbox.close();
  inbox.closeAllConnections();
  await workspace.close();
  await archive.close();
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}
