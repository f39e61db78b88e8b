import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { openSettings } from '../../src/archive/openSettings.ts';
import { fill, recordsOf } from '../contracts/archiveMoving.ts';
import { startServer } from '../postgres/startServer.ts';
import { openWorkspace } from '../slack/openWorkspace.ts';

const BRIEF = resolve(import.meta.dirname, '../../src/terminal/brief.js');
const folder = mkdtempSync(join(tmpdir(), 'brief-shared-'));
const server = await startServer();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
});

/** Runs the command line on an archive; what it printed and how it ended. */
async function brief(place: string, ...args: string[]) {
  const child = spawn(process.execPath, [BRIEF, ...args], {
    cwd: folder,
    env: { ...process.env, BRIEF_ARCHIVE: place, NO_COLOR: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((end) => child.on('close', end));
  return { out, err, code };
}

const engines: [name: string, newPlace: () => Promise<string>][] = [
  ['an SQLite file', async () => join(folder, 'archive.sqlite')],
  ...(server ? [['a PostgreSQL server', server.newDatabase] as [string, () => Promise<string>]] : []),
];

describe.each(engines)('the bot, `brief ingest` and `brief ask` at once on %s', (_, newPlace) => {
  it('each do their work, and what one brings in the others find', async () => {
    const place = await newPlace();
    const slack = await openWorkspace('http', { place });
    const texts = join(folder, 'texts');
    mkdirSync(texts, { recursive: true });
    for (let i = 0; i < 30; i++)
      writeFileSync(join(texts, `${i}.txt`), `The envoy said: "Zirconium number ${i} is settled."\n`);
    const asked = 'What did Lavrov say about strategic stability?';
    const [ingested, answered, other] = await Promise.all([
      brief(place, 'ingest', texts),
      brief(place, 'ask', asked),
      brief(place, 'ask', asked, '--json'),
      slack.slashCommand('/brief quotes Lavrov'),
    ]);
    expect(ingested).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^30 added/) });
    expect(answered).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Quoted, once') });
    expect(JSON.parse(other.out)).toMatchObject({ rung: 'quoted' });
    const quotes = await slack.waitForMessage({ ephemeral: true, text: 'Lavrov' });
    expect(quotes.text).toContain('Sergei Lavrov: 4 quotes');
    await slack.slashCommand('/brief zirconium');
    expect((await slack.waitForMessage({ ephemeral: true, text: 'ircon' })).text).toContain('30');
    expect(await slack.archive.counts()).toMatchObject({ articles: 31 });
    expect((await brief(place, 'verify-archive')).out).toMatch(/^All is well: 31 articles/);
    expect((await brief(place, 'doctor')).out).toMatch(/31 articles/);
    await slack.end();
  }, 60_000);
});

describe.skipIf(!server)('moving up from SQLite', () => {
  it('takes three commands, and the way back the same', async () => {
    const [file, again] = [join(folder, 'desk.sqlite'), join(folder, 'again.sqlite')];
    const address = await server!.newDatabase();
    const archive = await openArchive(file);
    await fill(archive);
    await openSettings(archive.settingRows).settings.set('T1:U1', { zone: 'Europe/London' });
    const records = await recordsOf(archive);
    await archive.close();

    const move = async (from: string, to: string) => {
      const exported = await brief(from, 'export', 'all');
      writeFileSync(join(folder, 'brief.jsonl'), exported.out);
      const imported = await brief(to, 'import', join(folder, 'brief.jsonl'));
      const verified = await brief(to, 'verify-archive');
      expect([exported.err, imported.err, verified.err]).toEqual(['', '', '']);
      expect([exported.code, imported.code, verified.code]).toEqual([0, 0, 0]);
      expect(imported.out).toMatch(/, 0 refused/);
      const there = await openArchive(to);
      expect(await recordsOf(there)).toEqual(records);
      await there.close();
    };
    await move(file, address);
    await move(address, again);
  }, 60_000);
});
