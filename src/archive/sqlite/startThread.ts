import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ArchiveError } from '../archiveError.ts';
import type { connectTo } from './connection.ts';
import type { Answer, Question, ThreadData } from './messages.ts';

/** A connection, mostly in a thread of its own, as seen from the thread that asks. */
export interface ArchiveThread {
  /**
   * False where there is nothing yet that a reader can read as it is. Rejects with an ArchiveError where the file cannot be
   * opened.
   */
  open(): Promise<boolean>;
  ask(
    call: string,
    values: readonly unknown[],
    progress?: (done: number, all: number) => void,
  ): Promise<unknown>;
  /** Whether it has ended by itself: it ran out of memory. What is asked of it is refused from then on. */
  hasDied(): boolean;
  /** Waits for what was asked before, closes the connection and ends the thread. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  progress?: ((done: number, all: number) => void) | undefined;
}

/** Starts a thread for a connection to the file, which opens with `open()`. */
export function startThread(data: ThreadData): ArchiveThread {
  const worker = new Worker(new URL(`./thread${extname(import.meta.filename)}`, import.meta.url), {
    workerData: data,
    // A thread takes the memory of the whole machine for its own. With 2 MB for what an answer leaves behind, a tenth of
    // the time of a day's brief went into sweeping it up.
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;
  let closing: Promise<void> | null = null;
  const isClosed = () => new ArchiveError('closed', `The archive ${data.path} is closed.`);

  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    if (!one) return;
    if ('done' in answer) {
      one.progress?.(answer.done, answer.all);
      return;
    }
    waiting.delete(answer.id);
    if ('value' in answer) one.resolve(answer.value);
    else if ('fault' in answer) one.reject(answer.fault);
    else one.reject(new ArchiveError(answer.refused.trouble, answer.refused.message));
  });
  worker.on('error', (error) => end(new ArchiveError('failed', deathOf(data.path, error))));
  worker.on('exit', () => end(closing ? isClosed() : new ArchiveError('failed', deathOf(data.path))));

  const answerTo = (id: number, progress?: Waiting['progress']) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, progress });
    });
  const ask: ArchiveThread['ask'] = async (call, values, progress) => {
    if (ended) throw ended;
    const id = ++asked;
    worker.postMessage({ id, call, values } satisfies Question);
    return answerTo(id, progress);
  };

  return {
    open: async () => (await ask('open', [])) as boolean,
    ask,
    hasDied: () => ended !== null && closing === null,
    close: () => {
      // It may end before its last answer has arrived.
      closing ??= ask('close', []).then(
        () => end(isClosed()),
        (error: unknown) => {
          end(isClosed());
          if (!(error instanceof ArchiveError && error.trouble === 'closed')) throw error;
        },
      );
      return closing;
    },
  };
}

/**
 * A connection in this thread, for a program that has one question and nobody else to keep waiting: a thread takes 12 MB and
 * a twentieth of a second.
 */
export function connectHere(data: ThreadData): ArchiveThread {
  const isClosed = () => new ArchiveError('closed', `The archive ${data.path} is closed.`);
  let asked = 0;
  let closing: Promise<void> | null = null;
  let answer: Promise<ReturnType<typeof connectTo>> | null = null;
  const ask: ArchiveThread['ask'] = async (call, values) => {
    answer ??= import('./connection.ts').then(({ connectTo }) => connectTo(data, () => {}));
    const given = await (await answer)({ id: ++asked, call, values });
    if ('value' in given) return given.value;
    if ('refused' in given) throw new ArchiveError(given.refused.trouble, given.refused.message);
    throw 'fault' in given ? given.fault : new Error(`The call ${call} has no answer.`);
  };
  return {
    open: async () => (await ask('open', [])) as boolean,
    ask: (call, values) => (closing ? Promise.reject(isClosed()) : ask(call, values)),
    hasDied: () => false,
    close: () => {
      closing ??= ask('close', []).then(() => {});
      return closing;
    },
  };
}

function deathOf(path: string, error?: unknown): string {
  const { code, message = 'killed' } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  const why = code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : message;
  return `A thread of the archive ${path} ended before it had answered (${why}). Another takes its place: ask again.`;
}
