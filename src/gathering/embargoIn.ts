import { readStatedDate } from './pages/readStatedDate.ts';

/** An embargo stands in the headline or in the first lines, and nowhere else: below it is a word of the story. */
const FIRST_LINES = 4;
const LONGEST_LINE = 220;
/** "Embargo on Iran lifted" is a headline; an embargo of a text says until when. */
const EMBARGO =
  /^\W*(?:(?:strictly |press |media )?embargo(?:ed)?(?: (?:date|time|notice|lifts?|ends?|expires?))?\s*(?:(?:until|till|to|for(?: release)?|at|not before|jusqu[’']au?)\b|[:,–—-])|under (?:strict )?embargo\b|not (?:to be (?:published|used|released|broadcast)|for (?:publication|release|broadcast(?: or publication)?|use)) (?:before|until|till)\b|hold for release\b|sperrfrist\b|sous embargo\b|эмбарго до)/iu;

/** Hours east of Greenwich, in winter; those of two clocks by their names. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  gmt: 0,
  utc: 0,
  wet: 0,
  bst: 1,
  ist: 1,
  cet: 1,
  west: 1,
  cest: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  eat: 3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
};
/** Zones of a place: summer and winter are told by the day. */
const PLACES: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  eastern: 'America/New_York',
  'new york': 'America/New_York',
  washington: 'America/New_York',
  ct: 'America/Chicago',
  pt: 'America/Los_Angeles',
  london: 'Europe/London',
  'uk time': 'Europe/London',
  brussels: 'Europe/Brussels',
  paris: 'Europe/Paris',
  berlin: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  vienna: 'Europe/Vienna',
  moscow: 'Europe/Moscow',
  kyiv: 'Europe/Kyiv',
  kiev: 'Europe/Kyiv',
  tokyo: 'Asia/Tokyo',
  beijing: 'Asia/Shanghai',
  delhi: 'Asia/Kolkata',
  nairobi: 'Africa/Nairobi',
};
const LATEST_CLOCK = -12;

/**
 * Until when a text asks to be held, by an embargo line in its headline or first lines, as an ISO instant; null where it
 * has none or names no day. Without a year it is the year of `published`, or of the first such day that is not over; an hour
 * without a zone counts by the clocks that are last to strike it, a day without an hour until that day is over there.
 *
 * @example embargoIn('EMBARGOED UNTIL 06:00 GMT 3 March', '', '2027-03-02', now) // '2027-03-03T06:00:00.000Z'
 */
export function embargoIn(
  title: string | null,
  text: string,
  published: string | null,
  now: Date,
): string | null {
  const lines = [
    title ?? '',
    ...text
      .slice(0, 2_000)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, FIRST_LINES),
  ];
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST_LINE || !EMBARGO.test(line)) continue;
    // "EMBARGOED UNTIL" may have its day on the line below.
    const found =
      instantIn(line, published, now) ??
      (at > 0 ? instantIn(`${line} ${lines[at + 1] ?? ''}`.slice(0, LONGEST_LINE), published, now) : null);
    if (found) return found;
  }
  return null;
}

function instantIn(line: string, published: string | null, now: Date): string | null {
  const day = dayIn(line, published, now);
  if (!day) return null;
  const clock =
    /\b(\d\d?)(?:[:.h](\d\d))\s*([ap]\.?m\b\.?)?|\b(\d\d?)\s*([ap]\.?m\b\.?)|\b([01]\d|2[0-3])([0-5]\d)(?:\s?(?:hrs|hours|h)\b|(?=\s*(?:GMT|UTC|Z|CET|BST|EST|EDT|MSK)\b))|\b(midnight|noon|midday)\b/i.exec(
      line.replace(/\b\d\d?[./-]\d\d?[./-]\d{4}\b/g, ' '),
    );
  let hour = 24;
  let minute = 0;
  if (clock?.[8]) hour = /midnight/i.test(clock[8]) ? 0 : 12;
  else if (clock) {
    hour = Number(clock[1] ?? clock[4] ?? clock[6]);
    minute = Number(clock[2] ?? clock[7] ?? 0);
    const half = clock[3] ?? clock[5];
    if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
    if (hour > 24 || minute > 59) return null;
  }
  const local = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  return new Date(local - offsetIn(line, local) * 3_600_000).toISOString();
}

/** The day that a line names, as `2027-03-03`. */
function dayIn(line: string, published: string | null, now: Date): string | null {
  const stated = readStatedDate(line, 'en-GB')?.slice(0, 10);
  if (stated) return stated;
  const named =
    /\b(\d\d?)(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*/i.exec(line) ??
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? (\d\d?)(?:st|nd|rd|th)?\b/i.exec(line);
  if (!named) return null;
  const [one, other] = [named[1]!, named[2]!];
  const [date, month] = /^\d/.test(one) ? [one, other] : [other, one];
  const known = published === null ? Number.NaN : Date.parse(published);
  const from = Number.isNaN(known) ? now.getTime() : known;
  const year = new Date(from).getUTCFullYear();
  for (const ofYear of [year, year + 1]) {
    const day = readStatedDate(`${date} ${month} ${ofYear}`, 'en');
    // Around the turn of a year a text of December is held until January.
    if (day && Date.parse(day) >= from - 60 * 86_400_000) return day;
  }
  return null;
}

/** Hours that the clock of a line is ahead of Greenwich. */
function offsetIn(line: string, at: number): number {
  const signed = /\b(?:GMT|UTC)\s?([+-]\d\d?)(?::?(\d\d))?/i.exec(line);
  if (signed) return Number(signed[1]) + (Math.sign(Number(signed[1])) || 1) * (Number(signed[2] ?? 0) / 60);
  const low = line.toLowerCase();
  const zone = Object.keys(ZONES).find((name) => new RegExp(`\\b${name}\\b`).test(low));
  if (zone) return ZONES[zone]!;
  const place = Object.keys(PLACES).find((name) => new RegExp(`\\b${name}\\b`).test(low));
  if (!place) return LATEST_CLOCK;
  const shown = new Intl.DateTimeFormat('en', { timeZone: PLACES[place]!, timeZoneName: 'longOffset' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')!.value;
  const offset = /([+-]\d\d):(\d\d)/.exec(shown);
  return offset ? Number(offset[1]) + (Math.sign(Number(offset[1])) * Number(offset[2])) / 60 : 0;
}
