import type { Value } from '../tables/rows.ts';

/** What PostgreSQL's text cannot hold, and the mark that is put before its code. */
const UNSTORABLE = /[\0\x1a]|\p{Cs}/u;
const MARK = '\x1a';

/**
 * A value as the database can hold it. PostgreSQL takes neither the sign of number 0 nor half of a surrogate pair:
 * each becomes a mark and its number in four digits, and the mark itself likewise. All else stays as it is.
 *
 * @example storable('a\0b') // 'a\x1a0000b'
 */
export function storable(value: Value): Value {
  if (typeof value === 'string') return encoded(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? encoded(one) : one));
  return value;
}

/**
 * A text of the database as it was before `storable`.
 *
 * @example stored('a\x1a0000b') // 'a\0b'
 */
export function stored(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replace(/\x1a([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function encoded(text: string): string {
  // Nearly all are: so that is found out in the fastest way.
  if (!text.includes('\0') && !text.includes(MARK) && text.isWellFormed()) return text;
  return text.replace(
    new RegExp(UNSTORABLE, 'gu'),
    (unit) => MARK + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
