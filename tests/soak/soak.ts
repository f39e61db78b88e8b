/**
 * `npm run soak [-- --minutes 10]`: the program itself for so many minutes, with everything at once and all of it going wrong now
 * and then. One instance runs through and takes the commands; another shares the archive and is killed and started again.
 * Digests of every minute, questions every second, feeds, articles from a third program; Slack fails at random, in each
 * of its ways.
 *
 * At the end: every command was answered, no digest is missing or doubled, the archive is in order, and the memory of
 * the instance that ran through does not grow. Exits with 1 where any of this is not so.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openArchive } from '../../src/archive/openArchive.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { MIX } from '../bench/table.ts';
import { makeSource } from '../contracts/sources.ts';
import { randomFrom } from '../simulate/random.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
const random = randomFrom(Number(values.seed));
const below = (n: number) => Math.floor(random() * n);
const ROOT = resolve(import.meta.dirname, '../..');
const DATA = join(ROOT, 'data');
const DIGESTS = 8;
const MINUTE = 60_000;
/** More than what is kept for answers grows to in the first minutes. */
const MOST_GROWTH_MB = 60;

const folder = mkdtempSync(join(tmpdir(), 'brief-soak-'));
const path = join(folder, 'archive.sqlite');
const channels = Array.from({ length: DIGESTS }, (_, i) => `C0SOAK${String(i).padStart(4, '0')}`);
const everybody = [...sampleCast.people.map((p) => p.id), sampleCast.app.botUser];
const slack = await startWorkspace({
  scopes: [...SCOPES, 'channels:history'],
  cast: {
    ...sampleCast,
    channels: channels.map((id, i) => ({
      id,
      name: `soak-${i}`,
      kind: 'public' as const,
      purpose: '',
      members: everybody,
    })),
  },
});

let entries = 0;
const feed = createServer((_, answer) => {
  entries += 1;
  if (random() < 0.2) return answer.writeHead(503).end();
  const items = Array.from({ length: 3 }, (__, i) => {
    const n = entries * 3 + i;
    return `<item><title>Talks ${n}</title><guid>${n}</guid><description>${`Minister Ada Holm said: “Talks number ${n} go on.” `.repeat(5)}</description></item>`;
  });
  return answer.end(`<rss version="2.0"><channel><title>Ministry</title>${items.join('')}</channel></rss>`);
});
feed.listen(0, '127.0.0.1');
await once(feed, 'listening');

const archive = await openArchive(path);
const reader = prepareReader(loadLexicon(DATA));
await ingest({ gathered: sampleArticles(DATA), archive, reader, now: new Date() });
const began = Date.now();
const ends = began + minutes * MINUTE;
for (const [i, channel] of channels.entries()) {
  await archive.subscriptions.add({
    id: `soak-${i}`,
    workspace: sampleCast.team.id,
    channel,
    person: sampleCast.people[0]!.id,
    cron: '* * * * *',
    inWords: 'every minute',
    zone: 'UTC',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun: new Date(Math.ceil(began / MINUTE) * MINUTE).toISOString(),
    created: new Date(began).toISOString(),
  });
}
const feedAt = `http://127.0.0.1:${(feed.address() as AddressInfo).port}/rss`;
await archive.sources.add(
  makeSource('soak', { name: 'Ministry', url: feedAt, nextPoll: new Date(began).toISOString() }),
);

async function freePort(): Promise<number> {
  const probe = createSocket().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The program of `npm start`, connected to the double over HTTP. */
async function start(): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      BRIEF_ARCHIVE: path,
      BRIEF_PORT: String(port),
      BRIEF_ALLOWED_NETWORKS: '127.0.0.1/32',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.credentials.botToken,
      SLACK_SIGNING_SECRET: slack.credentials.signingSecret,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout!, 'data');
  return { child, port };
}

