import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails, SourceKind } from '../../text/article.ts';
import { foldName } from '../foldName.ts';
import { dayOf, isoOf } from '../instants.ts';
import type { AddOutcome, ArchiveCounts, NewArticle, StoredVersion } from '../port.ts';
import type { Database, Rows, Value } from './database.ts';
import { insertRows } from './insertRows.ts';
import { indexReadings, unindexReadings } from './readingIndex.ts';

/** At most this many articles in one transaction, so that other programs get their turn. */
const BATCH = 100;

/**
 * Held to the end of a transaction that writes articles: one program at a time does. So numbers follow the order of
 * arrival, and two that name the same people do not wait for each other in a circle.
 */
const TURN = 'SELECT pg_advisory_xact_lock(1114793317, 1)';

/** Columns of an article's details, for any query that joins `articles a`. */
export const DETAILS = `
  a.id, a.title, a.url, (SELECT name FROM sources WHERE number = a.source) AS source, a.source_kind, a.published,
  a.language, a.licence, a.provenance`;

export interface DetailsRow {
  id: string;
  title: string | null;
  url: string | null;
  source: string | null;
  source_kind: SourceKind | null;
  published: string | null;
  language: string | null;
  licence: string | null;
  provenance: string | null;
}

export function detailsOf(row: DetailsRow): ArticleDetails {
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    source: row.source,
    sourceKind: row.source_kind,
    published: row.published,
    language: row.language,
    licence: row.licence,
    provenance: row.provenance,
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What stands under an id: the article's number, version and hash of its current text, its details. */
type Standing = DetailsRow & { article: number; version: number; hash: string };

async function standingsOf(rows: Rows, ids: readonly string[]): Promise<Map<string, Standing>> {
  const found = await rows.all<Standing>(
    `SELECT a.number AS article, v.version, v.hash, ${DETAILS}
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.id = ANY($1)`,
    ids,
  );
  return new Map(found.map((standing) => [standing.id, standing]));
}

/** Whether it stands just so. */
function isSame(standing: Standing, details: ArticleDetails, hash: string): boolean {
  const stood = detailsOf(standing);
  return (
    standing.hash === hash &&
    (Object.keys(stood) as (keyof ArticleDetails)[]).every((key) => stood[key] === details[key])
  );
}

export async function add(db: Database, articles: readonly NewArticle[]): Promise<AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (let start = 0; start < articles.length; start += BATCH) {
    const batch = articles.slice(start, start + BATCH);
    const done = await db.write(async (rows) => {
      await rows.run(TURN);
      const inBatch: AddOutcome[] = [];
      for (const once of eachOnce(batch)) inBatch.push(...(await addEach(rows, once)));
      return inBatch;
    });
    outcomes.push(...done);
  }
  return outcomes;
}

/** The articles in runs in which no id occurs twice, in their order. */
function eachOnce(articles: readonly NewArticle[]): NewArticle[][] {
  const runs: NewArticle[][] = [];
  let seen = new Set<string>();
  for (const article of articles) {
    if (runs.length === 0 || seen.has(article.details.id)) {
      runs.push([]);
      seen = new Set();
    }
    seen.add(article.details.id);
    runs.at(-1)!.push(article);
  }
  return runs;
}

/** An article on its way in, with its numbers. */
interface Coming extends NewArticle {
  readonly hash: string;
  readonly article: number;
  readonly isNew: boolean;
}

async function addEach(rows: Rows, articles: readonly NewArticle[]): Promise<AddOutcome[]> {
  const standings = await standingsOf(
    rows,
    articles.map(({ details }) => details.id),
  );
  const hashed = articles.map((article) => ({ ...article, hash: hashOf(article.text) }));
  const changed = hashed.filter(({ details, hash }) => {
    const standing = standings.get(details.id);
    return !standing || !isSame(standing, details, hash);
  });
  const fresh = changed.filter(({ details }) => !standings.has(details.id));
  const numbers = await numbersOf(rows, 'article_numbers', fresh.length);
  const coming = changed.map((article): Coming => {
    const standing = standings.get(article.details.id);
    return { ...article, article: standing?.article ?? numbers.shift()!, isNew: !standing };
  });
  const versions = await writeVersions(rows, coming);
  await writeDetails(rows, coming, versions);
  await unindexReadings(
    rows,
    coming.filter(({ isNew }) => !isNew).map(({ article }) => article),
  );
  await indexReadings(
    rows,
    coming.map(({ article, details, text, reading, added }) => ({
      article,
      title: details.title,
      at: dayOf(details, added).at,
      text,
      reading,
    })),
  );
  const outcomes = new Map(
    coming.map(({ article, details, isNew }): [string, AddOutcome] => [
      details.id,
      {
        article: details.id,
        version: versions.get(article)!.version,
        outcome: isNew ? 'added' : 'updated',
      },
    ]),
  );
  return articles.map(
    ({ details: { id } }) =>
      outcomes.get(id) ?? { article: id, version: standings.get(id)!.version, outcome: 'unchanged' },
  );
}

