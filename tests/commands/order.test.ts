import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('quoted', '"The pass stays open," Foreign Minister Ama Solberg said.', {
      published: '2026-10-01',
    }),
    article('reported', 'Foreign Minister Ama Solberg said that the pass would close in winter.', {
      published: '2026-11-05',
    }),
    article('other', '"We pay for the pass," President Ola Brune said.', { published: '2026-11-12' }),
    article(
      'often',
      '"The pass is steep," Foreign Minister Ama Solberg said.\n\n"The pass is old," Foreign Minister Ama Solberg said.',
      { published: '2026-09-01' },
    ),
    article(
      'named',
      'Prime Minister Ida Holm called the plan "a ship without a keel" on Monday. "It will never leave the harbour," Holm said.',
      { published: '2026-11-13' },
    ),
    article(
      'speech',
      [
        'Ulrik Dahl: Thank you.',
        'The harbour is deep enough for every ship that we have.',
        'Good afternoon. Welcome to Lunde.',
        'We shall dredge it again in the spring of next year.',
      ].join('\n\nUlrik Dahl: '),
      { title: 'Transcript of a meeting in Lunde', published: '2026-11-14' },
    ),
  ]);
});
afterAll(() => desk.close());

const ask = (typed: string) => desk.text(typed, { place: 'mention' });
const at = (text: string, words: string) => text.indexOf(words);

describe('the newest that is asked for', () => {
  it('goes before what is surer, and the answer says why', async () => {
    const text = await ask('latest from Solberg on the pass');
    expect(text).toContain('The newest is only reported:');
    expect(at(text, 'would close in winter')).toBeLessThan(at(text, 'The pass stays open'));
    // What is shown is not counted as not listed.
    expect(text).not.toContain('reported once');
  });

  it('goes first among those who spoke', async () => {
    expect(at(await ask('who spoke about the pass?'), 'Solberg')).toBeLessThan(
      at(await ask('who spoke about the pass?'), 'Brune'),
    );
    const newest = await ask('newest quote on the pass');
    expect(at(newest, 'We pay for the pass')).toBeGreaterThan(0);
    expect(at(newest, 'We pay for the pass')).toBeLessThan(at(newest, '— Ama Solberg'));
  });

  it('is not asked for by others', async () => {
    expect(await ask('what did Solberg say about the pass?')).not.toContain('The newest is only');
  });
});

it('does not list as left out what it shows above', async () => {
  const text = await ask('what did Holm call the plan?');
  expect(text).toContain('a ship without a keel');
  expect(text).not.toContain('partly quoted once');
});

describe('greetings and thanks', () => {
  it('come behind what was said', async () => {
    const text = await ask('what did Dahl say?');
    expect(at(text, 'deep enough')).toBeLessThan(at(text, 'Thank you.'));
  });

  it('are left out of lists, which say how many', async () => {
    const text = await desk.text('quotes Dahl', { place: 'slash' });
    expect(text).toContain('deep enough');
    expect(text).not.toContain('Thank you.');
    expect(text).not.toContain('Good afternoon.');
    expect(text).toContain('2 greetings and words of thanks');
  });

  it('are found by their words', async () => {
    expect(await ask('who said "welcome to Lunde"?')).toContain('Ulrik Dahl');
  });
});
