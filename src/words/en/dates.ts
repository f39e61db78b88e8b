import { localTime, publishedTo } from '../clock.ts';
import type { Days, Reader } from '../values.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const short = (name: string | undefined) => name!.slice(0, 3);
const clockOf = ({ hour, minute }: Temporal.ZonedDateTime) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/**
 * A published date as a reader writes it, no more exact than the source was; the input itself where it is no date.
 *
 * @example formatDay('2021-05-19')           // '19 May 2021'
 * @example formatDay('2021-05')              // 'May 2021'
 * @example formatDay('--05-19')              // '19 May'
 * @example formatDay('2021-05-19T22:30:00Z') // '19 May 2021'
 */
export function formatDay(published: string): string {
  const noYear = /^--(\d\d)-(\d\d)$/.exec(published);
  if (noYear) return `${Number(noYear[2])} ${MONTHS[Number(noYear[1]) - 1]}`;
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published);
  if (!match) return published;
  const [, year, month, day] = match;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year!;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/**
 * An instant by the clock of a zone; with its year where that is another than that of `now`.
 *
 * @example formatInstant(new Date('2026-11-24T07:30:00Z'), 'Europe/London') // 'Tue 24 Nov 07:30'
 */
export function formatInstant(instant: Date, zone: string, now: Date = instant): string {
  const at = localTime(instant, zone);
  return `${formatDayShort(at.toPlainDate().toString(), { now, zone })} ${clockOf(at)}`;
}

/**
 * The day of an instant in a zone, in full.
 *
 * @example formatLongDay(new Date('2026-11-24T07:30:00Z'), 'Europe/London') // 'Tuesday 24 Nov 2026'
 */
export function formatLongDay(instant: Date, zone: string): string {
  const at = localTime(instant, zone);
  return `${DAYS[at.dayOfWeek - 1]} ${at.day} ${short(MONTHS[at.month - 1])} ${at.year}`;
}

/**
 * When something was published, as somebody who reads it in a zone would say it: the clock alone today, "yesterday 18:00",
 * else day and clock; the year only where it is another. A day without an hour is a day.
 *
 * @example formatWhen('2026-11-22T18:00:00Z', { now, zone: 'Europe/London' }) // 'yesterday 18:00'
 */
export function formatWhen(published: string | null, reader: Reader): string {
  const read = publishedTo(published, reader);
  switch (read.stated) {
    case 'nothing':
      return 'undated';
    case 'year':
      return read.year;
    case 'month':
      return `${short(MONTHS[read.month - 1])} ${read.year}`;
    case 'day':
      return formatDayShort(read.day.toString(), reader);
    case 'instant':
      if (read.near === 'today') return clockOf(read.at);
      if (read.near === 'yesterday') return `yesterday ${clockOf(read.at)}`;
      return `${formatDayShort(read.day.toString(), reader)} ${clockOf(read.at)}`;
  }
}

/**
 * An ISO day in short, the year only where it is another than now.
 *
 * @example formatDayShort('2026-03-10', { now, zone: 'Europe/London' }) // 'Tue 10 Mar'
 */
export function formatDayShort(day: string, { now, zone }: Reader): string {
  const date = Temporal.PlainDate.from(day);
  const year = date.year === localTime(now, zone).year ? '' : ` ${date.year}`;
  return `${short(DAYS[date.dayOfWeek - 1])} ${date.day} ${short(MONTHS[date.month - 1])}${year}`;
}

/**
 * The days of a question as a sentence goes on with them, with a space before; '' for none.
 *
 * @example during({ since: '2021-05-19', until: '2021-05-20', label: '19 May 2021' }) // ' on 19 May 2021'
 */
export function during(days: Pick<Days, 'label'> | null | undefined): string {
  if (!days) return '';
  const { label } = days;
  if (/ to /.test(label)) return ` from ${label}`;
  if (/^\d{1,2} /.test(label)) return ` on ${label}`;
  return /^(?:[A-Z]|\d{4}$)/.test(label) ? ` in ${label}` : ` ${label}`;
}
