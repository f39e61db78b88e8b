import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import type { Rows } from '../tables/rows.ts';
import type { Database } from './database.ts';
import { personCounts, WEEK } from './keptCounts.ts';
import { quoteVector, vectorsOf } from './words.ts';

interface VersionRow {
  number: number;
  id: string;
  title: string | null;
  version: number;
  hash: string;
  text: string;
  reading: string;
  article: number;
  current: number;
}

/** What is wrong with the stored content, a sentence each; empty when all is well. */
export async function verify(db: Database, progress: (done: number, all: number) => void): Promise<string[]> {
  const wrong: string[] = [];
  const loose = await db.all<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
     WHERE connamespace = current_schema()::regnamespace AND contype = 'f' AND NOT convalidated`,
  );
  for (const { table, name } of loose) wrong.push(`The rule ${name} of table ${table} has not been checked.`);
  const all = (await db.get<{ n: number }>('SELECT count(*) AS n FROM versions'))!.n;
  let done = 0;
  for (let after = 0; ; ) {
    // Versions and their index on one state: others may write meanwhile.
    const batch = await db.read(async (rows) => {
      const versions = await rows.all<VersionRow>(
        `SELECT v.number, a.id, a.title, v.version, v.hash, v.text, v.reading, v.article, a.current
         FROM versions v JOIN articles a ON a.number = v.article WHERE v.number > $1 ORDER BY v.number LIMIT 100`,
        after,
      );
      const faults: string[] = [];
      for (const version of versions) faults.push(...(await faultsOf(rows, version)));
      return { versions, faults };
    });
    if (batch.versions.length === 0) break;
    wrong.push(...batch.faults);
    after = batch.versions.at(-1)!.number;
    done += batch.versions.length;
    progress(done, all);
  }
  const astray = await db.all<{ id: string }>(
    `SELECT id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM placings WHERE article = a.number)
       AND NOT EXISTS (SELECT 1 FROM to_place WHERE article = a.number)`,
  );
  for (const { id } of astray) wrong.push(`${id} is in no story, and does not wait for one.`);
  if (!(await countsAgree(db)))
    wrong.push('What is counted of people and topics does not agree with the articles.');
  return wrong;
}

/** Whether the counts that are kept are those of the rows that they count. */
async function countsAgree(db: Database): Promise<boolean> {
  const found = await db.get<{ people: number; topics: number; quotes: number }>(
    `SELECT (SELECT count(*) FROM people p LEFT JOIN (${personCounts('true')}) c ON c.person = p.number
         WHERE (p.mentions, p.articles, p.direct, p.spoken, p.mixed, p.indirect) IS DISTINCT FROM
           (coalesce(c.mentions, 0), coalesce(c.articles, 0), coalesce(c.direct, 0), coalesce(c.spoken, 0),
             coalesce(c.mixed, 0), coalesce(c.indirect, 0))) AS people,
       (SELECT count(*) FROM topic_weeks k FULL JOIN (
           SELECT topic, ${WEEK} AS week, count(*) AS articles, sum(quotes) AS quotes FROM article_topics GROUP BY 1, 2
         ) c USING (topic, week)
         WHERE (coalesce(k.articles, 0), coalesce(k.quotes, 0)) IS DISTINCT FROM
           (coalesce(c.articles, 0), coalesce(c.quotes, 0))) AS topics,
       (SELECT count(*) FROM article_words w
         WHERE w.quotes <> (SELECT count(*) FROM quotes q WHERE q.article = w.article)) AS quotes`,
  );
  return found!.people + found!.topics + found!.quotes === 0;
}

async function faultsOf(rows: Rows, row: VersionRow): Promise<string[]> {
  const named = `${row.id} version ${row.version}`;
  const faults: string[] = [];
  if (createHash('sha256').update(row.text).digest('hex') !== row.hash)
    faults.push(`The text of ${named} is not the one that was stored: its hash differs.`);
  let reading: Reading;
  try {
    reading = JSON.parse(row.reading) as Reading;
  } catch {
    return [...faults, `The reading of ${named} cannot be read.`];
  }
  for (const { start, end } of spansIn(reading)) {
    const inside =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= row.text.length;
    if (!inside)
      faults.push(
        `The reading of ${named} has an excerpt ${start}-${end} outside its text of ${row.text.length} characters.`,
      );
  }
  if (row.number !== row.current) return faults;
  if (!(await indexAgrees(rows, row.article, reading)))
    faults.push(`The index of ${named} does not agree with its reading.`);
  if (!(await wordsAgree(rows, row, reading)))
    faults.push(`The word index of ${named} does not agree with the stored text.`);
  return faults;
}

/** Every span anywhere in a reading. */
function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as Span;
  for (const inner of Object.values(value)) yield* spansIn(inner);
}

async function indexAgrees(rows: Rows, article: number, reading: Reading): Promise<boolean> {
  const { quotes, passages, mentions } = (await rows.get<{
    quotes: [number, number, string][];
    passages: [string, number, number, number | null, string][];
    mentions: number;
  }>(
    `SELECT (SELECT coalesce(json_agg(json_build_array(start, "end", kind) ORDER BY position), '[]')
         FROM quotes WHERE article = $1) AS quotes,
       (SELECT coalesce(json_agg(json_build_array(t.id, p.start, p."end", p.quote, p.rung) ORDER BY p.position), '[]')
         FROM passages p JOIN topics t ON t.number = p.topic WHERE p.article = $1) AS passages,
       (SELECT coalesce(sum(mentions), 0) FROM mentions WHERE article = $1) AS mentions`,
    article,
  ))!;
  const same = (one: readonly unknown[], other: readonly unknown[]) =>
    JSON.stringify(one) === JSON.stringify(other);
  return (
    same(
      quotes,
      reading.quotes.map(({ start, end, kind }) => [start, end, kind]),
    ) &&
    same(
      passages,
      reading.topics.flatMap(({ id, passages: of }) =>
        of.map(({ start, end, quote, rung }) => [id, start, end, quote, rung]),
      ),
    ) &&
    mentions === reading.people.reduce((sum, person) => sum + person.mentions.length, 0)
  );
}

async function wordsAgree(rows: Rows, row: VersionRow, reading: Reading): Promise<boolean> {
  const { words, lead, later } = vectorsOf(row.title, row.text);
  const found = await rows.get<{ agree: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM article_words WHERE article = $1 AND words = $2::tsvector)
       AND EXISTS (SELECT 1 FROM article_leads WHERE article = $1 AND words = $3::tsvector)
       AND ARRAY(SELECT words::text FROM later_words WHERE article = $1 ORDER BY part)
         = ARRAY(SELECT part::tsvector::text FROM unnest($4::text[]) AS part)
       AND ARRAY(SELECT words::text FROM quotes WHERE article = $1 ORDER BY position)
         = ARRAY(SELECT quote::tsvector::text FROM unnest($5::text[]) AS quote) AS agree`,
    row.article,
    words,
    lead,
    later,
    reading.quotes.map(({ start, end }) => quoteVector(row.text.slice(start, end))),
  );
  return found!.agree;
}
