import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import type { Database } from './database.ts';

interface VersionRow {
  number: number;
  id: string;
  version: number;
  hash: string;
  text: string;
  reading: string;
  article: number;
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
  for (const words of ['article_words', 'quote_words']) {
    try {
      // 1 asks for the comparison with the text itself, not only with the index's own counts.
      db.write(() => db.run(`INSERT INTO ${words} (${words}, rank) VALUES ('integrity-check', 1)`));
    } catch (error) {
      if (((error as { errcode?: number }).errcode ?? 0) % 256 !== 11) throw error;
      wrong.push(`The word index ${words} does not agree with the stored text.`);
    }
  }
  for (const { id } of db.all<{ id: string }>('SELECT id FROM articles WHERE current IS NULL')) {
    wrong.push(`${id} has no current version.`);
  }
  const all = db.get<{ n: number }>('SELECT count(*) AS n FROM versions')!.n;
  let done = 0;
  for (let after = 0; ; ) {
    const rows = db.all<VersionRow>(
      `SELECT v.number, a.id, v.version, v.hash, v.text, v.reading, v.article, a.current
       FROM versions v JOIN articles a ON a.number = v.article WHERE v.number > ? ORDER BY v.number LIMIT 100`,
      after,
    );
    if (rows.length === 0) break;
    for (const row of rows) wrong.push(...faultsOf(db, row));
    after = rows.at(-1)!.number;
    done += rows.length;
    progress(done, all);
  }
  return wrong;
}

function faultsOf(db: Database, row: VersionRow): string[] {
  const named = `${row.id} version ${row.version}`;
  const faults: string[] = [];
  if (createHash('sha256').update(row.text).digest('hex') !== row.hash) {
    faults.push(`The text of ${named} is not the one that was stored: its hash differs.`);
  }
  let reading: Reading;
  try {
    reading = JSON.parse(row.reading) as Reading;
  } catch {
    return [...faults, `The reading of ${named} cannot be read.`];
  }
  for (const { start, end } of spansIn(reading)) {
    if (
      !(
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        start >= 0 &&
        start < end &&
        end <= row.text.length
      )
    ) {
      faults.push(
        `The reading of ${named} has an excerpt ${start}-${end} outside its text of ${row.text.length} characters.`,
      );
    }
  }
  if (row.number === row.current && !indexAgrees(db, row.article, reading)) {
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

function indexAgrees(db: Database, article: number, reading: Reading): boolean {
  const quotes = db
    .all<{ start: number; end: number; kind: string }>(
      'SELECT start, "end", kind FROM quotes WHERE article = ? ORDER BY position',
      article,
    )
    .map(({ start, end, kind }) => `${start}-${end} ${kind}`);
  const passages = db
    .all<{ id: string; start: number; end: number; quote: number | null; rung: string }>(
      `SELECT t.id, p.start, p."end", p.quote, p.rung FROM passages p JOIN topics t ON t.number = p.topic
       WHERE p.article = ? ORDER BY p.number`,
      article,
    )
    .map(({ id, start, end, quote, rung }) => `${id} ${start}-${end} ${quote} ${rung}`);
  const { mentions } = db.get<{ mentions: number }>(
    'SELECT ifnull(sum(mentions), 0) AS mentions FROM mentions WHERE article = ?',
    article,
  )!;
  const same = (one: string[], other: string[]) =>
    one.length === other.length && one.every((x, i) => x === other[i]);
  return (
    same(
      quotes,
      reading.quotes.map(({ start, end, kind }) => `${start}-${end} ${kind}`),
    ) &&
    same(
      passages,
      reading.topics.flatMap(({ id, passages }) =>
        passages.map(({ start, end, quote, rung }) => `${id} ${start}-${end} ${quote} ${rung}`),
      ),
    ) &&
    mentions === reading.people.reduce((sum, person) => sum + person.mentions.length, 0)
  );
}
