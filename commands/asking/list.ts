import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { listQuotes, listSpeakers, type QuoteList } from '../../src/answers/listQuotes.ts';
import { headlineOf } from '../../src/answers/quotePart.ts';
import { archiveEmpty, nothingFound, notStored } from '../../src/answers/refusals.ts';
import type { ArchiveView, FoundQuote, QuoteQuery, StoredVersion } from '../../src/archive/port.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import type { Subject } from '../../src/lookups/subject.ts';
import type { QuoteKind } from '../../src/reading/reading.ts';
import { say } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import { isName } from '../asked/entities.ts';
import { quotesOf } from '../asked/speakerSearch.ts';
import type { Asker, Desk } from '../command.ts';
import { answerSaidBy } from './said.ts';
import { searchedBy, searchOf } from './search.ts';

const PAGE = 8;
/** More than a reader will page through; the words narrow it first. An archive gives no more at once. */
const MOST = 500;

/** Quotes as a numbered list, newest first, a page at a time: of somebody, on a subject, of an article or story. */
export async function listAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { archive } = desk;
  const isAll =
    asked.speakers.length === 0 &&
    !asked.subject &&
    !asked.article &&
    !asked.story &&
    !asked.period &&
    !asked.source &&
    !asked.place;
  if (isAll) {
    const people = (await archive.findPeople({})).filter((p) => quotesOf(p) > 0 && isName(p));
    if (people.length > 0) return listSpeakers(people);
    const counts = await archive.counts();
    return counts.articles === 0
      ? archiveEmpty()
      : nothingFound(
          say((w) => w.found.quotes),
          counts.articles,
        );
  }
  const version = asked.article ? await archive.getVersion(asked.article) : null;
  if (asked.article && !version) return notStored(asked.article);
  const search = searchOf(asked, asker, desk);
  const what: QuoteList['what'] = {
    names: asked.speakers.map((s) => s.label),
    headline: version ? headlineOf(version) : null,
    isStory: asked.story !== null,
    subject: search.subject?.label ?? null,
    source: asked.source,
    days: asked.period,
    place: asked.place,
    to: asked.to?.label ?? null,
    missing: [],
    dropped: [],
  };
  const listing: Listing = {
    what,
    article: version,
    command: (page, ...flags) =>
      commandLine({
        ...asked,
        intent: 'quotes',
        page,
        full: flags.includes('full'),
        fragments: flags.includes('fragments'),
      }),
    page: asked.page,
    full: asked.full,
    fragments: asked.fragments,
    read: version ? [version] : [],
    nothing: async () =>
      asked.speakers.length > 0
        ? answerSaidBy({ ...asked, intent: 'said' }, asker, desk)
        : nothingFound(
            say((w) => w.quotesLookedFor(what.subject, what.source, what.days)),
            await searchedBy(asked, asker, desk),
          ),
    most: asked.count ?? PAGE,
    archive,
  };
  if (search.subject || search.place || search.to.length > 0) {
    const found = await quotesOn(search, archive);
    const quotes = found.evidence.map(
      (e): FoundQuote => ({
        article: e.version.article,
        version: e.version.version,
        day: e.day,
        index: e.version.reading.quotes.indexOf(e.quote),
        quote: e.quote,
      }),
    );
    return list(
      (kind) =>
        groupOf(
          quotes.filter((q) => q.quote.kind === kind),
          found.isLowerBound,
          listing,
        ),
      search.subject,
      {
        ...listing,
        what: { ...what, missing: found.missing, dropped: found.dropped },
        read: found.evidence.map((e) => e.version),
      },
    );
  }
  const query: QuoteQuery = {
    ...(search.speakers ? { speaker: search.speakers } : {}),
    ...(asked.article ? { article: asked.article } : {}),
    ...(asked.story ? { story: asked.story } : {}),
    ...(asked.source ? { source: asked.source } : {}),
    ...search.days,
  };
  if (!search.isOfDays) {
    const groups = await quotesOfKinds(query, listing);
    return list((kind) => groups[kind], null, listing);
  }
  // Texts without a day of their own have to be separated from the others: the newest of all kinds are fetched and counted.
  const page = await archive.findQuotes({ ...query, limit: MOST });
  const ofDays = page.found.filter((q) => search.isOfDays!(q.article, q.day));
  const isCut = page.isLowerBound || page.total > page.found.length;
  return list(
    (kind) =>
      groupOf(
        ofDays.filter((q) => q.quote.kind === kind),
        isCut,
        listing,
      ),
    null,
    listing,
  );
}

interface Listing {
  readonly what: QuoteList['what'];
  /** Set where one article's quotes are listed. */
  readonly article: StoredVersion | null;
  readonly command: (page: number, ...flags: readonly ('full' | 'fragments')[]) => string;
  readonly page: number;
  readonly full: boolean;
  readonly fragments: boolean;
  /** Versions that were read already. */
  readonly read: readonly StoredVersion[];
  /** What is said where there is no quote. */
  readonly nothing: () => Promise<Answer>;
  /** At most so many on the page. */
  readonly most: number;
  readonly archive: ArchiveView;
}