async function numbersOf(rows: Rows, sequence: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const numbers = await rows.all<{ number: number }>(
    `SELECT nextval('${sequence}') AS number FROM generate_series(1, $1::integer)`,
    count,
  );
  return numbers.map(({ number }) => number);
}

/** Writes texts as further versions, or gives the version that had the text the new reading. By article. */
async function writeVersions(
  rows: Rows,
  coming: readonly Coming[],
): Promise<Map<number, { number: number; version: number }>> {
  const known = await rows.all<{ article: number; number: number; version: number; hash: string }>(
    'SELECT article, number, version, hash FROM versions WHERE article = ANY($1)',
    coming.filter(({ isNew }) => !isNew).map(({ article }) => article),
  );
  const of = Map.groupBy(known, ({ article }) => article);
  const versions = new Map<number, { number: number; version: number }>();
  const further: Coming[] = [];
  for (const one of coming) {
    const had = of.get(one.article)?.find(({ hash }) => hash === one.hash);
    if (!had) {
      further.push(one);
      continue;
    }
    versions.set(one.article, had);
    await writeReading(rows, had.number, one.reading);
  }
  const numbers = await numbersOf(rows, 'version_numbers', further.length);
  further.forEach(({ article }, i) => {
    const last = Math.max(0, ...(of.get(article) ?? []).map(({ version }) => version));
    versions.set(article, { number: numbers[i]!, version: last + 1 });
  });
  await insertRows(
    rows,
    'versions',
    {
      number: 'integer',
      article: 'integer',
      version: 'integer',
      hash: 'text',
      added: 'text',
      engine: 'text',
      text: 'text',
      reading: 'text',
    },
    further.map(({ article, hash, added, text, reading }) => {
      const { number, version } = versions.get(article)!;
      return [number, article, version, hash, isoOf(added), reading.engine, text, JSON.stringify(reading)];
    }),
  );
  return versions;
}

async function writeReading(rows: Rows, version: number, reading: Reading): Promise<void> {
  await rows.run(
    'UPDATE versions SET engine = $2, reading = $3 WHERE number = $1',
    version,
    reading.engine,
    JSON.stringify(reading),
  );
}

