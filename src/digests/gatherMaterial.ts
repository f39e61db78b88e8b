import type { TextMessage } from '../answers/answer.ts';
import { comparedOf, rankStories } from '../answers/rankStories.ts';
import { sideName } from '../answers/sides.ts';
import { allOf } from '../answers/storiesOf.ts';
import type { ArchiveView, FoundArticle, Subscription } from '../archive/port.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { relationsLabel } from '../reading/topics/findRelations.ts';
import { say } from '../words/say.ts';
import { articlesOf } from './articlesOf.ts';
import type { DigestMaterial } from './composeDigest.ts';
import { sortRevised } from './digestChanges.ts';
import { heldClause } from './heldClause.ts';
import { newArticles } from './newArticles.ts';
import { nextInstant } from './nextInstant.ts';
import { placesOf } from './placesOf.ts';
import { textsOfArticles } from './textsOf.ts';
import { unreachedSources } from './unreachedSources.ts';
import { isInLanguage, wantedQuery } from './wantedQuery.ts';

const DAY = 86_400_000;
/** After a long silence a digest still covers no more than a week. */
const LONGEST = 7 * DAY;
/** A week with a change of clocks, or before a digest that comes late, is longer: one of last week was the last. */
const LONG_WEEK = LONGEST + DAY;
/** An article may arrive a day after the date it carries; what was sent before is sifted out by the ledger. */
const LATE_ARRIVALS = DAY;
/** An article that states a day and no hour counts from that day's noon, which the morning's digest is before. */
const EARLY_DATES = DAY;
/** A week of a busy desk: what is older is counted. */
const MOST = 10_000;

/**
 * Everything that one digest of a subscription is made of: articles since the last one that was posted (for the
 * first, since one would have been due before it, and a day back at least) that its channel has not had.
 *
 * @param order.archive as the subscription's workspace may see it
 * @param order.scheduledFor the instant it was due; left out unless it may come late
 * @param order.again with what the channel has had: to show what a digest looks like
 *
 * @example (await gatherMaterial({ subscription, archive, lexicon, now })).stories.length // 0
 */
export async function gatherMaterial(order: {
  readonly subscription: Subscription;
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
  readonly now: Date;
  readonly scheduledFor?: Date;
  readonly again?: boolean;
}): Promise<DigestMaterial> {
  const { subscription, archive, lexicon, now, scheduledFor = now } = order;
  const posted = (await archive.ledger.runs(subscription.id, 20)).find(
    (run) => run.state === 'posted' && Date.parse(run.scheduledFor) <= now.getTime(),
  );
  const last = posted ? Date.parse(posted.scheduledFor) : beforeFirst(subscription, scheduledFor, now);
  const from = last < now.getTime() - LONG_WEEK ? now.getTime() - LONGEST : last;
  const since = new Date(from);
  const days = {
    since: new Date(from - LATE_ARRIVALS).toISOString(),
    until: new Date(now.getTime() + EARLY_DATES).toISOString(),
  };
  const looked = await articlesOf({ ...days, ...wantedQuery(subscription) }, archive, MOST);
  const { total, isLowerBound } = looked;
  const found = (await withFreed(looked.found, since, days.until, order)).filter((article) =>
    isInLanguage(article, subscription),
  );
  const sent = order.again
    ? new Set<string>()
    : await archive.ledger.citedIn(
        subscription.channel,
        new Date(Math.min(from, now.getTime() - LONGEST) - 2 * LATE_ARRIVALS).toISOString(),
      );
  // A text without a date is of no day: it is no news, whenever it arrived.
  const undated = await archive.findArticles({
    ...days,
    ...(subscription.topic ? { topic: subscription.topic } : {}),
    undated: true,
    limit: 1,
  });
  const places = await placesOf(found, archive);
  const known = newArticles(found, places, sent);
  const { changes, fresh, silent } = await sortRevised(known.revised, known.copies, archive);
  const news = [...known.fresh, ...fresh];
  const texts = await textsOfArticles(comparedOf(news, places), archive);
  const went = new Set(known.sent.map(({ details }) => places.get(details.id)?.story));
  const stories = rankStories(news, places, texts);
  const changed = await archive.findRevisions({ since: since.toISOString(), ofQuotes: true, limit: 500 });
  const held = await archive.embargoed();
  const late = now.getTime() - scheduledFor.getTime() > 10 * 60_000;
  return {
    subscription: subscription.id,
    stories,
    goingOn: stories.filter((story) =>
      allOf(story).some(({ details }) => went.has(places.get(details.id)?.story ?? '')),
    ).length,
    texts,
    changes,
    undated: undated.total,
    before: known.sent.length + known.copies.length + silent.length,
    earlier: stories.flatMap(allOf).filter((article) => !isSince(article, from)).length,
    unread: { total: total - looked.found.length, isLowerBound },
    // An article may have been changed more than once.
    changedQuotes: new Set(changed.found.map(({ article }) => article)).size,
    held: held && heldClause(held, subscription.zone, now),
    now,
    sideName: (side) => sideName(side, lexicon),
    zone: subscription.zone,
    day: say((w) => w.digest.day(now, subscription.zone)),
    since: say((w) => w.digest.since(since, subscription.zone)),
    by: subscription.wanted?.speakers ?? null,
    topic: aboutOf(subscription, lexicon),
    late: late ? say((w) => w.digest.late(scheduledFor, subscription.zone)) : null,
    unreached: await unreachedSources(archive.sources, subscription.zone),
  };
}

