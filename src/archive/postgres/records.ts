import type { Reading } from '../../reading/reading.ts';
import type { ArchiveRecord, ArticleRecord, SeenEntry, Source } from '../port.ts';
import { type SourceRow, sourceOf } from '../sourceOf.ts';
import { type SubscriptionRow, subscriptionOf } from '../subscriptionOf.ts';
import { takeInArticles } from './articles.ts';
import { listCorrections, putCorrection } from './corrections.ts';
import type { Database, Rows } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf } from './details.ts';
import { type RunRow, runOf } from './ledger.ts';
import { ARTICLES_LOCK } from './locks.ts';
import { putSent } from './sent.ts';
import { type PageRow, pageOf, putFollowedPage, putSeenEntry, putSource } from './sources.ts';
import { writeSubscription } from './subscriptions.ts';

const ARTICLES = 50;
const ROWS = 500;

/** The rows of a table in the order of its key, some at a time. */
async function* rowsOf<Row>(db: Database, table: string, key: string): AsyncGenerator<Row[]> {
  for (let offset = 0; ; offset += ROWS) {
    const rows = await db.all<Row>(`SELECT * FROM ${table} ORDER BY ${key} LIMIT ${ROWS} OFFSET $1`, offset);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS) return;
  }
}

/** All that is kept, each record after those that it rests on: corrections on articles, runs on subscriptions. */
export async function* records(db: Database): AsyncGenerator<ArchiveRecord[]> {
  yield* articleRecords(db);
  const corrections = await listCorrections(db, {});
  if (corrections.length > 0) yield corrections.map((row) => ({ record: 'correction', ...row }));
  for await (const rows of rowsOf<SubscriptionRow>(db, 'subscriptions', 'id'))
    yield rows.map((row) => ({ record: 'subscription', ...subscriptionOf(row) }));
  type Run = RunRow & { workspace: string; channel: string };
  for await (const rows of rowsOf<Run>(db, 'runs', 'subscription, scheduled_for'))
    yield rows.map((row) => ({
      record: 'run',
      workspace: row.workspace,
      channel: row.channel,
      ...runOf(row),
    }));
  type Sent = { cited: string; workspace: string; channel: string; thread: string; at: string };
  for await (const rows of rowsOf<Sent>(db, 'sent_answers', 'cited, workspace, channel, thread'))
    yield rows.map(({ cited, thread, ...row }) => ({
      record: 'sent-answer',
      ...row,
      cited: [cited],
      thread: thread || null,
    }));
  for await (const rows of rowsOf<SourceRow>(db, 'polled_sources', 'id'))
    yield rows.map((row) => ({ record: 'source', ...sourceOf(row) }));
  type Seen = SeenEntry & { source: string; at: string };
  for await (const rows of rowsOf<Seen>(db, 'seen_entries', 'source, key'))
    yield rows.map((row) => ({ record: 'seen-entry', ...row }));
  for await (const rows of rowsOf<PageRow>(db, 'followed_pages', 'url'))
    yield rows.map((row) => ({ record: 'followed-page', ...pageOf(row) }));
  type Installation = { workspace: string; sealed: string };
  for await (const rows of rowsOf<Installation>(db, 'installations', 'workspace'))
    yield rows.map((row) => ({ record: 'installation', ...row }));
  type Setting = { namespace: string; key: string; value: string; expires: number | null };
  for await (const rows of rowsOf<Setting>(db, 'settings', 'namespace, key'))
    yield rows.map((row) => ({ record: 'setting', ...row }));
  type Happened = { scope: string; key: string; at: number };
  for await (const rows of rowsOf<Happened>(db, 'happened', 'scope, key'))
    yield rows.map((row) => ({ record: 'happened', ...row }));
}

