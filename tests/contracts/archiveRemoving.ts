import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { makeArticle } from './makeArticle.ts';

/** Articles that are taken out for good. `opened` is the empty archive of the test that runs. */
export function describeRemoving(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });
  const now = new Date('2026-11-24T10:00:00Z');
  const at = '2026-11-24T09:00:00Z';
  const article = (id: string, text: string) =>
    makeArticle({ id, published: '2026-11-23', text, source: `${id}.example`, added: at });

  describe('an article that is taken out for good', () => {
    it('is gone with its versions, revisions and corrections, whatever cites it, and nothing else is', async () => {
      await archive.add([
        article('a', 'The ferry will sail in May, Lavrov said.'),
        article('b', 'Talks began in Vienna.'),
      ]);
      await archive.cluster({ articles: ['a', 'b'], seen: at });
      await archive.add([article('a', 'The ferry will not sail in May, Lavrov said.')]);
      await archive.cluster({ articles: ['a'], seen: at });
      await archive.sent.keep({ workspace: 'T1', channel: 'C1', thread: '1.1', cited: ['a@1'], at });
      expect(await archive.removeArticle('a', now)).toEqual(['a@1', 'a@2']);
      expect(await archive.getVersion('a')).toBeNull();
      expect(await archive.revisions(['a'])).toEqual([]);
      expect((await archive.findRevisions({})).found).toEqual([]);
      expect((await archive.findArticles({})).found.map(({ details }) => details.id)).toEqual(['b']);
      expect((await archive.counts()).articles).toBe(1);
      expect(await archive.verify()).toEqual([]);
      // Where it was sent is still known: its readers are to be told.
      expect(await archive.sent.citing(['a@1'], '2026-01-01T00:00:00Z')).toHaveLength(1);
    });

    it('is remembered, and one that is not there is not', async () => {
      await archive.add([article('a', 'A text of some length about a ferry.')]);
      expect(await archive.removeArticle('none', now)).toBeNull();
      await archive.removeArticle('a', now);
      expect(await archive.removeArticle('a', now)).toBeNull();
      expect(await archive.removedAmong(['a', 'b', 'none'])).toEqual(['a']);
      expect(await archive.removedAmong([])).toEqual([]);
    });
  });
}
