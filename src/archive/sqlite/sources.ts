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
import type { Database } from './database.ts';

/** An entry that left its feed so long ago does not come back. */
const REMEMBERED_DAYS = 90;

/** Writes a source whole; the lease is left as it is. */
function write(db: Database, source: Source): void {
  const { id, url, name, state, nextPoll, ...said } = source;
  db.run(
    `INSERT INTO polled_sources (id, url, name, active, next_poll, said) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET url = excluded.url, name = excluded.name, active = excluded.active,
       next_poll = excluded.next_poll, said = excluded.said`,
    id,
    url,
    name,
    state === 'active' ? 1 : 0,
    isoOf(nextPoll),
    JSON.stringify(said),
  );
}

function withAddress(db: Database, url: string): Source | null {
  const row = db.get<SourceRow>('SELECT * FROM polled_sources WHERE url = ?', url);
  return row ? sourceOf(row) : null;
}

export function addSource(db: Database, source: Source): { source: Source; already: boolean } {
  return db.write(() => {
    const standing = withAddress(db, source.url);
    if (standing) return { source: standing, already: true };
    write(db, source);
    return { source: getSource(db, source.id)!, already: false };
  });
}

export function listSources(db: Database): Source[] {
  return db.all<SourceRow>('SELECT * FROM polled_sources ORDER BY name COLLATE NOCASE, id').map(sourceOf);
}

export function getSource(db: Database, id: string): Source | null {
  const row = db.get<SourceRow>('SELECT * FROM polled_sources WHERE id = ?', id);
  return row ? sourceOf(row) : null;
}

export function changeSource(
  db: Database,
  id: string,
  to: Partial<SourceTerms & Pick<Source, 'state' | 'nextPoll'>>,
): Source | null {
  return db.write(() => {
    const standing = getSource(db, id);
    if (!standing) return null;
    const taken = to.url === undefined ? null : withAddress(db, to.url);
    if (taken && taken.id !== id) return null;
    write(db, { ...standing, ...to });
    return getSource(db, id);
  });
}

export function removeSource(db: Database, id: string): boolean {
  return db.write(() => {
    db.run('DELETE FROM seen_entries WHERE source = ?', id);
    db.run('DELETE FROM followed_pages WHERE source = ?', id);
    return db.run('DELETE FROM polled_sources WHERE id = ?', id) === 1;
  });
}

export function claimSource(
  db: Database,
  owner: string,
  now: string,
  leaseUntil: string,
  only?: string,
): Source | null {
  const row = db.write(() =>
    db.get<SourceRow>(
      `UPDATE polled_sources SET owner = ?1, lease_until = ?3
       WHERE id = (
         SELECT id FROM polled_sources
         WHERE active = 1 AND next_poll <= ?2 AND (lease_until IS NULL OR lease_until <= ?2)
           AND (?4 IS NULL OR id = ?4)
         ORDER BY next_poll, id LIMIT 1
       ) RETURNING *`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
      only ?? null,
    ),
  );
  return row ? sourceOf(row) : null;
}

export function settleSource(
  db: Database,
  poll: Parameters<Sources['settle']>[0],
  to: Partial<SourceState & Pick<SourceTerms, 'url'>>,
  found?: PollFindings,
): boolean {
  return db.write(() => {
    const released =
      db.run(
        'UPDATE polled_sources SET owner = NULL, lease_until = NULL WHERE id = ? AND owner = ?',
        poll.id,
        poll.owner,
      ) === 1;
    if (!released) return false;
    const standing = getSource(db, poll.id)!;
    const taken = to.url === undefined ? null : withAddress(db, to.url);
    write(db, { ...standing, ...to, url: taken ? standing.url : (to.url ?? standing.url) });
    if (found) remember(db, poll.id, isoOf(poll.now), found);
    return true;
  });
}

function remember(db: Database, source: string, now: string, { seen, pages }: PollFindings): void {
  for (const { key, article, hash } of seen)
    db.run(
      `INSERT INTO seen_entries (source, key, article, hash, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (source, key) DO UPDATE SET article = excluded.article, hash = excluded.hash, at = excluded.at`,
      source,
      key,
      article,
      hash,
      now,
    );
  const old = new Date(Date.parse(now) - REMEMBERED_DAYS * 86_400_000).toISOString();
  db.run('DELETE FROM seen_entries WHERE source = ? AND at < ?', source, old);
  for (const [i, { url, title, published }] of pages.entries())
    db.run(
      `INSERT INTO followed_pages (url, source, title, published, next_check) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (url) DO UPDATE SET title = excluded.title, published = excluded.published,
         next_check = excluded.next_check, failures = 0 WHERE source = excluded.source`,
      url,
      source,
      title,
      published,
      // A little apart, so that the pages of several sources are taken by turns.
      new Date(Date.parse(now) - (pages.length - 1 - i) * 1000).toISOString(),
    );
}

