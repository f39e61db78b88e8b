import { describe, expect, it } from 'vitest';
import type { Archive, ArticleQuery } from '../../src/archive/port.ts';
import { searchShingles } from '../../src/comparing/shingles.ts';
import { makeArticle } from './makeArticle.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-24T23:01:00.000Z';

/** Ways for a text to be hidden from the viewer of these tests. */
const HIDDEN = [
  { kind: 'held', heldUntil: LATER },
  { kind: 'kept for another workspace', visibleTo: ['T2'] },
] as const;

const STATEMENT =
  'The delegation from the northern islands has agreed to open the harbour for grain in the spring';

/** Texts in which one of the two words is rare and the other is not, in texts of very different lengths. */
const TEXTS = [
  ['grain-often', null, 'Grain, grain and grain again. '.repeat(4)],
  ['harbour-once', null, `The harbour was quiet. ${'Other words were said there. '.repeat(30)}`],
  ['harbour-short', null, 'A harbour.'],
  ['both', null, `Grain lay in the harbour. ${'Nothing else was said. '.repeat(12)}`],
  ['headline', 'Harbour', `${'Long and about something else. '.repeat(20)} Grain and a harbour.`],
  ['grain-long', null, `${'Much was said. '.repeat(60)} Grain.`],
  ['statement', null, `${STATEMENT}, the minister said.`],
  ['half', null, 'The delegation from the northern islands has agreed to nothing, the minister said.'],
] as const;

const QUESTIONS: readonly ArticleQuery[] = [
  { words: 'grain' },
  { words: 'harbour' },
  { words: 'grain harbour' },
  { words: '"the harbour"' },
  { words: 'harb*' },
  // What any of several finds: here the rarer word decides.
  { words: ['grain', 'harbour'] },
  { words: ['harb*', 'grain', 'minister', '"northern islands"'] },
];

/** The order in which things are found, which must not show what is hidden. `opened` is the empty archive of the test that runs. */
export function describeRelevance(opened: () => Archive): void {
  const hidden = (how: (typeof HIDDEN)[number], texts: readonly string[]) =>
    texts.map((text, i) => {
      const { kind, ...state } = how;
      return makeArticle({ id: `${kind}-${i}`, text, published: '2026-11-01', ...state });
    });

  const ordersIn = async (archive: Archive) => {
    const view = archive.seenBy({ now: NOW, workspace: 'T1' });
    const pages = [];
    for (const question of QUESTIONS) pages.push(await view.findArticles(question));
    const sharing = await view.findSharing({ shingles: searchShingles(STATEMENT), limit: 2 });
    return [
      ...pages.map(({ found }) => found.map(({ details }) => details.id)),
      sharing.map(({ version, shared }) => [version.article.id, shared]),
    ];
  };

  describe('the order of what is found', () => {
    for (const how of HIDDEN) {
      it(`does not change with texts that are ${how.kind}: how common a word is, how long they are`, async () => {
        const seen = TEXTS.map(([id, title, text], i) =>
          makeArticle({ id, title, text, published: `2025-0${i + 1}-01` }),
        );
        await opened().add(seen);
        const without = await ordersIn(opened());
        expect(without[0]).toContain('grain-often');
        await opened().add(
          hidden(how, [
            // Each makes another word common among all texts.
            ...Array.from({ length: 60 }, (_, i) => `Harbour number ${i} and the northern islands.`),
            ...Array.from(
              { length: 30 },
              (_, i) => `A minister, ${i} times. ${'So many words. '.repeat(200)}`,
            ),
          ]),
        );
        expect(await ordersIn(opened())).toEqual(without);
        await opened().add(
          hidden(
            how,
            Array.from({ length: 90 }, (_, i) => `Grain ${i}, no minister.`),
          ),
        );
        expect(await ordersIn(opened())).toEqual(without);
      });

      it(`does not lose the text with a statement among many that are ${how.kind} and have it too`, async () => {
        await opened().add(
          hidden(
            how,
            Array.from({ length: 320 }, (_, i) => `${STATEMENT}, they said ${i} times.`),
          ),
        );
        await opened().add(TEXTS.map(([id, title, text]) => makeArticle({ id, title, text })));
        const sharing = (await ordersIn(opened())).at(-1)!;
        expect(sharing[0]).toEqual(['statement', searchShingles(STATEMENT).length]);
      });
    }

    it('does not change with them where more match than are ranked', async () => {
      await opened().add(
        Array.from({ length: 1_100 }, (_, i) =>
          makeArticle({
            id: `m${i}`,
            text: `Common word ${i}.`,
            published: new Date(Date.UTC(2020, 0, 1 + i)).toISOString(),
            // The oldest, which are not among those that are ranked, and some that are.
            title: i < 50 || i % 97 === 0 ? 'Common' : null,
          }),
        ),
      );
      const view = () => opened().seenBy({ now: NOW, workspace: 'T1' });
      const order = async () =>
        (await view().findArticles({ words: 'common', limit: 100 })).found.map((a) => a.details.id);
      const without = await order();
      await opened().add(hidden(HIDDEN[0], ['A common text.']));
      expect(await order()).toEqual(without);
    });
  });
}
