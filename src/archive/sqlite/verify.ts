import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { KINDS, RUNGS } from './codes.ts';
import type { Database } from './database.ts';
import { countersOf } from './keptCounts.ts';
import { unpack, unpackReading } from './packing.ts';
import { numbersOf } from './places.ts';

interface VersionRow {
  number: number;
  id: string;
  version: number;
  hash: string;
  text: Uint8Array;
  quotes: Uint8Array;
  reading: Uint8Array;
  place: number;
  current: number | null;
}

/** What is wrong with the stored content, a sentence each; empty when all is well. */
export function verify(db: Database, progress: (done: number, all: number) => void): string[] {
  const wrong: string[] = [];
  for (const { integrity_check: found } of db.all<{ integrity_check: string }>('PRAGMA integrity_check')) {
    if (found !== 'ok') wrong.push(`The file is damaged: ${found}.`);
  }
  for (const { table, parent } of db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check')) {
    wrong.push(`A row of ${table} points to a row of ${parent} that is not there.`);
  }
  // Texts first: a text that cannot be unpacked would stop the comparison of the word indexes with them.
  wrong.push(...versionFaults(db, progress));
  for (const words of ['article_words', 'quote_words', 'people_words']) {
    if (wrong.some((fault) => fault.startsWith('The text of') && fault.endsWith('cannot be read.'))) break;
    try {
      // 1 asks for the comparison with the text itself, not only with the index's own counts.
      db.write(() => db.run(`INSERT INTO ${words} (${words}, rank) VALUES ('integrity-check', 1)`));
    } catch (error) {
      if (((error as { errcode?: number }).errcode ?? 0) % 256 !== 11) throw error;
      wrong.push(`The word index ${words} does not agree with the stored text.`);
    }
  }
  for (const { id } of db.all<{ id: string }>(
    'SELECT id FROM articles WHERE current IS NULL OR place IS NULL',
  )) {
    wrong.push(`${id} has no current version.`);
  }
  for (const { id } of db.all<{ id: string }>(
    `SELECT id FROM articles WHERE number NOT IN (SELECT article FROM placings)
       AND number NOT IN (SELECT article FROM to_place)`,
  )) {
    wrong.push(`${id} is in no story, and does not wait for one.`);
  }
  return [...wrong, ...countFaults(db)];
}

function versionFaults(db: Database, progress: (done: number, all: number) => void): string[] {
  const wrong: string[] = [];
  const all = db.get<{ n: number }>('SELECT count(*) AS n FROM versions')!.n;
  let done = 0;
  for (let after = 0; ; ) {
    const rows = db.all<VersionRow>(
      `SELECT v.number, a.id, v.version, lower(hex(v.hash)) AS hash, v.text, v.quotes, v.reading, a.place, a.current
       FROM versions v JOIN articles a ON a.number = v.article WHERE v.number > ? ORDER BY v.number LIMIT 100`,
      after,
    );
    if (rows.length === 0) return wrong;
    for (const row of rows) wrong.push(...faultsOf(db, row));
    after = rows.at(-1)!.number;
    done += rows.length;
    progress(done, all);
  }
}

function faultsOf(db: Database, row: VersionRow): string[] {
  const named = `${row.id} version ${row.version}`;
  const faults: string[] = [];
  let text: string;
  try {
    text = unpack(row.text);
  } catch {
    return [`The text of ${named} cannot be read.`];
  }
  if (createHash('sha256').update(text).digest('hex') !== row.hash) {
    faults.push(`The text of ${named} is not the one that was stored: its hash differs.`);
  }
  let reading: Reading;
  try {
    reading = unpackReading(row);
  } catch {
    return [...faults, `The reading of ${named} cannot be read.`];
  }
  for (const { start, end } of spansIn(reading)) {
    if (
      !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)
    ) {
      faults.push(
        `The reading of ${named} has an excerpt ${start}-${end} outside its text of ${text.length} characters.`,
      );
    }
  }
  if (row.number === row.current && !indexAgrees(db, row.place, reading)) {
    faults.push(`The index of ${named} does not agree with its reading.`);
  }
  return faults;
}

