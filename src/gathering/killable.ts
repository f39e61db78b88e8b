import { Worker } from 'node:worker_threads';

/** What a thread answered, or why it did not. */
type Answered<A> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly fault: 'too-long' | 'crashed' };

/** Work on what strangers made, in a thread that is ended when it takes too long or too much memory. */
export interface KillableThread<Q, A> {
  /** Questions are answered one after the other; the limit counts from the beginning of the work on this one. */
  ask(question: Q, milliseconds: number): Promise<Answered<A>>;
  close(): Promise<void>;
}

const MEMORY_MB = 512;

interface Waiting<Q, A> {
  readonly question: Q;
  readonly milliseconds: number;
  readonly answer: (answered: Answered<A>) => void;
}

/**
 * A thread for the module at `address`, which calls `answerQuestions`. It is started with the first question, kept
 * for the next, never holds the process open while idle, and is replaced after it was ended.
 *
 * @example const thread = killable<Question, Answer>(new URL('./pageThread.ts', import.meta.url))
 */
export function killable<Q, A>(address: URL): KillableThread<Q, A> {
  const queue: Waiting<Q, A>[] = [];
  let worker: Worker | null = null;
  let current: Waiting<Q, A> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const settle = (answered: Answered<A>) => {
    clearTimeout(timer);
    const done = current;
    current = null;
    worker?.unref();
    done?.answer(answered);
    next();
  };
  const end = async () => {
    const ended = worker;
    worker = null;
    ended?.removeAllListeners();
    ended?.on('error', () => {});
    await ended?.terminate();
  };
  const fail = (fault: 'too-long' | 'crashed') => {
    void end();
    settle({ ok: false, fault });
  };
  const start = (): Worker => {
    const made = new Worker(address, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    made.on('message', (message: { begun?: true; value?: A; fault?: string }) => {
      if (made !== worker || !current) return;
      if (message.begun) timer = setTimeout(() => fail('too-long'), current.milliseconds);
      else if ('value' in message) settle({ ok: true, value: message.value as A });
      else settle({ ok: false, fault: 'crashed' });
    });
    made.on('error', () => made === worker && fail('crashed'));
    made.on('exit', () => made === worker && fail('crashed'));
    return made;
  };
  const next = () => {
    if (current || queue.length === 0) return;
    current = queue.shift()!;
    worker ??= start();
    worker.ref();
    worker.postMessage(current.question);
  };

  return {
    ask: (question, milliseconds) =>
      new Promise((answer) => {
        queue.push({ question, milliseconds, answer });
        next();
      }),
    close: end,
  };
}
