import { isoOf } from '../instants.ts';
import type { SentAnswer, SentAnswers, SentMessage } from '../port.ts';
import type { Dialect, RowStore, Rows } from './rows.ts';

/** A row of `sent_answers`: one cited version. A thread of '' is not known. */
export interface SentRow {
  cited: string;
  workspace: string;
  channel: string;
  thread: string;
  at: string;
}

/** What sent answers cite, in a store. */
export function sentIn(store: RowStore): SentAnswers {
  const { each } = store.dialect;
  return {
    keep: (sent) => store.write((rows) => writeSent(rows, store.dialect, sent)),
    citing: (cited, since) =>
      store.all<SentMessage>(
        `SELECT workspace, channel, ts FROM (
           SELECT workspace, channel, ts, scheduled_for AS at FROM runs
           WHERE state = 'posted' AND ts IS NOT NULL AND scheduled_for >= $2
             AND EXISTS (SELECT 1 FROM ${each('runs.cited', 'c')} WHERE c.value IN (SELECT value FROM ${each('$1', 'wanted')}))
           UNION ALL
           SELECT workspace, channel, thread, at FROM sent_answers
           WHERE cited IN (SELECT value FROM ${each('$1', 'wanted')}) AND thread <> '' AND at >= $2
         ) sent GROUP BY workspace, channel, ts ORDER BY min(at), ts`,
        cited,
        isoOf(since),
      ),
  };
}

/** Writes what an answer cites, within a transaction of the caller's. Of several in one thread the latest counts. */
export async function writeSent(rows: Rows, dialect: Dialect, sent: SentAnswer): Promise<void> {
  await rows.run(
    `INSERT INTO sent_answers AS s (cited, workspace, channel, thread, at)
     SELECT DISTINCT c.value, $2, $3, $4, $5 FROM ${dialect.each('$1', 'c')} WHERE true
     ON CONFLICT (cited, workspace, channel, thread)
     DO UPDATE SET at = CASE WHEN s.at < excluded.at THEN excluded.at ELSE s.at END`,
    sent.cited,
    sent.workspace,
    sent.channel,
    sent.thread ?? '',
    isoOf(sent.at),
  );
}
