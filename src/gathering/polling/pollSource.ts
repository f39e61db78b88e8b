import type { PollFindings, SeenEntry, Source, SourceState } from '../../archive/port.ts';
import { datedBySight } from '../../text/firstSeen.ts';
import { storable } from '../articleFromFetched.ts';
import { articleIdOf } from '../articleIdOf.ts';
import { believedDate } from '../believedDate.ts';
import { detailsOf } from '../detailsOf.ts';
import type { Feed, FeedEntry, ReadFeed } from '../feeds/feed.ts';
import type { Document, Fetched, Unfetched } from '../fetching/fetched.ts';
import type { Gathered } from '../gathered.ts';
import { ingest } from '../ingest.ts';
import { readListing } from '../listing/readListing.ts';
import { nameWithHash } from '../readDetails.ts';
import { hashOf, type KeyedEntry, keysOf } from './keysOf.ts';
import { NOTHING_POLLED, type Polled, type Polling } from './polling.ts';
import { afterFailure, afterSuccess, failsForGood, faultClass, HOURLY, intervalOf } from './whenToPoll.ts';

/** Redirects that call themselves permanent are believed the third time. */
const BELIEVED = 3;
/** A text of an entry as long as this is an article; a shorter one only if it does not trail off. */
const SURELY_WHOLE = 1_000;
const PERHAPS_WHOLE = 250;
const TRAILS_OFF =
  /(?:…|\.\.\.|\[[^\]]*\]|\b(?:read more|continue reading|full story|читать далее|mehr|lire la suite|leer más)\b)[\s»>→.]*$/i;
/** The most entries taken from a feed that keeps everything: the newest. */
const MOST_ENTRIES = 1_000;
/** After so many texts that take too long the others of the feed wait for the next poll. */
const MOST_SLOW = 2;
/** What is used in place of an article that has no page. */
const SHORTEST = 40;

/**
 * Asks a source that was claimed: stores new and changed articles that its entries hold whole, notes the pages of the
 * others to be fetched, and writes how it went. Nothing of it is lost where it is interrupted: it is done again.
 */
export async function pollSource(polling: Polling, source: Source, signal?: AbortSignal): Promise<Polled> {
  const { archive, owner } = polling;
  const fetched = await fetchSource(polling, source, signal);
  const now = polling.time.now();
  const poll = { id: source.id, owner, now: now.toISOString() };
  if (!fetched.ok && fetched.fault === 'stopped') {
    await archive.sources.settle(poll, {});
    return NOTHING_POLLED;
  }
  const moved = movesOf(source, fetched);
  const fail = async (fault: string, says: string, retryAfter: number | null) => {
    await archive.sources.settle(poll, {
      ...moved,
      ...(await failureOf(polling, source, { fault, says, retryAfter }, now)),
    });
    return { ...NOTHING_POLLED, asked: 1, failed: 1 };
  };
  if (!fetched.ok) return fail(faultClass(fetched.fault, fetched.status), fetched.says, fetched.retryAfter);

  let feed: Feed | null = null;
  let found: PollFindings | undefined;
  let done = NOTHING_POLLED;
  let whole = true;
  if (fetched.status === 200) {
    const read = await readSource(polling, source, fetched);
    if (!read.ok) return fail('no-feed', read.says, null);
    feed = read.feed;
    const taken = await takeEntries(polling, source, feed, now, signal);
    // Not all of it was stored: it is due as before, and what was stored is then known.
    if (signal?.aborted) {
      await archive.sources.settle(poll, {});
      return taken.done;
    }
    found = taken.found;
    done = { ...taken.done, brokeOff: feed.brokeOff ? 1 : 0 };
    if (feed.brokeOff) polling.log('feed broke off', { source: source.name });
    whole = taken.whole && !feed.brokeOff;
  }
  // What the feed asks for still holds when it answers "not modified".
  const interval = feed ? Math.max(intervalOf(feed.entries), feed.ttl ?? 0) : (source.interval ?? HOURLY);
  const stillToTell = source.told && !(await tellOnce(polling, 'recovered', source, now));
  const news = done.added + (found?.pages.length ?? 0) > 0;
  await archive.sources.settle(
    poll,
    {
      ...moved,
      // What was left out is to be had again, modified or not.
      ...(whole ? validatorsOf(fetched, source) : { etag: null, lastModified: null }),
      nextPoll: later(now, afterSuccess(interval, fetched.maxAge, source.id, now)),
      lastPoll: poll.now,
      lastSuccess: poll.now,
      ...(news ? { lastNew: poll.now } : {}),
      failures: 0,
      fault: null,
      says: null,
      failingSince: null,
      told: stillToTell,
      interval,
    },
    found,
  );
  return { ...done, asked: 1 };
}

