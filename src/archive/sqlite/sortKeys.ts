import { timeBounds } from '../instants.ts';
import type { Database } from './database.ts';

/**
 * A sort key is the number of an article in every index: reading an index by falling sort key gives the newest first, and
 * of one time what arrived first. It is made of the second that the article counts for and a seat within it. Where the
 * seats of a second are taken, the next lower free sort key is used.
 */
const SEATS = 64;

/** Quotes and passages of an article are numbered within its sort key, so that they fall in text order. */
const ROOM = 2 ** 12;

/** How far below its second a sort key may lie: as many articles may carry the very same time. */
const SPILL = 16_384 * SEATS;

/** The highest sort key of a second. */
function topOf(at: number): number {
  return Math.floor(at / 1000) * SEATS + SEATS - 1;
}

/** A free sort key for an article that counts for an instant. */
export function freeSortKey(db: Database, at: number): number {
  const top = topOf(at);
  // In a backlog that states only days, thousands share a second: begin where the last of them was placed.
  let candidate = (db.known.get(`sortKey ${top}`) ?? top + 1) - 1;
  for (;;) {
    const lowest = Math.floor(candidate / SEATS) * SEATS;
    const taken = db.get<{ sortKey: number | null }>(
      'SELECT min(sort_key) AS sortKey FROM articles WHERE sort_key BETWEEN ? AND ?',
      lowest,
      candidate,
    )!.sortKey;
    if (taken === null) break;
    candidate = taken - 1;
  }
  db.known.set(`sortKey ${top}`, candidate);
  return candidate;
}

/** The number of the quote or passage at a position of an article; null for those beyond what can be indexed. */
export function numberAt(sortKey: number, position: number): number | null {
  return position < ROOM ? sortKey * ROOM + ROOM - 1 - position : null;
}

/** The sort key and the position that a number is made of. */
export function positionOf(number: number): { sortKey: number; position: number } {
  const sortKey = Math.floor(number / ROOM);
  return { sortKey, position: ROOM - 1 - (number - sortKey * ROOM) };
}

/** All numbers within a sort key, both ends included. */
export function numbersOf(sortKey: number): [first: number, last: number] {
  return [sortKey * ROOM, sortKey * ROOM + ROOM - 1];
}

/**
 * A bound on the numbers of a word index: Node hands numbers over as floating-point ones, which a word index does not
 * take for bounds, and then looks at all that it has.
 */
export const WHOLE = 'CAST(? AS INTEGER)';

/** SQL of the sort key in a number. */
export const sortKeyIn = (number: string) => `(${number} >> 12)`;

/**
 * A condition on a column of sort keys, or of numbers within sort keys, that holds for what counts for a stretch of time.
 * Exact to the millisecond: near the ends, where a sort key may lie below its time, the article itself is asked.
 */
export function withinTime(
  column: string,
  of: 'sortKey' | 'number',
  query: { since?: string; until?: string; undated?: boolean },
): { conditions: string[]; values: number[] } {
  const conditions: string[] = [];
  const values: number[] = [];
  const scale = of === 'sortKey' ? 1 : ROOM;
  const sortKey = of === 'sortKey' ? column : sortKeyIn(column);
  const asks = (comparison: string) =>
    `EXISTS (SELECT 1 FROM articles timed WHERE timed.sort_key = ${sortKey} AND timed.at ${comparison} ?)`;
  const { since, until } = timeBounds(query);
  if (since !== null) {
    const at = since;
    const second = topOf(at) + 1 - SEATS;
    conditions.push(`${column} >= ${WHOLE}`, `(${column} >= ? OR ${asks('>=')})`);
    values.push((second - SPILL) * scale, (second + SEATS) * scale, at);
  }
  if (until !== null) {
    const at = until;
    const second = topOf(at) + 1 - SEATS;
    conditions.push(`${column} < ${WHOLE}`, `(${column} < ? OR ${asks('<')})`);
    values.push((second + SEATS) * scale, (second - SPILL) * scale, at);
  }
  return { conditions, values };
}
