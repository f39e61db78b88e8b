import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import type { OpenArchive } from '../../src/archive/openedArchive.ts';
import { archiveOver } from '../../src/archive/postgres/archiveOver.ts';
import { articleEngineOf } from '../../src/archive/postgres/articleEngine.ts';
import { databaseOver } from '../../src/archive/postgres/database.ts';
import { articleEngineOf as fileEngineOf } from '../../src/archive/sqlite/articleEngine.ts';
import { openDatabase } from '../../src/archive/sqlite/openDatabase.ts';
import { rowStoreOver } from '../../src/archive/sqlite/rowStore.ts';
import type { ArticleEngine } from '../../src/archive/tables/engine.ts';
import { prune } from '../../src/archive/tables/prune.ts';
import type { RowStore } from '../../src/archive/tables/rows.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { startInMemory } from '../postgres/inMemory.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-prune-'));
const memory = await startInMemory();
afterAll(async () => {
  await memory.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly archive: OpenArchive;
  readonly store: RowStore;
  readonly engine: ArticleEngine;
}

const engines: readonly (readonly [string, () => Promise<Opened>])[] = [
  [
    'SQLite',
    async () => {
      const path = join(folder, 'archive.sqlite');
      const archive = await openArchive(path);
      const db = openDatabase(path);
      return { archive, store: rowStoreOver(db), engine: fileEngineOf(db) };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const db = databaseOver(await memory.empty());
      return { archive: await archiveOver(db), store: db, engine: articleEngineOf(db) };
    },
  ],
];

describe.each(engines)('pruning on %s', (_, open) => {
  it('leaves a version that is cited after it began', async () => {
    const { archive, store, engine } = await open();
    // More than one transaction takes.
    const old = { published: '2019-12-31', added: '2020-01-01T00:00:00.000Z' };
    await archive.add(
      Array.from({ length: 103 }, (_, i) => makeArticle({ id: `a${i}`, text: `Old ${i}.`, ...old })),
    );
    const answer = { workspace: 'T1', channel: 'C1', thread: null, at: '2021-01-01T00:00:00.000Z' };
    const text = 'He said: "Yes."';
    await archive.add([
      makeArticle({ id: 'corrected', text, ...old, quotes: [{ words: '"Yes."', speaker: null }] }),
    ]);
    let batches = 0;
    const between: RowStore = {
      ...store,
      write: async (work) => {
        const result = await store.write(work);
        batches += 1;
        if (batches > 1) return result;
        await archive.sent.keep({ ...answer, cited: ['a100@1'] });
        await archive.importRecords([
          {
            ...{ record: 'run', subscription: 's1', scheduledFor: answer.at, workspace: 'T1', channel: 'C1' },
            ...{
              state: 'posted',
              owner: null,
              leaseUntil: null,
              attempts: 1,
              ts: '1',
              reason: null,
              retryAt: null,
            },
            cited: ['a101@1'],
          },
        ]);
        const span = { start: 9, end: 15, speakerName: 'Ada', by: 'U1', at: answer.at, workspace: null };
        expect(await archive.corrections.add({ article: 'corrected', version: 1, ...span })).toBe(true);
        return result;
      },
    };
    const pruned = await prune(between, engine, { before: '2021-01-01T00:00:00.000Z', dryRun: false });
    expect(pruned).toEqual({ articles: 101, versions: 101, cited: 3 });
    for (const id of ['a100', 'a101', 'corrected']) expect(await archive.getVersion(id)).not.toBeNull();
    expect(await archive.getVersion('a102')).toBeNull();
    expect(await archive.verify()).toEqual([]);
    await archive.close();
  });
});
