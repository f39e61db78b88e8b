import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNamed } from '../../commands/asked/findNamed.ts';
import { article, lexicon, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'a',
      '"We are ready for talks," Russian Foreign Minister Sergei Lavrov said.\n\n"So are we," US Secretary of State Antony Blinken said.',
    ),
    article(
      'b',
      '"The gas flows," Russian President Vladimir Putin said.\n\nTony Blair said that he agreed. Cherie Blair was present.',
    ),
    article(
      'c',
      '"We disagree," Turkish President Recep Tayyip Erdoğan said.\n\n"So do we," Iranian President Hassan Rouhani said.',
    ),
    article('d', '"We count the votes," K.C. Maurer said.'),
  ]);
});
afterAll(() => desk.close());

describe('typed words mean', () => {
  it.each([
    // A surname, in any case, with and without its diacritics or a possessive.
    ['lavrov', 'Sergei Lavrov'],
    ["Lavrov's", 'Sergei Lavrov'],
    ['erdogan', 'Recep Tayyip Erdoğan'],
    // Another spelling of the lexicon's.
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Anthony Blinken', 'Antony Blinken'],
    // A title with its country.
    ['the Russian foreign minister', 'Sergei Lavrov'],
    ['the president of Russia', 'Vladimir Putin'],
    ['Iranian president', 'Hassan Rouhani'],
    // Initials, as they stand there.
    ['K.C. Maurer', 'K.C. Maurer'],
    ['Maurer', 'K.C. Maurer'],
    // Two of a surname, one of whom ever speaks.
    ['Blair', 'Tony Blair'],
  ])('“%s”: %s', async (typed, name) => {
    expect((await findNamed(typed, desk.desk.archive, lexicon)).name).toBe(name);
  });

  it('all who bear a title where no country is named', async () => {
    const { people } = await findNamed('the president', desk.desk.archive, lexicon);
    expect(people.map((p) => p.name).sort()).toEqual([
      'Hassan Rouhani',
      'Recep Tayyip Erdoğan',
      'Vladimir Putin',
    ]);
  });

  it.each([
    // Misspelt: the nearest. Too far: nobody.
    ['Lavrow', 'Sergei Lavrov'],
    ['Blinkin', 'Antony Blinken'],
    ['Rohani', 'Hassan Rouhani'],
    ['Xyzzy', undefined],
  ])('nobody, and nearest to “%s” is %s', async (typed, name) => {
    const answer = await findNamed(typed, desk.desk.archive, lexicon);
    // A spelling that the lexicon knows is found outright.
    const found = answer.name ?? answer.nearest ?? undefined;
    expect(found).toBe(name);
  });
});
