import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTerminal, SEED } from '../terminal/brief.ts';
import { openWorkspace } from './openWorkspace.ts';

it('an article that is taken down is gone, its readers are told where they read it, and it does not come back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-remove-'));
  const place = join(folder, 'archive.sqlite');
  const slack = await openWorkspace('http', { place, wait: async () => {} });
  const terminal = openTerminal();
  const env = { BRIEF_ARCHIVE: place };
  const asked = await slack.mention('what did Lavrov say about strategic stability?');
  await slack.waitForMessage({ thread: asked.ts, text: 'Quoted, once:' });
  await expect.poll(() => slack.logged.some(({ event }) => event === 'answered')).toBe(true);
  const { id } = (await slack.archive.findArticles({})).found[0]!.details;
  const cites = () => slack.archive.sent.citing([`${id}@1`], '2026-01-01T00:00:00Z');
  await expect.poll(async () => (await cites()).length).toBe(1);

  const asking = await terminal.brief(['remove', id], { env });
  expect(asking.out).toContain(`Would remove ${id} with 1 version; 1 message in Slack cites it. Add --yes`);
  const done = await terminal.brief(['remove', id, '--yes'], { env });
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toContain('says so in the thread when the app runs');
  expect((await slack.archive.counts()).articles).toBe(0);

  slack.setNow(new Date(Date.now() + 1_000).toISOString());
  await slack.sweep();
  const told = await slack.waitForMessage({ thread: asked.ts, text: 'was taken out of the archive' });
  expect(told.text).toContain('do not use it');

  expect((await terminal.brief(['remove', id, '--yes'], { env })).code).toBe(1);
  // Another article is brought in as before; this one is not.
  const both = join(folder, 'both.jsonl');
  const lines = [id, 'another'].map((one) =>
    JSON.stringify({ id: one, text: 'Anna Berg said that talks went on.' }),
  );
  writeFileSync(both, lines.join('\n'));
  const again = await terminal.brief(['ingest', both], { env });
  expect([again.code, again.out]).toEqual([1, '1 added, 0 updated, 0 unchanged, 1 refused\n']);
  expect(again.err).toContain(`as ${id}, and is not brought in again.`);
  expect((await slack.archive.getVersion(id)) ?? null).toBeNull();
  expect((await slack.archive.getVersion('another'))?.version).toBe(1);
  expect((await terminal.brief(['ingest', SEED], { env })).code).toBe(0);
  await slack.end();
  terminal.close();
  rmSync(folder, { recursive: true, force: true });
});
