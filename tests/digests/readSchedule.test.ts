import { describe, expect, it } from 'vitest';
import { nextInstant } from '../../src/digests/nextInstant.ts';
import { cronInWords, nearestZone, readSchedule, zoneNamed } from '../../src/digests/readSchedule.ts';
import { en } from '../../src/words/en/index.ts';
import type { Text } from '../../src/words/line.ts';
import { wordText } from '../../src/words/say.ts';

const inEnglish = (read: object) =>
  'problem' in read ? { ...read, problem: wordText(read.problem as Text, en) } : read;

describe('a schedule that can be read', () => {
  // typed, cron, in words, zone
  const table: [string, string, string, string | null][] = [
    // Days by their common names.
    ['weekdays 07:30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ['every weekday at 07:30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ['every monday at 9', '0 9 * * 1', 'Mondays at 09:00', null],
    ['Mondays 9am', '0 9 * * 1', 'Mondays at 09:00', null],
    ['weekends at noon', '0 12 * * 0,6', 'weekends at 12:00', null],
    ['daily midnight', '0 0 * * *', 'every day at 00:00', null],
    // A time alone is every day.
    ['9', '0 9 * * *', 'every day at 09:00', null],
    // Several days: with words, commas with and without space, ranges, a range over the end of the week.
    ['Monday, Wednesday and Friday at 9', '0 9 * * 1,3,5', 'Mondays, Wednesdays and Fridays at 09:00', null],
    ['mon,wed,fri at 9', '0 9 * * 1,3,5', 'Mondays, Wednesdays and Fridays at 09:00', null],
    ['tue-thu 9:15', '15 9 * * 2,3,4', 'Tuesdays, Wednesdays and Thursdays at 09:15', null],
    ['sat-mon 10', '0 10 * * 0,1,6', 'Mondays, Saturdays and Sundays at 10:00', null],
    // All seven are every day, Monday to Friday are weekdays.
    ['weekdays and weekends 8', '0 8 * * *', 'every day at 08:00', null],
    ['mon-fri 8', '0 8 * * 1-5', 'weekdays at 08:00', null],
    // Clocks of twelve hours, with and without a space, and their midnight and noon.
    ['daily 6pm', '0 18 * * *', 'every day at 18:00', null],
    ['daily 6:05 PM', '5 18 * * *', 'every day at 18:05', null],
    ['7:30 p.m. weekdays', '30 19 * * 1-5', 'weekdays at 19:30', null],
    ['every day at 12am', '0 0 * * *', 'every day at 00:00', null],
    ['every day at 12pm', '0 12 * * *', 'every day at 12:00', null],
    // Other ways of writing a time.
    ['weekdays 7.30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ['weekdays 07h30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ["weekdays 9 o'clock", '0 9 * * 1-5', 'weekdays at 09:00', null],
    ['mondays 9am, tuesdays 9am', '0 9 * * 1,2', 'Mondays and Tuesdays at 09:00', null],
    // By the hour.
    ['hourly', '0 * * * *', 'every day, every hour on the hour', null],
    ['every hour on weekdays', '0 * * * 1-5', 'weekdays, every hour on the hour', null],
    // Zones by name, in any case, by city, by a city of two words, by the spelling of today.
    ['weekdays 07:30 Europe/London', '30 7 * * 1-5', 'weekdays at 07:30', 'Europe/London'],
    ['weekdays 07:30 europe/london', '30 7 * * 1-5', 'weekdays at 07:30', 'Europe/London'],
    ['07:30 weekdays in Tokyo time', '30 7 * * 1-5', 'weekdays at 07:30', 'Asia/Tokyo'],
    ['London, weekdays 07:30', '30 7 * * 1-5', 'weekdays at 07:30', 'Europe/London'],
    ['weekdays 07:30 (New York)', '30 7 * * 1-5', 'weekdays at 07:30', 'America/New_York'],
    ['weekdays 07:30 Lord Howe', '30 7 * * 1-5', 'weekdays at 07:30', 'Australia/Lord_Howe'],
    ['weekdays 07:30 Kyiv', '30 7 * * 1-5', 'weekdays at 07:30', 'Europe/Kyiv'],
    ['weekdays 07:30 Kathmandu', '30 7 * * 1-5', 'weekdays at 07:30', 'Asia/Kathmandu'],
    ['weekdays 07:30 Asia/Kolkata', '30 7 * * 1-5', 'weekdays at 07:30', 'Asia/Kolkata'],
    [
      'weekdays 07:30 America/Argentina/Buenos_Aires',
      '30 7 * * 1-5',
      'weekdays at 07:30',
      'America/Argentina/Buenos_Aires',
    ],
    ['weekdays 07:30 gmt', '30 7 * * 1-5', 'weekdays at 07:30', 'UTC'],
    // Cron, bare, in back-ticks, in quotes, with names, with a zone on either side.
    ['0 7 * * 1-5', '0 7 * * 1-5', 'weekdays at 07:00', null],
    ['`0 7 * * 1-5` Europe/Berlin', '0 7 * * 1-5', 'weekdays at 07:00', 'Europe/Berlin'],
    ['Berlin "0 7 * * mon-fri"', '0 7 * * mon-fri', 'weekdays at 07:00', 'Europe/Berlin'],
    ['0 9 * * MON,THU', '0 9 * * MON,THU', 'Mondays and Thursdays at 09:00', null],
    // Sunday is 0 and 7.
    ['0 7 * * 0', '0 7 * * 0', 'Sundays at 07:00', null],
    ['0 7 * * 7', '0 7 * * 7', 'Sundays at 07:00', null],
    ['30 6,18 * * *', '30 6,18 * * *', 'every day at 06:30, 18:30', null],
    // Days counted by the month, in words and in cron.
    ['first monday at 9', '0 9 * * 1#1', 'the first Monday of the month at 09:00', null],
    ['every first monday of the month 9:00', '0 9 * * 1#1', 'the first Monday of the month at 09:00', null],
    ['second tuesday of the month at 8', '0 8 * * 2#2', 'the second Tuesday of the month at 08:00', null],
    ['last friday 16:00 Berlin', '0 16 * * 5L', 'the last Friday of the month at 16:00', 'Europe/Berlin'],
    ['last day of the month at 18', '0 18 L * *', 'the last day of the month at 18:00', null],
    ['first day of each month at 7', '0 7 1 * *', 'the 1st of the month at 07:00', null],
    ['on the 1st and 15th at 07:30', '30 7 1,15 * *', 'the 1st and 15th of the month at 07:30', null],
    [
      'first working day of the month 9am',
      '0 9 1W * *',
      'the weekday nearest the 1st of the month at 09:00',
      null,
    ],
    ['monthly at 9', '0 9 1 * *', 'the 1st of the month at 09:00', null],
    ['0 7 L * *', '0 7 L * *', 'the last day of the month at 07:00', null],
    ['0 7 * * 1#2', '0 7 * * 1#2', 'the second Monday of the month at 07:00', null],
    // Both days in cron: either is enough, and said to be.
    ['0 7 1 * 1', '0 7 1 * 1', 'the 1st of the month, and Mondays, at 07:00', null],
    // Ranges in words, and with the dash that phones write.
    ['monday to friday 07:30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ['tuesday through thursday at 9', '0 9 * * 2,3,4', 'Tuesdays, Wednesdays and Thursdays at 09:00', null],
    ['mon–fri 07:30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ['Mon – Fri 07:30', '30 7 * * 1-5', 'weekdays at 07:30', null],
    // Times as the military and airlines write them.
    ['weekdays 0730', '30 7 * * 1-5', 'weekdays at 07:30', null],
    ['daily 1805h', '5 18 * * *', 'every day at 18:05', null],
    // Zones by the abbreviation of their clock.
    ['weekdays 07:30 CET', '30 7 * * 1-5', 'weekdays at 07:30', 'Europe/Berlin'],
    ['weekdays 07:30 EST', '30 7 * * 1-5', 'weekdays at 07:30', 'America/New_York'],
    ['weekdays 07:30 MSK', '30 7 * * 1-5', 'weekdays at 07:30', 'Europe/Moscow'],
    // Where words would be longer than the expression, the expression.
    ['0 7 1 6 *', '0 7 1 6 *', 'on schedule 0 7 1 6 *', null],
    ['*/15 * * * *', '*/15 * * * *', 'on schedule */15 * * * *', null],
    // Twice within one hour only: fifty minutes apart, though ten minutes from the next full hour.
    ['0,50 7 * * *', '0,50 7 * * *', 'on schedule 0,50 7 * * *', null],
  ];

  it.each(table)('%s', (typed, cron, inWords, zone) => {
    expect(readSchedule(typed)).toEqual({ ok: true, schedule: { cron, inWords }, zone, rest: '' });
    expect(cronInWords(cron)).toBe(inWords);
    expect(nextInstant(cron, zone ?? 'UTC', new Date('2026-11-23T18:00:00Z'))).not.toBeNull();
  });

  it('hands back the words that are neither day, time nor zone, for the caller to refuse', () => {
    const table = [
      ['tomorrow at 9', 'tomorrow'],
      ['every second tuesday at 9', 'second'],
      ['every 15 minutes', 'minutes'],
      ['weekdays 07:30 Moskow', 'Moskow'],
      ['0 7 * * 1-5 please', 'please'],
    ] as const;
    for (const [typed, rest] of table) expect(readSchedule(typed)).toMatchObject({ ok: true, rest });
  });
});

describe('a schedule that cannot be read', () => {
  const when = 'Write a day and a time, like *weekdays 07:30*, *every monday at 9*, or a cron expression.';
  // typed, what the person is told, what was probably meant
  const table: [string, string, string | null][] = [
    // Nothing to go by.
    ['', `When should it come? ${when}`, null],
    ['whenever you like', `When should it come? ${when}`, null],
    ['Europe/London', `When should it come? ${when}`, null],
    ['@daily', `When should it come? ${when}`, null],
    // A day without a time.
    ['weekdays', `At what time? ${when}`, null],
    ['weekdays at half past seven', `At what time? ${when}`, null],
    // Times that no clock shows.
    ['25:00 daily', '25:00 is not a time of day; write it like 07:30 or 6pm.', null],
    ['daily 7:60', '7:60 is not a time of day; write it like 07:30 or 6pm.', null],
    ['daily 13pm', '13pm is not a time of day; write it like 07:30 or 6pm.', null],
    // Two times: one of them would be lost.
    [
      'weekdays 9 and 17:00',
      'A subscription has one time of day; these are two, 09:00 and 17:00. Order each by itself.',
      null,
    ],
    // Zones: the nearest is named, where there is one.
    [
      'weekdays 07:30 Europe/Moskow',
      "I don't know the time zone Europe/Moskow. Nearest: Europe/Moscow.",
      'Europe/Moscow',
    ],
    ['weekdays 07:30 Mars/Olympus', "I don't know the time zone Mars/Olympus.", null],
    [
      'weekdays 07:30 IST',
      'IST is the time of several zones: write a city, like Chicago, Shanghai or Kolkata.',
      null,
    ],
    // A day of the month and one of the week, of which only cron can say how they go together.
    [
      'first monday and every friday at 9',
      'That is a day of the month and a day of the week: order each by itself, or write cron, where either is enough.',
      null,
    ],
    // Cron: the field, its value, and what it may be.
    ['0 7 * * 8', "I can't read `0 7 * * 8`: *day of week* is 8; use 0-7 or MON-SUN.", '0 7 * * 0'],
    ['60 7 * * *', "I can't read `60 7 * * *`: *minute* is 60; use 0-59.", null],
    ['0 24 * * *', "I can't read `0 24 * * *`: *hour* is 24; use 0-23.", null],
    ['0 7 32 * *', "I can't read `0 7 32 * *`: *day of month* is 32; use 1-31.", null],
    ['0 7 * 13 *', "I can't read `0 7 * 13 *`: *month* is 13; use 1-12 or JAN-DEC.", null],
    // A day that no year has.
    ['0 7 30 2 *', '`0 7 30 2 *` never comes: no such month has a day 30.', null],
    ['0 7 31 4,6 *', '`0 7 31 4,6 *` never comes: no such month has a day 31.', null],
    // node-cron would wrap it and post on the wrong days.
    ['0 7 * * 5-1', "I can't read `0 7 * * 5-1`: the range `5-1` runs backwards.", null],
    // Fields too few and too many.
    [
      '0 7 * *',
      "I can't read `0 7 * *`: it has 4 fields; a schedule has five: minute, hour, day of month, month, day of week.",
      null,
    ],
    [
      '0 30 7 * * 1-5',
      "I can't read `0 30 7 * * 1-5`: it has 6 fields; a schedule has five: minute, hour, day of month, month, day of week.",
      null,
    ],
    // A channel is no ticker.
    [
      '* * * * *',
      '`* * * * *` would post more than once in 15 minutes; a digest goes out at most every 15 minutes.',
      '0 * * * *',
    ],
    [
      '5,55 * * * *',
      '`5,55 * * * *` would post more than once in 15 minutes; a digest goes out at most every 15 minutes.',
      '0 * * * *',
    ],
  ];

  it.each(table)('%s', (typed, problem, suggestion) => {
    const { ok, ...read } = readSchedule(typed);
    expect(ok).toBe(false);
    expect(inEnglish(read)).toEqual({ problem, suggestion });
  });

  it('suggests only what can be read itself', () => {
    for (const [, , suggestion] of table) {
      if (suggestion === null) continue;
      const again = suggestion.includes('/') ? `weekdays 9 ${suggestion}` : suggestion;
      expect(readSchedule(suggestion.includes('*') ? suggestion : again)).toMatchObject({ ok: true });
    }
  });

  it('answers anything that can be typed, and never throws', () => {
    const words = [
      '0',
      '7',
      '*',
      '*/5',
      'mon',
      'Mon-',
      'at',
      '9',
      '25:99',
      'UTC',
      'Europe/',
      '/',
      '`',
      '-',
      '#',
      'L',
      '🕘',
      '1-',
      '?',
      'am',
      ',',
    ];
    for (let i = 0; i < words.length ** 2; i += 1) {
      const typed = [i, i * 7 + 3, i * 13 + 1, i * 5, i * 11 + 2, i * 3]
        .slice(0, 1 + (i % 6))
        .map((n) => words[Math.floor(n + n / words.length) % words.length])
        .join(' ');
      const answer = readSchedule(typed);
      if (answer.ok) expect(() => nextInstant(answer.schedule.cron, 'UTC', new Date(0)), typed).not.toThrow();
      else expect(wordText(answer.problem, en), typed).toMatch(/[.?]$/);
    }
  });
});

describe('zones', () => {
  it('are known by name and city, and nothing else is taken for one', () => {
    expect(zoneNamed('EUROPE/KYIV')).toBe('Europe/Kyiv');
    expect(zoneNamed('Ho Chi Minh')).toBe('Asia/Ho_Chi_Minh');
    for (const word of [
      '',
      'Europe',
      '+01:00',
      '2026-01-01T00:00Z[Europe/London]',
      'Europe/London/',
      '../etc',
    ])
      expect(zoneNamed(word), word).toBeNull();
  });

  it('that are misspelt have a nearest', () => {
    expect(nearestZone('Europe/Berln')).toBe('Europe/Berlin');
    expect(nearestZone('xyzzy')).toBeNull();
  });
});
