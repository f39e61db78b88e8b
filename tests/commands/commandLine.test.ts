import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../commands/asked/commandLine.ts';
import { readAsked } from '../../commands/asked/readAsked.ts';
import { type Asked, NOTHING_ASKED } from '../../src/answers/asked.ts';
import { lexicon, NOW, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

const person = (name: string) => ({
  typed: name,
  label: name,
  names: [name],
  kind: 'person' as const,
  note: null,
});
const SPEAKERS = [
  [],
  [person('Sergei Lavrov')],
  [person('Recep Tayyip Erdoğan'), person('Hassan Rouhani')],
  [person('Omar al-Bashir')],
];
/** Plain ones, and ones with words that mean something else in a question. */
const SUBJECTS = [
  null,
  'strategic stability',
  'talks in Geneva on arms',
  'the 2016 election',
  'Wikinews',
  'quotes since 2018',
  'Lavrov and Blinken',
  'Il-20',
  'sanctions against Iran',
  'full gas supplies',
];
const PERIODS = [
  null,
  { since: '2021-05-01', until: '2021-06-01', label: 'May 2021' },
  { since: '2018-01-01', label: 'since 1 January 2018' },
  { until: '2017-03-04', label: 'before 4 March 2017' },
  { since: '2016-02-03', until: '2016-05-07', label: '3 February 2016 to 6 May 2016' },
  { since: '2018-09-17', until: '2018-09-18', label: '17 September 2018' },
];
const SOURCES = [null, 'Wikinews', 'US Department of State'];
const PLACES = [null, 'Sochi', 'New York'];

describe('a command line', () => {
  const cases: Asked[] = [];
  for (const [i, subject] of SUBJECTS.entries())
    for (const [j, speakers] of SPEAKERS.entries())
      for (const [k, period] of PERIODS.entries()) {
        const source = SOURCES[(i + j + k) % SOURCES.length]!;
        const place = PLACES[(i + k) % PLACES.length]!;
        const intent =
          speakers.length === 0 ? (subject ? 'who' : 'quotes') : (i + k) % 2 === 0 ? 'said' : 'quotes';
        cases.push({
          ...NOTHING_ASKED,
          intent,
          speakers,
          subject,
          period,
          source,
          place,
          page: intent === 'quotes' ? (k % 3) + 1 : 1,
        });
      }

  it(`asks the same again: ${cases.length} questions of every part`, async () => {
    const context = { archive: desk.desk.archive, lexicon, now: NOW, zone: 'Europe/London', before: null };
    for (const asked of cases) {
      const typed = commandLine(asked);
      const [, verb, rest] = /^(\S+) ?(.*)$/.exec(typed)!;
      const read = await readAsked(verb === 'quotes' ? typed : rest!, context);
      expect(partsOf({ ...read, intent: verb === 'quotes' ? 'quotes' : read.intent }), typed).toEqual(
        partsOf(asked),
      );
    }
  });
});

function partsOf({ intent, speakers, subject, period, source, place, page }: Asked) {
  const days = period && { since: period.since ?? null, until: period.until ?? null };
  return { intent, speakers: speakers.map((s) => s.label), subject, days, source, place, page };
}
