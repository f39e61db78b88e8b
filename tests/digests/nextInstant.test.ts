import { schedule } from 'node-cron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextInstant, nextInstants, skippedTimes } from '../../src/digests/nextInstant.ts';
import { IS_WHOLE } from '../isWhole.ts';

const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  // Half an hour of daylight saving.
  'Australia/Lord_Howe',
  // Three quarters of an hour off, no daylight saving.
  'Asia/Kathmandu',
  // Thirteen hours ahead, across the date line.
  'Pacific/Apia',
  // The clocks go forward at midnight: the day begins at one.
  'Africa/Cairo',
  'America/Havana',
];
const CRONS = ['30 2 * * *', '0 0 * * *', '*/20 * * * *', '30 1,2,3 * * 0', '0 9 * * 1-5', '15 2 1 * *'];

const localOf = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const iso = (dates: readonly Date[]) => dates.map((at) => at.toISOString().slice(0, 16));

const LAST_YEAR = IS_WHOLE ? 2027 : 2026;

/** The days on which a zone changes its clocks in these years, as the instants of the changes. */
function changesOf(zone: string): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at = localOf(new Date('2026-01-01T00:00:00Z'), zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > LAST_YEAR) return found;
    found.push(next);
    at = next;
  }
}

const changesAt = (at: Date, zone: string) =>
  localOf(new Date(at.getTime() - 1), zone).getTimeZoneTransition('next')?.epochMilliseconds === at.getTime();

describe.each(ZONES)('the instants of schedules in %s', (zone) => {
  it.each(CRONS)('%s come later and later, each at a time that is named or the first after a gap', (cron) => {
    const [minutes, hours] = cron
      .split(' ')
      .map((field) =>
        field === '*' ? null : field.startsWith('*/') ? [0, 20, 40] : field.split(',').map(Number),
      );
    // From before each change of the clocks, and from an ordinary week.
    const starts = [
      new Date('2026-11-23T18:00:00Z'),
      ...changesOf(zone).map((c) => new Date(c.epochMilliseconds - 26 * 3_600_000)),
    ];
    for (const start of starts) {
      const found = nextInstants(cron, zone, start, 150);
      expect(found).toHaveLength(150);
      let before = start;
      for (const at of found) {
        expect(at.getTime()).toBeGreaterThan(before.getTime());
        const local = localOf(at, zone);
        const named = (minutes?.includes(local.minute) ?? true) && (hours?.includes(local.hour) ?? true);
        const opensGap = changesAt(at, zone);
        expect(named || opensGap, `${local}`).toBe(true);
        before = at;
      }
      // No local time twice, whatever the clocks repeat, unless it is every hour's.
      if (hours === null) continue;
      const locals = found.map((at) => localOf(at, zone).toPlainDateTime().toString());
      expect(new Set(locals).size).toBe(locals.length);
    }
  });
});

