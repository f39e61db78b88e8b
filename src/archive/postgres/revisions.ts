import { classifyRevision, mattersToQuotes, type RevisionChange } from '../../comparing/classifyRevision.ts';
import type { Reading } from '../../reading/reading.ts';
import { isoOf } from '../instants.ts';
import type { ResultPage, RevisionQuery, StoredRevision, Viewer } from '../port.ts';
import type { Database, Rows } from './database.ts';
import { pageOf } from './filter.ts';
import { newFilter } from './newFilter.ts';
import { seenOnly } from './visibility.ts';

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
export async function recordRevision(
  rows: Rows,
  article: number,
  before: Compared,
  after: Compared,
  seen: string | null,
): Promise<void> {
  const stateOf = async ({ version, title, published }: Compared) => {
    const row = await rows.get<{ text: string; reading: string; added: string }>(
      'SELECT text, reading, added FROM versions WHERE number = $1',
      version,
    );
    return row && { ...row, title, published, reading: JSON.parse(row.reading) as Reading };
  };
  const [old, now] = [await stateOf(before), await stateOf(after)];
  // A version that was pruned in the meantime cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision(old, now);
  if (changes.length === 0) return;
  await rows.run(
    'INSERT INTO revisions (article, before, after, seen, of_quotes, changes) VALUES ($1, $2, $3, $4, $5, $6)',
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
): Promise<ResultPage<StoredRevision>> {
  const filter = newFilter();
  seenOnly(filter, viewer, 'r.article');
  if (query.since !== undefined) filter.and(`r.seen >= ${filter.put(isoOf(query.since))}`);
  if (query.until !== undefined) filter.and(`r.seen < ${filter.put(isoOf(query.until))}`);
  if (query.article !== undefined)
    filter.and(`r.article = (SELECT number FROM articles WHERE id = ${filter.put(query.article)})`);
  if (query.ofQuotes) filter.and('r.of_quotes');
  const where = filter.where();
  return db.read(async (rows) => {
    const counted = await rows.get<{ n: number }>(
      `SELECT count(*) AS n FROM revisions r ${where}`,
      ...filter.values,
    );
    const found = await rows.all<{
      article: string;
      before: number;
      after: number;
      seen: string;
      changes: string;
    }>(
      `SELECT a.id AS article, o.version AS before, n.version AS after, r.seen, r.changes
       FROM revisions r JOIN articles a ON a.number = r.article
       JOIN versions o ON o.number = r.before JOIN versions n ON n.number = r.after
       ${where} ORDER BY r.seen DESC, r.number DESC ${pageOf(filter, query)}`,
      ...filter.values,
    );
    return {
      found: found.map(({ article, before, after, seen, changes }) => ({
        article,
        from: before,
        to: after,
        seen,
        changes: JSON.parse(changes) as RevisionChange[],
      })),
      total: counted!.n,
      isLowerBound: false,
    };
  });
}
