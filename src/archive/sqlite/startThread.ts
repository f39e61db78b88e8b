import { Worker } from 'node:worker_threads';
import { ArchiveError } from '../archiveError.ts';
import type { Answer, Question, ThreadData } from './messages.ts';

/** A connection in a thread of its own, as seen from the thread that asks. */
export interface ArchiveThread {
  ask(
    call: string,
    values: readonly unknown[],
    progress?: (done: number, all: number) => void,
  ): Promise<unknown>;
  /** Waits for what was asked before, closes the connection and ends the thread. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  progress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Starts a thread with a connection to the file. Resolves when it is open; rejects with an ArchiveError.
 */
export async function startThread(data: ThreadData): Promise<ArchiveThread> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;

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
    else if (answer.refused.trouble)
      one.reject(new ArchiveError(answer.refused.trouble, answer.refused.message));
    else one.reject(new Error(answer.refused.message));
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new ArchiveError('closed', `The archive ${data.path} is closed.`)));

  const answerTo = (id: number, progress?: Waiting['progress']) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(id, { resolve, reject, progress });
    });
  const ask: ArchiveThread['ask'] = (call, values, progress) => {
    const id = ++asked;
    const answer = answerTo(id, progress);
    if (!ended) worker.postMessage({ id, call, values } satisfies Question);
    return answer;
  };

  await answerTo(0);
  let closing: Promise<void> | null = null;
  return {
    ask,
    close: () => {
      closing ??= ask('close', []).then(() => {
        end(new ArchiveError('closed', `The archive ${data.path} is closed.`));
      });
      return closing;
    },
  };
}
