import { formatDay, monthNumber } from '../../src/answers/days.ts';

/** A stretch of days that somebody typed: `since` inclusive, `until` exclusive, as `YYYY-MM-DD`. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
  /** As an answer names it: "since 1 May 2021". */
  readonly label: string;
}

const DAY = 86_400_000;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = `(?:\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d|\\d{1,2}\\s+${MONTH}(?:,?\\s+\\d{4})?|${MONTH}\\s+\\d{1,2}(?:,?\\s+\\d{4})?|${MONTH}\\s+\\d{4}|(?:19|20)\\d\\d|today|yesterday|(?:last\\s+)?(?:${WEEKDAYS.join('|')}))`;

/**
 * Takes the days out of typed words: "today", "since monday", "last week", "19 May 2021", "2021-05-01 until June 2021".
 *
 * `rest` is what else was typed. Null where no days are named; words that only look like a date stay in `rest`.
 *
 * @param zone IANA zone in which "today" is meant
 * @example takePeriod('about arms since 1 May 2021', now, 'UTC') // { period: { since: '2021-05-01', label: 'since 1 May 2021' }, rest: 'about arms' }
 */
export function takePeriod(words: string, now: Date, zone: string): { period: Period; rest: string } | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const without = (match: RegExpExecArray) =>
    `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`
      .replace(/\s+/g, ' ')
      .trim();

  const span =
    /\b(?:(?:in|over|during|since|from|of|for)\s+)?(?:the\s+)?(?:last|past)\s+(\d+\s+)?(day|week|month|year)s?\b/i.exec(
      words,
    );
  if (span) {
    const count = Number(span[1] ?? 1);
    const unit = `${span[2]!.toLowerCase()}s` as 'days' | 'weeks' | 'months' | 'years';
    const label = count === 1 ? `last ${span[2]!.toLowerCase()}` : `last ${count} ${unit}`;
    return { period: { since: earlier(today, { [unit]: count }).toString(), label }, rest: without(span) };
  }
  const week = /\b(?:(?:in|during|since|from|of)\s+)?this\s+(week|month|year)\b/i.exec(words);
  if (week) {
    const unit = week[1]!.toLowerCase();
    const since =
      unit === 'week'
        ? earlier(today, { days: today.dayOfWeek - 1 })
        : unit === 'month'
          ? today.with({ day: 1 })
          : today.with({ day: 1, month: 1 });
    return { period: { since: since.toString(), label: `this ${unit}` }, rest: without(week) };
  }

  const from = new RegExp(`\\b(?:since|from|after)\\s+(${DATE})(?![\\w-])`, 'i').exec(words);
  const to = new RegExp(`\\b(?:until|till|before|to)\\s+(${DATE})(?![\\w-])`, 'i').exec(words);
  if (from || to) {
    const first = from && readDay(from[1]!, today);
    const last = to && readDay(to[1]!, today);
    if ((from && !first) || (to && !last)) return null;
    const label = [first && `since ${first.label}`, last && `until ${last.label}`].filter(Boolean).join(' ');
    let rest = words;
    for (const match of [from, to]) if (match) rest = rest.replace(match[0], ' ');
    return {
      period: { ...(first ? { since: first.since } : {}), ...(last ? { until: last.since } : {}), label },
      rest: rest.replace(/\s+/g, ' ').trim(),
    };
  }

  const on = new RegExp(`(?<![\\w-])(?:(?:on|in|of)\\s+)?(${DATE})(?![\\w-])`, 'i').exec(words);
  const day = on && readDay(on[1]!, today);
  return day ? { period: day, rest: without(on) } : null;
}

/**
 * The instants at which a period begins and ends by the clock of `zone`, to ask the archive for its articles. One that
 * states a day and no hour counts from that day's noon in UTC, which in zones more than twelve hours from it is another
 * day: there the stretch is as much longer, and `isWithin` tells what does not belong.
 *
 * @example instantsOf({ since: '2026-11-24', label: 'since …' }, 'America/New_York') // { since: '2026-11-24T05:00:00.000Z' }
 */
export function instantsOf(
  { since, until }: Pick<Period, 'since' | 'until'>,
  zone: string,
): { since?: string; until?: string } {
  const start = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  const noon = (day: string) => Date.parse(`${day}T12:00Z`);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...(since ? { since: iso(Math.min(start(since), noon(since))) } : {}),
    ...(until ? { until: iso(Math.max(start(until), noon(until) - DAY + 1)) } : {}),
  };
}

