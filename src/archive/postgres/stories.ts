import type { CorrectingArticle, StoryAssignment, Viewer } from '../port.ts';
import { newFilter } from '../tables/filter.ts';
import { correctedBy } from './correctedBy.ts';
import type { Database } from './database.ts';
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
  // Where the story is named after a hidden article, the first visible one names it.
  const hidden = viewer && hiddenFrom(filter, viewer);
  const name = hidden
    ? `CASE WHEN NOT EXISTS (SELECT 1 FROM articles o WHERE o.id = s.name AND o.number IN (${hidden})) THEN s.name
       ELSE (SELECT o.id FROM placings q JOIN articles o ON o.number = q.article
             WHERE q.story = s.number AND o.number NOT IN (${hidden}) ORDER BY q.article LIMIT 1) END`
    : 's.name';
  // Of many ids PostgreSQL would rather go through all articles.
  const found = await db.allByIndex<
    Pick<StoryAssignment, 'story' | 'copyOf'> & { id: string; correctedBy: CorrectingArticle | null }
  >(
    `SELECT a.id, ${name} AS story, CASE WHEN p.copy_of IS NOT NULL THEN
       nullif((SELECT c.id FROM articles c ${original.where()} ORDER BY c.number LIMIT 1), a.id) END AS "copyOf",
       ${correctedBy(filter, viewer)} AS "correctedBy"
     FROM articles a JOIN placings p ON p.article = a.number JOIN stories s ON s.number = p.story ${where}`,
    ...filter.values,
  );
  const places = new Map(
    found.map(({ id, story, copyOf, correctedBy: by }) => [
      id,
      { story, copyOf, ...(by ? { correctedBy: by.id } : {}) },
    ]),
  );
  return articles.map((id) => places.get(id) ?? null);
}
