import { describe, expect, it } from 'vitest';
import { isWithin } from '../../commands/asked/period.ts';
import { takePeriod } from '../../commands/asked/takePeriod.ts';

/** A Monday; in Auckland it is already Tuesday. */
const NOW = new Date('2026-11-23T18:00:00Z');

describe('days in typed words', () => {
  it.each([
    // typed, since, until (exclusive), what else was typed
    ['today', '2026-11-23', '2026-11-24', ''],
    ['yesterday', '2026-11-22', '2026-11-23', ''],
    // The latest weekday that has been; today's own name is today.
    ['since monday', '2026-11-23', undefined, ''],
    ['since friday', '2026-11-20', undefined, ''],
    // "by Friday" is the one that comes, "before Friday" the one that has been.
    ['the deal by friday', undefined, '2026-11-28', 'the deal'],
    ['the deal before friday', undefined, '2026-11-20', 'the deal'],
    ['last monday', '2026-11-16', '2026-11-17', ''],
    ['this week', '2026-11-23', '2026-11-30', ''],
    ['last 3 days', '2026-11-20', undefined, ''],
    ['sanctions in the last 2 weeks', '2026-11-09', undefined, 'sanctions'],
    ['Lavrov since last week', '2026-11-16', undefined, 'Lavrov'],
    ['Lavrov about Iran since this month', '2026-11-01', undefined, 'Lavrov about Iran'],
    ['19 May 2021', '2021-05-19', '2021-05-20', ''],
    ['May 19, 2021', '2021-05-19', '2021-05-20', ''],
    ['2021-05-19', '2021-05-19', '2021-05-20', ''],
    ['2021-05', '2021-05-01', '2021-06-01', ''],
    ['May 2021', '2021-05-01', '2021-06-01', ''],
    ['2021', '2021-01-01', '2022-01-01', ''],
    // A day without a year is the latest that has been.
    ['19 May', '2026-05-19', '2026-05-20', ''],
    ['24 December', '2025-12-24', '2025-12-25', ''],
    ['about arms since 1 May 2021', '2021-05-01', undefined, 'about arms'],
    // Until a month is until its end, before a month is before it begins.
    ['Lavrov from 2021-05-01 until June 2021', '2021-05-01', '2021-07-01', 'Lavrov'],
    ['sailors before April 2007', undefined, '2007-04-01', 'sailors'],
    // Both ends of a range, a year or month lent by the other end.
    ['from 1 May to 20 May 2021', '2021-05-01', '2021-05-21', ''],
    ['Syria between March and November 2017', '2017-03-01', '2017-12-01', 'Syria'],
    ['Syria between March and now', '2026-03-01', undefined, 'Syria'],
    ['from 2024 to today', '2024-01-01', undefined, ''],
    ['1-20 May 2021', '2021-05-01', '2021-05-21', ''],
    ['2016-2018', '2016-01-01', '2019-01-01', ''],
    // Calendar weeks and months; "past" counts back from today.
    ['last week', '2026-11-16', '2026-11-23', ''],
    ['last month', '2026-10-01', '2026-11-01', ''],
    ['in the past month', '2026-10-23', undefined, ''],
    ['since 3 days ago', '2026-11-20', undefined, ''],
    ['two weeks ago', '2026-11-09', '2026-11-16', ''],
    ['two months ago', '2026-09-01', '2026-10-01', ''],
    // Other shapes: slashes day first, ordinals, a month after "in".
    ['19/05/2021', '2021-05-19', '2021-05-20', ''],
    ['5/13/2021', '2021-05-13', '2021-05-14', ''],
    ['the 19th of May 2021', '2021-05-19', '2021-05-20', ''],
    ['in September', '2026-09-01', '2026-10-01', ''],
    // A third of a month or year.
    ['drones since mid-November', '2026-11-11', undefined, 'drones'],
    ['in early October', '2026-10-01', '2026-10-11', ''],
    ['late February 2024', '2024-02-21', '2024-03-01', ''],
    ['the end of October', '2026-10-21', '2026-11-01', ''],
    ['at the beginning of 2018', '2018-01-01', '2018-05-01', ''],
    // A day of a week by the calendar, and a weekend.
    ['on Tuesday last week', '2026-11-17', '2026-11-18', ''],
    ['Lavrov over the weekend', '2026-11-21', '2026-11-23', 'Lavrov'],
    ['last weekend', '2026-11-21', '2026-11-23', ''],
    ['after 2018', '2019-01-01', undefined, ''],
    ['days:2021-05-01..', '2021-05-01', undefined, ''],
    ['Lavrov about Iran in 2018', '2018-01-01', '2019-01-01', 'Lavrov about Iran'],
  ])('“%s”', (typed, since, until, rest) => {
    const taken = takePeriod(typed, NOW, 'Europe/London');
    expect([taken?.period.since, taken?.period.until, taken?.rest]).toEqual([since, until, rest]);
  });

  it.each([
    // Not a day at all; a day that no month has; a number that is a resolution.
    ['strategic stability'],
    ['31 June 2021'],
    ['resolution 2231'],
    ['may the force be with you'],
    ['the march on Rome'],
    ['the 2018 World Cup'],
    ['since 0000-00-00'],
    ['who is Theresa May'],
    ['Nord Stream 2'],
  ])('“%s” names none', (typed) => {
    expect(takePeriod(typed, NOW, 'UTC')).toBeNull();
  });

  it('are those of the asker’s own zone', () => {
    expect(takePeriod('today', NOW, 'Pacific/Auckland')?.period.since).toBe('2026-11-24');
    const isOfToday = isWithin({ since: '2026-11-24', until: '2026-11-25' }, 'Pacific/Auckland');
    expect(isOfToday('2026-11-23T12:30:00Z')).toBe(true);
    expect(isOfToday('2026-11-23T10:30:00Z')).toBe(false);
    expect(isOfToday('2026-11-24T10:59:59Z')).toBe(true);
    expect(isOfToday('2026-11-24T11:00:00Z')).toBe(false);
    // A day without an hour is that day everywhere.
    expect(isOfToday('2026-11-23')).toBe(false);
    expect(isOfToday('2026-11-24')).toBe(true);
  });
});
