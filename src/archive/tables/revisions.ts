import type { RevisionChange } from '../../comparing/classifyRevision.ts';
import { isoOf } from '../instants.ts';
import type { ResultPage, RevisionQuery, StoredRevision, Viewer } from '../port.ts';
import { newFilter, pageOf } from './filter.ts';
import type { RowStore } from './rows.ts';
import { hiddenFrom } from './visibility.ts';

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
