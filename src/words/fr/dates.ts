import { localTime, publishedTo } from '../clock.ts';
import type { Days, Reader } from '../values.ts';
import { de } from './numbers.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const dayOfMonth = (day: number) => (day === 1 ? '1er' : String(day));
/** "14 h 05", "7 h". */
const clockOf = ({ hour, minute }: Temporal.ZonedDateTime) => timeOf(hour, minute);

/**
 * A time of day.
 *
 * @example timeOf(7, 5).replace(/\s/g, ' ') // '7 h 05'
 */
export function timeOf(hour: number, minute: number): string {
  return `${hour}\u00a0h${minute === 0 ? '' : `\u00a0${String(minute).padStart(2, '0')}`}`;
}

/**
 * A published date, no more exact than the source was.
 *
 * @example formatDay('2021-05-01') // '1er mai 2021'
 */
export function formatDay(published: string): string {
  const noYear = /^--(\d\d)-(\d\d)$/.exec(published);
  if (noYear) return `${dayOfMonth(Number(noYear[2]))} ${MONTHS[Number(noYear[1]) - 1]}`;
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published);
  if (!match) return published;
  const [, year, month, day] = match;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year!;
  return day ? `${dayOfMonth(Number(day))} ${name} ${year}` : `${name} ${year}`;
}

/** "mardi 24 novembre à 7 h 30". */
export function formatInstant(instant: Date, zone: string, now: Date = instant): string {
  const at = localTime(instant, zone);
  return `${formatDayShort(at.toPlainDate().toString(), { now, zone })} à ${clockOf(at)}`;
}

/** "mardi 24 novembre 2026". */
export function formatLongDay(instant: Date, zone: string): string {
  const at = localTime(instant, zone);
  return `${DAYS[at.dayOfWeek - 1]} ${dayOfMonth(at.day)} ${MONTHS[at.month - 1]} ${at.year}`;
}

/** "14 h 05", "hier, 18 h", "mardi 10 mars". */
export function formatWhen(published: string | null, reader: Reader): string {
  const read = publishedTo(published, reader);
  switch (read.stated) {
    case 'nothing':
      return 'sans date';
    case 'year':
      return read.year;
    case 'month':
      return `${MONTHS[read.month - 1]} ${read.year}`;
    case 'day':
      return formatDayShort(read.day.toString(), reader);
    case 'instant':
      if (read.near === 'today') return clockOf(read.at);
      if (read.near === 'yesterday') return `hier, ${clockOf(read.at)}`;
      return `${formatDayShort(read.day.toString(), reader)}, ${clockOf(read.at)}`;
  }
}

/** "mardi 10 mars", the year only where it is another than now. */
export function formatDayShort(day: string, { now, zone }: Reader): string {
  const date = Temporal.PlainDate.from(day);
  const year = date.year === localTime(now, zone).year ? '' : ` ${date.year}`;
  return `${DAYS[date.dayOfWeek - 1]} ${dayOfMonth(date.day)} ${MONTHS[date.month - 1]}${year}`;
}

/**
 * The days of a question as a sentence goes on with them, with a space before: from the days themselves.
 *
 * @example during({ since: '2021-05-01', until: '2021-06-01', label: 'May 2021' }) // ' en mai 2021'
 */
export function during(days: Days | null | undefined): string {
  if (!days) return '';
  const { since, until } = days;
  if (!since) return until ? ` avant le ${formatDay(until)}` : '';
  if (!until) return ` depuis le ${formatDay(since)}`;
  const first = Temporal.PlainDate.from(since);
  const ends = (length: Temporal.DurationLike) => first.add(length).toString() === until;
  if (ends({ days: 1 })) return ` le ${formatDay(since)}`;
  if (first.day === 1 && ends({ months: 1 })) return ` en ${formatDay(since.slice(0, 7))}`;
  if (first.day === 1 && first.month === 1 && ends({ years: 1 })) return ` en ${first.year}`;
  const last = Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
  return ` ${fromTo(since, last)}`;
}

/**
 * From one day to another, the month and year once where they are the same; "de … à …" where no day is known.
 *
 * @example fromTo('2021-05-01', '2021-05-08') // 'du 1er au 8 mai 2021'
 */
export function fromTo(first: string, last: string): string {
  const [from, to] = [formatDay(first), formatDay(last)];
  if (![first, last].every((day) => /^\d{4}-\d\d-\d\d/.test(day))) return `${de(from)} à ${to}`;
  const same = first.slice(0, 7) === last.slice(0, 7) ? 7 : first.slice(0, 4) === last.slice(0, 4) ? 4 : 0;
  const shown = { 7: dayOfMonth(Number(first.slice(8, 10))), 4: from.replace(/ \d{4}$/, ''), 0: from }[same];
  return `du ${shown} au ${to}`;
}

const isDay = (published: string) => /^(?:\d{4}|-)-\d\d-\d\d/.test(published);

/**
 * "On" a day, "in" a month or year, as exact as the source was.
 *
 * @example onDay('2021-05') // 'en mai 2021'
 */
export const onDay = (published: string): string =>
  `${isDay(published) ? 'le' : 'en'} ${formatDay(published)}`;

/**
 * "Of" a day, month or year.
 *
 * @example ofDay('2021-08') // 'd’août 2021'
 */
export const ofDay = (published: string): string =>
  isDay(published) ? `du ${formatDay(published)}` : de(formatDay(published));

/** The same after "daté": " du 19 mai 2021", " de mai 2021". */
export function dated(days: Days): string {
  return during(days)
    .replace(/^ le /, ' du ')
    .replace(/^ en (?=[aeo])/, ' d’')
    .replace(/^ en /, ' de ');
}
