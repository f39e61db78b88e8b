import type { Answer, TextMessage, WordedAnswer } from '../answers/answer.ts';
import { cannotPost, gaveUp, interruptedPost } from '../answers/digestNotices.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import type { Archive, ArchiveView, DigestRun, Subscription } from '../archive/port.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { messageOf } from '../text/messageOf.ts';
import { en } from '../words/en/index.ts';
import { say, wordText } from '../words/say.ts';
import type { Words } from '../words/words.ts';
import { composeAlert } from './composeAlert.ts';
import { composeDigest, type Digest } from './composeDigest.ts';
import { gatherAlert, mayAlert } from './gatherAlert.ts';
import { gatherMaterial } from './gatherMaterial.ts';
import type { Messenger, Sent } from './messenger.ts';
import { nextInstant } from './nextInstant.ts';
import { type About, type Trace, untraced } from './trace.ts';

/** A digest that is later than this is skipped: yesterday's morning paper in the evening helps nobody. */
export const CATCH_UP_HOURS = 12;
/** How long one instance may work on a run before another may look what became of it. */
const LEASE_SECONDS = 120;
/** A run that Slack asks to wait for longer is given back, for any instance to take when the time has come. */
const LONGEST_WAIT_SECONDS = 60;
const MOST_ATTEMPTS = 6;
const DUE_AT_ONCE = 50;
/** Posts under way at once: one that hangs or waits holds up no other. */
const MOST_UNDER_WAY = 100;
/** An alert comes at most once a minute: so many runs are more than an hour of it. */
const RUNS_LOOKED_AT = 100;

/** What delivering works with; the clock and the name of this instance come from outside. */
export interface Delivery {
  readonly archive: Archive;
  readonly lexicon: Lexicon;
  readonly messenger: Messenger;
  /**
   * Brief's own words in the language of a channel, or of a person by their id; English where this is left out. Never
   * rejects.
   */
  readonly wordsIn?: (workspace: string, place: string) => Promise<Words>;
  readonly clock: () => Date;
  /** Sleeps for so many milliseconds, less where the program ends. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Whether people of another organisation are known to read a channel. */
  readonly isShared?: (workspace: string, channel: string) => Promise<boolean>;
  /** Aborted when the program ends: nothing more is begun, and what waits is given back. */
  readonly stopping?: AbortSignal;
  /** Unique to this process: `host:pid:random`. */
  readonly owner: string;
  readonly log: (event: string, about: Record<string, string | number>) => void;
  /** Left out where no traces are wanted. */
  readonly trace?: Trace | undefined;
}

/**
 * One beat of the heart: finds the subscriptions that are due, writes their runs into the ledger and delivers what
 * this instance can claim, side by side. Any number of instances may beat at once; the ledger lets one post each run.
 *
 * Returns how many runs were worked on. Rejects only when the archive cannot be read or written.
 *
 * @example await deliverDigests(delivery) // 1
 */
