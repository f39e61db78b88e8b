import { assembleArchive } from '../assembleArchive.ts';
import type { OpenArchive } from '../openedArchive.ts';
import { tablesIn } from '../tables/tablesIn.ts';
import { articleEngineOf } from './articleEngine.ts';
import * as articles from './articles.ts';
import { countTopics } from './countTopics.ts';
import type { Database } from './database.ts';
import { findArticles, findVersions } from './findArticles.ts';
import { findOutlets } from './findOutlets.ts';
import { findPassages } from './findPassages.ts';
import { findPeople } from './findPeople.ts';
import { findQuotes } from './findQuotes.ts';
import { findSharing } from './findSharing.ts';
import { migrate } from './migrate.ts';
import { storyAssignments } from './stories.ts';
import * as versions from './versions.ts';

/** The archive in a database; its tables are made or brought up to date first. Closing it closes the database. */
export async function archiveOver(db: Database): Promise<OpenArchive> {
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return assembleArchive({
    tables: tablesIn(db, articleEngineOf(db)),
    queriesOf: (viewer) => ({
      getVersion: (article, version) => versions.getVersion(db, viewer, article, version),
      getVersions: (wanted) => versions.getVersions(db, viewer, wanted),
      revisions: (given) => versions.revisions(db, viewer, given),
      findArticles: (query) => findArticles(db, viewer, query),
      findVersions: (query) => findVersions(db, viewer, query),
      findQuotes: (query) => findQuotes(db, viewer, query),
      findQuotesForEach: (queries) => Promise.all(queries.map((query) => findQuotes(db, viewer, query))),
      findPeople: (query) => findPeople(db, viewer, query),
      findSharing: (query) => findSharing(db, viewer, query),
      findOutlets: () => findOutlets(db, viewer),
      findPassages: (query) => findPassages(db, viewer, query),
      countTopics: (query) => countTopics(db, viewer, query),
      counts: () => articles.counts(db, viewer),
      storyAssignments: (given) => storyAssignments(db, viewer, given),
    }),
    add: (given) => articles.add(db, given),
    hasExactly: (given) => articles.hasExactly(db, given),
    readingsToRedo: (engine, limit) => versions.readingsToRedo(db, engine, limit),
    replaceReading: (article, version, reading) => versions.replaceReading(db, article, version, reading),
    setEmbargo: (article, until) => articles.setEmbargo(db, article, until),
    statedTime: async () => {
      const row = await db
        .get<{ time: string }>('SELECT CAST(clock_timestamp() AS text) AS time')
        .catch(() => undefined);
      return row ? new Date(row.time) : null;
    },
    onWrite: db.onWrite,
    close: () => db.close(),
  });
}