/** Writes the articles' details and current versions, new or over the old ones. */
async function writeDetails(
  rows: Rows,
  coming: readonly Coming[],
  versions: ReadonlyMap<number, { number: number }>,
): Promise<void> {
  const sources = await sourcesOf(rows, coming);
  const columns = {
    number: 'integer',
    id: 'text',
    title: 'text',
    url: 'text',
    source: 'integer',
    source_kind: 'text',
    published: 'text',
    language: 'text',
    licence: 'text',
    provenance: 'text',
    day: 'text',
    at: 'bigint',
    current: 'integer',
  };
  const written = Object.keys(columns).slice(2);
  await insertRows(
    rows,
    'articles',
    columns,
    coming.map(({ article, details, added }): Value[] => {
      const { day, at } = dayOf(details, added);
      return [
        article,
        details.id,
        details.title,
        details.url,
        details.source === null ? null : sources.get(details.source)!,
        details.sourceKind,
        details.published,
        details.language,
        details.licence,
        details.provenance,
        day,
        at,
        versions.get(article)!.number,
      ];
    }),
    `ON CONFLICT (number) DO UPDATE SET ${written.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
}

async function sourcesOf(rows: Rows, coming: readonly Coming[]): Promise<Map<string, number>> {
  const names = [...new Set(coming.map(({ details }) => details.source))].filter((name) => name !== null);
  const find = () =>
    rows.all<{ name: string; number: number }>(
      'SELECT name, number FROM sources WHERE name = ANY($1)',
      names,
    );
  let found = await find();
  if (found.length < names.length) {
    const known = new Set(found.map(({ name }) => name));
    await insertRows(
      rows,
      'sources',
      { name: 'text', folded: 'text' },
      names.filter((name) => !known.has(name)).map((name) => [name, foldName(name)]),
    );
    found = await find();
  }
  return new Map(found.map(({ name, number }) => [name, number]));
}

/** For each, whether it is stored as it is, details and text, as the newest version. */
export async function holds(
  db: Database,
  articles: readonly { details: ArticleDetails; text: string }[],
): Promise<boolean[]> {
  const standings = await standingsOf(
    db,
    articles.map(({ details }) => details.id),
  );
  return articles.map(({ details, text }) => {
    const standing = standings.get(details.id);
    return standing !== undefined && isSame(standing, details, hashOf(text));
  });
}

type VersionRow = DetailsRow & {
  version: number;
  hash: string;
  text: string;
  added: string;
  reading: string;
};

const VERSION = `SELECT v.version, v.hash, v.text, v.added, v.reading, ${DETAILS}
  FROM versions v JOIN articles a ON a.number = v.article`;

function versionOf(row: VersionRow): StoredVersion {
  return {
    article: detailsOf(row),
    version: row.version,
    hash: row.hash,
    text: row.text,
    added: row.added,
    reading: JSON.parse(row.reading) as Reading,
  };
}

export async function getVersion(
  db: Database,
  article: string,
  version?: number,
): Promise<StoredVersion | null> {
  return (await getVersions(db, [version === undefined ? { article } : { article, version }]))[0] ?? null;
}

export async function getVersions(
  db: Database,
  wanted: readonly { article: string; version?: number }[],
): Promise<StoredVersion[]> {
  if (wanted.length === 0) return [];
  const found = await db.all<VersionRow & { wanted: number }>(
    `SELECT w.wanted, found.* FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS w (article, version, wanted)
     JOIN LATERAL (
       ${VERSION} WHERE a.id = w.article
         AND v.number = CASE WHEN w.version IS NULL THEN a.current ELSE
           (SELECT number FROM versions WHERE versions.article = a.number AND versions.version = w.version) END
     ) found ON true ORDER BY w.wanted`,
    wanted.map(({ article }) => article),
    wanted.map(({ version }) => version ?? null) as number[],
  );
  return found.map(versionOf);
}

export async function revisions(
  db: Database,
  article: string,
): Promise<{ version: number; hash: string; added: string }[]> {
  return db.all<{ version: number; hash: string; added: string }>(
    `SELECT v.version, v.hash, v.added FROM versions v JOIN articles a ON a.number = v.article
     WHERE a.id = $1 ORDER BY v.version`,
    article,
  );
}

export async function readingsToRedo(db: Database, engine: string, limit: number): Promise<StoredVersion[]> {
  const rows = await db.all<VersionRow>(
    `${VERSION} WHERE v.number IN (
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
    await rows.run(TURN);
    const row = await rows.get<{
      number: number;
      article: number;
      current: number;
      title: string | null;
      at: number;
      text: string;
    }>(
      `SELECT v.number, v.article, a.current, a.title, a.at, v.text
       FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = $1 AND v.version = $2`,
      article,
      version,
    );
    if (!row) throw new RangeError(`There is no version ${version} of ${article} to give a new reading.`);
    await writeReading(rows, row.number, reading);
    if (row.number !== row.current) return;
    await unindexReadings(rows, [row.article]);
    await indexReadings(rows, [{ ...row, reading }]);
  });
}

export async function counts(db: Database): Promise<ArchiveCounts> {
  return (await db.get<ArchiveCounts>(
    `SELECT (SELECT count(*) FROM articles) AS articles,
       (SELECT count(*) FROM versions) AS versions,
       (SELECT count(*) FROM quotes) AS quotes,
       (SELECT count(*) FROM people p WHERE EXISTS (SELECT 1 FROM quotes WHERE person = p.number)) AS speakers,
       (SELECT count(*) FROM topics t WHERE EXISTS (SELECT 1 FROM passages WHERE topic = t.number)) AS topics,
       (SELECT left(min(day), 10) FROM articles WHERE published IS NOT NULL) AS oldest,
       (SELECT left(max(day), 10) FROM articles WHERE published IS NOT NULL) AS newest`,
  ))!;
}
