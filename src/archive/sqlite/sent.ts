import { isoOf } from '../instants.ts';
import type { SentAnswer, SentMessage } from '../port.ts';
import type { Database } from './database.ts';

export function keepSent(db: Database, sent: SentAnswer): void {
  db.write(() => {
    for (const cited of sent.cited) putSent(db, { ...sent, cited, thread: sent.thread ?? '' });
  });
}

/** Writes that an answer cites a version; of several in one thread the latest counts. */
export function putSent(
  db: Database,
  row: { cited: string; workspace: string; channel: string; thread: string; at: string },
): void {
  db.run(
    `INSERT INTO sent_answers (cited, workspace, channel, thread, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET at = max(at, excluded.at)`,
    row.cited,
    row.workspace,
    row.channel,
    row.thread,
    isoOf(row.at),
  );
}

export function sentCiting(db: Database, cited: readonly string[], since: string): SentMessage[] {
  return db
    .all<SentMessage>(
      `SELECT workspace, channel, ts FROM (
         SELECT workspace, channel, ts, scheduled_for AS at FROM runs
         WHERE state = 'posted' AND ts IS NOT NULL AND scheduled_for >= ?1
           AND EXISTS (SELECT 1 FROM json_each(runs.cited) WHERE value IN (SELECT value FROM json_each(?2)))
         UNION ALL
         SELECT workspace, channel, thread, at FROM sent_answers
         WHERE cited IN (SELECT value FROM json_each(?2)) AND thread <> '' AND at >= ?1
       ) GROUP BY workspace, channel, ts ORDER BY min(at), ts`,
      isoOf(since),
      JSON.stringify(cited),
    )
    .map((row) => ({ ...row }));
}
