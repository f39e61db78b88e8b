import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { WebAPIRequestError, WebClient } from '@slack/web-api';
import type { Archive } from '../archive/port.ts';
import type { SettingRows } from '../archive/settings.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { formatInstant } from '../words/en/dates.ts';
import { countOf } from '../words/en/numbers.ts';
import { type Connection, clientOptionsFor, reachSlack } from './connection.ts';
import { SCOPES } from './createApp.ts';
import { brokenRun, isAlive } from './lastRun.ts';
import { SocketError, trySocket } from './openSocket.ts';
import { proxiesIn, proxyHint } from './proxyHint.ts';
import { GIVE_SCOPE, NOT_SLACK, refusalOf } from './whyNotConnected.ts';
import { whyUnreached } from './whyUnreached.ts';

/** One check of `brief doctor`: what was looked at, whether it is well, and what to do where it is not. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
  /** True where nothing can be delivered until it is mended. */
  readonly fatal: boolean;
}

/** The archive, with what only operators ask of it. */
export type CheckedArchive = Archive & {
  readonly settingRows: SettingRows;
  statedTime(): Promise<Date | null>;
};

/** Where the last backup and the last restore are written down. */
export const OPERATIONS = {
  namespace: 'operations',
  backup: 'last backup',
  restore: 'last restore',
} as const;

/** An older backup is reported. */
const STALE_BACKUP_MS = 2 * 86_400_000;
/** Clocks that differ by less agree. */
const CLOCKS_APART_MS = 60_000;
const LEAST_FREE = 1e9;
/** With less nothing can be stored for long. */
const NOTHING_FREE = 1e6;

const MODES = { socket: 'Socket Mode', http: 'HTTP' };

/**
 * The checks of `brief doctor`, in order: configuration, keys, proxy, lexicon, archive, disk, backup, files, Slack, schedules,
 * sources, clock.
 *
 * @param files that are for their owner alone: `.env` and the archive's; those that are not there are passed over
 */
export async function* checksOf(
  config: {
    readonly connection: Connection | null;
    /** What is wrong with the settings of Slack, without which the other checks are made; null where nothing is. */
    readonly slackFault: string | null;
    readonly formerEncryptionKey: string | null;
    readonly fetching: { readonly environment: Readonly<Record<string, string | undefined>> };
  },
  lexicon: Lexicon,
  open: () => Promise<CheckedArchive>,
  now: Date,
  files: readonly string[],
): AsyncGenerator<Check> {
  const { connection } = config;
  yield config.slackFault === null
    ? {
        name: 'configuration',
        ok: true,
        fatal: false,
        says: connection ? MODES[connection.mode] : 'no Slack tokens: the playground',
      }
    : { name: 'configuration', ok: false, fatal: true, says: config.slackFault };
  if (config.formerEncryptionKey)
    yield {
      name: 'keys',
      ok: false,
      fatal: false,
      says: 'an old key is still set: run "brief reseal", then leave BRIEF_ENCRYPTION_KEY_FORMER out',
    };
  const proxies = proxiesIn(config.fetching.environment);
  if (proxies.length > 0)
    yield { name: 'proxy', ok: true, fatal: false, says: `through ${proxies.join(', ')}` };
  yield {
    name: 'lexicon',
    ok: true,
    fatal: false,
    says: `${lexicon.speakers.length} speakers, ${lexicon.topics.length} topics, ${lexicon.places.length} places`,
  };
  const [place] = files.filter((one) => one.endsWith('.sqlite') || /[/\\]/.test(one));
  let archive: CheckedArchive | null = null;
  try {
    archive = await open();
    const { articles, quotes } = await archive.counts();
    await archive.settingRows.put('doctor', [{ key: 'probe', value: '1', expires: null }], now.getTime());
    await archive.settingRows.remove('doctor', ['probe'], now.getTime());
    yield {
      name: 'archive',
      ok: true,
      fatal: false,
      says: `${countOf(articles, 'article')}, ${countOf(quotes, 'quote')}${place ? ` in ${place}` : ''}; a row was written and removed. "brief verify-archive" checks its content`,
    };
  } catch (error) {
    yield { name: 'archive', ok: false, fatal: true, says: (error as Error).message };
  }
  if (archive) yield* checkLastRun(archive, now);
  // A full disk may be why there is no archive.
  if (place && existsSync(dirname(resolve(place)))) yield await checkDisk(place);
  if (archive && place) yield* checkBackup(archive, now);
  yield* readableByOthers(files);
  let slackTime: Date | null = null;
  if (connection?.botToken) {
    yield await checkToken(connection, config.fetching.environment, (time) => {
      slackTime = time;
    });
  }
  if (connection?.mode === 'socket' && connection.appToken)
    yield await checkSocket(connection, connection.appToken, config.fetching.environment);
  const databaseTime = archive ? await archive.statedTime() : null;
  if (archive) {
    yield* checkDigests(archive);
    yield await checkSources(archive);
    await archive.close();
  }
  yield checkClock(now, { Slack: slackTime, 'the database': databaseTime });
}

