import { describe, expect, it } from 'vitest';
import { type EventArticle, groupByEvent } from '../../src/comparing/groupByEvent.ts';

const HOUR = 3_600_000;
const of = (title: string, text: string, some: Partial<EventArticle> = {}): EventArticle => ({
  title,
  text,
  language: 'en',
  at: 0,
  story: null,
  ...some,
});
const reaction = of(
  'Arvid: we shall answer in kind',
  'Prime Minister Tom Arvid said Norland would answer the expulsion of six of its diplomats from Corvia in kind.',
);
const report = of(
  'Corvia expels six Norland diplomats',
  'Corvia declared six Norland diplomats unwelcome on Monday, in reply to the freezing of two banks.',
);
const list = of(
  'Who must go',
  'The six Norland diplomats who must leave Corvia are two consuls and four secretaries.',
);
const quake = of(
  'Earthquake in Harn',
  'An earthquake of magnitude 6.8 shook the province of Harn at dawn. Houses fell.',
);
const others = [
  of(
    'Grain harvest',
    'Farmers brought in a tenth less barley and rye than a year ago, after weeks without rain.',
  ),
  of(
    'Tram line opens',
    'The mayor took the first ride on eleven kilometres of new rails through the old town.',
  ),
  of('Cable cut', 'Engineers found both ends of a data line torn apart beneath forty metres of water.'),
  of('School year begins', 'Pupils went back to their classrooms, with two hundred teachers fewer.'),
];

describe('the articles of a day, by event', () => {
  it('meet whatever came first: the reaction, the report and what explains it', () => {
    expect(groupByEvent([reaction, quake, report, list, ...others])[0]).toEqual([0, 2, 3]);
  });

  it('are each in one group, in the order given', () => {
    const groups = groupByEvent([quake, ...others, report, reaction]);
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(groups.map(([first]) => first)).toEqual(
      groups.map(([first]) => first).toSorted((a, b) => a! - b!),
    );
  });

  it('are one event where two soft ones name the same two people', () => {
    const soft = { kind: 'soft' as const };
    const wedding = of(
      'Prince Otto weds baker’s daughter',
      'Prince Otto of Harn married Lotte Brand on Monday before 900 guests in the cathedral of Lunde.',
      soft,
    );
    const cake = of(
      'A cake of seven storeys',
      'It took nine confectioners a week to make the cake for Otto and Lotte, with 3,000 roses of sugar.',
      soft,
    );
    expect(groupByEvent([wedding, cake, ...others])[0]).toEqual([0, 1]);
    expect(groupByEvent([{ ...wedding, kind: 'hard' }, { ...cake, kind: 'hard' }, ...others])[0]).toEqual([
      0,
    ]);
  });

  it('are never of two languages, nor of two days that lie apart', () => {
    const alone = [[0], [1], [2], [3], [4], [5]];
    expect(groupByEvent([report, { ...report, language: 'fr' }, ...others])).toEqual(alone);
    expect(groupByEvent([report, { ...report, at: 72 * HOUR }, ...others])).toEqual(alone);
  });

  it('are not one event for a country or a town that both name', () => {
    const freeze = of(
      'Norland freezes assets of two Corvian banks',
      'Norland froze the assets of two Corvian shipping banks on Monday.',
    );
    const match = of('Norland win final', 'Norland beat Berovia in the handball final after extra time.');
    const flood = of(
      'Flood kills eleven in Berovia',
      'Eleven people were killed when the river Sarn flooded.',
    );
    const vote = of('Berovia to vote', 'Parliament in Berovia will be elected on 6 December.');
    expect(groupByEvent([freeze, match, flood, vote])).toEqual([[0], [1], [2], [3]]);
  });

  it('are not one event for two towns or an opening that both name', () => {
    const border = of(
      'Corvia and Berovia open border',
      'Corvia and Berovia opened the crossing at Sarn on Sunday. Three thousand people walked over.',
    );
    const library = of(
      'Library of Berovia opens at night',
      'The library of Berovia opens at night from June.',
    );
    const ferry = of(
      'Ferry gets new ship',
      'The night ferry between Lunde and Harn gets a new ship in July.',
    );
    const wedding = of(
      'Princess to marry in Lunde',
      'Princess Alba of Harn will marry in the cathedral of Lunde. Nine hundred guests are invited.',
    );
    expect(groupByEvent([border, library, ferry, wedding])).toEqual([[0], [1], [2], [3]]);
  });

  it('are none where there are none', () => {
    expect(groupByEvent([])).toEqual([]);
  });
});
