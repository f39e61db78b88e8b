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
  filter.and(`a.id = ANY(${filter.put(articles)})`);
  seenOnly(filter, viewer, 'a.number');
  const where = filter.where();
  const original = newFilter(filter.values);
  original.and('c.number = p.copy_of');
  seenOnly(original, viewer, 'c.number');
  const found = await db.all<StoryPlace & { id: string }>(
    `SELECT a.id, s.name AS story, (SELECT c.id FROM articles c ${original.where()}) AS "copyOf"
     FROM articles a JOIN placings p ON p.article = a.number JOIN stories s ON s.number = p.story ${where}`,
    ...filter.values,
  );
  const places = new Map(found.map(({ id, story, copyOf }) => [id, { story, copyOf }]));
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
  // A relation of what may not be seen would tell that it is there.
  filter.and(`its.id = ${filter.put(article)}`);
  seenOnly(filter, viewer, 'its.number');
  seenOnly(filter, viewer, 'a.number');
  return db.all<StoryRelation>(
    `SELECT a.id AS article, (array_agg(r.kind ORDER BY r.share DESC))[1] AS kind, max(r.share) AS share
     FROM articles its JOIN (
       SELECT article AS one, other, kind, share FROM relations
       UNION ALL SELECT other, article, kind, share FROM relations
     ) r ON r.one = its.number JOIN articles a ON a.number = r.other ${filter.where()}
     GROUP BY a.id, a.number ORDER BY max(r.share) DESC, a.number`,
    ...filter.values,
  );
}
