import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError } from '../archiveError.ts';
import { readerCalls, writerCalls } from './calls.ts';
import type { Database } from './database.ts';
import type { Answer, Question, ThreadData } from './messages.ts';
import { openDatabase } from './openDatabase.ts';
import { troubleOf } from './troubleOf.ts';
import { verify } from './verify.ts';

// One thread with one connection: it answers questions in the order in which they come.

const port = parentPort!;
const { path, role } = workerData as ThreadData;

const calls = { ...readerCalls, ...writerCalls } as Record<
  string,
  (db: Database, ...values: never[]) => unknown
>;

/** Errors lose their class on the way to the other thread, so they travel as what they say. */
function refusal(id: number, thrown: unknown): Answer {
  const error = troubleOf(thrown, path);
  if (error instanceof ArchiveError)
    return { id, refused: { trouble: error.trouble, message: error.message } };
  return {
    id,
    refused: {
      trouble: null,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    },
  };
}

function answer(db: Database, { id, call, values }: Question): Answer {
  try {
    if (call === 'verify') {
      return { id, value: verify(db, (done, all) => port.postMessage({ id, done, all } satisfies Answer)) };
    }
    return { id, value: calls[call]!(db, ...(values as never[])) };
  } catch (error) {
    return refusal(id, error);
  }
}

let db: Database | undefined;
try {
  db = openDatabase(path, role);
  port.postMessage({ id: 0, value: null } satisfies Answer);
} catch (error) {
  port.postMessage(refusal(0, error));
  port.close();
}

port.on('message', (question: Question) => {
  if (!db) return;
  if (question.call === 'close') {
    db.close();
    port.postMessage({ id: question.id, value: null } satisfies Answer);
    port.close();
  } else {
    port.postMessage(answer(db, question));
  }
});
