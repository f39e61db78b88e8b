import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTyped, menu } from '../../commands/index.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import { ASKER, lexicon, NOW, openDesk, type TestDesk } from '../desk.ts';

/**
 * A look-up takes few calls to the archive: on PostgreSQL each is a round trip. Six find and read; every answer takes
 * one more, which counts what an embargo holds back.
 */
const MOST_CALLS = 6 + 1;
/** A quotation is also looked for among sentences that share words with it, and in what its articles said before. */
const MOST_TO_VERIFY = 12;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

/** The archive with its calls counted, by name. */
function counted(archive: ArchiveView): { archive: ArchiveView; calls: string[] } {
  const calls: string[] = [];
  const proxy = new Proxy(archive, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return value.apply(target, args);
      };
    },
  });
  return { archive: proxy, calls };
}

describe(`a command takes at most ${MOST_CALLS} calls to the archive`, () => {
  const examples = menu
    .filter((c) =>
      [
        'brief',
        'quotes',
        'topics',
        'ask',
        'verify',
        'compare',
        'changes',
        'calendar',
        'timeline',
        'voices',
        'renderings',
        'headline',
        'revisions',
        'help',
      ].includes(c.verb),
    )
    .flatMap(({ verb, examples }) => examples.map((e) => `${verb === 'brief' ? '' : verb} ${e}`.trim()));

  it.each(examples)('%j', async (typed) => {
    const { archive, calls } = counted(desk.desk.archive);
    await answerTyped(typed, { ...ASKER }, { ...desk.desk, archive, lexicon, now: NOW });
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(
      typed.startsWith('verify') ? MOST_TO_VERIFY : MOST_CALLS,
    );
  });
});
