import type { Subscription } from './port.ts';

/** A row of the table of subscriptions, the same in both engines. */
export interface SubscriptionRow {
  id: string;
  workspace: string;
  channel: string;
  person: string;
  cron: string;
  in_words: string;
  zone: string;
  topic: string | null;
  state: Subscription['state'];
  paused_because: string | null;
  next_run: string;
  created: string;
}

/** What a row says. */
export function subscriptionOf(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    workspace: row.workspace,
    channel: row.channel,
    person: row.person,
    cron: row.cron,
    inWords: row.in_words,
    zone: row.zone,
    topic: row.topic,
    state: row.state,
    pausedBecause: row.paused_because,
    nextRun: row.next_run,
    created: row.created,
  };
}
