import type { StoryPlace, StoryRelation, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { newFilter } from './filter.ts';
import { seenOnly } from './visibility.ts';

export async function storyPlaces(
  db: Database,
  viewer: Viewer | null,
  articles: readonly string[],
): Promise<(StoryPlace | null)[]> {
  const filter = newFilter();
  const ids = filter.put(articles);
  seenOnly(filter, viewer, 'number');
  const found = await db.all<StoryPlace & { id: string }>(
    `WITH seen AS (SELECT number, id FROM articles ${filter.where()})
     SELECT a.id, s.name AS story, original.id AS "copyOf"
     FROM seen a JOIN placings p ON p.article = a.number JOIN stories s ON s.number = p.story
     LEFT JOIN seen original ON original.number = p.copy_of WHERE a.id = ANY (${ids})`,
    ...filter.values,
  );
  const places = new Map(found.map(({ id, ...place }) => [id, place]));
  return articles.map((id) => places.get(id) ?? null);
}

export async function articlesOfStory(db: Database, viewer: Viewer | null, story: string): Promise<string[]> {
  const filter = newFilter();
  filter.and(`p.story = (SELECT number FROM stories WHERE name = ${filter.put(story)})`);
  seenOnly(filter, viewer, 'a.number');
  const found = await db.all<{ id: string }>(
    `SELECT a.id FROM placings p JOIN articles a ON a.number = p.article ${filter.where()} ORDER BY p.article`,
    ...filter.values,
  );
  return found.map(({ id }) => id);
}

export async function relatedTo(
  db: Database,
  viewer: Viewer | null,
  article: string,
): Promise<StoryRelation[]> {
  const filter = newFilter();
  const id = filter.put(article);
  // A relation of what may not be seen would tell that it is there.
  seenOnly(filter, viewer, 'number');
  return db.all<StoryRelation>(
    `WITH seen AS (SELECT number, id FROM articles ${filter.where()}), its AS (SELECT number FROM seen WHERE id = ${id})
     SELECT a.id AS article, max(r.kind) AS kind, max(r.share) AS share FROM (
       SELECT other AS number, kind, share FROM relations WHERE article = (SELECT number FROM its)
       UNION ALL SELECT article, kind, share FROM relations WHERE other = (SELECT number FROM its)
     ) r JOIN seen a ON a.number = r.number GROUP BY a.number, a.id ORDER BY 3 DESC, a.number`,
    ...filter.values,
  );
}
