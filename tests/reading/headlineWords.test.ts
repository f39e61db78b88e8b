import { expect, it } from 'vitest';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader } from '../desk.ts';

const unsupported = (title: string, text: string) => readArticle({ title, text }, reader).headlineUnsupported;

it.each([
  ['Ceasefire – Oral Answers, House of Commons', 'The ceasefire holds. The House rose at noon.'],
  ['Factbox: what ministers said on the strait', 'Ministers spoke of the strait.'],
  [
    'Assembly – 9981st meeting: the situation on the river',
    'The Assembly had a meeting on the situation on the river.',
  ],
  [
    'Address by H.E. Mr. Tavita Losa, President of Luma Atolls',
    'I bring you greetings from forty-one islands.',
  ],
])('“%s” says of what kind its text is, and claims nothing that the text lacks', (title, text) => {
  expect(unsupported(title, text).filter((word) => word !== 'said')).toEqual([]);
});

it('still names what a headline claims and no sentence has', () => {
  expect(unsupported('Minister storms out of talks', 'The minister left the room.')).toEqual(['storms']);
});
