import type { Archive, Source } from '../../archive/port.ts';
import type { prepareReader } from '../../reading/prepareReader.ts';
import type { ExtractPage } from '../articleFromFetched.ts';
import type { FeedReader } from '../feeds/createFeedReader.ts';
import type { Fetcher } from '../fetching/fetched.ts';
import type { Time } from './createTurns.ts';

/** Said once when a source fails for good, and once when it recovers. */
export interface SourceNews {
  readonly what: 'failed' | 'recovered';
  readonly source: Source;
}

/** What polling works with. */
export interface Polling {
  readonly archive: Pick<
    Archive,
    'sources' | 'hasExactly' | 'add' | 'cluster' | 'getVersions' | 'claimEvent'
  >;
  readonly reader: ReturnType<typeof prepareReader>;
  /** Its `turn` keeps hosts from being asked too fast. */
  readonly fetcher: Fetcher;
  readonly feeds: FeedReader;
  /** Null where the site's robots.txt could not be had. */
  readonly isAllowed: (url: string, signal?: AbortSignal) => Promise<boolean | null>;
  readonly extractPage: ExtractPage;
  readonly time: Pick<Time, 'now'>;
  /** Names this instance in leases. */
  readonly owner: string;
  /** Notifies the operators; false where that was not possible and is to be tried again. A terminal notifies nobody. */
  readonly tell?: (news: SourceNews) => Promise<boolean>;
  readonly log: (event: string, about: Record<string, string | number>) => void;
}

/** What a poll came to. */
export interface Polled {
  /** Sources or pages that were asked. */
  readonly asked: number;
  readonly failed: number;
  readonly added: number;
  readonly updated: number;
  /** Feeds that ended before their end: what was whole in them was taken. */
  readonly brokeOff: number;
}

export const NOTHING_POLLED: Polled = { asked: 0, failed: 0, added: 0, updated: 0, brokeOff: 0 };

/** The sum of two. */
export function together(one: Polled, other: Polled): Polled {
  return {
    asked: one.asked + other.asked,
    failed: one.failed + other.failed,
    added: one.added + other.added,
    updated: one.updated + other.updated,
    brokeOff: one.brokeOff + other.brokeOff,
  };
}
