import {
  type KnownBlock,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import type { Messenger, Sent } from '../digests/messenger.ts';
import type { PostQueue } from './postQueue.ts';
import { renderBlocks } from './renderBlocks.ts';

/** The Web API client of a workspace; rejects where Brief is not installed there. */
export type ClientFor = (workspace: string) => Promise<WebClient>;

const EVENT_TYPE = 'brief_digest';
/** Our clock and Slack's may differ: a message looked for in too short a span would be posted twice. */
const CLOCKS_APART_SECONDS = 24 * 3600;

/**
 * The Messenger port over Slack's Web API. The first message carries the run's mark as metadata, so that a digest
 * whose answer was lost can be found again where a history scope is granted.
 */
export function createMessenger(
  clientFor: ClientFor,
  queue: PostQueue,
  clock: () => Date,
  log: (event: string, about: Record<string, string | number>) => void,
): Messenger {
  return {
    async post(workspace, channel, answer, mark, notAfter) {
      try {
        const client = await clientFor(workspace);
        const [first, ...rest] = renderBlocks(answer);
        const send = (message: { text: string; blocks: KnownBlock[] }, thread?: string) =>
          queue.run(`${workspace}:${channel}`, async () => {
            if (!thread && clock() > notAfter) throw new TooLate('the channel was too busy');
            return client.chat.postMessage({
              channel,
              ...message,
              ...(thread
                ? { thread_ts: thread }
                : { metadata: { event_type: EVENT_TYPE, event_payload: { mark } } }),
              unfurl_links: false,
              unfurl_media: false,
            });
          });
        const posted = await send(first!);
        try {
          for (const message of rest) await send(message, posted.ts!);
        } catch (error) {
          // The digest stands: a continuation that fails must not let the ledger post the whole again.
          log('continuation lost', { channel, reason: reasonOf(error) });
        }
        return { ok: true, ts: posted.ts! };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async reply(workspace, channel, thread, answer) {
      try {
        const client = await clientFor(workspace);
        let ts = thread;
        for (const message of renderBlocks(answer)) {
          const posted = await queue.run(`${workspace}:${channel}`, () =>
            client.chat.postMessage({
              channel,
              thread_ts: thread,
              ...message,
              unfurl_links: false,
              unfurl_media: false,
            }),
          );
          ts = posted.ts!;
        }
        return { ok: true, ts };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async tell(workspace, person, answer) {
      try {
        const client = await clientFor(workspace);
        const [first] = renderBlocks(answer);
        // A person's id in place of a channel is the direct message with the app: no scope beyond chat:write.
        const posted = await queue.run(`${workspace}:${person}`, () =>
          client.chat.postMessage({ channel: person, ...first!, unfurl_links: false, unfurl_media: false }),
        );
        return { ok: true, ts: posted.ts! };
      } catch (error) {
        return outcomeOf(error);
      }
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
      } catch {
        // Without the optional history scope Slack refuses; then nobody can know.
        return 'unknown';
      }
    },
  };
}

// A private channel that Brief is not in does not exist for it: Slack says `channel_not_found`.
const NOT_IN_CHANNEL = new Set(['not_in_channel', 'channel_not_found']);
const GONE_WORKSPACE = new Set([
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'not_authed',
  'team_not_found',
]);

/** What a failed call means for the ledger. */
export function outcomeOf(error: unknown): Sent {
  if (error instanceof TooLate) {
    return { ok: false, trouble: 'later', reason: error.message, retryAfterSeconds: 60 };
  }
  if (error instanceof WebAPIRateLimitedError) {
    return {
      ok: false,
      trouble: 'later',
      reason: 'Slack asked to wait',
      retryAfterSeconds: error.retryAfter,
    };
  }
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (NOT_IN_CHANNEL.has(code)) return { ok: false, trouble: 'not-in-channel', reason: code };
    if (code === 'is_archived') return { ok: false, trouble: 'channel-gone', reason: code };
    if (GONE_WORKSPACE.has(code)) return { ok: false, trouble: 'workspace-gone', reason: code };
    return { ok: false, trouble: 'later', reason: code, retryAfterSeconds: 60 };
  }
  if (error instanceof WebAPIHTTPError && error.statusCode < 500) {
    return { ok: false, trouble: 'later', reason: `HTTP ${error.statusCode}`, retryAfterSeconds: 60 };
  }
  if (error instanceof WebAPIRequestError && wasNotSent(error.original)) {
    return { ok: false, trouble: 'later', reason: 'Slack was not reached', retryAfterSeconds: 30 };
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return { ok: false, trouble: 'unknown', reason: 'the answer of Slack was lost' };
  }
  return { ok: false, trouble: 'later', reason: reasonOf(error), retryAfterSeconds: 60 };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The queue of the channel was so long that the run's lease is over. */
class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** A connection that was never made cannot have carried a message. */
function wasNotSent(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true;
  }
  return false;
}
