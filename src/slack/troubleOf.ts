import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { messageOf } from '../text/messageOf.ts';

import { whyUnreached } from './whyUnreached.ts';

/** What a failed call means for whoever made it. */
export interface Trouble {
  readonly trouble: /** Slack asked to wait; nothing was carried out. */
    | 'busy'
    /** Nothing was carried out; a later attempt may succeed. */
    | 'later'
    /** The call may have been carried out although its answer says nothing or got lost. */
    | 'unknown'
    /** Slack does not take this content: text alone may pass. */
    | 'content'
    /** The address of the answer is used up or expired. */
    | 'expired'
    | 'not-in-channel'
    | 'channel-gone'
    /** A person has to change a setting first. */
    | 'refused'
    | 'workspace-gone';
  /** For people: "the channel is archived". */
  readonly reason: string;
  /** How long to wait at least; 0 where Slack does not say. */
  readonly retryAfterSeconds: number;
}

/** Brief has no installation in a workspace. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/** The program is ending: what waits is left for the next start. */
export class StoppingError extends Error {
  override readonly name = 'StoppingError';
}

/** Why digests pause where the token of a workspace has died; they resume when Brief is installed again. */
export const DEAD = "Brief's token for this workspace is no longer valid: it has to be installed again";
const NOT_A_MEMBER = 'Brief is not a member of the channel';
const CONTENT = 'Slack did not take the form of the message';
const BY_POLICY = 'a setting of the workspace or channel keeps Brief from posting there';
const BY_ADMINS = "the workspace's administrators have not given Brief access";
const NO_SCOPE = 'a permission is missing: install Brief again, and it will be asked for';

/** Slack's own words for refusals, and what they mean. A word that is not here is tried again later. */
const CODES: Readonly<Record<string, readonly [Trouble['trouble'], string]>> = {
  // A private channel that Brief is not in does not exist for it.
  channel_not_found: ['not-in-channel', NOT_A_MEMBER],
  not_in_channel: ['not-in-channel', NOT_A_MEMBER],
  is_archived: ['channel-gone', 'the channel is archived'],
  account_inactive: ['workspace-gone', DEAD],
  invalid_auth: ['workspace-gone', DEAD],
  not_authed: ['workspace-gone', DEAD],
  token_revoked: ['workspace-gone', DEAD],
  token_expired: ['workspace-gone', DEAD],
  org_login_required: ['workspace-gone', 'the workspace is being moved into an organisation'],
  team_not_found: ['workspace-gone', DEAD],
  // Slack: "it's possible some aspect of the operation succeeded before the error was raised".
  internal_error: ['unknown', 'Slack failed'],
  fatal_error: ['unknown', 'Slack failed'],
  service_unavailable: ['unknown', 'Slack failed'],
  request_timeout: ['unknown', 'Slack failed'],
  invalid_blocks: ['content', CONTENT],
  invalid_blocks_format: ['content', CONTENT],
  msg_blocks_too_long: ['content', CONTENT],
  msg_too_long: ['content', CONTENT],
  no_text: ['content', CONTENT],
  invalid_attachments: ['content', CONTENT],
  too_many_attachments: ['content', CONTENT],
  markdown_text_conflict: ['content', CONTENT],
  invalid_metadata_format: ['content', CONTENT],
  invalid_metadata_schema: ['content', CONTENT],
  metadata_too_large: ['content', CONTENT],
  expired_url: ['expired', 'the address of the answer has expired'],
  used_url: ['expired', 'the address of the answer is used up'],
  invalid_url: ['expired', 'the address of the answer is not valid'],
  restricted_action: ['refused', BY_POLICY],
  restricted_action_read_only_channel: ['refused', BY_POLICY],
  restricted_action_thread_only_channel: ['refused', 'the channel takes replies in threads only'],
  restricted_action_non_threadable_channel: ['refused', 'the channel takes no threads'],
  restricted_action_thread_locked: ['refused', 'the thread is locked'],
  restricted_action_external_unverified_user: ['refused', BY_POLICY],
  cannot_reply_to_message: ['refused', 'the message cannot be replied to any more'],
  thread_not_found: ['refused', 'the message cannot be replied to any more'],
  message_not_found: ['refused', 'the message is no longer there'],
  user_not_in_channel: ['refused', 'that person is not in the channel'],
  user_not_found: ['refused', 'Slack does not know that person'],
  user_disabled: ['refused', 'the account of that person is closed'],
  cannot_dm_bot: ['refused', 'that is an app, not a person'],
  messages_tab_disabled: ['refused', 'the Messages tab of Brief is switched off'],
  channel_type_not_supported: ['refused', 'Brief cannot post to a channel of this kind'],
  missing_scope: ['refused', NO_SCOPE],
  no_permission: ['refused', NO_SCOPE],
  not_allowed_token_type: ['refused', NO_SCOPE],
  access_denied: ['refused', BY_ADMINS],
  accesslimited: ['refused', BY_ADMINS],
  ekm_access_denied: ['refused', "the workspace's administrators have suspended posting (key management)"],
  enterprise_is_restricted: ['refused', BY_ADMINS],
  team_access_not_granted: ['refused', BY_ADMINS],
  two_factor_setup_required: ['refused', BY_ADMINS],
};

