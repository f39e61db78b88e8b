import { createHmac } from 'node:crypto';

/**
 * The headers by which an app knows a request for Slack's: HMAC-SHA256 over version, time and body.
 *
 * @param seconds time of sending, in seconds since 1970
 * @example signatureHeaders('s3cret', 1795500000, 'token=x')['x-slack-signature'] // 'v0=…'
 */
export function signatureHeaders(secret: string, seconds: number, body: string): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${digest}` };
}
