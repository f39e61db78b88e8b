import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, Source, Sources } from '../../src/archive/port.ts';
import { newSource } from '../../src/gathering/polling/newSource.ts';

const T = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 10, minutes)).toISOString();

/** A source that was just added and is due at once. */
export function makeSource(id: string, more: Partial<Source> = {}): Source {
  const terms = {
    name: `Source ${id}`,
    url: `https://${id}.example/feed`,
    reads: 'feed',
    kind: 'outlet',
    side: null,
    language: 'en',
    zone: null,
    licence: null,
  } as const;
  return { ...newSource(id, terms, new Date(T(0))), ...more };
}

/** What every engine must do with sources, their entries and pages. `open` gives an archive without content. */
export function describeSources(name: string, open: () => Promise<Archive>): void {
  describe(`sources in ${name}`, () => {
    let archive: Archive;
    let sources: Sources;
    beforeEach(async () => {
      archive = await open();
      sources = archive.sources;
    });
    afterEach(() => archive.close());
    const page = (url: string) => ({ url, title: 'Talks', published: '2026-11-23' });

    it('share the turns at a host: each gets an instant of its own, and hosts do not wait for one another', async () => {
      const taken = await Promise.all(
        ['a.example', 'a.example', 'b.example', 'a.example'].map((host) =>
          sources.takeTurn(host, T(0), 1_000),
        ),
      );
      const later = (ms: number) => new Date(Date.parse(T(0)) + ms).toISOString();
      expect(taken.sort()).toEqual([later(0), later(0), later(1_000), later(2_000)]);
      // Long after the last, at once again.
      expect(await sources.takeTurn('a.example', T(90), 1_000)).toBe(T(90));
    });

    it('are kept whole, listed by name, and stored once an address', async () => {
      const odd = makeSource('b', {
        name: `'; DROP "%_ 😀`,
        side: 'RU',
        etag: 'W/"1"',
        interval: 600,
        told: true,
      });
      expect(await sources.add(odd)).toEqual({ source: odd, already: false });
      await sources.add(makeSource('a', { name: 'zeta' }));
      await sources.add(makeSource('c', { name: 'Alpha' }));
      expect((await sources.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
      expect(await sources.add(makeSource('x', { url: odd.url }))).toEqual({ source: odd, already: true });
      expect(await sources.get('b')).toEqual(odd);
      expect(await sources.get('x')).toBeNull();
    });

    it('are changed by name of what is changed, never to the address of another', async () => {
      await sources.add(makeSource('a', { failures: 2 }));
      await sources.add(makeSource('b'));
      expect(await sources.change('a', { state: 'paused', name: 'New' })).toMatchObject({
        state: 'paused',
        name: 'New',
        failures: 2,
      });
      expect(await sources.change('a', { url: 'https://b.example/feed' })).toBeNull();
      expect(await sources.change('a', { url: 'https://a.example/new' })).toMatchObject({
        url: 'https://a.example/new',
      });
      expect(await sources.change('nobody', { name: 'New' })).toBeNull();
    });

    it('are claimed by one at a time, longest due first, paused ones never', async () => {
      await sources.add(makeSource('later', { nextPoll: T(5) }));
      await sources.add(makeSource('sooner', { nextPoll: T(1) }));
      await sources.add(makeSource('paused', { state: 'paused' }));
      await sources.add(makeSource('not-yet', { nextPoll: T(50) }));
      const claimed = await Promise.all(
        Array.from({ length: 5 }, (_, i) => sources.claim(`owner-${i}`, T(10), T(20))),
      );
      expect(claimed.flatMap((one) => (one ? [one.id] : [])).sort()).toEqual(['later', 'sooner']);
      expect((await sources.claim('me', T(55), T(60), 'not-yet'))?.id).toBe('not-yet');
      // Whoever held it is gone: another takes it, and the first can write no more.
      expect((await sources.claim('next', T(20), T(30)))?.id).toBe('sooner');
      const first = claimed.findIndex((one) => one?.id === 'sooner');
      expect(
        await sources.settle({ id: 'sooner', owner: `owner-${first}`, now: T(21) }, { failures: 9 }),
      ).toBe(false);
      expect(
        await sources.settle({ id: 'sooner', owner: 'next', now: T(21) }, { nextPoll: T(80), failures: 1 }),
      ).toBe(true);
      expect(await sources.get('sooner')).toMatchObject({ failures: 1, nextPoll: T(80) });
      expect(await sources.settle({ id: 'sooner', owner: 'next', now: T(21) }, { failures: 2 })).toBe(false);
    });

    it('take another address only where no other source has it', async () => {
      await sources.add(makeSource('a'));
      await sources.add(makeSource('b', { nextPoll: T(50) }));
      await sources.claim('me', T(0), T(10));
      const to = { url: 'https://b.example/feed', moves: 0, nextPoll: T(0) };
      expect(await sources.settle({ id: 'a', owner: 'me', now: T(1) }, to)).toBe(true);
      expect((await sources.get('a'))?.url).toBe('https://a.example/feed');
      await sources.claim('me', T(2), T(10));
      await sources.settle({ id: 'a', owner: 'me', now: T(3) }, { url: 'https://a.example/moved' });
      expect((await sources.get('a'))?.url).toBe('https://a.example/moved');
    });

    it('remember their entries apart, and forget what was not seen for ninety days', async () => {
      const poll = async (id: string, day: number, keys: string[], hash: string) => {
        const now = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
        await sources.change(id, { nextPoll: now });
        await sources.claim('me', now, new Date(Date.parse(now) + 60_000).toISOString());
        const seen = keys.map((key) => ({ key, article: `article of ${key}`, hash }));
        return sources.settle({ id, owner: 'me', now }, { nextPoll: T(99) }, { seen, pages: [] });
      };
      await sources.add(makeSource('a', { nextPoll: T(99) }));
      await sources.add(makeSource('b', { nextPoll: T(99) }));
      await poll('a', 0, ['id:1', 'link:1'], 'old');
      await poll('a', 1, ['id:1', 'id:2'], 'new');
      expect(await sources.seen('a', ['id:2', 'id:1', 'id:9', 'link:1'])).toEqual([
        { key: 'id:2', article: 'article of id:2', hash: 'new' },
        { key: 'id:1', article: 'article of id:1', hash: 'new' },
        { key: 'link:1', article: 'article of link:1', hash: 'old' },
      ]);
      expect(await sources.seen('b', ['id:1'])).toEqual([]);
      await poll('a', 91, ['id:2'], 'new');
      expect((await sources.seen('a', ['id:1', 'id:2', 'link:1'])).map(({ key }) => key)).toEqual([
        'id:1',
        'id:2',
      ]);
    });

    it('have pages that are claimed when due, settled by their holder, and due again when the source says so', async () => {
      await sources.add(makeSource('a'));
      await sources.add(makeSource('b'));
      for (const id of ['a', 'b']) {
        const claimed = await sources.claim('me', T(0), T(5));
        expect(claimed?.id).toBe(id);
        await sources.settle(
          { id, owner: 'me', now: T(1) },
          { nextPoll: T(60) },
          // Both name one page; it belongs to the first.
          { seen: [], pages: [page(`https://site.example/${id}`), page('https://site.example/shared')] },
        );
      }
      expect(await sources.countPages()).toEqual([
        { source: 'a', waiting: 2, refused: {} },
        { source: 'b', waiting: 1, refused: {} },
      ]);
      // By turns: the first page of each source, then the second.
      const first = await sources.claimPage('me', T(2), T(9));
      expect(first).toEqual({
        url: 'https://site.example/a',
        source: 'a',
        article: null,
        title: 'Talks',
        published: '2026-11-23',
        etag: null,
        lastModified: null,
        checks: 0,
        failures: 0,
        fault: null,
        nextCheck: expect.stringMatching(/^2026-11-23T10:0[01]/),
      });
      const had = { article: 'site-a', etag: '"1"', checks: 1, nextCheck: T(40) };
      expect(await sources.settlePage({ url: first!.url, owner: 'other' }, had)).toBe(false);
      expect(await sources.settlePage({ url: first!.url, owner: 'me' }, had)).toBe(true);
      expect((await sources.claimPage('me', T(3), T(9)))?.url).toBe('https://site.example/b');
      await sources.settlePage(
        { url: 'https://site.example/b', owner: 'me' },
        { nextCheck: null, fault: 'paywall' },
      );
      expect((await sources.claimPage('me', T(3), T(9)))?.url).toBe('https://site.example/shared');
      expect(await sources.claimPage('me', T(4), T(9))).toBeNull();
      // A lease that ran out.
      expect((await sources.claimPage('next', T(9), T(12)))?.url).toBe('https://site.example/shared');
      expect(await sources.countPages()).toEqual([
        { source: 'a', waiting: 1, refused: {} },
        { source: 'b', waiting: 0, refused: { paywall: 1 } },
      ]);
      await sources.change('a', { nextPoll: T(13) });
      await sources.claim('me', T(13), T(19));
      await sources.settle(
        { id: 'a', owner: 'me', now: T(14) },
        { nextPoll: T(80) },
        { seen: [], pages: [{ ...page('https://site.example/a'), title: 'Talks, updated' }] },
      );
      await sources.settlePage({ url: 'https://site.example/shared', owner: 'next' }, { nextCheck: null });
      expect(await sources.claimPage('me', T(14), T(19))).toMatchObject({
        title: 'Talks, updated',
        article: 'site-a',
        etag: '"1"',
        checks: 1,
      });
    });

    it('have their pages fetched by one owner at a time, so that no site is asked by several', async () => {
      await sources.add(makeSource('a'));
      await sources.claim('me', T(0), T(5));
      const pages = [1, 2, 3].map((n) => page(`https://site.example/${n}`));
      await sources.settle({ id: 'a', owner: 'me', now: T(1) }, { nextPoll: T(60) }, { seen: [], pages });
      expect(await sources.claimPage('me', T(2), T(9), 'b')).toBeNull();
      const first = await sources.claimPage('me', T(2), T(9), 'a');
      expect(first).not.toBeNull();
      expect(await sources.claimPage('other', T(3), T(9))).toBeNull();
      const second = await sources.claimPage('me', T(3), T(9));
      for (const one of [first, second])
        await sources.settlePage({ url: one!.url, owner: 'me' }, { checks: 1, nextCheck: null });
      expect((await sources.claimPage('other', T(4), T(9)))?.url).toBe('https://site.example/3');
    });

    it('take entries and pages with them when they are removed, and pages rest while they are paused', async () => {
      await sources.add(makeSource('a'));
      await sources.claim('me', T(0), T(5));
      const found = {
        seen: [{ key: 'id:1', article: null, hash: 'h' }],
        pages: [page('https://site.example/1')],
      };
      await sources.settle({ id: 'a', owner: 'me', now: T(1) }, { nextPoll: T(60) }, found);
      await sources.change('a', { state: 'paused' });
      expect(await sources.claimPage('me', T(2), T(9))).toBeNull();
      expect(await sources.remove('a')).toBe(true);
      expect(await sources.remove('a')).toBe(false);
      expect(await sources.seen('a', ['id:1'])).toEqual([]);
      expect(await sources.countPages()).toEqual([]);
      await sources.add(makeSource('a'));
      expect(await sources.claimPage('me', T(2), T(9))).toBeNull();
    });

    it('are the same for every viewer', async () => {
      await sources.add(makeSource('a'));
      expect(await archive.seenBy({ now: T(0), workspace: 'T1' }).sources.list()).toHaveLength(1);
    });
  });
}