/** Fetches what a source is read from; for a page, where robots.txt allows it. */
async function fetchSource(polling: Polling, { url, reads, ...source }: Source, signal?: AbortSignal) {
  const mayAsk = reads === 'feed' || (await polling.isAllowed(url, signal));
  if (!mayAsk) return closed(url, mayAsk, polling.time.now(), signal);
  const kind = reads === 'feed' ? 'feed' : 'page';
  return polling.fetcher.fetchDocument(url, { kind, validators: source, ...(signal ? { signal } : {}) });
}

/** What to send with the next request. "Not modified" need not repeat what it answers to. */
function validatorsOf(fetched: Document, source: Source): Pick<Source, 'etag' | 'lastModified'> {
  const former = fetched.status === 304 ? source : { etag: null, lastModified: null };
  return {
    etag: fetched.etag ?? former.etag,
    lastModified: fetched.lastModified ?? former.lastModified,
  };
}

/** The answer where robots.txt keeps programs from asking, or could not be had (null). */
function closed(url: string, mayAsk: false | null, now: Date, signal?: AbortSignal): Unfetched {
  const fault = mayAsk === null ? 'no-robots' : 'robots';
  return {
    ok: false,
    fault: signal?.aborted ? 'stopped' : fault,
    url,
    permanentUrl: null,
    status: null,
    retryAfter: null,
    says:
      mayAsk === null
        ? 'robots.txt of its site could not be had, so that nobody knows whether programs may read it.'
        : 'robots.txt of its site keeps programs out.',
    at: now.toISOString(),
  };
}

async function readSource(polling: Polling, source: Source, fetched: Document): Promise<ReadFeed> {
  const { body: bytes, contentType, url } = fetched;
  if (source.reads === 'listing') return readListing(bytes, contentType, url, source.zone);
  return polling.feeds.readFeed({ bytes, contentType, url, zone: source.zone });
}

/** Stores what is new or changed in a feed; what is known and unchanged costs one look-up. */
async function takeEntries(
  polling: Polling,
  source: Source,
  feed: Feed,
  now: Date,
  signal?: AbortSignal,
): Promise<{ found: PollFindings; done: Polled; whole: boolean }> {
  const { archive, reader } = polling;
  const keyed = keysOf(newestOf(feed.entries));
  const known = new Map(
    (
      await archive.sources.seen(
        source.id,
        keyed.flatMap(({ keys }) => keys),
      )
    ).map((one) => [one.key, one]),
  );
  const plans: Plan[] = [];
  let slow = 0;
  const textOf = async (html: string) => {
    const text = slow < MOST_SLOW ? await polling.feeds.textOf(html) : null;
    if (text === null) slow++;
    return text;
  };
  for (const one of keyed) {
    const plan = await planOf(one, source, feed, known, now, textOf);
    if (plan) plans.push(plan);
  }
  // What another source brought is left to it, changed or not, or it would change to and fro between the two.
  const changed = plans.filter((plan) => plan.changed);
  const stored = await archive.getVersions(
    changed.flatMap(({ article }) => (article === null ? [] : [{ article }])),
  );
  const elsewhere = new Set(
    stored.filter(({ article }) => article.source !== source.name).map(({ article }) => article.id),
  );
  const wanted = changed.filter(({ article }) => article === null || !elsewhere.has(article));
  const storedDetails = new Map(stored.map(({ article }) => [article.id, article]));
  const gathered = wanted.flatMap(({ gathered }): Gathered[] => {
    if (!gathered?.ok) return gathered ? [gathered] : [];
    const before = storedDetails.get(gathered.details.id) ?? null;
    return [{ ...gathered, details: datedBySight(gathered.details, before, now) }];
  });
  const { added, updated } = await ingest({ gathered, archive, reader, now, ...(signal ? { signal } : {}) });
  const pages = wanted.flatMap(({ page }) => (page ? [page] : []));
  const seen = plans.flatMap(({ seen }) => seen);
  return { found: { seen, pages }, done: { ...NOTHING_POLLED, added, updated }, whole: slow === 0 };
}

