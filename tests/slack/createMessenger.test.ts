import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { createMessenger, outcomeOf } from '../../src/slack/createMessenger.ts';
import { createPostQueue } from '../../src/slack/postQueue.ts';

const refused = (code: string) => Object.assign(new Error(code), { code });

describe('a failed call', () => {
  it.each([
    // What Slack answers, and what it means for the ledger.
    [new WebAPIPlatformError({ ok: false, error: 'not_in_channel' }), 'not-in-channel'],
    // A private channel that the app is not in does not exist for it.
    [new WebAPIPlatformError({ ok: false, error: 'channel_not_found' }), 'not-in-channel'],
    [new WebAPIPlatformError({ ok: false, error: 'is_archived' }), 'channel-gone'],
    [new WebAPIPlatformError({ ok: false, error: 'token_revoked' }), 'workspace-gone'],
    [new WebAPIPlatformError({ ok: false, error: 'internal_error' }), 'later'],
    [new WebAPIRateLimitedError(30), 'later'],
    [new WebAPIHTTPError(404, 'Not Found', {}), 'later'],
    // The request may have been carried out.
    [new WebAPIHTTPError(502, 'Bad Gateway', {}), 'unknown'],
    [new WebAPIRequestError(new Error('fetch failed', { cause: refused('ECONNRESET') })), 'unknown'],
    // No connection was made, so nothing was carried out.
    [new WebAPIRequestError(new Error('fetch failed', { cause: refused('ECONNREFUSED') })), 'later'],
    // A fault of our own pauses nobody's subscription.
    [new TypeError('undefined is not a function'), 'later'],
  ])('%s: %s', (error, trouble) => {
    expect(outcomeOf(error)).toMatchObject({ ok: false, trouble });
  });
});

it('a post whose turn comes after its lease is not sent', async () => {
  let now = Date.parse('2026-11-24T08:00:00Z');
  const queue = createPostQueue(
    () => now,
    async (ms) => {
      now += ms;
    },
  );
  // An address where nobody answers: a request would come back as "later" for another reason.
  const client = new WebClient('xoxb-1', { slackApiUrl: 'http://127.0.0.1:9/', retryConfig: { retries: 0 } });
  const messenger = createMessenger(
    async () => client,
    queue,
    () => new Date(now),
    () => {},
  );
  void queue.run('T1:C1', async () => {
    now += 60_000;
  });
  const answer = composeAnswer({ kind: 'digest', parts: [{ part: 'title', line: ['Digest'] }] });
  expect(await messenger.post('T1', 'C1', answer, 'mark', new Date('2026-11-24T08:00:30Z'))).toMatchObject({
    ok: false,
    trouble: 'later',
    reason: 'the channel was too busy',
  });
});
