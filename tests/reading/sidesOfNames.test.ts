import { expect, it } from 'vitest';
import { namesSides } from '../../src/reading/sideOfSource.ts';
import { lexicon, storedVersion } from '../desk.ts';

it('a given name that is a capital too is of no country', () => {
  const { reading } = storedVersion(
    'Foreign Minister Sofia Brandt-Okoye met today with her counterpart, Mara Tesh, in Sarnik.\n\nSofia Brandt-Okoye said they would meet again.',
  );
  expect(reading.talks.map(({ sides }) => sides)).toEqual([[]]);
  expect(namesSides('Visit of Foreign Minister Sofia Brandt-Okoye', lexicon)).toEqual([]);
  // The city is.
  expect(namesSides('Talks in Sofia on Monday', lexicon)).toEqual(['BG']);
});
