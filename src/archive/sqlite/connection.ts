import { ArchiveError } from '../archiveError.ts';
import { answersOf } from './calls.ts';
import type { Database } from './database.ts';
import type { Answer, Question, ThreadData } from './messages.ts';
import { openDatabase, openToRead } from './openDatabase.ts';
import { troubleOf } from './troubleOf.ts';
import { watchFiles } from './watchFiles.ts';

/**
 * One connection to the file, which answers questions in the order in which they come: `open` first, `close` last. It never
 * rejects: what goes wrong is the answer.
 *
 * @param report gets word of how far a long call got
 */
export function connectTo(
  { path, role }: ThreadData,
  report: (answer: Answer) => void,
): (question: Question) => Promise<Answer> {
  let db: Database | null = null;
  let checkFiles = () => {};
  let answerTo: ReturnType<typeof answersOf> | null = null;

  async function valueFor({ id, call, values }: Question): Promise<unknown> {
    if (call === 'open') {
      db = role === 'writer' ? openDatabase(path) : openToRead(path);
      answerTo = db && answersOf(db);
      checkFiles = watchFiles(path);
      return db !== null;
    }
    if (call === 'close') {
      db?.close();
      return null;
    }
    if (!answerTo) throw new Error(`The archive ${path} was asked "${call}" before it was opened.`);
    // Before, so that nothing is written in vain, and after, so that nothing is acknowledged in vain.
    checkFiles();
    if (call === 'present') return true;
    const progress = (done: number, all: number) => report({ id, done, all });
    const value = await answerTo(call, call === 'whole.verify' ? [progress] : values);
    checkFiles();
    return value;
  }

  /** An ArchiveError would lose its class on the way to another thread, so it travels as what it says. */
  function refusal(id: number, thrown: unknown): Answer {
    const error = troubleOf(thrown, path);
    if (error instanceof ArchiveError)
      return { id, refused: { trouble: error.trouble, message: error.message } };
    return { id, fault: error instanceof Error ? error : new Error(String(error)) };
  }

  // One call after the other: nothing else may use the connection while a transaction is open.
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = last.then(async (): Promise<Answer> => {
      try {
        return { id: question.id, value: await valueFor(question) };
      } catch (error) {
        return refusal(question.id, error);
      }
    });
    last = answer;
    return answer;
  };
}
