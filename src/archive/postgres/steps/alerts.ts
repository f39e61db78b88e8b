/** What a subscription is about, and alerts beside digests. */
export const alerts = `
  ALTER TABLE subscriptions ADD COLUMN wanted text;
  ALTER TABLE subscriptions ADD COLUMN alert text;
  ALTER TABLE runs ADD COLUMN is_alert boolean NOT NULL DEFAULT false;
  DROP INDEX subscriptions_once;
  CREATE UNIQUE INDEX subscriptions_once
    ON subscriptions (workspace, channel, cron, zone, coalesce(topic, ''), coalesce(wanted, ''), (alert IS NOT NULL));
`;