async function* checkDigests({ subscriptions }: CheckedArchive): AsyncGenerator<Check> {
  const due = await subscriptions.due('9999', 500);
  const ok = { ok: true, fatal: false };
  for (const { channel, inWords, nextRun, zone } of due) {
    const next = formatInstant(new Date(nextRun), zone);
    yield { name: 'digest', ...ok, says: `${channel} ${inWords}, next ${next} (${zone})` };
  }
  if (due.length === 0) yield { name: 'digests', ...ok, says: 'none ordered' };
}

async function checkSources({ sources }: CheckedArchive): Promise<Check> {
  const all = await sources.list();
  const failing = all.filter(({ state, fault }) => state === 'active' && fault !== null);
  const named = failing.map(({ name, says }) => `${name} (${says})`).join(', ');
  const health = failing.length === 0 ? 'none failing' : `not reached: ${named}`;
  return {
    name: 'sources',
    ok: failing.length === 0,
    fatal: false,
    says:
      all.length === 0
        ? 'none polled: brief feeds add "UN News" adds one'
        : `${all.length} polled, ${health}`,
  };
}

/** The machine's clock against whoever else states the time. */
function checkClock(now: Date, witnesses: Readonly<Record<string, Date | null>>): Check {
  const told = Object.entries(witnesses).filter((one): one is [string, Date] => one[1] !== null);
  const apart = told.find(([, time]) => Math.abs(time.getTime() - now.getTime()) > CLOCKS_APART_MS);
  if (apart) {
    const says = `${now.toISOString()}, but ${apart[0]} has ${apart[1].toISOString()}: set the clock of this machine, or turn on NTP`;
    return { name: 'clock', ok: false, fatal: true, says };
  }
  const sane = now.getUTCFullYear() >= 2026;
  const agreed = told.length > 0 ? `, as ${told.map(([who]) => who).join(' and ')} has it` : '';
  const says = sane
    ? `${now.toISOString()}${agreed}`
    : `${now.toISOString()} cannot be right: set the clock of this machine`;
  return { name: 'clock', ok: sane, fatal: !sane, says };
}

const sizeOf = (bytes: number): string =>
  bytes < 1e8 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

async function checkDisk(file: string): Promise<Check> {
  const { bavail, bsize } = await statfs(dirname(resolve(file)));
  const free = bavail * bsize;
  const ok = free >= LEAST_FREE;
  const says = `${sizeOf(free)} free beside the archive${ok ? '' : ': make room, or move it'}`;
  return { name: 'disk', ok, fatal: free < NOTHING_FREE, says };
}

async function* checkBackup({ settingRows }: CheckedArchive, now: Date): AsyncGenerator<Check> {
  const { namespace, backup, restore } = OPERATIONS;
  const [made = null, tried = null] = await settingRows.get(namespace, [backup, restore], now.getTime());
  const ok = made !== null && now.getTime() - Date.parse(made) < STALE_BACKUP_MS;
  yield {
    name: 'backup',
    ok,
    fatal: false,
    says:
      made === null
        ? 'none was made with "brief backup" yet: brief backup <file>'
        : `the last one is of ${made}${ok ? '' : ', more than two days ago: brief backup <file> --force'}${tried ? `; last put back ${tried}` : ''}`,
  };
}

