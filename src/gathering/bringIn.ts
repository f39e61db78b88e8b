import type { Archive } from '../archive/port.ts';
import type { prepareReader } from '../reading/prepareReader.ts';
import { articleFromFetched } from './articleFromFetched.ts';
import { articleIdOf } from './articleIdOf.ts';
import type { Fetcher } from './fetching/fetched.ts';
import { ingest } from './ingest.ts';

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
    const used = await articleFromFetched(
      fetched,
      { asked: url, source: null },
      { archive, now: clock },
      async ({ details, text, stored }) => {
        const article = details.id;
        if (stored) return { ok: true as const, article, already: true };
        const gathered = [{ ok: true as const, details, text, from: url }];
        const { refused } = await ingest({ gathered, archive, reader: order.reader(), now: clock() });
        if (refused[0]) return { ok: false as const, says: refused[0].reason };
        return { ok: true as const, article, already: false };
      },
    );
    return used.ok ? used.value : { ok: false, says: used.says };
  };
}
