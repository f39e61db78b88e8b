import { parentPort, workerData } from 'node:worker_threads';
import { connectTo } from './connection.ts';
import type { Answer, Question, ThreadData } from './messages.ts';

// One thread with one connection.

const port = parentPort!;
const send = (answer: Answer) => port.postMessage(answer);
const answer = connectTo(workerData as ThreadData, send);

port.on('message', async (question: Question) => {
  send(await answer(question));
  if (question.call === 'close') port.close();
});
