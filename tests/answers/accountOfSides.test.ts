import { describe, expect, it } from 'vitest';
import { accountOfSides } from '../../src/answers/sides.ts';
import { en } from '../../src/words/en/index.ts';
import { wordText } from '../../src/words/say.ts';
import { lexicon, storedVersion } from '../desk.ts';

const opening =
  'Norwegian Foreign Minister Arne Dahlum met Finnish Foreign Minister Elsa Korpi in Tromso on Monday.';

describe('the account of an article', () => {
  it.each([
    [
      '“We keep the crossing open all winter,” Dahlum said. Korpi called the plan “a serious offer”.',
      'Norway 1 quote, 7 words; Finland partly quoted, 3 words. Only the Norwegian side is quoted in full.',
    ],
    [
      'Korpi called the plan “a serious offer”.',
      'Finland partly quoted, 3 words; Norway 0. Only the Finnish side is quoted, in part.',
    ],
    [
      'Korpi called the plan “a serious offer”. Dahlum said the road was “not safe in winter”.',
      'Norway partly quoted, 4 words; Finland partly quoted, 3 words. No side is quoted in full.',
    ],
    [
      '“We keep the crossing open all winter,” Dahlum said. Korpi said nothing.',
      'Norway 1 quote, 7 words; Finland 0. Only the Norwegian side is quoted.',
    ],
    ['They spoke for an hour.', 'Norway 0; Finland 0. Neither side is quoted.'],
  ])('of “%s”', (words, account) => {
    const version = storedVersion(`Ministers meet\n\n${opening}\n\n${words}`);
    expect(wordText(accountOfSides(version, lexicon)!, en)).toBe(account);
  });
});
