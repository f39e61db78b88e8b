import { blockTexts } from './blockKit/blockText.ts';
import type { Message, View } from './records.ts';
import type { State } from './state.ts';
import { slackbot } from './typing.ts';

/** Which message is meant. What is left out does not matter. */
export interface MessageFilter {
  /** Id, name or "#name". */
  readonly channel?: string;
  /** `ts` of the thread's first message; null for messages outside threads. */
  readonly thread?: string | null;
  /** True for messages that one person alone sees. */
  readonly ephemeral?: boolean;
  /** Found in the text or in the blocks. */
  readonly text?: string | RegExp;
  /** Who wrote it; the app when left out. */
  readonly from?: 'app' | 'slackbot' | 'anybody';
}

/** Generous: a test that waits for what will not come fails all the same, and a busy machine is slow. */
const patience = 30_000;

/** All words of a message, text first, then blocks, a line each. */
export function messageWords(message: Message): string {
  return [message.text, ...blockTexts(message.blocks)].join('\n');
}

/** Reads what is shown, and waits for what is to come. */
export function createWaiting(state: State) {
  /** What has been handed out, as it stood then: a message is waited for once, and again when it was changed. */
  const handed = new Set<string>();

  function matches(message: Message, filter: MessageFilter): boolean {
    const from = filter.from ?? 'app';
    if (from === 'app' && !message.byApp) return false;
    if (from === 'slackbot' && message.author !== slackbot) return false;
    if (filter.channel !== undefined && message.channel !== state.findChannel(filter.channel)?.id)
      return false;
    if (filter.thread !== undefined && message.thread !== filter.thread) return false;
    if (filter.ephemeral !== undefined && filter.ephemeral !== (message.onlyFor !== null)) return false;
    if (filter.text === undefined) return true;
    const words = messageWords(message);
    return typeof filter.text === 'string' ? words.includes(filter.text) : filter.text.test(words);
  }

  /** Asks again after each change until there is an answer. */
  function until<Found>(look: () => Found | null, what: () => string, timeout: number): Promise<Found> {
    const now = look();
    if (now !== null) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(what()));
      }, timeout);
      const stop = state.onChange(() => {
        const found = look();
        if (found === null) return;
        clearTimeout(timer);
        stop();
        resolve(found);
      });
    });
  }

  function shown(): string {
    const lines = state.allMessages().map((message) => {
      const place = `${message.channel}${message.thread === null ? '' : ` in ${message.thread}`}`;
      return `- ${place}${message.onlyFor === null ? '' : ' (ephemeral)'} ${message.author}: ${messageWords(message).slice(0, 200)}`;
    });
    return lines.length === 0 ? 'Nothing has been written.' : `Shown:\n${lines.join('\n')}`;
  }

  return {
    /**
     * The first matching message that was not handed out before: one that is there, or the next to come. Rejects
     * with all that is shown when none comes in time.
     *
     * @param timeout milliseconds of the wall clock
     */
    message(filter: MessageFilter = {}, timeout = patience): Promise<Message> {
      const key = (message: Message) => `${message.channel} ${message.ts} ${message.edited ?? ''}`;
      return until(
        () => {
          const found = state.allMessages().find((one) => !handed.has(key(one)) && matches(one, filter));
          if (!found) return null;
          handed.add(key(found));
          return found;
        },
        () => `No message came that matches ${describe(filter)}. ${shown()}`,
        timeout,
      );
    },
    /** The topmost modal of a person, once one is open, with this `callback_id` where one is wanted. */
    view(person: string, callback: string | null, timeout = patience): Promise<View> {
      return until(
        () => {
          const top = state.stackOf(person).at(-1);
          return top && (callback === null || top.callback_id === callback) ? top : null;
        },
        () => `No modal opened. ${shown()}`,
        timeout,
      );
    },
    home(person: string, timeout = patience): Promise<View> {
      return until(
        () => state.homes.get(person) ?? null,
        () => 'No Home tab was published.',
        timeout,
      );
    },
    matches,
  };
}

function describe(filter: MessageFilter): string {
  return JSON.stringify(filter, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value));
}
