import type { Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { hiddenFrom } from './visibility.ts';

/** The names of all sources of articles that a viewer may see, in alphabetical order: a desk has hundreds, not more. */
export function findOutlets(db: Database, viewer: Viewer | null): string[] {
  return db.read(() => {
    const hidden = hiddenFrom(db, viewer).map(({ number }) => number);
    // Only a source of something hidden can be one whose articles are all hidden.
    return db
      .all<{ name: string }>(
        `WITH hidden AS (SELECT value AS number FROM json_each(?)),
           doubtful AS (SELECT DISTINCT source FROM articles WHERE number IN (SELECT number FROM hidden))
         SELECT s.name FROM sources s
         WHERE s.number NOT IN (SELECT source FROM doubtful WHERE source IS NOT NULL)
           OR EXISTS (SELECT 1 FROM articles a WHERE a.source = s.number AND a.number NOT IN (SELECT number FROM hidden))
         ORDER BY s.folded`,
        JSON.stringify(hidden),
      )
      .map(({ name }) => name);
  });
}
