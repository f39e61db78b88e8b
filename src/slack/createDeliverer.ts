import type { WebClient } from '@slack/web-api';
import type { Asker } from '../../commands/command.ts';
import type { WordedAnswer as Answer } from '../answers/answer.ts';
import { keyOf } from '../answers/composeAnswer.ts';
import { tooManyAsk } from '../answers/refusals.ts';
import { wordAnswer } from '../answers/wordAnswer.ts';
import { type About, untraced } from '../digests/trace.ts';
import type { Words } from '../words/words.ts';
import { isShared } from './audience.ts';
import { rememberKind } from './channels.ts';
import { checkInstallation } from './checkInstallation.ts';
import type { ClientFor } from './connection.ts';
import { offerSharing } from './offerSharing.ts';
import {
  type Deliverer,
  isForOne,
  type Outcome,
  type Outgoing,
  type Page,
  type Question,
  type Target,
  textAlone,
  waysOf,
} from './outgoing.ts';
import { profileOf } from './people.ts';
import { respondTo } from './respondTo.ts';
import { showAnswer } from './showAnswer.ts';
import { answerFor, contextOf, keepContext, type SlackContext } from './slackContext.ts';
import { type Trouble, troubleOf } from './troubleOf.ts';

/** How long an instance may work on an answer before another takes it over. */
const LEASE_MS = 60_000;
/** Pauses between the first attempts; after these the outbox is asked again every minute and more rarely. */
const PAUSES_MS = [1_000, 3_000, 9_000, 27_000];
/** Questions for which a page is fetched: a link alone, or one to add. */
const FETCHES = /^\s*(?:add\s+)?<?https?:\/\//i;
/** A 429 that asks for more is not waited for here. */
const LONGEST_WAIT_MS = 60_000;
const WORTHLESS_AFTER_MS = 24 * 3_600_000;

/**
 * Where so many questions are being answered and the first of them has waited so long, another would wait longer than
 * people do.
 */
const CROWD = { questions: 50, waitedMs: 3_000 };

type Context = Omit<SlackContext, 'deliverer'>;
/** Adds what is told about an answer to its trace. */
type Note = (about: About) => void;

/**
 * @param by.owner names this instance in leases
 * @param by.wait sleeps, and ends early when its signal aborts
 */
