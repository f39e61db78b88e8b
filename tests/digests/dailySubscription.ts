import type { Subscription } from '../../src/archive/port.ts';

/** A digest that C1 of T1 gets every day at 07:30 in London. */
export const dailySubscription = (nextRun: string, created: string): Subscription => ({
  id: 'daily',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '30 7 * * *',
  inWords: 'daily at 07:30',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun,
  created,
});