async function list(
  ofKind: (kind: QuoteKind) => Group,
  subject: Subject | null,
  listing: Listing,
): Promise<Answer> {
  const from = (listing.page - 1) * PAGE;
  const [direct, spoken, partly, indirect] = KINDS.map(ofKind);
  const { whole: mixed, fragments } = fragmentsApart(partly!.quotes, partly!.isLowerBound, from);
  const groups = { direct: direct!, spoken: spoken!, mixed, indirect: indirect! };
  if (KINDS.every((kind) => groups[kind].total === 0) && fragments.total === 0) return listing.nothing();
  const listed = listing.fragments
    ? { direct: NONE, spoken: NONE, mixed: fragments, indirect: NONE }
    : groups;
  const chosen = atMost(
    each(({ shown }) => shown, listed),
    listing.most,
  );
  const further = each(({ total, shown }) => Math.max(0, total - from - shown.length), listed);
  const ids = new Map(
    KINDS.flatMap((kind) => chosen[kind]).map((q) => [
      q.article.id,
      { article: q.article.id, version: q.version },
    ]),
  );
  const { article } = listing;
  if (article) ids.set(article.article.id, { article: article.article.id, version: article.version });
  // Where the archive stopped counting, a full page is followed by another.
  const isMore = KINDS.some(
    (kind) => further[kind] > 0 || (listed[kind].isLowerBound && chosen[kind].length === PAGE),
  );
  const flags = [
    ...(listing.fragments ? (['fragments'] as const) : []),
    ...(listing.full ? (['full'] as const) : []),
  ];
  return listQuotes({
    what: listing.what,
    versions: await versionsFor(ids, listing),
    subject,
    chosen,
    totals: each(({ total, isLowerBound }) => ({ total, isLowerBound }), groups),
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
    commands: {
      full: listing.command(listing.page, ...flags, 'full'),
      next: isMore ? listing.command(listing.page + 1, ...flags) : null,
      fragments: listing.command(1, 'fragments'),
    },
  });
}

/** The versions of what is listed: those that were read, else from the archive. */
async function versionsFor(
  ids: ReadonlyMap<string, { readonly article: string; readonly version: number }>,
  { read, archive }: Listing,
): Promise<StoredVersion[]> {
  const known = new Map(read.map((v) => [`${v.article.id}@${v.version}`, v]));
  const wanted = [...ids.values()];
  const missing = wanted.filter((w) => !known.has(`${w.article}@${w.version}`));
  const fetched = missing.length > 0 ? await archive.getVersions(missing) : [];
  return [...wanted.flatMap((w) => known.get(`${w.article}@${w.version}`) ?? []), ...fetched];
}

function each<T, G>(of: (group: G) => T, some: ByKind<G>): ByKind<T> {
  return {
    direct: of(some.direct),
    spoken: of(some.spoken),
    mixed: of(some.mixed),
    indirect: of(some.indirect),
  };
}

/** So many in all, whole quotes first. A page has up to eight of each kind. */
function atMost(chosen: ByKind<readonly FoundQuote[]>, most: number): ByKind<readonly FoundQuote[]> {
  if (most === PAGE) return chosen;
  let left = most;
  const take = (some: readonly FoundQuote[]) => {
    const taken = some.slice(0, left);
    left -= taken.length;
    return taken;
  };
  return {
    direct: take(chosen.direct),
    spoken: take(chosen.spoken),
    mixed: take(chosen.mixed),
    indirect: take(chosen.indirect),
  };
}

/** Quotes of one kind that were all fetched, as a page of them. */
function groupOf(quotes: readonly FoundQuote[], isLowerBound: boolean, { page }: Listing): Group {
  const from = (page - 1) * PAGE;
  return {
    total: quotes.length,
    isLowerBound: isLowerBound && quotes.length > 0,
    shown: quotes.slice(from, from + PAGE),
    quotes,
  };
}

const KINDS: readonly QuoteKind[] = ['direct', 'spoken', 'mixed', 'indirect'];
type ByKind<T> = Readonly<Record<QuoteKind, T>>;

/** Quotes of one kind: how many there are, and those of the page that is shown. */
interface Group {
  readonly total: number;
  readonly isLowerBound: boolean;
  readonly shown: readonly FoundQuote[];
  /** All that were fetched. */
  readonly quotes: readonly FoundQuote[];
}
const NONE: Group = { total: 0, isLowerBound: false, shown: [], quotes: [] };

/**
 * Quotes of each kind, newest first. Where fragments must be separated from the others, the newest of them are fetched and
 * counted; else a page is, and the archive counts.
 */
async function quotesOfKinds(query: QuoteQuery, listing: Listing): Promise<ByKind<Group>> {
  const { archive, page } = listing;
  const pages = await archive.findQuotesForEach(
    KINDS.map((kind) => ({
      ...query,
      kinds: [kind],
      ...(kind === 'mixed' ? { limit: MOST } : { offset: (page - 1) * PAGE, limit: PAGE }),
    })),
  );
  const [direct, spoken, mixed, indirect] = pages.map(({ found, total, isLowerBound }): Group => {
    return { total, isLowerBound, shown: found, quotes: found };
  });
  const { quotes, total, isLowerBound } = mixed!;
  return {
    direct: direct!,
    spoken: spoken!,
    mixed: groupOf(quotes, isLowerBound || total > quotes.length, listing),
    indirect: indirect!,
  };
}

/** Partly quoted ones apart from those with only a word or two in marks. */
function fragmentsApart(
  quotes: readonly FoundQuote[],
  isLowerBound: boolean,
  from: number,
): { whole: Group; fragments: Group } {
  const isFragment = (q: FoundQuote) => q.quote.marked.every((m) => m.end - m.start <= FRAGMENT_LENGTH);
  const groupOf = (some: readonly FoundQuote[]): Group => ({
    total: some.length,
    isLowerBound,
    shown: some.slice(from, from + PAGE),
    quotes: some,
  });
  return {
    whole: groupOf(quotes.filter((q) => !isFragment(q))),
    fragments: groupOf(quotes.filter(isFragment)),
  };
}

/** Words in marks up to this many characters, alone in the reporter's clause, are a fragment and not listed by itself. */
const FRAGMENT_LENGTH = 24;
