import { isoOf } from '../instants.ts';
import type { SentAnswer, SentMessage } from '../port.ts';
import type { Database, Rows } from './database.ts';

export async function keepSent(db: Database, sent: SentAnswer): Promise<void> {
  await db.write((rows) => putSent(rows, sent));
}

/** Writes what an answer cites; of several in one thread the latest counts. */
export async function putSent(
  rows: Rows,
  { cited, workspace, channel, thread, at }: SentAnswer,
): Promise<void> {
  await rows.run(
    `INSERT INTO sent_answers (cited, workspace, channel, thread, at)
     SELECT DISTINCT cited, $2, $3, $4, $5 FROM unnest($1::text[]) AS cited
     ON CONFLICT (cited, workspace, channel, thread) DO UPDATE SET at = greatest(sent_answers.at, excluded.at)`,
    cited,
    workspace,
    channel,
    thread ?? '',
    isoOf(at),
  );
}

export async function sentCiting(
  db: Database,
  cited: readonly string[],
  since: string,
): Promise<SentMessage[]> {
  return db.all<SentMessage>(
    `SELECT workspace, channel, ts FROM (
       SELECT workspace, channel, ts, scheduled_for AS at FROM runs
       WHERE state = 'posted' AND ts IS NOT NULL AND scheduled_for >= $2 AND cited && $1
       UNION ALL
       SELECT workspace, channel, thread, at FROM sent_answers WHERE cited = ANY($1) AND thread <> '' AND at >= $2
     ) sent GROUP BY workspace, channel, ts ORDER BY min(at), ts`,
    cited,
    isoOf(since),
  );
}
