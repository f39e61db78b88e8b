import type { StoryAssignment, Viewer } from '../port.ts';
import { correctedBy, isAnyCorrected } from './correctedBy.ts';
import type { Database } from './database.ts';
import { type Filter, visibleTo } from './visibility.ts';

/** The condition that an article `a` belongs to a story, named by any article of it that its viewer may see. */
export function inStory(db: Database, viewer: Viewer | null, story: string): Filter {
  return {
    conditions: ['a.number IN (SELECT article FROM placings WHERE story = ?)'],
    values: [storyNamed(db, viewer, story)],
  };
}

function storyNamed(db: Database, viewer: Viewer | null, name: string): number | null {
  const { conditions, values } = visibleTo(db, viewer);
  const found =
    db.get<{ story: number }>(
      `SELECT p.story FROM articles a JOIN placings p ON p.article = a.number
       WHERE ${['a.id = ?', ...conditions].join(' AND ')}`,
      name,
      ...values,
    ) ??
    // The article that gave it its name may have been pruned.
    db.get<{ story: number }>(
      'SELECT number AS story FROM stories WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM articles WHERE id = ?1)',
      name,
    );
  return found?.story ?? null;
}

const SAME_TEXT =
  'a.number IN (SELECT ?1 UNION ALL SELECT article FROM placings WHERE copy_of IS NOT NULL AND copy_of = ?1)';

export function storyAssignments(
  db: Database,
  viewer: Viewer | null,
  articles: readonly string[],
): (StoryAssignment | null)[] {
  return db.read(() => {
    const { conditions, values } = visibleTo(db, viewer);
    const seen = ['a.id = ?', ...conditions].join(' AND ');
    const isCorrected = isAnyCorrected(db);
    return articles.map((id) => {
      const place = db.get<{ number: number; story: number; name: string; copyOf: number | null }>(
        `SELECT a.number, s.number AS story, s.name, p.copy_of AS copyOf FROM articles a JOIN placings p ON p.article = a.number
         JOIN stories s ON s.number = p.story WHERE ${seen}`,
        id,
        ...values,
      );
      if (!place) return null;
      const first =
        place.copyOf === null
          ? undefined
          : db.get<{ id: string }>(
              `SELECT a.id FROM articles a WHERE ${[SAME_TEXT, ...conditions].join(' AND ')} ORDER BY a.number LIMIT 1`,
              place.copyOf,
              ...values,
            );
      const copyOf = first && first.id !== id ? first.id : null;
      const by = isCorrected ? correctedBy(db, place.number, { conditions, values }) : undefined;
      return {
        story: nameSeen(db, place, { conditions, values }),
        copyOf,
        ...(by ? { correctedBy: by.id } : {}),
      };
    });
  });
}

/** A story's name; where it is named after a hidden article, its first visible one. */
function nameSeen(
  db: Database,
  { story, name }: { story: number; name: string },
  { conditions, values }: Filter,
): string {
  if (conditions.length === 0) return name;
  const seen = (what: string) => [what, ...conditions].join(' AND ');
  if (db.get(`SELECT 1 FROM articles a WHERE ${seen('a.id = ?')}`, name, ...values)) return name;
  if (!db.get('SELECT 1 FROM articles WHERE id = ?', name)) return name;
  return db.get<{ id: string }>(
    `SELECT a.id FROM placings p JOIN articles a ON a.number = p.article
     WHERE ${seen('p.story = ?')} ORDER BY p.article LIMIT 1`,
    story,
    ...values,
  )!.id;
}
