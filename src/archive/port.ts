/**
 * The Archive port: everything that Brief keeps about articles, and the tables in which something must be claimed,
 * counted or written together. Two rules bind every engine behind it: a write is acknowledged only when it is
 * durable, and `tests/contracts/archive.ts` passes.
 *
 * Types only; any room from `digests` upwards may import this file, none may import an engine but `main.ts`.
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
