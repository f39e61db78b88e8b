import { expect, test } from 'vitest';
import { announcedDates } from '../../src/reading/dates/announcedDates.ts';

const announced = (text: string, published: string) =>
  announcedDates(text, { published, sentences: [{ start: 0, end: text.length }] }).map(
    ({ from, to, status }) =>
      `${from === to ? from : `${from}..${to}`}${status === 'planned' ? '' : ` ${status}`}`,
  );

const WEDNESDAY = '2026-11-25';
test.each<[string, string[]]>([
  // What a day lasts, or is told from.
  ['Nominations will open for five days from 11 December.', ['2026-12-11..2026-12-15']],
  ['The three-day visit begins on Saturday.', ['2026-11-28..2026-11-30']],
  ['A two-day summit opens in Oslo on 9 December.', ['2026-12-09..2026-12-10']],
  ['The conference opens on 2 December and closes two days later.', ['2026-12-02', '2026-12-04']],
  ['The minister flies to Ankara next Monday and to Baku the following day.', ['2026-11-30', '2026-12-01']],
  ['Inspectors are due back within ten days.', ['2026-12-05']],
  ['Appeals must be lodged within 90 days.', []],
  ['The sides will hold a meeting next week on 2 December.', ['2026-12-02']],
  // Set for a day, whatever the verb.
  ['The president has called snap elections for 17 January.', ['2027-01-17']],
  ['The ministry summoned the ambassador for Thursday morning.', ['2026-11-26']],
  ['Leaders confirmed the December 12 summit.', ['2026-12-12']],
  ['The campaign has also been extended “to midnight Monday December 28”.', ['2026-12-28']],
  ['The prime minister, who took office in March, visits Rome on Friday.', ['2026-11-27']],
  // What somebody had meant, and the day on which it was decided.
  ['The minister had proposed May 30 for the talks, but the envoy was not free on that date.', []],
  ['The crew had been due to return on Sunday, but a storm kept them on board.', []],
  ['Their meeting had been due to open on Friday but was called off.', ['2026-11-27 cancelled']],
  ['The cabinet proposed on Thursday to hold the vote next week.', ['2026-11-30..2026-12-06']],
])('%s', (text, dates) => {
  expect(announced(text, WEDNESDAY)).toEqual(dates);
});

test('a day that something was put off from is not after the one that it was put off to', () => {
  const text =
    'The vote was originally scheduled for Saturday, but its sponsors asked for a delay until Monday.';
  // A Sunday.
  expect(announced(text, '2026-11-22')).toEqual(['2026-11-23']);
  expect(announced(text, '2026-11-27')).toEqual(['2026-11-28 postponed', '2026-11-30']);
});
