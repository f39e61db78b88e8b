import { expect, it } from 'vitest';
import { meetingsTold } from '../../src/comparing/readouts/meetingsTold.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader } from '../desk.ts';

/** The days of the meetings that a sentence tells of, in a text of Friday, 20 November 2026. */
function days(sentence: string): (string | null)[] {
  const published = '2026-11-20';
  const text = `News of the day\n\n${sentence}\n\nNorwegian Foreign Minister Arne Dahlum is 50. Finnish Foreign Minister Elsa Korpi is 49.`;
  const article = { id: 'a', title: null, source: 'Wire', sourceKind: null, published, url: null };
  return meetingsTold({ article, text, reading: readArticle({ text, published }, reader) }).map(
    ({ day }) => day,
  );
}

it.each([
  'A meeting between Arne Dahlum and Elsa Korpi planned for Friday in Bergen was called off.',
  'The talks between Arne Dahlum and Elsa Korpi have been postponed until Monday.',
  'Arne Dahlum and Elsa Korpi were due to meet on Thursday, but fog closed the airport.',
  'Arne Dahlum proposed a meeting with Elsa Korpi on Tuesday.',
  'Arne Dahlum invited Elsa Korpi to talks in Oslo on Wednesday.',
  'Elsa Korpi asked for a call with Arne Dahlum on Monday and got no answer.',
  'A spokesman denied on Monday that Arne Dahlum had met Elsa Korpi.',
  'Preparations for the meeting of Arne Dahlum and Elsa Korpi began on Monday.',
])('tells of none: %s', (sentence) => {
  expect(days(sentence)).toEqual([]);
});

it.each([
  ['The summit in Geneva brought together Arne Dahlum, Elsa Korpi and Tor Lind on 3 November.', '2026-11-03'],
  ['Elsa Korpi welcomed Arne Dahlum in Helsinki on Wednesday for two hours of talks.', '2026-11-18'],
  ['After meeting Elsa Korpi on Tuesday, Arne Dahlum said he was pleased.', '2026-11-17'],
  ['Elsa Korpi had lunch with Arne Dahlum in Oslo on Tuesday.', '2026-11-17'],
  ['Elsa Korpi and Arne Dahlum shook hands before their talks on Monday.', '2026-11-16'],
  ['Arne Dahlum conferred with Elsa Korpi in Tromso on 10 November.', '2026-11-10'],
  ['The two ministers, Arne Dahlum and Elsa Korpi, held a video conference on Thursday.', '2026-11-19'],
  ['Talks between Arne Dahlum and Elsa Korpi ended on Thursday without a result.', '2026-11-19'],
])('tells of one: %s', (sentence, day) => {
  expect(days(sentence)).toEqual([day]);
});
