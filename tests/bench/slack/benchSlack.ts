/**
 * `npm run bench slack [-- --minutes 5]`: many workspaces at once. This process is Slack: it signs and sends 50 requests a
 * second for so many minutes in the names of 100 workspaces, and takes the answers; the app is a process of its own over the
 * sample archive. After that, 200 requests come at one moment.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openArchive } from '../../../src/archive/openArchive.ts';
import { ingest } from '../../../src/gathering/ingest.ts';
import { sampleArticles } from '../../../src/gathering/sampleArticles.ts';
import { loadLexicon } from '../../../src/loadLexicon.ts';
import { postSigned } from '../../../src/playground/workspace/httpTransport.ts';
import { startWorkspace } from '../../../src/playground/workspace/startWorkspace.ts';
import { prepareReader } from '../../../src/reading/prepareReader.ts';
import { SCOPES } from '../../../src/slack/createApp.ts';
import { MIX, printTable, quantile, type Row } from '../table.ts';

const WORKSPACES = 100;
const A_SECOND = 50;
const AT_ONCE = 200;
const minutes = Number(process.argv[process.argv.indexOf('--minutes') + 1] || 5) || 5;

const DATA = resolve(import.meta.dirname, '../../../data');
const folder = mkdtempSync(join(tmpdir(), 'brief-bench-slack-'));
const path = join(folder, 'sample.sqlite');
const archive = await openArchive(path);
await ingest({
  gathered: sampleArticles(DATA),
  archive,
  reader: prepareReader(loadLexicon(DATA)),
  now: new Date(),
});
await archive.close();

const workspace = await startWorkspace({ port: 0, scopes: SCOPES });
const { botToken, signingSecret } = workspace.credentials;
const teams = Array.from({ length: WORKSPACES }, (_, i) => `T0BENCH${String(i).padStart(4, '0')}`);
const child = spawn(
  process.execPath,
  [join(import.meta.dirname, 'serve.ts'), path, workspace.apiUrl, signingSecret, botToken, teams.join(',')],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const port = Number((await once(createInterface(child.stdout), 'line'))[0]);
const url = `http://127.0.0.1:${port}/slack/events`;

const arrived = new Map<string, (text: string) => void>();
const inbox = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.end('ok');
  arrived.get(request.url ?? '')?.((JSON.parse(Buffer.concat(chunks).toString()) as { text: string }).text);
});
inbox.listen(0, '127.0.0.1');
await once(inbox, 'listening');
const inboxUrl = `http://127.0.0.1:${(inbox.address() as AddressInfo).port}`;

let sent = 0;
interface Answered {
  readonly acked: number;
  readonly answered: number;
  readonly text: string;
}

/** One signed request; both times in milliseconds from when it was sent. Rejects where it is not answered with 200. */
async function ask(): Promise<Answered> {
  sent += 1;
  const n = sent;
  const text = MIX[n % MIX.length]!;
  const team = teams[n % teams.length]!;
  const answerPath = `/${n}`;
  const body = new URLSearchParams({
    command: '/brief',
    text,
    team_id: team,
    team_domain: team.toLowerCase(),
    channel_id: 'C0BENCH0001',
    channel_name: 'desk',
    user_id: `U0BENCH${String(n % 500).padStart(4, '0')}`,
    user_name: 'somebody',
    api_app_id: workspace.cast.app.id,
    trigger_id: `${n}.${n}.${team}`,
    response_url: inboxUrl + answerPath,
  }).toString();
  const answer = new Promise<{ at: number; text: string }>((found) =>
    arrived.set(answerPath, (said) => found({ at: performance.now(), text: said })),
  );
  const began = performance.now();
  const response = await postSigned(url, 'application/x-www-form-urlencoded', body, {
    secret: signingSecret,
  });
  await response.arrayBuffer();
  const acked = performance.now() - began;
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  const got = await Promise.race([answer, sleep(60_000, null, { ref: false })]);
  arrived.delete(answerPath);
  if (!got) throw new Error('no answer within a minute');
  return { acked, answered: got.at - began, text: got.text };
}

const memory = () => {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) / 1024;
};

const faults: string[] = [];
const done: Answered[] = [];
const resident: number[] = [];
const keep = (job: Promise<Answered>, into: Answered[]) =>
  job.then(
    (one) => void into.push(one),
    (error: unknown) => void faults.push(String(error)),
  );

// Compiled and warm first.
for (let i = 0; i < MIX.length * 2; i += 1) await keep(ask(), []);
const jobs: Promise<void>[] = [];
const total = minutes * 60 * A_SECOND;
const began = performance.now();
for (let i = 0; i < total; i += 1) {
  const due = began + (i * 1000) / A_SECOND;
  const early = due - performance.now();
  if (early > 1) await sleep(early);
  jobs.push(keep(ask(), done));
  if (i % (A_SECOND * 5) === 0) resident.push(memory());
}
await Promise.all(jobs);
const half = Math.floor(resident.length / 2);
const burst: Answered[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, () => keep(ask(), burst)));
const shed = burst.filter(({ text }) => text.includes('too many questions'));

const figures = (values: readonly number[]) =>
  [0.5, 0.99, 1].map((q) => quantile(values, q).toFixed(0)).join(' / ');
const rows: Row[] = [
  [`requests, ${A_SECOND} a second of ${WORKSPACES} workspaces in ${minutes} min`, '-', String(total)],
  ['request to ack, ms (p50 / p99 / max)', 'p99 under 200', figures(done.map(({ acked }) => acked))],
  [
    'request to answer, ms (p50 / p99 / max)',
    'p99 under 1,000',
    figures(done.map(({ answered }) => answered)),
  ],
  ['not answered, or with an error', '0', String(faults.length)],
  [
    'asked to ask again, of these',
    '0',
    String(done.filter(({ text }) => text.includes('too many questions')).length),
  ],
  [
    'memory in the first and in the second half, MB (most)',
    'flat',
    `${Math.max(...resident.slice(0, half || 1)).toFixed(0)}, ${Math.max(...resident.slice(half)).toFixed(0)}`,
  ],
  [`${AT_ONCE} at one moment: to ack, ms`, '-', figures(burst.map(({ acked }) => acked))],
  [`${AT_ONCE} at one moment: to answer, ms`, 'below 12 s', figures(burst.map(({ answered }) => answered))],
  ['of these asked to ask again', '-', String(shed.length)],
];
printTable(rows);
for (const fault of new Set(faults)) console.log(fault);

child.kill('SIGTERM');
await once(child, 'close');
inbox.close();
inbox.closeAllConnections();
await workspace.close();
rmSync(folder, { recursive: true });
