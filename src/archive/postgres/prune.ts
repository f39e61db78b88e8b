import { instantOf, isoOf } from '../instants.ts';
import type { Pruned } from '../port.ts';
import type { Rows } from '../tables/rows.ts';
import type { Database } from './database.ts';
import { unindexReadings } from './readingIndex.ts';
import { forgetSketches } from './sketches.ts';

/** At most this many articles in one transaction, so that other programs get their turn. */
const BATCH = 100;

interface Candidate {
  article: number;
  number: number;
  at: number;
  current: boolean;
  old: boolean;
  cited: boolean;
}

export async function prune(
  db: Database,
  { before, dryRun }: { before: string; dryRun: boolean },
): Promise<Pruned> {
  const pruned = { articles: 0, versions: 0, cited: 0 };
  for (let after = 0; ; ) {
    const done = await (dryRun ? db.read : db.write)((rows) => pruneBatch(rows, after, before, dryRun));
    if (done.last === null) return pruned;
    after = done.last;
    pruned.articles += done.pruned.articles;
    pruned.versions += done.pruned.versions;
    pruned.cited += done.pruned.cited;
  }
}

async function pruneBatch(
  rows: Rows,
  after: number,
  before: string,
  dryRun: boolean,
): Promise<{ pruned: Pruned; last: number | null }> {
  if (!dryRun) await rows.lock('articles');
  // Versions that stay whatever their age: something that was sent cites them, or somebody corrected them.
  const candidates = await rows.all<Candidate>(
    `WITH batch AS (
       SELECT DISTINCT article FROM versions WHERE added < $1 AND article > $2 ORDER BY article LIMIT ${BATCH}
     )
     SELECT v.article, v.number, a.at, v.number = a.current AS current, v.added < $1 AS old,
       EXISTS (SELECT 1 FROM runs WHERE cited @> ARRAY[a.id || '@' || v.version])
         OR EXISTS (SELECT 1 FROM sent_answers WHERE cited = a.id || '@' || v.version)
         OR EXISTS (SELECT 1 FROM corrections c WHERE c.article = v.article AND c.version = v.version) AS cited
     FROM batch JOIN versions v USING (article) JOIN articles a ON a.number = v.article ORDER BY v.article`,
    isoOf(before),
    after,
  );
  const pruned = { articles: 0, versions: 0, cited: 0 };
  const articles: number[] = [];
  const versions: number[] = [];
  for (const [article, all] of Map.groupBy(candidates, (one) => one.article)) {
    const free = all.filter(({ old, cited }) => old && !cited);
    pruned.cited += all.filter(({ old, cited }) => old && cited).length;
    const whole = free.length === all.length && all[0]!.at < instantOf(before);
    const gone = whole ? free : free.filter(({ current }) => !current);
    pruned.versions += gone.length;
    versions.push(...gone.map(({ number }) => number));
    if (!whole) continue;
    pruned.articles += 1;
    articles.push(article);
  }
  if (!dryRun) {
    await unindexReadings(rows, articles);
    const ofArticles = candidates.filter(({ article, current }) => current && articles.includes(article));
    await forgetSketches(
      rows,
      ofArticles.map(({ article, number }) => ({ article, version: number })),
    );
    await rows.run('DELETE FROM articles WHERE number = ANY($1)', articles);
    await rows.run('DELETE FROM versions WHERE number = ANY($1)', versions);
  }
  return { pruned, last: candidates.at(-1)?.article ?? null };
}
