import { statSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import type { Archive } from '../archive/port.ts';
import { formatInstant } from '../digests/formatInstant.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { type Connection, clientOptionsFor, reachSlack } from './connection.ts';
import { SCOPES } from './createApp.ts';

/** One check of `brief doctor`: what was looked at, whether it is well, and what to do where it is not. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
  /** True where nothing can be delivered until it is mended. */
  readonly fatal: boolean;
}

/**
 * The checks of `brief doctor`, in order: configuration, lexicon, archive, files, Slack, schedules, clock.
 *
 * @param files that are for their owner alone: `.env` and the archive's; those that are not there are passed over
 */
export async function* checksOf(
  config: {
    readonly connection: Connection | null;
    readonly fetching: { readonly environment: Readonly<Record<string, string | undefined>> };
  },
  lexicon: Lexicon,
  open: () => Promise<Archive>,
  now: Date,
  files: readonly string[],
): AsyncGenerator<Check> {
  const { connection } = config;
  yield {
    name: 'configuration',
    ok: true,
    fatal: false,
    says: connection
      ? connection.mode === 'socket'
        ? 'Socket Mode'
        : 'HTTP'
      : 'no Slack tokens: the playground',
  };
  yield {
    name: 'lexicon',
    ok: true,
    fatal: false,
    says: `${lexicon.speakers.length} speakers, ${lexicon.topics.length} topics, ${lexicon.places.length} places`,
  };
  let archive: Archive | null = null;
  try {
    archive = await open();
    const { articles, quotes } = await archive.counts();
    yield { name: 'archive', ok: true, fatal: false, says: `${articles} articles, ${quotes} quotes` };
  } catch (error) {
    yield { name: 'archive', ok: false, fatal: true, says: (error as Error).message };
  }
  yield* readableByOthers(files);
  if (connection?.botToken) yield await checkToken(connection, config.fetching.environment);
  if (archive) {
    const due = await archive.subscriptions.due('9999', 500);
    for (const s of due) {
      yield {
        name: 'digest',
        ok: true,
        fatal: false,
        says: `${s.channel} ${s.inWords}, next ${formatInstant(new Date(s.nextRun), s.zone)} (${s.zone})`,
      };
    }
    if (due.length === 0) yield { name: 'digests', ok: true, fatal: false, says: 'none ordered' };
    const sources = await archive.sources.list();
    const failing = sources.filter(({ state, fault }) => state === 'active' && fault !== null);
    yield {
      name: 'sources',
      ok: failing.length === 0,
      fatal: false,
      says:
        sources.length === 0
          ? 'none polled: brief feeds add "UN News" adds one'
          : failing.length === 0
            ? `${sources.length} polled, none failing`
            : `${sources.length} polled, not reached: ${failing.map(({ name, says }) => `${name} (${says})`).join(', ')}`,
    };
    await archive.close();
  }
  const sane = now.getUTCFullYear() >= 2026;
  yield {
    name: 'clock',
    ok: sane,
    fatal: !sane,
    says: sane ? now.toISOString() : `${now.toISOString()} cannot be right: set the clock of this machine`,
  };
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
): Promise<Check> {
  // By the same way as the app: a proxy, where one is named.
  const reach = reachSlack(environment, connection.apiUrl);
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
    const code = (error as { data?: { error?: string } }).data?.error;
    return {
      name: 'Slack',
      ok: false,
      fatal: true,
      says: code
        ? `the token was refused (${code}): copy SLACK_BOT_TOKEN anew`
        : 'not reached: check the network of this machine',
    };
  }
}
