import { foldName } from '../../text/foldName.ts';
import { isoOf, timeBounds } from '../instants.ts';
import type { Viewer } from '../port.ts';
import type { Filter } from '../tables/filter.ts';
import { hiddenFrom, seenOnly } from './visibility.ts';

/** A list of the numbers of a topic and all beneath it. */
export function topicsBelow(filter: Filter, topic: string): string {
  return `ARRAY(
    WITH RECURSIVE below (id, number) AS (
      SELECT id, number FROM topics WHERE id = ${filter.put(topic)}
      UNION SELECT t.id, t.number FROM topics t JOIN below ON t.parent = below.id
    ) SELECT number FROM below)`;
}

/**
 * The number of a story, named by any article of it that its viewer may see. The one that gave it its name may have been
 * pruned.
 */
function storyNamed(filter: Filter, viewer: Viewer | null, story: string): string {
  const name = filter.put(story);
  const seen = viewer === null ? '' : `AND o.number NOT IN (${hiddenFrom(filter, viewer)})`;
  return `(SELECT coalesce(
    (SELECT q.story FROM articles o JOIN placings q ON q.article = o.number WHERE o.id = ${name} ${seen}),
    (SELECT number FROM stories WHERE name = ${name} AND NOT EXISTS (SELECT 1 FROM articles WHERE id = ${name}))))`;
}

/**
 * What a query and its viewer ask of the article. `number` and `at` are the columns that have its number and time;
 * where no other of its own is asked for, the article itself need not be looked up.
 */
export function filterArticle(
  filter: Filter,
  viewer: Viewer | null,
  query: {
    source?: string;
    article?: string;
    story?: string;
    since?: string;
    until?: string;
    undated?: boolean;
    freeSince?: string;
    url?: string | readonly string[];
  },
  { number, at }: { number: string; at: string },
): void {
  seenOnly(filter, viewer, number);
  if (query.source !== undefined) {
    const folded = filter.put(foldName(query.source));
    filter.and(
      `a.source = ANY (ARRAY(SELECT number FROM sources WHERE position(' ' || ${folded} IN ' ' || folded) > 0))`,
    );
  }
  if (query.article !== undefined)
    filter.and(`${number} = (SELECT number FROM articles WHERE id = ${filter.put(query.article)})`);
  if (query.story !== undefined) {
    const story = storyNamed(filter, viewer, query.story);
    filter.and(`${number} = ANY (ARRAY(SELECT article FROM placings WHERE story = ${story}))`);
  }
  if (query.url !== undefined) filter.and(`a.url = ANY (${filter.put([query.url].flat())})`);
  if (query.freeSince !== undefined) filter.and(`a.held_until >= ${filter.put(isoOf(query.freeSince))}`);
  const { since, until } = timeBounds(query);
  if (since !== null) filter.and(`${at} >= ${filter.put(since)}`);
  if (until !== null) filter.and(`${at} < ${filter.put(until)}`);
}

/** `JOIN articles a`, where conditions name it. */
export function articleJoin(filter: Filter, number: string): string {
  return /\ba\./.test(filter.where()) ? `JOIN articles a ON a.number = ${number}` : '';
}

/** A condition on the column of a person: one of some full names. */
export function saidByAny(filter: Filter, column: string, names: string | readonly string[]): string {
  if (typeof names === 'string') return `${column} = ${personNamed(filter, names)}`;
  return `${column} = ANY (ARRAY(SELECT number FROM people WHERE folded = ANY (${filter.put(names.map(foldName))}::text[])))`;
}

/** The number of a person by full name. */
function personNamed(filter: Filter, name: string): string {
  return `(SELECT number FROM people WHERE folded = ${filter.put(foldName(name))})`;
}
