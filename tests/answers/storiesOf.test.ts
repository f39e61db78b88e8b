import { describe, expect, it } from 'vitest';
import { briefDay } from '../../src/answers/briefDay.ts';
import { renderText } from '../../src/answers/renderText.ts';
import { allOf, outletsOf, type StoryPlaces, storiesOf } from '../../src/answers/storiesOf.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import { composeDigest } from '../../src/digests/composeDigest.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

function version(id: string, source: string): StoredVersion {
  const text = `The text of ${id} is a sentence.`;
  const { details, reading } = makeArticle({ id, source, text, published: '2026-05-12' });
  return { article: details, version: 1, hash: '', added: '2026-05-12T10:00:00.000Z', text, reading };
}
const versions = [
  version('harvest', 'Corvia Daily'),
  version('wire', 'Lunde Agency'),
  version('paper', 'Arland Post'),
  version('weekly', 'Berovia Week'),
  version('own', 'The Courier'),
];
const places: StoryPlaces = new Map([
  ['harvest', { story: 'harvest', copyOf: null }],
  ['wire', { story: 'wire', copyOf: null }],
  ['paper', { story: 'wire', copyOf: 'wire' }],
  ['weekly', { story: 'wire', copyOf: 'wire' }],
  ['own', { story: 'wire', copyOf: null }],
]);
const idsOf = (some: readonly StoredVersion[]) => some.map(({ article }) => article.id);

describe('the stories of some articles', () => {
  it('are those of the archive, the most-covered first, copies apart', () => {
    const [first, second] = storiesOf(versions, places);
    expect(idsOf(first!.articles)).toEqual(['wire', 'own']);
    expect(idsOf(first!.copies)).toEqual(['paper', 'weekly']);
    expect(idsOf(allOf(second!))).toEqual(['harvest']);
  });

  it('name the papers that print the same text, after those with texts of their own', () => {
    expect(outletsOf(storiesOf(versions, places)[0]!).join('')).toBe(
      '(Lunde Agency, 12 May 2026; The Courier, 12 May 2026; also in Arland Post, Berovia Week)',
    );
  });

  it('show one copy where the original is not among them, and count it once', () => {
    const [story] = storiesOf(versions.slice(2, 4), places);
    expect(idsOf(story!.articles)).toEqual(['paper']);
    expect(idsOf(story!.copies)).toEqual(['weekly']);
  });

  it('are of one article each where the archive has not placed them', () => {
    expect(storiesOf(versions, new Map()).map((story) => idsOf(allOf(story)))).toEqual(
      idsOf(versions).map((id) => [id]),
    );
  });

  it('lose no article', () => {
    expect(storiesOf(versions, places).flatMap(allOf)).toHaveLength(versions.length);
  });
});

describe('copies', () => {
  it('are not counted in the brief of a day, which says so', () => {
    const text = renderText(briefDay(versions, places, 'Today', 5));
    expect(text).toContain('Today: 2 stories, 3 articles');
    expect(text).toContain('2 copies of the same texts not counted');
  });

  it('of what a channel has had are not news to it', () => {
    const material = {
      versions,
      places,
      sent: new Set(['wire@1', 'own@1', 'harvest@1']),
      day: 'Tuesday',
      since: 'since Monday',
      topic: null,
      late: null,
      changedQuotes: 0,
      unreached: [],
      held: null,
    };
    expect(composeDigest(material).covers).toEqual([]);
    expect(composeDigest({ ...material, sent: new Set(['own@1', 'harvest@1']) }).covers).toEqual([
      'wire@1',
      'paper@1',
      'weekly@1',
    ]);
  });
});