/** Together with what was free since then: what was held may be dated long before. */
async function withFreed(
  found: readonly FoundArticle[],
  since: Date,
  until: string,
  { subscription, archive }: { readonly subscription: Subscription; readonly archive: ArchiveView },
): Promise<FoundArticle[]> {
  const query = { until, freeSince: since.toISOString(), ...wantedQuery(subscription) };
  const freed = await articlesOf(query, archive, MOST);
  const ids = new Set(found.map(({ details }) => details.id));
  return [...found, ...freed.found.filter(({ details }) => !ids.has(details.id))];
}

/** Where the first digest begins: one of weekdays that comes on a Monday has the weekend too. */
function beforeFirst({ cron, zone }: Subscription, scheduledFor: Date, now: Date): number {
  let before = now.getTime() - LONGEST;
  for (;;) {
    const next = nextInstant(cron, zone, new Date(before));
    if (!next || next.getTime() >= scheduledFor.getTime()) break;
    before = next.getTime();
  }
  return Math.min(before, now.getTime() - DAY);
}

/** True where an article arrived since an instant, is dated since, or was held until then. */
function isSince({ details, added, day }: FoundArticle, from: number): boolean {
  const dated = day.includes('T') ? day : `${day}T12:00Z`;
  return [added, dated, details.heldUntil].some((at) => at !== null && Date.parse(at) >= from);
}

/** What a digest is limited to, as its title names it; null for everything. */
function aboutOf({ topic, wanted }: Subscription, lexicon: Lexicon): TextMessage | null {
  if (!topic && !wanted) return null;
  return say((w) =>
    [
      ...(topic ? [w.topic(topic, topicLabel(topic, lexicon))] : []),
      ...(wanted ? [w.subscriptions.wanted(wanted.label)] : []),
    ].join(' · '),
  );
}

/**
 * Label of a topic id, of relations between two sides too, which the lexicon does not list.
 *
 * @example topicLabel('relations/RU-US', lexicon) // 'US-Russia relations'
 */
export function topicLabel(id: string, lexicon: Lexicon): string {
  const known = lexicon.topics.find((t) => t.id === id);
  if (known || !id.startsWith('relations/')) return known?.label ?? id;
  const countries = new Map(
    lexicon.places.flatMap((p) => (p.kind === 'country' && p.country ? [[p.country, p.name] as const] : [])),
  );
  return relationsLabel(id.slice('relations/'.length).split('-'), (side) => countries.get(side));
}
