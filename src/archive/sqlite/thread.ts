import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError } from '../archiveError.ts';
import { readerCalls, writerCalls } from './calls.ts';
import type { Database } from './database.ts';
import type { Answer, Question, ThreadData } from './messages.ts';
import { openDatabase, openToRead } from './openDatabase.ts';
import { troubleOf } from './troubleOf.ts';
import { verify } from './verify.ts';

// One thread with one connection: it answers questions in the order in which they come.

const port = parentPort!;
const { path, role } = workerData as ThreadData;

const calls = { ...readerCalls, ...writerCalls } as Record<
  string,
  (db: Database, ...values: never[]) => unknown
>;

/** An ArchiveError would lose its class on the way to the other thread, so it travels as what it says. */
function refusal(id: number, thrown: unknown): Answer {
  const error = troubleOf(thrown, path);
  if (error instanceof ArchiveError) {
    return { id, refused: { trouble: error.trouble, message: error.message } };
  }
  return { id, fault: error instanceof Error ? error : new Error(String(error)) };
}

let db: Database | null = null;

function valueFor({ id, call, values }: Question): unknown {
  if (call === 'open') {
    db = role === 'writer' ? openDatabase(path) : openToRead(path);
    return db !== null;
  }
  if (call === 'close') {
    db?.close();
    return null;
  }
  if (!db) throw new Error(`The archive ${path} was asked "${call}" before it was opened.`);
  if (call === 'verify')
    return verify(db, (done, all) => port.postMessage({ id, done, all } satisfies Answer));
  return calls[call]!(db, ...(values as never[]));
}

port.on('message', (question: Question) => {
  let answer: Answer;
  try {
    answer = { id: question.id, value: valueFor(question) };
  } catch (error) {
    answer = refusal(question.id, error);
  }
  port.postMessage(answer);
  if (question.call === 'close') port.close();
});