/** By their dates where all have one, for some feeds begin with the oldest; else the first. */
function newestOf(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  if (entries.length <= MOST_ENTRIES) return entries;
  const times = entries.map(({ published, updated }) => Date.parse(published ?? updated ?? ''));
  if (times.some(Number.isNaN)) return entries.slice(0, MOST_ENTRIES);
  const order = entries.map((_, i) => i).sort((a, b) => times[b]! - times[a]!);
  return order
    .slice(0, MOST_ENTRIES)
    .sort((a, b) => a - b)
    .map((i) => entries[i]!);
}

interface Plan {
  readonly changed: boolean;
  readonly article: string | null;
  readonly gathered: Gathered | null;
  readonly page: PollFindings['pages'][number] | null;
  readonly seen: readonly SeenEntry[];
}

/** What an entry comes to when it is taken for the first time, or again; null where its text takes too long. */
export async function planOf(
  { entry, keys }: KeyedEntry,
  source: Source,
  feed: Feed,
  known: ReadonlyMap<string, SeenEntry>,
  now: Date,
  textOf: (html: string) => Promise<string | null>,
): Promise<Plan | null> {
  const before = keys.map((key) => known.get(key)).find((one) => one !== undefined) ?? null;
  const hash = hashOf(JSON.stringify([entry.title, entry.link, entry.published, entry.updated, entry.body]));
  const changed = before?.hash !== hash;
  const address = addressOf(entry);
  const article =
    before?.article ??
    (address ? articleIdOf(address) : nameWithHash(entry.title ?? 'entry', `${source.id} ${keys[0]}`));
  const seen = keys.map((key) => ({ key, article, hash }));
  const plan = { changed, article, seen, gathered: null, page: null };
  if (!changed) return plan;
  const mayBeWhole = entry.body !== null && (entry.whole || address === null);
  const html = mayBeWhole ? await textOf(entry.body!) : '';
  if (html === null) return null;
  const text = storable(html);
  const published = believedDate(entry.published, now) ?? believedDate(entry.updated, now);
  if (isArticle(entry, text) || (address === null && text.length >= SHORTEST)) {
    const stated = { title: entry.title, url: address, published, language: entry.language ?? feed.language };
    const details = detailsOf(source, article, stated, now);
    return { ...plan, gathered: { ok: true, details, text, from: address ?? source.url } };
  }
  return address === null ? plan : { ...plan, page: { url: address, title: entry.title, published } };
}

function addressOf({ link, origin }: FeedEntry): string | null {
  return [origin, link].find((one) => one !== null && /^https?:\/\//i.test(one)) ?? null;
}

function isArticle({ whole }: FeedEntry, text: string): boolean {
  if (!whole) return false;
  return text.length >= SURELY_WHOLE || (text.length >= PERHAPS_WHOLE && !TRAILS_OFF.test(text));
}

function movesOf(source: Source, fetched: Fetched): Partial<SourceState & { url: string }> {
  const to = fetched.permanentUrl;
  if (to === null || to === source.url) return { movingTo: null, moves: 0 };
  const moves = source.movingTo === to ? source.moves + 1 : 1;
  return moves < BELIEVED || !fetched.ok ? { movingTo: to, moves } : { url: to, movingTo: null, moves: 0 };
}

async function failureOf(
  polling: Polling,
  source: Source,
  { fault, says, retryAfter }: { fault: string; says: string; retryAfter: number | null },
  now: Date,
): Promise<Partial<SourceState>> {
  const failures = source.failures + 1;
  const failingSince = source.failingSince ?? now.toISOString();
  const failing = { ...source, failures, failingSince, fault, says };
  const forGood = !source.told && failsForGood(fault, failures, failingSince, now);
  const told = forGood && (await tellOnce(polling, 'failed', failing, now));
  polling.log('source not reached', { source: source.name, fault, failures });
  return {
    lastPoll: now.toISOString(),
    nextPoll: later(now, afterFailure(fault, failures, retryAfter, source.id, now)),
    failures,
    failingSince,
    fault,
    says,
    ...(told ? { told } : {}),
  };
}

/**
 * Whether the operators know it. Two instances, or a repeated poll, report it once; what could not be reported is
 * reported with the next poll: when the network is down, Slack cannot be reached either.
 */
async function tellOnce(
  polling: Polling,
  what: 'failed' | 'recovered',
  source: Source,
  now: Date,
): Promise<boolean> {
  if (!polling.tell) return false;
  const key = `${source.id} ${what} ${source.failingSince} ${source.lastPoll}`;
  const first = await polling.archive.claimEvent('source-news', key, now, 400 * 86_400);
  return first ? polling.tell({ what, source }) : true;
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}
