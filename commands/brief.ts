import type { Answer } from '../src/answers/answer.ts';
import { briefArticle } from '../src/answers/briefArticle.ts';
import { briefDay, STORIES_SHOWN } from '../src/answers/briefDay.ts';
import type { Counted } from '../src/answers/days.ts';
import { listArticles } from '../src/answers/listArticles.ts';
import { archiveEmpty, nothingDated, nothingFound, shorten, trouble } from '../src/answers/refusals.ts';
import { storiesOf } from '../src/answers/storiesOf.ts';
import type { FoundArticle } from '../src/archive/port.ts';
import { articlesOf } from '../src/digests/articlesOf.ts';
import { placesOf } from '../src/digests/placesOf.ts';
import { textsOf } from '../src/digests/textsOf.ts';
import { canonicalAddress } from '../src/text/canonicalAddress.ts';
import { addLink } from './add.ts';
import type { Asker, Command, Desk } from './command.ts';
import { linkIn } from './words/link.ts';
import { during, instantsOf, isOf, type Period, statesDay, takePeriod } from './words/period.ts';
import { searchedIn } from './words/searchedIn.ts';

const DAY = 86_400_000;
/** A day of the busiest desk, a week of a busy one: more articles than this are counted, not put into stories. */
const MOST_OF_A_PERIOD = 2_000;

export const brief: Command = {
  verb: 'brief',
  also: ['latest'],
  usage: '[today | yesterday | since monday | 19 May 2021 | words | link]',
  purpose: 'A short summary, the key quotes and the topics of an article, a story or a day',
  examples: ['', 'today', 'since monday', 'strategic stability dialogue'],
  async run(words, asker, desk) {
    const { archive, lexicon } = desk;
    const typed = words.trim();
    const named = /^article:(\S+)$/.exec(typed);
    if (named) {
      const version = await archive.getVersion(named[1]!);
      return version
        ? briefArticle(version, lexicon)
        : trouble(`The article “${shorten(named[1]!)}” is not stored. \`/brief <words>\` searches for it.`);
    }
    const link = /^<?https?:\/\/\S+$/i.test(typed) ? linkIn(typed) : null;
    if (link) return briefLink(link, asker, desk);
    if (!typed || typed === 'latest') return briefLatest(desk);
    const period = takePeriod(typed, desk.now, asker.zone);
    if (period && !period.rest) return briefPeriod(period.period, asker, desk);
    return search(period ? period.rest : typed, period?.period ?? null, asker, desk);
  },
};

/**
 * The last 24 hours; on a quiet day the article that arrived last. A text without a date is of no day: a backlog
 * brought in this morning is not this morning's news. Nor is what is dated of next year.
 */
async function briefLatest({ archive, lexicon, now }: Desk): Promise<Answer> {
  const at = (instant: number) => new Date(instant).toISOString();
  // A day without an hour counts from its noon, which the morning is before.
  const days = { since: at(now.getTime() - DAY), until: at(now.getTime() + DAY) };
  const all = await articlesOf(days, archive, MOST_OF_A_PERIOD);
  const dated = all.found.filter(({ details }) => statesDay(details));
  if (dated.length > 1) return briefStories(dated, archive, 'Last 24 hours', countedOf(all, dated));
  const latest =
    dated[0] ?? all.found[0] ?? (await archive.findArticles({ order: 'newest', limit: 1 })).found[0];
  const version = latest && (await archive.getVersion(latest.details.id, latest.version));
  if (!version) return archiveEmpty();
  const others = (await archive.counts()).articles > 1;
  const opening = 'No article is dated within the last 24 hours. The latest to arrive:';
  return briefArticle(version, lexicon, dated.length === 0 && others ? opening : undefined);
}

async function briefPeriod(period: Period, asker: Asker, { archive, lexicon }: Desk): Promise<Answer> {
  const all = await articlesOf(instantsOf(period, asker.zone), archive, MOST_OF_A_PERIOD);
  const within = all.found.filter((a) => isOf(a.details, a.day, period, asker.zone));
  const [first] = within;
  if (!first) {
    const counts = await archive.counts();
    return counts.articles === 0 ? archiveEmpty() : nothingDated(period.label, counts);
  }
  const only = within.length === 1 && (await archive.getVersion(first.details.id, first.version));
  if (only) return briefArticle(only, lexicon);
  const label = period.label[0]!.toUpperCase() + period.label.slice(1);
  return briefStories(within, archive, label, countedOf(all, within));
}

/** How many articles some days have: further ones than were listed are older, and all of them; what is not lies at the edges. */
function countedOf(
  all: Counted & { readonly found: readonly FoundArticle[] },
  listed: readonly FoundArticle[],
): Counted {
  return { total: all.total - (all.found.length - listed.length), isLowerBound: all.isLowerBound };
}

async function briefStories(
  found: readonly FoundArticle[],
  archive: Desk['archive'],
  label: string,
  all: Counted,
): Promise<Answer> {
  const stories = storiesOf(found, await placesOf(found, archive));
  return briefDay(stories, await textsOf(stories.slice(0, STORIES_SHOWN), archive), label, all);
}

async function search(
  words: string,
  period: Period | null,
  asker: Asker,
  { archive, lexicon }: Desk,
): Promise<Answer> {
  const { found, total, isLowerBound } = await archive.findArticles({
    words,
    ...(period ? instantsOf(period, asker.zone) : {}),
    order: 'relevance',
    limit: 8,
  });
  const versions = await versionsOf(found, archive);
  const label = `“${shorten(words)}”${period ? ` ${period.label}` : ''}`;
  if (versions.length === 0) {
    const counts = await archive.counts();
    if (counts.articles === 0) return archiveEmpty();
    const typed = `“${shorten(words)}”${during(period)}`;
    return nothingFound(typed, await searchedIn(period, asker.zone, archive));
  }
  if (total === 1) return briefArticle(versions[0]!, lexicon);
  return listArticles(versions, label, words, { total, isLowerBound });
}

/** A stored article by its address, as typed or as it is known; else the page is fetched. */
async function briefLink(url: string, asker: Asker, desk: Desk): Promise<Answer> {
  const { archive, lexicon } = desk;
  for (const address of [url, canonicalAddress(url)]) {
    const { found } = await archive.findArticles({ url: address, limit: 1 });
    const version = found[0] && (await archive.getVersion(found[0].details.id, found[0].version));
    if (version) return briefArticle(version, lexicon);
  }
  return addLink(url, asker, desk);
}

async function versionsOf(
  found: readonly { details: { id: string }; version: number }[],
  archive: Desk['archive'],
) {
  return archive.getVersions(found.map((a) => ({ article: a.details.id, version: a.version })));
}
