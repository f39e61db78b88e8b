import type { Ack, Envelope, Transport } from './envelopes.ts';
import { type Fields, isFields } from './records.ts';
import { signatureHeaders } from './signature.ts';

/** A request as Slack would sign and send it. Content types stay bare: Bolt refuses them with a charset. */
export async function postSigned(
  url: string,
  contentType: 'application/json' | 'application/x-www-form-urlencoded',
  body: string,
  options: {
    readonly secret: string;
    /** Seconds since 1970; now when left out. */
    readonly sent?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  },
): Promise<Response> {
  // The wall clock, not the workspace's: the app compares with its own.
  const sent = options.sent ?? Math.floor(Date.now() / 1000);
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body,
    signal: options.signal ?? null,
    headers: {
      'content-type': contentType,
      accept: 'application/json,*/*',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signatureHeaders(options.secret, sent, body),
      ...options.headers,
    },
  });
}

/** Sends to the app's request URL. */
export function createHttpTransport(url: string, secret: string): Transport {
  async function send(envelope: Envelope, signal: AbortSignal): Promise<Ack> {
    const headers: Record<string, string> = {};
    if (envelope.retry) {
      headers['x-slack-retry-num'] = String(envelope.retry.number);
      headers['x-slack-retry-reason'] = envelope.retry.reason;
    }
    let response: Response;
    let text: string;
    try {
      response =
        envelope.type === 'events_api'
          ? await postSigned(url, 'application/json', JSON.stringify(envelope.payload), {
              secret,
              headers,
              signal,
            })
          : await postSigned(url, 'application/x-www-form-urlencoded', formBody(envelope), {
              secret,
              headers,
              signal,
            });
      text = await response.text();
    } catch {
      return { ok: false, failure: signal.aborted ? 'http_timeout' : 'connection_failed' };
    }
    if (!response.ok) {
      return {
        ok: false,
        failure: 'http_error',
        status: response.status,
        noRetry: response.headers.get('x-slack-no-retry') === '1',
      };
    }
    return { ok: true, body: readBody(text) };
  }
  return { send };
}

/** Slash commands travel as form fields, everything a person presses as JSON in the field `payload`. */
function formBody(envelope: Envelope): string {
  if (envelope.type === 'interactive') {
    return new URLSearchParams({ payload: JSON.stringify(envelope.payload) }).toString();
  }
  const fields = Object.entries(envelope.payload).map(
    ([name, value]) => [name, String(value)] as [string, string],
  );
  return new URLSearchParams(fields).toString();
}

function readBody(text: string): Fields | string | null {
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : text;
  } catch {
    // Plain text is an answer too: Slack shows it as it is.
    return text;
  }
}
