import { instantOf, isoOf } from '../instants.ts';
import type { Pruned } from '../port.ts';
import { indexedOf } from './articles.ts';
import type { Database } from './database.ts';
import { addToCounter } from './keptCounts.ts';
import { unindexReading } from './readingIndex.ts';
import { forgetSketch } from './sketches.ts';

/** At most this many articles in one transaction, so that other processes get their turn. */
const BATCH = 100;

/** Versions that stay whatever their age, `article@version`: something that was sent cites them, or somebody corrected them. */
function citedVersions(db: Database): ReadonlySet<string> {
  const rows = db.all<{ cited: string }>(
    `SELECT DISTINCT value AS cited FROM runs, json_each(runs.cited)
     UNION SELECT cited FROM sent_answers
     UNION SELECT a.id || '@' || c.version FROM corrections c JOIN articles a ON a.number = c.article`,
  );
  return new Set(rows.map(({ cited }) => cited));
}

export function prune(db: Database, { before, dryRun }: { before: string; dryRun: boolean }): Pruned {
  const pruned = { articles: 0, versions: 0, cited: 0 };
  const added = isoOf(before);
  const cited = citedVersions(db);
  for (let after = 0; ; ) {
    const batch = db.all<{ article: number }>(
      'SELECT DISTINCT article FROM versions WHERE added < ? AND article > ? ORDER BY article LIMIT ?',
      added,
      after,
      BATCH,
    );
    if (batch.length === 0) return pruned;
    const work = () => {
      for (const { article } of batch) pruneOne(db, article, { before, dryRun, cited, pruned });
    };
    if (dryRun) db.read(work);
    else db.write(work);
    after = batch.at(-1)!.article;
  }
}

function pruneOne(
  db: Database,
  article: number,
  order: {
    before: string;
    dryRun: boolean;
    cited: ReadonlySet<string>;
    pruned: { articles: number; versions: number; cited: number };
  },
): void {
  const { dryRun, cited, pruned } = order;
  const { id, at, current } = db.get<{ id: string; at: number; current: number }>(
    'SELECT id, at, current FROM articles WHERE number = ?',
    article,
  )!;
  const versions = db.all<{ number: number; version: number; added: string }>(
    'SELECT number, version, added FROM versions WHERE article = ?',
    article,
  );
  const old = versions.filter(({ added }) => added < isoOf(order.before));
  const free = old.filter(({ version }) => !cited.has(`${id}@${version}`));
  pruned.cited += old.length - free.length;
  const whole = free.length === versions.length && at < instantOf(order.before);
  const gone = whole ? free : free.filter(({ number }) => number !== current);
  pruned.versions += gone.length;
  if (whole) pruned.articles += 1;
  if (dryRun) return;
  if (whole) {
    unindexReading(db, indexedOf(db, article));
    forgetSketch(db, article, current);
    addToCounter(db, 'articles', -1);
    db.run('UPDATE articles SET current = NULL WHERE number = ?', article);
  }
  for (const { number } of gone) db.run('DELETE FROM versions WHERE number = ?', number);
  addToCounter(db, 'versions', -gone.length);
  if (whole) db.run('DELETE FROM articles WHERE number = ?', article);
}
