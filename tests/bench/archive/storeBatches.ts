// A thread that stores batches of read articles in an archive file, without comparing them with one another for stories.
import { parentPort, workerData } from 'node:worker_threads';
import type { NewArticle } from '../../../src/archive/port.ts';
import { add } from '../../../src/archive/sqlite/articles.ts';
import { openDatabase } from '../../../src/archive/sqlite/openDatabase.ts';

const db = openDatabase(workerData as string, 'writer');
parentPort!.on('message', (batch: readonly NewArticle[] | null) => {
  if (batch) add(db, batch);
  else db.close();
  parentPort!.postMessage('done');
  if (!batch) parentPort!.close();
});
