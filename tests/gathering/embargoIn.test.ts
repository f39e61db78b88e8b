import { expect, it } from 'vitest';
import { embargoIn } from '../../src/gathering/embargoIn.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const held = (line: string, published: string | null = null) =>
  embargoIn(null, `${line}\n\nThe talks were useful.`, published, NOW);

it.each([
  // Day, hour and zone in every order.
  ['EMBARGOED UNTIL 06:00 GMT 3 March', '2027-03-03T06:00:00.000Z'],
  ['EMBARGOED UNTIL 00:01 GMT, TUESDAY 24 NOVEMBER 2026', '2026-11-24T00:01:00.000Z'],
  ['Under embargo until Tuesday, November 24, 2026 at 9:00 am EST', '2026-11-24T14:00:00.000Z'],
  ['Embargo: 24 November 2026, 10 a.m. ET', '2026-11-24T15:00:00.000Z'],
  ['STRICTLY EMBARGOED UNTIL 0001 HRS GMT ON 24 NOVEMBER', '2026-11-24T00:01:00.000Z'],
  ['Not for publication before 24.11.2026 12:00 CET', '2026-11-24T11:00:00.000Z'],
  ['EMBARGOED until midnight London time, 1 July 2027', '2027-06-30T23:00:00.000Z'],
  // A name that two zones share counts by the clocks that strike last: Irish summer time, not India's.
  ['Embargoed until 1 July 2027, 10:00 IST', '2027-07-01T09:00:00.000Z'],
  // Words that are names of zones elsewhere name none here.
  ['Embargoed until 1 July 2027 at 06:00 GMT', '2027-07-01T06:00:00.000Z'],
  ['Embargoed until 1 July 2027, 10:00: ministers met in the West Bank', '2027-07-01T22:00:00.000Z'],
  ['EMBARGOED UNTIL 1 JULY 2027, 10:00 AT (HALIFAX)', '2027-07-01T13:00:00.000Z'],
  ['Embargoed until 1 July 2027, 10:00 GMT+5:30', '2027-07-01T04:30:00.000Z'],
  // An hour without a zone is over when the last clocks have struck it; a day without an hour when it is over there.
  ['Embargoed until 24 November 2026, 18:00', '2026-11-25T06:00:00.000Z'],
  ['Embargoed until 24 November 2026', '2026-11-25T12:00:00.000Z'],
])('“%s” holds until %s', (line, until) => {
  expect(held(line)).toBe(until);
  expect(embargoIn(line, 'The talks were useful.', null, NOW)).toBe(until);
});

it('a day without a year is of the year of publication, or the next at its turn', () => {
  expect(held('Embargoed until 1 January, 06:00 UTC', '2026-12-30')).toBe('2027-01-01T06:00:00.000Z');
  expect(held('Embargoed until 3 March, 06:00 UTC', '2025-03-01')).toBe('2025-03-03T06:00:00.000Z');
});

it.each([
  'Embargo on Ostland lifted: what the 3 March 2027 deal says',
  'Arms embargo until 3 March 2027 agreed by ministers',
  'The embargo was to last until 3 March 2027, ministers said.',
  'EMBARGOED',
])('“%s” holds nothing', (line) => {
  expect(held(line)).toBeNull();
});

it('a line far down holds nothing', () => {
  const text = `${'The talks were useful.\n\n'.repeat(6)}EMBARGOED UNTIL 06:00 GMT 3 March 2027`;
  expect(embargoIn(null, text, null, NOW)).toBeNull();
});
