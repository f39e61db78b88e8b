import { makeArticle } from './makeArticle.ts';

/** Quotes Lavrov on strategic stability, and reports him on Iran. */
export const lavrov = makeArticle({
  id: 'lavrov',
  title: 'A glimmer of hope',
  url: 'https://news.example/lavrov',
  source: 'Pravda.ru',
  sourceKind: 'outlet',
  published: '2021-05-19',
  text: 'Lavrov said: “Strategic stability needs patience.” Blinken listened. He noted that talks on Iran go on. Façade.',
  quotes: [
    { words: '“Strategic stability needs patience.”', speaker: 'Sergei Lavrov' },
    { words: 'talks on Iran go on', speaker: 'Sergei Lavrov', kind: 'indirect' },
  ],
  topics: [
    {
      id: 'strategic-stability',
      passages: [
        {
          words: '“Strategic stability needs patience.”',
          rung: 'quoted',
          quote: 0,
          speaker: 'Sergei Lavrov',
        },
      ],
    },
    {
      id: 'regional-conflicts/iran',
      parent: 'regional-conflicts',
      passages: [
        { words: 'He noted that talks on Iran go on.', rung: 'reported', quote: 1, speaker: 'Sergei Lavrov' },
      ],
    },
  ],
  people: [
    { name: 'Sergei Lavrov', title: 'Foreign Minister', side: 'RU', mentions: ['Lavrov', 'He'] },
    { name: 'Antony Blinken', side: 'US', mentions: ['Blinken'] },
  ],
});

/** Quotes Blinken, and narrates that Lavrov agreed on Iran. */
export const blinken = makeArticle({
  id: 'blinken',
  source: 'US Department of State',
  sourceKind: 'official',
  published: '2021-05-20T09:00:00+02:00',
  text: 'Secretary Blinken said: "Stability is predictable." Lavrov agreed on Iran.',
  quotes: [{ words: '"Stability is predictable."', speaker: 'Antony Blinken', kind: 'direct' }],
  topics: [
    {
      id: 'regional-conflicts/iran',
      parent: 'regional-conflicts',
      passages: [{ words: 'Lavrov agreed on Iran.' }],
    },
    { id: 'regional-conflicts', passages: [{ words: 'Lavrov agreed on Iran.' }] },
  ],
  people: [
    { name: 'Antony Blinken', mentions: ['Blinken'] },
    { name: 'Sergei Lavrov', mentions: ['Lavrov'] },
  ],
});

/** States no date. */
export const undated = makeArticle({
  id: 'undated',
  text: 'José Muñoz-Lacalle said that nothing happened.',
  quotes: [{ words: 'nothing happened', speaker: 'José Muñoz-Lacalle', kind: 'indirect' }],
  people: [{ name: 'José Muñoz-Lacalle', mentions: ['José Muñoz-Lacalle'] }],
});
