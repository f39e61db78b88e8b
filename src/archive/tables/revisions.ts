import { classifyRevision, mattersToQuotes, type RevisionChange } from '../../comparing/classifyRevision.ts';
import { isoOf } from '../instants.ts';
import type { ResultPage, RevisionQuery, StoredRevision, Viewer } from '../port.ts';
import type { ArticleEngine } from './engine.ts';
import { newFilter, pageOf } from './filter.ts';
import type { RowStore, Rows } from './rows.ts';
import { hiddenFrom } from './visibility.ts';

/** A state of an article. */
interface ArticleState {
  /** `versions.number`. */
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

/**
 * Records what was changed from one state of an article to another; nothing where no word was.
 *
 * @param seen ISO instant at which the later state arrived; null where nobody knows: then when its text did
 */
export async function recordRevision(
  rows: Rows,
  engine: ArticleEngine,
  article: number,
  before: ArticleState,
  after: ArticleState,
  seen: string | null,
): Promise<void> {
  const [old, now] = [await engine.stateOf(rows, before.version), await engine.stateOf(rows, after.version)];
  // A version that was pruned meanwhile cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision({ ...old, ...before }, { ...now, ...after });
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

/** As `ArchiveQueries.findRevisions`; a viewer of null sees all. */
export async function findRevisions(
  store: RowStore,
  viewer: Viewer | null,
  query: RevisionQuery,
): Promise<ResultPage<StoredRevision>> {
  const filter = newFilter();
  if (viewer) filter.and(`r.article NOT IN (${hiddenFrom(store.dialect, filter, viewer)})`);
  if (query.since !== undefined) filter.and(`r.seen >= ${filter.put(isoOf(query.since))}`);
  if (query.until !== undefined) filter.and(`r.seen < ${filter.put(isoOf(query.until))}`);
  if (query.article !== undefined)
    filter.and(`r.article = (SELECT number FROM articles WHERE id = ${filter.put(query.article)})`);
  if (query.ofQuotes) filter.and(`r.of_quotes = ${filter.put(true)}`);
  const where = filter.where();
  return store.read(async (rows) => {
    const counted = await rows.get<{ n: number }>(
      `SELECT count(*) AS n FROM revisions r ${where}`,
      ...filter.values,
    );
    const found = await rows.all<Omit<StoredRevision, 'changes'> & { changes: string }>(
      `SELECT a.id AS article, o.version AS "from", n.version AS "to", r.seen, r.changes
       FROM revisions r JOIN articles a ON a.number = r.article
       JOIN versions o ON o.number = r.before JOIN versions n ON n.number = r.after
       ${where} ORDER BY r.seen DESC, r.number DESC ${pageOf(filter, query)}`,
      ...filter.values,
    );
    return {
      found: found.map((row) => ({ ...row, changes: JSON.parse(row.changes) as RevisionChange[] })),
      total: counted!.n,
      isLowerBound: false,
    };
  });
}
