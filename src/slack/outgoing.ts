import type { Asker } from '../../commands/command.ts';
import type { Audience } from './audience.ts';
import type { SlackMessage } from './renderBlocks.ts';

/** Where an answer goes first. */
export type Target =
  /** The response address of a command or button: five uses in thirty minutes, never inside a thread. */
  | {
      readonly by: 'response';
      readonly url: string;
      readonly visible: 'ephemeral' | 'in_channel';
      readonly channel: string;
    }
  /** A message that everybody in the channel reads; a person's id is the direct message with that person. */
  | { readonly by: 'post'; readonly channel: string; readonly thread?: string | undefined }
  /** A message in a channel that the asker alone sees. */
  | { readonly by: 'ephemeral'; readonly channel: string; readonly thread?: string | undefined };

/** What an answer is copied as. */
export type CopyForm = 'cable' | 'wire' | 'markdown';

/** A question as it was put, with all that is needed to answer it later or elsewhere. */
export interface Question {
  readonly words: string;
  readonly asker: Omit<Asker, 'zone' | 'context' | 'outsider'>;
  readonly audience: Audience;
  /** Under which follow-ups find what was asked before; null where there are none. */
  readonly contextKey: string | null;
  /** How the answer is shown: as it is, for everybody, or as text to copy. */
  readonly shown: 'plain' | 'shared' | CopyForm;
}

/** What somebody is owed: the body of an outbox row. Messages come from the question, unless they are there already. */
export interface Outgoing {
  readonly workspace: string;
  /** Who gets a notice where the target cannot be reached. */
  readonly person: string | null;
  readonly target: Target;
  readonly question?: Question;
  /** In place of messages: an event after which it is to be looked up whether Brief is still installed. */
  readonly installation?: { readonly event: 'tokens_revoked' | 'app_uninstalled'; readonly at: string };
  /** ISO instant from which on it is no longer worth delivering. */
  readonly until: string;
  messages?: Page[];
  /** `article@version` of everything that the messages cite. */
  cited?: readonly string[];
  /** The next message to send. */
  next?: number;
  /** Which of the ways to deliver is being tried. */
  way?: number;
  /** Channel and thread of the first message. */
  stands?: { readonly channel: string; readonly thread: string | null };
}

/** One message; `plain` where only its text is left to try. */
export type Page = SlackMessage & { readonly plain?: true };

/** The ways to deliver, the first choice first. */
export function waysOf({ target, person }: Pick<Outgoing, 'target' | 'person'>): readonly Target[] {
  const direct: readonly Target[] = person === null ? [] : [{ by: 'post', channel: person }];
  switch (target.by) {
    case 'response': {
      const { channel } = target;
      const here: readonly Target[] =
        channel === '' || person === null
          ? []
          : [target.visible === 'in_channel' ? { by: 'post', channel } : { by: 'ephemeral', channel }];
      return [target, ...here, ...direct];
    }
    case 'ephemeral':
      return [target, ...direct];
    case 'post':
      return isForOne({ target, person }) ? [target] : [target, ...direct];
  }
}

/** Whether one person alone reads what is sent. */
export function isForOne({ target, person }: Pick<Outgoing, 'target' | 'person'>): boolean {
  if (target.by === 'post') return target.channel === person || target.channel.startsWith('D');
  return target.by === 'ephemeral' || target.visible === 'ephemeral';
}

/** Slack's limit for `text` is 40,000 characters; clients cut far below. */
const LONGEST_TEXT = 3_500;

/** A message whose blocks Slack does not take, as texts alone, none too long, all of it. */
export function textAlone(page: Page): Page[] {
  const pieces: string[] = [];
  let rest = page.text;
  while (rest.length > LONGEST_TEXT) {
    const line = rest.lastIndexOf('\n', LONGEST_TEXT);
    const space = rest.lastIndexOf(' ', LONGEST_TEXT);
    const end = line > LONGEST_TEXT / 2 ? line + 1 : space > LONGEST_TEXT / 2 ? space + 1 : LONGEST_TEXT;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest.trim() !== '' || pieces.length === 0) pieces.push(rest.trim() === '' ? '…' : rest);
  return pieces.map((text) => ({ text, blocks: [], plain: true }));
}

/** What became of something owed. */
export type Outcome = 'delivered' | 'waiting' | 'given up' | 'known already';

/** The one way in which answers leave for Slack. */
export interface Deliverer {
  /**
   * Writes down what is owed, makes the answer where there is only a question, and delivers it: again after every hiccup,
   * by text alone where Slack does not take the blocks, by a direct message where the place cannot be reached. Resolves
   * when it is delivered, or left in the outbox for later. Never rejects.
   *
   * @param key names the event or request: the same one is answered once
   */
  owe(key: string, outgoing: Omit<Outgoing, 'until'>): Promise<Outcome>;
  /** Takes what other instances or earlier attempts left in the outbox; resolves with how many were worked on. */
  sweep(): Promise<number>;
  /** Ends all waiting; what is not delivered stays in the outbox. Resolves when nothing is under way. */
  stop(): Promise<void>;
}
