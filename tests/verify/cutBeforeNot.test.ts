import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const EN = `“They want us to believe that this quarrel began with a barge. It did not,” Envoy Mila Torv said. “Yesterday the last of our sailors came home. The mate, Mr. Rolf Dunn, did not.”

“Will the weir hold until the spring? We all hope not,” Torv said. “We will never pawn the lake to Ruvia,” she said.

“We want bread, not words from the far bank,” Torv said. “The people of the lower town do not forget,” she said. “Those who pay can stay, and those who will not pay must leave,” she said.`;
const DE = `„Die Matrosen sind zu Hause, und wir verkaufen den See heute nicht“, sagte Energieminister Rolf Stange. „Wir arbeiten in diesem Winter nicht für uns, sondern für alle“, sagte Stange.`;
const FR = `« Les marins sont rentrés hier soir. Le capitaine, non », a déclaré le ministre Paul Sorel. « Nous vendons le barrage, jamais », a dit Paul Sorel.`;
const ES = `«Los marineros volvieron ayer a casa. El capitán, no», dijo el ministro Pablo Soria.`;
const RU = `«Матросы вчера вернулись домой, а капитан — нет», — сказал министр Павел Сорин.`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('barge', EN),
    article('see', DE, { language: 'de' }),
    article('marins', FR, { language: 'fr' }),
    article('marineros', ES, { language: 'es' }),
    article('matrosy', RU, { language: 'ru' }),
  ]);
});
afterAll(() => desk.close());

it.each([
  '“They want us to believe that this quarrel began with a barge. It did,” Torv said.',
  '“Yesterday the last of our sailors came home. The mate, Mr. Rolf Dunn, did,” Torv said.',
  '“Will the weir hold until the spring? We all hope,” Torv said.',
  '“The people of the lower town do,” Torv said.',
  '„Die Matrosen sind zu Hause, und wir verkaufen den See heute“, sagte Stange.',
  '« Les marins sont rentrés hier soir. Le capitaine », a dit Paul Sorel.',
  '« Nous vendons le barrage », a dit Paul Sorel.',
  '«Los marineros volvieron ayer a casa. El capitán», dijo Pablo Soria.',
  '«Матросы вчера вернулись домой, а капитан», — сказал Павел Сорин.',
])('%s breaks off before its “not”', async (pasted) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('altered');
  expect(await desk.text(`verify ${pasted}`)).toMatch(
    /^Altered: 1 word was left out without a mark \(a negation\)/,
  );
});

it('a mark for what is left out says that a “not” is among it', async () => {
  const pasted =
    'verify “Yesterday the last of our sailors came home. The mate, Mr. Rolf Dunn, did …,” Torv said.';
  expect(await desk.text(pasted)).toMatch(/^Verbatim, trimmed: 1 word left out, among them a negation/);
});

it.each([
  '“We want bread,” Torv said.',
  '“the people of the lower town,” Torv said.',
  '“Yesterday the last of our sailors came home,” Torv said.',
  '“Those who pay can stay,” Torv said.',
  '„Wir arbeiten in diesem Winter“, sagte Stange.',
  '« Les marins sont rentrés hier soir », a dit Paul Sorel.',
])('%s is not denied behind it', async (pasted) => {
  expect([pasted, (await desk.ask(`verify ${pasted}`)).verdict]).toEqual([pasted, 'verbatim']);
});
