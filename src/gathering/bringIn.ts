import type { Archive } from '../archive/port.ts';
import type { prepareReader } from '../reading/prepareReader.ts';
import { articleIdOf } from './articleIdOf.ts';
import { believedDate } from './believedDate.ts';
import { extractDocument } from './documents/extractDocument.ts';
import type { DocumentKind } from './documents/readDocument.ts';
import type { Fetcher } from './fetching/fetched.ts';
import type { Gathered } from './gathered.ts';
import { idOfPage } from './idOfPage.ts';
import { ingest } from './ingest.ts';
import { LED_HOME, leadsHome } from './leadsHome.ts';
import { extractPage } from './pages/extractPage.ts';
import { readDetails } from './readDetails.ts';

/** One article brought in by its address, or a sentence that says why not. */
export type BroughtIn =
  | { readonly ok: true; readonly article: string; readonly already: boolean }
  | { readonly ok: false; readonly says: string };

export interface BringInOrder {
  readonly archive: Pick<Archive, 'getVersions' | 'hasExactly' | 'add' | 'cluster'>;
  readonly fetcher: Pick<Fetcher, 'fetchDocument'>;
  /** Asked for with the first article: preparing it takes a moment. */
  readonly reader: () => ReturnType<typeof prepareReader>;
  readonly clock: () => Date;
}

/**
 * A function that fetches the page or document at an address, reads it and stores its article. What is stored already
 * is not fetched, and what a source has brought in is never overwritten.
 *
 * Somebody asked for this one page, as with a browser: the robots.txt of the site, which is for programs that come
 * of themselves, is not asked.
 *
 * @example await bringInOver({ archive, fetcher, reader, clock })('https://news.example/talks') // { ok: true, … }
 */
export function bringInOver(order: BringInOrder): (url: string) => Promise<BroughtIn> {
  const { archive, fetcher, clock } = order;
  const isStored = async (article: string) => (await archive.getVersions([{ article }])).length > 0;
  return async (url) => {
    const asked = articleIdOf(url);
    if (await isStored(asked)) return { ok: true, article: asked, already: true };
    const fetched = await fetcher.fetchDocument(url, { kind: 'page' });
    if (!fetched.ok) return { ok: false, says: fetched.says };
    if (leadsHome(url, fetched.url)) return { ok: false, says: LED_HOME };
    const read = await readFetched(fetched.body, fetched.contentType, fetched.url);
    if (!read.ok) return read;
    const { text, stated, title, canonicalUrl } = read;
    const { id, stored } = await idOfPage({ url: fetched.url, canonicalUrl, title, text }, archive);
    if (stored) return { ok: true, article: id, already: true };
    const now = clock();
    const published = believedDate(read.published, now);
    const details = readDetails({ ...stated, title, published, url: fetched.url }, id);
    if (!details.ok) return { ok: false, says: `The page ${details.reason}` };
    const gathered: Gathered[] = [{ ok: true, details: details.details, text, from: url }];
    await ingest({ gathered, archive, reader: order.reader(), now });
    return { ok: true, article: id, already: false };
  };
}

type Read =
  | {
      readonly ok: true;
      readonly text: string;
      readonly title: string | null;
      readonly published: string | null;
      /** What else it states. */
      readonly stated: Readonly<Record<string, unknown>>;
      readonly canonicalUrl: string;
    }
  | { readonly ok: false; readonly says: string };

async function readFetched(bytes: Uint8Array, contentType: string | null, url: string): Promise<Read> {
  const kind = documentKind(bytes, contentType);
  if (kind !== null) {
    const read = await extractDocument(kind, bytes);
    return read.ok
      ? {
          ok: true,
          text: read.text,
          title: read.title,
          published: null,
          stated: { source: hostOf(url) },
          canonicalUrl: url,
        }
      : { ok: false, says: `The document ${read.reason}` };
  }
  const page = await extractPage(bytes, contentType, url);
  if (!page.ok) return { ok: false, says: page.says };
  const { title, text, published, language, source, canonicalUrl } = page;
  return { ok: true, text, title, published, stated: { language, source }, canonicalUrl };
}

/** Documents are known by their first bytes: servers call them what they like. */
function documentKind(bytes: Uint8Array, contentType: string | null): DocumentKind | null {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (start.trimStart().startsWith('%PDF-')) return 'pdf';
  return start.startsWith('PK') && /wordprocessingml|octet-stream/i.test(contentType ?? '') ? 'docx' : null;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
