import type { Quote } from '../../reading/reading.ts';
import type { ArticleEngine } from '../tables/engine.ts';
import { DETAILS, type DetailsRow, detailsOf, importArticle, indexedOf } from './articles.ts';
import { checksOf } from './checks.ts';
import { clusterEngineOf } from './clusterEngine.ts';
import { indexCorrections } from './corrections.ts';
import { addToCounter } from './counters.ts';
import type { Database } from './database.ts';
import { unpack, unpackReading } from './packing.ts';
import { unindexReading } from './readingIndex.ts';

/** The articles of a connection, for the tables that both engines share. */
export function articleEngineOf(db: Database): ArticleEngine {
  return {
    ...checksOf(db),
    ...clusterEngineOf(db),
    versionOf: async (_, article, version) => {
      const row = db.get<{ article: number; current: number; text: Uint8Array; quotes: Uint8Array }>(
        `SELECT a.number AS article, v.number = a.current AS current, v.text, v.quotes
         FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = ? AND v.version = ?`,
        article,
        version,
      );
      if (!row) return null;
      const quotes = JSON.parse(unpack(row.quotes)) as Quote[];
      return { article: row.article, isCurrent: row.current === 1, text: unpack(row.text), quotes };
    },
    indexCorrections: async (_, article) => {
      const { sortKey, version, text, reading } = indexedOf(db, article);
      indexCorrections(db, article, sortKey, version, text, reading.quotes);
    },
    articleRecords: async (_, after, limit) => {
      type Row = DetailsRow & {
        number: number;
        hold: string | null;
        embargo: string | null;
        current: number;
      };
      const articles = db.all<Row>(
        `SELECT a.number, a.hold, a.embargo, (SELECT version FROM versions WHERE number = a.current) AS current, ${DETAILS}
         FROM articles a WHERE a.number > ? ORDER BY a.number LIMIT ?`,
        after,
        limit,
      );
      return articles.map((row) => ({
        number: row.number,
        record: {
          record: 'article',
          details: { ...detailsOf(row), heldUntil: row.embargo },
          hold: row.hold,
          current: row.current,
          versions: versionsOf(db, row.number),
        },
      }));
    },
    remove: async (_, articles, versions) => {
      for (const article of articles) {
        unindexReading(db, indexedOf(db, article));
        db.run('UPDATE articles SET current = NULL WHERE number = ?', article);
      }
      for (const number of versions) db.run('DELETE FROM versions WHERE number = ?', number);
      for (const article of articles) db.run('DELETE FROM articles WHERE number = ?', article);
      addToCounter(db, 'articles', -articles.length);
      addToCounter(db, 'versions', -versions.length);
    },
    importArticles: async (_, records) => {
      for (const record of records) importArticle(db, record);
    },
  };
}

function versionsOf(db: Database, article: number) {
  return db
    .all<{
      version: number;
      added: string;
      text: Uint8Array;
      quotes: Uint8Array;
      reading: Uint8Array;
      concealed: number;
      visible_to: string | null;
    }>(
      `SELECT version, added, text, quotes, reading, concealed, visible_to FROM versions WHERE article = ?
       ORDER BY version`,
      article,
    )
    .map(({ version, added, text, concealed, visible_to, ...packed }) => ({
      version,
      added,
      text: unpack(text),
      reading: unpackReading(packed),
      ...(concealed ? { concealed: true } : {}),
      ...(visible_to === null ? {} : { visibleTo: JSON.parse(visible_to) as string[] }),
    }));
}
