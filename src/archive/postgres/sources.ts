import { isoOf } from '../instants.ts';
import type {
  FollowedPage,
  PageCounts,
  PollFindings,
  SeenEntry,
  Source,
  SourceState,
  Sources,
  SourceTerms,
} from '../port.ts';
import { type SourceRow, sourceOf } from '../sourceOf.ts';
import type { Database, Rows } from './database.ts';

/** An entry that left its feed so long ago does not come back. */
const REMEMBERED_DAYS = 90;

/** Held to the end of a transaction that adds or changes: two at once cannot take the same address. */
const TURN = 'SELECT pg_advisory_xact_lock(1114793317, 3)';

/** Writes a source whole; the lease is left as it is. */
async function write(rows: Rows, source: Source): Promise<void> {
  const { id, url, name, state, nextPoll, ...said } = source;
  await rows.run(
    `INSERT INTO polled_sources (id, url, name, active, next_poll, said) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET url = excluded.url, name = excluded.name, active = excluded.active,
       next_poll = excluded.next_poll, said = excluded.said`,
    id,
    url,
    name,
    state === 'active',
    isoOf(nextPoll),
    JSON.stringify(said),
  );
}

async function withAddress(rows: Rows, url: string): Promise<Source | null> {
  const row = await rows.get<SourceRow>('SELECT * FROM polled_sources WHERE url = $1', url);
  return row ? sourceOf(row) : null;
}

export async function addSource(db: Database, source: Source): Promise<{ source: Source; already: boolean }> {
  return db.write(async (rows) => {
    await rows.run(TURN);
    const standing = await withAddress(rows, source.url);
    if (standing) return { source: standing, already: true };
    await write(rows, source);
    return { source: (await getSource(rows, source.id))!, already: false };
  });
}

export async function listSources(rows: Rows): Promise<Source[]> {
  return (await rows.all<SourceRow>('SELECT * FROM polled_sources ORDER BY lower(name) COLLATE "C", id')).map(
    sourceOf,
  );
}

export async function getSource(rows: Rows, id: string): Promise<Source | null> {
  const row = await rows.get<SourceRow>('SELECT * FROM polled_sources WHERE id = $1', id);
  return row ? sourceOf(row) : null;
}

export async function changeSource(
  db: Database,
  id: string,
  to: Partial<SourceTerms & Pick<Source, 'state' | 'nextPoll'>>,
): Promise<Source | null> {
  return db.write(async (rows) => {
    await rows.run(TURN);
    const standing = await getSource(rows, id);
    if (!standing) return null;
    const taken = to.url === undefined ? null : await withAddress(rows, to.url);
    if (taken && taken.id !== id) return null;
    await write(rows, { ...standing, ...to });
    return getSource(rows, id);
  });
}

export async function removeSource(db: Database, id: string): Promise<boolean> {
  return db.write(async (rows) => (await rows.run('DELETE FROM polled_sources WHERE id = $1', id)) === 1);
}

export async function claimSource(
  db: Database,
  owner: string,
  now: string,
  leaseUntil: string,
  only?: string,
): Promise<Source | null> {
  const row = await db.write((rows) =>
    rows.get<SourceRow>(
      `UPDATE polled_sources SET owner = $1, lease_until = $3
       WHERE id = (
         SELECT id FROM polled_sources
         WHERE active AND next_poll <= $2 AND (lease_until IS NULL OR lease_until <= $2)
           AND ($4::text IS NULL OR id = $4)
         ORDER BY next_poll, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING *`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
      only ?? null,
    ),
  );
  return row ? sourceOf(row) : null;
}

export async function settleSource(
  db: Database,
  poll: Parameters<Sources['settle']>[0],
  to: Partial<SourceState & Pick<SourceTerms, 'url'>>,
  found?: PollFindings,
): Promise<boolean> {
  return db.write(async (rows) => {
    await rows.run(TURN);
    const released = await rows.run(
      'UPDATE polled_sources SET owner = NULL, lease_until = NULL WHERE id = $1 AND owner = $2',
      poll.id,
      poll.owner,
    );
    if (released !== 1) return false;
    const standing = (await getSource(rows, poll.id))!;
    const taken = to.url === undefined ? null : await withAddress(rows, to.url);
    await write(rows, { ...standing, ...to, url: taken ? standing.url : (to.url ?? standing.url) });
    if (found) await remember(rows, poll.id, isoOf(poll.now), found);
    return true;
  });
}

async function remember(rows: Rows, source: string, now: string, found: PollFindings): Promise<void> {
  const { seen, pages } = found;
  await rows.run(
    `INSERT INTO seen_entries (source, key, article, hash, at)
     SELECT $1, key, article, hash, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS e (key, article, hash)
     ON CONFLICT (source, key) DO UPDATE SET article = excluded.article, hash = excluded.hash, at = excluded.at`,
    source,
    seen.map(({ key }) => key),
    seen.map(({ article }) => article),
    seen.map(({ hash }) => hash),
    now,
  );
  const old = new Date(Date.parse(now) - REMEMBERED_DAYS * 86_400_000).toISOString();
  await rows.run('DELETE FROM seen_entries WHERE source = $1 AND at < $2', source, old);
  for (const [i, { url, title, published }] of pages.entries())
    await rows.run(
      `INSERT INTO followed_pages AS p (url, source, title, published, next_check) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (url) DO UPDATE SET title = excluded.title, published = excluded.published,
         next_check = excluded.next_check, failures = 0 WHERE p.source = excluded.source`,
      url,
      source,
      title,
      published,
      // A little apart, so that the pages of several sources are taken by turns.
      new Date(Date.parse(now) - (pages.length - 1 - i) * 1000).toISOString(),
    );
}

