import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { readDetails } from '../../src/gathering/readDetails.ts';
import { openDesk, type TestDesk } from '../desk.ts';

const NEW_YORK = { zone: 'America/New_York' };

function article(id: string, published: string | undefined, text: string): Gathered {
  const read = readDetails(
    { ...(published ? { published } : {}), title: `Talks ${id}`, source: 'The Courier' },
    id,
  );
  if (!read.ok) throw new RangeError(read.reason);
  return { ok: true, from: id, text, details: read.details };
}
const said = (id: string, published: string, words: string) =>
  article(id, published, `"${words}," Foreign Minister Ida Holm told reporters in Lunde.`);

let desk: TestDesk;
afterEach(() => desk.close());

describe('a day on a desk with hundreds of articles a day', () => {
  it('is found whole, however many came after it', async () => {
    const later = Array.from({ length: 230 }, (_, i) =>
      article(`later-${i}`, '2026-11-23T09:00:00Z', `Number ${i} of the reports from Lunde is short.`),
    );
    desk = await openDesk([
      ...later,
      said('one', '2026-11-22T10:00:00Z', 'We open the crossing in October'),
      said('two', '2026-11-22', 'Wheat is scarce in the south this year'),
    ]);
    expect(await desk.text('brief yesterday')).toMatch(/^Yesterday: \d stor(y|ies), 2 articles/);
    expect(await desk.text('brief today')).toMatch(/^Today: \d+ stor(y|ies), 230 articles/);
    expect(await desk.text('brief')).toMatch(/^Last 24 hours: \d+ stor(y|ies), 230 articles/);
  });

  it('is found behind hundreds of undated texts, and without what is dated of next year', async () => {
    const backlog = Array.from({ length: 230 }, (_, i) =>
      article(`backlog-${i}`, undefined, `Number ${i} of the old reports from Lunde is short.`),
    );
    desk = await openDesk([
      ...backlog,
      said('one', '2026-11-23T10:00:00Z', 'We open the crossing in October'),
      said('two', '2026-11-23', 'Wheat is scarce in the south this year'),
      said('calendar', '2027-03-01', 'Lorries wait for days at the border'),
    ]);
    expect(await desk.text('brief')).toMatch(/^Last 24 hours: \d stor(y|ies), 2 articles/);
    expect(await desk.text('brief today')).toMatch(/^Today: \d stor(y|ies), 2 articles/);
  });
});

it('a text that states a month alone is of the month, and of no day', async () => {
  desk = await openDesk([
    said('month', '2026-11', 'We open the crossing in October'),
    said('first', '2026-11-01', 'Wheat is scarce in the south this year'),
    said('later', '2026-11-20', 'Lorries wait for days at the border'),
  ]);
  expect(await desk.text('brief 1 November 2026')).not.toContain('crossing in October');
  expect(await desk.text('brief November 2026')).toMatch(/^November 2026: \d stor(y|ies), 3 articles/);
});

it('a text that states no date is of no day, whatever is asked', async () => {
  desk = await openDesk([
    article('undated', undefined, '"We open the crossing in October," Foreign Minister Ida Holm said.'),
    said('dated', '2026-11-23T09:00:00Z', 'Wheat is scarce in the south this year'),
  ]);
  for (const typed of [
    'quotes Holm today',
    'ask what did Holm say today?',
    'ask what did Holm say about the crossing today?',
  ]) {
    const text = await desk.text(typed);
    expect(text, typed).not.toContain('We open');
    expect(text, typed).toMatch(/: 1 quote|^Quoted, once today|in the 1 article of that time/);
  }
});

it('a look-up of some days that finds nothing tells how many articles those have', async () => {
  desk = await openDesk([
    said('one', '2026-11-01', 'Wheat is scarce in the south this year'),
    said('two', '2026-11-20', 'Lorries wait for days at the border'),
  ]);
  for (const typed of ['quotes Holm about wheat since 10 November 2026', 'wheat since 10 November 2026'])
    expect(await desk.text(typed), typed).toContain('⟶ 1 article searched');
});

describe('a day', () => {
  beforeEach(async () => {
    desk = await openDesk([
      // 21:30 of the 22nd in New York, 02:30 of the 23rd in London.
      said('evening', '2026-11-23T02:30:00Z', 'We open the crossing in October'),
      // 22:00 of the 21st in New York, 03:00 of the 22nd in London.
      said('before', '2026-11-22T03:00:00Z', 'Lorries wait for days at the border'),
      said('noon', '2026-11-22', 'Wheat is scarce in the south this year'),
    ]);
  });

  it.each(['quotes Holm yesterday', 'ask what did Holm say yesterday?'])(
    'begins and ends by the clock of who asks: %s',
    async (typed) => {
      const there = await desk.text(typed, NEW_YORK);
      expect(there).toContain('We open the crossing');
      expect(there).not.toContain('Lorries wait');
      const here = await desk.text(typed);
      expect(here).not.toContain('We open the crossing');
      expect(here).toContain('Lorries wait');
    },
  );

  it.each(['Pacific/Kiritimati', 'Pacific/Auckland', 'America/New_York', 'Pacific/Pago_Pago', 'UTC'])(
    'that an article states without an hour is that day in %s',
    async (zone) => {
      expect(await desk.text('quotes Holm 22 November 2026', { zone })).toContain('Wheat is scarce');
    },
  );
});

it('a calendar with nothing in it counts no articles that announce it', async () => {
  desk = await openDesk([said('one', '2026-11-01', 'Wheat is scarce in the south this year')]);
  const text = await desk.text('calendar zeppelin');
  expect(text).toMatch(/^No stored article announces anything with “zeppelin”/);
  expect(text).not.toContain('0 articles');
});
