import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, SEED } from './brief.ts';

const terminal = openTerminal();
beforeAll(() => terminal.brief(['ingest', SEED]));
afterAll(() => terminal.close());

const HOOK = join(import.meta.dirname, 'children/listModules.mjs');

/** What a command loads, and the memory that it holds in the end. */
async function started(...args: string[]): Promise<{ loaded: string[]; megabytes: number }> {
  const { err } = await terminal.brief(args, { env: { NODE_OPTIONS: `--import ${HOOK}` } });
  return JSON.parse(err.trim().split('\n').at(-1)!);
}

it.each([['ask', 'what did Lavrov say about strategic stability?'], ['quotes', 'Lavrov'], ['topics']])(
  'brief %s loads no reading engine and none of what fetches',
  async (...args) => {
    const { loaded } = await started(...args);
    const engine =
      /src\/reading\/(?:quotes|names|attribution|attitudes|languages)\/|openReading|undici|@slack|linkedom|unpdf|mammoth|eld\/|node_modules\/(?:zod|ipaddr\.js|yaml)\//;
    // These look at single names, and look-ups share them.
    const shared = /names\/(?:isSurnameAlone|officeInPhrase|findPlaces)\.ts$/;
    expect(loaded.filter((url) => engine.test(url) && !shared.test(url))).toEqual([]);
  },
);

it('reading is loaded by what reads', async () => {
  const { loaded } = await started('read', SEED);
  expect(loaded.some((url) => url.includes('src/openReading.ts'))).toBe(true);
});

it('brief ask holds 140 MB at most', async () => {
  await started('ask', 'what did Lavrov say?');
  const { megabytes } = await started('ask', 'what did Lavrov say?');
  expect(megabytes).toBeLessThan(140);
});
