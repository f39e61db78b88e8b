import { COMMON, COMPARED } from '../clustering.ts';
import type { ArticleEngine } from '../tables/engine.ts';
import type { Database } from './database.ts';
import { mergeWords } from './mergeWords.ts';
import { unpack, unpackReading } from './packing.ts';

type ClusterEngine = Pick<
  ArticleEngine,
  'stateOf' | 'sharingSketch' | 'clusteringState' | 'missedBy' | 'looksAhead' | 'afterClustering'
>;

/** How many arrivals earlier an article may be that is clustered later, where two connections write at once. */
const OVERLAP = 1_000;

/** What clustering asks of SQLite. */
export function clusterEngineOf(db: Database): ClusterEngine {
  return {
    stateOf: async (_, version) => {
      const row = db.get<{ text: Uint8Array; quotes: Uint8Array; reading: Uint8Array; added: string }>(
        'SELECT text, quotes, reading, added FROM versions WHERE number = ?',
        version,
      );
      return row ? { added: row.added, text: unpack(row.text), reading: unpackReading(row) } : null;
    },
    sharingSketch: async (_, article, sketch, { from, until }) => {
      const shared = new Map<number, number>();
      for (const hash of sketch) {
        const having = db.all<{ article: number }>(
          `SELECT article FROM sketches WHERE hash = ? LIMIT ${COMMON + 1}`,
          hash,
        );
        if (having.length <= COMMON)
          for (const one of having) shared.set(one.article, (shared.get(one.article) ?? 0) + 1);
        db.run('INSERT OR IGNORE INTO sketches VALUES (?, ?)', hash, article);
      }
      return [...shared]
        .filter(([other]) => other !== article)
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, COMPARED)
        .flatMap(([other]) =>
          db.all<{ article: number; root: number; text: string }>(
            `SELECT p.article, coalesce(p.copy_of, p.article) AS root, unpacked(v.text) AS text
             FROM placings p JOIN versions v ON v.number = p.version
             WHERE p.article = ? AND p.at BETWEEN ? AND ?`,
            other,
            from,
            until,
          ),
        );
    },
    clusteringState: async () => {
      const { data_version: state } = db.get<{ data_version: number }>('PRAGMA data_version')!;
      return { state, unchangedSince: state };
    },
    // Looking up whole days again, each time that two take turns in writing, would keep one waiting for the other.
    missedBy: ({ last }) => last - OVERLAP,
    looksAhead: true,
    afterClustering: async () => mergeWords(db),
  };
}
