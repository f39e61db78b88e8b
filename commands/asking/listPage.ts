import type { Answer } from '../../src/answers/answer.ts';
import { listQuotes, type QuoteList } from '../../src/answers/listQuotes.ts';
import type { ArchiveView, FoundQuote, StoredVersion } from '../../src/archive/port.ts';
import { isGreeting } from '../../src/lookups/quoteSearch.ts';
import type { Subject } from '../../src/lookups/subject.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import {
  type ByKind,
  forEachKind,
  fragmentsApart,
  KINDS,
  NONE,
  PAGE,
  type QuoteGroup,
} from './quoteGroups.ts';

/** What a list of quotes is made of, besides the quotes. */
export interface Listing {
  readonly what: QuoteList['what'];
  readonly subject: Subject | null;
  /** Set where one article's quotes are listed. */
  readonly article: StoredVersion | null;
  readonly command: (page: number, ...flags: readonly ('full' | 'fragments')[]) => string;
  readonly page: number;
  readonly full: boolean;
  readonly fragments: boolean;
  /** Versions that were read already. */
  readonly read: readonly StoredVersion[];
  /** At most so many on the page. */
  readonly most: number;
  /** True where the newest were asked for: they go first, of whatever kind. */
  readonly isNewest: boolean;
  readonly archive: ArchiveView;
}

/** A page of quotes by kind; null where there is none of any kind. */
export async function listPage(found: ByKind<QuoteGroup>, listing: Listing): Promise<Answer | null> {
  const { page } = listing;
  const { whole: mixed, fragments } = fragmentsApart(found.mixed, page);
  const groups = { ...found, mixed };
  if (KINDS.every((kind) => groups[kind].total === 0) && fragments.total === 0) return null;
  const listed = listing.fragments ? { ...forEachKind(() => NONE), mixed: fragments } : groups;
  const chosen = atMost(
    forEachKind((kind) => listed[kind].shown),
    listing,
  );
  const versions = await versionsFor(chosen, listing);
  const greetings = listing.fragments ? [] : greetingsIn(chosen, versions);
  const from = (page - 1) * PAGE;
  const further = forEachKind((kind) => Math.max(0, listed[kind].total - from - listed[kind].shown.length));
  return listQuotes({
    what: listing.what,
    versions,
    subject: listing.subject,
    kinds: listing.isNewest ? byNewest(chosen) : KINDS,
    chosen: forEachKind((kind) => chosen[kind].filter((q) => !greetings.includes(q))),
    greetings: greetings.length,
    totals: forEachKind((kind) => ({
      total: groups[kind].total,
      isLowerBound: groups[kind].isLowerBound,
    })),
    further,
    fragments: listing.fragments
      ? { total: 0, isLowerBound: false }
      : {
          total: fragments.quotes.reduce((n, q) => n + q.quote.marked.length, 0),
          isLowerBound: fragments.isLowerBound,
        },
    // The pages before had as many of each kind as there are, up to a page.
    firstNumber: 1 + KINDS.reduce((n, kind) => n + Math.min(listed[kind].total, from), 0),
    full: listing.full,
    commands: commandsOf(
      listing,
      // Where the archive stopped counting, a full page is followed by another.
      KINDS.some((kind) => further[kind] > 0 || (listed[kind].isLowerBound && chosen[kind].length === PAGE)),
    ),
  });
}

function commandsOf({ command, page, full, fragments }: Listing, isMore: boolean): QuoteList['commands'] {
  const flags = [...(fragments ? (['fragments'] as const) : []), ...(full ? (['full'] as const) : [])];
  return {
    full: command(page, ...flags, 'full'),
    next: isMore ? command(page + 1, ...flags) : null,
    fragments: command(1, 'fragments'),
  };
}

/** The versions of what is listed: those that were read, else from the archive. */
async function versionsFor(
  chosen: ByKind<readonly FoundQuote[]>,
  { article, read, archive }: Listing,
): Promise<StoredVersion[]> {
  const ids = new Map(
    KINDS.flatMap((kind) => chosen[kind]).map((q) => [
      q.article.id,
      { article: q.article.id, version: q.version },
    ]),
  );
  if (article) ids.set(article.article.id, { article: article.article.id, version: article.version });
  const known = new Map(read.map((v) => [`${v.article.id}@${v.version}`, v]));
  const wanted = [...ids.values()];
  const missing = wanted.filter((w) => !known.has(`${w.article}@${w.version}`));
  const fetched = missing.length > 0 ? await archive.getVersions(missing) : [];
  return [...wanted.flatMap((w) => known.get(`${w.article}@${w.version}`) ?? []), ...fetched];
}

/** "Thank you.", "Good morning.": what nobody asks for, unless there is nothing else. */
function greetingsIn(
  chosen: ByKind<readonly FoundQuote[]>,
  versions: readonly StoredVersion[],
): readonly FoundQuote[] {
  const all = KINDS.flatMap((kind) => chosen[kind]);
  const greetings = all.filter((found) => {
    const version = versions.find((v) => v.article.id === found.article.id);
    return version && isGreeting({ version, quote: found.quote });
  });
  return greetings.length < all.length ? greetings : [];
}

/** Kinds of quotes, the one with the newest first. */
function byNewest(chosen: ByKind<readonly FoundQuote[]>): readonly QuoteKind[] {
  const newest = (kind: QuoteKind) => chosen[kind].reduce((day, q) => (q.day > day ? q.day : day), '');
  return KINDS.toSorted((a, b) => newest(b).localeCompare(newest(a)));
}

/** So many in all, whole quotes first unless the newest are asked for. A page has up to eight of each kind. */
function atMost(
  chosen: ByKind<readonly FoundQuote[]>,
  { most, isNewest }: Pick<Listing, 'most' | 'isNewest'>,
): ByKind<readonly FoundQuote[]> {
  if (most === PAGE) return chosen;
  if (isNewest) {
    const all = KINDS.flatMap((kind) => chosen[kind]);
    const newest = all.toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, most);
    return forEachKind((kind) => chosen[kind].filter((q) => newest.includes(q)));
  }
  let left = most;
  const take = (some: readonly FoundQuote[]) => {
    const taken = some.slice(0, left);
    left -= taken.length;
    return taken;
  };
  return forEachKind((kind) => take(chosen[kind]));
}
