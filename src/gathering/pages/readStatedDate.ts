/** Languages whose names of months are known: those of the desks' sources. */
const LANGUAGES = 'en fr de es it pt nl pl ru uk tr ro cs sv da nb fi el ar fa id'.split(' ');

const MONTHS: ReadonlyMap<string, number> = monthNames();

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, timeZone: 'UTC' });
      // Slavic languages decline the month behind a day.
      const behindDay = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        month,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let i = 0; i < 12; i++) {
        const day = new Date(Date.UTC(2021, i, 15));
        for (const parts of [alone.formatToParts(day), behindDay.formatToParts(day)]) {
          const name = plain(parts.find((part) => part.type === 'month')?.value ?? '');
          if (name.length >= 3 && !/\d/.test(name)) names.set(name, names.get(name) ?? i + 1);
        }
      }
    }
  }
  return names.set('sept', 9);
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
}

/**
 * When something was published, from how a page states it: `2021-05-19T08:30:00+03:00` where hour and zone are stated,
 * else the day, `2021-05-19`; null where there is no day with a year. An hour without its zone is left out, as is a
 * day like 03/04/2021 in English, which may be in March or April.
 *
 * @param language of the page, for the order of day and month in figures; null where not known
 * @example readStatedDate('Wed, 19 May 2021 08:30:00 +0300', null) // '2021-05-19T08:30:00+03:00'
 * @example readStatedDate('19 мая 2021 года', 'ru') // '2021-05-19'
 */
export function readStatedDate(stated: string, language: string | null): string | null {
  const text = stated.slice(0, 200).replace(/\s+/g, ' ').trim();
  const iso =
    /(\d{4})-(\d\d?)-(\d\d?)(?:(?:[T ]|, )(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?/i.exec(
      text,
    );
  if (iso) return instantOf(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5], iso[6], iso[7]);
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text);
  if (compact)
    return instantOf(compact[1]!, compact[2]!, compact[3]!, compact[4], compact[5], compact[6], compact[7]);
  const eastern = /(\d{4})\s?[年/.]\s?(\d\d?)\s?[月/.]\s?(\d\d?)(?!\d)/.exec(text);
  if (eastern) return instantOf(eastern[1]!, eastern[2]!, eastern[3]!);
  const [, hour, minute, second, half, zone] =
    /\b(\d\d?):(\d\d)(?::(\d\d))?\s?([ap]\.?m\.?)?\s?(Z\b|UTC|GMT(?![+-])|(?:GMT|UTC)?[+-]\d\d:?\d\d)?/i.exec(
      text,
    ) ?? [];
  const clock = [half ? on24(hour!, half) : hour, minute, second, zone] as const;
  const dayFirst =
    /(?<!\d)(\d\d?)(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de |of )?([\p{L}\p{M}]{3,})\.?,?[\s-]+(?:de |del )?(\d{4})(?!\d)/u.exec(
      text,
    );
  if (dayFirst) {
    const month = MONTHS.get(plain(dayFirst[2]!));
    if (month) return instantOf(dayFirst[3]!, String(month), dayFirst[1]!, ...clock);
  }
  const monthFirst = /([\p{L}\p{M}]{3,})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (monthFirst) {
    const month = MONTHS.get(plain(monthFirst[1]!));
    if (month) return instantOf(monthFirst[3]!, String(month), monthFirst[2]!, ...clock);
  }
  const figures = /(?<![\d/.])(\d\d?)([./-])(\d\d?)\2(\d{4})(?!\d)/.exec(text);
  if (figures) {
    const [, first, mark, second2, year] = figures;
    const dotted = mark === '.';
    const english = language === null || /^en\b/i.test(language);
    if (!dotted && english && Number(first) <= 12 && Number(second2) <= 12 && first !== second2) return null;
    const monthLeads = !dotted && english && Number(second2) > 12;
    return monthLeads
      ? instantOf(year!, first!, second2!, ...clock)
      : instantOf(year!, second2!, first!, ...clock);
  }
  return null;
}

function on24(hour: string, half: string): string {
  return String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0));
}

function instantOf(
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  const two = (figure: string) => figure.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // 30 February can be parsed and is no day; a page of 1890 or 2190 has another number in that place.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return null;
  if (Number(year) < 1900 || Number(year) > 2100) return null;
  if (hour === undefined || minute === undefined || zone === undefined) return date;
  const instant = `${date}T${two(hour)}:${minute}:${two(second ?? '0')}${offsetOf(zone)}`;
  return Number.isNaN(Date.parse(instant)) ? date : instant;
}

function offsetOf(zone: string): string {
  const offset = /([+-])(\d\d):?(\d\d)?$/.exec(zone);
  return offset ? `${offset[1]}${offset[2]}:${offset[3] ?? '00'}` : 'Z';
}
