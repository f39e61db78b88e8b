import type { Archive, SourceTerms } from '../archive/port.ts';
import type { ArticleDetails } from '../text/article.ts';
import { normaliseText } from '../text/normaliseText.ts';
import { LARGEST } from './articleOf.ts';
import { believedDate } from './believedDate.ts';
import { detailsOf } from './detailsOf.ts';
import { documentKind } from './documents/documentKind.ts';
import { extractDocument } from './documents/extractDocument.ts';
import { embargoIn } from './embargoIn.ts';
import type { Document } from './fetching/fetched.ts';
import { idOfPage } from './idOfPage.ts';
import { LED_HOME, leadsHome } from './leadsHome.ts';
import { extractPage } from './pages/extractPage.ts';
import { sameSite, siteOf } from './sameSite.ts';

/** The article of a page, or why there is none. */
export type Extracted =
  | {
      readonly ok: true;
      readonly title: string | null;
      readonly text: string;
      readonly published: string | null;
      readonly language: string | null;
      /** The outlet, as the page names it. */
      readonly source: string | null;
      readonly canonicalUrl: string;
    }
  | { readonly ok: false; readonly fault: string; readonly says: string };

export type ExtractPage = (bytes: Uint8Array, contentType: string | null, url: string) => Promise<Extracted>;

/** What is known of an article besides what was fetched. */
export interface Known {
  /** The address as it was asked for. */
  readonly asked: string;
  /** What an operator says of the source; null where nobody does: then the page's own word counts. */
  readonly source: Pick<SourceTerms, 'name' | 'kind' | 'language' | 'licence'> | null;
  /** What the feed or list that named it states. */
  readonly title?: string | null;
  readonly published?: string | null;
  /** The id under which its page is followed already. */
  readonly article?: string | null;
}

/** An article as it may be stored. */
export interface FromFetched {
  readonly details: ArticleDetails;
  readonly text: string;
  /** Whether this page's article is stored already, under this id. */
  readonly stored: boolean;
}

export type Used<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** `not-found`, `no-article`, or a fault of the page such as `paywall`. */
      readonly fault: string;
      /** A sentence for people. */
      readonly says: string;
    };

/**
 * The one way from fetched bytes to an article, for pages that people add, entries of feeds, releases of lists and
 * addresses at the command line: a document or a page is recognised by its bytes, a date is believed up to tomorrow, a
 * canonical address only within the page's own site, and one that several pages share goes to the first of them.
 *
 * `use` is given the article, and is finished before the next one of the same archive is given its id, so that two
 * pages that came at once never find the same id free.
 *
 * @example await articleFromFetched(fetched, { asked: url, source: null }, { archive, now }, store) // { ok: true, value: … }
 */
export async function articleFromFetched<T>(
  fetched: Pick<Document, 'body' | 'contentType' | 'url'>,
  known: Known,
  means: {
    readonly archive: Pick<Archive, 'getVersions'>;
    /** The archive as it is seen by whom the article is for. Default: the whole of it. */
    readonly seen?: Pick<Archive, 'getVersions'>;
    readonly now: () => Date;
    readonly extractPage?: ExtractPage;
  },
  use: (article: FromFetched) => Promise<T>,
): Promise<Used<T>> {
  const { url } = fetched;
  if (leadsHome(known.asked, url)) return { ok: false, fault: 'not-found', says: LED_HOME };
  const read = await readFetched(fetched, means.extractPage ?? extractPage);
  if (!read.ok) return read;
  const text = storable(read.text);
  if (text === '') {
    const says = `It has no text, or one that is too large for one article (at most ${LARGEST / 1e6} MB).`;
    return { ok: false, fault: 'no-article', says };
  }
  const title = read.title ?? known.title ?? null;
  const canonicalUrl = sameSite(read.canonicalUrl, url) ? read.canonicalUrl : url;
  return inTurn(means.archive, async () => {
    const { id, stored } = known.article
      ? { id: known.article, stored: false }
      : await idOfPage({ url, canonicalUrl, title, text }, means.seen ?? means.archive);
    const now = means.now();
    const published = preciser(believedDate(known.published ?? null, now), believedDate(read.published, now));
    const source = known.source ?? {
      name: outletOf(read.source, url),
      kind: null,
      language: null,
      licence: null,
    };
    const details = detailsOf(source, id, { title, url, published, language: read.language }, now);
    const held = { ...details, heldUntil: embargoIn(title, text, published, now) };
    return { ok: true, value: await use({ details: held, text, stored }) };
  });
}

/** What a page or document says; which of the two it is shows in its first bytes. */
async function readFetched(
  { body, contentType, url }: Pick<Document, 'body' | 'contentType' | 'url'>,
  extract: ExtractPage,
): Promise<Extracted> {
  const kind = documentKind(body, contentType, url);
  if (kind === null) return extract(body, contentType, url);
  const read = await extractDocument(kind, body);
  if (!read.ok) return { ok: false, fault: 'no-article', says: `The document ${read.reason}` };
  const { title, text } = read;
  return { ok: true, title, text, published: null, language: null, source: null, canonicalUrl: url };
}

/** A text as the archive takes it; empty where it is too long for an article. */
export function storable(text: string): string {
  const clean = normaliseText(text).replaceAll('\u0000', '').toWellFormed().trim();
  return clean.length > LARGEST ? '' : clean;
}

/**
 * The outlet of a page that nobody vouches for: as the page names it, with its host beside it where the name is not that
 * of the host. Anybody can call themselves Reuters.
 *
 * @example outletOf('Reuters', 'https://news.example/a') // 'Reuters (news.example)'
 * @example outletOf('Example News', 'https://www.example.com/a') // 'Example News'
 */
export function outletOf(named: string | null, url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (named === null || named === '') return host;
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const label = letters((siteOf(host) ?? host).split('.')[0]!);
  const name = letters(named);
  if (name === letters(host) || (label.length >= 2 && (name.includes(label) || label.includes(name))))
    return named;
  return `${named} (${host})`;
}

/** The date that states more, the source's where both state as much. */
function preciser(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return other.length > 10 && one.length <= 10 ? other : one;
}

const last = new WeakMap<object, Promise<unknown>>();

/** One after the other for each archive. */
async function inTurn<T>(archive: object, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(archive) ?? Promise.resolve()).then(work, work);
  last.set(archive, turn);
  return turn;
}
