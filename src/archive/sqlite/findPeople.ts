import { foldName } from '../../text/foldName.ts';
import type { FoundPerson, PeopleQuery, Viewer } from '../port.ts';
import { KINDS } from './codes.ts';
import type { Database } from './database.ts';
import { correctionsFor } from './queries.ts';
import { hiddenFrom } from './visibility.ts';

interface Row {
  number: number;
  name: string;
  title: string | null;
  side: string | null;
  mentions: number;
  articles: number;
  direct: number;
  spoken: number;
  mixed: number;
  indirect: number;
}

const PERSON =
  'p.number, p.name, p.title, p.side, p.mentions, p.articles, p.direct, p.spoken, p.mixed, p.indirect';
const SAID = 'p.direct + p.spoken + p.mixed + p.indirect';

export function findPeople(db: Database, viewer: Viewer | null, query: PeopleQuery): FoundPerson[] {
  return db.read(() => {
    const changes = changesFor(db, viewer);
    const match = matchFor(query);
    if (match === null) return [];
    const { limit = -1, side } = query;
    const byName =
      match === ''
        ? { join: '', condition: 'true', values: [] }
        : {
            join: 'JOIN people_words w ON w.rowid = p.number',
            condition: 'people_words MATCH ?',
            values: [match],
          };
    const rows = db.all<Row>(
      `SELECT ${PERSON} FROM people p ${byName.join}
       WHERE ${byName.condition} ${side === undefined ? '' : 'AND p.side = ?'} AND (p.articles > 0 OR p.number IN (SELECT value FROM json_each(?)))
       ORDER BY ${SAID} DESC, p.mentions DESC, p.name LIMIT ?`,
      ...byName.values,
      ...(side === undefined ? [] : [side]),
      JSON.stringify([...changes.keys()]),
      // People with fewer counts that this viewer may see make room for others.
      limit < 0 ? -1 : limit + changes.size,
    );
    const seen = changes.size === 0 ? rows : rows.map((row) => changed(row, changes.get(row.number)));
    const people = seen.filter((row) => row.articles > 0 || row.mentions > 0 || saidBy(row) > 0);
    if (changes.size > 0) people.sort(byQuotes);
    return (limit < 0 ? people : people.slice(0, limit)).map(foundOf);
  });
}

/** What is asked of the name; '' for nothing, null where no name can match. */
function matchFor({ name, anyWord }: PeopleQuery): string | null {
  const asked: string[] = [];
  if (name !== undefined) {
    const match = matchOf(name);
    if (match === null) return null;
    asked.push(match);
  }
  if (anyWord !== undefined) {
    const words = anyWord.flatMap(partsOf);
    if (words.length === 0) return null;
    asked.push(words.map((word) => `"${word}"`).join(' OR '));
  }
  return asked.map((match) => `(${match})`).join(' AND ');
}

/** Beginnings of the words of a name, in any order; null where nothing of it can be in a name. */
function matchOf(name: string): string | null {
  const parts = partsOf(name);
  return parts.length === 0 ? null : parts.map((part) => `"${part}" *`).join(' AND ');
}

function partsOf(name: string): string[] {
  return foldName(name)
    .split(' ')
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.replaceAll('"', ''));
}

function saidBy({ direct, spoken, mixed, indirect }: Row): number {
  return direct + spoken + mixed + indirect;
}

function byQuotes(a: Row, b: Row): number {
  return saidBy(b) - saidBy(a) || b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

type Change = Pick<Row, 'mentions' | 'articles' | (typeof KINDS)[number]>;

function changed(row: Row, change: Change | undefined): Row {
  if (!change) return row;
  const sums = Object.fromEntries(
    (Object.keys(change) as (keyof Change)[]).map((key) => [key, row[key] + change[key]]),
  );
  return { ...row, ...sums };
}

/** By how much people count for more or less in a viewer's sight: without what is hidden, and with corrections. */
function changesFor(db: Database, viewer: Viewer | null): Map<number, Change> {
  const changes = new Map<number, Change>();
  const changeOf = (person: number) => {
    const known = changes.get(person) ?? {
      mentions: 0,
      articles: 0,
      direct: 0,
      spoken: 0,
      mixed: 0,
      indirect: 0,
    };
    changes.set(person, known);
    return known as { -readonly [Key in keyof Change]: Change[Key] };
  };
  const hidden = hiddenFrom(db, viewer);
  const sortKeys = new Set(hidden.map(({ sortKey }) => sortKey));
  for (const sortKey of sortKeys) {
    for (const { person, mentions } of db.all<{ person: number; mentions: number }>(
      'SELECT person, mentions FROM mentions WHERE sort_key = ?',
      sortKey,
    )) {
      changeOf(person).mentions -= mentions;
      changeOf(person).articles -= 1;
    }
    for (const { person, kind, said } of db.all<{ person: number; kind: number; said: number }>(
      `SELECT person, kind, count(*) AS said FROM quotes
       WHERE number BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND person IS NOT NULL GROUP BY 1, 2`,
      sortKey,
    ))
      changeOf(person)[KINDS[kind]!] -= said;
  }
  const corrections = correctionsFor(db, viewer);
  if (corrections) {
    for (const { sortKey, kind, before, after } of db.all<{
      sortKey: number;
      kind: number;
      before: number | null;
      after: number | null;
    }>(
      `WITH ${corrections.sql} SELECT q.number >> 12 AS sortKey, q.kind, q.person AS before, m.person AS after
       FROM visible_corrections m JOIN quotes q ON q.number = m.quote`,
      ...corrections.values,
    )) {
      if (sortKeys.has(sortKey)) continue;
      if (before !== null) changeOf(before)[KINDS[kind]!] -= 1;
      if (after !== null) changeOf(after)[KINDS[kind]!] += 1;
    }
  }
  return changes;
}

function foundOf({
  name,
  title,
  side,
  mentions,
  articles,
  direct,
  spoken,
  mixed,
  indirect,
}: Row): FoundPerson {
  return { name, title, side, quotes: { direct, spoken, mixed, indirect }, mentions, articles };
}
