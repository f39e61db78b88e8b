import { afterAll, beforeAll, expect, it } from 'vitest';
import { homeBlocks } from '../../src/slack/onHome.ts';
import { openDesk, type TestDesk } from '../desk.ts';

// What a newcomer meets in the sample archive: nothing is of today, and one subject outweighs the others.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

const rowsOf = async (typed: string) => {
  const table = (await desk.ask(typed)).parts.find((part) => part.part === 'table');
  return table?.part === 'table' ? table.rows.map(([topic]) => topic!.join('')) : [];
};

it('the topics of the archive are not those of one family alone', async () => {
  const rows = await rowsOf('topics');
  for (const wanted of ['regional conflicts', 'strategic stability', 'diplomatic presence', 'sanctions'])
    expect(rows).toContain(wanted);
  expect(rows.filter((row) => row.startsWith('· ')).length).toBeLessThanOrEqual(8);
  expect(rows.filter((row) => row.endsWith(' relations')).length).toBeLessThanOrEqual(4);
  // Of one article all are listed.
  expect(await rowsOf('topics article:lavrov-blinken-reykjavik')).toEqual(
    expect.arrayContaining(['· Afghanistan', "· Iran's nuclear programme", '· Korean Peninsula']),
  );
});

it('days without an article lead on to the newest that has one', async () => {
  const { actions } = await desk.ask('last week');
  expect(actions.map(({ label }) => label)).toContain('Brief of 2 February 2026');
  const [one] = actions.flatMap((action) => (action.action === 'ask' ? [action.command] : []));
  expect(await desk.text(one!)).toContain('Foreign Office summons Russian Ambassador');
});

it('a timeline of undated texts alone leads on to them', async () => {
  const { parts, actions } = await desk.ask('timeline Lavrov strategic stability');
  expect(JSON.stringify(parts)).not.toContain('the oldest first');
  const [one] = actions.flatMap((action) => (action.action === 'ask' ? [action.command] : []));
  expect(await desk.text(one!)).toContain('We will prepare proposals');
});

it('what Home calls the latest stories begins with the newest', async () => {
  const blocks = JSON.stringify(await homeBlocks('U1', desk.desk, async () => 'UTC'));
  const at = (year: number) => blocks.search(new RegExp(`\\d+ \\w+ ${year}`));
  expect(blocks).toContain('Latest stories');
  expect(at(2026)).toBeGreaterThan(0);
  expect(at(2023)).toBeGreaterThan(at(2026));
});

it('quotes that are all spoken are counted as such', async () => {
  expect(await desk.text('quotes Rahmon')).toMatch(/: \d+ quotes in transcripts or statements/);
});

it('a watch is stopped under its own name', async () => {
  await desk.ask('subscribe weekdays 07:30');
  await desk.ask('watch strategic stability');
  const { actions } = await desk.ask('unsubscribe');
  expect(actions.map(({ label }) => label)).toEqual([
    'Stop weekdays at 07:30 (London)',
    'Stop the watch: strategic stability',
  ]);
  expect(await desk.text('subscriptions')).toContain('Home tab');
});
