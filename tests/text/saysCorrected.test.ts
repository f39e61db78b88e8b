import { expect, it } from 'vitest';
import { isCorrection, saysCorrected } from '../../src/text/saysCorrected.ts';

it.each([
  'CORRECTION: Westland recalls its envoy',
  'Corrected: Westland recalls its envoy',
  '(Corrects the time given in paragraph 2 to five days.)',
  '(Adds quotes, corrects spelling of Holm)',
  'This story corrects the spelling of Holm.',
  'This story has been corrected to show that the talks were on Tuesday.',
  'The headline of this article was corrected on 3 May.',
  'An earlier version of this article gave a wrong day.',
  'A previous version of the story misquoted Holm.',
  'Editor’s note: The first paragraph was changed because of an error.',
])('%s says that its text corrects another', (words) => {
  expect(saysCorrected(words)).toBe(true);
});

it.each([
  // News of something else that was corrected, or had an earlier version.
  'The central bank corrects its forecast for the year.',
  'Holm rejected an earlier version of the treaty.',
  'The border was corrected by a metre after the survey.',
  'The new draft has been corrected by the lawyers of both sides.',
  'Correction officers in Lunde went on strike.',
  // A note of another kind.
  'Editor’s note: This is the second of three reports from the strait.',
])('%s says nothing of the kind', (words) => {
  expect(saysCorrected(words)).toBe(false);
});

it('an article that tells of an earlier draft in its first paragraphs is no correction', () => {
  const text =
    'Treaty talks go on\n\nHolm rejected an earlier version of the treaty.\n\nThe draft was corrected twice.';
  expect(isCorrection({ title: null, text })).toBe(false);
});
