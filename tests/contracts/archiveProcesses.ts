import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { correctionOf, readBy, subscriptionOf, writtenArticle } from '../archive/children/writtenArticle.ts';

/** How many programs are killed: a few where all tests run, more by `npm run torture`. */
const KILLS = Number(process.env.BRIEF_KILLS ?? 10);

const CHILDREN = join(import.meta.dirname, '../archive/children');

/** Starts a program of the folder; what it prints, line by line, as it comes. */
function startChild(program: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(CHILDREN, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let said = '';
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, said }));
  });
  return { child, lines, ended };
}

/**
 * What must hold of every engine where several programs work on one archive, and where they are killed. `newPlace`
 * names an empty archive that programs can open; `disturb` is what else may go wrong meanwhile.
 */
export function describeProcesses(
  name: string,
  newPlace: () => Promise<string>,
  disturb?: () => Promise<void>,
): void {
  describe(`several programs on ${name}`, () => {
    it('make it together, write at once, and are read meanwhile', async () => {
      const place = await newPlace();
      const writers = ['anna', 'boris', 'clara'].map((who) => startChild('write.ts', place, who, '60'));
      const archive = await openArchive(place);
      let seen = 0;
      let writing = true;
      const written = Promise.all(writers.map(({ ended }) => ended));
      written.then(() => {
        writing = false;
      });
      while (writing) {
        // What a reader sees only grows, and every quote it finds has its article.
        const { found, total } = await archive.findQuotes({ words: 'agreed', limit: 5 });
        expect(total).toBeGreaterThanOrEqual(seen);
        seen = total;
        expect(await archive.getVersions(found.map(({ article }) => ({ article: article.id })))).toHaveLength(
          found.length,
        );
      }
      expect(await written).toEqual(writers.map(() => ({ code: 0, said: '' })));
      const acknowledged = writers.flatMap(({ lines }) => lines.filter((line) => line !== 'open'));
      expect(new Set(acknowledged).size).toBe(acknowledged.length);
      expect(await archive.counts()).toMatchObject({
        articles: acknowledged.length,
        quotes: acknowledged.length,
        speakers: 3,
      });
      expect(await archive.verify()).toEqual([]);
      await archive.close();
    });

    it('claim each digest run once', async () => {
      const place = await newPlace();
      const archives = await Promise.all([1, 2, 3, 4].map(() => openArchive(place)));
      const of = (i: number) => archives[i % archives.length]!;
      const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 7, minute)).toISOString();
      await of(0).subscriptions.add({ ...subscriptionOf('s1'), nextRun: at(0) });
      for (let minute = 0; minute < 20; minute++) {
        await Promise.all(
          archives.map((archive) => archive.ledger.schedule('s1', at(minute), at(minute + 1))),
        );
      }
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, i) => of(i).ledger.claim(`owner ${i}`, at(30), at(40))),
      );
      const claimed = claims.filter((run) => run !== null).map(({ scheduledFor }) => scheduledFor);
      expect(claimed).toHaveLength(20);
      expect(new Set(claimed).size).toBe(20);
      await Promise.all(archives.map((archive) => archive.close()));
    });
  });

  describe(`programs that are killed at whatever they do on ${name}`, () => {
    it(`lose nothing that was acknowledged, double nothing, and leave nothing by halves (${KILLS} kills)`, async () => {
      const place = await newPlace();
      // Made before: what is tried here is the work, not the making.
      await (await openArchive(place)).close();
      const lines: string[] = [];
      for (let killed = 0; killed < KILLS; killed += 2) {
        const children = [`a${killed}`, `b${killed}`].map((who) => startChild('work.ts', place, who));
        for (const [i, { child, lines: printed }] of children.entries()) {
          // At a random moment of its work, however slow the machine is.
          const most = 2 + Math.random() * 20;
          while (printed.length < most && child.exitCode === null) await sleep(5);
          await sleep(Math.random() * 20);
          if (disturb && i === 0 && killed % 6 === 0) await disturb();
          child.kill('SIGKILL');
        }
        for (const { ended, lines: printed } of children) {
          expect((await ended).said).toBe('');
          // The last line may be cut in two: then nobody was told.
          lines.push(...printed.filter((line) => line.endsWith('}')));
        }
      }
      await expectKept(
        place,
        lines.map((line) => JSON.parse(line) as Said),
      );
    }, 600_000);
  });
}

