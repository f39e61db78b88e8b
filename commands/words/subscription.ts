import type { SubscriptionView } from '../../src/answers/subscriptionAnswers.ts';
import type { DigestRun, Subscription } from '../../src/archive/port.ts';
import { topicLabel } from '../../src/digests/gatherMaterial.ts';
import { nextInstants } from '../../src/digests/nextInstant.ts';
import { partsOfCron } from '../../src/digests/readSchedule.ts';
import { zoneCity } from '../../src/words/clock.ts';
import type { TextMessage } from '../../src/words/line.ts';
import { say } from '../../src/words/say.ts';
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
      : nextInstants(cron, zone, desk.now, NEXT_SHOWN).map((at) =>
          say((w) => w.subscriptions.instant(at, zone, desk.now)),
        ),
    schedule: subscription.alert
      ? say((w) => w.subscriptions.whenNew)
      : say((w) => w.subscriptions.schedule(partsOfCron(cron))),
    city: zoneCity(zone),
    topic: topic ? say((w) => w.topic(topic, topicLabel(topic, desk.lexicon))) : null,
    last: runs[0] ? runInWords(runs[0], zone) : null,
  };
}

function runInWords(run: DigestRun, zone: string): TextMessage {
  const at = new Date(run.scheduledFor);
  return say((w) => w.subscriptions.run(run.state, w.subscriptions.instant(at, zone), run.reason ?? null));
}
