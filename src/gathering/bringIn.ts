import type { Archive } from '../archive/port.ts';
import type { prepareReader } from '../reading/prepareReader.ts';
import { articleFromFetched } from './articleFromFetched.ts';
import { articleIdOf } from './articleIdOf.ts';
import { looksLikeFeed } from './feeds/looksLikeFeed.ts';
import type { Fetcher } from './fetching/fetched.ts';
import { ingest, takenOut } from './ingest.ts';

/** One article brought in by its address, or a sentence that says why not. */
export type BroughtIn =
  | { readonly ok: true; readonly article: string; readonly already: boolean }
  | { readonly ok: false; readonly says: string };

export interface BringInOrder {
  readonly archive: Pick<
    Archive,
    'getVersions' | 'hasExactly' | 'add' | 'cluster' | 'seenBy' | 'removedAmong'
  >;
  /** Who sees what a workspace adds. Default: everyone. */
  readonly seenBy?: 'workspace' | 'everyone';
  readonly fetcher: Pick<Fetcher, 'fetchDocument'>;
  /** Asked for with the first article: preparing it takes a moment. */
  readonly reader: () => ReturnType<typeof prepareReader>;
  readonly clock: () => Date;
}

/** What is said of a feed where an article was expected. */
const aFeed = (url: string): string =>
  `That is a feed and no article, so nothing was stored. To have its articles come in by themselves, subscribe to it at the command line: brief feeds add ${url}`;

/** The id of a workspace's own copy of an article: what one workspace adds must not show that another has it. */
const ownId = (article: string, workspace: string): string => `${article}-${workspace.toLowerCase()}`;

/**
 * A function that fetches the page or document at an address, reads it and stores its article. What the workspace sees
 * already is not fetched, and what a source has brought in is never overwritten.
 *
 * Where a workspace's additions are its own, it gets a copy that nobody else sees, under an id of its own; what other
 * workspaces have makes no difference to it.
 *
 * Somebody asked for this one page, as with a browser: the robots.txt of the site, which is for programs that come
 * of themselves, is not asked.
 *
 * @example await bringInOver({ archive, fetcher, reader, clock })('https://news.example/talks', 'T1') // { ok: true, … }
 */
export function bringInOver(
  order: BringInOrder,
): (url: string, workspace: string | null) => Promise<BroughtIn> {
  const { archive, fetcher, clock } = order;
  return async (url, workspace) => {
    const owner = order.seenBy === 'workspace' ? workspace : null;
    const seen = owner === null ? archive : archive.seenBy({ now: clock().toISOString(), workspace: owner });
    /** The id under which the article is stored, among those that it may have. */
    const storedAmong = async (...ids: string[]) =>
      (await seen.getVersions(ids.map((article) => ({ article }))))[0]?.article.id ?? null;
    const idsOf = (id: string) => (owner === null ? [id] : [id, ownId(id, owner)]);

    const already = await storedAmong(...idsOf(articleIdOf(url)));
    if (already) return { ok: true, article: already, already: true };
    const fetched = await fetcher.fetchDocument(url, { kind: 'page' });
    if (!fetched.ok) return { ok: false, says: fetched.says };
    if (looksLikeFeed(fetched.body, fetched.contentType)) return { ok: false, says: aFeed(fetched.url) };
    const used = await articleFromFetched(
      fetched,
      { asked: url, source: null },
      { archive, seen, now: clock },
      async ({ details, text }): Promise<BroughtIn> => {
        const stored = await storedAmong(...idsOf(details.id));
        if (stored) return { ok: true, article: stored, already: true };
        if ((await archive.removedAmong([details.id])).length > 0)
          return { ok: false, says: takenOut(url, details.id) };
        const article = idsOf(details.id).at(-1)!;
        const kept = owner === null ? details : { ...details, id: article, visibleTo: [owner] };
        const gathered = [{ ok: true as const, details: kept, text, from: url }];
        const { refused } = await ingest({ gathered, archive, reader: order.reader(), now: clock() });
        return refused[0]
          ? { ok: false, says: refused[0].reason }
          : { ok: true, article: kept.id, already: false };
      },
    );
    return used.ok ? used.value : { ok: false, says: used.says };
  };
}
