import type { Answer } from '../answers/answer.ts';
import { cannotPost, gaveUp, interruptedPost } from '../answers/digestNotices.ts';
import type { Archive, DigestRun, Subscription } from '../archive/port.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { composeDigest, type Digest } from './composeDigest.ts';
import { formatInstant } from './formatInstant.ts';
import { gatherMaterial } from './gatherMaterial.ts';
import type { Messenger } from './messenger.ts';
import { nextInstant } from './nextInstant.ts';

/** A digest that is later than this is skipped: yesterday's morning paper in the evening helps nobody. */
export const CATCH_UP_HOURS = 12;
/** How long one instance may work on a run before another may look what became of it. */
const LEASE_SECONDS = 120;
/** What one request to Slack may take, its time limit and some: what starts later might outlive the lease. */
const SENDING_SECONDS = 30;
const MOST_ATTEMPTS = 6;
const DUE_AT_ONCE = 50;

/** What delivering works with; the clock and the name of this instance come from outside. */
export interface Delivery {
  readonly archive: Archive;
  readonly lexicon: Lexicon;
  readonly messenger: Messenger;
  readonly clock: () => Date;
  /** Unique to this process: `host:pid:random`. */
  readonly owner: string;
  readonly log: (event: string, about: Record<string, string | number>) => void;
}

/**
 * One beat of the heart: finds the subscriptions that are due, writes their runs into the ledger and delivers what
 * this instance can claim. Any number of instances may beat at once; the ledger lets one post each run.
 *
 * Returns how many runs were brought to an end. Rejects only when the archive cannot be read or written.
 *
 * @example await deliverDigests(delivery) // 1
 */
export async function deliverDigests(delivery: Delivery): Promise<number> {
  const { archive, clock, owner } = delivery;
  const now = clock();
  for (;;) {
    const due = await archive.subscriptions.due(now.toISOString(), DUE_AT_ONCE);
    for (const subscription of due) await scheduleRun(subscription, now, delivery);
    if (due.length < DUE_AT_ONCE) break;
  }
  for (let done = 0; ; done += 1) {
    const at = clock();
    const run = await archive.ledger.claim(owner, at.toISOString(), leaseFrom(at));
    if (!run) return done;
    await deliver(run, delivery);
  }
}

async function scheduleRun(subscription: Subscription, now: Date, delivery: Delivery): Promise<void> {
  const { archive, log } = delivery;
  let instants: { last: Date; next: Date };
  try {
    instants = dueInstants(subscription, now);
  } catch (error) {
    // A zone that this machine does not know must not stand in the way of all other digests.
    const reason = `“${subscription.cron}” in ${subscription.zone} cannot be worked out on this machine`;
    log('digest not scheduled', { subscription: subscription.id, reason, error: String(error) });
    await archive.subscriptions.change(subscription.id, { state: 'paused', pausedBecause: reason });
    await tell(
      gaveUp(subscription.channel, inUtc(new Date(subscription.nextRun)), reason, true),
      subscription,
      delivery,
    );
    return;
  }
  const { last, next } = instants;
  await archive.ledger.schedule(subscription.id, last.toISOString(), next.toISOString());
}

/** Of several instants missed while nothing ran, only the last is delivered; `next` is the first that is to come. */
function dueInstants(subscription: Subscription, now: Date): { last: Date; next: Date } {
  let last = new Date(subscription.nextRun);
  for (;;) {
    const next = nextInstant(subscription.cron, subscription.zone, last);
    // A schedule without a further instant is parked a century ahead rather than looked at every minute.
    if (!next) return { last, next: new Date(now.getTime() + 36_525 * 86_400_000) };
    if (next > now) return { last, next };
    last = next;
  }
}

