import { offsetsOf, zoneOffset } from '../timeZones.ts';

/** Beginnings of the months' names in the languages of the press, marks taken off. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|янв|ene|gen|oca|sty|led|січ|ιαν|gennaio|januar)/,
  /^(?:feb|fev|фев|lut|sub|uno|лют|φεβ|fubr)/,
  /^(?:mar(?!t?z?ec)|mär|mrz|мар|maa|mrt|берез|μαρ|mac|brez)/,
  /^(?:apr|avr|апр|abr|nis|kwi|dub|квіт|απρ)/,
  /^(?:may|mai|май|мая|mag|mei|maj|kvet|трав|μαι|μαϊ|maio)/,
  /^(?:jun|juin|июн|giu|haz|cze|cerven(?!ec)|черв|ιουν)/,
  /^(?:jul|juil|июл|lug|tem|lip|cervenec|лип|ιουλ)/,
  /^(?:aug|aou|авг|ago|agu|sie|srp|серп|αυγ|avg)/,
  /^(?:sep|сен|set|eyl|wrz|zari|верес|σεπ)/,
  /^(?:oct|okt|окт|ott|out|eki|paz|rij|жовт|οκτ)/,
  /^(?:nov|ноя|kas|lis|listopad|листоп|νοε)/,
  /^(?:dec|dez|дек|dic|ara|gru|pros|груд|δεκ)/,
];

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?`;
const ISO =
  /^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:(?:t|\s+|,\s*)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(z|[+-]\d{2}:?\d{0,2}|[a-z]{2,5}(?![a-z]))?$/i;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[t\s,]+${TIME})?\s*(.*)$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[t\s,]+${TIME})?\s*(.*)$`, 'i');
const WITH_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?'?(\d{4}|\d{2})(?:\s*г\.?)?(?:[t\s,]+(?:at\s+|um\s+)?${TIME}(?:\s*uhr)?)?\s*(.*)$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?:[t\s,]+(?:at\s+)?${TIME})?\s*(.*)$`,
  'iu',
);

/**
 * The date that a feed states, in one form: an ISO instant in UTC, to the second, or a day where no hour is stated. Weekdays are not
 * looked at: they are wrong often enough. Null where it is no date that can be read for sure.
 *
 * @param zone IANA zone for a date that states none; UTC when left out
 * @example readDate('Tue, 19 May 2021 10:00:00 EST') // '2021-05-19T15:00:00.000Z'
 * @example readDate('19.05.2021 10:00', 'Europe/Moscow') // '2021-05-19T07:00:00.000Z'
 * @example readDate('2021-05-19') // '2021-05-19'
 */
export function readDate(stated: string, zone = 'UTC'): string | null {
  const written = stated.trim().replace(/\s+/g, ' ').slice(0, 100);
  if (/^\d{10}(?:\d{3})?$/.test(written)) return instant(Number(written.padEnd(13, '0')));
  const iso = ISO.exec(written);
  if (iso) {
    const [, year, month, day, hour, minute, second, at] = iso;
    if (day === undefined && hour !== undefined) return null;
    return settle({ year, month, day, hour, minute, second, at }, zone);
  }
  // "Tue, 19 May", "Tuesday 19 May", "вт, 19 мая", "mer., 19 mai"
  const bare = plain(written)
    .replace(/^\p{L}+\.?,\s*/u, '')
    .replace(/^\p{L}+\.?\s+(?=\d{1,2}[\s.-])/u, (word) => (monthOf(word) ? word : ''));
  const year = YEAR_FIRST.exec(bare);
  if (year) return settle(partsOf(year[1], year[2], year[3], year.slice(4)), zone);
  const day = DAY_FIRST.exec(bare);
  if (day) {
    // Where the second number is no month it must be the day, as Americans write.
    const american = Number(day[2]) > 12;
    return settle(partsOf(day[3], day[american ? 1 : 2], day[american ? 2 : 1], day.slice(4)), zone);
  }
  const named = WITH_MONTH.exec(bare);
  if (named) return settle(partsOf(named[3], monthOf(named[2]!), named[1], named.slice(4)), zone);
  const first = MONTH_FIRST.exec(bare) ?? MONTH_FIRST.exec(bare.replace(/^\p{L}+\.?\s+/u, ''));
  if (first) {
    // "Jan 4 16:29:06 PST 2004": the year is at the end.
    const [, month, number, written, ...time] = first;
    const end = /^(.*?)\s*\b(\d{4})$/.exec(time.at(-1) ?? '');
    const rest = end && written === undefined ? [...time.slice(0, -1), end[1]] : time;
    return settle(partsOf(written ?? end?.[2], monthOf(month!), number, rest), zone);
  }
  return null;
}

interface Parts {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  hour: string | undefined;
  minute: string | undefined;
  second: string | undefined;
  at: string | undefined;
}

function partsOf(
  year: string | undefined,
  month: string | null | undefined,
  day: string | undefined,
  [hour, minute, second, half, at]: readonly (string | undefined)[],
): Parts {
  const afternoon = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : hour;
  return {
    year,
    month: month ?? undefined,
    day,
    hour: hour === undefined ? undefined : String(afternoon),
    minute,
    second,
    at: at?.trim() || undefined,
  };
}

function settle(parts: Parts, zone: string): string | null {
  const { month, day, hour, minute, at } = parts;
  let year = Number(parts.year);
  if (parts.year?.length === 2) year += year < 70 ? 2000 : 1900;
  if (!(year >= 1970 && year <= 2200) || !month || !(Number(month) >= 1 && Number(month) <= 12)) return null;
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31)) return null;
  const date = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  if (day !== undefined && new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null;
  if (hour === undefined) return date;
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  const seconds = Math.min(59, Number(parts.second ?? 0));
  const wall = Date.parse(`${date}T00:00:00Z`) + ((Number(hour) * 60 + Number(minute)) * 60 + seconds) * 1000;
  const offset = at === undefined ? null : offsetOf(at, wall);
  return instant(offset === null ? wall - zoneOffset(zone, wall) : wall - offset);
}

/** Milliseconds ahead of UTC, when clocks show `wall`; null where it says nothing that is known. */
function offsetOf(at: string, wall: number): number | null {
  const number = /^(?:(?:gmt|utc?)\s*)?([+-])(\d{1,2}):?(\d{2})?/i.exec(at);
  if (number) {
    const minutes = Number(number[2]) * 60 + Number(number[3] ?? 0);
    return (number[1] === '-' ? -1 : 1) * minutes * 60_000;
  }
  const name = /^\(?([a-z]+)/i.exec(at)?.[1];
  // Of a name that several zones share, the usual one.
  return name === undefined ? null : (offsetsOf(name, wall)?.[0] ?? null);
}

function monthOf(word: string): string | null {
  const written = plain(word.trim());
  const index = MONTHS.findIndex((name) => name.test(written));
  return index < 0 ? null : String(index + 1);
}

/** Small letters without marks; "й" is a letter of its own. */
function plain(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<!и)\p{M}/gu, '')
    .normalize('NFC');
}

function instant(milliseconds: number): string | null {
  const at = new Date(milliseconds);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
