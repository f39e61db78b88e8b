import type { QuoteKind } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import type { FoundPerson, PeopleQuery, Viewer } from '../port.ts';
import { hasCorrections, mine } from './corrections.ts';
import type { Database } from './database.ts';
import { newFilter } from './filter.ts';
import { saidAfterCorrections } from './findQuotes.ts';
import { seenOnly } from './visibility.ts';

export async function findPeople(
  db: Database,
  viewer: Viewer | null,
  query: PeopleQuery,
): Promise<FoundPerson[]> {
  const corrected = await hasCorrections(db, viewer);
  const filter = newFilter();
  let asked = (column: string) => `${column} IS NOT NULL`;
  let chosen = '';
  if (query.name !== undefined) {
    // Each word of what was typed begins a word of the name.
    const beginnings = foldName(query.name)
      .split(' ')
      .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
    const fits = `' ' || folded LIKE ALL (${filter.put([...new Set(beginnings)])}::text[])`;
    chosen = `chosen AS MATERIALIZED (SELECT number FROM people WHERE ${fits}),`;
    asked = (column) => `${column} = ANY (ARRAY(SELECT number FROM chosen))`;
  }
  const seen = (column: string) => {
    const own = newFilter(filter.values);
    seenOnly(own, viewer, column);
    return own.where().replace(/^WHERE/, 'AND');
  };
  const said = corrected ? `(${saidAfterCorrections(asked)})` : 'quotes';
  type Row = Omit<FoundPerson, 'quotes'> & Record<QuoteKind, number>;
  const rows = await db.all<Row>(
    `WITH ${chosen} ${corrected ? `${mine(filter, viewer!)},` : ''} named AS (
       SELECT person, sum(mentions) AS mentions, count(*) AS articles FROM mentions m
       WHERE ${asked('person')} ${seen('m.article')} GROUP BY person
     ), quoted AS (
       SELECT person, count(*) AS quotes, count(*) FILTER (WHERE kind = 'direct') AS direct,
         count(*) FILTER (WHERE kind = 'spoken') AS spoken, count(*) FILTER (WHERE kind = 'mixed') AS mixed,
         count(*) FILTER (WHERE kind = 'indirect') AS indirect
       FROM ${said} q WHERE ${asked('q.person')} ${seen('q.article')} GROUP BY person
     )
     SELECT p.name, p.title, p.side, coalesce(named.mentions, 0) AS mentions, coalesce(named.articles, 0) AS articles,
       coalesce(direct, 0) AS direct, coalesce(spoken, 0) AS spoken, coalesce(mixed, 0) AS mixed,
       coalesce(indirect, 0) AS indirect
     FROM named FULL JOIN quoted USING (person) JOIN people p ON p.number = person
     ORDER BY coalesce(quoted.quotes, 0) DESC, 4 DESC, p.name LIMIT ${filter.put(query.limit ?? null)}`,
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
