/** Step of the migrations: what a subscription is about, and alerts beside digests. */
export const alerts = `
  ALTER TABLE subscriptions ADD COLUMN wanted TEXT;
  ALTER TABLE subscriptions ADD COLUMN alert TEXT;
  ALTER TABLE runs ADD COLUMN is_alert INTEGER NOT NULL DEFAULT 0;
  DROP INDEX subscriptions_once;
  CREATE UNIQUE INDEX subscriptions_once
    ON subscriptions (workspace, channel, cron, zone, ifnull(topic, ''), ifnull(wanted, ''), (alert IS NOT NULL));
`;