/** Every span anywhere in a reading. */
function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as Span;
  for (const inner of Object.values(value)) yield* spansIn(inner);
}

/** Whether the rows of a place say what the reading says, as far as rows are kept of it. */
function indexAgrees(db: Database, place: number, reading: Reading): boolean {
  const quotes = db
    .all<{ start: number; end: number; kind: number }>(
      'SELECT start, "end", kind FROM quotes WHERE number BETWEEN ? AND ? ORDER BY number DESC',
      ...numbersOf(place),
    )
    .map(({ start, end, kind }) => `${start}-${end} ${KINDS[kind]}`);
  const passages = db
    .all<{ id: string; start: number; end: number; quote: number | null; rung: number }>(
      `SELECT t.id, p.start, p."end", p.quote, p.rung FROM passages p JOIN topics t ON t.number = p.topic
       WHERE p.number BETWEEN ? AND ?`,
      ...numbersOf(place),
    )
    .map(({ id, start, end, quote, rung }) => `${id} ${start}-${end} ${quote} ${RUNGS[rung]}`);
  const { mentions } = db.get<{ mentions: number }>(
    'SELECT ifnull(sum(mentions), 0) AS mentions FROM mentions WHERE place = ?',
    place,
  )!;
  const [first, last] = numbersOf(place);
  const most = last - first + 1;
  const same = (one: string[], other: string[]) =>
    one.length === Math.min(other.length, most) && one.every((x) => other.includes(x));
  return (
    same(
      quotes,
      reading.quotes.map(({ start, end, kind }) => `${start}-${end} ${kind}`),
    ) &&
    same(
      passages,
      reading.topics.flatMap(({ id, passages: shown }) =>
        shown.map(({ start, end, quote, rung }) => `${id} ${start}-${end} ${quote} ${rung}`),
      ),
    ) &&
    mentions === reading.people.reduce((sum, person) => sum + person.mentions.length, 0)
  );
}

/** The counts that are kept, counted anew. */
function countFaults(db: Database): string[] {
  const kept = countersOf(db);
  const counted = db.get<typeof kept>(
    `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM versions) AS versions,
       (SELECT count(*) FROM quotes) AS quotes, (SELECT count(DISTINCT person) FROM quotes) AS speakers`,
  )!;
  const wrong = (Object.keys(kept) as (keyof typeof kept)[])
    .filter((name) => kept[name] !== counted[name])
    .map((name) => `The archive counts ${kept[name]} ${name} where there are ${counted[name]}.`);
  const people = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM people p
     LEFT JOIN (SELECT person, sum(mentions) AS mentions, count(*) AS articles FROM mentions GROUP BY 1) m ON m.person = p.number
     LEFT JOIN (SELECT person, count(*) AS said FROM quotes WHERE person IS NOT NULL GROUP BY 1) q ON q.person = p.number
     WHERE p.mentions <> ifnull(m.mentions, 0) OR p.articles <> ifnull(m.articles, 0)
       OR p.direct + p.spoken + p.mixed + p.indirect <> ifnull(q.said, 0)`,
  )!.n;
  if (people > 0)
    wrong.push(`${people} people are counted more or less often than they are named and quoted.`);
  const topics = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM
       (SELECT topic, sum(articles) AS articles, sum(quotes) AS quotes FROM topic_weeks GROUP BY 1) w
     FULL JOIN (SELECT topic, count(*) AS articles, sum(quotes) AS quotes FROM article_topics GROUP BY 1) a
       ON a.topic = w.topic
     WHERE ifnull(w.articles, 0) <> ifnull(a.articles, 0) OR ifnull(w.quotes, 0) <> ifnull(a.quotes, 0)`,
  )!.n;
  if (topics > 0) wrong.push(`${topics} topics are counted more or less often than they are shown.`);
  return wrong;
}
