import robotsParser from 'robots-parser';
import type { Fetcher } from '../fetching/fetched.ts';

/** The name by which robots.txt may speak of Brief. */
const AGENT = 'Brief';
const HOUR = 3_600_000;
const MOST_SITES = 2_000;

// Its types speak of a default export within the default export, which is not there.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

type Rules = (url: string) => boolean | null;

/**
 * Whether a site lets its pages be fetched, by its robots.txt (RFC 9309): one that is not there allows all, one that
 * cannot be had allows nothing for an hour, which is null: nobody said no. Asked once a day a site.
 *
 * @example await createRobots(fetcher, clock)('https://site.example/private/x') // false
 */
export function createRobots(
  fetcher: Fetcher,
  clock: () => Date,
): (url: string, signal?: AbortSignal) => Promise<boolean | null> {
  const sites = new Map<string, { until: number; rules: Promise<Rules> }>();
  return async (url, signal) => {
    const robots = new URL('/robots.txt', url).href;
    const known = sites.get(robots);
    if (known && known.until > clock().getTime()) return (await known.rules)(url);
    if (sites.size >= MOST_SITES) sites.clear();
    const entry: { until: number; rules: Promise<Rules> } = {
      until: clock().getTime() + 24 * HOUR,
      rules: Promise.resolve(() => false),
    };
    entry.rules = fetcher
      .fetchDocument(robots, { kind: 'robots', ...(signal ? { signal } : {}) })
      .then((fetched) => {
        if (fetched.ok) {
          const parsed = parseRobots(robots, new TextDecoder().decode(fetched.body));
          return (asked: string) => parsed.isAllowed(asked, AGENT) !== false;
        }
        const absent = fetched.fault === 'status' && (fetched.status ?? 500) < 500 && fetched.status !== 429;
        // What no request is made to refuses the page too, and says why.
        const refused = fetched.fault.startsWith('refused');
        if (fetched.fault === 'stopped') entry.until = 0;
        else if (!absent) entry.until = clock().getTime() + HOUR;
        return () => absent || refused || null;
      });
    sites.set(robots, entry);
    return (await entry.rules)(url);
  };
}
