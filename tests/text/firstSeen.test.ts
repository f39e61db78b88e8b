import { expect, it } from 'vitest';
import { dayStated } from '../../src/answers/quotePart.ts';
import { datedBySight, isDatedBySight } from '../../src/text/firstSeen.ts';
import { en } from '../../src/words/en/index.ts';
import { wordText } from '../../src/words/say.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const NOW = new Date('2026-11-29T08:15:00Z');
const LATER = new Date('2026-11-30T08:15:00Z');

it('an entry without a date counts from when it was first seen, and says so', () => {
  const { details } = makeArticle({});
  const dated = datedBySight(details, null, NOW);
  expect(dated.published).toBe('2026-11-29T08:15:00.000Z');
  expect(wordText(dayStated(dated)!, en)).toBe('first seen 29 November 2026');
  // A later look does not make it newer.
  expect(datedBySight(details, dated, LATER)).toEqual(dated);
});

it('a stated date is left as it is, and replaces the one of the first look', () => {
  const { details } = makeArticle({ published: '2026-11-28' });
  const dated = datedBySight(details, datedBySight(makeArticle({}).details, null, NOW), LATER);
  expect(dated).toEqual(details);
  expect(isDatedBySight(dated)).toBe(false);
  expect(wordText(dayStated(dated)!, en)).toBe('28 November 2026');
});
