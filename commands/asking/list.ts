import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { listSpeakers } from '../../src/answers/listQuotes.ts';
import { headlineOf } from '../../src/answers/quotePart.ts';
import { nothingFound, notStored } from '../../src/answers/refusals.ts';
import type { ArchiveView, FoundQuote, QuoteQuery, StoredVersion } from '../../src/archive/port.ts';
import type { QuoteSearch } from '../../src/lookups/quoteSearch.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import { say } from '../../src/words/say.ts';
import { commandLine } from '../asked/commandLine.ts';
import { isName } from '../asked/entities.ts';
import { quotesOf } from '../asked/speakerSearch.ts';
import type { Asker, Desk } from '../command.ts';
import { type Listing, listPage } from './listPage.ts';
import { type ByKind, fetchGroups, groupsOf, MOST, PAGE, type QuoteGroup } from './quoteGroups.ts';
import { answerSaidBy } from './said.ts';
import { searchedBy, searchOf } from './search.ts';
import { unlessEmpty } from './unlessEmpty.ts';

/** Quotes as a numbered list, newest first, a page at a time: of somebody, on a subject, of an article or story. */
export async function listAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { archive } = desk;
  if (isOfAll(asked)) return listEverybody(archive);
  const version = asked.article ? await archive.getVersion(asked.article) : null;
  if (asked.article && !version) return notStored(asked.article);
  const search = searchOf(asked, asker, desk);
  const listing = listingOf(asked, search, version, archive);
  const page =
    search.subject || search.place || search.to.length > 0
      ? await listOnSubject(search, listing)
      : await listPage(await groupsAsked(asked, search, archive), listing);
  if (page) return page;
  const { subject, source, days } = listing.what;
  return asked.speakers.length > 0
    ? answerSaidBy({ ...asked, intent: 'said' }, asker, desk)
    : nothingFound(
        say((w) => w.quotesLookedFor(subject, source, days)),
        await searchedBy(asked, asker, desk),
      );
}

const isOfAll = (asked: Asked): boolean =>
  asked.speakers.length === 0 &&
  !asked.subject &&
  !asked.article &&
  !asked.story &&
  !asked.period &&
  !asked.source &&
  !asked.place;

/** Whom one can ask for, where nobody and nothing is named. */
async function listEverybody(archive: ArchiveView): Promise<Answer> {
  const people = (await archive.findPeople({})).filter((p) => quotesOf(p) > 0 && isName(p));
  if (people.length > 0) return listSpeakers(people);
  return unlessEmpty(archive, (articles) =>
    nothingFound(
      say((w) => w.found.quotes),
      articles,
    ),
  );
}

function listingOf(
  asked: Asked,
  { subject }: QuoteSearch,
  article: StoredVersion | null,
  archive: ArchiveView,
): Listing {
  return {
    what: {
      names: asked.speakers.map((s) => s.label),
      headline: article ? headlineOf(article) : null,
      isStory: asked.story !== null,
      subject: subject?.label ?? null,
      source: asked.source,
      days: asked.period,
      place: asked.place,
      to: asked.to?.label ?? null,
      missing: [],
      dropped: [],
    },
    subject,
    article,
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
    read: article ? [article] : [],
    most: asked.count ?? PAGE,
    isNewest: asked.order === 'newest',
    archive,
  };
}

async function listOnSubject(search: QuoteSearch, listing: Listing): Promise<Answer | null> {
  const { evidence, isLowerBound, missing, dropped } = await quotesOn(search, listing.archive);
  const quotes = evidence.map(
    ({ version, day, quote }): FoundQuote => ({
      article: version.article,
      version: version.version,
      day,
      index: version.reading.quotes.indexOf(quote),
      quote,
    }),
  );
  return listPage(groupsOf(quotes, isLowerBound, listing.page), {
    ...listing,
    what: { ...listing.what, missing, dropped },
    read: evidence.map(({ version }) => version),
  });
}

/** The quotes that are asked for by anything else than a subject. */
async function groupsAsked(
  asked: Asked,
  { speakers, days, isOfDays, spokeFor }: QuoteSearch,
  archive: ArchiveView,
): Promise<ByKind<QuoteGroup>> {
  const query: QuoteQuery = {
    ...(speakers ? { speaker: speakers } : {}),
    ...(asked.article ? { article: asked.article } : {}),
    ...(asked.story ? { story: asked.story } : {}),
    ...(asked.source ? { source: asked.source } : {}),
    ...days,
  };
  if (!isOfDays && !spokeFor) return fetchGroups(query, asked.page, archive);
  // Texts without a day of their own, and who spoke for another then, have to be separated from the others: the newest of all kinds are fetched and counted.
  const { found, total, isLowerBound } = await archive.findQuotes({ ...query, limit: MOST });
  const ofDays = found.filter(
    (q) => (isOfDays?.(q.article, q.day) ?? true) && (spokeFor?.(q.quote.speakerName ?? '', q.day) ?? true),
  );
  return groupsOf(ofDays, isLowerBound || total > found.length, asked.page);
}
