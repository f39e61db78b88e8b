import type { Events } from '../workspace/events.ts';
import type { Pressing } from '../workspace/pressing.ts';
import type { Route } from '../workspace/server.ts';
import type { State } from '../workspace/state.ts';
import type { Submitting } from '../workspace/submitting.ts';
import type { Typing } from '../workspace/typing.ts';

/** A command as completion and help show it. */
export interface CommandHint {
  /** "quotes" */
  readonly verb: string;
  /** "[speaker] [about topic]" */
  readonly usage: string;
  readonly purpose: string;
  readonly examples: readonly string[];
}

export interface PageOptions {
  readonly commands?: readonly CommandHint[];
  /** Questions for a first visit, as they are typed. */
  readonly examples?: readonly string[];
  /** Runs what is due, and says in a sentence what came of it. */
  readonly runDigests?: () => Promise<string>;
}

export interface PageParts {
  readonly state: State;
  readonly events: Events;
  readonly typing: Typing;
  readonly pressing: Pressing;
  readonly submitting: Submitting;
  readonly connected: () => boolean;
}

export function createPage(_parts: PageParts, _options: PageOptions): { route: Route; close(): void } {
  return { route: () => false, close: () => {} };
}
