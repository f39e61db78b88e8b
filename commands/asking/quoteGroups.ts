import type { ArchiveView, FoundQuote, QuoteQuery } from '../../src/archive/port.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';

/** Quotes of each kind on a page. */
export const PAGE = 8;
/** More than a reader will page through; the words narrow it first. An archive gives no more at once. */
export const MOST = 500;
export const KINDS: readonly QuoteKind[] = ['direct', 'spoken', 'mixed', 'indirect'];
export type ByKind<T> = Readonly<Record<QuoteKind, T>>;

/** Quotes of one kind: how many there are, and those of the page that is shown. */
export interface QuoteGroup {
  readonly total: number;
  readonly isLowerBound: boolean;
  readonly shown: readonly FoundQuote[];
  /** All that were fetched. */
  readonly quotes: readonly FoundQuote[];
}
export const NONE: QuoteGroup = { total: 0, isLowerBound: false, shown: [], quotes: [] };

/** The same of each kind. */
export const forEachKind = <T>(of: (kind: QuoteKind) => T): ByKind<T> => ({
  direct: of('direct'),
  spoken: of('spoken'),
  mixed: of('mixed'),
  indirect: of('indirect'),
});

/** Quotes that were all fetched, by kind, with a page of each. */
export const groupsOf = (
  quotes: readonly FoundQuote[],
  isLowerBound: boolean,
  page: number,
): ByKind<QuoteGroup> =>
  forEachKind((kind) => {
    const ofKind = quotes.filter(({ quote }) => quote.kind === kind);
    return groupOf(ofKind, isLowerBound && ofKind.length > 0, page);
  });

function groupOf(quotes: readonly FoundQuote[], isLowerBound: boolean, page: number): QuoteGroup {
  const from = (page - 1) * PAGE;
  return { total: quotes.length, isLowerBound, shown: quotes.slice(from, from + PAGE), quotes };
}

/**
 * Quotes of each kind, newest first. Where fragments must be separated from the others, the newest of them are fetched and
 * counted; else a page is, and the archive counts.
 */
export async function fetchGroups(
  query: QuoteQuery,
  page: number,
  archive: ArchiveView,
): Promise<ByKind<QuoteGroup>> {
  const pages = await archive.findQuotesForEach(
    KINDS.map((kind) => ({
      ...query,
      kinds: [kind],
      ...(kind === 'mixed' ? { limit: MOST } : { offset: (page - 1) * PAGE, limit: PAGE }),
    })),
  );
  return forEachKind((kind) => {
    const { found, total, isLowerBound } = pages[KINDS.indexOf(kind)]!;
    return kind === 'mixed'
      ? groupOf(found, (isLowerBound || total > found.length) && found.length > 0, page)
      : { total, isLowerBound, shown: found, quotes: found };
  });
}

/** Partly quoted ones apart from those with only a word or two in marks. */
export function fragmentsApart(
  { quotes, isLowerBound }: QuoteGroup,
  page: number,
): { whole: QuoteGroup; fragments: QuoteGroup } {
  const isFragment = (q: FoundQuote) => q.quote.marked.every((m) => m.end - m.start <= FRAGMENT_LENGTH);
  const isWhole = (q: FoundQuote) => !isFragment(q);
  return {
    whole: groupOf(quotes.filter(isWhole), isLowerBound, page),
    fragments: groupOf(quotes.filter(isFragment), isLowerBound, page),
  };
}

/** Words in marks up to this many characters, alone in the reporter's clause, are a fragment and not listed by itself. */
const FRAGMENT_LENGTH = 24;
