import { expect, it } from 'vitest';
import { headlineSupport } from '../../src/comparing/headline/headlineSupport.ts';
import { lexicon } from '../desk.ts';
import { englishSentences } from '../english.ts';

const PIPELINE =
  'The Karvian parliament on Tuesday postponed the vote on the pipeline treaty until March. The government lacks two votes. The treaty would cost 40 million euros over four years. Drovnia was told at once. The currency gained one per cent.';
const FERRY =
  'At least 14 people were killed when a ferry sank off the island of Sael on Sunday night. Rescuers pulled 61 people from the water. The captain has been detained.';

it.each<[string, string, string | null]>([
  // Other words of the same meaning tell it.
  ['Captain held after deadly ferry accident', FERRY, null],
  ['Karvian parliament delays €40m pipeline accord', PIPELINE, null],
  ['Karvian parliament delays €400m pipeline treaty', PIPELINE, 'number'],
  // A month is another than the one of the article.
  ['Karvia delays pipeline vote until March', PIPELINE, null],
  ['Karvia delays pipeline vote until May', PIPELINE, 'number'],
  // What was put off is not approved, and what gained did not fall.
  ['Karvia approves pipeline treaty', PIPELINE, 'denied'],
  ['Currency falls after pipeline vote', PIPELINE, 'denied'],
  ['Currency gains after pipeline vote', PIPELINE, null],
  ['Captain quits after ferry sinks off Sael', FERRY, 'deed'],
])('%s', (headline, text, unsupported) => {
  const sentences = englishSentences(text, { start: 0, end: text.length });
  expect(headlineSupport(headline, text, sentences, lexicon).unsupported).toBe(unsupported);
});

it('a month that an article only calls the next one may be any', () => {
  const text =
    'The Karvian parliament put off the vote on the pipeline treaty to next month. It had failed in March.';
  const sentences = englishSentences(text, { start: 0, end: text.length });
  expect(
    headlineSupport('Karvia delays pipeline vote until May', text, sentences, lexicon).unsupported,
  ).toBeNull();
});
