import type { Backlog } from '../openedArchive.ts';
import type { RowStore } from './rows.ts';

export type { Backlog };

/** As `OpenArchive.backlog`. */
export async function backlog(store: RowStore): Promise<Backlog> {
  const row = await store.get<Backlog>(
    `SELECT (SELECT count(*) FROM outbox WHERE body IS NOT NULL) AS answers, (SELECT count(*) FROM to_place) AS articles,
       (SELECT count(*) FROM runs WHERE state IN ('pending', 'claimed', 'sending', 'failed')) AS digests`,
  );
  return row!;
}
