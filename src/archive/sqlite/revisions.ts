import type { SQLInputValue } from 'node:sqlite';
import { classifyRevision, mattersToQuotes, type RevisionChange } from '../../comparing/classifyRevision.ts';
import type { Reading } from '../../reading/reading.ts';
import type { RevisionQuery, StoredRevision } from '../revisionsPort.ts';
import type { Database } from './database.ts';
import { isoOf } from './instants.ts';

interface Compared {
  /** `versions.number`. */
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

/**
 * Keeps what was changed from one state of an article to another; nothing where no word was.
 *
 * @param seen when it arrived; null where nobody knows any more: then when its text did
 */
export function recordRevision(
  db: Database,
  article: number,
  before: Compared,
  after: Compared,
  seen: string | null,
): void {
  const [old, now] = [before, after].map(({ version, title, published }) => {
    const row = db.get<{ text: string; reading: string; added: string }>(
      'SELECT text, reading, added FROM versions WHERE number = ?',
      version,
    )!;
    return {
      text: row.text,
      added: row.added,
      title,
      published,
      reading: JSON.parse(row.reading) as Reading,
    };
  });
  const changes = classifyRevision(old!, now!);
  if (changes.length === 0) return;
  db.run(
    'INSERT INTO revisions (article, before, after, seen, of_quotes, changes) VALUES (?, ?, ?, ?, ?, ?)',
    article,
    before.version,
    after.version,
    isoOf(seen ?? now!.added),
    changes.some(({ kind }) => mattersToQuotes(kind)) ? 1 : 0,
    JSON.stringify(changes),
  );
}

export function listRevisions(
  db: Database,
  query: RevisionQuery,
): { found: StoredRevision[]; total: number } {
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const and = (condition: string, ...more: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (query.since !== undefined) and('r.seen >= ?', isoOf(query.since));
  if (query.until !== undefined) and('r.seen < ?', isoOf(query.until));
  if (query.article !== undefined)
    and('r.article = (SELECT number FROM articles WHERE id = ?)', query.article);
  if (query.ofQuotes) and('r.of_quotes = 1');
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return db.read(() => {
    const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM revisions r ${where}`, ...values)!.n;
    const found = db
      .all<{ article: string; before: number; after: number; seen: string; changes: string }>(
        `SELECT a.id AS article, o.version AS before, n.version AS after, r.seen, r.changes
         FROM revisions r JOIN articles a ON a.number = r.article
         JOIN versions o ON o.number = r.before JOIN versions n ON n.number = r.after
         ${where} ORDER BY r.seen DESC, r.number DESC LIMIT ? OFFSET ?`,
        ...values,
        Math.min(Math.max(query.limit ?? 20, 0), 500),
        Math.max(query.offset ?? 0, 0),
      )
      .map(({ article, before, after, seen, changes }) => ({
        article,
        from: before,
        to: after,
        seen,
        changes: JSON.parse(changes) as RevisionChange[],
      }));
    return { found, total };
  });
}
