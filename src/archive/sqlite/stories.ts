import type { StoryPlace, StoryRelation, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { visibleTo } from './visibility.ts';

export function storyPlaces(
  db: Database,
  viewer: Viewer | null,
  articles: readonly string[],
): (StoryPlace | null)[] {
  return db.read(() => {
    const { conditions, values } = visibleTo(db, viewer);
    const seen = ['a.id = ?', ...conditions].join(' AND ');
    return articles.map((id) => {
      const place = db.get<{ story: string; copyOf: number | null }>(
        `SELECT s.name AS story, p.copy_of AS copyOf FROM articles a JOIN placings p ON p.article = a.number
         JOIN stories s ON s.number = p.story WHERE ${seen}`,
        id,
        ...values,
      );
      if (!place) return null;
      const original =
        place.copyOf === null
          ? undefined
          : db.get<{ id: string }>(
              `SELECT a.id FROM articles a WHERE ${['a.number = ?', ...conditions].join(' AND ')}`,
              place.copyOf,
              ...values,
            );
      return { story: place.story, copyOf: original?.id ?? null };
    });
  });
}

export function articlesOfStory(db: Database, viewer: Viewer | null, story: string): string[] {
  const { conditions, values } = visibleTo(db, viewer);
  return db
    .all<{ id: string }>(
      `SELECT a.id FROM placings p JOIN articles a ON a.number = p.article
       WHERE ${['p.story = (SELECT number FROM stories WHERE name = ?)', ...conditions].join(' AND ')}
       ORDER BY p.article`,
      story,
      ...values,
    )
    .map(({ id }) => id);
}

export function relatedTo(db: Database, viewer: Viewer | null, article: string): StoryRelation[] {
  return db.read(() => {
    const { conditions, values } = visibleTo(db, viewer);
    // A relation of what may not be seen would tell that it is there.
    const its = db.get<{ number: number }>(
      `SELECT a.number FROM articles a WHERE ${['a.id = ?', ...conditions].join(' AND ')}`,
      article,
      ...values,
    );
    if (!its) return [];
    return db
      .all<StoryRelation>(
        `SELECT a.id AS article, r.kind, max(r.share) AS share FROM (
           SELECT other AS number, kind, share FROM relations WHERE article = ?1
           UNION ALL SELECT article, kind, share FROM relations WHERE other = ?1
         ) r JOIN articles a ON a.number = r.number
         ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
         GROUP BY a.id ORDER BY share DESC, a.number`,
        its.number,
        ...values,
      )
      .map((row) => ({ ...row }));
  });
}
