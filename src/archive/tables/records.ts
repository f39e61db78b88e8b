import type { ArchiveRecord, ArticleRecord, SeenEntry } from '../port.ts';
import { listCorrections, writeCorrection } from './corrections.ts';
import type { ArticleEngine } from './engine.ts';
import { type RunRow, runOf } from './ledger.ts';
import { importPage, type PageRow, pageOf } from './pages.ts';
import { type RowStore, type Rows, upsert } from './rows.ts';
import { type SentRow, writeSent } from './sent.ts';
import { importSeenEntry, importSource, type SourceRow, sourceOf } from './sources.ts';
import { type SubscriptionRow, subscriptionOf, writeSubscription } from './subscriptions.ts';

/** How far an export has come: a kind of record, and the row at which it stopped. */
export interface RecordsMark {
  readonly kind: number;
  readonly after: number;
}

const ARTICLES = 50;
const ROWS = 500;

type RecordsPart = { readonly records: ArchiveRecord[]; readonly after: number | null };
type Kind = (rows: Rows, engine: ArticleEngine, after: number) => Promise<RecordsPart>;

/** The kind of record that is made of the rows of one table, in the order of its key. */
function kindOf<Row>(table: string, key: string, recordOf: (row: Row) => ArchiveRecord): Kind {
  return async (rows, _, offset) => {
    const select = `SELECT * FROM ${table} ORDER BY ${key} LIMIT ${ROWS} OFFSET $1`;
    return part((await rows.all<Row>(select, offset)).map(recordOf), offset);
  };
}

function part(records: ArchiveRecord[], offset: number): RecordsPart {
  return { records, after: records.length < ROWS ? null : offset + ROWS };
}

/**
 * Each kind of record, after the kinds that it refers to: corrections after articles, runs after subscriptions. A kind
 * that is added to the port is added here, or this does not compile.
 */
const KINDS: Readonly<Record<ArchiveRecord['record'], Kind>> = {
  article: async (rows, engine, after) => {
    const found = await engine.articleRecords(rows, after, ARTICLES);
    return {
      records: found.map(({ record }) => record),
      after: found.length < ARTICLES ? null : found.at(-1)!.number,
    };
  },
  correction: async (rows, _, offset) =>
    part(
      (await listCorrections(rows, {}, { limit: ROWS, offset })).map((row) => ({
        record: 'correction',
        ...row,
      })),
      offset,
    ),
  subscription: kindOf<SubscriptionRow>('subscriptions', 'id', (row) => ({
    record: 'subscription',
    ...subscriptionOf(row),
  })),
  run: kindOf<RunRow>('runs', 'subscription, scheduled_for', (row) => ({
    record: 'run',
    workspace: row.workspace,
    channel: row.channel,
    ...(row.is_alert ? { isAlert: true } : {}),
    ...runOf(row),
  })),
  'sent-answer': kindOf<SentRow>('sent_answers', 'cited, workspace, channel, thread', (row) => ({
    record: 'sent-answer',
    ...row,
    cited: [row.cited],
    thread: row.thread || null,
  })),
  source: kindOf<SourceRow>('polled_sources', 'id', (row) => ({ record: 'source', ...sourceOf(row) })),
  'seen-entry': kindOf<SeenEntry & { source: string; at: string }>('seen_entries', 'source, key', (row) => ({
    record: 'seen-entry',
    ...row,
  })),
  'followed-page': kindOf<PageRow>('followed_pages', 'url', (row) => ({
    record: 'followed-page',
    ...pageOf(row),
  })),
  installation: kindOf<{ workspace: string; sealed: string }>('installations', 'workspace', (row) => ({
    record: 'installation',
    ...row,
  })),
  setting: kindOf<{ namespace: string; key: string; value: string; expires: number | null }>(
    'settings',
    'namespace, key',
    (row) => ({ record: 'setting', ...row }),
  ),
  'processed-event': kindOf<{ scope: string; key: string; at: number }>(
    'processed_events',
    'scope, key',
    (row) => ({ record: 'processed-event', ...row }),
  ),
};

const IN_ORDER = Object.values(KINDS);

/** Where an export begins. */
export const FIRST: RecordsMark = { kind: 0, after: 0 };

/** The next records, and where to go on; null after the last. */
export async function recordsAfter(
  store: RowStore,
  engine: ArticleEngine,
  mark: RecordsMark,
): Promise<{ records: ArchiveRecord[]; next: RecordsMark | null }> {
  const { records, after } = await store.read((rows) => IN_ORDER[mark.kind]!(rows, engine, mark.after));
  if (after !== null) return { records, next: { kind: mark.kind, after } };
  return { records, next: mark.kind + 1 < IN_ORDER.length ? { kind: mark.kind + 1, after: 0 } : null };
}

/** As `Archive.importRecords`, without comparing the articles with others. */
export async function importRecords(
  store: RowStore,
  engine: ArticleEngine,
  records: readonly ArchiveRecord[],
): Promise<void> {
  await store.write(async (rows) => {
    await rows.lock('articles');
    // Articles that follow each other are written together, all else in its order.
    for (let i = 0; i < records.length; ) {
      const articles: ArticleRecord[] = [];
      for (let one = records[i]; one?.record === 'article'; one = records[++i]) articles.push(one);
      if (articles.length > 0) await engine.importArticles(rows, articles);
      else await importOne(rows, store, engine, records[i++]!);
    }
  });
}

async function importOne(
  rows: Rows,
  { dialect }: RowStore,
  engine: ArticleEngine,
  given: ArchiveRecord,
): Promise<void> {
  switch (given.record) {
    case 'article':
      return engine.importArticles(rows, [given]);
    case 'correction':
      await writeCorrection(rows, engine, given);
      return;
    case 'subscription':
      return writeSubscription(rows, given);
    case 'run': {
      const { subscription, workspace, channel, state, owner, attempts, ts, reason, cited } = given;
      const instants = {
        scheduled_for: given.scheduledFor,
        lease_until: given.leaseUntil,
        retry_at: given.retryAt,
      };
      const row = {
        subscription,
        workspace,
        channel,
        state,
        owner,
        attempts,
        ts,
        reason,
        cited,
        ...instants,
      };
      if (given.isAlert) Object.assign(row, { is_alert: true });
      return upsert(rows, 'runs', ['subscription', 'scheduled_for'], [row]);
    }
    case 'sent-answer':
      return writeSent(rows, dialect, given);
    case 'source': {
      const { record: _, ...source } = given;
      return importSource(rows, source);
    }
    case 'seen-entry':
      return importSeenEntry(rows, given);
    case 'followed-page':
      return importPage(rows, given);
    case 'installation': {
      const { workspace, sealed } = given;
      return upsert(rows, 'installations', ['workspace'], [{ workspace, sealed }]);
    }
    case 'setting': {
      const { namespace, key, value, expires } = given;
      return upsert(rows, 'settings', ['namespace', 'key'], [{ namespace, key, value, expires }]);
    }
    case 'processed-event': {
      const { scope, key, at } = given;
      return upsert(rows, 'processed_events', ['scope', 'key'], [{ scope, key, at }]);
    }
  }
}
