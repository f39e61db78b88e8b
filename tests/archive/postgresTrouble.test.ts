import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArchiveError } from '../../src/archive/archiveError.ts';
import { openArchive } from '../../src/archive/openArchive.ts';
import { archiveOver } from '../../src/archive/postgres/archiveOver.ts';
import { connectTo } from '../../src/archive/postgres/connectTo.ts';
import { databaseOver } from '../../src/archive/postgres/database.ts';
import { migrations } from '../../src/archive/postgres/migrations.ts';
import { addPlaced } from '../contracts/addPlaced.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { startCuttingProxy } from '../postgres/cuttingProxy.ts';
import { startServer } from '../postgres/startServer.ts';
import { writtenArticle } from './children/writtenArticle.ts';

const server = await startServer();
afterAll(() => server?.close());
const own = server?.own ?? null;

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 7, minute)).toISOString();
const subscription = {
  id: 's1',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '* * * * *',
  inWords: 'every minute',
  zone: 'UTC',
  topic: null,
  state: 'active' as const,
  pausedBecause: null,
  nextRun: at(0),
  created: at(0),
};

describe.skipIf(!server)('opening an archive on PostgreSQL', () => {
  const newDatabase = () => server!.newDatabase();
  const refusal = async (address: string) => {
    const refused = await openArchive(address).then(
      async (archive) => {
        await archive.close();
        throw new Error('It was opened.');
      },
      (error: ArchiveError) => error,
    );
    // What is said may be read by many: never the password.
    expect(refused.message).not.toMatch(/secret/);
    return refused;
  };
  const changed = (address: string, change: (url: URL) => void) => {
    const url = new URL(address);
    change(url);
    return url.href;
  };

  it('says that no server is there', async () => {
    const nobody = changed(await newDatabase(), (url) => {
      url.port = '1';
    });
    expect(await refusal(nobody)).toMatchObject({
      trouble: 'unreachable',
      message: expect.stringMatching(
        /not reached: brief_test_\S+ on 127\.0\.0\.1:1\. Start the server, or check/,
      ),
    });
  });

  it('says that the password or user is wrong', async () => {
    const wrong = changed(await newDatabase(), (url) => {
      url.password = 'secret';
    });
    expect(await refusal(wrong)).toMatchObject({
      trouble: 'refused',
      message: expect.stringMatching(/refused the user or password .* Check both in BRIEF_ARCHIVE/),
    });
  });

  it('says that there is no such database', async () => {
    const none = changed(await newDatabase(), (url) => {
      url.pathname = '/brief_none';
    });
    expect(await refusal(none)).toMatchObject({
      trouble: 'cannot-create',
      message: expect.stringMatching(/no such database: brief_none on .*createdb/),
    });
  });

  it('says what an address looks like', async () => {
    expect(await refusal('postgres://brief:secret/@x:y/z')).toMatchObject({
      message: expect.stringMatching(/Write postgres:\/\/user:password@host:5432\/database/),
    });
  });

  it('leaves the tables of another program as they are', async () => {
    const address = await newDatabase();
    const other = databaseOver(connectTo(address));
    await other.prepare((rows) => rows.run('CREATE TABLE settings (theirs text)'));
    expect(await refusal(address)).toMatchObject({
      trouble: 'not-an-archive',
      message: expect.stringMatching(/of another program.*Nothing was changed/),
    });
    const tables = await other.all("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    expect(tables).toEqual([{ tablename: 'settings' }]);
    await other.close();
  });

  it('refuses the archive of a newer program', async () => {
    const address = await newDatabase();
    await (await openArchive(address)).close();
    const later = databaseOver(connectTo(address));
    await later.run('UPDATE brief_archive SET format = $1', migrations.length + 1);
    expect(await refusal(address)).toMatchObject({
      trouble: 'newer',
      message: expect.stringMatching(
        /newer Brief \(its format is \d+, this program knows \d+\).*Nothing was changed/,
      ),
    });
    await later.close();
  });

  it('is made once by many who come at once', async () => {
    const address = await newDatabase();
    const archives = await Promise.all(Array.from({ length: 5 }, () => openArchive(address)));
    expect(await Promise.all(archives.map((archive) => archive.counts()))).toEqual(
      archives.map(() => expect.objectContaining({ articles: 0 })),
    );
    await Promise.all(archives.map((archive) => archive.close()));
  });

  it('brings a database up to date from each format before, with what is in it', async () => {
    for (let format = 1; format < migrations.length; format++) {
      const address = await newDatabase();
      const database = databaseOver(connectTo(address));
      await database.prepare(async (rows) => {
        for (const step of migrations.slice(0, format))
          await (typeof step === 'string' ? rows.run(step) : step(rows));
        await rows.run('INSERT INTO brief_archive (format) VALUES ($1)', format);
      });
      await database.run("INSERT INTO installations (workspace, sealed) VALUES ('T1', 'sealed')");
      await database.close();
      const archive = await openArchive(address);
      expect(await archive.installations.get('T1')).toBe('sealed');
      await archive.close();
    }
  });

  it('can be asked, and says why it cannot be written, where the server is for reading alone', async () => {
    const address = await newDatabase();
    await (await openArchive(address)).close();
    const archive = await openArchive(
      changed(address, (url) => {
        url.searchParams.set('options', '-c default_transaction_read_only=on');
      }),
    );
    expect(await archive.counts()).toMatchObject({ articles: 0 });
    await expect(archive.add([makeArticle()])).rejects.toMatchObject({
      trouble: 'read-only',
      message: expect.stringMatching(/cannot be written.*Name its primary server/),
    });
    await archive.close();
  });

  it.skipIf(!own)('can be asked on a copy for reading, which follows what is written', async () => {
    const address = await newDatabase();
    const archive = await openArchive(address);
    await archive.add([writtenArticle('anna', 1)]);
    const copy = await openArchive(await own!.copyFor(address));
    await archive.add([writtenArticle('anna', 2)]);
    while ((await copy.counts()).articles < 2) await sleep(20);
    expect((await copy.findQuotes({ words: '"agreed to meet"' })).total).toBe(2);
    expect(await copy.verify()).toEqual([]);
    await expect(copy.add([writtenArticle('anna', 3)])).rejects.toMatchObject({ trouble: 'read-only' });
    await Promise.all([archive.close(), copy.close()]);
  });

  it.skipIf(!own)('says that the user may not make tables', async () => {
    const address = await newDatabase();
    await own!.asSuperuser(
      'ALTER SCHEMA public OWNER TO postgres; REVOKE CREATE ON SCHEMA public FROM PUBLIC',
      address,
    );
    expect(await refusal(address)).toMatchObject({
      trouble: 'read-only',
      message: expect.stringMatching(/no right to make or change tables/),
    });
  });

  it.skipIf(!own)('does without trigrams where the server has none', async () => {
    const address = await newDatabase();
    await own!.asSuperuser(
      `CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not here'; END $$;
       CREATE EVENT TRIGGER no_extension ON ddl_command_start WHEN TAG IN ('CREATE EXTENSION') EXECUTE FUNCTION refuse()`,
      address,
    );
    const archive = await openArchive(address);
    await archive.add([writtenArticle('anna', 1)]);
    expect((await archive.findPeople({ name: 'ann' })).map(({ name }) => name)).toEqual(['Minister anna']);
    await archive.close();
    expect(await own!.asSuperuser("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'", address)).toEqual(
      [],
    );
  });
});

describe.skipIf(!server)('an archive whose line to PostgreSQL is cut', () => {
  it('knows what became of a write whose answer was lost: it is done, and done once', async () => {
    const address = await server!.newDatabase();
    const proxy = await startCuttingProxy(address);
    const archive = await openArchive(proxy.address);
    const commit = () => proxy.cutAfter('COMMIT');

    proxy.cutAfter('begin_adding');
    expect(await archive.add([makeArticle({ id: 'a' })])).toEqual([
      { article: 'a', version: 1, outcome: 'added' },
    ]);
    commit();
    const many = Array.from({ length: 30 }, (_, i) => writtenArticle('boris', i));
    expect(await archive.add(many)).toMatchObject(many.map(() => ({ outcome: 'added' })));
    commit();
    expect(await archive.claimEvent('event', 'T1:1', new Date(at(0)), 60)).toBe(true);
    expect(await archive.claimEvent('event', 'T1:1', new Date(at(0)), 60)).toBe(false);
    commit();
    expect((await archive.subscriptions.add(subscription)).already).toBe(false);
    await archive.ledger.schedule('s1', at(0), at(1));
    commit();
    expect(await archive.ledger.claim('a', at(0), at(5))).toMatchObject({ scheduledFor: at(0), attempts: 1 });
    expect(await archive.ledger.claim('a', at(0), at(5))).toBeNull();
    commit();
    const run = { subscription: 's1', scheduledFor: at(0), owner: 'a' };
    expect(await archive.ledger.move(run, { state: 'posted', ts: '1' })).toBe(true);
    commit();
    expect(await archive.subscriptions.remove('s1')).toBe(true);
    expect(proxy.cuts).toBe(7);
    expect(await archive.verify()).toEqual([]);
    await archive.close();
    proxy.close();
  });

  it('begins anew what was cut before the end', async () => {
    const address = await server!.newDatabase();
    const proxy = await startCuttingProxy(address);
    const archive = await openArchive(proxy.address);
    const stored = writtenArticle('anna', 0);
    await archive.add([stored]);
    for (const words of ['BEGIN', 'INSERT INTO writes', 'write_articles', 'JOIN versions']) {
      const few = Array.from({ length: 2 }, (_, i) => writtenArticle(`few-${words}`, i));
      proxy.cutAfter(words);
      // The second try is by several statements, as one is stored already.
      expect(await archive.add([stored, ...few])).toMatchObject([
        { outcome: 'unchanged' },
        ...few.map(() => ({ outcome: 'added' })),
      ]);
      const many = Array.from({ length: 30 }, (_, i) => writtenArticle(`many-${words}`, i));
      proxy.cutAfter(words === 'JOIN versions' ? 'COMMIT' : words);
      expect(await archive.add(many)).toMatchObject(many.map(() => ({ outcome: 'added' })));
    }
    proxy.cutAfter('count(*)');
    expect(await archive.counts()).toMatchObject({ articles: 129, quotes: 129, speakers: 9 });
    expect(proxy.cuts).toBe(9);
    expect(await archive.verify()).toEqual([]);
    await archive.close();
    proxy.close();
  });
});

describe.skipIf(!server)('an archive whose PostgreSQL hangs', () => {
  it('refuses questions and changes in time, and goes on when it answers again', async () => {
    const address = await server!.newDatabase();
    await (await openArchive(address)).close();
    const proxy = await startCuttingProxy(address);
    // Longer than a busy machine takes for an answer.
    const patience = { read: 1000, write: 1000 };
    const answered = { question: 1000, begin: 1000 };
    const archive = await archiveOver(databaseOver(connectTo(proxy.address), patience, answered));
    await archive.add([makeArticle({ id: 'a' })]);
    proxy.hang(true);
    const began = performance.now();
    await expect(archive.counts()).rejects.toMatchObject({ name: 'ArchiveError', trouble: 'unreachable' });
    await expect(archive.claimEvent('event', 'T1:1', new Date(at(0)), 60)).rejects.toMatchObject({
      name: 'ArchiveError',
      trouble: 'unreachable',
    });
    // Two lines that are open already, and two new ones that wait five seconds for a greeting; not minutes.
    expect(performance.now() - began).toBeLessThan(20_000);
    proxy.hang(false);
    expect(await archive.counts()).toMatchObject({ articles: 1 });
    expect(await archive.claimEvent('event', 'T1:1', new Date(at(0)), 60)).toBe(true);
    await archive.close();
    proxy.close();
  }, 60_000);
});

describe.skipIf(!own)('an archive whose PostgreSQL goes away', () => {
  /** Writes without a pause until it is told to stop; what it was told is stored. */
  const writing = (archive: Awaited<ReturnType<typeof openArchive>>, name: string) => {
    const acknowledged: string[] = [];
    let stopped = false;
    const ended = (async () => {
      for (let i = 0; !stopped; i += 3) {
        const [first, ...others] = [i, i + 1, i + 2].map((n) => writtenArticle(name, n));
        for (const { article, outcome } of await addPlaced(archive, [first!, ...others])) {
          expect(outcome).toBe('added');
          acknowledged.push(article);
        }
      }
    })();
    return {
      acknowledged,
      stop: async () => {
        stopped = true;
        await ended;
      },
    };
  };

  const disturbances: [what: string, disturb: () => Promise<void>][] = [
    [
      'ends its connections',
      async () => {
        await own!.asSuperuser(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'brief'",
        );
      },
    ],
    [
      'is restarted',
      async () => {
        await own!.stop('fast');
        await own!.start();
      },
    ],
    [
      'crashes and recovers',
      async () => {
        await own!.stop('immediate');
        await own!.start();
      },
    ],
  ];
  it.each(disturbances)(
    'goes on by itself when the server %s, and loses and doubles nothing',
    async (_, disturb) => {
      const archive = await openArchive(await server!.newDatabase());
      const writers = ['anna', 'boris'].map((name) => writing(archive, name));
      for (let round = 0; round < 3; round++) {
        const stored = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
        const before = stored();
        while (stored() < before + 5) await sleep(10);
        await disturb();
        expect((await archive.findQuotes({ words: 'agreed' })).total).toBeGreaterThanOrEqual(before + 5);
      }
      await Promise.all(writers.map(({ stop }) => stop()));
      const acknowledged = writers.flatMap((writer) => writer.acknowledged);
      expect(await archive.counts()).toMatchObject({
        articles: acknowledged.length,
        versions: acknowledged.length,
        quotes: acknowledged.length,
      });
      expect(await archive.getVersions(acknowledged.map((article) => ({ article })))).toHaveLength(
        acknowledged.length,
      );
      expect(await archive.verify()).toEqual([]);
      await archive.close();
    },
  );

  it('is opened although the server is off at that moment, where it is back within a second', async () => {
    const address = await server!.newDatabase();
    await own!.stop('immediate');
    const opening = openArchive(address);
    await own!.start();
    const archive = await opening;
    expect(await archive.counts()).toMatchObject({ articles: 0 });
    await archive.close();
  });

  it('says so when it stays away, and works again when it is back', async () => {
    const address = await server!.newDatabase();
    const archive = await archiveOver(databaseOver(connectTo(address), { read: 300, write: 600 }));
    await archive.add([writtenArticle('anna', 0)]);
    await own!.stop('fast');
    const away = { trouble: 'unreachable', message: expect.stringMatching(/not reached.*Nothing is lost/) };
    await expect(archive.counts()).rejects.toMatchObject(away);
    await expect(archive.add([writtenArticle('anna', 1)])).rejects.toMatchObject(away);
    await expect(archive.settingRows.get('names', ['T1:U1'], 0)).rejects.toMatchObject(away);
    await own!.start();
    expect(await archive.counts()).toMatchObject({ articles: 1 });
    expect(await archive.add([writtenArticle('anna', 1)])).toMatchObject([{ outcome: 'added' }]);
    await archive.close();
  });
});

describe.skipIf(!own)('a disk that is full under PostgreSQL', () => {
  // A small disk of memory under the tables of one database; only the superuser of the machine may make one.
  const disk = join(own?.folder ?? '/', 'disk');
  const mount = (...options: string[]) =>
    execFileSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', disk], { stdio: 'ignore' });
  let mounted = false;
  afterAll(async () => {
    if (!mounted) return;
    await own!.stop('immediate');
    execFileSync('umount', [disk]);
  });

  it('keeps what was acknowledged, says so, and lets the archive go on when there is room', async ({
    skip,
  }) => {
    if (process.getuid?.() !== 0) skip('only root may mount a small disk');
    mkdirSync(disk);
    try {
      mount('-o', 'size=16m');
      mounted = true;
    } catch {
      skip('no small disk can be mounted here');
    }
    const { uid, gid } = statSync(own!.folder);
    chownSync(disk, uid, gid);
    const address = await server!.newDatabase();
    await own!.asSuperuser(`CREATE TABLESPACE small LOCATION '${disk}'`);
    await own!.asSuperuser(`ALTER DATABASE ${new URL(address).pathname.slice(1)} SET TABLESPACE small`);
    const archive = await openArchive(address);
    let stored = 0;
    const long = (i: number) =>
      makeArticle({
        id: `long-${i}`,
        text: Array.from({ length: 20_000 }, (_, n) => `w${i}x${n}`).join(' '),
      });
    const fill = async () => {
      for (; stored < 1_000; stored++) await archive.add([long(stored)]);
    };
    await expect(fill()).rejects.toMatchObject({
      trouble: 'disk-full',
      message: expect.stringMatching(
        /is full: the last change was not made, all before it is kept\. Free some space/,
      ),
    });
    expect(stored).toBeGreaterThan(0);
    expect((await archive.counts()).articles).toBe(stored);
    mount('-o', 'remount,size=256m');
    expect(await archive.add([long(stored)])).toMatchObject([{ outcome: 'added' }]);
    expect(await archive.counts()).toMatchObject({ articles: stored + 1, versions: stored + 1 });
    expect(await archive.verify()).toEqual([]);
    await archive.close();
  });
});