async function deliver(run: DigestRun, delivery: Delivery): Promise<void> {
  const { archive, messenger, clock, owner, log } = delivery;
  const now = clock();
  const scheduledFor = new Date(run.scheduledFor);
  const mine = { subscription: run.subscription, scheduledFor: run.scheduledFor, owner };
  const subscription = await archive.subscriptions.get(run.subscription);
  const skip = (reason: string) => archive.ledger.move(mine, { state: 'skipped', reason });
  if (!subscription) return void (await skip('subscription ended'));
  if (subscription.state === 'paused') return void (await skip('paused'));

  const mark = `${run.subscription}:${run.scheduledFor}`;
  if (run.state === 'sending') {
    const ts = await messenger.find(subscription.workspace, subscription.channel, mark, scheduledFor);
    if (ts === 'unknown') {
      if (await skip('interrupted while posting; not repeated')) {
        await tell(
          interruptedPost(subscription.channel, inZone(scheduledFor, subscription)),
          subscription,
          delivery,
        );
      }
      return;
    }
    if (ts !== null) return void (await archive.ledger.move(mine, { state: 'posted', ts }));
  }
  if (now.getTime() - scheduledFor.getTime() > CATCH_UP_HOURS * 3_600_000) {
    return void (await skip(`due more than ${CATCH_UP_HOURS} hours before Brief was back`));
  }

  const [newest] = await archive.ledger.runs(run.subscription, 1);
  if (newest && Date.parse(newest.scheduledFor) > scheduledFor.getTime())
    return void (await skip('a later one was due'));

  /** Tried again later, each time after a longer while; given up after some attempts, and then somebody is told. */
  const failed = async (reason: string, seconds: number) => {
    const wait = Math.max(seconds, 30 * 2 ** run.attempts) * 1000;
    const again = run.attempts < MOST_ATTEMPTS;
    const retryAt = new Date(clock().getTime() + wait).toISOString();
    const moved = await archive.ledger.move(mine, { state: 'failed', reason, ...(again ? { retryAt } : {}) });
    if (moved && !again)
      await tell(gaveUp(subscription.channel, inUtc(scheduledFor), reason, false), subscription, delivery);
  };
  let digest: Digest;
  const seen = archive.seenBy({ now: now.toISOString(), workspace: subscription.workspace });
  try {
    digest = composeDigest(
      await gatherMaterial({ subscription, archive: seen, lexicon: delivery.lexicon, now, scheduledFor }),
    );
  } catch (error) {
    // One digest that cannot be made must not stand in the way of all the others.
    const reason = error instanceof Error ? error.message : String(error);
    log('digest not composed', { subscription: subscription.id, attempt: run.attempts, reason });
    await failed('could not be composed', 0);
    return;
  }
  const { answer, covers } = digest;
  // From here on the message may be out although its answer is lost: the ledger must know before Slack does.
  const leaseUntil = leaseFrom(clock());
  if (!(await archive.ledger.move(mine, { state: 'sending', leaseUntil, cited: covers }))) return;
  const notAfter = new Date(Date.parse(leaseUntil) - SENDING_SECONDS * 1000);
  const { workspace, channel } = subscription;
  const sent = await messenger.post(workspace, channel, answer, mark, notAfter);
  log('digest', {
    subscription: subscription.id,
    outcome: sent.ok ? 'posted' : sent.trouble,
    attempt: run.attempts,
  });
  if (sent.ok) return void (await archive.ledger.move(mine, { state: 'posted', ts: sent.ts, cited: covers }));
  switch (sent.trouble) {
    case 'later':
      await failed(sent.reason, sent.retryAfterSeconds);
      return;
    case 'unknown':
      // Stays `sending`: when the lease is over, whoever claims it looks whether it arrived.
      return;
    case 'workspace-gone':
      await archive.ledger.move(mine, { state: 'failed', reason: sent.reason });
      await archive.subscriptions.change(subscription.id, { state: 'paused', pausedBecause: sent.reason });
      return;
    case 'not-in-channel':
    case 'channel-gone': {
      await archive.ledger.move(mine, { state: 'failed', reason: sent.reason });
      await archive.subscriptions.change(subscription.id, { state: 'paused', pausedBecause: sent.reason });
      await tell(cannotPost(subscription, sent.trouble), subscription, delivery);
    }
  }
}

async function tell(answer: Answer, subscription: Subscription, { messenger, log }: Delivery): Promise<void> {
  const sent = await messenger.tell(subscription.workspace, subscription.person, answer);
  if (!sent.ok) log('notice not delivered', { subscription: subscription.id, reason: sent.reason });
}

function leaseFrom(at: Date): string {
  return new Date(at.getTime() + LEASE_SECONDS * 1000).toISOString();
}

/** For where the subscription's own zone may be what is wrong. */
function inUtc(at: Date): string {
  return `${formatInstant(at, 'UTC')} UTC`;
}

function inZone(at: Date, subscription: Subscription): string {
  return formatInstant(at, subscription.zone);
}
