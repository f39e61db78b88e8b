import { openArchive } from '../../../src/archive/sqlite/openArchive.ts';
import { NOW } from './now.ts';

/** Opens an archive and asks a question, then 400 more: how long the first took, and what memory it came to. */
const began = performance.now();
const archive = await openArchive(process.argv[2]!);
const seen = archive.seenBy({ now: NOW.toISOString(), workspace: 'T1' });
const people = await seen.findPeople({ limit: 20 });
const first = await seen.findQuotes({ speaker: people[0]!.name, words: 'relations' });
await seen.getVersions(first.found.map(({ article, version }) => ({ article: article.id, version })));
const opened = performance.now() - began;
for (let i = 0; i < 400; i += 1) {
  const { found } = await seen.findQuotes({
    speaker: people[i % 20]!.name,
    words: i % 2 ? 'president' : 'between',
  });
  await seen.getVersions(found.map(({ article, version }) => ({ article: article.id, version })));
  await seen.findArticles({ words: ['president', 'cooperation', 'bilateral relations'][i % 3]! });
}
console.log(JSON.stringify({ opened, memory: process.memoryUsage.rss() }));
await archive.close();