export async function deliverDigests(delivery: Delivery): Promise<number> {
  const { archive, clock, owner, trace = untraced } = delivery;
  const now = clock();
  for (;;) {
    const due = await archive.subscriptions.due(now.toISOString(), DUE_AT_ONCE);
    for (const subscription of due) await scheduleRun(subscription, now, delivery);
    if (due.length < DUE_AT_ONCE) break;
  }
  const underWay = new Set<Promise<void>>();
  const faults: unknown[] = [];
  let done = 0;
  for (; faults.length === 0 && !delivery.stopping?.aborted; done += 1) {
    const at = clock();
    const run = await archive.ledger.claim(owner, at.toISOString(), leaseFrom(at));
    if (!run) break;
    // Composed one after the other, posted side by side.
    const composed = Promise.withResolvers<void>();
    const about = { 'brief.subscription': run.subscription, 'brief.attempt': run.attempts };
    const job = trace('digest', about, async (note) => {
      const post = await trace('compose', {}, () => prepare(run, delivery)).finally(composed.resolve);
      await post?.(note);
    })
      .catch((error: unknown) => void faults.push(error))
      .finally(() => underWay.delete(job));
    underWay.add(job);
    await composed.promise;
    if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (faults.length > 0) throw faults[0];
  return done;
}

async function scheduleRun(subscription: Subscription, now: Date, delivery: Delivery): Promise<void> {
  const { archive, log } = delivery;
  let instants: { last: Date; next: Date };
  try {
    instants = dueInstants(subscription, now);
  } catch (error) {
    // A zone that this machine does not know must not hold up the other digests.
    const { cron, zone } = subscription;
    const why = say((w) => w.notices.cannotWorkOut(cron, zone));
    // The log and what is stored are English.
    const reason = wordText(why, en);
    log('digest not scheduled', { subscription: subscription.id, reason, error: String(error) });
    await archive.subscriptions.change(subscription.id, { state: 'paused', pausedBecause: reason });
    await tell(
      gaveUp(subscription.channel, inUtc(new Date(subscription.nextRun)), why, true),
      subscription,
      delivery,
    );
    return;
  }
  const { last, next } = instants;
  if (subscription.alert && !(await hasAlert(subscription, now, delivery))) {
    await archive.subscriptions.change(subscription.id, { nextRun: next.toISOString() });
    return;
  }
  await archive.ledger.schedule(subscription.id, last.toISOString(), next.toISOString());
}

/**
 * Whether there is something to alert of now. While a run is under way there is not: what it is about to post is not in the
 * ledger yet, and would be posted twice.
 */
async function hasAlert(subscription: Subscription, now: Date, delivery: Delivery): Promise<boolean> {
  const { archive } = delivery;
  const runs = await archive.ledger.runs(subscription.id, RUNS_LOOKED_AT);
  const isUnderWay = runs.some(
    ({ state, retryAt }) =>
      state === 'pending' ||
      state === 'claimed' ||
      state === 'sending' ||
      (state === 'failed' && retryAt !== null),
  );
  const posted = runs.filter(({ state }) => state === 'posted').map(({ scheduledFor }) => scheduledFor);
  if (isUnderWay || !mayAlert(subscription, posted, now)) return false;
  const seen = await viewFor(subscription, now, delivery);
  return (await gatherAlert({ subscription, archive: seen, lexicon: delivery.lexicon, now })) !== null;
}

/** The archive as those may see it who read a subscription. */
async function viewFor(
  subscription: Subscription,
  now: Date,
  { archive, isShared }: Delivery,
): Promise<ArchiveView> {
  const own = archive.seenBy({ now: now.toISOString(), workspace: subscription.workspace });
  // Where people of another organisation read along, what is kept to workspaces is not there.
  if (!(await isShared?.(subscription.workspace, subscription.channel))) return own;
  const open = archive.seenBy({ now: now.toISOString(), workspace: null });
  return { ...open, ledger: own.ledger, sources: own.sources };
}

/** When several instants were missed, only the last is delivered; `next` is the first that is to come. */
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

/** Brings a run to where only posting is left, and returns that; null where there is nothing to post. */
async function prepare(
  run: DigestRun,
  delivery: Delivery,
): Promise<((note: (about: About) => void) => Promise<void>) | null> {
  const { archive, clock, owner, log } = delivery;
  const now = clock();
  const scheduledFor = new Date(run.scheduledFor);
  const mine = { subscription: run.subscription, scheduledFor: run.scheduledFor, owner };
  const subscription = await archive.subscriptions.get(run.subscription);
  const skip = async (reason: string) => {
    await archive.ledger.move(mine, { state: 'skipped', reason });
    return null;
  };
  if (!subscription) return skip('subscription ended');
  if (subscription.state === 'paused') return skip('paused');

  const isTooLate = now.getTime() - scheduledFor.getTime() > CATCH_UP_HOURS * 3_600_000;
  if (run.state === 'sending' && (await reconcile(run, subscription, isTooLate, delivery))) return null;
  if (isTooLate) return skip(`due more than ${CATCH_UP_HOURS} hours before Brief was back`);

  const [newest] = await archive.ledger.runs(run.subscription, 1);
  if (newest && Date.parse(newest.scheduledFor) > scheduledFor.getTime()) return skip('a later one was due');

  const seen = await viewFor(subscription, now, delivery);
  const { lexicon } = delivery;
  try {
    if (subscription.alert) {
      const material = await gatherAlert({ subscription, archive: seen, lexicon, now });
      if (!material) return skip('nothing new');
      const alert = { answer: composeAlert(material, now), covers: material.causes };
      return (note) => send(run, subscription, alert, delivery, note);
    }
    const digest = composeDigest(
      await gatherMaterial({ subscription, archive: seen, lexicon, now, scheduledFor }),
    );
    return (note) => send(run, subscription, digest, delivery, note);
  } catch (error) {
    // One digest that cannot be composed must not hold up the others.
    const reason = messageOf(error);
    log('digest not composed', { subscription: subscription.id, attempt: run.attempts, reason });
    await tryLater(run, subscription, 'could not be composed', 0, delivery);
    return null;
  }
}

/**
 * A run that was interrupted while it was posted: looks for the message. False where it surely is not there, so that it
 * is to be posted.
 */
async function reconcile(
  run: DigestRun,
  subscription: Subscription,
  isTooLate: boolean,
  delivery: Delivery,
): Promise<boolean> {
  const { archive, messenger, clock, owner } = delivery;
  const { workspace, channel } = subscription;
  const mine = { subscription: run.subscription, scheduledFor: run.scheduledFor, owner };
  const scheduledFor = new Date(run.scheduledFor);
  const ts = await messenger.find(workspace, channel, markOf(run), scheduledFor);
  if (ts === null) return false;
  if (ts === 'later' && !isTooLate) {
    // Looked for again when this lease is over.
    await archive.ledger.move(mine, { state: 'sending', leaseUntil: leaseFrom(clock()) });
  } else if (ts === 'later' || ts === 'unknown') {
    const reason = 'interrupted while posting; not repeated';
    if (await archive.ledger.move(mine, { state: 'skipped', reason }))
      await tell(interruptedPost(channel, inZone(scheduledFor, subscription)), subscription, delivery);
  } else {
    await archive.ledger.move(mine, { state: 'posted', ts });
  }
  return true;
}

/** Posts a digest, waiting as long as Slack asks within limits, and writes into the ledger what came of it. */
async function send(
  run: DigestRun,
  subscription: Subscription,
  { answer, covers }: Digest,
  delivery: Delivery,
  note: (about: About) => void,
): Promise<void> {
  const { archive, messenger, clock, owner, log } = delivery;
  const mine = { subscription: run.subscription, scheduledFor: run.scheduledFor, owner };
  const { workspace, channel } = subscription;
  const worded = await wordedFor(workspace, channel, answer, delivery);
  // From here on the message may be out although its answer is lost: the ledger must know before Slack does.
  const begin = () =>
    archive.ledger.move(mine, { state: 'sending', leaseUntil: leaseFrom(clock()), cited: covers });
  for (;;) {
    const sent = await messenger.post(workspace, channel, worded, markOf(run), begin);
    const outcome = sent.ok ? 'posted' : sent.trouble;
    note({ 'brief.outcome': outcome, 'brief.workspace': workspace });
    log('digest', {
      subscription: subscription.id,
      outcome,
      attempt: run.attempts,
      late: Math.round((clock().getTime() - Date.parse(run.scheduledFor)) / 1000),
      workspace,
    });
    if (sent.ok)
      return void (await archive.ledger.move(mine, { state: 'posted', ts: sent.ts, cited: covers }));
    if (sent.trouble === 'busy') {
      if (await waitsHere(sent.retryAfterSeconds, sent.reason, mine, delivery)) continue;
      return;
    }
    return failed(sent, run, subscription, delivery);
  }
}

/** Waits for as long as Slack asks, keeping the run; false where it was given back instead, or is another's by now. */
async function waitsHere(
  seconds: number,
  reason: string,
  mine: Parameters<Archive['ledger']['move']>[0],
  { archive, clock, wait, stopping }: Delivery,
): Promise<boolean> {
  const over = new Date(clock().getTime() + seconds * 1000);
  if (seconds > LONGEST_WAIT_SECONDS || stopping?.aborted) {
    await archive.ledger.move(mine, { state: 'failed', reason, retryAt: over.toISOString() });
    return false;
  }
  if (!(await archive.ledger.move(mine, { state: 'claimed', leaseUntil: leaseFrom(over) }))) return false;
  await wait(Math.max(seconds, 1) * 1000);
  return true;
}

/** What becomes of a run, and of its subscription, where Slack did not take the digest. */
async function failed(
  sent: Exclude<Sent, { ok: true }>,
  run: DigestRun,
  subscription: Subscription,
  delivery: Delivery,
): Promise<void> {
  const { archive, owner } = delivery;
  const mine = { subscription: run.subscription, scheduledFor: run.scheduledFor, owner };
  switch (sent.trouble) {
    case 'busy':
    case 'later':
      return tryLater(run, subscription, sent.reason, sent.retryAfterSeconds, delivery);
    case 'unknown':
      // Stays `sending`: when the lease is over, whoever claims it looks whether it arrived.
      return;
    case 'not-in-channel':
    case 'channel-gone':
    case 'refused':
    case 'workspace-gone': {
      const { trouble, reason } = sent;
      await archive.ledger.move(mine, { state: 'failed', reason });
      await archive.subscriptions.change(subscription.id, { state: 'paused', pausedBecause: reason });
      if (trouble !== 'workspace-gone')
        await tell(cannotPost(subscription, trouble, reason), subscription, delivery);
    }
  }
}

/** Tried again later, each time after a longer while; given up after some attempts, and then its owner is notified. */
async function tryLater(
  run: DigestRun,
  subscription: Subscription,
  reason: string,
  seconds: number,
  delivery: Delivery,
): Promise<void> {
  const { archive, clock, owner } = delivery;
  const mine = { subscription: run.subscription, scheduledFor: run.scheduledFor, owner };
  const wait = Math.max(seconds, 30 * 2 ** run.attempts) * 1000;
  const again = run.attempts < MOST_ATTEMPTS;
  const retryAt = new Date(clock().getTime() + wait).toISOString();
  const moved = await archive.ledger.move(mine, { state: 'failed', reason, ...(again ? { retryAt } : {}) });
  if (moved && !again) {
    const due = inUtc(new Date(run.scheduledFor));
    await tell(gaveUp(subscription.channel, due, reason, false), subscription, delivery);
  }
}

/** What identifies the message of a run. */
function markOf(run: DigestRun): string {
  return `${run.subscription}:${run.scheduledFor}`;
}

async function tell(answer: Answer, subscription: Subscription, delivery: Delivery): Promise<void> {
  const { messenger, log } = delivery;
  const { workspace, person } = subscription;
  const sent = await messenger.tell(workspace, person, await wordedFor(workspace, person, answer, delivery));
  if (!sent.ok) log('notice not delivered', { subscription: subscription.id, reason: sent.reason });
}

/**
 * An answer in the language of the channel or person who reads it.
 *
 * @example (await wordedFor('T1', 'C1', archiveEmpty(), {})).words.tag // 'en'
 */
export async function wordedFor(
  workspace: string,
  place: string,
  answer: Answer,
  { wordsIn }: Pick<Delivery, 'wordsIn'>,
): Promise<WordedAnswer> {
  return wordAnswer(answer, (await wordsIn?.(workspace, place)) ?? en);
}

function leaseFrom(at: Date): string {
  return new Date(at.getTime() + LEASE_SECONDS * 1000).toISOString();
}

/** For where the subscription's own zone may be what is wrong. */
function inUtc(at: Date): TextMessage {
  return say((w) => w.subscriptions.inUtc(at));
}

function inZone(at: Date, subscription: Subscription): TextMessage {
  return say((w) => w.subscriptions.instant(at, subscription.zone));
}
