import { describe, expect, it } from 'vitest';
import { briefDay } from '../../src/answers/briefDay.ts';
import { rankStories } from '../../src/answers/rankStories.ts';
import { plainText } from '../../src/answers/renderText.ts';
import { allOf, outletsOf, type StoryAssignments, storiesOf } from '../../src/answers/storiesOf.ts';
import type { FoundArticle, StoredVersion } from '../../src/archive/port.ts';
import { newArticles } from '../../src/digests/newArticles.ts';
import { en } from '../../src/words/en/index.ts';
import { wordLine } from '../../src/words/say.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { inEnglish, renderText } from '../inEnglish.ts';
import { listed, textsBy } from './listed.ts';

function version(id: string, source: string): StoredVersion {
  // The wire and its reporter tell of one event; the harvest is another.
  const text =
    id === 'harvest'
      ? 'Farmers brought in a tenth less barley.'
      : `The envoys of Arland signed the border accord at noon, says ${id}.`;
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
const found = versions.map(listed);
const texts = textsBy(versions);
const places: StoryAssignments = new Map([
  ['harvest', { story: 'harvest', copyOf: null }],
  ['wire', { story: 'wire', copyOf: null }],
  ['paper', { story: 'wire', copyOf: 'wire' }],
  ['weekly', { story: 'wire', copyOf: 'wire' }],
  ['own', { story: 'wire', copyOf: null }],
]);
const idsOf = (some: readonly FoundArticle[]) => some.map(({ details }) => details.id);

describe('the stories of some articles', () => {
  it('are those of the archive, the most-covered first, copies apart', () => {
    const [first, second] = storiesOf(found, places);
    expect(idsOf(first!.articles)).toEqual(['wire', 'own']);
    expect(idsOf(first!.copies)).toEqual(['paper', 'weekly']);
    expect(idsOf(allOf(second!))).toEqual(['harvest']);
  });

  it('name the papers that print the same text, after those with texts of their own', () => {
    expect(plainText(wordLine(outletsOf(storiesOf(found, places)[0]!, texts), en), [])).toBe(
      '(Lunde Agency, The Courier, 12 May 2026; also in Arland Post, Berovia Week)',
    );
  });

  it('are led by the latest update of the outlet that came first', () => {
    const update = (id: string, source: string, title: string, published: string) => {
      const one = version(id, source);
      return listed({ ...one, article: { ...one.article, title, published } });
    };
    const some = [
      update('wire', 'Lunde Agency', 'Envoys sign accord', '2026-05-12T10:00:00Z'),
      update('again', 'Lunde Agency', 'UPDATE 2-Envoys sign accord', '2026-05-12T14:00:00Z'),
      update('before', 'Lunde Agency', 'UPDATE 1-Envoys sign accord', '2026-05-12T12:00:00Z'),
      // Another outlet's update is its own.
      update('paper', 'Arland Post', 'UPDATE: Envoys sign accord', '2026-05-12T18:00:00Z'),
    ];
    const copies: StoryAssignments = new Map(
      some.map(({ details: { id } }) => [id, { story: 'wire', copyOf: id === 'wire' ? null : 'wire' }]),
    );
    expect(idsOf(storiesOf(some, copies)[0]!.articles)).toEqual(['again']);
  });

  it('show one copy where the original is not among them, and count it once', () => {
    const [story] = storiesOf(found.slice(2, 4), places);
    expect(idsOf(story!.articles)).toEqual(['paper']);
    expect(idsOf(story!.copies)).toEqual(['weekly']);
  });

  it('are of one article each where the archive has not placed them', () => {
    expect(storiesOf(found, new Map()).map((story) => idsOf(allOf(story)))).toEqual(
      idsOf(found).map((id) => [id]),
    );
  });

  it('lose no article', () => {
    expect(storiesOf(found, places).flatMap(allOf)).toHaveLength(versions.length);
  });
});

describe('a story whose text is not to be seen any more', () => {
  it('is counted, and nothing of it is shown', () => {
    const rest = new Map([...texts].filter(([id]) => id !== 'harvest'));
    const { citations, parts } = inEnglish(
      briefDay(rankStories(found, places, texts), rest, 'Today', { total: 5, isLowerBound: false }),
    );
    expect(parts[0]).toMatchObject({ line: ['Today: 2 stories, 3 articles'] });
    expect(citations.map(({ article }) => article)).toEqual(['wire']);
  });
});

describe('copies', () => {
  it('are not counted in the brief of a day, which says so', () => {
    const text = renderText(
      briefDay(rankStories(found, places, texts), texts, 'Today', { total: 5, isLowerBound: false }),
    );
    expect(text).toContain('Today: 2 stories, 3 articles');
    expect(text).toContain('2 copies of the same texts not counted');
  });

  it('of what a channel has had are not news to it', () => {
    const all = newArticles(found, places, new Set(['wire@1', 'own@1', 'harvest@1']));
    expect(idsOf(all.fresh)).toEqual([]);
    expect(idsOf(all.copies)).toEqual(['paper', 'weekly']);
    const some = newArticles(found, places, new Set(['own@1', 'harvest@1']));
    expect(idsOf(some.fresh)).toEqual(['wire', 'paper', 'weekly']);
    expect(idsOf(some.sent)).toEqual(['harvest', 'own']);
  });

  it('of an earlier version that it has had are told apart from what is new', () => {
    const changed = { ...found[0]!, version: 3 };
    const { fresh, revised } = newArticles([changed], places, new Set(['harvest@1', 'harvest@2']));
    expect(fresh).toEqual([]);
    expect(revised).toEqual([{ article: changed, sent: 2 }]);
  });
});
