import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Trace } from './digests/trace.ts';
import { createFeedReader } from './gathering/feeds/createFeedReader.ts';
import type { ReadFeed } from './gathering/feeds/feed.ts';
import { createFetcher } from './gathering/fetching/createFetcher.ts';
import type { Gathered } from './gathering/gathered.ts';
import { readListing } from './gathering/listing/readListing.ts';
import { extractPage } from './gathering/pages/extractPage.ts';
import { createRobots } from './gathering/polling/createRobots.ts';
import { createTurns } from './gathering/polling/createTurns.ts';
import { gatherAddress } from './gathering/polling/gatherAddress.ts';
import { pollDue } from './gathering/polling/pollDue.ts';
import type { Polled, Polling } from './gathering/polling/polling.ts';
import type { Looked } from './terminal/services.ts';
import { tracedFetcher } from './tracedFetcher.ts';

/** Everything that fetches. It reaches the network when it is asked something, not before. */
export interface OpenGathering {
  /** Asks what is due, of one source alone where one is named. */
  poll(archive: Polling['archive'], signal?: AbortSignal, only?: string): Promise<Polled>;
  /** The articles of one address; what the archive has under the same address is looked up there. */
  gather(
    url: string,
    archive: Pick<Polling['archive'], 'getVersions'>,
    signal?: AbortSignal,
  ): AsyncIterable<Gathered>;
  lookAt(url: string, signal?: AbortSignal): Promise<Looked>;
  /** A feed as it is read, from an address or from the bytes of a file. */
  readFeed(from: string | Uint8Array, signal?: AbortSignal): Promise<ReadFeed>;
  close(): Promise<void>;
}

/**
 * Puts together what fetches, reads feeds and pages, and polls.
 *
 * @param order.owner names this instance in leases
 */
export function openGathering(order: {
  readonly fetching: Config['fetching'];
  readonly reader: () => Polling['reader'];
  readonly clock: () => Date;
  /** Default: the system's timer. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly owner: string;
  readonly log: Polling['log'];
  readonly tell?: Polling['tell'];
  /** Left out where no traces are wanted. */
  readonly trace?: Trace | undefined;
  /** Shares the turns at a host with the other instances; without it they are this program's own. */
  readonly reserve?: Parameters<typeof createTurns>[1];
}): OpenGathering {
  const { fetching, clock, owner, log } = order;
  const time = {
    now: clock,
    sleep:
      order.sleep ??
      ((milliseconds: number, signal?: AbortSignal) =>
        sleep(milliseconds, undefined, { signal }).catch(() => {})),
  };
  const fetcher = tracedFetcher(
    createFetcher({ ...fetching, clock, turn: createTurns(time, order.reserve) }),
    order.trace,
  );
  const feeds = createFeedReader();
  const means = { fetcher, feeds, isAllowed: createRobots(fetcher, clock), extractPage, time };
  return {
    poll: (archive, signal, only) =>
      pollDue(
        {
          ...means,
          archive,
          reader: order.reader(),
          owner,
          log,
          ...(order.tell ? { tell: order.tell } : {}),
        },
        signal,
        only,
      ),
    gather: (url, archive, signal) => gatherAddress(url, { ...means, archive }, signal),
    lookAt: async (url, signal) => {
      const fetched = await fetcher.fetchDocument(url, { kind: 'feed', ...(signal ? { signal } : {}) });
      if (!fetched.ok)
        return {
          ok: false,
          offers: [],
          says: fetched.says,
          unreached: !fetched.fault.startsWith('refused'),
          isPage: false,
        };
      const { body: bytes, contentType } = fetched;
      const feed = await feeds.readFeed({ bytes, contentType, url: fetched.url });
      const found = (reads: 'feed' | 'listing', title: string | null, entries: number) =>
        ({ ok: true, reads, url: fetched.permanentUrl ?? url, title, entries }) as const;
      if (feed.ok) return found('feed', feed.feed.title, feed.feed.entries.length);
      const listing = readListing(bytes, contentType, fetched.url, null);
      if (feed.offers.length === 0 && listing.ok) return found('listing', null, listing.feed.entries.length);
      return { ok: false, offers: feed.offers, says: feed.says, unreached: false, isPage: true };
    },
    readFeed: async (from, signal) => {
      if (typeof from !== 'string') return feeds.readFeed({ bytes: from, contentType: null, url: null });
      const fetched = await fetcher.fetchDocument(from, { kind: 'feed', ...(signal ? { signal } : {}) });
      if (!fetched.ok) return { ok: false, offers: [], says: fetched.says };
      const { body: bytes, contentType, url } = fetched;
      return feeds.readFeed({ bytes, contentType, url });
    },
    close: async () => {
      await Promise.all([fetcher.close(), feeds.close()]);
    },
  };
}