/**
 * The days of a period as a sentence goes on with them, with a space before; '' for none.
 *
 * @example during({ since: '2021-05-19', until: '2021-05-20', label: '19 May 2021' }) // ' on 19 May 2021'
 */
export function during(period: Pick<Period, 'label'> | null | undefined): string {
  if (!period) return '';
  const { label } = period;
  if (/^\d{1,2} /.test(label)) return ` on ${label}`;
  return /^(?:[A-Z]|\d{4}$)/.test(label) ? ` in ${label}` : ` ${label}`;
}

/** True where an article's day lies in a period: days by the calendar, instants by the calendar of `zone`. */
export function isWithin(day: string, period: Period, zone: string): boolean {
  const local = day.includes('T')
    ? Temporal.Instant.from(day).toZonedDateTimeISO(zone).toPlainDate().toString()
    : day;
  return (!period.since || local >= period.since) && (!period.until || local < period.until);
}

/** True where an article states its day. */
export function statesDay({ published }: { readonly published: string | null }): boolean {
  return published !== null && !/^\d{4}(?:-\d\d)?$/.test(published);
}

/**
 * True where an article is of a period: what states a month alone where all of the month is, and what states no date
 * never: the day on which it arrived is not its own.
 *
 * @param day as the archive has it
 */
export function isOf(
  details: { readonly published: string | null },
  day: string,
  period: Period,
  zone: string,
): boolean {
  if (statesDay(details)) return isWithin(day, period, zone);
  if (details.published === null) return false;
  const [year, month] = details.published.split('-').map(Number);
  const first = Temporal.PlainDate.from({ year: year!, month: month ?? 1, day: 1 });
  const end = month ? first.add({ months: 1 }) : first.add({ years: 1 });
  const startsIn = !period.since || first.toString() >= period.since;
  return startsIn && (!period.until || end.toString() <= period.until);
}

function readDay(words: string, today: Temporal.PlainDate): Required<Period> | null {
  const text = words.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
  const one = (date: Temporal.PlainDate, label = formatDay(date.toString())): Required<Period> => ({
    since: date.toString(),
    until: date.add({ days: 1 }).toString(),
    label,
  });
  if (text === 'today') return one(today, 'today');
  if (text === 'yesterday') return one(earlier(today, { days: 1 }), 'yesterday');
  const weekday = WEEKDAYS.indexOf(text.replace(/^last /, '')) + 1;
  if (weekday > 0) {
    const back = (today.dayOfWeek - weekday + 7) % 7;
    return one(earlier(today, { days: back === 0 && text.startsWith('last') ? 7 : back }));
  }
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  const named = new RegExp(`^(?:(\\d{1,2}) )?(${MONTH})(?: (\\d{1,2}))?(?: (\\d{4}))?$`).exec(text);
  const year = Number(iso?.[1] ?? named?.[4] ?? Number.NaN);
  const month = iso ? Number(iso[2] ?? Number.NaN) : named ? monthNumber(named[2]!) : null;
  const day = Number(iso?.[3] ?? named?.[1] ?? named?.[3] ?? Number.NaN);
  try {
    if (Number.isNaN(year)) {
      if (!month || Number.isNaN(day)) return null;
      // A day without a year is the latest one that has been.
      const date = Temporal.PlainDate.from({ year: today.year, month, day }, { overflow: 'reject' });
      return one(Temporal.PlainDate.compare(date, today) > 0 ? date.subtract({ years: 1 }) : date);
    }
    // "0000-00-00" is no day; the year alone is one of four digits.
    if (month === 0 || year === 0) return null;
    if (!month || Number.isNaN(month)) {
      return { since: `${year}-01-01`, until: `${year + 1}-01-01`, label: String(year) };
    }
    if (Number.isNaN(day)) {
      const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' });
      return {
        since: first.toString(),
        until: first.add({ months: 1 }).toString(),
        label: formatDay(first.toString().slice(0, 7)),
      };
    }
    return one(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    // "31 June": Temporal refuses it; the words are then no date.
    return null;
  }
}

function earlier(date: Temporal.PlainDate, by: Temporal.DurationLike): Temporal.PlainDate {
  return date.subtract(by);
}
