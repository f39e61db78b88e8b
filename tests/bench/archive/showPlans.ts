import type { Viewer } from '../../../src/archive/port.ts';
import { connectTo } from '../../../src/archive/postgres/connectTo.ts';
import { countTopics } from '../../../src/archive/postgres/countTopics.ts';
import { type Database, databaseOver } from '../../../src/archive/postgres/database.ts';
import { findArticles } from '../../../src/archive/postgres/findArticles.ts';
import { findPassages } from '../../../src/archive/postgres/findPassages.ts';
import { findPeople } from '../../../src/archive/postgres/findPeople.ts';
import { findQuotes } from '../../../src/archive/postgres/findQuotes.ts';
import { findSharing } from '../../../src/archive/postgres/findSharing.ts';
import { storyAssignments } from '../../../src/archive/postgres/stories.ts';
import { getVersions } from '../../../src/archive/postgres/versions.ts';
import { searchShingles } from '../../../src/comparing/shingles.ts';
import type { Corpus } from './makeCorpus.ts';
import { NOW } from './now.ts';

type Ask = (db: Database, viewer: Viewer) => Promise<unknown>;

/**
 * Prints the plans of the statements behind the ten questions that are asked most, with the rows that each step found and
 * the pages that it read.
 */
export async function showPlans(address: string, corpus: Corpus): Promise<void> {
  const asked: { sql: string; values: unknown[]; byIndex: boolean }[] = [];
  const source = connectTo(address);
  let byIndex = false;
  const db = databaseOver({
    ...source,
    take: async () => {
      const connection = await source.take();
      return {
        ...connection,
        query: (sql, values) => {
          if (/^BEGIN/.test(sql)) byIndex = sql.includes('enable_seqscan');
          else if (/^COMMIT/.test(sql)) byIndex = false;
          else asked.push({ sql, values: [...values], byIndex });
          return connection.query(sql, values);
        },
      };
    },
  });
  const viewer = { now: NOW.toISOString(), workspace: 'T1' };
  const [speaker] = await findPeople(db, viewer, { limit: 1 });
  for (const [question, ask] of Object.entries(questionsAbout(speaker!.name, corpus))) {
    asked.length = 0;
    await ask(db, viewer);
    console.log(`\n== ${question}`);
    for (const { sql, values, byIndex: indexed } of [...asked]) {
      const lines = await db.read(async (rows) => {
        if (indexed) await rows.run('SET LOCAL enable_seqscan = off');
        return rows.all<Record<string, string>>(
          `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) ${sql}`,
          ...(values as string[]),
        );
      });
      console.log(`-- ${sql.replace(/\s+/g, ' ').slice(0, 100)} …`);
      for (const line of lines) console.log(Object.values(line)[0]);
    }
  }
  await db.close();
}

function questionsAbout(speaker: string, corpus: Corpus): Readonly<Record<string, Ask>> {
  const day = NOW.toISOString().slice(0, 10);
  const someDay = {
    since: `${day}T00:00:00Z`,
    until: NOW.toISOString(),
    order: 'newest',
    limit: 500,
  } as const;
  const [common, other] = corpus.commonWords;
  const text = corpus.article(10).text;
  return {
    'quotes of a speaker with a word': (db, viewer) =>
      findQuotes(db, viewer, { speaker, words: 'relations' }),
    'the newest quotes of a speaker': (db, viewer) => findQuotes(db, viewer, { speaker }),
    'articles with two common words, best first': (db, viewer) =>
      findArticles(db, viewer, { words: `${common} ${other}` }),
    'articles with a phrase of common words': (db, viewer) =>
      findArticles(db, viewer, { words: '"of the current"' }),
    'articles of a day': (db, viewer) => findArticles(db, viewer, someDay),
    'the stories of those articles': async (db, viewer) => {
      const { found } = await findArticles(db, null, someDay);
      await storyAssignments(
        db,
        viewer,
        found.map(({ details }) => details.id),
      );
    },
    'the texts of a page': async (db, viewer) => {
      const { found } = await findArticles(db, null, { ...someDay, limit: 20 });
      await getVersions(
        db,
        viewer,
        found.map(({ details }) => ({ article: details.id })),
      );
    },
    'passages of a topic': (db, viewer) => findPassages(db, viewer, { topic: 'sanctions' }),
    'topics of eight weeks': (db, viewer) => countTopics(db, viewer, { since: '2026-09-28' }),
    'versions that share runs of words with a quotation': (db, viewer) =>
      findSharing(db, viewer, { shingles: searchShingles(text.slice(0, 250)), limit: 8 }),
  };
}