export async function seenEntries(rows: Rows, source: string, keys: readonly string[]): Promise<SeenEntry[]> {
  const found = await rows.all<SeenEntry>(
    'SELECT key, article, hash FROM seen_entries WHERE source = $1 AND key = ANY ($2::text[])',
    source,
    keys,
  );
  const byKey = new Map(found.map((one) => [one.key, one]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

export interface PageRow extends Omit<FollowedPage, 'lastModified' | 'nextCheck'> {
  last_modified: string | null;
  next_check: string | null;
}

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

/** A host that was not asked for so long, in milliseconds, is forgotten. */
const FORGOTTEN = 3_600_000;

export async function takeTurn(db: Database, host: string, now: string, apart: number): Promise<string> {
  const at = Date.parse(now);
  return db.write(async (rows) => {
    await rows.run('DELETE FROM host_turns WHERE free < $1::bigint', at - FORGOTTEN);
    const turn = await rows.get<{ free: number | string }>(
      `INSERT INTO host_turns AS t (host, free) VALUES ($1, $2::bigint + $3::bigint)
       ON CONFLICT (host) DO UPDATE SET free = greatest(t.free, $2::bigint) + $3::bigint RETURNING free`,
      host,
      at,
      apart,
    );
    return new Date(Number(turn!.free) - apart).toISOString();
  });
}

export async function claimPage(
  db: Database,
  owner: string,
  now: string,
  leaseUntil: string,
  only?: string,
): Promise<FollowedPage | null> {
  const row = await db.write((rows) =>
    rows.get<PageRow>(
      `UPDATE followed_pages SET owner = $1, lease_until = $3
       WHERE url = (
         SELECT p.url FROM followed_pages p JOIN polled_sources s ON s.id = p.source
         WHERE s.active AND p.next_check <= $2 AND (p.lease_until IS NULL OR p.lease_until <= $2)
           AND ($4::text IS NULL OR p.source = $4)
           AND NOT EXISTS (
             SELECT 1 FROM followed_pages q WHERE q.source = p.source AND q.lease_until > $2 AND q.owner <> $1
           )
         ORDER BY p.next_check, p.url COLLATE "C" LIMIT 1 FOR UPDATE OF p SKIP LOCKED
       ) RETURNING *`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
      only ?? null,
    ),
  );
  return row ? pageOf(row) : null;
}

export async function settlePage(
  db: Database,
  page: Parameters<Sources['settlePage']>[0],
  to: Parameters<Sources['settlePage']>[1],
): Promise<boolean> {
  return db.write(async (rows) => {
    const row = await rows.get<PageRow>(
      'SELECT * FROM followed_pages WHERE url = $1 AND owner = $2 FOR UPDATE',
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
  });
}

export async function countPages(rows: Rows): Promise<PageCounts[]> {
  const counted = await rows.all<{ source: string; waiting: boolean; fault: string | null; count: number }>(
    `SELECT source, next_check IS NOT NULL AS waiting, fault, count(*)::int AS count FROM followed_pages
     WHERE checks = 0 GROUP BY source, waiting, fault ORDER BY source COLLATE "C"`,
  );
  const sources = [...new Set(counted.map(({ source }) => source))];
  return sources.map((source) => {
    const own = counted.filter((row) => row.source === source);
    return {
      source,
      waiting: own.filter((row) => row.waiting).reduce((sum, row) => sum + row.count, 0),
      refused: Object.fromEntries(
        own.filter((row) => !row.waiting).map((row) => [row.fault ?? 'unknown', row.count]),
      ),
    };
  });
}

/** Takes in a source of another archive; one whose address another has here is left out, with all of its own. */
export async function putSource(rows: Rows, source: Source): Promise<void> {
  await rows.run(TURN);
  const standing = await withAddress(rows, source.url);
  if (!standing || standing.id === source.id) await write(rows, source);
}

/** Takes in an entry of a source that is here. */
export async function putSeenEntry(
  rows: Rows,
  entry: SeenEntry & { source: string; at: string },
): Promise<void> {
  await rows.run(
    `INSERT INTO seen_entries (source, key, article, hash, at)
     SELECT id, $2, $3, $4, $5 FROM polled_sources WHERE id = $1
     ON CONFLICT (source, key) DO UPDATE SET article = excluded.article, hash = excluded.hash, at = excluded.at`,
    entry.source,
    entry.key,
    entry.article,
    entry.hash,
    isoOf(entry.at),
  );
}

/** Takes in a page of a source that is here. */
export async function putFollowedPage(rows: Rows, page: FollowedPage): Promise<void> {
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
