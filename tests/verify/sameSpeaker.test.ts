import { expect, it } from 'vitest';
import { isSameSpeaker } from '../../src/comparing/verify/sameSpeaker.ts';
import { lexicon } from '../desk.ts';

// As pasted, as stored, whether it is one person or body.
it.each<[string, string, boolean]>([
  ['Lavrov', 'Sergei Lavrov', true],
  ['Sergey Lavrov', 'Sergei Lavrov', true],
  ['Foreign Minister Lavrov', 'Sergei Lavrov', true],
  ['Russian Foreign Minister Lavrov', 'Sergei Lavrov', true],
  ['Russian Foreign Minister Sergei Lavrov', 'Sergei Lavrov', true],
  ['Mr Lavrov', 'Sergei Lavrov', true],
  ['US Secretary of State Blinken', 'Antony Blinken', true],
  ['Secretary Blinken', 'Sergei Lavrov', false],
  ['President Holt', 'Ada Holt', true],
  ['former President Holt', 'Ada Holt', true],
  ['President Holt', 'Ada Berg', false],
  ['Bill Clinton', 'Hillary Clinton', false],
  // An office without a name is nobody's name, and a body is no person.
  ['Foreign Secretary', 'Defence Secretary', false],
  ['Foreign Minister of Russia', 'Foreign Minister of Turkey', false],
  ['Foreign Ministry', 'Defence Ministry', false],
  // Titles that are names.
  ['Martin Luther King', 'Ada King', false],
  ['Pope Francis', 'Francis', true],
])('%s and %s: %s', (one, other, is) => {
  expect(isSameSpeaker(one, other, lexicon)).toBe(is);
  expect(isSameSpeaker(other, one, lexicon)).toBe(is);
});
