import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type HTTPReceiverOptions, isValidSlackRequest } from '@slack/bolt';
import { answerRoute, type Route } from './route.ts';

/** Slack's requests are far smaller: a view may have 250 kB. */
const LARGEST_BODY = 1024 * 1024;
/** A signature is good for five minutes, before and after. */
const WINDOW_SECONDS = 300;

/**
 * Bolt's receiver over HTTP behind checks of our own. Bolt ends the process on a signed body that is `null`, fails on
 * addresses like `//`, and takes signatures that are dated ahead or were used before.
 */
export function createHttpReceiver({
  routes,
  now,
  ...options
}: HTTPReceiverOptions & {
  readonly signingSecret: string;
  readonly routes: readonly Route[];
  /** The time that signatures are held against, in milliseconds since 1970. */
  readonly now: () => number;
}): HTTPReceiver {
  const receiver = new HTTPReceiver({
    ...options,
    // Every POST is verified here: Bolt would hold its time against the machine's clock, which may be wrong.
    signatureVerification: false,
    dispatchErrorHandler: async ({ response }) => refuse(response, 404),
  });
  const pass = receiver.requestListener;
  const used = new Map<string, number>();

  /** False where a signature was used before, within its time. */
  function isFirstUse(signature: string, sent: number): boolean {
    const at = now() / 1000;
    for (const [old, since] of used) {
      if (at - since <= 2 * WINDOW_SECONDS) break;
      used.delete(old);
    }
    const key = `${signature} ${sent}`;
    if (used.has(key)) return false;
    used.set(key, at);
    return true;
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (body === null) return refuse(response, 413);
    const sent = Number(request.headers['x-slack-request-timestamp']);
    const signature = String(request.headers['x-slack-signature'] ?? '');
    const isTimely = Math.abs(now() / 1000 - sent) <= WINDOW_SECONDS;
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': sent };
    const isSigned =
      isTimely &&
      isValidSlackRequest({
        signingSecret: options.signingSecret,
        body: body.toString(),
        headers,
        nowMilliseconds: now(),
      }) &&
      isFirstUse(signature, sent);
    if (!isSigned) return refuse(response, 401);
    if (!isSlackBody(body.toString(), request.headers['content-type'] ?? '')) return refuse(response, 400);
    // Bolt takes the body from here instead of reading it again.
    pass(Object.assign(request, { rawBody: body }), response);
  }

  receiver.requestListener = (request, response) => {
    const address = URL.canParse(request.url ?? '', 'http://localhost')
      ? new URL(request.url!, 'http://localhost')
      : null;
    if (!address || !isDecodable(address.pathname)) return refuse(response, 400);
    if (answerRoute(routes, request, response)) return;
    if (request.method === 'POST') {
      // Nothing else is there, whoever asks.
      if (address.pathname !== '/slack/events') return refuse(response, 404);
      receive(request, response).catch(() => refuse(response, 400));
      return;
    }
    try {
      pass(request, response);
    } catch {
      refuse(response, 404);
    }
  };
  return receiver;
}

/** What Slack sends: fields of a form, one of which may hold JSON, or JSON; an object in any case. */
function isSlackBody(body: string, contentType: string): boolean {
  try {
    if (contentType.startsWith('application/x-www-form-urlencoded')) {
      const fields = new URLSearchParams(body);
      const payload = fields.get('payload');
      return payload === null ? fields.size > 0 : isObject(JSON.parse(payload));
    }
    const read: unknown = JSON.parse(body);
    if (!isObject(read)) return false;
    return read.type !== 'event_callback' || (isObject(read.event) && typeof read.event.type === 'string');
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status).end();
}