export function createDeliverer(
  around: Context,
  by: {
    readonly clientFor: ClientFor;
    readonly fetch: typeof fetch;
    readonly owner: string;
    readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  },
): Deliverer {
  const { archive, clock, log, trace = untraced } = around;
  const stopping = new AbortController();
  const working = new Map<string, Promise<Outcome>>();
  /** When each question that is being answered came, the oldest first. */
  const answering = new Set<{ readonly since: number }>();
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
      log('answer not delivered', { reason: reasonOf(error) });
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
      log('outbox not written', { reason: reasonOf(error) });
    }
  }

  async function compose(question: Question, outgoing: Outgoing, note: Note): Promise<void> {
    const { asker, contextKey, audience } = question;
    const outsider = audience === 'outside';
    const began = performance.now();
    const orNull = <T>(asked: Promise<T>) =>
      asked.catch((error: unknown) => {
        log('context not read', { reason: reasonOf(error) });
        return null;
      });
    const { workspace, person } = asker;
    const [{ zone }, context] = await Promise.all([
      profileOf(person, workspace, () => by.clientFor(workspace), around.settings),
      contextKey === null ? null : orNull(contextOf(contextKey, around.settings)),
    ]);
    if (asker.place === 'slash' && asker.channel)
      await orNull(rememberKind(asker.workspace, asker.channel, around.settings));
    if (FETCHES.test(question.words)) void sayFetching(outgoing);
    const words = isForOne(outgoing)
      ? await around.languages.toPerson(workspace, person, true) // Slack was asked for the zone just now.
      : await around.languages.inPlace(workspace, outgoing.target.channel);
    const whoAsks = { ...asker, zone, context, outsider };
    const answer = await trace('look up', {}, () => answerInTime(question, whoAsks, words));
    note({ 'brief.place': asker.place, 'brief.kind': answer.kind });
    // Kept before it is posted: a quick reader's follow-up must find it.
    if (contextKey !== null) await orNull(keepContext(contextKey, answer, around.settings));
    const channel = asker.channel?.id ?? '';
    const readByOthers = await orNull(isShared(asker.workspace, channel, around.settings));
    const offered = offerSharing(answer, question, outgoing.target, readByOthers);
    outgoing.messages = await trace('render', {}, async () =>
      showAnswer(offered, question, outgoing.target.by, asker.person),
    );
    outgoing.cited = citedBy(answer);
    log('answered', {
      place: asker.place,
      kind: answer.kind,
      ms: Math.round(performance.now() - began),
      workspace: asker.workspace,
    });
  }

  /** Says in the thread that a page is being fetched; Slack takes it away when the answer comes. */
  async function sayFetching({ workspace, target }: Outgoing): Promise<void> {
    if (target.by !== 'post' || !target.thread) return;
    try {
      const client = await by.clientFor(workspace);
      const { slack } = await around.languages.inPlace(workspace, target.channel);
      await client.assistant.threads.setStatus({
        channel_id: target.channel,
        thread_ts: target.thread,
        status: slack.fetching,
      });
    } catch (error) {
      // Without it the answer comes all the same.
      log('status not shown', { reason: reasonOf(error) });
    }
  }

  /** The answer; where too many others are being answered, a word that says so at once. */
  async function answerInTime(question: Question, asker: Asker, words: Words): Promise<Answer> {
    const since = clock().getTime();
    const [oldest] = answering;
    if (oldest && answering.size >= CROWD.questions && since - oldest.since >= CROWD.waitedMs) {
      log('question turned away', { waiting: answering.size });
      return wordAnswer(tooManyAsk(question.words), words);
    }
    const mine = { since };
    answering.add(mine);
    try {
      return await answerFor(question.words, asker, words, around, question.audience);
    } finally {
      answering.delete(mine);
    }
  }

  /** Sends what is left, by each way in turn; null when all is sent, else what is in the way for now. */
  async function sendAll(outgoing: Outgoing): Promise<Trouble | null> {
    const ways = waysOf(outgoing);
    for (let tried = 0; ; ) {
      const page = outgoing.messages![outgoing.next ?? 0];
      if (!page) return null;
      const way = ways[outgoing.way ?? 0]!;
      const sent = await sendOne(page, way, outgoing);
      if (sent === null) {
        outgoing.next = (outgoing.next ?? 0) + 1;
        tried = 0;
        continue;
      }
      if (sent.trouble === 'workspace-gone') return sent;
      if (sent.trouble === 'content' && !page.plain) {
        log('blocks not taken', { reason: sent.reason });
        outgoing.messages!.splice(outgoing.next ?? 0, 1, ...textAlone(page));
        continue;
      }
      const hopeless = isFinal(sent) || (way.by === 'response' && tried >= PAUSES_MS.length - 1);
      if (hopeless && (outgoing.way ?? 0) < ways.length - 1) {
        await takeNextWay(outgoing, ways);
        tried = 0;
        continue;
      }
      const pause = Math.max(sent.retryAfterSeconds * 1000, PAUSES_MS[tried] ?? Number.POSITIVE_INFINITY);
      if (isFinal(sent) || pause > LONGEST_WAIT_MS || stopping.signal.aborted) return sent;
      tried += 1;
      await by.wait(pause, stopping.signal).catch(() => {});
    }
  }

  /** The next way; a direct message says why it comes there. */
  async function takeNextWay(outgoing: Outgoing, ways: readonly Target[]): Promise<void> {
    outgoing.way = (outgoing.way ?? 0) + 1;
    const { workspace, target, person } = outgoing;
    const direct = ways[outgoing.way]!.channel === person && target.channel !== person;
    const at = outgoing.next ?? 0;
    const page = outgoing.messages![at];
    if (!direct || !page || !/^[CG]/.test(target.channel)) return;
    const { slack } = await around.languages.toPerson(workspace, person!);
    const says = slack.answeredHere(`<#${target.channel}>`);
    outgoing.messages![at] = {
      text: `${says}\n${page.text}`,
      blocks: page.plain
        ? []
        : [{ type: 'context', elements: [{ type: 'mrkdwn', text: says }] }, ...page.blocks],
      ...(page.plain ? { plain: true } : {}),
    };
  }

  /** One message by one way: null when Slack has it. */
  async function sendOne(page: Page, way: Target, outgoing: Outgoing): Promise<Trouble | null> {
    const content = page.plain ? { text: page.text } : { text: page.text, blocks: page.blocks };
    if (way.by === 'response')
      return respondTo(by.fetch, way.url, {
        ...content,
        response_type: way.visible,
        replace_original: false,
      });
    let client: WebClient;
    try {
      client = await by.clientFor(outgoing.workspace);
    } catch (error) {
      return troubleOf(error, false);
    }
    const thread = way.thread ? { thread_ts: way.thread } : {};
    try {
      const posted = await around.queue.run(`${outgoing.workspace}:${way.channel}`, () =>
        way.by === 'post'
          ? client.chat.postMessage({
              channel: way.channel,
              ...thread,
              ...content,
              unfurl_links: false,
              unfurl_media: false,
            })
          : client.chat.postEphemeral({
              channel: way.channel,
              user: outgoing.person ?? '',
              ...thread,
              ...content,
            }),
      );
      if (way.by === 'post') {
        // The direct message with a person has an id of its own.
        const channel = (posted as { channel?: string }).channel ?? way.channel;
        outgoing.stands ??= { channel, thread: way.thread ?? (posted as { ts?: string }).ts ?? null };
      }
      return null;
    } catch (error) {
      return troubleOf(error);
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
      log('citations not kept', { reason: reasonOf(error) });
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
        log('outbox not written', { reason: reasonOf(error) });
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

/** Whether no later attempt by the same way can succeed. */
function isFinal({ trouble }: Trouble): boolean {
  return ['content', 'expired', 'not-in-channel', 'channel-gone', 'refused'].includes(trouble);
}

/** `article@version` of what an answer cites, each once. */
export function citedBy(answer: Pick<Answer, 'citations'>): string[] {
  return [...new Set(answer.citations.map(({ article, version }) => keyOf(article, version)))];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
