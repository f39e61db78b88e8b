import { isoOf } from '../instants.ts';
import type { PollFindings, SeenEntry, Source, Sources } from '../port.ts';
import { pagesIn } from './pages.ts';
import { type RowStore, type Rows, upsert } from './rows.ts';

/** An entry that left its feed so long ago does not come back. */
const REMEMBERED_DAYS = 90;

/** A row of `polled_sources`. */
export interface SourceRow {
  id: string;
  url: string;
  name: string;
  /** SQLite gives 1 and 0. */
  active: boolean | number;
  next_poll: string;
  said: string;
}

/** The source of a row. */
export function sourceOf(row: SourceRow): Source {
  return {
    ...(JSON.parse(row.said) as Omit<Source, 'id' | 'url' | 'name' | 'state' | 'nextPoll'>),
    id: row.id,
    url: row.url,
    name: row.name,
    state: row.active ? 'active' : 'paused',
    nextPoll: row.next_poll,
  };
}

/** Sources, their entries and their pages in a store. */
export function sourcesIn(store: RowStore): Sources {
  return {
    ...pagesIn(store),
    add: (source) =>
      store.write(async (rows) => {
        await rows.lock('sources');
        const former = await withAddress(rows, source.url);
        if (former) return { source: former, already: true };
        await write(rows, source);
        return { source: (await sourceAt(rows, source.id))!, already: false };
      }),
    list: async () =>
      (await store.all<SourceRow>('SELECT * FROM polled_sources ORDER BY lower(name), id')).map(sourceOf),
    get: (id) => sourceAt(store, id),
    change: (id, to) =>
      store.write(async (rows) => {
        await rows.lock('sources');
        const former = await sourceAt(rows, id);
        if (!former) return null;
        const taken = to.url === undefined ? null : await withAddress(rows, to.url);
        if (taken && taken.id !== id) return null;
        await write(rows, { ...former, ...to });
        return sourceAt(rows, id);
      }),
    remove: (id) =>
      store.write(async (rows) => (await rows.run('DELETE FROM polled_sources WHERE id = $1', id)) === 1),
    claim: async (owner, now, leaseUntil, only) => {
      const row = await store.write((rows) =>
        rows.get<SourceRow>(
          `UPDATE polled_sources SET owner = $1, lease_until = $3
           WHERE id = (
             SELECT id FROM polled_sources
             WHERE active AND next_poll <= $2 AND (lease_until IS NULL OR lease_until <= $2)
               AND (CAST($4 AS text) IS NULL OR id = $4)
             ORDER BY next_poll, id LIMIT 1 ${store.dialect.skipLocked()}
           ) RETURNING *`,
          owner,
          isoOf(now),
          isoOf(leaseUntil),
          only ?? null,
        ),
      );
      return row ? sourceOf(row) : null;
    },
    settle: (poll, to, found) =>
      store.write(async (rows) => {
        await rows.lock('sources');
        const released = await rows.run(
          'UPDATE polled_sources SET owner = NULL, lease_until = NULL WHERE id = $1 AND owner = $2',
          poll.id,
          poll.owner,
        );
        if (released !== 1) return false;
        const former = (await sourceAt(rows, poll.id))!;
        const taken = to.url === undefined ? null : await withAddress(rows, to.url);
        await write(rows, { ...former, ...to, url: taken ? former.url : (to.url ?? former.url) });
        if (found) await remember(rows, poll.id, isoOf(poll.now), found);
        return true;
      }),
    seen: async (source, keys) => {
      const found = await store.all<SeenEntry>(
        `SELECT key, article, hash FROM seen_entries
         WHERE source = $1 AND key IN (SELECT value FROM ${store.dialect.each('$2', 'k')})`,
        source,
        keys,
      );
      const byKey = new Map(found.map((one) => [one.key, one]));
      return keys.flatMap((key) => byKey.get(key) ?? []);
    },
  };
}

async function sourceAt(rows: Rows, id: string): Promise<Source | null> {
  const row = await rows.get<SourceRow>('SELECT * FROM polled_sources WHERE id = $1', id);
  return row ? sourceOf(row) : null;
}

async function withAddress(rows: Rows, url: string): Promise<Source | null> {
  const row = await rows.get<SourceRow>('SELECT * FROM polled_sources WHERE url = $1', url);
  return row ? sourceOf(row) : null;
}

/** Writes a source whole; the lease is left as it is. */
async function write(rows: Rows, source: Source): Promise<void> {
  const { id, url, name, state, nextPoll, ...said } = source;
  const row = { id, url, name, active: state === 'active', next_poll: isoOf(nextPoll) };
  await upsert(rows, 'polled_sources', ['id'], [{ ...row, said: JSON.stringify(said) }]);
}

async function remember(rows: Rows, source: string, now: string, found: PollFindings): Promise<void> {
  const { seen, pages } = found;
  await upsert(
    rows,
    'seen_entries',
    ['source', 'key'],
    seen.map(({ key, article, hash }) => ({ source, key, article, hash, at: now })),
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
      // A second apart, so that the pages of several sources are taken by turns.
      new Date(Date.parse(now) - (pages.length - 1 - i) * 1000).toISOString(),
    );
}

/** Imports a source of another archive. One whose address another source has here is left out, with its entries and pages. */
export async function importSource(rows: Rows, source: Source): Promise<void> {
  await rows.lock('sources');
  const former = await withAddress(rows, source.url);
  if (!former || former.id === source.id) await write(rows, source);
}

/** Imports an entry of a source that is stored here. */
export async function importSeenEntry(
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
