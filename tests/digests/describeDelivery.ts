import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const CHANNELS = 12;
/** Two instances are killed in each; `npm run torture` has more of them. */
const ROUNDS = Number(process.env.BRIEF_KILLS ?? 20) / 2;
/** Longer than a lease: what one round leaves behind the next may take over. */
const ROUND_MS = 5 * 60_000;

/** A Slack double with channels, and an archive with a digest ordered in each. */
async function prepare(place: string) {
  const ids = Array.from({ length: CHANNELS }, (_, i) => `C0ROUND${String(i).padStart(4, '0')}`);
  const workspace = await startWorkspace({
    cast: {
      ...sampleCast,
      channels: ids.map((id, i) => ({
        id,
        name: `round-${i}`,
        kind: 'public',
        purpose: '',
        members: [...sampleCast.people.map((p) => p.id), sampleCast.app.botUser],
      })),
    },
  });
  // Slack carries a call out and answers a little later: most kills fall between the two.
  workspace.fail('chat.postMessage', { fault: 'slow', milliseconds: 25 }, { times: 100_000 });
  const archive = await openArchive(place);
  await archive.add([makeArticle({ id: 'a', published: new Date().toISOString(), text: 'Talks began.' })]);
  for (const [i, channel] of ids.entries()) {
    await archive.subscriptions.add({
      id: `s${i}`,
      workspace: sampleCast.team.id,
      channel,
      person: sampleCast.people[0]!.id,
      cron: '0 0 1 1 *',
      inWords: 'by hand',
      zone: 'UTC',
      topic: null,
      state: 'active',
      pausedBecause: null,
      nextRun: '2999-01-01T00:00:00.000Z',
      created: new Date().toISOString(),
    });
  }
  return {
    ids,
    workspace,
    archive,
    /** Makes every digest due. */
    async makeDue(at: string) {
      for (const [i] of ids.entries()) await archive.subscriptions.change(`s${i}`, { nextRun: at });
    },
    async allRuns() {
      return (await Promise.all(ids.map((_, i) => archive.ledger.runs(`s${i}`, 1_000)))).flat();
    },
    /** What distinguishes each posted digest from all others, as it is in the channels. */
    marks: () =>
      ids
        .flatMap((id) => workspace.messages(id))
        .map(({ metadata }) => (metadata!.event_payload as { mark: string }).mark),
    /** Starts an instance whose clock is so far ahead. */
    start(offset: number, ...more: string[]) {
      const { apiUrl, credentials } = workspace;
      const program = join(import.meta.dirname, 'children/deliver.ts');
      const child = spawn(
        process.execPath,
        [program, place, apiUrl, credentials.botToken, String(offset), ...more],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const lines: string[] = [];
      const ready = Promise.withResolvers<void>();
      createInterface(child.stdout).on('line', (line) => {
        lines.push(line);
        ready.resolve();
      });
      return { child, lines, ready: ready.promise, closed: once(child, 'close') };
    },
  };
}

/**
 * What must hold of every engine where several instances deliver digests from one archive. `newPlace` names an empty
 * archive that programs can open.
 */
export function describeDelivery(name: string, newPlace: () => Promise<string>): void {
  describe(`four instances that deliver from ${name}`, () => {
    it('share the digests out, each posted once, with nobody who leads them', async () => {
      const { workspace, archive, makeDue, allRuns, marks, start } = await prepare(await newPlace());
      const children = [0, 1, 2, 3].map(() => start(0));
      await Promise.all(children.map(({ ready }) => ready));
      for (let round = 1; round <= 3; round++) {
        await makeDue(new Date().toISOString());
        while (marks().length < round * CHANNELS) await sleep(20);
      }
      for (const { child, closed } of children) {
        child.kill('SIGTERM');
        await closed;
      }
      expect(new Set(marks()).size).toBe(3 * CHANNELS);
      expect(marks()).toHaveLength(3 * CHANNELS);
      const states = (await allRuns()).map(({ state }) => state);
      expect(states.filter((state) => state === 'posted').length).toBeGreaterThan(2 * CHANNELS);
      const working = children.filter(({ lines }) => lines.some((line) => line.startsWith('digest')));
      expect(working.length).toBeGreaterThan(1);
      await archive.close();
      await workspace.close();
    });
  });

  describe(`instances that are killed while they post from ${name}`, () => {
    it('post no digest twice, and account for every one', async () => {
      const { ids, workspace, archive, makeDue, allRuns, marks, start } = await prepare(await newPlace());
      const lostWhileSending = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const offset = round * ROUND_MS;
        const due = new Date(Date.now() + offset).toISOString();
        await makeDue(due);
        // Two instances at once, killed one after the other at any moment of their work.
        const children = [start(offset), start(offset)];
        for (const { child, ready, closed } of children) {
          await ready;
          // Mostly while Slack is carrying out a call, now and then in whatever else it does.
          const called = () => workspace.calls('chat.postMessage').length;
          const most = called() + Math.random() * 6;
          for (let waited = 0; called() < most && waited < 1_000; waited += 5) await sleep(5);
          await sleep(Math.random() * 30);
          child.kill('SIGKILL');
          await closed;
        }
        for (const { state, subscription, scheduledFor } of await allRuns())
          if (state === 'sending') lostWhileSending.add(`${subscription}:${scheduledFor}`);
      }
      const last = start(ROUNDS * ROUND_MS, 'once');
      expect(await last.closed).toEqual([0, null]);

      expect(new Set(marks()).size).toBe(marks().length);

      const runs = await allRuns();
      expect(new Set(runs.map(({ state }) => state)).difference(new Set(['posted', 'skipped']))).toEqual(
        new Set(),
      );
      // What the ledger calls posted is in its channel, under its ts.
      const posted = runs.filter(({ state }) => state === 'posted');
      const shown = new Set(ids.flatMap((id) => workspace.messages(id)).map(({ ts }) => ts));
      for (const { ts } of posted) expect(shown.has(ts!)).toBe(true);
      // What was interrupted was not repeated, and each time one person was told. Of a run that was seen under way, a
      // server may have had the last word already: then it was posted.
      const interrupted = runs.filter(({ reason }) => reason?.startsWith('interrupted'));
      const keyOf = (run: { subscription: string; scheduledFor: string }) =>
        `${run.subscription}:${run.scheduledFor}`;
      const told = new Set(interrupted.map(keyOf));
      expect(told.difference(lostWhileSending)).toEqual(new Set());
      expect(lostWhileSending.difference(told).difference(new Set(posted.map(keyOf)))).toEqual(new Set());
      expect(lostWhileSending.size).toBeGreaterThan(0);
      expect(posted.length).toBeGreaterThan(0);
      const notices = workspace
        .calls('chat.postMessage')
        .filter(({ args }) => String(args.text).includes('interrupted while posting'));
      expect(notices.length).toBeLessThanOrEqual(interrupted.length);
      await archive.close();
      await workspace.close();
    }, 600_000);
  });
}