interface Said {
  readonly article?: string;
  readonly outcome?: string;
  readonly reread?: string;
  readonly engine?: string;
  readonly corrected?: string;
  readonly first?: string;
  readonly subscribed?: string;
  readonly scheduled?: string;
  readonly claimed?: string;
  readonly sending?: string;
  readonly posted?: string;
}

/** Holds an archive to what its programs said before they were killed. */
async function expectKept(place: string, said: readonly Said[]): Promise<void> {
  const each = (what: keyof Said) => said.map((one) => one[what]).filter((one) => one !== undefined);
  const archive = await openArchive(place);
  expect(await archive.verify()).toEqual([]);

  // Articles: every one acknowledged is there, whole, under one version; of those not acknowledged, all or nothing.
  const added = each('article');
  expect(added.length).toBeGreaterThan(0);
  expect(said.filter(({ outcome }) => outcome !== undefined && outcome !== 'added')).toEqual([]);
  expect(new Set(added).size).toBe(added.length);
  const lastEngine = new Map(
    said.filter(({ reread }) => reread).map(({ reread, engine }) => [reread!, engine!]),
  );
  const { articles, versions, quotes } = await archive.counts();
  expect(articles).toBeGreaterThanOrEqual(added.length);
  expect([versions, quotes]).toEqual([articles, articles]);
  expect((await archive.findQuotes({ words: '"agreed to meet again"' })).total).toBe(articles);
  for (const id of added) {
    const [name, number] = id.split('-') as [string, string];
    const expected = writtenArticle(name, Number(number));
    const stored = (await archive.getVersion(id))!;
    const { engine } = stored.reading;
    expect(stored).toMatchObject({ version: 1, text: expected.text });
    expect(stored.reading).toEqual(readBy(expected, engine).reading);
    // A reading that was acknowledged is there, or a later one whose acknowledgement was cut off.
    if (lastEngine.has(id)) expect(engine >= lastEngine.get(id)!).toBe(true);
  }
  // What nobody had compared with the others when it was killed still waits for it.
  while ((await archive.cluster({ limit: 100 })) > 0);
  expect(await archive.storyAssignments(added)).not.toContain(null);
  expect(await archive.verify()).toEqual([]);

  // Corrections: kept, and seen by whoever made them.
  const view = archive.seenBy({ now: '2026-11-24T12:00:00Z', workspace: 'T1' });
  const kept = new Set((await archive.corrections.list({})).map(({ article }) => article));
  for (const id of new Set(each('corrected'))) {
    expect(kept.has(id)).toBe(true);
    const name = id.split('-')[0]!;
    const { speakerName } = correctionOf(writtenArticle(name, 0), name);
    expect((await view.findQuotes({ article: id })).found[0]?.quote.speakerName).toBe(speakerName);
  }

  // What happened once was told to one alone, and is remembered.
  const first = each('first');
  expect(new Set(first).size).toBe(first.length);
  for (const key of first)
    expect(await archive.claimEvent('event', key, new Date('2026-11-24T10:00:00Z'), 3_600)).toBe(false);

  // Digests: ordered and scheduled ones are there; each was claimed by one alone, and is where it was left.
  for (const id of new Set(each('subscribed'))) expect(await archive.subscriptions.get(id)).not.toBeNull();
  const claimed = each('claimed');
  expect(new Set(claimed).size).toBe(claimed.length);
  const runs = new Map<string, string>();
  for (const id of new Set(each('subscribed'))) {
    for (const { scheduledFor, state } of await archive.ledger.runs(id, 100_000))
      runs.set(`${id} ${scheduledFor}`, state);
  }
  for (const key of each('scheduled')) expect(runs.has(key)).toBe(true);
  for (const key of claimed) expect(['claimed', 'sending', 'posted']).toContain(runs.get(key));
  for (const key of each('sending')) expect(['sending', 'posted']).toContain(runs.get(key));
  for (const key of each('posted')) expect(runs.get(key)).toBe('posted');

  // What was left lying is taken over once its lease is out, each once.
  const left = [...runs.values()].filter((state) => state !== 'posted').length;
  const taken: string[] = [];
  for (;;) {
    const run = await archive.ledger.claim('heir', '3000-01-01T00:00:00Z', '4000-01-01T00:00:00Z');
    if (!run) break;
    taken.push(`${run.subscription} ${run.scheduledFor}`);
  }
  expect(taken).toHaveLength(left);
  expect(new Set(taken).size).toBe(left);
  await archive.close();
}
