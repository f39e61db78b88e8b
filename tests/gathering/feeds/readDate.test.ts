import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/gathering/feeds/readDate.ts';

describe('the date that a feed states', () => {
  // As written, as read.
  it.each([
    ['Wed, 19 May 2021 10:00:00 GMT', '2021-05-19T10:00:00.000Z'],
    // The weekday is wrong and is not looked at.
    ['Mon, 19 May 2021 10:00:00 +0300', '2021-05-19T07:00:00.000Z'],
    ['19 May 2021 10:00:00 EST', '2021-05-19T15:00:00.000Z'],
    ['19 May 21 10:00 PDT', '2021-05-19T17:00:00.000Z'],
    ['Wed, 19 May 2021 10:00:00 Z', '2021-05-19T10:00:00.000Z'],
    ['Wed, 19 May 2021 10:00:00 GMT+03:00', '2021-05-19T07:00:00.000Z'],
    ['Wednesday, May 19, 2021 - 10:00', '2021-05-19'],
    ['Wednesday, 19 May 2021 10:00 AM', '2021-05-19T10:00:00.000Z'],
    ['May 19, 2021 10:00 PM', '2021-05-19T22:00:00.000Z'],
    ['Wed May 19 10:00:00 PDT 2021', '2021-05-19T17:00:00.000Z'],
    ['Wed May 19 10:00:00 2021', '2021-05-19T10:00:00.000Z'],
    ['2021-05-19T10:00:00Z', '2021-05-19T10:00:00.000Z'],
    ['2021-05-19T10:00:00.123456+02:00', '2021-05-19T08:00:00.000Z'],
    ['2021-05-19T10:00+0200', '2021-05-19T08:00:00.000Z'],
    ['2021-05-19 10:00:00', '2021-05-19T10:00:00.000Z'],
    ['20210519T100000Z', '2021-05-19T10:00:00.000Z'],
    ['2021/5/19 10:00:00', '2021-05-19T10:00:00.000Z'],
    ['19.05.2021 10:00', '2021-05-19T10:00:00.000Z'],
    ['05/19/2021 10:00:00 AM', '2021-05-19T10:00:00.000Z'],
    ['Ср, 19 май 2021 10:00:00 +0300', '2021-05-19T07:00:00.000Z'],
    ['19 мая 2021 г.', '2021-05-19'],
    ['mer., 19 août 2020 10:00:00 +0200', '2020-08-19T08:00:00.000Z'],
    ['19. März 2021, 10:00 Uhr', '2021-03-19T10:00:00.000Z'],
    ['19 de mayo de 2021', '2021-05-19'],
    ['1621418400', '2021-05-19T10:00:00.000Z'],
    ['2021-05-19T24:00:00Z', '2021-05-20T00:00:00.000Z'],
    // A leap second is kept within its minute.
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    // Without an hour it stays a day; without a day a month.
    ['2021-05-19', '2021-05-19'],
    ['2021-05', '2021-05'],
    ['Wed, 19 May 2021', '2021-05-19'],
    // None of these is a date.
    ['yesterday', null],
    ['', null],
    ['2021-02-30T10:00:00Z', null],
    ['0000-00-00T00:00:00Z', null],
    ['Wed, 99 May 2021 10:00:00 GMT', null],
    ['2021', null],
  ])('%s is %s', (stated, read) => {
    expect(readDate(stated)).toBe(read);
  });

  it('without a zone is of the zone of the feed, by its clocks of that day', () => {
    expect(readDate('2021-05-19 10:00', 'Europe/Moscow')).toBe('2021-05-19T07:00:00.000Z');
    expect(readDate('Tue, 19 Jan 2021 10:00:00', 'Europe/Berlin')).toBe('2021-01-19T09:00:00.000Z');
    expect(readDate('Mon, 19 Jul 2021 10:00:00', 'Europe/Berlin')).toBe('2021-07-19T08:00:00.000Z');
    // A zone of its own counts more.
    expect(readDate('2021-05-19T10:00:00Z', 'Asia/Tokyo')).toBe('2021-05-19T10:00:00.000Z');
  });
});
