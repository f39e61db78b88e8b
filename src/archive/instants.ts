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
 * The day an article counts for and the instant it is sorted by: published, else added.
 *
 * A day without an hour is sorted at its noon in UTC, so that it falls within that day in nearly every time zone. A
 * month or year alone counts from its first day.
 *
 * @example dayOf({ …, published: '2021-05-19' }, '2026-11-23T10:00:00Z') // { day: '2021-05-19', at: noon of that day }
 */
export function dayOf(details: ArticleDetails, added: string): { day: string; at: number } {
  const stated = details.published;
  const at = stated === null ? Number.NaN : Date.parse(stated);
  if (stated === null || Number.isNaN(at)) return { day: isoOf(added), at: instantOf(added) };
  const iso = new Date(at).toISOString();
  return stated.length > 10 ? { day: iso, at } : { day: iso.slice(0, 10), at: at + NOON };
}
