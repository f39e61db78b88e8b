import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { loadEnvFile } from '../src/loadEnvFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-env-'));
const path = join(folder, '.env');
const NAMES = ['BRIEF_TRIED_A', 'BRIEF_TRIED_B'];
afterEach(() => {
  for (const name of NAMES) delete process.env[name];
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (text: string) => {
  writeFileSync(path, text);
  return loadEnvFile(path).map((says) => Number(/, line (\d+), sets nothing/.exec(says)?.[1]));
};

describe('a line of .env', () => {
  it.each<[text: string, faulty: number[], why: string]>([
    ['BRIEF_TRIED_A=1\nBRIEF_TRIED_B=2\n', [], 'settings'],
    ['# BRIEF_TRIED_A\n\n  \nBRIEF_TRIED_B=2', [], 'comments and empty lines'],
    ['export BRIEF_TRIED_A=1', [], 'as a shell exports it'],
    ['  BRIEF_TRIED_A = 1  # the first', [], 'spaces and a comment behind it'],
    ['BRIEF_TRIED_A="one\ntwo three\nfour"\nBRIEF_TRIED_B=2', [], 'a value of several lines'],
    ["BRIEF_TRIED_A='it is # one'\r\nBRIEF_TRIED_B=\r\n", [], 'line ends of Windows, and an empty value'],
    ['\uFEFFBRIEF_TRIED_A=1', [], 'a byte order mark'],
    ['BRIEF_TRIED_A 1\nBRIEF_TRIED_B=2', [1], 'without its sign'],
    ['BRIEF_TRIED_A=1\n\nBRIEF_TRIED_B: 2\n', [3], 'as YAML has it'],
    ['=1\nBRIEF_TRIED_A=1\nxoxb-123\n', [1, 3], 'without a name, and a bare token'],
    ['BRIEF_TRIED_A="one\ntwo"\nthree', [3], 'behind a value of several lines'],
  ])('%j: %j set nothing (%s)', (text, faulty) => {
    expect(load(text)).toEqual(faulty);
    const given = parseEnv(text.replace(/^\uFEFF/, ''));
    for (const name of NAMES) expect(process.env[name]).toBe(given[name]);
  });

  it('is not repeated where it sets nothing: it may hold a secret', () => {
    writeFileSync(path, 'SLACK_BOT_TOKEN xoxb-secret\n');
    expect(loadEnvFile(path).join()).not.toContain('secret');
  });
});

it('what the environment sets already stays', () => {
  process.env.BRIEF_TRIED_A = 'environment';
  load('BRIEF_TRIED_A=file');
  expect(process.env.BRIEF_TRIED_A).toBe('environment');
});

it('no file is the ordinary case, and a folder is named', () => {
  expect(loadEnvFile(join(folder, 'none'))).toEqual([]);
  mkdirSync(join(folder, 'sub'));
  expect(() => loadEnvFile(join(folder, 'sub'))).toThrow(/sub cannot be read: it is a folder/);
});