export function seenEntries(db: Database, source: string, keys: readonly string[]): SeenEntry[] {
  return db.read(() =>
    keys.flatMap((key) => {
      const row = db.get<SeenEntry>(
        'SELECT key, article, hash FROM seen_entries WHERE source = ? AND key = ?',
        source,
        key,
      );
      return row ? [{ ...row }] : [];
    }),
  );
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

export function takeTurn(db: Database, host: string, now: string, apart: number): string {
  const at = Date.parse(now);
  return db.write(() => {
    db.run('DELETE FROM host_turns WHERE free < ?', at - FORGOTTEN);
    const { free } = db.get<{ free: number }>(
      `INSERT INTO host_turns (host, free) VALUES (?1, ?2 + ?3)
       ON CONFLICT (host) DO UPDATE SET free = max(free, ?2) + ?3 RETURNING free`,
      host,
      at,
      apart,
    )!;
    return new Date(free - apart).toISOString();
  });
}

export function claimPage(
  db: Database,
  owner: string,
  now: string,
  leaseUntil: string,
  only?: string,
): FollowedPage | null {
  const row = db.write(() =>
    db.get<PageRow>(
      `UPDATE followed_pages SET owner = ?1, lease_until = ?3
       WHERE url = (
         SELECT p.url FROM followed_pages p JOIN polled_sources s ON s.id = p.source
         WHERE s.active = 1 AND p.next_check <= ?2 AND (p.lease_until IS NULL OR p.lease_until <= ?2)
           AND (?4 IS NULL OR p.source = ?4)
           AND NOT EXISTS (SELECT 1 FROM followed_pages q WHERE q.source = p.source AND q.lease_until > ?2 AND q.owner <> ?1)
         ORDER BY p.next_check, p.url LIMIT 1
       ) RETURNING *`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
      only ?? null,
    ),
  );
  return row ? pageOf(row) : null;
}

export function settlePage(
  db: Database,
  page: Parameters<Sources['settlePage']>[0],
  to: Parameters<Sources['settlePage']>[1],
): boolean {
  return db.write(() => {
    const row = db.get<PageRow>(
      'SELECT * FROM followed_pages WHERE url = ? AND owner = ?',
      page.url,
      page.owner,
    );
    if (!row) return false;
    const next = { ...pageOf(row), ...to };
    db.run(
      `UPDATE followed_pages SET owner = NULL, lease_until = NULL, article = ?, title = ?, published = ?, etag = ?,
         last_modified = ?, checks = ?, failures = ?, fault = ?, next_check = ? WHERE url = ?`,
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

export function countPages(db: Database): PageCounts[] {
  const rows = db.all<{ source: string; waiting: number; fault: string | null; count: number }>(
    `SELECT source, next_check IS NOT NULL AS waiting, fault, count(*) AS count FROM followed_pages
     WHERE checks = 0 GROUP BY source, waiting, fault ORDER BY source`,
  );
  const sources = [...new Set(rows.map(({ source }) => source))];
  return sources.map((source) => {
    const own = rows.filter((row) => row.source === source);
    return {
      source,
      waiting: own.filter((row) => row.waiting === 1).reduce((sum, row) => sum + row.count, 0),
      refused: Object.fromEntries(
        own.filter((row) => row.waiting === 0).map((row) => [row.fault ?? 'unknown', row.count]),
      ),
    };
  });
}

/** Takes in a source of another archive; one whose address another has here is left out, with all of its own. */
export function putSource(db: Database, source: Source): void {
  const standing = withAddress(db, source.url);
  if (!standing || standing.id === source.id) write(db, source);
}

/** Takes in an entry of a source that is here. */
export function putSeenEntry(db: Database, entry: SeenEntry & { source: string; at: string }): void {
  db.run(
    `INSERT OR REPLACE INTO seen_entries (source, key, article, hash, at)
     SELECT id, ?2, ?3, ?4, ?5 FROM polled_sources WHERE id = ?1`,
    entry.source,
    entry.key,
    entry.article,
    entry.hash,
    isoOf(entry.at),
  );
}

/** Takes in a page of a source that is here. */
export function putFollowedPage(db: Database, page: FollowedPage): void {
  db.run(
    `INSERT OR REPLACE INTO followed_pages
       (url, source, article, title, published, etag, last_modified, checks, failures, fault, next_check)
     SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM polled_sources WHERE id = ?2`,
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
