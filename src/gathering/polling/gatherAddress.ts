import type { Source } from '../../archive/port.ts';
import { articleIdOf } from '../articleIdOf.ts';
import { refused } from '../articleOf.ts';
import type { Document } from '../fetching/fetched.ts';
import type { Gathered } from '../gathered.ts';
import { LED_HOME, leadsHome } from '../leadsHome.ts';
import { detailsOf } from './detailsOf.ts';
import { keysOf } from './keysOf.ts';
import { newSource } from './newSource.ts';
import type { Polling } from './polling.ts';
import { planOf, storable } from './pollSource.ts';

type Means = Pick<Polling, 'fetcher' | 'feeds' | 'isAllowed' | 'extractPage' | 'time'>;

/**
 * The articles at an address, once and without making it a source: those of a feed, their pages fetched where the
 * feed has no whole texts; or the one of a page. What cannot be had is refused, with the reason.
 *
 * @example for await (const one of gatherAddress('https://site.example/talks', means)) … // { ok: true, details: { title: 'Talks', … }, … }
 */
export async function* gatherAddress(
  url: string,
  means: Means,
  signal?: AbortSignal,
): AsyncIterable<Gathered> {
  const fetched = await means.fetcher.fetchDocument(url, { kind: 'feed', ...(signal ? { signal } : {}) });
  if (!fetched.ok) {
    yield refused(url, `was not fetched. ${fetched.says}`);
    return;
  }
  const { body: bytes, contentType } = fetched;
  const read = await means.feeds.readFeed({ bytes, contentType, url: fetched.url });
  if (!read.ok) {
    const page = await articleOfPage(fetched, url, means);
    const offers = read.offers.map((one) => one.url).join(', ');
    yield page.ok || offers === ''
      ? page
      : refused(url, `is a page without an article. It names feeds: ${offers}`);
    return;
  }
  const source = passing(read.feed.title ?? new URL(fetched.url).hostname, fetched.url, means.time.now());
  for (const keyed of keysOf(read.feed.entries)) {
    if (signal?.aborted) return;
    const plan = await planOf(keyed, source, read.feed, new Map(), means.time.now(), means.feeds.textOf);
    if (!plan) {
      yield refused(keyed.entry.title ?? url, 'takes too long to read.');
      continue;
    }
    const { gathered, page } = plan;
    if (gathered) yield gathered;
    else if (page) yield await gatherPage(page.url, source.name, page, means, signal);
    else yield refused(keyed.entry.title ?? url, 'has neither a text nor an address in the feed.');
  }
}

async function gatherPage(
  url: string,
  outlet: string,
  stated: { readonly title: string | null; readonly published: string | null },
  means: Means,
  signal?: AbortSignal,
): Promise<Gathered> {
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
  return articleOfPage(fetched, url, means, outlet, stated);
}

async function articleOfPage(
  fetched: Document,
  url: string,
  means: Means,
  outlet?: string,
  stated?: { readonly title: string | null; readonly published: string | null },
): Promise<Gathered> {
  if (leadsHome(url, fetched.url)) return refused(url, `was not stored. ${LED_HOME}`);
  const extracted = await means.extractPage(fetched.body, fetched.contentType, fetched.url);
  if (!extracted.ok) return refused(url, `has no article to store. ${extracted.says}`);
  const text = storable(extracted.text);
  if (text === '') return refused(url, 'has no text, or one that is too large for one article.');
  const source = passing(
    outlet ?? extracted.source ?? new URL(fetched.url).hostname,
    fetched.url,
    means.time.now(),
  );
  const details = detailsOf(
    source,
    articleIdOf(extracted.canonicalUrl),
    {
      title: extracted.title ?? stated?.title ?? null,
      url: fetched.url,
      published: stated?.published ?? extracted.published,
      language: extracted.language,
    },
    means.time.now(),
  );
  return { ok: true, details, text, from: url };
}

/** What an address is the source of as long as it is looked at. */
function passing(name: string, url: string, now: Date): Source {
  const unknown = { kind: null, side: null, language: null, zone: null, licence: null };
  return newSource(url, { name, url, reads: 'feed', ...unknown }, now);
}
