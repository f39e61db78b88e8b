import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { unpack } from '../../../src/archive/sqlite/packing.ts';

/** The peer: as many texts of the archive in a minisearch index in memory, which is built at each start. */
const file = new DatabaseSync(process.argv[2]!, { readOnly: true });
const texts = file
  .prepare(
    'SELECT a.number AS id, a.title, v.text FROM articles a JOIN versions v ON v.number = a.current LIMIT ?',
  )
  .all(Number(process.argv[3])) as { id: number; title: string; text: Uint8Array }[];
const documents = texts.map(({ id, title, text }) => ({ id, title, text: unpack(text) }));
file.close();
const began = performance.now();
const index = new MiniSearch({ fields: ['title', 'text'] });
index.addAll(documents);
index.search('president relations', { combineWith: 'AND' });
console.log(JSON.stringify({ opened: performance.now() - began, memory: process.memoryUsage.rss() }));
