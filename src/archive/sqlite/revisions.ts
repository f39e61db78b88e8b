import type { SQLInputValue } from 'node:sqlite';
import { classifyRevision, mattersToQuotes, type RevisionChange } from '../../comparing/classifyRevision.ts';
import { isoOf } from '../instants.ts';
import type { ResultPage, RevisionQuery, StoredRevision, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { unpack, unpackReading } from './packing.ts';
import { visibleTo } from './visibility.ts';

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
  const stateOf = ({ version, title, published }: Compared) => {
    const row = db.get<{ text: Uint8Array; quotes: Uint8Array; reading: Uint8Array; added: string }>(
      'SELECT text, quotes, reading, added FROM versions WHERE number = ?',
      version,
    );
    return row && { added: row.added, title, published, text: unpack(row.text), reading: unpackReading(row) };
  };
  const [old, now] = [stateOf(before), stateOf(after)];
  // A version that was pruned in the meantime cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision(old, now);
  if (changes.length === 0) return;
  db.run(
    'INSERT INTO revisions (article, before, after, seen, of_quotes, changes) VALUES (?, ?, ?, ?, ?, ?)',
    article,
    before.version,
    after.version,
    isoOf(seen ?? now.added),
    changes.some(({ kind }) => mattersToQuotes(kind)) ? 1 : 0,
    JSON.stringify(changes),
  );
}

export function findRevisions(
  db: Database,
  viewer: Viewer | null,
  query: RevisionQuery,
): ResultPage<StoredRevision> {
  const visible = visibleTo(db, viewer);
  const conditions: string[] = [...visible.conditions];
  const values: SQLInputValue[] = [...visible.values];
  const and = (condition: string, ...more: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (query.since !== undefined) and('r.seen >= ?', isoOf(query.since));
  if (query.until !== undefined) and('r.seen < ?', isoOf(query.until));
  if (query.article !== undefined) and('a.id = ?', query.article);
  if (query.ofQuotes) and('r.of_quotes = 1');
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return db.read(() => {
    const total = db.get<{ n: number }>(
      `SELECT count(*) AS n FROM revisions r JOIN articles a ON a.number = r.article ${where}`,
      ...values,
    )!.n;
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
    return { found, total, isLowerBound: false };
  });
}
