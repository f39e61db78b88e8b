/**
 * The Archive port: everything that Brief stores about articles, and the tables in which something must be claimed,
 * counted or written together. Every engine acknowledges a write only when it is durable, and passes
 * `tests/contracts/archive.ts`.
 *
 * Types only. Any room from `digests` upwards may import this file; only `main.ts` may import an engine.
 */
export type * from './port/archive.ts';
export type * from './port/corrections.ts';
export type * from './port/digests.ts';
export type * from './port/outbox.ts';
export type * from './port/queries.ts';
export type * from './port/records.ts';
export type * from './port/revisions.ts';
export type * from './port/sent.ts';
export type * from './port/sources.ts';
export type * from './port/stories.ts';
export type * from './port/workspace.ts';
