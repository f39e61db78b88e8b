import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTyped, menu } from '../../commands/index.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import { ASKER, lexicon, NOW, openDesk, type TestDesk } from '../desk.ts';

/** An answer takes few calls to the archive, the count of what an embargo holds back among them: each may be a round trip. */
const MOST_CALLS = 6;
/** Before "not quoted" is answered, every rung of the ladder is looked at. */
const MOST_DOWN_THE_LADDER = 10;

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
        'meetings',
        'voices',
        'renderings',
        'headline',
        'revisions',
        'help',
      ].includes(c.verb),
    )
    .flatMap(({ verb, examples }) => examples.map((e) => `${verb === 'brief' ? '' : verb} ${e}`.trim()));

  const further = [
    // Looked for in every way, and not there.
    'verify The price of grain will decide how the winter ends',
    // Words changed in the middle.
    'verify We were showing patience for an extremely long time',
    // More quotes than one look-up reads.
    'quotes Putin about Syria since 2016',
    'quotes Putin since 2010',
    'ask did Putin condemn sanctions?',
  ];

  const callsFor = async (typed: string) => {
    const { archive, calls } = counted(desk.desk.archive);
    await answerTyped(typed, { ...ASKER }, { ...desk.desk, archive, lexicon, now: NOW });
    return calls;
  };

  it.each([...examples, ...further])('%j', async (typed) => {
    const calls = await callsFor(typed);
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST_CALLS);
  });

  it(`but up to ${MOST_DOWN_THE_LADDER} where nobody is found to have said it`, async () => {
    const calls = await callsFor('ask what did Lavrov say about Afghanistan?');
    expect(calls.length, calls.join(' ')).toBeLessThanOrEqual(MOST_DOWN_THE_LADDER);
  });
});
