type Headers = Readonly<Record<string, string | undefined>>;

/** Headers by lower-case name; repeated ones are joined by commas. */
export function headersOf(given: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? (name.toLowerCase() === 'location' ? value[0] : value.join(', ')) : value,
    ]),
  );
}

/**
 * Seconds for which an answer calls itself fresh, by `Cache-Control: max-age`, else by `Expires` against `Date`; null
 * where it says nothing of it.
 *
 * @example maxAgeOf({ 'cache-control': 'public, max-age=600' }, now) // 600
 */
export function maxAgeOf(headers: Headers, now: Date): number | null {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const stated = /\bmax-age\s*=\s*"?(\d{1,12})/i.exec(control);
  if (stated) return Number(stated[1]);
  const expires = Date.parse(headers.expires ?? '');
  if (Number.isNaN(expires)) return null;
  const date = Date.parse(headers.date ?? '');
  return Math.max(0, Math.round((expires - (Number.isNaN(date) ? now.getTime() : date)) / 1000));
}

/**
 * Seconds to wait by `Retry-After`: a number of them, or an instant.
 *
 * @example secondsOf('120', now) // 120
 */
export function secondsOf(retryAfter: string | undefined, now: Date): number | null {
  if (retryAfter === undefined) return null;
  if (/^\s*\d{1,12}\s*$/.test(retryAfter)) return Number(retryAfter);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - now.getTime()) / 1000));
}
