import type { ArchiveRecord, ArticleRecord, SeenEntry, Source } from '../port.ts';
import { type SourceRow, sourceOf } from '../sourceOf.ts';
import { type SubscriptionRow, subscriptionOf } from '../subscriptionOf.ts';
import { DETAILS, type DetailsRow, detailsOf, takeInArticle } from './articles.ts';
import { listCorrections, putCorrection } from './corrections.ts';
import type { Database } from './database.ts';
import { type RunRow, runOf } from './ledger.ts';
import { unpack, unpackReading } from './packing.ts';
import { putSent } from './sent.ts';
import { type PageRow, pageOf, putFollowedPage, putSeenEntry, putSource } from './sources.ts';
import { writeSubscription } from './subscriptions.ts';

/** How far a reading of all records has come: a part, and the row that it stopped at. */
export interface RecordsMark {
  readonly part: number;
  readonly after: number;
}

const ARTICLES = 50;
const ROWS = 500;

type SentRow = { cited: string; workspace: string; channel: string; thread: string; at: string };
type Part = (db: Database, after: number) => { records: ArchiveRecord[]; after: number | null };

/** What rests on others comes after them: corrections on articles, runs on subscriptions. */
const PARTS: readonly Part[] = [
  articleRecords,
  (db, offset) =>
    paged(listCorrections(db, {}).slice(offset, offset + ROWS), offset, (row) => ({
      record: 'correction',
      ...row,
    })),
  (db, offset) =>
    paged(
      db.all<SubscriptionRow>('SELECT * FROM subscriptions ORDER BY id LIMIT ? OFFSET ?', ROWS, offset),
      offset,
      (row) => ({ record: 'subscription', ...subscriptionOf(row) }),
    ),
  (db, offset) =>
    paged(
      db.all<RunRow & { workspace: string; channel: string }>(
        'SELECT * FROM runs ORDER BY subscription, scheduled_for LIMIT ? OFFSET ?',
        ROWS,
        offset,
      ),
      offset,
      (row) => ({ record: 'run', workspace: row.workspace, channel: row.channel, ...runOf(row) }),
    ),
  (db, offset) =>
    paged(
      db.all<SentRow>(
        'SELECT cited, workspace, channel, thread, at FROM sent_answers ORDER BY 1, 2, 3, 4 LIMIT ? OFFSET ?',
        ROWS,
        offset,
      ),
      offset,
      ({ cited, thread, ...row }) => ({
        record: 'sent-answer',
        ...row,
        cited: [cited],
        thread: thread || null,
      }),
    ),
  (db, offset) =>
    paged(
      db.all<SourceRow>('SELECT * FROM polled_sources ORDER BY id LIMIT ? OFFSET ?', ROWS, offset),
      offset,
      (row) => ({ record: 'source', ...sourceOf(row) }),
    ),
  (db, offset) =>
    paged(
      db.all<SeenEntry & { source: string; at: string }>(
        'SELECT source, key, article, hash, at FROM seen_entries ORDER BY source, key LIMIT ? OFFSET ?',
        ROWS,
        offset,
      ),
      offset,
      (row) => ({ record: 'seen-entry', ...row }),
    ),
  (db, offset) =>
    paged(
      db.all<PageRow>('SELECT * FROM followed_pages ORDER BY url LIMIT ? OFFSET ?', ROWS, offset),
      offset,
      (row) => ({ record: 'followed-page', ...pageOf(row) }),
    ),
  (db, offset) =>
    paged(
      db.all<{ workspace: string; sealed: string }>(
        'SELECT workspace, sealed FROM installations ORDER BY workspace LIMIT ? OFFSET ?',
        ROWS,
        offset,
      ),
      offset,
      (row) => ({ record: 'installation', ...row }),
    ),
  (db, offset) =>
    paged(
      db.all<{ namespace: string; key: string; value: string; expires: number | null }>(
        'SELECT namespace, key, value, expires FROM settings ORDER BY namespace, key LIMIT ? OFFSET ?',
        ROWS,
        offset,
      ),
      offset,
      (row) => ({ record: 'setting', ...row }),
    ),
  (db, offset) =>
    paged(
      db.all<{ scope: string; key: string; at: number }>(
        'SELECT scope, key, at FROM happened ORDER BY scope, key LIMIT ? OFFSET ?',
        ROWS,
        offset,
      ),
      offset,
      (row) => ({ record: 'happened', ...row }),
    ),
];

