import { LogLevel, type WebClientOptions } from '@slack/web-api';

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

const TIMEOUT_MS = 10_000;

/**
 * Options of every Web API client. No retries and a time limit: a lost answer that is asked for again posts twice,
 * so trying again is the ledger's affair. Never headers: Bolt leaks them from one workspace into the next.
 */
export function clientOptionsFor(connection: Pick<Connection, 'apiUrl'>): WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    // What fails is told in our own log, by whoever called.
    logLevel: LogLevel.ERROR,
    ...(connection.apiUrl ? { slackApiUrl: connection.apiUrl } : {}),
  };
}
