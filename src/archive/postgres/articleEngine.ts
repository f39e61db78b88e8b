import type { Reading } from '../../reading/reading.ts';
import type { ArticleEngine } from '../tables/engine.ts';
import { importArticles } from './articles.ts';
import { checksOf } from './checks.ts';
import { clusterEngineOf } from './clusterEngine.ts';
import { indexCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf, SOURCE } from './details.ts';
import { unindexReadings } from './readingIndex.ts';

/** The articles of PostgreSQL, for the tables that both engines share. */
export const articleEngineOf = (db: Database): ArticleEngine => ({
  ...checksOf(db),
  ...clusterEngineOf(db),
  versionOf: async (rows, article, version) => {
    const row = await rows.get<{ article: number; isCurrent: boolean; text: string; reading: string }>(
      `SELECT a.number AS article, v.number = a.current AS "isCurrent", v.text, v.reading
       FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = $1 AND v.version = $2`,
      article,
      version,
    );
    if (!row) return null;
    const { reading, ...rest } = row;
    return { ...rest, quotes: (JSON.parse(reading) as Reading).quotes };
  },
  indexCorrections: async (rows, article) => {
    const current = await rows.get<{ version: number; text: string; reading: string }>(
      `SELECT v.version, v.text, v.reading FROM articles a JOIN versions v ON v.number = a.current
       WHERE a.number = $1`,
      article,
    );
    const { version, text, reading } = current!;
    await indexCorrections(rows, article, version, text, (JSON.parse(reading) as Reading).quotes);
  },
  articleRecords: async (rows, after, limit) => {
    type Row = DetailsRow & { number: number; hold: string | null; embargo: string | null; current: number };
    type VersionRow = {
      article: number;
      version: number;
      added: string;
      text: string;
      reading: string;
      concealed: boolean;
      visible_to: string[] | null;
    };
    const articles = await rows.all<Row>(
      `SELECT a.number, a.hold, a.embargo, (SELECT version FROM versions WHERE number = a.current) AS current, ${DETAILS}
       FROM articles a ${SOURCE} WHERE a.number > $1 ORDER BY a.number LIMIT $2`,
      after,
      limit,
    );
    const versions = await rows.all<VersionRow>(
      `SELECT article, version, added, text, reading, concealed, visible_to FROM versions WHERE article = ANY ($1)
       ORDER BY article, version`,
      articles.map(({ number }) => number),
    );
    const ofArticle = Map.groupBy(versions, ({ article }) => article);
    return articles.map((row) => ({
      number: row.number,
      record: {
        record: 'article',
        details: { ...detailsOf(row), heldUntil: row.embargo },
        hold: row.hold,
        current: row.current,
        versions: ofArticle.get(row.number)!.map((version) => ({
          version: version.version,
          added: version.added,
          text: version.text,
          reading: JSON.parse(version.reading) as Reading,
          ...(version.concealed ? { concealed: true } : {}),
          ...(version.visible_to ? { visibleTo: version.visible_to } : {}),
        })),
      },
    }));
  },
  remove: async (rows, numbers, versions) => {
    await unindexReadings(rows, numbers);
    await rows.run('DELETE FROM articles WHERE number = ANY($1)', numbers);
    await rows.run('DELETE FROM versions WHERE number = ANY($1)', versions);
  },
  importArticles,
});
