import type { WebClient } from '@slack/web-api';
import type { ClientFor } from './connection.ts';
import { type Outgoing, type Page, type Target, textAlone, waysOf } from './outgoing.ts';
import { respondTo } from './respondTo.ts';
import type { SlackContext } from './slackContext.ts';
import { type Trouble, troubleOf } from './troubleOf.ts';

/** Pauses between the first attempts; after these the outbox is asked again every minute and more rarely. */
const PAUSES_MS = [1_000, 3_000, 9_000, 27_000];
/** A 429 that asks for more is not waited for here. */
const LONGEST_WAIT_MS = 60_000;

/** How messages reach Slack. */
export interface SentBy {
  readonly clientFor: ClientFor;
  readonly fetch: typeof fetch;
  /** Sleeps, and ends early when its signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** A function that sends what is left of an answer, by each way in turn: null when all is sent, else what is in the way for now. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one queue, none over 45 lines.
export function createSender(
  { queue, languages, log }: Pick<SlackContext, 'queue' | 'languages' | 'log'>,
  by: SentBy,
  stopping: AbortSignal,
): (outgoing: Outgoing) => Promise<Trouble | null> {
  async function sendAll(outgoing: Outgoing): Promise<Trouble | null> {
    const ways = waysOf(outgoing);
    outgoing.next ??= 0;
    outgoing.way ??= 0;
    for (let tried = 0; ; ) {
      const page = outgoing.messages![outgoing.next];
      if (!page) return null;
      const way = ways[outgoing.way]!;
      const sent = await sendOne(page, way, outgoing);
      if (sent === null) {
        outgoing.next += 1;
        tried = 0;
        continue;
      }
      if (sent.trouble === 'workspace-gone') return sent;
      if (sent.trouble === 'content' && !page.plain) {
        log('blocks not taken', { reason: sent.reason });
        outgoing.messages!.splice(outgoing.next, 1, ...textAlone(page));
        continue;
      }
      if (isHopeless(sent, way, tried) && outgoing.way < ways.length - 1) {
        await takeNextWay(outgoing, ways);
        tried = 0;
        continue;
      }
      const pause = Math.max(sent.retryAfterSeconds * 1000, PAUSES_MS[tried] ?? Number.POSITIVE_INFINITY);
      if (isFinal(sent) || pause > LONGEST_WAIT_MS || stopping.aborted) return sent;
      tried += 1;
      await by.wait(pause, stopping).catch(() => {});
    }
  }

  /** The next way; a direct message says why it comes there. */
  async function takeNextWay(outgoing: Outgoing, ways: readonly Target[]): Promise<void> {
    const { workspace, target, person, way = 0, next: at = 0 } = outgoing;
    outgoing.way = way + 1;
    const direct = ways[outgoing.way]!.channel === person && target.channel !== person;
    const page = outgoing.messages![at];
    if (!direct || !page || !/^[CG]/.test(target.channel)) return;
    const { slack } = await languages.toPerson(workspace, person!);
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
      const posted = await queue.run(`${outgoing.workspace}:${way.channel}`, () =>
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

  return sendAll;
}

/** Whether no later attempt by the same way can succeed. */
export function isFinal({ trouble }: Trouble): boolean {
  return ['content', 'expired', 'not-in-channel', 'channel-gone', 'refused'].includes(trouble);
}

/** Whether a way is given up: it refused for good, or a response address did not answer for as long as it is waited for. */
const isHopeless = (trouble: Trouble, way: Target, tried: number): boolean =>
  isFinal(trouble) || (way.by === 'response' && tried >= PAUSES_MS.length - 1);
