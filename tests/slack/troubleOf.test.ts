import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { NotInstalledError, StoppingError, troubleOf } from '../../src/slack/troubleOf.ts';

const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });
const http = (status: number) => new WebAPIHTTPError(status, '', {});
const request = (code: string) =>
  new WebAPIRequestError(new Error('fetch failed', { cause: Object.assign(new Error(code), { code }) }));

describe('a failed call', () => {
  it.each([
    [platform('not_in_channel'), 'not-in-channel'],
    // A private channel that the app is not in does not exist for it.
    [platform('channel_not_found'), 'not-in-channel'],
    [platform('is_archived'), 'channel-gone'],
    [platform('token_revoked'), 'workspace-gone'],
    [new NotInstalledError('none'), 'workspace-gone'],
    // Slack may have carried these out.
    [platform('internal_error'), 'unknown'],
    [platform('request_timeout'), 'unknown'],
    // A body that is none of Slack's words.
    [platform(''), 'unknown'],
    [platform('<html>Bad gateway</html>'), 'unknown'],
    [http(408), 'unknown'],
    [http(502), 'unknown'],
    [request('ECONNRESET'), 'unknown'],
    // The answer broke off while it was read.
    [new TypeError('terminated'), 'unknown'],
    // A person has to change something.
    [platform('restricted_action'), 'refused'],
    [platform('missing_scope'), 'refused'],
    [platform('ekm_access_denied'), 'refused'],
    [platform('team_access_not_granted'), 'refused'],
    [platform('no_permission'), 'refused'],
    [platform('invalid_blocks'), 'content'],
    [platform('msg_too_long'), 'content'],
    // No connection was made, so nothing was carried out.
    [request('ECONNREFUSED'), 'later'],
    [request('ENOTFOUND'), 'later'],
    [request('UND_ERR_CONNECT_TIMEOUT'), 'later'],
    [http(404), 'later'],
    [platform('a_word_of_tomorrow'), 'later'],
    [new WebAPIRateLimitedError(30), 'busy'],
    [new Error('Retry header did not contain a valid timeout'), 'busy'],
    [new StoppingError('Brief is ending'), 'busy'],
  ])('%s: %s', (error, trouble) => {
    expect(troubleOf(error)).toMatchObject({ trouble });
  });

  it('that was never made, by a fault of the program, may be tried again', () => {
    expect(troubleOf(new TypeError('undefined is not a function'), false)).toMatchObject({
      trouble: 'later',
    });
  });

  it('is told in words, without a code, where people have to act', () => {
    for (const code of ['restricted_action', 'missing_scope', 'not_in_channel', 'token_revoked'])
      expect(troubleOf(platform(code)).reason).not.toContain('_');
  });
});
