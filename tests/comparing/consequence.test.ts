import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SIGNS, weighConsequence } from '../../src/comparing/consequence/weighConsequence.ts';

const weigh = (title: string, text: string) => weighConsequence(title, text.split(/(?<=[.!?])\s+/));

describe('what hangs on a piece of news', () => {
  // Each row outweighs the one below it: what happened and to whom, not how it is told.
  const rows: readonly (readonly [string, string])[] = [
    [
      'Army seizes power in Talgary',
      'Soldiers took over the state broadcaster of Talgary, and General Omar Sett dissolved parliament.',
    ],
    [
      'Nuclear test shakes Norland',
      'Norland exploded a nuclear device under the Harn mountains on Sunday, its first test in 11 years.',
    ],
    [
      'Parliament ratifies border accord',
      'The parliament of Corvia ratified the border accord with Norland on Tuesday.',
    ],
    ['Drone shot down over Port Harn', 'Norland shot down a Corvian drone over Port Harn on Monday.'],
    [
      'Corvia recalls ambassador from Lunde',
      'Corvia recalled its ambassador to Norland on Monday over the arrest of two engineers.',
    ],
    [
      'Norland lifts sanctions on two banks',
      'Norland lifted its sanctions on two shipping banks on Wednesday.',
    ],
    [
      'Cable between Lunde and Harn cut',
      'An undersea data cable between Lunde and Harn was cut on Sunday night.',
    ],
    [
      'Interest rates left unchanged',
      'The Northern Bank left its main interest rate at 2.5 percent on Thursday.',
    ],
    [
      'Minister: talks still possible',
      'Prime Minister Tom Arvid said that talks with Corvia were still possible.',
    ],
    ['Teachers strike in Lunde', 'Teachers in Lunde began a strike for higher pay on Monday.'],
    [
      'Striker joins Lunde United for 90 million',
      'Lunde United signed striker Dario Munk for a record fee. He scored 31 goals.',
    ],
  ];
  it.each(rows.slice(1).map((row, i) => [rows[i]![0], row[0], i] as const))(
    '“%s” before “%s”',
    (_above, _below, i) => {
      expect(weigh(...rows[i]!).weight).toBeGreaterThan(weigh(...rows[i + 1]!).weight);
    },
  );

  it('follows an editor’s order in 92 of 100 pairs of news of two ranks', () => {
    const ranks = Object.values(
      parse(readFileSync(join(import.meta.dirname, 'rankedNews.yml'), 'utf8')) as Record<
        string,
        { title: string; text: string }[]
      >,
    ).map((news) => news.map(({ title, text }) => weigh(title, text).weight));
    const pairs = ranks.flatMap((above, i) =>
      ranks.slice(i + 1).flatMap((below) => above.flatMap((one) => below.map((other) => one > other))),
    );
    expect(pairs.length).toBeGreaterThan(6_000);
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.92);
  });

  it('takes neither a year nor an hour for a number of deaths', () => {
    const of = (when: string) =>
      weigh('Villagers remembered', `Villagers killed ${when} are remembered.`).weight;
    expect(of('from 2014 to 2016')).toBe(of('from May to June'));
    expect(of('at 10am')).toBe(of('at noon'));
    expect(of('in a raid, a toll that rose to 40,')).toBeGreaterThan(of('at noon'));
  });

  it('grows with the number of deaths', () => {
    const of = (count: string) =>
      weigh('Clash at the pass', `${count} soldiers were killed at the pass on Sunday.`).weight;
    expect(of('Four')).toBeGreaterThan(
      weigh('Clash at the pass', 'Soldiers met at the pass on Sunday.').weight,
    );
    expect(of('40')).toBeGreaterThan(of('Four'));
    expect(of('4,000')).toBeGreaterThan(of('40'));
    // However it is told.
    for (const told of [
      'The death toll from the clash passed 400 on Sunday.',
      'The number of soldiers killed at the pass rose to 400 on Sunday.',
      'At least 400 soldiers are now known to have died at the pass.',
    ])
      expect(weigh('Clash at the pass', told).weight).toBeGreaterThan(of('40'));
  });

  it('is less where it only goes on', () => {
    const of = (title: string) => weigh(title, 'At least 86 people drowned when a dam burst.').weight;
    expect(of('Toll of dam burst rises to 112')).toBeLessThan(of('Dam bursts, 86 drowned') - 0.8);
  });

  it.each([
    ['Court fines atomic clock maker', 'A court fined a maker of atomic clocks on Monday.'],
    ['Ministers explore tourism', 'Ministers explored new cooperation in tourism on Monday.'],
    ['Board names chief executive', 'The executive board named a new chief executive on Monday.'],
    ['Chemical students win prize', 'Students of chemical engineering won a prize on Monday.'],
  ])('is small where a grave word only begins alike: %s', (title, text) => {
    expect(weigh(title, text).weight).toBeLessThan(
      weigh('Parliament adopts the budget', 'Parliament adopted the budget on Monday.').weight + 0.2,
    );
  });

  it('is no year in which somebody came to power', () => {
    const of = (since: string) =>
      weigh('Premier dies', `Ida Kern, who had governed ${since}, died on Sunday.`).weight;
    expect(of('since 2021')).toBe(of('for years'));
  });

  it('is less where somebody only speaks of it', () => {
    const broke = weigh('Corvia quits missile treaty', 'Corvia quit the missile treaty on Sunday.');
    const spoke = weigh(
      'Arvid warns of end of missile treaty',
      'President Arvid warned that Corvia might quit the missile treaty.',
    );
    expect(broke.weight).toBeGreaterThan(spoke.weight + 1);
  });

  it.each([
    ['Kestria frees eleven sailors', 'Kestria released eleven Norland sailors on Sunday.'],
    [
      'Sumbra and Port Ness to exchange ambassadors',
      'Sumbra and Port Ness will exchange ambassadors for the first time in 20 years.',
    ],
  ])('of what states do for one another is diplomacy: %s', (title, text) => {
    expect(weigh(title, text).field).toBe('Diplomacy');
  });

  it('lies in what happened, not in what went before', () => {
    const { field } = weigh(
      'Six diplomats must go',
      'Corvia expelled six diplomats on Monday after Norland suspended the missile treaty.',
    );
    expect(field).toBe('Diplomacy');
  });
});

