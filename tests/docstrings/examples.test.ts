import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import type { Message } from '../../src/words/line.ts';
import { openDesk, type TestDesk } from '../desk.ts';
import { type Example, evaluate, examplesIn, faceOf, isShownAs, printed } from './examplesIn.ts';
import { exampleScope } from './scope.ts';

const ROOMS = ['text', 'reading', 'comparing', 'answers', 'lookups', 'digests', 'words'];
/**
 * Examples that only illustrate: they use names that mean nothing by themselves ("british"), or leave out part of the call. May
 * become fewer, never more.
 */
const MOST_ILLUSTRATIONS = 9;
/** Functions that other rooms use and that have no example. May become fewer, never more. */
const MOST_WITHOUT = 2;

let desk: TestDesk;
let scope: Record<string, unknown>;
beforeAll(async () => {
  desk = await openDesk('seed');
  // What the words of a language are called is their own.
  scope = await exampleScope(
    ROOMS.filter((room) => room !== 'words'),
    desk,
  );
});
afterAll(() => desk.close());

/** A value with the messages in it worded: examples show what they say. */
function saidInEnglish(value: unknown): unknown {
  if (Array.isArray(value))
    return value.flatMap((one) =>
      isMessage(one) ? saidInEnglish(one.say(en as never)) : [saidInEnglish(one)],
    );
  if (isMessage(value)) return saidInEnglish(value.say(en as never));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, saidInEnglish(inner)]));
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'say' in value && typeof value.say === 'function';

/** What an example's call comes to; null where it is an illustration. */
async function run({ file, call }: Example): Promise<{ value: unknown } | null> {
  if (call.includes('…') && !/['"`“][^'"`]*…/.test(call)) return null;
  const own = (await import(resolve(import.meta.dirname, '../..', file))) as Record<string, unknown>;
  try {
    return { value: saidInEnglish(await evaluate(call, { ...scope, ...own })) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof SyntaxError) return null;
    throw error;
  }
}

describe('the examples in docstrings', () => {
  for (const room of ROOMS)
    it(`of ${room} come to what they say`, async () => {
      for (const example of examplesIn(room)) {
        const { file, line, call, result } = example;
        const came = await run(example).catch((error: unknown) => ({ value: error }));
        if (came && !isShownAs(came.value, result))
          expect.soft(printed(came.value), `${file}:${line} ${call}`).toBe(result);
      }
    });

  it(`can be run, all but ${MOST_ILLUSTRATIONS}`, async () => {
    const illustrations: string[] = [];
    for (const example of ROOMS.flatMap(examplesIn))
      if ((await run(example)) === null)
        illustrations.push(`${example.file}:${example.line} ${example.call}`);
    expect(illustrations.length, illustrations.join('\n')).toBeLessThanOrEqual(MOST_ILLUSTRATIONS);
  });

  it(`are there for every function that another room uses, all but ${MOST_WITHOUT}`, () => {
    const face = ROOMS.flatMap(faceOf);
    expect(face.length).toBeGreaterThan(200);
    const without = face.filter(({ hasExample }) => !hasExample).map(({ file, name }) => `${file} ${name}`);
    expect(without.length, without.join('\n')).toBeLessThanOrEqual(MOST_WITHOUT);
  });
});

describe('a result in a docstring', () => {
  it.each<[unknown, string, boolean]>([
    [['a', 1], "['a', 1]", true],
    [['a', 1], "['a', …]", true],
    [['a', 1], "['a']", false],
    [{ start: 0, end: 3 }, '{ start: 0, … }', true],
    [{ start: 0, end: 3 }, '{ start: 1, … }', false],
    [new Set(['a']), "Set { 'a' }", true],
    [new Date('2026-11-24T07:30:00Z'), '2026-11-24T07:30:00Z', true],
    ['', "'a'", false],
    [null, 'null', true],
  ])('%o is shown as %s: %s', (value, result, is) => {
    expect(isShownAs(value, result)).toBe(is);
  });
});
