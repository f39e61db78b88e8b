import { createHash } from 'node:crypto';
import type { FeedEntry } from '../feeds/feed.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** Seconds between two polls of a source that nothing is known of. */
export const HOURLY = HOUR;
/** No source is asked more often, however fast it publishes. */
const SHORTEST = 10 * MINUTE;

/**
 * Seconds between two polls by how often a source publishes: the middle one of the gaps between its entries, but no
 * less than ten minutes and no more than an hour.
 *
 * @example intervalOf(entriesEveryTwentyMinutes) // 1200
 */
export function intervalOf(entries: readonly FeedEntry[]): number {
  const times = entries
    .map(({ published, updated }) => Date.parse(published ?? updated ?? ''))
    .filter((at) => !Number.isNaN(at))
    .sort((a, b) => b - a)
    .slice(0, 20);
  const gaps = times
    .slice(1)
    .map((at, i) => (times[i]! - at) / 1000)
    .sort((a, b) => a - b);
  const middle = gaps[Math.floor(gaps.length / 2)];
  // Three entries are too few to learn from.
  if (middle === undefined || gaps.length < 4) return HOURLY;
  return Math.round(Math.min(HOURLY, Math.max(SHORTEST, middle)));
}

/**
 * Seconds until the next poll after a success: the interval, or as long as the server asks, but never more than a day;
 * and up to a tenth more by chance, so that sources spread.
 */
export function afterSuccess(interval: number, maxAge: number | null, id: string, now: Date): number {
  const wait = Math.min(DAY, Math.max(interval, maxAge ?? 0));
  return wait + jitter(wait, id, now);
}

/** How a class of failure is waited for: at first, and at most; each further failure doubles. */
const PATIENCE: Readonly<Record<string, readonly [number, number]>> = {
  // The server has too much to do.
  'too-many': [HOUR, DAY],
  server: [15 * MINUTE, 6 * HOUR],
  // It does not want programs: asking more often makes it worse.
  'bot-wall': [6 * HOUR, DAY],
  forbidden: [6 * HOUR, DAY],
  dns: [30 * MINUTE, DAY],
  tls: [2 * HOUR, DAY],
  timeout: [30 * MINUTE, 6 * HOUR],
  unreachable: [30 * MINUTE, 6 * HOUR],
  'not-found': [3 * HOUR, DAY],
  // Gone for good, says the server; servers are mistaken.
  gone: [DAY, 7 * DAY],
  'no-feed': [HOUR, DAY],
};
const OTHERWISE: readonly [number, number] = [HOUR, DAY];

/** No source waits longer, chance and all: one that seems to was put off by a clock that ran ahead. */
export const LONGEST = 8 * DAY;

/**
 * The class of a failure, by which is waited.
 *
 * @example faultClass('status', 404) // 'not-found'
 */
export function faultClass(fault: string, status: number | null): string {
  if (fault !== 'status' || status === null) return fault;
  if (status === 429) return 'too-many';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 401 || status === 403 || status === 451) return 'forbidden';
  return status >= 500 ? 'server' : 'status';
}

/**
 * Seconds until the next poll after a failure. What the server asks to wait is waited, up to a day. It is never given
 * up: the longest wait is a week.
 *
 * @param failures in a row, this one counted
 */
export function afterFailure(
  fault: string,
  failures: number,
  retryAfter: number | null,
  id: string,
  now: Date,
): number {
  const [first, most] = PATIENCE[fault] ?? OTHERWISE;
  const wait = Math.min(most, first * 2 ** Math.min(20, failures - 1));
  const asked = Math.min(DAY, retryAfter ?? 0);
  return Math.max(wait, asked) + jitter(wait, id, now);
}

/** Failures that go on for a day, or a feed that is gone, are for a person to look at. */
export function failsForGood(fault: string, failures: number, failingSince: string, now: Date): boolean {
  if (fault === 'gone') return failures >= 2;
  return failures >= 3 && now.getTime() - Date.parse(failingSince) >= DAY * 1000;
}

/** Seconds after which a page is looked at again, after it was had `checks` times; null when it has settled. */
export function nextCheckAfter(checks: number, url: string, now: Date): number | null {
  const wait = [HOUR, 3 * HOUR, 9 * HOUR, DAY, 3 * DAY, 7 * DAY][checks - 1];
  return wait === undefined ? null : wait + jitter(wait, url, now);
}

/** Up to a tenth of a wait, the same for the same source and instant. */
function jitter(wait: number, id: string, now: Date): number {
  const chance = createHash('sha256').update(`${id} ${now.toISOString()}`).digest().readUInt32BE(0) / 2 ** 32;
  return Math.round(wait * 0.1 * chance);
}