describe('a change of the clocks', () => {
  // zone, cron, after, the next three instants in UTC
  const table: [string, string, string, string, string[]][] = [
    [
      'moves a time in the gap to the first minute that exists (Berlin, 02:30 -> 03:00)',
      'Europe/Berlin',
      '30 2 * * *',
      '2027-03-27T12:00:00Z',
      ['2027-03-28T01:00', '2027-03-29T00:30', '2027-03-30T00:30'],
    ],
    [
      'runs a repeated time once, the first (Berlin, 02:30 summer time)',
      'Europe/Berlin',
      '30 2 * * *',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30', '2026-10-26T01:30', '2026-10-27T01:30'],
    ],
    [
      'does not run it again when it is asked between the two',
      'Europe/Berlin',
      '30 2 * * *',
      '2026-10-25T00:45:00Z',
      ['2026-10-26T01:30', '2026-10-27T01:30', '2026-10-28T01:30'],
    ],
    [
      'runs an hourly schedule in both of the hours that are one',
      'Europe/Berlin',
      '0 * * * *',
      '2026-10-24T23:30:00Z',
      ['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
    ],
    [
      'gives two times of one gap one run',
      'Europe/Berlin',
      '15,45 2 * * *',
      '2027-03-27T12:00:00Z',
      ['2027-03-28T01:00', '2027-03-29T00:15', '2027-03-29T00:45'],
    ],
    [
      'knows gaps of half an hour (Lord Howe, 02:15 -> 02:30)',
      'Australia/Lord_Howe',
      '15 2 * * *',
      '2026-10-02T16:00:00Z',
      ['2026-10-03T15:30', '2026-10-04T15:15', '2026-10-05T15:15'],
    ],
    [
      'and days that begin at one (Cairo, 00:00 -> 01:00)',
      'Africa/Cairo',
      '0 0 * * *',
      '2027-04-29T12:00:00Z',
      ['2027-04-29T22:00', '2027-04-30T21:00', '2027-05-01T21:00'],
    ],
    [
      'and days that never were (Apia, 30 December 2011)',
      'Pacific/Apia',
      '30 7 * * *',
      '2011-12-29T12:00:00Z',
      ['2011-12-29T17:30', '2011-12-30T10:00', '2011-12-30T17:30'],
    ],
  ];
  it.each(table)('%s', (_what, zone, cron, after, expected) => {
    expect(iso(nextInstants(cron, zone, new Date(after), 3))).toEqual(expected);
  });

  it('is announced for a time that it skips, and for no other', () => {
    const from = new Date('2026-11-23T00:00:00Z');
    expect(skippedTimes('30 2 * * *', 'Europe/Berlin', from)).toEqual([
      { day: '2027-03-28', local: '02:30', instead: '03:00' },
    ]);
    expect(skippedTimes('15 2 * * *', 'Australia/Lord_Howe', from)).toEqual([
      { day: '2027-10-03', local: '02:15', instead: '02:30' },
    ]);
    expect(skippedTimes('30 7 * * *', 'Europe/Berlin', from)).toEqual([]);
    expect(skippedTimes('30 2 * * 1-5', 'Europe/Berlin', from)).toEqual([]);
    expect(skippedTimes('30 2 * * *', 'Asia/Kathmandu', from)).toEqual([]);
  });
});

describe('a day that is rare', () => {
  const after = new Date('2026-11-23T18:00:00Z');
  // cron, the next instant in UTC, or null
  const table: [string, string | null][] = [
    // Every fourth year.
    ['0 7 29 2 *', '2028-02-29T07:00'],
    // Either is enough, as in cron: the 29th or a Monday, of February.
    ['0 7 29 2 1', '2027-02-01T07:00'],
    // Days counted by the month: the last, the last Friday, the second Tuesday, the weekday nearest the 1st.
    ['0 7 L 2 *', '2027-02-28T07:00'],
    ['0 7 * * 5L', '2026-11-27T07:00'],
    ['0 7 * * 2#2', '2026-12-08T07:00'],
    ['0 7 * * 1#5', '2026-11-30T07:00'],
    ['0 7 1W 5 *', '2027-05-03T07:00'],
    ['0 7 31W 1 *', '2027-01-29T07:00'],
    // Months without a 31st are passed over.
    ['0 7 31 * *', '2026-12-31T07:00'],
    ['0 7 31 2,3 *', '2027-03-31T07:00'],
    // Sunday under both numbers.
    ['0 7 * * 7', '2026-11-29T07:00'],
    ['0 7 * * 0', '2026-11-29T07:00'],
  ];
  it.each(table)('%s', (cron, expected) => {
    expect(nextInstant(cron, 'UTC', after)?.toISOString().slice(0, 16) ?? null).toBe(expected);
  });

  it('is strictly after the instant asked from, even when that is due itself', () => {
    const due = new Date('2026-11-24T07:30:00Z');
    expect(nextInstant('30 7 * * *', 'UTC', due)?.toISOString()).toBe('2026-11-25T07:30:00.000Z');
    expect(nextInstant('30 7 * * *', 'UTC', new Date(due.getTime() - 1))).toEqual(due);
  });
});

describe('away from changes of the clocks', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('agrees with node-cron’s own next run', async () => {
    const crons = [...CRONS, '0 9 * * 1,3', '5 4 1,15 * *', '0 7 * JAN,JUL mon-fri', '30 6,18 * * 6'];
    for (const zone of ZONES) {
      const changes = changesOf(zone).map((c) => c.epochMilliseconds);
      for (const cron of crons) {
        for (const day of ['2026-01-13', '2026-06-17', '2026-11-30', '2027-02-27']) {
          const now = new Date(`${day}T10:17:23Z`);
          vi.setSystemTime(now);
          const task = schedule(cron, () => {}, { timezone: zone });
          const theirs = task.getNextRun()!;
          await task.destroy();
          const near = changes.some((c) => c > now.getTime() && c < theirs.getTime() + 7_200_000);
          if (near) continue;
          expect(nextInstant(cron, zone, now)?.toISOString(), `${cron} ${zone} ${day}`).toBe(
            theirs.toISOString(),
          );
        }
      }
    }
  });
});
