import { untraced } from '../digests/trace.ts';
import { messageOf } from '../text/messageOf.ts';
import { checkInstallation } from './checkInstallation.ts';
import { createComposer, type Note } from './createComposer.ts';
import { createSender, isFinal, type SentBy } from './createSender.ts';
import { type Deliverer, type Outcome, type Outgoing, waysOf } from './outgoing.ts';
import type { SlackContext } from './slackContext.ts';

/** How long an instance may work on an answer before another takes it over. */
const LEASE_MS = 60_000;
const WORTHLESS_AFTER_MS = 24 * 3_600_000;

type Context = Omit<SlackContext, 'deliverer'>;
/** @param by.owner names this instance in leases */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one outbox, none over 45 lines.
export function createDeliverer(around: Context, by: SentBy & { readonly owner: string }): Deliverer {
  const { archive, clock, log, trace = untraced } = around;
  const stopping = new AbortController();
  const working = new Map<string, Promise<Outcome>>();
  const compose = createComposer(around, by.clientFor);
  const sendAll = createSender(around, by, stopping.signal);
  const lease = () => {
    const now = clock();
    return {
      owner: by.owner,
      now: now.toISOString(),
      leaseUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
    };
  };

  function work(key: string, outgoing: Outgoing, attempts: number): Promise<Outcome> {
    const { workspace, target } = outgoing;
    const about = { 'brief.workspace': workspace, 'brief.way': target.by, 'brief.attempt': attempts };
    const traced = trace('answer', about, async (note) => {
      const outcome = await attempt(key, outgoing, attempts, note);
      note({ 'brief.outcome': outcome });
      return outcome;
    });
    const job = traced.catch((error: unknown): Outcome => {
      // A fault of the program: the row stays, and is tried again when its lease is over.
      log('answer not delivered', { reason: messageOf(error) });
      return 'waiting';
    });
    working.set(key, job);
    return job.finally(() => working.delete(key));
  }

  async function attempt(key: string, outgoing: Outgoing, attempts: number, note: Note): Promise<Outcome> {
    if (outgoing.installation) {
      const { clientFor } = by;
      const again = await checkInstallation(outgoing.installation, outgoing.workspace, {
        archive,
        now: clock(),
        clientFor,
      });
      await settle(
        key,
        again === null ? 'done' : { body: JSON.stringify(outgoing), due: again.toISOString() },
      );
      return again === null ? 'delivered' : 'waiting';
    }
    if (clock().toISOString() > outgoing.until) {
      log('answer given up', { reason: 'it could not be delivered in time' });
      await settle(key, 'done');
      return 'given up';
    }
    if (!outgoing.messages) await compose(outgoing.question!, outgoing, note);
    const trouble = await trace('deliver', {}, () => sendAll(outgoing));
    if (trouble === null) {
      await keepCited(outgoing);
      await settle(key, 'done');
      return 'delivered';
    }
    if (trouble.trouble === 'workspace-gone' || isFinal(trouble)) {
      log('answer given up', { reason: trouble.reason });
      await settle(key, 'done');
      return 'given up';
    }
    const pause = stopping.signal.aborted
      ? 0
      : Math.max(trouble.retryAfterSeconds * 1000, Math.min(60_000 * 2 ** (attempts - 1), 600_000));
    const due = new Date(clock().getTime() + pause).toISOString();
    log('answer put off', { reason: trouble.reason, attempts });
    await settle(key, { body: JSON.stringify(outgoing), due });
    return 'waiting';
  }

  /** The row is only a safety net here: that it cannot be written is no reason to say less. */
  async function settle(key: string, to: Parameters<typeof archive.outbox.settle>[2]): Promise<void> {
    try {
      await archive.outbox.settle(key, { owner: by.owner, now: clock().toISOString() }, to);
    } catch (error) {
      log('outbox not written', { reason: messageOf(error) });
    }
  }

  /** Remembers what an answer cites where everybody reads it. It has been sent: that this fails is no reason to repeat it. */
  async function keepCited(outgoing: Outgoing): Promise<void> {
    const way = waysOf(outgoing)[outgoing.way ?? 0]!;
    const cited = outgoing.cited ?? [];
    const isPublic = way.by === 'post' || (way.by === 'response' && way.visible === 'in_channel');
    if (!isPublic || cited.length === 0) return;
    // Slack does not say where it put an answer to a response address.
    const { channel, thread } = outgoing.stands ?? { channel: way.channel, thread: null };
    try {
      await archive.sent.keep({
        workspace: outgoing.workspace,
        channel,
        thread,
        cited,
        at: clock().toISOString(),
      });
    } catch (error) {
      log('citations not kept', { reason: messageOf(error) });
    }
  }

  return {
    async owe(key, owed) {
      const until = new Date(clock().getTime() + WORTHLESS_AFTER_MS).toISOString();
      const outgoing: Outgoing = { ...owed, until };
      try {
        const row = { key, workspace: owed.workspace, body: JSON.stringify(outgoing) };
        if (!(await archive.outbox.add(row, lease()))) return 'known already';
      } catch (error) {
        // Answered all the same: only a kill in the next seconds would lose it.
        log('outbox not written', { reason: messageOf(error) });
      }
      return work(key, outgoing, 1);
    },
    async sweep() {
      const jobs: Promise<Outcome>[] = [];
      while (!stopping.signal.aborted) {
        const { owner, now, leaseUntil } = lease();
        const row = await archive.outbox.claim(owner, now, leaseUntil);
        if (!row) break;
        // A row that this instance still works on only gets its lease renewed.
        if (!working.has(row.key)) jobs.push(work(row.key, JSON.parse(row.body) as Outgoing, row.attempts));
      }
      return (await Promise.all(jobs)).length;
    },
    async stop() {
      stopping.abort();
      await Promise.all(working.values());
    },
  };
}
