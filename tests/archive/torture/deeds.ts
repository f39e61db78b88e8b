import type { Subscription } from '../../../src/archive/port.ts';

/** The text of a worker's article. */
export function textOf(id: string, version: number): string {
  return `Ada Lovelace said of ${id}: “We agreed ${version}.” ${'The talks went on behind closed doors. '.repeat(15)}`;
}

/** A worker's subscription. */
export function subscriptionOf(id: string): Subscription {
  return {
    id,
    workspace: 'T1',
    channel: `C-${id}`,
    person: 'U1',
    cron: '30 7 * * *',
    inWords: 'daily at 07:30',
    zone: 'Europe/London',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun: '2026-11-24T07:30:00.000Z',
    created: '2026-11-23T18:00:00.000Z',
  };
}
