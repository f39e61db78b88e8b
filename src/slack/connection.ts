import { LogLevel, type WebClient, type WebClientOptions } from '@slack/web-api';
import {
  type Dispatcher,
  EnvHttpProxyAgent,
  type RequestInit as UndiciInit,
  fetch as undiciFetch,
} from 'undici';

import { type Trace, untraced } from '../digests/trace.ts';

/** How the app reaches Slack: one workspace by its token, or many by installation; over HTTP or Socket Mode. */
export interface Connection {
  readonly mode: 'socket' | 'http';
  /** Of the one workspace; null where workspaces install the app themselves. */
  readonly botToken: string | null;
  /** Socket Mode only. */
  readonly appToken: string | null;
  /** HTTP only. */
  readonly signingSecret: string | null;
  /** Where workspaces install the app themselves. */
  readonly oauth: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    /** Public address of `/slack/oauth_redirect`. */
    readonly redirectUrl: string;
    /** Another consent page: the playground's. */
    readonly authorizeUrl: string | null;
  } | null;
  /** Another address of the Web API: the playground's. */
  readonly apiUrl: string | null;
}

/** The way to Slack from this machine: directly or through a proxy. */
export interface Reach {
  readonly fetch: typeof fetch;
  /** For what is no call of Slack's: neither counted nor traced. */
  readonly ask: typeof fetch;
  /** For WebSockets; undefined where no proxy is named. */
  readonly dispatcher: Dispatcher | undefined;
  close(): Promise<void>;
}

/**
 * How Slack is reached where the environment names a proxy (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`): Web API, response
 * addresses and sockets alike.
 *
 * @param apiUrl address of the Web API, null for Slack's own: says which of the two proxies is meant
 * @param observe.hear is given the time that each answer of Slack states
 * @param observe.called is given each call's method, or `response_url`, and the HTTP status, or `unreachable`
 * @example reachSlack({}, null).dispatcher // undefined: directly
 */
export function reachSlack(
  environment: Readonly<Record<string, string | undefined>>,
  apiUrl: string | null,
  observe: {
    readonly hear?: ((time: Date) => void) | undefined;
    readonly called?: (method: string, outcome: string) => void;
    readonly trace?: Trace | undefined;
  } = {},
): Reach {
  const { trace = untraced } = observe;
  const listening =
    (send: typeof fetch): typeof fetch =>
    async (url, init) => {
      const method = methodOf(String(url));
      try {
        const answer = await trace(
          `slack ${method}`,
          { 'http.request.method': init?.method ?? 'GET' },
          async (note) => {
            const got = await send(url, init);
            note({ 'http.response.status_code': got.status });
            return got;
          },
        );
        observe.called?.(method, String(answer.status));
        const stated = answer.headers.get('date');
        if (stated) observe.hear?.(new Date(stated));
        return answer;
      } catch (error) {
        observe.called?.(method, 'unreachable');
        throw error;
      }
    };
  const named = (name: string) => (environment[name.toLowerCase()] ?? environment[name])?.trim() || undefined;
  const given = named(apiUrl?.startsWith('http:') ? 'HTTP_PROXY' : 'HTTPS_PROXY');
  if (!given) return { fetch: listening(fetch), ask: fetch, dispatcher: undefined, close: async () => {} };
  const proxy = /^[a-z]+:\/\//i.test(given) ? given : `http://${given}`;
  const dispatcher = new EnvHttpProxyAgent({
    httpsProxy: proxy,
    httpProxy: proxy,
    // An empty text, unlike a missing one, keeps undici from reading the environment of the process by itself.
    noProxy: named('NO_PROXY') ?? '',
    // A WebSocket needs a connection of its own, and a tunnel also where the address is no https.
    allowH2: false,
    proxyTunnel: true,
  });
  const through = (url: unknown, init: unknown) =>
    undiciFetch(url as string, { ...(init as RequestInit), dispatcher } as UndiciInit);
  return {
    fetch: listening(through as unknown as typeof fetch),
    ask: through as unknown as typeof fetch,
    dispatcher,
    close: () => dispatcher.destroy(),
  };
}

/** `chat.postMessage` of an address of the Web API; response addresses hold secrets and are all one. */
function methodOf(url: string): string {
  return /\/api\/([A-Za-z0-9.]+)$/.exec(URL.parse(url)?.pathname ?? '')?.[1] ?? 'response_url';
}

const TIMEOUT_MS = 10_000;

/**
 * Options of every Web API client. No retries and a time limit: a lost answer that is asked for again posts twice,
 * so retrying is left to the ledger and the outbox. Never headers: Bolt leaks them from one workspace into the next.
 */
export function clientOptionsFor(connection: Pick<Connection, 'apiUrl'>, reach?: Reach): WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    // The caller logs what fails.
    logLevel: LogLevel.ERROR,
    ...(reach ? { fetch: reach.fetch } : {}),
    ...(connection.apiUrl ? { slackApiUrl: connection.apiUrl } : {}),
  };
}

/** The same for opening a socket, which nothing waits for once the program stops. */
export function socketOptionsFor(
  connection: Pick<Connection, 'apiUrl'>,
  reach: Reach,
  stop: AbortSignal,
): WebClientOptions {
  const stoppable: typeof fetch = (url, init) =>
    reach.fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, stop]) : stop });
  return { ...clientOptionsFor(connection), fetch: stoppable };
}

/** Has Slack state the time, which `reach` hears. Resolves whatever comes of it. */
export async function askSlackTheTime(connection: Pick<Connection, 'apiUrl'>, reach: Reach): Promise<void> {
  const url = new URL('api.test', connection.apiUrl ?? 'https://slack.com/api/');
  await reach.fetch(url, { method: 'POST', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => {});
}

/** The Web API client of a workspace; rejects with a NotInstalledError where Brief is not installed. */
export type ClientFor = (workspace: string) => Promise<WebClient>;
