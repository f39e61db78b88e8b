import type { ArticleDetails } from '../text/article.ts';

const NOON = 12 * 3_600_000;

/**
 * A day or instant as milliseconds since 1970; a day, month or year is its first moment in UTC.
 *
 * Throws a RangeError for anything else: what people type is read before it gets here.
 *
 * @example instantOf('2021-05-19') // 1621382400000
 */
export function instantOf(stated: string): number {
  const at = Date.parse(stated);
  if (Number.isNaN(at)) throw new RangeError(`"${stated}" is neither a day nor an instant.`);
  return at;
}

/** An instant in the one form in which instants are stored and compared as text. */
export function isoOf(stated: string): string {
  return new Date(instantOf(stated)).toISOString();
}

/**
 * A text that states no date is of no day, and so no news. It is sorted a millennium before it was added: behind all that is
 * dated, in the order of arrival, and outside of every stretch of time that can be asked for.
 */
const MILLENNIUM = 1_000 * 365.2425 * 86_400_000;
/** What is sorted before this states no date. */
export const UNDATED_BEFORE = Date.parse('1400-01-01');

/** The instant by which an article is sorted, or when it was added, where it states no date. */
export const arrivalOf = (at: number): number => (at < UNDATED_BEFORE ? at + MILLENNIUM : at);

/** The same article sorted as one without a date. */
export const undatedAt = (added: number): number => added - MILLENNIUM;

/**
 * The stretch of sort instants that a query asks for, `until` exclusive; null for an open end. Whoever asks for days asks for
 * dated texts; `undated` asks for the others, by when they were added.
 */
export function timeBounds(query: {
  readonly since?: string;
  readonly until?: string;
  readonly undated?: boolean;
}): { since: number | null; until: number | null } {
  const since = query.since === undefined ? null : instantOf(query.since);
  const until = query.until === undefined ? null : instantOf(query.until);
  if (query.undated)
    return {
      since: since === null ? null : undatedAt(since),
      until: Math.min(UNDATED_BEFORE, until === null ? UNDATED_BEFORE : undatedAt(until)),
    };
  if (since === null && until === null) return { since, until };
  return { since: Math.max(UNDATED_BEFORE, since ?? UNDATED_BEFORE), until };
}

/**
 * The day an article counts for and the instant it is sorted by. Without a stated date the day is the one when it was
 * added, and it is sorted behind all that is dated (`UNDATED_BEFORE`).
 *
 * A day without an hour is sorted at its noon in UTC, so that it falls within that day in nearly every time zone. A
 * month or year alone counts from its first day.
 *
 * @example dayOf({ …, published: '2021-05-19' }, '2026-11-23T10:00:00Z') // { day: '2021-05-19', at: noon of that day }
 */
export function dayOf(details: ArticleDetails, added: string): { day: string; at: number } {
  const stated = details.published;
  const at = stated === null ? Number.NaN : Date.parse(stated);
  if (stated === null || Number.isNaN(at)) return { day: isoOf(added), at: undatedAt(instantOf(added)) };
  const iso = new Date(at).toISOString();
  return stated.length > 10 ? { day: iso, at } : { day: iso.slice(0, 10), at: at + NOON };
}
