import { classifyRevision, mattersToQuotes, type RevisionChange } from '../../comparing/classifyRevision.ts';
import { isoOf } from '../instants.ts';
import type { ResultPage, RevisionQuery, StoredRevision, Viewer } from '../port.ts';
import type { ArticleEngine } from './engine.ts';
import { newFilter, pageOf } from './filter.ts';
import type { RowStore, Rows } from './rows.ts';
import { hiddenFrom, versionSeen } from './visibility.ts';

/** Who could see a state of an article when it was changed. */
export interface StateVisibility {
  readonly heldUntil: string | null;
  /** Workspaces as the engine has them; null for all. */
  readonly visibleTo: string | string[] | null;
}

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
 * @param visibility of the earlier state, beside that of its version
 * @param seen ISO instant at which the later state arrived; null where nobody knows: then when its text did
 */
export async function recordRevision(
  rows: Rows,
  engine: ArticleEngine,
  article: number,
  before: ArticleState,
  after: ArticleState,
  seen: string | null,
  visibility: StateVisibility = { heldUntil: null, visibleTo: null },
): Promise<void> {
  const [old, now] = [await engine.stateOf(rows, before.version), await engine.stateOf(rows, after.version)];
  // A version that was pruned meanwhile cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision({ ...old, ...before }, { ...now, ...after });
  if (changes.length === 0) return;
  const { heldUntil, visibleTo } = visibility;
  const at = isoOf(seen ?? now.added);
  await rows.run(
    `INSERT INTO revisions (article, before, after, seen, of_quotes, changes, concealed, visible_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    article,
    before.version,
    after.version,
    at,
    changes.some(({ kind }) => mattersToQuotes(kind)),
    JSON.stringify(changes),
    heldUntil !== null && heldUntil > at,
    visibleTo,
  );
}

/** As `ArchiveQueries.findRevisions`; a viewer of null sees all. */
export async function findRevisions(
  store: RowStore,
  viewer: Viewer | null,
  query: RevisionQuery,
): Promise<ResultPage<StoredRevision>> {
  const filter = newFilter();
  if (viewer) {
    const { dialect } = store;
    filter.and(`r.article NOT IN (${hiddenFrom(dialect, filter, viewer)})`);
    for (const version of ['o', 'n']) filter.and(versionSeen(dialect, filter, viewer, version));
    filter.and(`NOT r.concealed AND (r.visible_to IS NULL OR EXISTS (
      SELECT 1 FROM ${dialect.each('r.visible_to', 'w')} WHERE w.value = ${filter.put(viewer.workspace)}))`);
  }
  if (query.since !== undefined) filter.and(`r.seen >= ${filter.put(isoOf(query.since))}`);
  if (query.until !== undefined) filter.and(`r.seen < ${filter.put(isoOf(query.until))}`);
  if (query.article !== undefined)
    filter.and(`r.article = (SELECT number FROM articles WHERE id = ${filter.put(query.article)})`);
  if (query.ofQuotes) filter.and(`r.of_quotes = ${filter.put(true)}`);
  const selected = `FROM revisions r JOIN articles a ON a.number = r.article
    JOIN versions o ON o.number = r.before JOIN versions n ON n.number = r.after ${filter.where()}`;
  return store.read(async (rows) => {
    const counted = await rows.get<{ n: number }>(`SELECT count(*) AS n ${selected}`, ...filter.values);
    const found = await rows.all<Omit<StoredRevision, 'changes'> & { changes: string }>(
      `SELECT a.id AS article, o.version AS "from", n.version AS "to", r.seen, r.changes
       ${selected} ORDER BY r.seen DESC, r.number DESC ${pageOf(filter, query)}`,
      ...filter.values,
    );
    return {
      found: found.map((row) => ({ ...row, changes: JSON.parse(row.changes) as RevisionChange[] })),
      total: counted!.n,
      isLowerBound: false,
    };
  });
}
