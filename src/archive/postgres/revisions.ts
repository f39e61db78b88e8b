import { classifyRevision, mattersToQuotes } from '../../comparing/classifyRevision.ts';
import type { Reading } from '../../reading/reading.ts';
import { isoOf } from '../instants.ts';
import type { Rows } from '../tables/rows.ts';

interface Compared {
  /** `versions.number`. */
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

/**
 * Keeps what was changed from one state of an article to another; nothing where no word was.
 *
 * @param seen when it arrived; null where nobody knows any more: then when its text did
 */
export async function recordRevision(
  rows: Rows,
  article: number,
  before: Compared,
  after: Compared,
  seen: string | null,
): Promise<void> {
  const stateOf = async ({ version, title, published }: Compared) => {
    const row = await rows.get<{ text: string; reading: string; added: string }>(
      'SELECT text, reading, added FROM versions WHERE number = $1',
      version,
    );
    return row && { ...row, title, published, reading: JSON.parse(row.reading) as Reading };
  };
  const [old, now] = [await stateOf(before), await stateOf(after)];
  // A version that was pruned in the meantime cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision(old, now);
  if (changes.length === 0) return;
  await rows.run(
    'INSERT INTO revisions (article, before, after, seen, of_quotes, changes) VALUES ($1, $2, $3, $4, $5, $6)',
    article,
    before.version,
    after.version,
    isoOf(seen ?? now.added),
    changes.some(({ kind }) => mattersToQuotes(kind)),
    JSON.stringify(changes),
  );
}
