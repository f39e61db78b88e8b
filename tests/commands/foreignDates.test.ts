import { expect, it } from 'vitest';
import { datesInEnglish } from '../../commands/asked/foreignDates.ts';
import { findPeriod } from '../../commands/asked/takePeriod.ts';
import { vocabulariesOf } from '../../commands/asked/vocabulary.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';

const vocabularies = vocabulariesOf(loadLexicon('data'));
const NOW = new Date('2021-05-20T12:00:00Z');

it.each([
  // A year, a month with a year, a day, since, between, and words for days that are counted from today.
  ['de', 'zu Syrien im Jahr 2018', 'im Jahr 2018', '2018'],
  ['de', 'am 18. September 2018 zu Syrien', 'am 18. September 2018', '18 September 2018'],
  ['de', 'zwischen März und Mai 2017', 'zwischen März und Mai 2017', '1 March 2017 to 31 May 2017'],
  ['de', 'zu Syrien gestern', 'gestern', 'yesterday'],
  ['fr', 'sur la Syrie en février 2016', 'en février 2016', 'February 2016'],
  ['fr', 'le 1er mai 2018', 'le 1er mai 2018', '1 May 2018'],
  ['fr', 'depuis mars 2018', 'depuis mars 2018', 'since 1 March 2018'],
  ['es', 'el 5 de mayo de 2017', 'el 5 de mayo de 2017', '5 May 2017'],
  ['es', 'sobre Siria el año pasado', 'el año pasado', 'last year'],
  ['ru', 'о Сирии в феврале 2016 года', 'в феврале 2016 года', 'February 2016'],
  ['ru', 'с марта по май 2017', 'с марта по май 2017', '1 March 2017 to 31 May 2017'],
])('%s: “%s” names its days where they were typed', (language, typed, days, label) => {
  const { dates } = vocabularies.find((one) => one.language === language)!;
  const english = datesInEnglish(typed, dates);
  const found = findPeriod(english.text, NOW, 'UTC');
  expect(found?.period.label).toBe(label);
  const spans = english.typedSpans(found!.spans);
  expect(spans.map(({ start, end }) => typed.slice(start, end))).toEqual([days]);
});

it('what has no word of a date is as it was typed', () => {
  const english = datesInEnglish('Was hat Merkel zur Ukraine gesagt?', { gestern: 'yesterday' });
  expect(english.text).toBe('Was hat Merkel zur Ukraine gesagt?');
  expect(english.typedSpans([{ start: 4, end: 7 }])).toEqual([{ start: 4, end: 7 }]);
});
