import type { Archive, Source } from '../../archive/port.ts';
import type { ArticleDetails } from '../../text/article.ts';
import { articleFromFetched, type Known, outletOf } from '../articleFromFetched.ts';
import { refused } from '../articleOf.ts';
import { documentKind } from '../documents/documentKind.ts';
import type { Document } from '../fetching/fetched.ts';
import type { Gathered } from '../gathered.ts';
import { keysOf } from './keysOf.ts';
import { newSource } from './newSource.ts';
import type { Polling } from './polling.ts';
import { planOf } from './pollSource.ts';

type Means = Pick<Polling, 'fetcher' | 'feeds' | 'isAllowed' | 'extractPage' | 'time'> & {
  /** Where what is stored is looked up, so that two pages do not take one id. */
  readonly archive: Pick<Archive, 'getVersions'>;
};

/**
 * The articles at an address, once and without making it a source: those of a feed, their pages fetched where the
 * feed has no whole texts; or the one of a page or document. What cannot be had is refused, with the reason.
 *
 * @example for await (const one of gatherAddress('https://site.example/talks', means)) … // { ok: true, details: { title: 'Talks', … }, … }
 */
export async function* gatherAddress(
  url: string,
  given: Means,
  signal?: AbortSignal,
): AsyncIterable<Gathered> {
  const means = { ...given, archive: withGathered(given.archive) };
  const fetched = await means.fetcher.fetchDocument(url, { kind: 'feed', ...(signal ? { signal } : {}) });
  if (!fetched.ok) {
    yield refused(url, `was not fetched. ${fetched.says}`);
    return;
  }
  const { body: bytes, contentType } = fetched;
  if (documentKind(bytes, contentType, fetched.url) !== null) {
    yield await articleOfPage(fetched, { asked: url, source: null }, means);
    return;
  }
  const read = await means.feeds.readFeed({ bytes, contentType, url: fetched.url });
  if (!read.ok) {
    const page = await articleOfPage(fetched, { asked: url, source: null }, means);
    const offers = read.offers.map((one) => one.url).join(', ');
    yield page.ok || offers === ''
      ? page
      : refused(url, `is a page without an article. It names feeds: ${offers}`);
    return;
  }
  if (read.feed.brokeOff)
    yield refused(url, 'is a feed that broke off before its end: what is whole in it is taken.');
  const source = passing(outletOf(read.feed.title, fetched.url), fetched.url, means.time.now());
  for (const keyed of keysOf(read.feed.entries)) {
    if (signal?.aborted) return;
    const plan = await planOf(keyed, source, read.feed, new Map(), means.time.now(), means.feeds.textOf);
    if (!plan) {
      yield refused(keyed.entry.title ?? url, 'takes too long to read.');
      continue;
    }
    const { gathered, page } = plan;
    if (gathered) yield gathered;
    else if (page) yield await gatherPage({ asked: page.url, ...page, source }, means, signal);
    else yield refused(keyed.entry.title ?? url, 'has neither a text nor an address in the feed.');
  }
}

async function gatherPage(
  known: Known,
  means: Means & { archive: Gathering },
  signal?: AbortSignal,
): Promise<Gathered> {
  const url = known.asked;
  const allowed = await means.isAllowed(url, signal);
  if (!allowed)
    return refused(
      url,
      allowed === null
        ? 'was not fetched: robots.txt of its site could not be had, so that nobody knows whether programs may.'
        : 'was not fetched: robots.txt of its site keeps programs out.',
    );
  const fetched = await means.fetcher.fetchDocument(url, { kind: 'page', ...(signal ? { signal } : {}) });
  if (!fetched.ok) return refused(url, `was not fetched. ${fetched.says}`);
  return articleOfPage(fetched, known, means);
}

async function articleOfPage(
  fetched: Document,
  known: Known,
  means: Means & { archive: Gathering },
): Promise<Gathered> {
  const { archive, time, extractPage } = means;
  const used = await articleFromFetched(
    fetched,
    known,
    { archive, now: () => time.now(), extractPage },
    async ({ details, text }): Promise<Gathered> => {
      archive.take(details, text);
      return { ok: true, details, text, from: known.asked };
    },
  );
  if (used.ok) return used.value;
  return refused(
    known.asked,
    `${used.fault === 'not-found' ? 'was not stored' : 'has no article to store'}. ${used.says}`,
  );
}

type Gathering = ReturnType<typeof withGathered>;

/** The archive together with what this run has gathered and is yet to be stored. */
function withGathered(archive: Pick<Archive, 'getVersions'>) {
  const gathered = new Map<string, { article: ArticleDetails; text: string }>();
  return {
    take(article: ArticleDetails, text: string): void {
      gathered.set(article.id, { article, text });
    },
    getVersions: (async (wanted) => {
      const here = wanted.flatMap(({ article }) => gathered.get(article) ?? []);
      // Only details and text of the newest are looked at.
      return here.length > 0 ? here : archive.getVersions(wanted);
    }) as Archive['getVersions'],
  };
}

/** What an address is the source of as long as it is looked at. */
function passing(name: string, url: string, now: Date): Source {
  const unknown = { kind: null, side: null, language: null, zone: null, licence: null };
  return newSource(url, { name, url, reads: 'feed', ...unknown }, now);
}
