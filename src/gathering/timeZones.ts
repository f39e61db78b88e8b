/**
 * What the names of zones mean, as feeds, mails and press releases write them (RFC 822, RFC 2822 and what else is met): hours
 * ahead of UTC, or an IANA zone where summer and winter share the name. Of a name that several zones share, the most usual
 * meaning comes first.
 */
const ZONES: Readonly<Record<string, readonly (number | string)[]>> = {
  ut: [0],
  utc: [0],
  gmt: [0],
  z: [0],
  wet: [0],
  west: [1],
  bst: [1],
  // India; Irish summer time.
  ist: [5.5, 1],
  cet: [1],
  cest: [2],
  met: [1],
  mest: [2],
  mez: [1],
  mesz: [2],
  eet: [2],
  eest: [3],
  eat: [3],
  sast: [2],
  msk: [3],
  msd: [4],
  trt: [3],
  irst: [3.5],
  gst: [4],
  pkt: [5],
  npt: [5.75],
  ict: [7],
  wib: [7],
  hkt: [8],
  sgt: [8],
  awst: [8],
  pht: [8],
  jst: [9],
  kst: [9],
  aest: [10],
  aedt: [11],
  nzst: [12],
  nzdt: [13],
  est: [-5],
  edt: [-4],
  // North America; China.
  cst: [-6, 8],
  cdt: [-5],
  mst: [-7],
  mdt: [-6],
  pst: [-8],
  pdt: [-7],
  akst: [-9],
  akdt: [-8],
  hst: [-10],
  // The Atlantic provinces; Arabia.
  ast: [-4, 3],
  adt: [-3],
  nst: [-3.5],
  ndt: [-2.5],
  brt: [-3],
  art: [-3],
  clt: [-4],
  at: ['America/Halifax'],
  et: ['America/New_York'],
  ct: ['America/Chicago'],
  mt: ['America/Denver'],
  pt: ['America/Los_Angeles'],
};

/** Places by whose clocks a release states its hour. */
const PLACES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  'new york': 'America/New_York',
  washington: 'America/New_York',
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

/**
 * What a zone's name may mean, in milliseconds ahead of UTC when its clocks show `wall`, the most usual first; null for a
 * name that is not known. Case does not count.
 *
 * @param wall what the clock shows, as the milliseconds of that time in UTC
 * @example offsetsOf('IST', Date.parse('2021-05-19T10:00:00Z')) // [19800000, 3600000]
 */
export function offsetsOf(name: string, wall: number): number[] | null {
  const meanings = ZONES[name.toLowerCase()];
  return meanings?.map((one) => (typeof one === 'number' ? one * 3_600_000 : zoneOffset(one, wall))) ?? null;
}

/** How far a zone of the IANA list is ahead of UTC when its clocks show `wall`, in milliseconds. */
export function zoneOffset(zone: string, wall: number): number {
  if (zone === 'UTC') return 0;
  const shown = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return wall - shown.toZonedDateTime(zone).epochMilliseconds;
}

/** Names of zones that are words as well: they count in capitals after an hour alone. */
const WORDS = 'at|met|art|et|ct|mt|pt|est|west|eat|ist|ict|ut|z';
const AFTER_HOUR = /\d(?:\s?(?:[ap]\.?m\b\.?|(?:hrs|hours|h)\b))?\s?\(?(?<name>[a-z]+)\b/gi;

/**
 * The zone that a line states its hour in, in milliseconds ahead of UTC when its clocks show `wall`; null where it names
 * none. Of a name that several zones share, the one whose clocks strike last.
 *
 * @example offsetIn('EMBARGOED UNTIL 9:00 am ET', Date.parse('2026-11-24T09:00:00Z')) // -18000000
 */
export function offsetIn(line: string, wall: number): number | null {
  const signed = /\b(?:GMT|UTC)\s?([+-])(\d\d?)(?::?(\d\d))?/i.exec(line);
  if (signed)
    return (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3] ?? 0)) * 60_000;
  const afterHour = [...line.matchAll(AFTER_HOUR)].map(({ groups }) => groups!.name!);
  const anywhere = Object.keys(ZONES).filter(
    (name) => !WORDS.split('|').includes(name) && new RegExp(`\\b${name}\\b`, 'i').test(line),
  );
  for (const name of [...afterHour.filter((word) => word === word.toUpperCase()), ...anywhere]) {
    const offsets = offsetsOf(name, wall);
    if (offsets) return Math.min(...offsets);
  }
  const place = Object.keys(PLACES).find((name) => new RegExp(`\\b${name}\\b`, 'i').test(line));
  return place === undefined ? null : zoneOffset(PLACES[place]!, wall);
}
