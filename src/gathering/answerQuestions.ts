import { parentPort } from 'node:worker_threads';

/**
 * The other side of `killable`: answers each question that comes, and reports when it begins, so that waiting for the
 * thread to start is not counted.
 *
 * @example answerQuestions((question: PageQuestion) => readPage(question.bytes, question.contentType, question.url))
 */
export function answerQuestions<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  const port = parentPort!;
  port.on('message', async (question: Q) => {
    port.postMessage({ begun: true });
    try {
      port.postMessage({ value: await answer(question) });
    } catch (error) {
      port.postMessage({ fault: String(error) });
    }
  });
}