function paged<Row>(rows: readonly Row[], offset: number, recordOf: (row: Row) => ArchiveRecord) {
  return { records: rows.map(recordOf), after: rows.length < ROWS ? null : offset + ROWS };
}

/** The next records, and where to go on; null when there are no more. */
export function recordsAfter(
  db: Database,
  mark: RecordsMark,
): { records: ArchiveRecord[]; next: RecordsMark | null } {
  const { records, after } = db.read(() => PARTS[mark.part]!(db, mark.after));
  if (after !== null) return { records, next: { part: mark.part, after } };
  return { records, next: mark.part + 1 < PARTS.length ? { part: mark.part + 1, after: 0 } : null };
}

function articleRecords(db: Database, after: number): { records: ArchiveRecord[]; after: number | null } {
  type Row = DetailsRow & { number: number; hold: string | null; embargo: string | null; current: number };
  const rows = db.all<Row>(
    `SELECT a.number, a.hold, a.embargo, (SELECT version FROM versions WHERE number = a.current) AS current, ${DETAILS}
     FROM articles a WHERE a.number > ? ORDER BY a.number LIMIT ?`,
    after,
    ARTICLES,
  );
  const records = rows.map(
    (row): ArticleRecord => ({
      record: 'article',
      details: { ...detailsOf(row), heldUntil: row.embargo },
      hold: row.hold,
      current: row.current,
      versions: db
        .all<{ version: number; added: string; text: Uint8Array; quotes: Uint8Array; reading: Uint8Array }>(
          'SELECT version, added, text, quotes, reading FROM versions WHERE article = ? ORDER BY version',
          row.number,
        )
        .map(({ version, added, text, ...packed }) => ({
          version,
          added,
          text: unpack(text),
          reading: unpackReading(packed),
        })),
    }),
  );
  return { records, after: rows.length < ARTICLES ? null : rows.at(-1)!.number };
}

export function importRecords(db: Database, records: readonly ArchiveRecord[]): void {
  db.write(() => {
    for (const record of records) takeInOne(db, record);
  });
}

function takeInOne(db: Database, record: ArchiveRecord): void {
  switch (record.record) {
    case 'article':
      takeInArticle(db, record);
      break;
    case 'correction':
      putCorrection(db, record);
      break;
    case 'subscription':
      writeSubscription(db, record);
      break;
    case 'run':
      db.run(
        `INSERT OR REPLACE INTO runs (subscription, scheduled_for, workspace, channel, state, owner, lease_until,
           attempts, ts, reason, retry_at, cited) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        record.subscription,
        record.scheduledFor,
        record.workspace,
        record.channel,
        record.state,
        record.owner,
        record.leaseUntil,
        record.attempts,
        record.ts,
        record.reason,
        record.retryAt,
        JSON.stringify(record.cited),
      );
      break;
    case 'sent-answer':
      for (const cited of record.cited) putSent(db, { ...record, cited, thread: record.thread ?? '' });
      break;
    case 'source':
      putSource(db, withoutKind(record));
      break;
    case 'seen-entry':
      putSeenEntry(db, record);
      break;
    case 'followed-page':
      putFollowedPage(db, record);
      break;
    case 'installation':
      db.run(
        'INSERT OR REPLACE INTO installations (workspace, sealed) VALUES (?, ?)',
        record.workspace,
        record.sealed,
      );
      break;
    case 'setting':
      db.run(
        'INSERT OR REPLACE INTO settings (namespace, key, value, expires) VALUES (?, ?, ?, ?)',
        record.namespace,
        record.key,
        record.value,
        record.expires,
      );
      break;
    case 'happened':
      db.run(
        'INSERT OR REPLACE INTO happened (scope, key, at) VALUES (?, ?, ?)',
        record.scope,
        record.key,
        record.at,
      );
  }
}

function withoutKind({ record: _, ...source }: { record: 'source' } & Source): Source {
  return source;
}
