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

interface Sending extends Pick<SlackContext, 'queue' | 'languages' | 'log'> {
  readonly by: SentBy;
  readonly stopping: AbortSignal;
}

/** A function that sends what is left of an answer, by each way in turn: null when all is sent, else what is in the way for now. */
export function createSender(
  { queue, languages, log }: Pick<SlackContext, 'queue' | 'languages' | 'log'>,
  by: SentBy,
  stopping: AbortSignal,
): (outgoing: Outgoing) => Promise<Trouble | null> {
  return (outgoing) => sendAll(outgoing, { queue, languages, log, by, stopping });
}

async function sendAll(outgoing: Outgoing, sending: Sending): Promise<Trouble | null> {
  const ways = waysOf(outgoing);
  outgoing.next ??= 0;
  outgoing.way ??= 0;
  for (let tried = 0; ; ) {
    const page = outgoing.messages![outgoing.next];
    if (!page) return null;
    const way = ways[outgoing.way]!;
    const sent = await sendOne(page, way, outgoing, sending);
    if (sent === null) {
      outgoing.next += 1;
      tried = 0;
      continue;
    }
    if (sent.trouble === 'workspace-gone') return sent;
    if (sent.trouble === 'content' && !page.plain) {
      sending.log('blocks not taken', { reason: sent.reason });
      outgoing.messages!.splice(outgoing.next, 1, ...textAlone(page));
      continue;
    }
    if (isHopeless(sent, way, tried) && outgoing.way < ways.length - 1) {
      await takeNextWay(outgoing, ways, sending);
      tried = 0;
      continue;
    }
    if (!(await mayTryAgain(sent, tried, sending))) return sent;
    tried += 1;
  }
}

/** Waits as long as Slack or the number of tries asks for; false where that is too long, or a try again would change nothing. */
async function mayTryAgain(sent: Trouble, tried: number, { by, stopping }: Sending): Promise<boolean> {
  const pause = Math.max(sent.retryAfterSeconds * 1000, PAUSES_MS[tried] ?? Number.POSITIVE_INFINITY);
  if (isFinal(sent) || pause > LONGEST_WAIT_MS || stopping.aborted) return false;
  await by.wait(pause, stopping).catch(() => {});
  return true;
}

/** The next way; a direct message says why it comes there. */
async function takeNextWay(
  outgoing: Outgoing,
  ways: readonly Target[],
  { languages }: Sending,
): Promise<void> {
  const { workspace, target, person, way = 0, next: at = 0 } = outgoing;
  outgoing.way = way + 1;
  const direct = ways[outgoing.way]!.channel === person && target.channel !== person;
  const page = outgoing.messages![at];
  if (!direct || !page || !/^[CG]/.test(target.channel)) return;
  const { slack } = await languages.toPerson(workspace, person!);
  const says = slack.answeredHere(`<#${target.channel}>`);
  outgoing.messages![at] = { text: `${says}\n${page.text}`, ...blocksBelow(says, page) };
}

/** The blocks of a page below a line that says something of it. */
const blocksBelow = (says: string, page: Page): Pick<Page, 'blocks' | 'plain'> =>
  page.plain
    ? { blocks: [], plain: true }
    : { blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: says }] }, ...page.blocks] };

/** One message by one way: null when Slack has it. */
async function sendOne(
  page: Page,
  way: Target,
  outgoing: Outgoing,
  { by, queue }: Sending,
): Promise<Trouble | null> {
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

/** Whether no later attempt by the same way can succeed. */
export function isFinal({ trouble }: Trouble): boolean {
  return ['content', 'expired', 'not-in-channel', 'channel-gone', 'refused'].includes(trouble);
}

/** Whether a way is given up: it refused for good, or a response address did not answer for as long as it is waited for. */
const isHopeless = (trouble: Trouble, way: Target, tried: number): boolean =>
  isFinal(trouble) || (way.by === 'response' && tried >= PAUSES_MS.length - 1);
