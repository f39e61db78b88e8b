import type { ArchiveView, Subscription } from '../archive/port.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { type DigestMaterial, STORIES_OF_A_DIGEST } from './composeDigest.ts';
import { formatInstant, formatLongDay } from './formatInstant.ts';
import { heldClause } from './heldClause.ts';
import { newStories } from './newStories.ts';
import { placesOf } from './placesOf.ts';
import { textsOf } from './textsOf.ts';
import { unreachedSources } from './unreachedSources.ts';

const DAY = 86_400_000;
/** After a long silence a digest still covers no more than a week. */
const LONGEST = 7 * DAY;
/** An article may arrive a day after the date it carries; what was sent before is sifted out by the ledger. */
const LATE_ARRIVALS = DAY;
/** An article that states a day and no hour counts from that day's noon, which the morning's digest is before. */
const EARLY_DATES = DAY;
const MOST = 300;

/**
 * Everything that one digest of a subscription is made of: articles since the last one that was posted (a day back
 * for the first) that its channel has not had.
 *
 * @param order.archive as the subscription's workspace may see it
 * @param order.scheduledFor the instant it was due; left out unless it may come late
 * @param order.again with what the channel has had: to show what a digest looks like
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
  const posted = (await archive.ledger.runs(subscription.id, 20)).find((r) => r.state === 'posted');
  const from = Math.max(
    now.getTime() - LONGEST,
    posted ? Date.parse(posted.scheduledFor) : now.getTime() - DAY,
  );
  const since = new Date(from);
  const { found } = await archive.findArticles({
    since: new Date(from - LATE_ARRIVALS).toISOString(),
    until: new Date(now.getTime() + EARLY_DATES).toISOString(),
    ...(subscription.topic ? { topic: subscription.topic } : {}),
    order: 'newest',
    limit: MOST,
  });
  const sent = order.again
    ? new Set<string>()
    : await archive.ledger.citedIn(
        subscription.workspace,
        subscription.channel,
        new Date(now.getTime() - LONGEST - 2 * LATE_ARRIVALS).toISOString(),
      );
  const { stories, before } = newStories(found, await placesOf(found, archive), sent);
  const changed = await archive.findRevisions({ since: since.toISOString(), ofQuotes: true, limit: 0 });
  const held = await archive.held();
  const late = now.getTime() - scheduledFor.getTime() > 10 * 60_000;
  return {
    stories,
    texts: await textsOf(stories.slice(0, STORIES_OF_A_DIGEST), archive),
    before,
    changedQuotes: changed.total,
    held: held && heldClause(held, subscription.zone, now),
    day: formatLongDay(now, subscription.zone),
    since: `since ${formatInstant(since, subscription.zone)}`,
    topic: subscription.topic ? topicLabel(subscription.topic, lexicon) : null,
    late: late ? `due ${formatInstant(scheduledFor, subscription.zone)}, sent late` : null,
    unreached: await unreachedSources(archive.sources, subscription.zone),
  };
}

/** Label of a topic id; of a computed one ("relations/RU-US") the id itself. */
export function topicLabel(id: string, lexicon: Lexicon): string {
  return lexicon.topics.find((t) => t.id === id)?.label ?? id;
}
