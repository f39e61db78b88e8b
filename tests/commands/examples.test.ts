import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { menu } from '../../commands/index.ts';
import { exampleQuestions, plainQuestions } from '../../commands/words/examples.ts';
import { openDesk, type TestDesk } from '../desk.ts';

/** Whatever Brief or its documents offer to type has an answer on the sample archive. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

const ROOT = join(import.meta.dirname, '../..');
/** Verbs whose examples name a channel or a page that the sample archive does not have. */
const NEEDS_MORE = new Set(['add', 'subscribe', 'unsubscribe', 'subscriptions', 'feeds', 'correct']);
/** Kinds of answers that say that there is nothing, or that the question was not understood. */
const REFUSALS = [
  'not-understood',
  'unknown-command',
  'too-vague',
  'speaker-unknown',
  'nothing-found',
  'not-here',
];

async function expectAnswer(typed: string) {
  const isMention = typed.startsWith('@Brief ');
  const words = typed.replace(/^(?:@Brief|\/brief) ?/, '');
  const answer = await desk.ask(words, { place: isMention ? 'mention' : 'slash' });
  expect([typed, answer.rung === 'none' || REFUSALS.includes(answer.kind)]).toEqual([typed, false]);
}

describe('what is offered to be typed', () => {
  it('in greetings, first visits and App Home has an answer', async () => {
    const offered = await exampleQuestions(desk.desk);
    expect(offered).toHaveLength(3);
    for (const typed of offered) await expectAnswer(typed);
  });

  it('at the beginning of help has an answer', async () => {
    const offered = await plainQuestions(desk.desk);
    expect(offered.length).toBeGreaterThanOrEqual(4);
    for (const typed of offered) await expectAnswer(`@Brief ${typed}`);
  });

  it('as the example of a command has an answer', async () => {
    for (const { verb, examples } of menu.filter((c) => !NEEDS_MORE.has(c.verb)))
      for (const example of examples) {
        if (/today|since monday/.test(example)) continue; // nothing of the sample archive is of these days
        await expectAnswer(`/brief ${verb === 'brief' ? '' : verb} ${example}`.replace(/ +/g, ' ').trim());
      }
  });

  it.each(['README.md', 'docs/asking.md'])('as a mention in %s has an answer', async (file) => {
    const asked = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/`@Brief ([^`]+)`/g)]
      .map((match) => match[1]!)
      .filter((words) => !/[XY]|^and |^…/.test(words));
    expect(asked.length).toBeGreaterThan(0);
    for (const words of asked) await expectAnswer(`@Brief ${words}`);
  });
});
