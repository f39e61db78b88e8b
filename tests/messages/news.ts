import type { Gathered } from '../../src/gathering/gathered.ts';
import { article } from '../desk.ts';

// A working day of an invented desk, before the evening of 23 November 2026 on which every test happens.

const report = (id: string, source: string, at: string, title: string, text: string, more = {}): Gathered =>
  article(id, text, { title, source, published: at, url: `https://news.example/${id}`, ...more });

const TREATY =
  'Corvia suspended its part in the Lunde Treaty on missiles on Monday, ending inspections that have run for 22 years.\n\n' +
  'President Emil Oster signed the decree. “We will not open our silos to a neighbour that hides its own,” Oster said.\n\n' +
  'The parties to the treaty will meet in Lunde on 27 November. The pact bans missiles with a range of 600 kilometres.\n\n' +
  'Twelve inspectors are still in the country, by the count of the treaty office.';

/** The words of the report that is corrected, as they were. */
export const UNCORRECTED = 'Twelve inspectors';

export const NEWS: readonly Gathered[] = [
  report('treaty', 'Lunde Agency', '2026-11-23T09:00:00Z', 'Corvia suspends Lunde missile treaty', TREATY, {
    sourceKind: 'agency',
  }),
  report(
    'treaty-copy',
    'Harn Times',
    '2026-11-23T09:20:00Z',
    'Corvia suspends treaty',
    `${TREATY}\n\nWith reports from Lunde Agency.`,
  ),
  report(
    'reaction',
    'Norland Post',
    '2026-11-23T10:00:00Z',
    'Arvid: end of Lunde Treaty inspections is a mistake',
    'Prime Minister Tom Arvid called the end of inspections under the Lunde Treaty a grave mistake.\n\n“Nobody in Corvia sleeps better tonight without inspectors,” Arvid told parliament.\n\nThe cabinet will meet on Tuesday.',
  ),
  report(
    'flood',
    'Harn Times',
    '2026-11-23T11:00:00Z',
    'Flood kills eleven in Berovia',
    'Eleven people were killed when the river Sarn flooded three towns in Berovia on Monday.\n\n“The water came faster than the sirens,” said Interior Minister Pia Rand.',
  ),
  report(
    'banks',
    'Norland Post',
    '2026-11-23T12:00:00Z',
    'Norland freezes assets of two Corvian banks',
    'Norland froze the assets of two Corvian shipping banks on Monday, the first sanctions on its neighbour in nine years.\n\n“Money for missiles will not pass through our harbours,” Finance Minister Ida Holt said.',
  ),
  report(
    'vote',
    'Berovia Week',
    '2026-11-23T13:00:00Z',
    'Berovia to vote on 6 December',
    'Parliament in Berovia will be elected on 6 December, the electoral office said on Monday. The president had dissolved it in October.',
  ),
  ...['Norland Post', 'Harn Times', 'Lunde Echo', 'Berovia Week'].map((source, i) =>
    report(
      `final-${i}`,
      source,
      '2026-11-23T14:00:00Z',
      [
        'Norland win handball final',
        'Fromm saves the day',
        'So near for Berovia',
        'Handball final draws record crowd',
      ][i]!,
      `Norland beat Berovia in the handball final after extra time. Report number ${i} of the ${source} praised goalkeeper Ida Fromm.`,
    ),
  ),
  // A readout a day, alike but for the name: what a month of a presidential office looks like.
  ...['Lunde', 'Harn', 'Norland', 'Berovia', 'Osk', 'Sarn', 'Tarm', 'Vesk'].map((place, i) =>
    report(
      `call-${i}`,
      'Presidential Office of Corvia',
      `2026-11-${String(3 + i).padStart(2, '0')}T10:00:00Z`,
      `Telephone conversation with the Prime Minister of ${place}`,
      `Emil Oster had a telephone conversation with the Prime Minister of ${place}.\n\nBilateral relations and grain deliveries to ${place} were discussed in detail. It was agreed to maintain further contacts.`,
      { sourceKind: 'official' },
    ),
  ),
  article(
    'undated',
    'The Lunde Treaty bans missiles with a range of 600 kilometres. A history of its inspections.',
    {
      title: 'The Lunde Treaty: a history',
      source: 'Treaty Archive',
    },
  ),
  report(
    'held',
    'Council Press Service',
    '2026-11-23T15:00:00Z',
    'EMBARGOED until 23:01: report on wells in Berovia',
    'More than 4,000 wells in Berovia are poisoned, a report of the Council says.',
    { heldUntil: '2026-11-23T23:01:00.000Z' },
  ),
];
