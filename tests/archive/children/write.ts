// Writes articles to an archive and prints the id of each when it is acknowledged: `write.ts <path> <name> <count>`.
// Now and then it writes twenty in one call, so that kills fall into long writes too.
import { openArchive } from '../../../src/archive/openArchive.ts';
import { writtenArticle } from './writtenArticle.ts';

const [path, name, count] = process.argv.slice(2) as [string, string, string];
const archive = await openArchive(path);
console.log('open');
for (let i = 0; i < Number(count); ) {
  const size = i % 5 === 0 ? 20 : 1;
  const batch = Array.from({ length: size }, (_, n) => writtenArticle(name, i + n));
  await archive.add(batch);
  i += size;
  console.log(batch.map(({ details }) => details.id).join('\n'));
}
await archive.close();
