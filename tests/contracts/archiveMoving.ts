import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, ArchiveRecord } from '../../src/archive/port.ts';
import { makeArticle } from './makeArticle.ts';
import { makeSource } from './sources.ts';
import { blinken, lavrov, undated } from './storedArticles.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

/** All records of an archive, in order. */
export async function recordsOf(archive: Archive): Promise<ArchiveRecord[]> {
  const all: ArchiveRecord[] = [];
  for await (const batch of archive.records()) all.push(...batch);
  return all;
}

/** Puts something of every kind into an archive. */
export async function fill(archive: Archive): Promise<void> {
  const held = makeArticle({ ...undated.details, text: 'Held.', heldUntil: at('23:01'), visibleTo: ['T1'] });
  await archive.add([lavrov, blinken, { ...lavrov, text: `${lavrov.text} More.` }, lavrov, held]);
  await archive.setEmbargo('blinken', at('12:00'));
  const { start, end } = lavrov.reading.quotes[0]!;
  for (const workspace of ['T1', null])
    await archive.corrections.add({
      article: 'lavrov',
      version: 1,
      start,
      end,
      speakerName: 'Maria Zakharova',
      by: 'U1',
      at: at('09:00'),
      workspace,
    });
  await archive.subscriptions.add({
    id: 's1',
    workspace: 'T1',
    channel: 'C1',
    person: 'U1',
    cron: '30 7 * * 1-5',
    inWords: 'weekdays at 07:30',
    zone: 'Europe/London',
    topic: null,
    state: 'paused',
    pausedBecause: 'not_in_channel',
    nextRun: at('07:30'),
    created: at('07:00'),
  });
  await archive.ledger.schedule('s1', at('07:30'), '2026-11-25T07:30:00.000Z');
  await archive.ledger.claim('a', at('07:30'), at('07:35'));
  await archive.ledger.move(
    { subscription: 's1', scheduledFor: at('07:30'), owner: 'a' },
    { state: 'posted', ts: '17.01', cited: ['lavrov@1'] },
  );
  await archive.sent.keep({
    workspace: 'T1',
    channel: 'C1',
    thread: '17.02',
    cited: ['lavrov@2', 'blinken@1'],
    at: at('08:00'),
  });
  await archive.sources.add(makeSource('un', { nextPoll: at('07:00'), etag: '"1"' }));
  await archive.sources.claim('a', at('07:30'), at('07:35'));
  const page = { url: 'https://un.example/1', title: 'Talks', published: null };
  await archive.sources.settle(
    { id: 'un', owner: 'a', now: at('07:31') },
    { nextPoll: at('08:31') },
    { seen: [{ key: 'id:1', article: 'lavrov', hash: 'h' }], pages: [page] },
  );
  await archive.installations.put('T1', 'sealed');
  const setting = { namespace: 'settings', key: 'T1:digest', value: '{"value":1}', expires: null };
  await archive.importRecords([{ record: 'setting', ...setting }]);
  await archive.claimEvent('event', 'T1:C1:1.0', new Date(at('07:30')), 3600);
}

