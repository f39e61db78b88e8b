import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

/** A sentence of Torv's, and what is cut out of it: none of these sentences turns the words. */
const EN: readonly (readonly [string, string])[] = [
  ['There is little doubt that we will hold the weir', 'we will hold the weir'],
  ['Without any doubt we can mend the sluice', 'we can mend the sluice'],
  ['There should not be the slightest doubt that the lake is ours', 'the lake is ours'],
  ['We will stop the smugglers of Norvik once and for all', 'We will stop the smugglers of Norvik'],
  ['We will feed the lower town for as long as it takes', 'We will feed the lower town'],
  ['We will meet the sailors in Tamm after lunch', 'We will meet the sailors in Tamm'],
  ['Since assuming power we have dug nine wells', 'we have dug nine wells'],
  ['It must be said that the gate stays shut tonight', 'the gate stays shut tonight'],
  [
    'I have always and very publicly said that the guard must leave the quay',
    'the guard must leave the quay',
  ],
  ['My government believes that the tolls are illegal', 'the tolls are illegal'],
  ['We are part of a proud league of river towns', 'a proud league of river towns'],
  ['It was an unlikely pact of millers and monks', 'pact of millers and monks'],
  ['We must stop the needless dredging in the north', 'the needless dredging in the north'],
  ['I pray for the families of the lost divers', 'for the families of the lost divers'],
  [
    'If there is one thing I know it is that the dyke will be finished in June',
    'the dyke will be finished in June',
  ],
  ['They asked me if I was tired and I told them the lamp would burn', 'the lamp would burn'],
  [
    'President Rusk told me that he was ill, but I will not wait for a letter',
    'I will not wait for a letter',
  ],
  ['We said that we would guard the ford, and we have stood there since', 'we have stood there since'],
  ['Ruvia has promised to go, and our boats will see to it', 'our boats will see to it'],
  ['I do not need to tell you that the spring will be wet', 'the spring will be wet'],
];
/** And these do. */
const TURNED: readonly (readonly [string, string])[] = [
  ['I doubt that the miners were paid in full', 'the miners were paid in full'],
  ['Some of our divers slept on the watch', 'our divers slept on the watch'],
  ['We will stop selling salt to the far bank', 'selling salt to the far bank'],
  ['My critics say that I burned the ledgers', 'I burned the ledgers'],
  ['It is unlikely that the millers will vote for us', 'the millers will vote for us'],
];
const DE: readonly (readonly [string, string])[] = [
  ['Ich habe nie daran gezweifelt, dass die Müller recht haben', 'die Müller recht haben'],
  ['Wenn ich ehrlich bin, war der Pakt ein Fehler der Stadt', 'war der Pakt ein Fehler der Stadt'],
  ['Ich hoffe auf Frieden zwischen den Ufern', 'auf Frieden zwischen den Ufern'],
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('torv', [...EN, ...TURNED].map(([whole]) => `“${whole},” Envoy Mila Torv said.`).join('\n\n')),
    article('stange', DE.map(([whole]) => `„${whole}“, sagte Minister Rolf Stange.`).join('\n\n'), {
      language: 'de',
    }),
    article(
      'within',
      'Envoy Mila Torv said the pact, which Rusk had said was dead, was “alive in every river town”. Torv told the council that Jan Rusk had promised nothing and that she would “fight on in the high court”.',
    ),
  ]);
});
afterAll(() => desk.close());

it.each(EN)('%s: “%s” is asserted', async (_, cut) => {
  expect(await desk.text(`verify “${cut},” Mila Torv said.`)).toMatch(/^Verbatim: .* said by Mila Torv\./);
});

it.each(DE)('%s: „%s“ ist behauptet', async (_, cut) => {
  expect(await desk.text(`verify „${cut}“, sagte Rolf Stange.`)).toMatch(
    /^Verbatim: .* said by Rolf Stange\./,
  );
});

it.each(TURNED)('%s: “%s” is not', async (_, cut) => {
  expect(await desk.text(`verify “${cut},” Mila Torv said.`)).toMatch(/^Not asserted: /);
});

it.each(['alive in every river town', 'fight on in the high court'])(
  '“%s” is no word of whoever is named before it for something else',
  async (words) => {
    expect(await desk.text(`verify “${words}”`)).not.toContain('within the words of');
  },
);
