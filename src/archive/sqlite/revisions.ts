import { classifyRevision, mattersToQuotes } from '../../comparing/classifyRevision.ts';
import { isoOf } from '../instants.ts';
import type { Database } from './database.ts';
import { unpack, unpackReading } from './packing.ts';

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
export function recordRevision(
  db: Database,
  article: number,
  before: Compared,
  after: Compared,
  seen: string | null,
): void {
  const stateOf = ({ version, title, published }: Compared) => {
    const row = db.get<{ text: Uint8Array; quotes: Uint8Array; reading: Uint8Array; added: string }>(
      'SELECT text, quotes, reading, added FROM versions WHERE number = ?',
      version,
    );
    return row && { added: row.added, title, published, text: unpack(row.text), reading: unpackReading(row) };
  };
  const [old, now] = [stateOf(before), stateOf(after)];
  // A version that was pruned in the meantime cannot be compared any more.
  if (!old || !now) return;
  const changes = classifyRevision(old, now);
  if (changes.length === 0) return;
  db.run(
    'INSERT INTO revisions (article, before, after, seen, of_quotes, changes) VALUES (?, ?, ?, ?, ?, ?)',
    article,
    before.version,
    after.version,
    isoOf(seen ?? now.added),
    changes.some(({ kind }) => mattersToQuotes(kind)) ? 1 : 0,
    JSON.stringify(changes),
  );
}
