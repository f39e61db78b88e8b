import { forgetSketch } from './cluster.ts';
import type { ArticleEngine } from './engine.ts';
import type { RowStore } from './rows.ts';

/** Under which removed articles are remembered, for ever. */
const SCOPE = 'article removed';

/** As `Archive.removeArticle`. */
export function removeArticle(
  store: RowStore,
  engine: ArticleEngine,
  article: string,
  now: Date,
): Promise<string[] | null> {
  return store.write(async (rows) => {
    await rows.lock('articles');
    await rows.lock('citations');
    const versions = await rows.all<{
      article: number;
      number: number;
      version: number;
      isCurrent: boolean | number;
    }>(
      `SELECT v.article, v.number, v.version, v.number = a.current AS "isCurrent"
       FROM articles a JOIN versions v ON v.article = a.number WHERE a.id = $1 ORDER BY v.version`,
      article,
    );
    const [first] = versions;
    if (!first) return null;
    await rows.run('DELETE FROM corrections WHERE article = $1', first.article);
    await rows.run('UPDATE followed_pages SET next_check = NULL WHERE article = $1', article);
    const current = versions.find(({ isCurrent }) => isCurrent)!.number;
    await forgetSketch(rows, store.dialect, engine, first.article, current);
    await engine.remove(
      rows,
      [first.article],
      versions.map(({ number }) => number),
    );
    await rows.run(
      'INSERT INTO processed_events (scope, key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      SCOPE,
      article,
      now.getTime(),
    );
    return versions.map(({ version }) => `${article}@${version}`);
  });
}

/** As `Archive.removedAmong`. */
export async function removedAmong(store: RowStore, articles: readonly string[]): Promise<string[]> {
  const found = await store.all<{ key: string }>(
    `SELECT key FROM processed_events
     WHERE scope = $1 AND key IN (SELECT value FROM ${store.dialect.each('$2', 'wanted')})`,
    SCOPE,
    articles,
  );
  return found.map(({ key }) => key);
}
