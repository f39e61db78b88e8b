import { isoOf } from '../instants.ts';
import type { FollowedPage, Sources } from '../port.ts';
import type { RowStore, Rows } from './rows.ts';

/** A host that was not asked for so long, in milliseconds, is forgotten. */
const FORGOTTEN = 3_600_000;

/** A row of `followed_pages`. */
export interface PageRow extends Omit<FollowedPage, 'lastModified' | 'nextCheck'> {
  last_modified: string | null;
  next_check: string | null;
}

/** The page of a row. */
export function pageOf(row: PageRow): FollowedPage {
  return {
    url: row.url,
    source: row.source,
    article: row.article,
    title: row.title,
    published: row.published,
    etag: row.etag,
    lastModified: row.last_modified,
    checks: row.checks,
    failures: row.failures,
    fault: row.fault,
    nextCheck: row.next_check,
  };
}

/** Pages that are followed, and the turns of their hosts. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a statement of SQL for each method.
export function pagesIn(
  store: RowStore,
): Pick<Sources, 'claimPage' | 'settlePage' | 'takeTurn' | 'countPages'> {
  const { dialect } = store;
  return {
    claimPage: async (owner, now, leaseUntil, only) => {
      const row = await store.write((rows) =>
        rows.get<PageRow>(
          `UPDATE followed_pages SET owner = $1, lease_until = $3
           WHERE url = (
             SELECT p.url FROM followed_pages p JOIN polled_sources s ON s.id = p.source
             WHERE s.active AND p.next_check <= $2 AND (p.lease_until IS NULL OR p.lease_until <= $2)
               AND (CAST($4 AS text) IS NULL OR p.source = $4)
               AND NOT EXISTS (
                 SELECT 1 FROM followed_pages q WHERE q.source = p.source AND q.lease_until > $2 AND q.owner <> $1
               )
             ORDER BY p.next_check, p.url LIMIT 1 ${dialect.skipLocked('p')}
           ) RETURNING *`,
          owner,
          isoOf(now),
          isoOf(leaseUntil),
          only ?? null,
        ),
      );
      return row ? pageOf(row) : null;
    },
    settlePage: (page, to) =>
      store.write(async (rows) => {
        const row = await rows.get<PageRow>(
          `SELECT * FROM followed_pages WHERE url = $1 AND owner = $2 ${dialect.forUpdate}`,
          page.url,
          page.owner,
        );
        if (!row) return false;
        const next = { ...pageOf(row), ...to };
        await rows.run(
          `UPDATE followed_pages SET owner = NULL, lease_until = NULL, article = $1, title = $2, published = $3,
             etag = $4, last_modified = $5, checks = $6, failures = $7, fault = $8, next_check = $9 WHERE url = $10`,
          next.article,
          next.title,
          next.published,
          next.etag,
          next.lastModified,
          next.checks,
          next.failures,
          next.fault,
          next.nextCheck === null ? null : isoOf(next.nextCheck),
          page.url,
        );
        return true;
      }),
    takeTurn: (host, now, apart) =>
      store.write(async (rows) => {
        const at = Date.parse(now);
        await rows.run('DELETE FROM host_turns WHERE free < $1', at - FORGOTTEN);
        const turn = await rows.get<{ free: number }>(
          `INSERT INTO host_turns AS t (host, free) VALUES ($1, $2)
           ON CONFLICT (host) DO UPDATE SET free = CASE WHEN t.free > $3 THEN t.free ELSE $3 END + $4 RETURNING free`,
          host,
          at + apart,
          at,
          apart,
        );
        return new Date(turn!.free - apart).toISOString();
      }),
    countPages: async () => {
      const counted = await store.all<{
        source: string;
        waiting: boolean | number;
        fault: string | null;
        count: number;
      }>(
        `SELECT source, next_check IS NOT NULL AS waiting, fault, count(*) AS count FROM followed_pages
         WHERE checks = 0 OR (fault = 'shrunk' AND next_check IS NULL)
         GROUP BY source, waiting, fault ORDER BY source`,
      );
      return [...Map.groupBy(counted, ({ source }) => source)].map(([source, own]) => ({
        source,
        waiting: own.filter((row) => row.waiting).reduce((sum, row) => sum + row.count, 0),
        refused: Object.fromEntries(
          own.filter((row) => !row.waiting).map((row) => [row.fault ?? 'unknown', row.count]),
        ),
      }));
    },
  };
}

/** Imports a page of a source that is stored here. */
export async function importPage(rows: Rows, page: FollowedPage): Promise<void> {
  await rows.run('DELETE FROM followed_pages WHERE url = $1', page.url);
  await rows.run(
    `INSERT INTO followed_pages
       (url, source, article, title, published, etag, last_modified, checks, failures, fault, next_check)
     SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM polled_sources WHERE id = $2`,
    page.url,
    page.source,
    page.article,
    page.title,
    page.published,
    page.etag,
    page.lastModified,
    page.checks,
    page.failures,
    page.fault,
    page.nextCheck,
  );
}
