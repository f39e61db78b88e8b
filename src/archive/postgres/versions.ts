import type { Reading } from '../../reading/reading.ts';
import { applyCorrections } from '../applyCorrections.ts';
import { UNDATED_BEFORE, undatedAt } from '../instants.ts';
import type * as port from '../port.ts';
import type { CorrectingArticle, StoredVersion, Viewer } from '../port.ts';
import { type Filter, newFilter } from '../tables/filter.ts';
import { versionSeen } from '../tables/visibility.ts';
import { correctedBy } from './correctedBy.ts';
import { correctionsOf } from './corrections.ts';
import { type Database, POSTGRES } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf, SOURCE } from './details.ts';
import { addIndex, correctAgain, unindexReadings } from './readingIndex.ts';
import { seenOnly } from './visibility.ts';
import { writeReading } from './writeArticles.ts';
import { newWriting, write } from './writing.ts';

type VersionRow = DetailsRow & {
  version: number;
  hash: string;
  text: string;
  added: string;
  reading: string;
  correctedBy?: CorrectingArticle | null;
};

const VERSION = `v.version, v.hash, v.text, v.added, v.reading, ${DETAILS}`;

function versionOf(row: VersionRow): StoredVersion {
  return {
    article: detailsOf(row),
    version: row.version,
    hash: row.hash,
    text: row.text,
    added: row.added,
    reading: JSON.parse(row.reading) as Reading,
    ...(row.correctedBy ? { correctedBy: row.correctedBy } : {}),
  };
}

export async function getVersions(
  db: Database,
  viewer: Viewer | null,
  wanted: readonly { article: string; version?: number }[],
): Promise<StoredVersion[]> {
  const filter = newFilter();
  const ids = filter.put(wanted.map(({ article }) => article));
  const versions = filter.put(wanted.map(({ version }) => version ?? null) as number[]);
  const from = `unnest(${ids}::text[], ${versions}::integer[]) WITH ORDINALITY AS w (id, version, place)
     JOIN articles a ON a.id = w.id
     JOIN versions v ON v.article = a.number
       AND CASE WHEN w.version IS NULL THEN v.number = a.current ELSE v.version = w.version END`;
  const found = wanted.length === 0 ? [] : await versionsFrom(db, viewer, from, filter);
  return found.map(({ version }) => version);
}

/** Versions by the numbers of their rows, in that order; those that are not there or hidden are left out. */
export async function versionsNumbered(
  db: Database,
  viewer: Viewer | null,
  numbers: readonly number[],
): Promise<{ number: number; version: StoredVersion }[]> {
  if (numbers.length === 0) return [];
  const filter = newFilter();
  const from = `unnest(${filter.put([...numbers])}::bigint[]) WITH ORDINALITY AS w (number, place)
     JOIN versions v ON v.number = w.number JOIN articles a ON a.number = v.article`;
  return versionsFrom(db, viewer, from, filter);
}

/** The versions `v` of articles `a` of some rows `w`, in their order by `w.place`, that a viewer may see. */
async function versionsFrom(
  db: Database,
  viewer: Viewer | null,
  from: string,
  filter: Filter,
): Promise<{ number: number; version: StoredVersion }[]> {
  seenOnly(filter, viewer, 'a.number');
  if (viewer) filter.and(versionSeen(POSTGRES, filter, viewer, 'v'));
  const rows = await db.all<VersionRow & { number: number; article: number }>(
    `SELECT v.number, a.number AS article, ${VERSION}, ${correctedBy(filter, viewer)} AS "correctedBy"
     FROM ${from} ${SOURCE} ${filter.where()} ORDER BY w.place`,
    ...filter.values,
  );
  const corrections = await correctionsOf(db, viewer, rows);
  return rows.map((row, i) => {
    const version = versionOf(row);
    const reading = applyCorrections(version.reading, version.text, corrections[i]!);
    return { number: row.number, version: { ...version, reading } };
  });
}

export async function getVersion(
  db: Database,
  viewer: Viewer | null,
  article: string,
  version?: number,
): Promise<StoredVersion | null> {
  const wanted = version === undefined ? { article } : { article, version };
  return (await getVersions(db, viewer, [wanted]))[0] ?? null;
}

export async function revisions(
  db: Database,
  viewer: Viewer | null,
  articles: readonly string[],
): Promise<port.VersionRow[]> {
  const filter = newFilter();
  const ids = filter.put([...articles]);
  seenOnly(filter, viewer, 'a.number');
  if (viewer) filter.and(versionSeen(POSTGRES, filter, viewer, 'v'));
  return db.all<port.VersionRow>(
    `SELECT a.id AS article, v.version, v.hash, v.added, v.number = a.current AS "isNewest"
     FROM unnest(${ids}::text[]) WITH ORDINALITY AS w (id, place)
     JOIN articles a ON a.id = w.id JOIN versions v ON v.article = a.number
     ${filter.where()} ORDER BY w.place, v.version`,
    ...filter.values,
  );
}

export async function readingsToRedo(db: Database, engine: string, limit: number): Promise<StoredVersion[]> {
  const rows = await db.all<VersionRow>(
    `SELECT ${VERSION} FROM versions v JOIN articles a ON a.number = v.article ${SOURCE}
     WHERE v.number IN (
       SELECT number FROM versions WHERE engine < $1 OR engine > $1 ORDER BY number LIMIT $2
     ) ORDER BY v.number`,
    engine,
    limit,
  );
  return rows.map(versionOf);
}

export async function replaceReading(
  db: Database,
  article: string,
  version: number,
  reading: Reading,
): Promise<void> {
  await db.write(async (rows) => {
    const row = await rows.get<{
      number: number;
      article: number;
      current: number;
      title: string | null;
      published: string | null;
      at: number;
      withheld: boolean;
      text: string;
    }>(
      `SELECT v.number, v.article, a.current, a.title, a.published, a.at, v.text,
         a.held_until IS NOT NULL OR a.visible_to IS NOT NULL AS withheld
       FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = $1 AND v.version = $2`,
      article,
      version,
    );
    if (!row) throw new RangeError(`There is no version ${version} of ${article} to give a new reading.`);
    await writeReading(rows, row.number, reading);
    if (row.number !== row.current) return;
    await unindexReadings(rows, [row.article]);
    // One without a date that an earlier Brief sorted by when it was added takes its place behind the dated ones.
    const at = row.published === null && row.at >= UNDATED_BEFORE ? undatedAt(row.at) : row.at;
    if (at !== row.at) await rows.run('UPDATE articles SET at = $2 WHERE number = $1', row.article, at);
    const indexed = { ...row, at, version, reading };
    const writing = newWriting();
    addIndex(writing, indexed);
    await write(rows, writing);
    await correctAgain(rows, [indexed]);
  }, 'articles');
}
