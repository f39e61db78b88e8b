import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { SocketError } from './openSocket.ts';
import { proxyHint } from './proxyHint.ts';
import { whyUnreached } from './whyUnreached.ts';

/** What an operator is told of a connection that did not come about. */
export interface NotConnected {
  readonly says: string;
  /** It may pass by itself. */
  readonly passes: boolean;
}

/** Refusals that say nothing about the token. */
const MAY_PASS: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
]);
/** What the app-level token has to be given, and where. */
export const GIVE_SCOPE =
  'give the app-level token connections:write (under "Basic Information", App-Level Tokens), and copy it to SLACK_APP_TOKEN';
/** What answered in the place of Slack, and where to look. */
export const NOT_SLACK =
  'what answered is not Slack: check the proxy, which may ask for a login, and SLACK_API_URL if it is set';

/**
 * The code with which Slack refused a call; `not-slack` where the answer is none of Slack's, such as the login page of a
 * proxy; null where there was no answer.
 *
 * @example refusalOf({ data: { error: 'invalid_auth' } }) // 'invalid_auth'
 */
export function refusalOf(error: unknown): string | null {
  const code = (error as { data?: { error?: unknown } } | null | undefined)?.data?.error;
  if (typeof code !== 'string' || code === '') return null;
  return /^[a-z_]+$/.test(code) ? code : 'not-slack';
}

/**
 * What an operator can do about a connection that Slack refused or that did not reach it; null where the error is of another kind.
 *
 * @example whyNotConnected({ data: { error: 'invalid_auth' } }, {}) // { says: 'Slack refused the token (invalid_auth). …', passes: false }
 */
export function whyNotConnected(
  error: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): NotConnected | null {
  const code = refusalOf(error);
  if (code === 'not-slack')
    return { says: `Slack was not reached: ${NOT_SLACK}. Then start again.`, passes: true };
  if (code === 'missing_scope')
    return { says: `Slack refused the token (missing_scope): ${GIVE_SCOPE}.`, passes: false };
  if (code && !MAY_PASS.has(code))
    return {
      says: `Slack refused the token (${code}). Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from your app's settings, and check that the app is installed.`,
      passes: false,
    };
  if (error instanceof SocketError) return { says: `${error.message}; then start again.`, passes: true };
  if (error instanceof WebAPIRequestError)
    return {
      says: `Slack was not reached: ${whyUnreached(error)}. Check the network of this machine${proxyHint(environment)}, and SLACK_API_URL if it is set; then start again.`,
      passes: true,
    };
  if (code || error instanceof WebAPIHTTPError || error instanceof WebAPIRateLimitedError)
    return { says: 'Slack answered with a fault of its own. Start again in a minute.', passes: true };
  return null;
}
