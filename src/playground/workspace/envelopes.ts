import type { Fields } from './records.ts';

/** What Slack sends to an app, whichever way it travels. */
export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Fields;
  readonly retry?: { readonly number: number; readonly reason: string };
}

/** What became of it. */
export type Ack =
  | { readonly ok: true; readonly body: Fields | string | null }
  | {
      readonly ok: false;
      readonly failure: 'http_timeout' | 'http_error' | 'connection_failed' | 'not_connected';
      /** HTTP status, where there was one. */
      readonly status?: number;
      /** The app asked by header not to be sent this again. */
      readonly noRetry?: boolean;
    };

/** A way to the app. `signal` ends the waiting. */
export interface Transport {
  send(envelope: Envelope, signal: AbortSignal): Promise<Ack>;
}
