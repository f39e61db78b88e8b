import type { StoryAssignment, StoryRelation, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { storyNamed } from './filter.ts';
import { newFilter } from './newFilter.ts';
import { hiddenFrom, seenOnly } from './visibility.ts';

export async function storyAssignments(
  db: Database,
  viewer: Viewer | null,
  articles: readonly string[],
): Promise<(StoryAssignment | null)[]> {
  const filter = newFilter();
  filter.and(`a.id = ANY(${filter.put(articles)})`);
  seenOnly(filter, viewer, 'a.number');
  const where = filter.where();
  const original = newFilter(filter.values);
  original.and(
    'c.number IN (SELECT p.copy_of UNION ALL SELECT same.article FROM placings same WHERE same.copy_of = p.copy_of)',
  );
  seenOnly(original, viewer, 'c.number');
  // The first of its articles that may be seen, where the name would tell of one that may not.
  const hidden = viewer && hiddenFrom(filter, viewer);
  const name = hidden
    ? `CASE WHEN NOT EXISTS (SELECT 1 FROM articles o WHERE o.id = s.name AND o.number IN (${hidden})) THEN s.name
       ELSE (SELECT o.id FROM placings q JOIN articles o ON o.number = q.article
             WHERE q.story = s.number AND o.number NOT IN (${hidden}) ORDER BY q.article LIMIT 1) END`
    : 's.name';
  const found = await db.all<StoryAssignment & { id: string }>(
    `SELECT a.id, ${name} AS story, nullif((SELECT c.id FROM articles c ${original.where()} ORDER BY c.number LIMIT 1), a.id) AS "copyOf"
     FROM articles a JOIN placings p ON p.article = a.number JOIN stories s ON s.number = p.story ${where}`,
    ...filter.values,
  );
  const places = new Map(found.map(({ id, story, copyOf }) => [id, { story, copyOf }]));
  return articles.map((id) => places.get(id) ?? null);
}

export async function articlesOfStory(db: Database, viewer: Viewer | null, story: string): Promise<string[]> {
  const filter = newFilter();
  filter.and(`p.story = ${storyNamed(filter, viewer, story)}`);
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
