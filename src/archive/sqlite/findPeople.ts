import type { QuoteKind } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import type { FoundPerson, PeopleQuery, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { correctionsFor, where } from './queries.ts';
import { visibleTo } from './visibility.ts';

export function findPeople(db: Database, viewer: Viewer | null, query: PeopleQuery): FoundPerson[] {
  const parts = query.name === undefined ? [] : foldName(query.name).split(' ');
  const seen = visibleTo(db, viewer);
  const mine = correctionsFor(db, viewer);
  const person = mine ? 'CASE WHEN mine.quote IS NULL THEN q.person ELSE mine.person END' : 'q.person';
  const ofSeen = (row: string) =>
    seen.conditions.length > 0 ? `JOIN articles a ON a.number = ${row}.article ${where(seen)}` : '';
  type Row = Omit<FoundPerson, 'quotes'> & Record<QuoteKind, number>;
  const rows = db.all<Row>(
    `WITH ${mine ? `${mine.sql}, ` : ''} named AS (
       SELECT m.person, sum(m.mentions) AS mentions, count(*) AS articles FROM mentions m ${ofSeen('m')} GROUP BY 1
     ), said AS (
       SELECT ${person} AS person, q.kind FROM quotes q
         ${mine ? 'LEFT JOIN mine ON mine.quote = q.number' : ''} ${ofSeen('q')}
     ), quoted AS (
       SELECT person, count(*) FILTER (WHERE kind = 'direct') AS direct,
         count(*) FILTER (WHERE kind = 'spoken') AS spoken, count(*) FILTER (WHERE kind = 'mixed') AS mixed,
         count(*) FILTER (WHERE kind = 'indirect') AS indirect FROM said WHERE person IS NOT NULL GROUP BY person
     )
     SELECT p.name, p.title, p.side, ifnull(named.mentions, 0) AS mentions, ifnull(named.articles, 0) AS articles,
       ifnull(direct, 0) AS direct, ifnull(spoken, 0) AS spoken,
       ifnull(mixed, 0) AS mixed, ifnull(indirect, 0) AS indirect
     FROM people p LEFT JOIN named ON named.person = p.number LEFT JOIN quoted ON quoted.person = p.number
     WHERE (named.person IS NOT NULL OR quoted.person IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(' ' || p.folded, ' ' || value) = 0)
     ORDER BY direct + spoken + mixed + indirect DESC, 4 DESC, p.name LIMIT ?`,
    ...(mine?.values ?? []),
    ...seen.values,
    ...seen.values,
    JSON.stringify(parts),
    query.limit ?? -1,
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
