import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, SEED } from './brief.ts';

const { folder, brief, typed, close } = openTerminal();
beforeAll(() => brief(['ingest', SEED]));
afterAll(close);

describe('a name of an archive that is not there', () => {
  const env = { BRIEF_ARCHIVE: join(folder, 'brieff.sqlite') };

  it.each([
    ['ask', 'what did Lavrov say?'],
    ['latest'],
    ['export', 'all'],
    ['verify-archive'],
    ['feeds'],
    ['feeds', 'remove', 'UN News'],
    ['feeds', 'import', 'none.opml'],
  ])('is no empty archive for brief %s', async (...args) => {
    const { code, out, err } = await typed(args, { env });
    expect([code, out]).toEqual([3, '']);
    expect(err).toBe(
      `There is no archive at ${env.BRIEF_ARCHIVE}. Check BRIEF_ARCHIVE; "brief ingest" makes a new one there.\n`,
    );
    expect(existsSync(env.BRIEF_ARCHIVE)).toBe(false);
  });

  it('is said by brief doctor, which names the archive that it looked at', async () => {
    const missing = await brief(['doctor'], { env });
    expect(missing.code).toBe(1);
    expect(missing.out).toContain(`FAIL  archive: There is no archive at ${env.BRIEF_ARCHIVE}.`);
    expect((await brief(['doctor'])).out).toMatch(/ok {4}archive: 1 article, \d+ quotes in \S+\.sqlite; /);
  });

  it.each([['ingest'], ['import']])('is not made where there is nothing for brief %s', async (verb) => {
    const { code, err } = await typed([verb, 'none.jsonl'], { env });
    expect([code, err]).toEqual([1, 'none.jsonl is not there: check the path.\n']);
    expect(existsSync(env.BRIEF_ARCHIVE)).toBe(false);
  });

  it('is made by what brings articles in', async () => {
    const made = { BRIEF_ARCHIVE: join(folder, 'new.sqlite') };
    expect((await brief(['ingest', SEED], { env: made })).code).toBe(0);
    expect(existsSync(made.BRIEF_ARCHIVE)).toBe(true);
  });
});

it.each<[published: string, says: RegExp | null]>([
  // A year that nobody meant.
  ['2998-12-05', /^ahead\.md is dated 2998-12-05, which is still to come\. It is stored by that day; /],
  ['2998-12-05T09:00:00Z', /which is still to come/],
  ['2024-12-05', null],
  // Of a year alone nothing is known.
  ['2998', null],
])('an article dated %s is said to be ahead: %s', async (published, says) => {
  writeFileSync(join(folder, 'ahead.md'), `---\npublished: ${published}\n---\nThe strait is open.\n`);
  const { code, err } = await typed(['ingest', 'ahead.md'], { cwd: folder });
  expect(code).toBe(0);
  if (says) expect(err).toMatch(says);
  else expect(err).not.toContain('still to come');
});

describe('settings of Slack that are wrong', () => {
  const env = { SLACK_BOT_TOKEN: 'abc' };

  it('stop no command that needs no Slack, and are named', async () => {
    const { code, out, err } = await brief(['ask', 'what did Lavrov say?'], { env });
    expect(code).toBe(0);
    expect(out).toContain('Sergei Lavrov');
    expect(err).toMatch(/^SLACK_BOT_TOKEN .*\nContinuing without Slack\.\n$/s);
  });

  it('stop no command either where a secret in a file cannot be read', async () => {
    const files = { SLACK_BOT_TOKEN_FILE: join(folder, 'none') };
    expect((await brief(['help'], { env: files })).code).toBe(0);
  });

  it('are a check of brief doctor, which makes the others all the same', async () => {
    const { code, out } = await brief(['doctor', '--json'], { env });
    expect(code).toBe(1);
    const checks = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(checks[0]).toMatchObject({ name: 'configuration', ok: false, fatal: true });
    expect(checks.map(({ name }) => name)).toContain('archive');
  });

  it('are no way past others that are wrong', async () => {
    const { code, err } = await brief(['ask', 'x'], { env: { ...env, BRIEF_PORT: 'x' } });
    expect(code).toBe(3);
    expect(err).toContain('BRIEF_PORT');
  });
});
