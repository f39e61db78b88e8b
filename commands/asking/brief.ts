import { setImmediate } from 'node:timers/promises';
import type { Answer, Text } from '../../src/answers/answer.ts';
import type { Asked, Period } from '../../src/answers/asked.ts';
import { briefArticle } from '../../src/answers/briefArticle.ts';
import { briefDay } from '../../src/answers/briefDay.ts';
import { comparedOf, MOST_AT_ONCE, rankStories, weighAhead } from '../../src/answers/rankStories.ts';
import { archiveEmpty, nothingDated, nothingFound, notStored } from '../../src/answers/refusals.ts';
import type { FoundArticle } from '../../src/archive/port.ts';
import { articlesOf } from '../../src/digests/articlesOf.ts';
import { placesOf } from '../../src/digests/placesOf.ts';
import { textsOfArticles } from '../../src/digests/textsOf.ts';
import { lastToArrive } from '../../src/lookups/lastToArrive.ts';
import { canonicalAddress } from '../../src/text/canonicalAddress.ts';
import { say } from '../../src/words/say.ts';
import type { Counted } from '../../src/words/values.ts';
import { addLink } from '../add.ts';
import { instantsOf, isOf, statesDay } from '../asked/period.ts';
import type { Asker, Desk } from '../command.ts';

const DAY = 86_400_000;
/** A day of the busiest desk, a week of a busy one: more articles than this are counted, not put into stories. */
const MOST_OF_A_PERIOD = 2_000;
/** Headlines that are weighed in less than half a millisecond. */
const WEIGHED_AT_ONCE = 40;

/** The brief of an article, a link, some days, or of what is newest. */
export async function briefAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { archive, lexicon } = desk;
  if (asked.article) {
    const version = await archive.getVersion(asked.article);
    return version ? briefArticle(version, lexicon) : notStored(asked.article);
  }
  if (asked.link) return briefLink(asked.link, asker, desk);
  if (asked.period) return briefPeriod(asked.period, asked.source, asker, desk);
  if (asked.source) return newestOf(asked.source, desk);
  return briefLatest(desk);
}

/** The newest article of an outlet. */
async function newestOf(source: string, { archive, lexicon }: Desk): Promise<Answer> {
  const [latest] = (await archive.findArticles({ source, order: 'newest', limit: 1 })).found;
  const version = latest && (await archive.getVersion(latest.details.id, latest.version));
  return version
    ? briefArticle(version, lexicon)
    : nothingFound(
        say((w) => w.found.articlesOf(source)),
        (await archive.counts()).articles,
        'texts',
      );
}

/**
 * The last 24 hours; on a quiet day the article that arrived last. A text without a date is of no day: a backlog
 * brought in this morning is not this morning's news. Nor is what is dated of next year.
 */
async function briefLatest({ archive, lexicon, now }: Desk): Promise<Answer> {
  const at = (instant: number) => new Date(instant).toISOString();
  // A day without an hour counts from its noon, which the morning is before.
  const days = { since: at(now.getTime() - DAY), until: at(now.getTime() + DAY) };
  const all = await articlesOf(days, archive, MOST_OF_A_PERIOD, weighWhile);
  const dated = all.found.filter(({ details }) => statesDay(details));
  if (dated.length > 1)
    return briefStories(
      dated,
      archive,
      say((w) => w.brief.lastHours),
      countedOf(all, dated),
    );
  const latest = dated[0] ?? (await lastToArrive(archive));
  const version = latest && (await archive.getVersion(latest.details.id, latest.version));
  if (!version) return archiveEmpty();
  const others = (await archive.counts()).articles > 1;
  const opening = say((w) => w.brief.noneOfToday);
  return briefArticle(version, lexicon, dated.length === 0 && others ? opening : undefined);
}

async function briefPeriod(
  period: Period,
  source: string | null,
  asker: Asker,
  { archive, lexicon }: Desk,
): Promise<Answer> {
  const query = { ...instantsOf(period, asker.zone), ...(source ? { source } : {}) };
  const all = await articlesOf(query, archive, MOST_OF_A_PERIOD, weighWhile);
  const isOfPeriod = isOf(period, asker.zone);
  const within = all.found.filter(({ details, day }) => isOfPeriod(details, day));
  const [first] = within;
  if (!first) {
    const counts = await archive.counts();
    return counts.articles === 0 ? archiveEmpty() : nothingDated(period, counts);
  }
  const only = within.length === 1 && (await archive.getVersion(first.details.id, first.version));
  if (only) return briefArticle(only, lexicon);
  const label = say((w) => w.brief.days(period.label, period.since, period.until));
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
  label: Text,
  all: Counted,
): Promise<Answer> {
  const places = await weighWhile(placesOf(found, archive), found);
  const texts = await textsOfArticles(comparedOf(found, places, MOST_AT_ONCE), archive);
  return briefDay(rankStories(found, places, texts), texts, label, all);
}

/**
 * Waits for what the archive was asked, and weighs headlines meanwhile, some at a time: what was asked takes several turns.
 */
async function weighWhile<T>(asked: Promise<T>, found: readonly FoundArticle[]): Promise<T> {
  // Of few articles all are compared, whatever their headlines weigh.
  if (found.length <= MOST_AT_ONCE) return asked;
  let isAnswered = false;
  const done = () => {
    isAnswered = true;
  };
  asked.then(done, done);
  for (let at = 0; at < found.length && !isAnswered; at += WEIGHED_AT_ONCE) {
    await setImmediate();
    weighAhead(found.slice(at, at + WEIGHED_AT_ONCE));
  }
  return asked;
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
