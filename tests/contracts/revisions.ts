import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { addPlaced } from './addPlaced.ts';
import { makeArticle } from './makeArticle.ts';

const QUOTE = '“We are ready to open the crossing,”';
const TEXT = `Ida Holm met Tomas Rek in Lunde. ${QUOTE} Holm said.`;

/** What every engine must keep of revisions. `open` gives an empty archive; the suite closes it. */
export function describeRevisions(name: string, open: () => Promise<Archive>): void {
  describe(`revisions on ${name}`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
    });
    afterEach(() => archive.close());

    const add = (text: string, added: string, more: Parameters<typeof makeArticle>[0] = {}) => {
      const [words] = /“[^”]*”/.exec(text) ?? [];
      const quotes = words ? [{ words, speaker: 'Ida Holm' }] : [];
      return addPlaced(archive, [
        makeArticle({ id: 'crossing', text, added, quotes, title: 'Talks', ...more }),
      ]);
    };
    const kindsOf = async (query: Parameters<Archive['findRevisions']>[0] = {}) =>
      (await archive.findRevisions(query)).found.map(({ changes }) => changes.map(({ kind }) => kind));

    it('are recorded when a quote is changed at the source, with both wordings', async () => {
      await add(TEXT, '2026-05-12T10:00:00Z');
      await add(TEXT.replace('ready', 'not ready'), '2026-05-12T12:00:00Z');
      const { found, total } = await archive.findRevisions({ ofQuotes: true });
      expect(total).toBe(1);
      expect(found[0]).toMatchObject({
        article: 'crossing',
        from: 1,
        to: 2,
        seen: '2026-05-12T12:00:00.000Z',
      });
      const [change] = found[0]!.changes;
      const [old, now] = await archive.getVersions([
        { article: 'crossing', version: 1 },
        { article: 'crossing', version: 2 },
      ]);
      expect(old!.text.slice(change!.old!.start, change!.old!.end)).toContain('are ready');
      expect(now!.text.slice(change!.new!.start, change!.new!.end)).toContain('not ready');
    });

    it('are not recorded for a first version, nor for the same again', async () => {
      await add(TEXT, '2026-05-12T10:00:00Z');
      await add(TEXT, '2026-05-12T12:00:00Z');
      expect(await kindsOf()).toEqual([]);
    });

    it('tell what matters to a quote from what does not', async () => {
      await add(TEXT, '2026-05-12T10:00:00Z');
      await add(TEXT.replace('crossing', 'crosing'), '2026-05-12T11:00:00Z');
      await add(`${TEXT} Nobody else spoke.`, '2026-05-12T12:00:00Z');
      await add('Ida Holm met Tomas Rek in Lunde.', '2026-05-12T13:00:00Z');
      expect((await kindsOf({ ofQuotes: true })).flat()).toContain('quote-withdrawn');
      expect((await kindsOf({ ofQuotes: true })).length).toBe(1);
      expect((await kindsOf()).length).toBe(3);
    });

    it('are recorded for another headline over the same text', async () => {
      await add(TEXT, '2026-05-12T10:00:00Z');
      await add(TEXT, '2026-05-12T12:00:00Z', { title: 'No talks' });
      const { found } = await archive.findRevisions({});
      expect(found).toMatchObject([
        {
          from: 1,
          to: 1,
          seen: '2026-05-12T12:00:00.000Z',
          changes: [{ kind: 'headline', from: 'Talks', to: 'No talks' }],
        },
      ]);
    });

    it('are found again where an article comes with all its versions from another archive', async () => {
      await add(TEXT, '2026-05-12T10:00:00Z');
      await add(TEXT.replace('ready', 'not ready'), '2026-05-12T12:00:00Z');
      await add('Ida Holm met Tomas Rek in Lunde.', '2026-05-12T13:00:00Z');
      const other = await open();
      try {
        for await (const records of archive.records()) await other.importRecords(records);
        expect((await other.findRevisions({})).found).toEqual((await archive.findRevisions({})).found);
      } finally {
        await other.close();
      }
    });

    describe('of what not everybody could see', () => {
      const UNTIL = '2026-05-13T10:00:00.000Z';
      const seen = (now: string, workspace: string | null = 'T1') => archive.seenBy({ now, workspace });
      const released = (workspace?: string) => seen('2026-05-14T10:00:00Z', workspace);
      const shown = async (view: ReturnType<typeof seen>) => ({
        revisions: (await view.findRevisions({})).found.map(({ from, to }) => [from, to]),
        total: (await view.findRevisions({})).total,
        versions: (await view.revisions(['crossing'])).map(({ version }) => version),
        texts: (await view.getVersions([1, 2, 3].map((version) => ({ article: 'crossing', version })))).map(
          ({ version }) => version,
        ),
      });
      const DRAFT = TEXT.replace('ready', 'forced');

      it('never show a draft that was replaced under embargo, not even after the release', async () => {
        await add(DRAFT, '2026-05-12T10:00:00Z', { heldUntil: UNTIL });
        await add(TEXT, '2026-05-12T12:00:00Z', { heldUntil: UNTIL });
        expect(await shown(released())).toEqual({ revisions: [], total: 0, versions: [2], texts: [2] });
        expect(await released().getVersion('crossing', 1)).toBeNull();
        expect((await archive.revisions(['crossing'])).length).toBe(2);
        expect((await archive.findRevisions({})).total).toBe(1);
      });

      it('never show it either where the release and the other wording came together', async () => {
        await add(DRAFT, '2026-05-12T10:00:00Z', { heldUntil: UNTIL });
        await add(TEXT, '2026-05-12T12:00:00Z');
        expect(await shown(seen('2026-05-12T13:00:00Z'))).toEqual({
          revisions: [],
          total: 0,
          versions: [2],
          texts: [2],
        });
      });

      it('never show a headline that was replaced under embargo', async () => {
        await add(TEXT, '2026-05-12T10:00:00Z', { heldUntil: UNTIL, title: 'Secret talks' });
        await add(TEXT, '2026-05-12T12:00:00Z', { heldUntil: UNTIL, title: 'Talks' });
        expect(await shown(released())).toEqual({ revisions: [], total: 0, versions: [1], texts: [1] });
        // Also where it was not compared in between.
        const [other] = [makeArticle({ id: 'other', text: TEXT, title: 'Secret', heldUntil: UNTIL })];
        await archive.add([other!]);
        await archive.add([{ ...other!, details: { ...other!.details, title: 'Talks' } }]);
        await archive.cluster({ limit: 10 });
        expect((await released().findRevisions({})).total).toBe(0);
      });

      it('show what was changed after the release, and what was published before the embargo', async () => {
        await add(DRAFT, '2026-05-12T10:00:00Z', { heldUntil: '2026-05-12T11:00:00Z' });
        await add(TEXT, '2026-05-12T12:00:00Z', { heldUntil: UNTIL });
        expect(await shown(released())).toEqual({
          revisions: [[1, 2]],
          total: 1,
          versions: [1, 2],
          texts: [1, 2],
        });
      });

      it('never show to a workspace what was restricted to another while it was current', async () => {
        await add(DRAFT, '2026-05-12T10:00:00Z', { visibleTo: ['T1'] });
        await add(TEXT, '2026-05-12T12:00:00Z');
        await add(`${TEXT} More.`, '2026-05-12T13:00:00Z');
        const all = {
          revisions: [
            [2, 3],
            [1, 2],
          ],
          total: 2,
          versions: [1, 2, 3],
          texts: [1, 2, 3],
        };
        expect(await shown(released('T1'))).toEqual(all);
        const part = { revisions: [[2, 3]], total: 1, versions: [2, 3], texts: [2, 3] };
        expect(await shown(released('T2'))).toEqual(part);
        const other = await open();
        try {
          for await (const records of archive.records()) await other.importRecords(records);
          expect(await shown(other.seenBy({ now: '2026-05-14T10:00:00Z', workspace: 'T2' }))).toEqual(part);
        } finally {
          await other.close();
        }
      });

      it('say nothing of such a version to who corrects it', async () => {
        await add(DRAFT, '2026-05-12T10:00:00Z', { heldUntil: UNTIL });
        await add(TEXT, '2026-05-12T12:00:00Z', { heldUntil: UNTIL });
        const [quote] = (await archive.getVersion('crossing', 1))!.reading.quotes;
        const { start, end } = quote!;
        const correction = { article: 'crossing', start, end, speakerName: 'Ada', by: 'U1', at: UNTIL };
        expect(await released().corrections.add({ ...correction, version: 1 })).toBe(false);
        expect(await archive.corrections.list({})).toEqual([]);
      });

      it('are shown again once a text that was withdrawn is published', async () => {
        await add(DRAFT, '2026-05-12T10:00:00Z', { heldUntil: UNTIL });
        await add(TEXT, '2026-05-12T12:00:00Z', { heldUntil: UNTIL });
        await add(DRAFT, '2026-05-14T12:00:00Z', { heldUntil: UNTIL });
        const later = seen('2026-05-14T13:00:00Z');
        expect((await later.getVersion('crossing'))?.version).toBe(1);
        await add(TEXT, '2026-05-14T14:00:00Z', { heldUntil: UNTIL });
        expect(await shown(seen('2026-05-14T15:00:00Z'))).toMatchObject({ versions: [1, 2], texts: [1, 2] });
      });
    });

    it('come newest first, by time, article and page', async () => {
      await add(TEXT, '2026-05-12T10:00:00Z');
      for (const [at, word] of ['glad', 'sad', 'able'].entries())
        await add(TEXT.replace('ready', word), `2026-05-1${3 + at}T10:00:00Z`);
      const { found, total } = await archive.findRevisions({ limit: 2 });
      expect(total).toBe(3);
      expect(found.map(({ to }) => to)).toEqual([4, 3]);
      expect((await archive.findRevisions({ limit: 2, offset: 2 })).found.map(({ to }) => to)).toEqual([2]);
      expect(
        (
          await archive.findRevisions({ since: '2026-05-14T00:00:00Z', until: '2026-05-15T00:00:00Z' })
        ).found.map(({ to }) => to),
      ).toEqual([3]);
      expect((await archive.findRevisions({ article: 'other' })).total).toBe(0);
    });
  });
}
