import { ArchiveError } from '../archiveError.ts';
import type { Rows } from '../tables/rows.ts';
import { BRIEF, type Database } from './database.ts';
import { migrations } from './migrations.ts';
import { indexOlderShingles } from './shingles.ts';

/** The oldest server that has all that is asked of it. */
const OLDEST = 140_000;

/** What all programs of Brief wait for before they change tables; 102 is "f". */
const LOCK = `pg_advisory_xact_lock(${BRIEF}, 102)`;

/**
 * Makes the tables of an archive in an empty database, or brings older ones up to date; several programs may do so at
 * once. A database that is up to date is only read, so that a copy for reading can be opened too.
 *
 * Throws an ArchiveError, and changes nothing, where the tables are another program's or a newer Brief's.
 */
export async function migrate(database: Database): Promise<void> {
  const { name } = database;
  const server = (await database.get<{ version: string }>('SHOW server_version_num'))!;
  if (Number(Object.values(server)[0]) < OLDEST) {
    throw new ArchiveError('failed', `${name} is an old PostgreSQL. Brief needs version 14 or newer.`);
  }
  if ((await formatOf(database, name)) === migrations.length) return;
  await database.prepare(async (rows) => {
    await rows.get(`SELECT ${LOCK}`);
    // Another program may have brought it up to date while this one waited.
    const done = await formatOf(rows, name);
    if (done === migrations.length) return;
    for (const step of migrations.slice(done)) await (typeof step === 'string' ? rows.run(step) : step(rows));
    await indexOlderShingles(rows);
    await rows.run('DELETE FROM brief_archive');
    await rows.run('INSERT INTO brief_archive (format) VALUES ($1)', migrations.length);
  });
}

/** How many steps the database has had; 0 for one without tables. */
async function formatOf(rows: Rows, name: string): Promise<number> {
  const tables = await rows.all<{ table: string }>(
    `SELECT relname AS "table" FROM pg_class c
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  if (!tables.some(({ table }) => table === 'brief_archive')) {
    if (tables.length === 0) return 0;
    throw new ArchiveError(
      'not-an-archive',
      `${name} is a database of another program, not an archive of Brief. Nothing was changed. Name another with BRIEF_ARCHIVE.`,
    );
  }
  const format = (await rows.get<{ format: number }>('SELECT format FROM brief_archive'))?.format ?? 0;
  if (format > migrations.length) {
    throw new ArchiveError(
      'newer',
      `The archive ${name} was made by a newer Brief (its format is ${format}, this program knows ${migrations.length}). ` +
        'Nothing was changed. Install the newer version, or name another database with BRIEF_ARCHIVE.',
    );
  }
  return format;
}
