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
import type { SpokenLanguages } from './spokenLanguages.ts';

/** What every listener works with. */
export interface SlackContext {
  readonly archive: Archive;
  readonly lexicon: Lexicon;
  /** Brief's own words, in the language of whoever reads them. */
  readonly languages: SpokenLanguages;
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

const CONTEXT_KEPT_SECONDS = 7 * 24 * 3600;

/**
 * The archive as an audience may see it at this moment. Where people of another organisation read along, articles and
 * corrections that are kept to workspaces are not there.
 */
export function viewFor(
  workspace: string,
  { archive, clock }: Pick<SlackContext, 'archive' | 'clock'>,
  audience: Audience = 'own',
): ArchiveView {
  const seenBy = (viewer: string | null) => archive.seenBy({ now: clock().toISOString(), workspace: viewer });
  if (audience === 'own') return seenBy(workspace);
  return audience === 'outside' ? seenBy(null) : tablesOf(seenBy(workspace), seenBy(null));
}

/**
 * What a command works with at this moment; outsiders have no tables of the workspace, fetch nothing and choose nothing.
 *
 * @param words in the language of whoever reads the answer
 */
export function deskFor(
  workspace: string,
  words: Words,
  around: Omit<SlackContext, 'deliverer'>,
  audience: Audience = 'own',
): Desk {
  const isOurs = audience !== 'outside';
  return {
    archive: viewFor(workspace, around, audience),
    lexicon: around.lexicon,
    words,
    now: around.clock(),
    newId: around.newId,
    ...(isOurs ? { channels: around.channelsFor(workspace) } : {}),
    ...(isOurs ? { languages: around.languages.choicesOf(workspace) } : {}),
    ...(around.read ? { read: around.read } : {}),
    ...(around.adding && isOurs ? { adding: around.adding } : {}),
    ...(around.feeds && isOurs ? { feeds: around.feeds } : {}),
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
  words: Words,
  around: Omit<SlackContext, 'deliverer'>,
  audience: Audience = 'own',
): Promise<WordedAnswer> {
  const failed = (says: string) => wordAnswer(trouble(says), words);
  try {
    return await answerTyped(typed, asker, deskFor(asker.workspace, words, around, audience));
  } catch (error) {
    const reference = around.newId().slice(0, 8);
    if (error instanceof Error && error.name === 'ArchiveError') {
      around.log('archive in the way', { reference, reason: error.message });
      return failed(words.slack.archiveInTheWay(reference));
    }
    around.log('fault', {
      reference,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return failed(words.slack.fault(reference));
  }
}

/** What was last asked in a thread, for follow-ups without names. */
export async function contextOf(thread: string, settings: Settings): Promise<Asker['context']> {
  return ((await settings.context.get(thread)) as Asker['context'] | undefined) ?? null;
}

/** Keeps what an answer was about, for a week. */
export async function keepContext(thread: string, answer: WordedAnswer, settings: Settings): Promise<void> {
  if (answer.context) await settings.context.set(thread, answer.context, CONTEXT_KEPT_SECONDS);
}
