import { classifyRevision, mattersToQuotes, type RevisionChange } from '../../comparing/classifyRevision.ts';
import type { Reading } from '../../reading/reading.ts';
import { isoOf } from '../instants.ts';
import type { Page, RevisionQuery, StoredRevision, Viewer } from '../port.ts';
import type { Database, Rows } from './database.ts';
import { newFilter, pageOf } from './filter.ts';
import { pageFrom } from './pageFrom.ts';
import { seenOnly } from './visibility.ts';

interface Compared {
  /** `versions.number`. */
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

/**
 * Keeps what was changed from one state of an article to another; nothing where no word was. `seen` is when it arrived;
 * null where nobody knows any more: then when its text did.
 */
export async function recordRevision(
  rows: Rows,
  article: number,
  before: Compared,
  after: Compared,
  seen: string | null,
): Promise<void> {
  const versions = await rows.all<{ number: number; added: string; text: string; reading: string }>(
    'SELECT number, added, text, reading FROM versions WHERE number = ANY($1)',
    [before.version, after.version],
  );
  const stateOf = ({ version, title, published }: Compared) => {
    const row = versions.find(({ number }) => number === version);
    return row && { ...row, title, published, reading: JSON.parse(row.reading) as Reading };
  };
  const [old, now] = [stateOf(before), stateOf(after)];
  // A version that was pruned in the meantime cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision(old, now);
  if (changes.length === 0) return;
  await rows.run(
    `INSERT INTO revisions (article, before, after, seen, of_quotes, changes) VALUES ($1, $2, $3, $4, $5, $6)`,
    article,
    before.version,
    after.version,
    isoOf(seen ?? now.added),
    changes.some(({ kind }) => mattersToQuotes(kind)),
    JSON.stringify(changes),
  );
}

export async function findRevisions(
  db: Database,
  viewer: Viewer | null,
  query: RevisionQuery,
): Promise<Page<StoredRevision>> {
  const filter = newFilter();
  if (query.since !== undefined) filter.and(`r.seen >= ${filter.put(isoOf(query.since))}`);
  if (query.until !== undefined) filter.and(`r.seen < ${filter.put(isoOf(query.until))}`);
  if (query.article !== undefined)
    filter.and(`r.article = (SELECT number FROM articles WHERE id = ${filter.put(query.article)})`);
  if (query.ofQuotes) filter.and('r.of_quotes');
  seenOnly(filter, viewer, 'r.article');
  const matched = `SELECT r.number, r.seen FROM revisions r ${filter.where()}`;
  const page = pageOf(filter, query);
  type Row = { article: string; before: number; after: number; seen: string; changes: string };
  return pageFrom(
    db,
    filter,
    {
      first: '',
      matched,
      way: 'in-order',
      page: `SELECT number FROM matched ORDER BY seen DESC, number DESC ${page}`,
      shown: `a.id AS article, o.version AS before, n.version AS after, r.seen, r.changes
        FROM page JOIN revisions r USING (number) JOIN articles a ON a.number = r.article
          JOIN versions o ON o.number = r.before JOIN versions n ON n.number = r.after
        ORDER BY r.seen DESC, r.number DESC`,
    },
    ({ article, before, after, seen, changes }: Row) => ({
      article,
      from: before,
      to: after,
      seen,
      changes: JSON.parse(changes) as RevisionChange[],
    }),
  );
}