async function* articleRecords(db: Database): AsyncGenerator<ArticleRecord[]> {
  type Row = DetailsRow & { number: number; hold: string | null; embargo: string | null; current: number };
  type VersionRow = { article: number; version: number; added: string; text: string; reading: string };
  for (let after = 0; ; ) {
    const { articles, versions } = await db.read(async (rows) => ({
      articles: await rows.all<Row>(
        `SELECT a.number, a.hold, a.embargo, (SELECT version FROM versions WHERE number = a.current) AS current, ${DETAILS}
         FROM articles a WHERE a.number > $1 ORDER BY a.number LIMIT ${ARTICLES}`,
        after,
      ),
      versions: await rows.all<VersionRow>(
        `SELECT article, version, added, text, reading FROM versions WHERE article IN (
           SELECT number FROM articles WHERE number > $1 ORDER BY number LIMIT ${ARTICLES}
         ) ORDER BY article, version`,
        after,
      ),
    }));
    const ofArticle = Map.groupBy(versions, ({ article }) => article);
    if (articles.length > 0) {
      yield articles.map((row) => ({
        record: 'article',
        details: { ...detailsOf(row), heldUntil: row.embargo },
        hold: row.hold,
        current: row.current,
        versions: ofArticle.get(row.number)!.map(({ article: _, reading, ...version }) => ({
          ...version,
          reading: JSON.parse(reading) as Reading,
        })),
      }));
    }
    if (articles.length < ARTICLES) return;
    after = articles.at(-1)!.number;
  }
}

export async function importRecords(db: Database, given: readonly ArchiveRecord[]): Promise<void> {
  await db.write(async (rows) => {
    await rows.run(ARTICLES_LOCK);
    // Articles that follow each other are written together; all else in its order.
    for (let i = 0; i < given.length; ) {
      const articles: ArticleRecord[] = [];
      for (let one = given[i]; one?.record === 'article'; one = given[++i]) articles.push(one);
      if (articles.length > 0) await takeInArticles(rows, articles);
      else await takeInOne(rows, given[i++]!);
    }
  });
}

async function takeInOne(rows: Rows, record: ArchiveRecord): Promise<void> {
  switch (record.record) {
    case 'article':
      await takeInArticles(rows, [record]);
      break;
    case 'correction':
      await putCorrection(rows, record);
      break;
    case 'subscription':
      await writeSubscription(rows, record);
      break;
    case 'run':
      await put(rows, 'runs', 'subscription, scheduled_for', {
        subscription: record.subscription,
        scheduled_for: record.scheduledFor,
        workspace: record.workspace,
        channel: record.channel,
        state: record.state,
        owner: record.owner,
        lease_until: record.leaseUntil,
        attempts: record.attempts,
        ts: record.ts,
        reason: record.reason,
        retry_at: record.retryAt,
        cited: record.cited,
      });
      break;
    case 'sent-answer':
      await putSent(rows, record);
      break;
    case 'source':
      await putSource(rows, withoutKind(record));
      break;
    case 'seen-entry':
      await putSeenEntry(rows, record);
      break;
    case 'followed-page':
      await putFollowedPage(rows, record);
      break;
    case 'installation':
      await put(rows, 'installations', 'workspace', { workspace: record.workspace, sealed: record.sealed });
      break;
    case 'setting':
      await put(rows, 'settings', 'namespace, key', {
        namespace: record.namespace,
        key: record.key,
        value: record.value,
        expires: record.expires,
      });
      break;
    case 'happened':
      await put(rows, 'happened', 'scope, key', { scope: record.scope, key: record.key, at: record.at });
      break;
    default:
      // A kind that is added to the port is added here, or this does not compile.
      record satisfies never;
  }
}

/** Writes a row, new or over the one of that key. */
async function put(
  rows: Rows,
  table: string,
  key: string,
  row: Readonly<Record<string, string | number | null | readonly string[]>>,
): Promise<void> {
  const columns = Object.keys(row);
  await rows.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     ON CONFLICT (${key}) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    ...Object.values(row),
  );
}

function withoutKind({ record: _, ...source }: { record: 'source' } & Source): Source {
  return source;
}
