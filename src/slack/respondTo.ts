import { type Trouble, troubleOfCode, troubleOfStatus, wasNotSent } from './troubleOf.ts';

const RESPONSE_TIMEOUT_MS = 10_000;

/**
 * Posts a message to the response address of a command or a button; null where Slack took it, else what went wrong.
 *
 * @param send as `fetch`
 */
export async function respondTo(
  send: typeof fetch,
  url: string,
  message: Record<string, unknown>,
): Promise<Trouble | null> {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, unfurl_links: false, unfurl_media: false }),
      redirect: 'error',
      signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
    });
    const body = await response.text();
    const code = codeIn(body);
    if (response.status === 429) {
      const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
      return {
        trouble: 'busy',
        reason: 'Slack asked to wait',
        retryAfterSeconds: Number.isNaN(seconds) ? 1 : seconds,
      };
    }
    if (response.ok) return code === null ? null : troubleOfCode(code);
    if (code !== null && troubleOfCode(code).trouble !== 'unknown') return troubleOfCode(code);
    if (response.status === 404 || response.status === 410) return troubleOfCode('expired_url');
    return troubleOfStatus(response.status);
  } catch (error) {
    return wasNotSent(error)
      ? { trouble: 'later', reason: 'Slack was not reached', retryAfterSeconds: 0 }
      : { trouble: 'unknown', reason: 'the answer of Slack was lost', retryAfterSeconds: 0 };
  }
}

/** Slack's word in the answer of a response address; null where it says "ok" or nothing. */
function codeIn(body: string): string | null {
  const text = body.trim();
  if (text === '' || text === 'ok') return null;
  try {
    const read = JSON.parse(text) as { ok?: unknown; error?: unknown } | null;
    if (read?.ok === true) return null;
    if (typeof read?.error === 'string') return read.error;
  } catch {
    // Older answers are the bare word.
  }
  return text.slice(0, 100);
}
