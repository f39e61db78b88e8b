import type { QuoteKind } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import type { FoundPerson, PeopleQuery, Viewer } from '../port.ts';
import { type Filter, newFilter } from '../tables/filter.ts';
import { hasCorrections, visibleCorrections } from './corrections.ts';
import { personCounts } from './counters.ts';
import type { Database } from './database.ts';
import { hiddenFrom } from './visibility.ts';

const COUNTED = ['mentions', 'articles', 'direct', 'spoken', 'mixed', 'indirect'] as const;

export async function findPeople(
  db: Database,
  viewer: Viewer | null,
  query: PeopleQuery,
): Promise<FoundPerson[]> {
  const corrected = await hasCorrections(db, viewer);
  const filter = newFilter();
  if (query.name !== undefined) {
    // Each word of what was typed begins a word of the name.
    const beginnings = foldName(query.name)
      .split(' ')
      .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
    filter.and(`' ' || p.folded LIKE ALL (${filter.put([...new Set(beginnings)])}::text[])`);
  }
  if (query.anyWord !== undefined) {
    const words = [...new Set(query.anyWord.flatMap((word) => foldName(word).split(' ')))].filter(Boolean);
    filter.and(`string_to_array(p.folded, ' ') && ${filter.put(words)}::text[]`);
  }
  if (query.side !== undefined) filter.and(`p.side = ${filter.put(query.side)}`);
  const changes = viewer === null ? '' : changesFor(filter, viewer, corrected);
  const counted = (what: string) => (changes ? `p.${what} + coalesce(c.${what}, 0)` : `p.${what}`);
  const said = 'direct + spoken + mixed + indirect';
  type Row = Omit<FoundPerson, 'quotes'> & Record<QuoteKind, number>;
  const rows = await db.all<Row>(
    `${changes}
     SELECT * FROM (
       SELECT p.name, p.title, p.side, ${COUNTED.map((what) => `${counted(what)} AS ${what}`).join(', ')}
       FROM people p ${changes ? 'LEFT JOIN changes c ON c.person = p.number' : ''} ${filter.where()}
     ) counted WHERE articles > 0 OR ${said} > 0
     ORDER BY ${said} DESC, mentions DESC, name LIMIT ${filter.put(query.limit ?? null)}`,
    ...filter.values,
  );
  return rows.map(({ name, title, side, mentions, articles, direct, spoken, mixed, indirect }) => ({
    name,
    title,
    side,
    quotes: { direct, spoken, mixed, indirect },
    mentions,
    articles,
  }));
}

/** What a viewer's counts have less by what is hidden, and less and more by corrections: mostly nothing. */
function changesFor(filter: Filter, viewer: Viewer, corrected: boolean): string {
  const kinds = (sign: string) =>
    COUNTED.slice(2)
      .map((kind) => `${sign}count(*) FILTER (WHERE q.kind = '${kind}')`)
      .join(', ');
  const corrections = `FROM visible_corrections JOIN quotes q ON q.article = visible_corrections.article AND q.position = visible_corrections.position
    WHERE q.article NOT IN (SELECT number FROM hidden)`;
  return `WITH hidden AS MATERIALIZED (${hiddenFrom(filter, viewer)}),
    ${corrected ? `${visibleCorrections(filter, viewer)},` : ''}
    changes AS MATERIALIZED (
      SELECT person, ${COUNTED.map((what) => `sum(${what})::integer AS ${what}`).join(', ')} FROM (
        SELECT person, ${COUNTED.map((what) => `-${what} AS ${what}`).join(', ')}
        FROM (${personCounts('article IN (SELECT number FROM hidden)')}) less
        ${
          corrected
            ? `UNION ALL SELECT q.person, 0, 0, ${kinds('-')} ${corrections} GROUP BY q.person
        UNION ALL SELECT visible_corrections.person, 0, 0, ${kinds('')} ${corrections} GROUP BY visible_corrections.person`
            : ''
        }
      ) each_one GROUP BY person
    )`;
}
