import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Logger, Receiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { messageOf } from '../text/messageOf.ts';
import { type Connection, type Reach, socketOptionsFor } from './connection.ts';
import { SocketError, socketErrorOf } from './openSocket.ts';
import { whyUnreached } from './whyUnreached.ts';

/** Slack greets a new connection within a second or two. */
const GREETING_MS = 20_000;
/** A connection that lasted this long was a good one: the next attempt follows at once. */
const GOOD_AFTER_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A peer that does not answer the close frame is cut off after this. */
const CLOSING_MS = 1_000;

/** Answers of `apps.connections.open` after which no further attempt can succeed until an operator acts. */
const DEAD_TOKEN: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
  'no_permission',
  'missing_scope',
]);

/** Bolt's receiver for Socket Mode that survives outages. */
export interface SocketReceiver extends Receiver {
  /** Whether a greeted socket is open. */
  isConnected(): boolean;
  /** Rejects when Slack says that the app token is dead; otherwise stays pending for ever. */
  readonly ended: Promise<never>;
}

/**
 * Socket Mode with reconnecting of our own. `SocketModeClient` treats one HTTP error of `apps.connections.open` as final
 * and rejects inside a timer, which ends the process; here each connection is a client of its own, and a lost or refused
 * one is followed by another, at once or after 1, 2, 4 … 30 seconds, for as long as it takes.
 *
 * `start` rejects where the first connection fails: whoever starts Brief sees it at once. `stop` ends any wait.
 *
 * @param options.wait sleeps, and rejects or resolves early when its signal aborts; handed in so that tests need not wait
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one connection, none over 30 lines.
export function createSocketReceiver(options: {
  readonly connection: Connection;
  readonly reach: Reach;
  readonly logger: Logger;
  readonly log: (event: string, about: Record<string, string | number>) => void;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** How long a server may leave a ping unanswered. Default: 5 seconds. */
  readonly pongWithin?: number;
  readonly greetingWithin?: number;
}): SocketReceiver {
  const { connection, reach, logger, log, wait } = options;
  const stopping = new AbortController();
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => {});
  let app: App | null = null;
  let current: SocketModeClient | null = null;
  let failures = 0;

  /** Opens one connection; resolves when Slack has greeted it. */
  async function connect(): Promise<void> {
    const client = new SocketModeClient({
      appToken: connection.appToken ?? '',
      autoReconnectEnabled: false,
      logger,
      clientOptions: socketOptionsFor(connection, reach, stopping.signal),
      ...(reach.dispatcher ? { dispatcher: reach.dispatcher } : {}),
      ...(options.pongWithin ? { clientPingTimeout: options.pongWithin } : {}),
    });
    let reason = 'connection lost';
    let address: string | null = null;
    client.on('authenticated', ({ url }: { url: string }) => {
      address = url;
    });
    client.on('ws_message', (data: unknown) => {
      reason = disconnectReason(data) ?? reason;
    });
    client.on('slack_event', (event: SlackEvent) => void receive(event));
    const greeted = client.start();
    greeted.catch(() => {});
    const late = sleep(options.greetingWithin ?? GREETING_MS, 'late', { ref: false });
    const outcome = await Promise.race([greeted, late]).catch(async (error: unknown) => {
      // The library rejects with nothing where the socket itself is not opened.
      throw error ?? (await socketErrorOf(address, reach));
    });
    if (outcome === 'late') {
      void close(client);
      throw new SocketError(
        address === null
          ? 'Slack gave no address for a socket in time'
          : 'Slack did not greet the socket in time',
      );
    }
    if (stopping.signal.aborted) return void close(client);
    current = client;
    const since = performance.now();
    client.once('disconnected', () => {
      if (current === client) current = null;
      if (stopping.signal.aborted) return;
      log('socket closed', { reason, ...hintFor(reason) });
      failures = performance.now() - since >= GOOD_AFTER_MS ? 0 : failures + 1;
      void comeBack();
    });
  }

  /** A pause, which `stop` ends. */
  async function rest(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await wait(milliseconds, stopping.signal).catch(() => {});
  }

  /** Tries until there is a connection, the token turns out to be dead, or `stop` is called. */
  async function comeBack(): Promise<void> {
    let asked = 0;
    while (!stopping.signal.aborted) {
      await rest(Math.max(asked, backOff(failures)));
      if (stopping.signal.aborted) return;
      try {
        await connect();
        log('socket open', { attempts: failures + 1 });
        return;
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (isDeadToken(error)) return ended.reject(error);
        asked = askedToWait(error);
        failures += 1;
        log('socket not opened', { attempt: failures, reason: reasonOf(error) });
      }
    }
  }

  async function receive({ body, ack, retry_num, retry_reason }: SlackEvent): Promise<void> {
    let acknowledged = false;
    try {
      await app?.processEvent({
        body,
        ack: async (response: unknown) => {
          if (acknowledged) return;
          acknowledged = true;
          await ack(response as Record<string, unknown>);
        },
        ...(retry_num === undefined ? {} : { retryNum: retry_num }),
        ...(retry_reason === undefined ? {} : { retryReason: retry_reason }),
      });
    } catch (error) {
      // Without an ack Slack delivers an event again.
      log('slack fault', { error: reasonOf(error) });
    }
  }

  return {
    ended: ended.promise,
    isConnected: () => current !== null,
    init(given) {
      app = given;
    },
    start: connect,
    async stop() {
      stopping.abort();
      if (current) await close(current);
    },
  };
}

interface SlackEvent {
  readonly body: Record<string, unknown>;
  readonly ack: (response?: Record<string, unknown>) => Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

/** Closes politely, and after a second without an answer by force: a half-open socket would hold the process. */
async function close(client: SocketModeClient): Promise<void> {
  const closed = client.disconnect().catch(() => {});
  const done = await Promise.race([closed.then(() => true), sleep(CLOSING_MS, false, { ref: false })]);
  if (!done) void client.disconnect().catch(() => {});
}

/** How long Slack asks to wait, in milliseconds; 0 where it does not say. */
const askedToWait = (error: unknown): number =>
  error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;

function backOff(failures: number): number {
  if (failures === 0) return 0;
  const full = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  // Instances that lost Slack at the same moment should not all come back at the same moment.
  return full * (0.75 + Math.random() / 4);
}

function disconnectReason(data: unknown): string | null {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return null;
  try {
    const message = JSON.parse(data) as { type?: unknown; reason?: unknown };
    return message.type === 'disconnect' && typeof message.reason === 'string' ? message.reason : null;
  } catch {
    return null;
  }
}

function hintFor(reason: string): Record<string, string> {
  return reason === 'link_disabled'
    ? { says: 'Socket Mode was switched off in the settings of the Slack app: switch it on again.' }
    : {};
}

function reasonOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error.slice(0, 200);
  if (error instanceof WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (error instanceof WebAPIRequestError) return `Slack was not reached: ${whyUnreached(error)}`;
  return messageOf(error);
}

const isDeadToken = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && DEAD_TOKEN.has(error.data.error);
