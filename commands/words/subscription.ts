import type { SubscriptionView } from '../../src/answers/subscriptionAnswers.ts';
import type { DigestRun, Subscription } from '../../src/archive/port.ts';
import { formatInstant, zoneCity } from '../../src/digests/formatInstant.ts';
import { topicLabel } from '../../src/digests/gatherMaterial.ts';
import { nextInstants } from '../../src/digests/nextInstant.ts';
import type { Desk } from '../command.ts';

const NEXT_SHOWN = 3;

/** A subscription as answers show it: when it comes next by its own clock, and how the last digest went. */
export async function viewOf(subscription: Subscription, desk: Desk): Promise<SubscriptionView> {
  const { zone, cron, topic, id } = subscription;
  const runs = await desk.archive.ledger.runs(id, 1);
  return {
    subscription,
    next: subscription.alert
      ? []
      : nextInstants(cron, zone, desk.now, NEXT_SHOWN).map((at) => formatInstant(at, zone, desk.now)),
    city: zoneCity(zone),
    topic: topic ? topicLabel(topic, desk.lexicon) : null,
    last: runs[0] ? runInWords(runs[0], zone) : null,
  };
}

function runInWords(run: DigestRun, zone: string): string {
  const at = formatInstant(new Date(run.scheduledFor), zone);
  const because = run.reason ? ` (${run.reason})` : '';
  return run.state === 'posted' ? `posted ${at}` : `${run.state} ${at}${because}`;
}
