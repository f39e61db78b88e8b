import type { StoryPlace, StoryRelation } from '../storiesPort.ts';
import type { Database } from './database.ts';

export function placesOf(db: Database, articles: readonly string[]): (StoryPlace | null)[] {
  return db.read(() =>
    articles.map((id) => {
      const place = db.get<StoryPlace>(
        `SELECT s.id AS story, c.id AS copyOf FROM articles a JOIN placings p ON p.article = a.number
         JOIN articles s ON s.number = p.story LEFT JOIN articles c ON c.number = p.copy_of WHERE a.id = ?`,
        id,
      );
      return place ? { ...place } : null;
    }),
  );
}

export function articlesOf(db: Database, story: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT a.id FROM placings p JOIN articles a ON a.number = p.article
       WHERE p.story = (SELECT number FROM articles WHERE id = ?) ORDER BY p.article`,
      story,
    )
    .map(({ id }) => id);
}

export function relationsOf(db: Database, article: string): StoryRelation[] {
  return db
    .all<StoryRelation>(
      `WITH this (number) AS (SELECT number FROM articles WHERE id = ?)
       SELECT a.id AS article, r.kind, max(r.share) AS share FROM (
         SELECT other AS number, kind, share FROM relations WHERE article = (SELECT number FROM this)
         UNION ALL SELECT article, kind, share FROM relations WHERE other = (SELECT number FROM this)
       ) r JOIN articles a ON a.number = r.number GROUP BY a.id ORDER BY share DESC, a.number`,
      article,
    )
    .map((row) => ({ ...row }));
}