/** Whether the last run of this machine ended as it was told. */
async function* checkLastRun({ settingRows }: CheckedArchive, now: Date): AsyncGenerator<Check> {
  const here = { host: hostname(), pid: process.pid, now, isAlive };
  const broken = await brokenRun(settingRows, here);
  if (!broken) return;
  const says = `the run of ${broken.since} (process ${broken.pid}) did not end as it was told: killed, crashed, out of memory, or on a full disk. Look at the end of its log; start Brief again`;
  yield { name: 'last run', ok: false, fatal: false, says };
}

/** Whether Slack gives an address for a socket, and one is opened there: the app's token, and the way. */
async function checkSocket(
  connection: Connection,
  appToken: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Check> {
  const reach = reachSlack(environment, connection.apiUrl);
  const client = new WebClient(appToken, clientOptionsFor(connection, reach));
  try {
    const { url = '' } = await client.apps.connections.open();
    await trySocket(url, reach);
    return { name: 'Socket Mode', ok: true, fatal: false, says: 'a socket was opened, and closed again' };
  } catch (error) {
    const says = `no connection can be opened${whyNoSocket(error, environment)}`;
    return { name: 'Socket Mode', ok: false, fatal: true, says };
  } finally {
    await reach.close();
  }
}

function whyNoSocket(error: unknown, environment: Readonly<Record<string, string | undefined>>): string {
  const code = refusalOf(error);
  if (code === 'not-slack') return `: ${NOT_SLACK}`;
  if (code === 'missing_scope') return ` (missing_scope): ${GIVE_SCOPE}`;
  if (code)
    return ` (${code}): copy SLACK_APP_TOKEN anew, and turn Socket Mode on in the settings of the app`;
  if (error instanceof SocketError) return `. ${error.message}`;
  return error instanceof WebAPIRequestError
    ? `: Slack is not reached: ${whyUnreached(error)}. Check the network of this machine${proxyHint(environment, ' and')}`
    : ': Slack has trouble of its own (https://slack-status.com)';
}

/** Files that other users of this machine may read, each with the command that closes it. */
function* readableByOthers(files: readonly string[]): Generator<Check> {
  // On Windows the mode says nothing about who may read.
  if (process.platform === 'win32') return;
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || (found.mode & 0o077) === 0) continue;
    const says = `${file} can be read by other users of this machine: chmod ${found.isDirectory() ? 'go-rwx' : '600'} ${file}`;
    yield { name: 'files', ok: false, fatal: false, says };
  }
}

async function checkToken(
  connection: Connection,
  environment: Readonly<Record<string, string | undefined>>,
  hear: (time: Date) => void,
): Promise<Check> {
  // By the same way as the app: a proxy, where one is named.
  const reach = reachSlack(environment, connection.apiUrl, { hear });
  const client = new WebClient(connection.botToken!, clientOptionsFor(connection, reach));
  try {
    const auth = await client.auth.test();
    const granted = new Set(auth.response_metadata?.scopes ?? []);
    const missing = granted.size > 0 ? SCOPES.filter((s) => !granted.has(s)) : [];
    return missing.length === 0
      ? {
          name: 'Slack',
          ok: true,
          fatal: false,
          says: `connected to ${auth.team ?? 'the workspace'} as ${auth.user ?? 'Brief'}`,
        }
      : {
          name: 'Slack',
          ok: false,
          fatal: true,
          says: `scopes missing: ${missing.join(', ')}. Add them under "OAuth & Permissions" and install the app again`,
        };
  } catch (error) {
    const code = refusalOf(error);
    return {
      name: 'Slack',
      ok: false,
      fatal: true,
      says:
        code === 'not-slack'
          ? `not reached: ${NOT_SLACK}`
          : code
            ? `the token was refused (${code}): copy SLACK_BOT_TOKEN anew`
            : `not reached: ${whyUnreached(error)}. Check the network of this machine${proxyHint(environment, ' and')}`,
    };
  }
}
