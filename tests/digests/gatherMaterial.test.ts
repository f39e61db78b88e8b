import { afterEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/archive/port.ts';
import { composeDigest } from '../../src/digests/composeDigest.ts';
import { gatherMaterial } from '../../src/digests/gatherMaterial.ts';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { article, lexicon, openDesk, type TestDesk } from '../desk.ts';
import { renderText } from '../inEnglish.ts';

let desk: TestDesk;
afterEach(() => desk.close());

const weekly: Subscription = {
  id: 'weekly',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '0 9 * * 1',
  inWords: 'Mondays at 09:00',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun: '2026-11-30T09:00:00Z',
  created: '2026-10-01T09:00:00Z',
};
const short = (id: string, published: string): Gathered =>
  article(id, `Number ${id} of the reports from Lunde is short.`, { published, source: 'The Courier' });

/** The ledger says that a digest was posted at an instant. */
async function posted(scheduledFor: string, cited: readonly string[] = []): Promise<void> {
  const { subscriptions, ledger } = desk.archive;
  await subscriptions.add({ ...weekly, nextRun: scheduledFor });
  await ledger.schedule(weekly.id, scheduledFor, weekly.nextRun);
  const run = await ledger.claim('owner', scheduledFor, '2027-01-01T00:00:00.000Z');
  await ledger.move({ ...run!, owner: 'owner' }, { state: 'posted', ts: '1', cited });
}

async function footerAt(now: string): Promise<string> {
  const archive = desk.archive.seenBy({ now, workspace: 'T1' });
  const material = await gatherMaterial({ subscription: weekly, archive, lexicon, now: new Date(now) });
  return renderText(composeDigest(material).answer).split('\n').at(-1)!;
}

describe('a digest that is limited', () => {
  const NOW = '2026-11-23T09:00:00.000Z';
  const texts = [
    article('quoted', '“We will close the crossing,” Foreign Minister Ida Holm said.', {
      published: '2026-11-22T10:00:00Z',
      source: 'The Courier',
    }),
    article('reported', 'Foreign Minister Ida Holm said that the crossing would be closed.', {
      published: '2026-11-22T11:00:00Z',
      source: 'The Post',
    }),
    article('narrated', 'The crossing was closed at noon. Snow fell on the northern plain.', {
      published: '2026-11-22T12:00:00Z',
      source: 'The Post',
      language: 'de',
    }),
  ];
  it.each([
    [{ kinds: ['direct', 'spoken'] }, ['quoted']],
    [{ kinds: ['direct', 'spoken', 'mixed', 'indirect'] }, ['quoted', 'reported']],
    [{ language: 'de' }, ['narrated']],
    [{ source: 'The Post' }, ['narrated', 'reported']],
    [{ source: 'The Post', kinds: ['direct'] }, []],
  ] as const)('to %j has those articles alone', async (wanted, ids) => {
    desk = await openDesk(texts);
    const archive = desk.archive.seenBy({ now: NOW, workspace: 'T1' });
    const subscription = { ...weekly, wanted: { label: 'x', ...wanted } };
    const { stories } = await gatherMaterial({ subscription, archive, lexicon, now: new Date(NOW) });
    const found = stories.flatMap(({ articles }) => articles.map(({ details }) => details.id));
    expect(found.sort()).toEqual([...ids]);
  });
});

describe('the digest of a week', () => {
  it('has all of it, also where hundreds of articles come a day', async () => {
    const days = [17, 18, 19, 20, 21, 22, 23];
    desk = await openDesk(
      days.flatMap((day) =>
        Array.from({ length: 100 }, (_, i) => short(`${day}-${i}`, `2026-11-${day}T08:00:00Z`)),
      ),
    );
    await posted('2026-11-16T09:00:00.000Z');
    expect(await footerAt('2026-11-23T09:00:00.000Z')).toContain('700 new articles since Mon 16 Nov 09:00');
  });

  it('begins with the one before, also where the clocks were changed or it comes late', async () => {
    desk = await openDesk([short('one', '2026-10-22')]);
    await posted('2026-10-19T08:00:00.000Z');
    expect(await footerAt('2026-10-26T09:00:00.000Z')).toContain('since Mon 19 Oct 09:00');
    expect(await footerAt('2026-10-26T18:30:00.000Z')).toContain('since Mon 19 Oct 09:00');
  });

  it('has what was held until a day of it, whenever it is dated', async () => {
    const held = (id: string, published: string, heldUntil: string) =>
      article(id, `Number ${id} of the reports from Lunde is short.`, { published, heldUntil });
    desk = await openDesk([
      held('early', '2026-11-10', '2026-11-22T10:00:00.000Z'),
      held('before', '2026-11-10', '2026-11-15T10:00:00.000Z'),
      held('still', '2026-11-10', '2026-11-25T10:00:00.000Z'),
    ]);
    await posted('2026-11-16T09:00:00.000Z');
    const text = await footerAt('2026-11-23T09:00:00.000Z');
    expect(text).toContain('1 new article since Mon 16 Nov 09:00');
    expect(text).not.toContain('article of before');
  });

  it('begins, where it is the first, when one would have been due before, and a day back at least', async () => {
    desk = await openDesk([short('friday', '2026-11-20T19:00:00Z')]);
    const footer = async (cron: string) => {
      const now = new Date('2026-11-23T07:30:00.000Z');
      const archive = desk.archive.seenBy({ now: now.toISOString(), workspace: 'T1' });
      const subscription = { ...weekly, cron };
      const material = await gatherMaterial({ subscription, archive, lexicon, now });
      return renderText(composeDigest(material).answer).split('\n').at(-1)!;
    };
    expect(await footer('30 7 * * 1-5')).toContain('1 new article since Fri 20 Nov 07:30');
    expect(await footer('30 7 * * *')).toContain('since Sun 22 Nov 07:30');
    expect(await footer('0 * * * *')).toContain('since Sun 22 Nov 07:30');
    expect(await footer('30 7 1 * *')).toContain('since Mon 16 Nov 07:30');
  });

  it('does not count as new what was there before it and had no room', async () => {
    desk = await openDesk([short('sent', '2026-11-23T10:00:00Z'), short('unlisted', '2026-11-23T11:00:00Z')]);
    await posted('2026-11-23T17:30:00.000Z', ['sent@1']);
    await desk.add([short('new', '2026-11-23T17:45:00Z')]);
    expect(await footerAt('2026-11-23T18:00:00.000Z')).toMatch(
      /1 new article since Mon 23 Nov 17:30 · 1 article of before, not listed then · 1 article sent before left out/,
    );
  });
});
