import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadFeed } from './feed.ts';
import type { FeedAnswer, FeedQuestion, TextQuestion } from './feedThread.ts';
import type { Parsers } from './parseFeedText.ts';

/** A feed as it was fetched. */
interface FeedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
  /** IANA zone of dates that state none; UTC when left out. */
  readonly zone?: string | null;
}

export interface FeedReader {
  /** Never rejects: what cannot be read is said. */
  readFeed(feed: FeedBytes): Promise<ReadFeed>;
  /** The plain paragraphs of an entry's body; null where they take too long, which a busy machine may be to blame for. */
  textOf(html: string): Promise<string | null>;
  close(): Promise<void>;
}

/**
 * Milliseconds for a feed, ample by far for an honest one: a megabyte takes some forty. Both together stay below three
 * seconds, with the start of a second thread.
 */
const PATIENCE: Readonly<Record<Parsers, number>> = { both: 800, tolerant: 1_200 };
/** Very large ones have more time, and are left to the tolerant parser. */
const LARGE = 4_000_000;
const PATIENCE_FOR_TEXT = 2_000;
const PATIENCE_A_MEGABYTE = 100;
const MEMORY = 768;

/**
 * Reads feeds in a thread of its own. A feed over which the thread sits too long ends the thread; it is tried once
 * more with the parser whose time grows only with the length, then refused.
 *
 * @example await createFeedReader().readFeed({ bytes, contentType: 'text/xml', url }) // { ok: true, feed: { entries: […] } }
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one thread, none over 30 lines.
export function createFeedReader(): FeedReader {
  let thread: { worker: Worker; ready: Promise<void> } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const start = () => {
    const worker = new Worker(new URL(`./feedThread${extname(import.meta.filename)}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      // What proxies and tokens the environment holds is no feed's business.
      env: {},
    });
    worker.on('error', () => {});
    worker.unref();
    return {
      worker,
      ready: new Promise<void>((ready) => {
        worker.once('message', () => ready());
        worker.once('exit', () => ready());
      }),
    };
  };
  const end = async () => {
    const ended = thread;
    thread = null;
    await ended?.worker.terminate();
  };
  /** Null where the thread was ended, by us or by its limit of memory. */
  const ask = async (question: FeedQuestion | TextQuestion, patience: number): Promise<FeedAnswer | null> => {
    thread ??= start();
    const { worker, ready } = thread;
    worker.ref();
    await ready;
    const answer = await new Promise<FeedAnswer | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      const settle = (value: FeedAnswer | null) => {
        clearTimeout(timer);
        resolve(value === 'ready' ? null : value);
      };
      worker.once('message', settle);
      worker.once('exit', () => settle(null));
      worker.postMessage(question);
    });
    worker.removeAllListeners('message');
    worker.removeAllListeners('exit');
    worker.unref();
    if (answer === null) await end();
    return answer;
  };
  const read = async ({ bytes, contentType, url, zone }: FeedBytes): Promise<ReadFeed> => {
    const question = { bytes, contentType, url, zone: zone ?? 'UTC' };
    const beyond = Math.max(0, bytes.length - LARGE) / 1_000_000;
    const by = async (parsers: Parsers) =>
      (await ask(
        { ...question, parsers },
        PATIENCE[parsers] + beyond * PATIENCE_A_MEGABYTE,
      )) as ReadFeed | null;
    return (
      (bytes.length > LARGE ? null : await by('both')) ??
      (await by('tolerant')) ?? {
        ok: false,
        offers: [],
        says: 'The feed takes longer to read than any honest one: it was left unread.',
      }
    );
  };
  return {
    readFeed: (feed) => {
      const answer = last.then(() => read(feed));
      last = answer;
      return answer;
    },
    textOf: (html) => {
      const answer = last.then(async () => {
        const read = (await ask({ html }, PATIENCE_FOR_TEXT)) as { text: string } | null;
        return read?.text ?? null;
      });
      last = answer;
      return answer;
    },
    close: async () => {
      await last;
      await end();
    },
  };
}