/** What a word of Slack's, or a body that is none, means after something was sent. */
export function troubleOfCode(code: string): Trouble {
  const known = CODES[code];
  if (known) return { trouble: known[0], reason: known[1], retryAfterSeconds: 0 };
  // What cannot be decoded may follow a message that was posted.
  if (!/^[a-z][a-z0-9_]{2,80}$/.test(code)) return lost();
  if (code === 'ratelimited' || code === 'rate_limited') return busy(30);
  return { trouble: 'later', reason: `Slack refused it (${code})`, retryAfterSeconds: 0 };
}

/** What an HTTP status other than 200 and 429 means after something was sent. */
export function troubleOfStatus(status: number): Trouble {
  const refused = status >= 400 && status < 500 && status !== 408 && status !== 499;
  return refused
    ? { trouble: 'later', reason: `Slack answered HTTP ${status}`, retryAfterSeconds: 0 }
    : lost();
}

/**
 * What a failed call of the Web API means.
 *
 * Only what certainly was not carried out may be tried again blindly; every answer that cannot be decoded, and every
 * fault after the request was on its way, is `unknown`.
 *
 * @param sent whether the error comes from the call itself, and not from what was prepared for it
 * @example troubleOf(new WebAPIPlatformError({ ok: false, error: 'is_archived' }), true).trouble // 'channel-gone'
 */
export function troubleOf(error: unknown, sent = true): Trouble {
  if (error instanceof WebAPIRateLimitedError) return busy(error.retryAfter);
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data as { error: unknown };
    return typeof code === 'string' ? troubleOfCode(code) : lost();
  }
  if (error instanceof WebAPIHTTPError) return troubleOfStatus(error.statusCode);
  if (error instanceof WebAPIRequestError) {
    return wasNotSent(error.original)
      ? { trouble: 'later', reason: `Slack was not reached: ${whyUnreached(error)}`, retryAfterSeconds: 0 }
      : lost();
  }
  if (error instanceof NotInstalledError)
    return { trouble: 'workspace-gone', reason: DEAD, retryAfterSeconds: 0 };
  if (error instanceof StoppingError) return busy(0);
  // web-api's own error for a 429 without a usable Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header')) return busy(30);
  if (sent) return lost();
  const reason = messageOf(error);
  return { trouble: 'later', reason, retryAfterSeconds: 0 };
}

function busy(seconds: number): Trouble {
  return { trouble: 'busy', reason: 'Slack asked to wait', retryAfterSeconds: Math.max(0, seconds) };
}

function lost(): Trouble {
  return { trouble: 'unknown', reason: 'the answer of Slack was lost', retryAfterSeconds: 0 };
}

/** Errors of connections that were never made, so that nothing can have been carried out. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Whether an error of `fetch` certainly came before the request was sent. */
export function wasNotSent(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (NO_CONNECTION.has((at as NodeJS.ErrnoException).code ?? '')) return true;
    if (/^Proxy response \(\d+\) !== 200/.test(at.message)) return true;
  }
  return false;
}
