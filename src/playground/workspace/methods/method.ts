import type { IncomingHttpHeaders } from 'node:http';
import type { MethodAnswer } from '../answers.ts';
import type { Clock } from '../clock.ts';
import type { Tokens } from '../credentials.ts';
import type { Payloads } from '../payloads.ts';
import type { Fields } from '../records.ts';
import type { Sockets } from '../socketTransport.ts';
import type { State } from '../state.ts';
import type { Triggers } from '../triggers.ts';
import type { Views } from '../views.ts';

/** What methods work on. */
export interface Office {
  readonly state: State;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly triggers: Triggers;
  readonly views: Views;
  readonly payloads: Payloads;
  readonly sockets: Sockets;
  /** Where the workspace listens: "127.0.0.1:4600". */
  readonly host: () => string;
}

export interface Call {
  readonly args: Fields;
  readonly token: string;
  readonly scopes: readonly string[];
}

/** One method of the Web API. */
export interface Method {
  /** What kind of token it wants. */
  readonly token: 'bot' | 'app' | 'none';
  /** Any one of these is enough; none needed when empty. */
  readonly scopes: readonly string[];
  answer(call: Call, office: Office): MethodAnswer;
}

/** The token of a call: from the header, else from the arguments. */
export function tokenOf(headers: IncomingHttpHeaders, args: Fields): string {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return bearer ?? (typeof args.token === 'string' ? args.token : '');
}