/** Moving all that is kept, and giving up what is old. `opened` is the empty archive of the test that runs. */
export function describeMoving(opened: () => Archive, open: () => Promise<Archive>): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });

  describe('moving', () => {
    let other: Archive;
    beforeEach(async () => {
      other = await open();
    });
    afterEach(() => other.close());

    it('brings everything that is kept into another archive, which then says the same', async () => {
      await fill(archive);
      const records = await recordsOf(archive);
      for (const record of records) await other.importRecords([record]);
      expect(await recordsOf(other)).toEqual(records);
      expect(await other.verify()).toEqual([]);
      expect(await other.counts()).toEqual(await archive.counts());
      expect((await other.getVersion('lavrov'))?.version).toBe(1);
      expect(await other.revisions(['lavrov'])).toEqual(await archive.revisions(['lavrov']));
      const viewer = { now: at('13:00'), workspace: 'T1' };
      for (const query of [{}, { speaker: 'Maria Zakharova' }, { words: 'patience' }]) {
        expect(await other.seenBy(viewer).findQuotes(query)).toEqual(
          await archive.seenBy(viewer).findQuotes(query),
        );
      }
      expect(await other.seenBy(viewer).embargoed()).toEqual({ articles: 1, until: at('23:01') });
      expect(await other.claimEvent('event', 'T1:C1:1.0', new Date(at('07:31')), 3600)).toBe(false);
    });

    it('has every kind of record', async () => {
      // A kind that is added to the port is added here, or this does not compile, and to `fill`, or this fails.
      const kinds: Record<ArchiveRecord['record'], true> = {
        article: true,
        correction: true,
        subscription: true,
        run: true,
        'sent-answer': true,
        source: true,
        'seen-entry': true,
        'followed-page': true,
        installation: true,
        setting: true,
        'processed-event': true,
      };
      await fill(archive);
      const records = await recordsOf(archive);
      expect(new Set(records.map(({ record }) => record))).toEqual(new Set(Object.keys(kinds)));
    });

    it('can be repeated and be interrupted: nothing is doubled', async () => {
      await fill(archive);
      const records = await recordsOf(archive);
      await other.importRecords(records.slice(0, 3));
      await other.importRecords(records);
      await other.importRecords(records);
      expect(await recordsOf(other)).toEqual(records);
      expect(await other.verify()).toEqual([]);
    });

    it('loses no version of an article that the other had already', async () => {
      await archive.add([lavrov]);
      await other.add([makeArticle({ ...lavrov.details, text: 'The other’s own text.' })]);
      await other.importRecords(await recordsOf(archive));
      expect((await other.revisions(['lavrov'])).map(({ version }) => version)).toEqual([1, 2]);
      expect((await other.getVersion('lavrov'))?.text).toBe(lavrov.text);
      expect(await other.verify()).toEqual([]);
    });
  });

  describe('pruning', () => {
    const old = '2020-01-01T00:00:00.000Z';
    const before = '2021-01-01T00:00:00.000Z';
    const keptIds = async () =>
      (await archive.findArticles({ order: 'newest' })).found.map(({ details }) => details.id);
    beforeEach(() =>
      archive.add([
        makeArticle({ id: 'old', text: 'Old.', published: '2019-12-31', added: old }),
        makeArticle({ id: 'old-and-new', text: 'First.', published: '2019-12-31', added: old }),
        makeArticle({ id: 'old-and-new', text: 'Second.', published: '2019-12-31', added: old }),
        makeArticle({ id: 'old-and-new', text: 'Third.', published: '2019-12-31' }),
        makeArticle({ id: 'dated-later', text: 'Later.', published: '2021-06-01', added: old }),
        makeArticle({ id: 'new', text: 'New.', published: '2019-12-31' }),
      ]),
    );

    it('counts first what it would take, and then takes that', async () => {
      const would = await archive.prune({ before, dryRun: true });
      expect(would).toEqual({ articles: 1, versions: 3, cited: 0 });
      expect(await archive.counts()).toMatchObject({ articles: 4, versions: 6 });
      expect(await archive.prune({ before, dryRun: false })).toEqual(would);
      expect(await keptIds()).toEqual(['dated-later', 'old-and-new', 'new']);
      expect((await archive.revisions(['old-and-new'])).map(({ version }) => version)).toEqual([3]);
      expect((await archive.findArticles({ words: 'old' })).total).toBe(0);
      expect(await archive.verify()).toEqual([]);
      expect(await archive.prune({ before, dryRun: false })).toEqual({ articles: 0, versions: 0, cited: 0 });
    });

    it('never takes a version that something sent cites', async () => {
      await archive.importRecords([
        {
          record: 'run',
          workspace: 'T1',
          channel: 'C1',
          subscription: 's1',
          scheduledFor: old,
          state: 'posted',
          owner: null,
          leaseUntil: null,
          attempts: 1,
          ts: '1',
          reason: null,
          retryAt: null,
          cited: ['old@1', 'old-and-new@2', 'gone@1'],
        },
      ]);
      const answer = { workspace: 'T1', channel: 'C1', thread: null, at: old };
      await archive.sent.keep({ ...answer, cited: ['old-and-new@1'] });
      expect(await archive.prune({ before, dryRun: false })).toEqual({ articles: 0, versions: 0, cited: 3 });
      expect((await archive.getVersion('old', 1))?.text).toBe('Old.');
      expect((await archive.revisions(['old-and-new'])).map(({ version }) => version)).toEqual([1, 2, 3]);
    });

    it('never takes a version that somebody corrected', async () => {
      const text = 'He said: "Yes."';
      await archive.add([
        makeArticle({
          id: 'old',
          text,
          published: '2019-12-31',
          added: old,
          quotes: [{ words: '"Yes."', speaker: null }],
        }),
      ]);
      await archive.corrections.add({
        article: 'old',
        version: 2,
        start: 9,
        end: 15,
        speakerName: 'Ada',
        by: 'U1',
        at: old,
        workspace: null,
      });
      await archive.prune({ before, dryRun: false });
      expect((await archive.revisions(['old'])).map(({ version }) => version)).toEqual([2]);
    });
  });
}
