import { expect, it } from 'vitest';
import { headlineSupport } from '../../src/comparing/headline/headlineSupport.ts';
import { lexicon } from '../desk.ts';
import { englishSentences } from '../english.ts';

const PIPELINE =
  'The Karvian parliament on Tuesday postponed the vote on the pipeline treaty until March. The government lacks two votes. The treaty would cost 40 million euros over four years. Drovnia was told at once. The currency gained one per cent.';
const FERRY =
  'At least 14 people were killed when a ferry sank off the island of Sael on Sunday night. Rescuers pulled 61 people from the water. The captain has been detained.';

const BORDER =
  'Torvania\u2019s foreign minister, Ida Rusk, refused on Monday to say whether her government would recognise the border. \u201cWe have decided nothing,\u201d Rusk said. The energy minister dismissed rumours of a deal on the dam. A survey was published.';

it.each<[string, string, string | null]>([
  // Who refuses to say whether they do has promised nothing.
  ['Rusk promises to recognise border', BORDER, 'denied'],
  ['Rusk refuses to say whether Torvania will recognise border', BORDER, null],
  // The first word before a verb of speech is a name, where it is no word for who speaks.
  ['Holm denies rumours of deal on dam', BORDER, 'name'],
  ['Rusk says government decided nothing on border', BORDER, null],
  ['Cabinet says nothing decided on border', BORDER, null],
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
