import type { KnownBlock, WebClient } from '@slack/web-api';
import type { WordedAnswer } from '../answers/answer.ts';
import type { Messenger, Sent } from '../digests/messenger.ts';
import type { ClientFor } from './connection.ts';
import { citedBy } from './createComposer.ts';
import { type Deliverer, textAlone } from './outgoing.ts';
import type { PostQueue } from './postQueue.ts';
import { renderBlocks } from './renderBlocks.ts';
import { type Trouble, troubleOf } from './troubleOf.ts';

const EVENT_TYPE = 'brief_digest';
/** Our clock and Slack's may differ: a message looked for in too short a span would be posted twice. */
const CLOCKS_APART_SECONDS = 24 * 3600;

/**
 * The Messenger port over Slack's Web API. The first message carries the run's mark as metadata, so that a digest
 * whose answer was lost can be found again where a history scope is granted. All that may be repeated without harm
 * (replies, notices, the rest of a long digest) goes through the outbox.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one queue, none over 45 lines.
export function createMessenger(by: {
  readonly clientFor: ClientFor;
  readonly queue: PostQueue;
  readonly deliverer: Deliverer;
  readonly newId: () => string;
}): Messenger {
  const { clientFor, queue, deliverer, newId } = by;

  /** Posts the first message of a digest in its turn, by text alone where Slack does not take the blocks. */
  async function postFirst(
    client: WebClient,
    to: { workspace: string; channel: string; mark: string },
    message: { text: string; blocks: KnownBlock[] },
    begin: () => Promise<boolean>,
  ): Promise<Sent> {
    const { workspace, channel, mark } = to;
    let sending = false;
    const post = (content: { text: string; blocks?: KnownBlock[] }) =>
      queue.run(`${workspace}:${channel}`, async () => {
        if (!(await begin())) return null;
        sending = true;
        return client.chat.postMessage({
          channel,
          ...content,
          metadata: { event_type: EVENT_TYPE, event_payload: { mark } },
          unfurl_links: false,
          unfurl_media: false,
        } as Parameters<typeof client.chat.postMessage>[0]);
      });
    try {
      const posted = await post(message);
      if (posted === null) return TAKEN_OVER;
      return typeof posted.ts === 'string' ? { ok: true, ts: posted.ts } : LOST;
    } catch (error) {
      const trouble = troubleOf(error, sending);
      if (trouble.trouble !== 'content') return sentOf(trouble);
    }
    try {
      const [first, ...rest] = textAlone(message);
      const posted = await post({ text: first!.text });
      if (posted === null) return TAKEN_OVER;
      if (typeof posted.ts !== 'string') return LOST;
      if (rest.length > 0) await continueIn(workspace, channel, posted.ts, mark, rest);
      return { ok: true, ts: posted.ts };
    } catch (error) {
      return sentOf(troubleOf(error, sending));
    }
  }

  async function continueIn(
    workspace: string,
    channel: string,
    thread: string,
    mark: string,
    messages: { text: string; blocks: KnownBlock[]; plain?: true }[],
  ): Promise<void> {
    await deliverer.owe(`continued:${workspace}:${mark}:${thread}:${newId()}`, {
      workspace,
      person: null,
      target: { by: 'post', channel, thread },
      messages,
    });
  }

  return {
    async post(workspace, channel, answer, mark, begin) {
      let client: WebClient;
      try {
        client = await clientFor(workspace);
      } catch (error) {
        return sentOf(troubleOf(error, false));
      }
      const [first, ...rest] = renderBlocks(answer);
      const sent = await postFirst(client, { workspace, channel, mark }, first!, begin);
      if (sent.ok && rest.length > 0) await continueIn(workspace, channel, sent.ts, mark, rest);
      return sent;
    },
    async reply(workspace, channel, thread, answer) {
      return accepted(
        await deliverer.owe(`reply:${newId()}`, {
          workspace,
          person: null,
          target: { by: 'post', channel, thread },
          messages: renderBlocks(answer),
          cited: citedBy(answer),
        }),
        thread,
      );
    },
    async tell(workspace, person, answer: WordedAnswer) {
      // A person's id in place of a channel is the direct message with the app: no scope beyond chat:write.
      return accepted(
        await deliverer.owe(`told:${newId()}`, {
          workspace,
          person,
          target: { by: 'post', channel: person },
          messages: renderBlocks(answer),
        }),
        '',
      );
    },
    async find(workspace, channel, mark, since) {
      try {
        const client = await clientFor(workspace);
        const history = await client.conversations.history({
          channel,
          oldest: String(Math.floor(since.getTime() / 1000) - CLOCKS_APART_SECONDS),
          include_all_metadata: true,
          limit: 200,
        });
        const found = history.messages?.find(
          (m) =>
            m.metadata?.event_type === EVENT_TYPE &&
            (m.metadata.event_payload as { mark?: string })?.mark === mark,
        );
        if (found?.ts) return found.ts;
        return history.has_more ? 'unknown' : null;
      } catch (error) {
        const { trouble } = troubleOf(error);
        // Without the optional history scope Slack refuses; then nobody can know. A hiccup is asked about again.
        return ['busy', 'later', 'unknown'].includes(trouble) && !isRefusal(error) ? 'later' : 'unknown';
      }
    },
  };
}

const TAKEN_OVER: Sent = {
  ok: false,
  trouble: 'busy',
  reason: 'another instance has it',
  retryAfterSeconds: 60,
};
const LOST: Sent = { ok: false, trouble: 'unknown', reason: 'the answer of Slack was lost' };

/** Slack refused with an error code, as opposed to having failed. */
function isRefusal(error: unknown): boolean {
  return troubleOf(error).reason.startsWith('Slack refused it');
}

function accepted(outcome: Awaited<ReturnType<Deliverer['owe']>>, ts: string): Sent {
  return outcome === 'given up'
    ? { ok: false, trouble: 'refused', reason: 'it could not be delivered' }
    : { ok: true, ts };
}

function sentOf({ trouble, reason, retryAfterSeconds }: Trouble): Sent {
  switch (trouble) {
    case 'busy':
    case 'later':
      return { ok: false, trouble, reason, retryAfterSeconds };
    case 'content':
    case 'expired':
      // The fault is in this digest alone: the next may pass.
      return { ok: false, trouble: 'later', reason, retryAfterSeconds };
    default:
      return { ok: false, trouble, reason };
  }
}