describe('a word of consequence', () => {
  it.each([
    // [what it is of, headline, text, field, most that it may weigh]
    [
      'a coup that is protested against',
      'Norland expels envoy',
      'Norland expelled the envoy of Corvia in protest at the coup.',
      'Diplomacy',
      4.5,
    ],
    [
      'a coup that is voted on',
      'Harn vetoes resolution on Corvia coup',
      'Harn cast its veto against a resolution that would have condemned the coup.',
      'Diplomacy',
      4.6,
    ],
    [
      'several people, and a port by name',
      'March in Port Harn',
      'Several hundred people marched in Port Harn on Sunday.',
      'Other news',
      2.5,
    ],
    [
      'gas that is fired',
      'Tear gas at the square',
      'Police fired tear gas at the square in Lunde.',
      'Governments and elections',
      4.5,
    ],
  ] as const)('counts for what it is: %s', (_of, title, text, field, most) => {
    const found = weigh(title, text);
    expect(found.field).toBe(field);
    expect(found.weight).toBeLessThan(most);
  });

  it('is a ruler’s own end, and not what a ruler is told of', () => {
    const died = weigh(
      'King of Tarsk dies',
      'King Osric of Tarsk died on Tuesday after a reign of 44 years.',
    );
    const told = weigh(
      'King of Tarsk at fair',
      'The king of Tarsk heard that two of his horses died on Tuesday.',
    );
    expect(died.weight).toBeGreaterThan(4.5);
    expect(told.weight).toBeLessThan(died.weight);
  });

  it.each([
    [
      'Court issues arrest warrant for general',
      'The court issued a warrant of arrest for General Anton Berg on Tuesday.',
      4,
    ],
    [
      'Ostland recognises breakaway Sarn',
      'Ostland recognised the breakaway province of Sarn as a state on Tuesday.',
      4.4,
    ],
    ['Westland calls up reservists', 'Westland called up 30,000 reservists on Tuesday.', 3.8],
  ] as const)('is in “%s”', (title, text, least) => {
    expect(weigh(title, text).weight).toBeGreaterThanOrEqual(least);
  });

  it('is a summit called off, and May is a month', () => {
    const off = weigh(
      'Corvia calls off summit',
      'Corvia called off the summit with Norland that was to open on 14 May.',
    );
    const april = weigh(
      'Corvia calls off summit',
      'Corvia called off the summit with Norland that was to open on 14 April.',
    );
    expect(off).toEqual(april);
    expect(off.weight).toBeGreaterThan(3.5);
  });
});

describe('soft news', () => {
  it.each([
    ['Champions! Late goal wins cup final', 'Captain Ida Fromm scored in the last minute of the cup final.'],
    ['Singer refused visa', 'Pop singer Mira Sund was refused a visa and called off three concerts.'],
    ['Princess to marry in June', 'Princess Alba of Lunde will marry an architect in June, the court said.'],
    [
      'Film about a lighthouse wins festival',
      'The film “The Lamp” won the main prize of the Lunde festival on Sunday.',
    ],
    ['Whale blocks harbour', 'A whale kept ships from leaving the harbour of Harn for three hours.'],
  ])('is “%s”', (title, text) => {
    expect(weigh(title, text).isSoft).toBe(true);
  });

  it.each([
    // Words of sport that are of other trades too.
    [
      'League ministers set goals for talks',
      'Ministers of the Southern League agreed on goals for the talks in Lunde.',
    ],
    [
      'Grand jury looks into envoy',
      'A grand jury has been asked to look into the dealings of the former envoy.',
    ],
    // People died.
    [
      'Stand collapses at football match',
      'At least 31 people were killed when a stand collapsed at a football match in Harn.',
    ],
    ['Coast guard captain seizes tanker', 'The captain of a coast guard ship seized a tanker off Port Harn.'],
  ])('is not “%s”', (title, text) => {
    expect(weigh(title, text).isSoft).toBe(false);
  });
});

it('has signs that begin where a word does, so that they are tried nowhere else', () => {
  for (const { all } of SIGNS) {
    // What `or` parts at the level of the pattern itself.
    let depth = 0;
    const alternatives = [''];
    for (const unit of all[0]!.source) {
      if (unit === '(') depth += 1;
      if (unit === ')') depth -= 1;
      if (unit === '|' && depth === 0) alternatives.push('');
      else alternatives[alternatives.length - 1] += unit;
    }
    for (const one of alternatives) expect(one).toMatch(/^\\b[^\\]/);
  }
});
