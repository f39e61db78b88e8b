import { readStatedDate } from './pages/readStatedDate.ts';
import { offsetIn } from './timeZones.ts';

/** An embargo notice is in the headline or the first lines; further down, the word belongs to the story. */
const FIRST_LINES = 4;
const LONGEST_LINE = 220;
/** "Embargo on Iran lifted" is a headline; an embargo of a text says until when. */
const EMBARGO =
  /^\W*(?:(?:strictly |press |media )?embargo(?:ed)?(?: (?:date|time|notice|lifts?|ends?|expires?))?\s*(?:(?:until|till|to|for(?: release)?|at|not before|jusqu[’']au?)\b|[:,–—-])|under (?:strict )?embargo\b|not (?:to be (?:published|used|released|broadcast)|for (?:publication|release|broadcast(?: or publication)?|use)) (?:before|until|till)\b|hold for release\b|sperrfrist\b|sous embargo\b|эмбарго до)/iu;

/** By the clocks that strike last, in milliseconds from UTC. */
const LATEST_CLOCK = -12 * 3_600_000;

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
  return new Date(local - (offsetIn(line, local) ?? LATEST_CLOCK)).toISOString();
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
