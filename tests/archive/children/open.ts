// Opens the archive named in its argument and prints what came of it, for tests that need another user or process.
import { ArchiveError } from '../../../src/archive/archiveError.ts';
import { openArchive } from '../../../src/archive/openArchive.ts';

try {
  const archive = await openArchive(process.argv[2]!);
  console.log(JSON.stringify({ opened: await archive.counts() }));
  await archive.close();
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error;
  console.log(JSON.stringify({ trouble: error.trouble, message: error.message }));
}
