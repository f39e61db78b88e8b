import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/sqlite/openArchive.ts';
import { shippedTexts } from '../comparing/copies.ts';
import { addPlaced } from '../contracts/addPlaced.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-placing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const articles = shippedTexts()
  .slice(0, 60)
  .map((text, at) => makeArticle({ id: `a${at}`, text, title: text.slice(0, 60), published: '2026-05-12' }));
const ids = articles.map(({ details }) => details.id);

it('catches up with an archive that knew no stories, some at a time, and finds what it would have found', async () => {
  const path = join(folder, 'older.sqlite');
  const first = await openArchive(path);
  await first.add(articles);
  expect(await first.cluster({ limit: 100 })).toBe(60);
  const places = await first.storyAssignments(ids);
  await first.close();

  const file = new DatabaseSync(path);
  file.exec(
    'DELETE FROM sketches; DELETE FROM placings; DELETE FROM stories; INSERT INTO to_place (article) SELECT number FROM articles',
  );
  file.close();

  const again = await openArchive(path);
  expect(await again.storyAssignments(['a0'])).toEqual([null]);
  expect(await again.cluster({ limit: 25 })).toBe(25);
  expect(await again.cluster({ limit: 100 })).toBe(35);
  expect(await again.cluster({ limit: 100 })).toBe(0);
  expect(await again.storyAssignments(ids)).toEqual(places);
  await again.close();
});

it('lets an article of one process join a story that another has opened', async () => {
  const path = join(folder, 'two.sqlite');
  const [one, other] = [await openArchive(path), await openArchive(path)];
  await one.add(articles.slice(0, 20));
  await one.cluster({ limit: 20 });
  await other.add(articles.slice(20, 40));
  await other.cluster({ limit: 20 });
  const wire = articles[3]!;
  for (const [at, archive] of [one, other, one, other].entries()) {
    const id = `paper-${at}`;
    const text = `${wire.text}\n\nThis paper is number ${at}.`;
    await addPlaced(archive, [{ ...wire, text, details: { ...wire.details, id } }]);
  }
  const places = await one.storyAssignments(['a3', 'paper-0', 'paper-1', 'paper-2', 'paper-3']);
  expect(new Set(places.map((place) => place?.story))).toEqual(new Set([places[0]!.story]));
  expect(places.slice(1).map((place) => place?.copyOf)).toEqual(['a3', 'a3', 'a3', 'a3']);
  await Promise.all([one.close(), other.close()]);
});

it('merges what many small writes have left in the word indexes, which they do not wait for themselves', async () => {
  const path = join(folder, 'pieces.sqlite');
  const archive = await openArchive(path);
  const piecesOf = (words: string) => {
    const file = new DatabaseSync(path);
    const { n } = file.prepare(`SELECT count(DISTINCT segid) AS n FROM ${words}_idx`).get() as { n: number };
    file.close();
    return n;
  };
  for (const article of articles.slice(0, 15)) await archive.add([article]);
  expect(piecesOf('article_words')).toBe(15);
  expect(await archive.cluster({ limit: 100 })).toBe(15);
  expect(piecesOf('article_words')).toBeLessThan(8);
  expect(await archive.verify()).toEqual([]);
  await archive.close();
});
