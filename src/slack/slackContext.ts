import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Adding, Asker, CalendarFeeds, Channels, Desk } from '../../commands/command.ts';
import { answerTyped } from '../../commands/index.ts';
import type { WordedAnswer } from '../answers/answer.ts';
import { trouble } from '../answers/refusals.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import type { Archive, ArchiveView } from '../archive/port.ts';
import type { Settings } from '../archive/settings.ts';
import type { Trace } from '../digests/trace.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Words } from '../words/words.ts';
import type { Audience } from './audience.ts';
import type { Deliverer } from './outgoing.ts';
import type { PostQueue } from './postQueue.ts';

/** What every listener works with. */
export interface SlackContext {
  readonly archive: Archive;
  readonly lexicon: Lexicon;
  /** Brief's own words, in the language that is spoken here. */
  readonly words: Words;
  readonly settings: Settings;
  readonly queue: PostQueue;
  /** The way of every answer to Slack. */
  readonly deliverer: Deliverer;
  readonly channelsFor: (workspace: string) => Channels;
  /** Fetching pages; left out where none is to be fetched. */
  readonly adding?: Adding | undefined;
  /** Calendars that programs follow; left out where Brief is not reached from outside. */
  readonly feeds?: CalendarFeeds | undefined;
  /** Reads a text that somebody pasted. */
  readonly read?: Desk['read'] | undefined;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Sleeps for so many milliseconds, less where the program ends. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Structured log without article text, typed words or tokens. */
  readonly log: (event: string, about: Record<string, string | number>) => void;
  /** Left out where no traces are wanted. */
  readonly trace?: Trace | undefined;
}

const NAME_KEPT_SECONDS = 24 * 3600;
const CONTEXT_KEPT_SECONDS = 7 * 24 * 3600;

/**
 * What a command works with at this moment. Where people of another organisation read along, articles and corrections that
 * are kept to workspaces are not there; outsiders also have no tables of the workspace and fetch nothing.
 */
export function deskFor(
  workspace: string,
  around: Omit<SlackContext, 'deliverer'>,
  audience: Audience = 'own',
): Desk {
  const now = around.clock();
  const seenBy = (viewer: string | null) =>
    around.archive.seenBy({ now: now.toISOString(), workspace: viewer });
  return {
    archive:
      audience === 'own'
        ? seenBy(workspace)
        : audience === 'outside'
          ? seenBy(null)
          : tablesOf(seenBy(workspace), seenBy(null)),
    lexicon: around.lexicon,
    words: around.words,
    now,
    newId: around.newId,
    ...(audience === 'outside' ? {} : { channels: around.channelsFor(workspace) }),
    ...(around.read ? { read: around.read } : {}),
    ...(around.adding && audience !== 'outside' ? { adding: around.adding } : {}),
    ...(around.feeds && audience !== 'outside' ? { feeds: around.feeds } : {}),
  };
}

/** One view's look-ups with another's tables. */
function tablesOf(own: ArchiveView, open: ArchiveView): ArchiveView {
  const { subscriptions, ledger, corrections, sources } = own;
  return { ...open, subscriptions, ledger, corrections, sources };
}

/**
 * The answer to typed words; a fault of the program becomes an answer too, with a reference that is also in the log.
 */
export async function answerFor(
  typed: string,
  asker: Asker,
  around: Omit<SlackContext, 'deliverer'>,
  audience: Audience = 'own',
): Promise<WordedAnswer> {
  const failed = (says: string) => wordAnswer(trouble(says), around.words);
  try {
    return await answerTyped(typed, asker, deskFor(asker.workspace, around, audience));
  } catch (error) {
    const reference = around.newId().slice(0, 8);
    if (error instanceof Error && error.name === 'ArchiveError') {
      around.log('archive in the way', { reference, reason: error.message });
      return failed(around.words.slack.archiveInTheWay(reference));
    }
    around.log('fault', {
      reference,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return failed(around.words.slack.fault(reference));
  }
}

/** An answer does not wait longer for the person's time zone. */
const ZONE_WITHIN_MS = 1_000;

/**
 * The person's time zone as Slack has it, kept for a day; UTC where Slack does not say so within a second. A later answer
 * is kept for the next question.
 */
export async function zoneOf(
  person: string,
  workspace: string,
  clientFor: () => Promise<WebClient>,
  settings: Settings,
): Promise<string> {
  const ask = async () => {
    const key = `${workspace}:${person}:zone`;
    const known = await settings.names.get(key);
    if (known !== undefined) return known;
    const client = await clientFor();
    const found = (await client.users.info({ user: person })).user?.tz;
    if (found) await settings.names.set(key, found, NAME_KEPT_SECONDS);
    return found ?? 'UTC';
  };
  // A missing scope or a slow Slack: the answer matters more than the zone.
  return Promise.race([ask().catch(() => 'UTC'), sleep(ZONE_WITHIN_MS, 'UTC', { ref: false })]);
}

/** What was last asked in a thread, for follow-ups without names. */
export async function contextOf(thread: string, settings: Settings): Promise<Asker['context']> {
  return ((await settings.context.get(thread)) as Asker['context'] | undefined) ?? null;
}

/** Keeps what an answer was about, for a week. */
export async function keepContext(thread: string, answer: WordedAnswer, settings: Settings): Promise<void> {
  if (answer.context) await settings.context.set(thread, answer.context, CONTEXT_KEPT_SECONDS);
}