const main = await start();
slack.deliverTo(`http://127.0.0.1:${main.port}/slack/events`);
let other = await start();
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${main.child.pid}/status`, 'utf8'))![1]) / 1024;

const FAULTS = [
  { fault: 'error', error: 'internal_error', carriedOut: true },
  { fault: 'error', error: 'internal_error' },
  { fault: 'rate-limited', retryAfter: 2 },
  { fault: 'http', status: 500 },
  { fault: 'http', status: 503, carriedOut: true },
  { fault: 'cut-answer' },
  { fault: 'slow', milliseconds: 1_500 },
  { fault: 'lost-answer' },
  { fault: 'unreachable' },
] as const;
const METHODS = [
  'chat.postMessage',
  'chat.postEphemeral',
  'response_url',
  'users.info',
  'conversations.history',
];

const faults: string[] = [];
const resident: number[] = [];
let [asked, kills, planned] = [0, 0, 0];
for (let second = 0; Date.now() < ends; second += 1) {
  const due = began + second * 1_000;
  if (due > Date.now()) await sleep(due - Date.now());
  if (random() < 0.5) {
    planned += 1;
    slack.fail(METHODS[below(METHODS.length)]!, FAULTS[below(FAULTS.length)]!);
  }
  const channel = `soak-${below(DIGESTS)}`;
  if (random() < 0.5) await slack.slashCommand(`/brief ${MIX[below(MIX.length)]!}`, { channel });
  else await slack.mention(MIX[below(MIX.length)] || 'latest', { channel });
  asked += 1;
  if (second % 10 === 0) {
    resident.push(memory());
    const text = `Minister Ada Holm said: “Round ${second} of the talks ended.” The ministers met in Lunde.`;
    const gathered = [{ ok: true as const, from: 'soak', text, details: detailsOf(second) }];
    await ingest({ gathered, archive, reader, now: new Date() });
  }
  if (random() < 0.02) {
    kills += 1;
    other.child.kill('SIGKILL');
    await once(other.child, 'close');
    other = await start();
  }
  if (main.child.exitCode !== null) throw new Error(`The program ended with ${main.child.exitCode}.`);
}

function detailsOf(n: number) {
  return {
    id: `soak-${n}`,
    title: `Round ${n} ended`,
    url: null,
    source: 'The Courier',
    sourceKind: null,
    published: new Date().toISOString(),
    language: 'en',
    licence: null,
    provenance: null,
    heldUntil: null,
    visibleTo: null,
  };
}

// What was put off comes within some minutes.
slack.clearFaults();
const unsettled = async () => {
  const runs = (await Promise.all(channels.map((_, i) => archive.ledger.runs(`soak-${i}`, 10_000)))).flat();
  return runs.filter(
    ({ state, scheduledFor }) => Date.parse(scheduledFor) < ends && !['posted', 'skipped'].includes(state),
  );
};
for (let waited = 0; waited < 6 * MINUTE && (await unsettled()).length > 0; waited += 5_000)
  await sleep(5_000);

for (const { subscription, scheduledFor, state } of await unsettled())
  faults.push(`${subscription} ${scheduledFor} is still ${state}`);
for (const [i, channel] of channels.entries()) {
  const marks = slack
    .messages(channel)
    .map(({ metadata }) => (metadata?.event_payload as { mark?: string } | undefined)?.mark)
    .filter((mark) => mark !== undefined);
  if (new Set(marks).size !== marks.length) faults.push(`a digest in ${channel} was posted twice`);
  const runs = (await archive.ledger.runs(`soak-${i}`, 10_000)).filter(
    (run) => Date.parse(run.scheduledFor) < ends,
  );
  for (const run of runs) {
    const mark = `${run.subscription}:${run.scheduledFor}`;
    if (run.state === 'posted' && !marks.includes(mark))
      faults.push(`${mark} is said to be posted and is not there`);
    if (run.state === 'skipped') faults.push(`${mark} was skipped: ${run.reason}`);
  }
  if (runs.length < minutes - 1) faults.push(`${channel} had ${runs.length} digests in ${minutes} minutes`);
}
const owed = await waitForOutbox();
if (owed > 0) faults.push(`${owed} answers are still owed`);
faults.push(...(await archive.verify()).map((fault) => JSON.stringify(fault)));
const quarter = Math.floor(resident.length / 4);
const growth = Math.max(...resident.slice(-quarter)) - Math.max(...resident.slice(quarter, 2 * quarter));
if (growth > MOST_GROWTH_MB)
  faults.push(`memory grew by ${growth.toFixed(0)} MB from the second quarter to the last`);

/** How many answers are still in the outbox when it had some minutes to become empty. */
async function waitForOutbox(): Promise<number> {
  const far = { now: '9999-01-01T00:00:00.000Z', lease: '9999-01-01T00:00:00.001Z' };
  await sleep(2 * MINUTE);
  main.child.kill('SIGTERM');
  other.child.kill('SIGTERM');
  await Promise.all([once(main.child, 'close'), once(other.child, 'close')]);
  let left = 0;
  while (await archive.outbox.claim('soak', far.now, far.lease)) {
    left += 1;
    if (left > 1_000) break;
  }
  return left;
}

console.log(
  `${minutes} minutes: ${asked} commands and mentions, ${planned} faults of Slack, ${kills} kills, ${entries} polls; ` +
    `memory ${resident[0]?.toFixed(0)} MB at first, ${Math.max(...resident).toFixed(0)} MB at most, ${growth.toFixed(0)} MB grown`,
);
for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0 ? 'Nothing was lost or doubled, and nothing grows.' : `${faults.length} faults`,
);
await archive.close();
feed.close();
feed.closeAllConnections();
await slack.close();
rmSync(folder, { recursive: true, force: true });
process.exit(faults.length === 0 ? 0 : 1);
