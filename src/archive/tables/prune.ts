import { arrivalOf, instantOf, isoOf } from '../instants.ts';
import type { Pruned } from '../port.ts';
import { forgetSketch } from './cluster.ts';
import type { ArticleEngine } from './engine.ts';
import type { Dialect, RowStore, Rows } from './rows.ts';

/** At most this many articles in one transaction, so that others get their turn. */
const BATCH = 100;

/** A version of an article that has an old one. Truth values are 1 and 0 in SQLite. */
interface Candidate {
  readonly article: number;
  /** `versions.number`. */
  readonly number: number;
  /** The article's time, in milliseconds since 1970. */
  readonly at: number;
  readonly isCurrent: boolean | number;
  readonly isOld: boolean | number;
  readonly isCited: boolean | number;
}

/** As `Archive.prune`. */
export async function prune(
  store: RowStore,
  engine: ArticleEngine,
  { before, dryRun }: { readonly before: string; readonly dryRun: boolean },
): Promise<Pruned> {
  const pruned = { articles: 0, versions: 0, cited: 0 };
  for (let after = 0; ; ) {
    const work = async (rows: Rows) => {
      if (!dryRun) {
        // What is cited is read in each batch, and nothing new is cited before the batch is done.
        await rows.lock('articles');
        await rows.lock('citations');
      }
      const candidates = await candidatesAfter(rows, store.dialect, after, isoOf(before));
      const chosen = choose(candidates, instantOf(before));
      if (!dryRun) {
        for (const { article, version } of chosen.articles)
          await forgetSketch(rows, store.dialect, engine, article, version);
        const articles = chosen.articles.map(({ article }) => article);
        await engine.remove(rows, articles, chosen.versions);
      }
      return { ...chosen, last: candidates.at(-1)?.article ?? null };
    };
    const batch = await (dryRun ? store.read(work) : store.write(work));
    if (batch.last === null) return pruned;
    after = batch.last;
    pruned.articles += batch.articles.length;
    pruned.versions += batch.versions.length;
    pruned.cited += batch.cited;
  }
}

/**
 * All versions of the next articles that have an old one. Cited is what something sent cites or somebody corrected: it
 * stays, whatever its age.
 */
function candidatesAfter(rows: Rows, { each }: Dialect, after: number, before: string): Promise<Candidate[]> {
  return rows.all<Candidate>(
    `WITH batch AS (
       SELECT DISTINCT article FROM versions WHERE added < $1 AND article > $2 ORDER BY article LIMIT ${BATCH}
     ), posted AS MATERIALIZED (
       SELECT DISTINCT c.value AS version FROM runs CROSS JOIN ${each('runs.cited', 'c')}
     )
     SELECT v.article, v.number, a.at, v.number = a.current AS "isCurrent", v.added < $1 AS "isOld",
       a.id || '@' || v.version IN (SELECT version FROM posted)
         OR EXISTS (SELECT 1 FROM sent_answers WHERE cited = a.id || '@' || v.version)
         OR EXISTS (SELECT 1 FROM corrections c WHERE c.article = v.article AND c.version = v.version) AS "isCited"
     FROM batch JOIN versions v ON v.article = batch.article JOIN articles a ON a.number = v.article
     ORDER BY v.article`,
    before,
    after,
  );
}

/** What goes: old versions that nothing cites, and whole articles where no version stays and their day is before. */
function choose(candidates: readonly Candidate[], before: number) {
  const articles: { article: number; version: number }[] = [];
  const versions: number[] = [];
  let cited = 0;
  for (const [article, all] of Map.groupBy(candidates, (one) => one.article)) {
    const old = all.filter(({ isOld }) => isOld);
    const free = old.filter(({ isCited }) => !isCited);
    cited += old.length - free.length;
    const isWhole = free.length === all.length && arrivalOf(all[0]!.at) < before;
    const gone = isWhole ? free : free.filter(({ isCurrent }) => !isCurrent);
    versions.push(...gone.map(({ number }) => number));
    if (isWhole) articles.push({ article, version: all.find(({ isCurrent }) => isCurrent)!.number });
  }
  return { articles, versions, cited };
}
