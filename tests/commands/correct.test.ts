import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';

const SECOND = 'lavrov-blinken-reykjavik@1#243-440';
let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk('seed');
});
afterEach(() => desk.close());

describe('a speaker set right', () => {
  it('is shown from then on, with who said so and when, and can be taken back', async () => {
    const answer = await desk.text(`correct ${SECOND} Antony Blinken`);
    expect(answer).toContain('Corrected: Antony Blinken.');
    expect(answer).toMatch(/corrected here by .*U1.* on 23 November 2026/);
    expect(await desk.text('quotes Blinken')).toContain('seemed constructive');
    expect(await desk.text(`correct ${SECOND} undo`)).toContain('Taken back.');
    expect(await desk.text('quotes Blinken')).not.toContain('seemed constructive');
  });

  it('is seen by the workspace that made it alone; an operator’s by all', async () => {
    await desk.ask(`correct ${SECOND} Antony Blinken`, { workspace: 'T2' });
    expect(await desk.text('ask what did Blinken say?')).toContain('Not quoted.');
    await desk.ask(`correct ${SECOND} Antony Blinken`, { place: 'terminal' });
    expect(await desk.text('ask what did Blinken say?')).toContain('Quoted, once:');
  });

  it('may be somebody whom no article names, or nobody', async () => {
    expect(await desk.text(`correct ${SECOND} Jane Q. Doe`)).toContain('Corrected: Jane Q. Doe.');
    expect(await desk.text(`correct ${SECOND} nobody`)).toContain('Corrected: nobody can be named.');
  });

  it('may be no quote at all: it is listed nowhere, and comes back by undo', async () => {
    expect(await desk.text(`correct ${SECOND} no quote`)).toContain('Corrected: not a quote.');
    expect(await desk.text('quotes Lavrov')).not.toContain('seemed constructive');
    expect(await desk.text('quotes Lavrov')).toContain('Sergei Lavrov: 3 quotes');
    expect(await desk.text('ask what did Lavrov say about relations?')).not.toContain('1. “The conv');
    expect(await desk.text(`correct ${SECOND} Antony Blinken`)).toContain('There is no quote at');
    expect(await desk.text(`correct ${SECOND} undo`)).toContain('Taken back.');
    expect(await desk.text('quotes Lavrov')).toContain('Sergei Lavrov: 4 quotes');
  });

  it('may be under a wrong topic, which is then not shown of it', async () => {
    const key = 'lavrov-blinken-reykjavik@1#1047-1889';
    expect(await desk.text('brief article:lavrov-blinken-reykjavik')).toContain('strategic stability');
    expect(await desk.text(`correct ${key} not about strategic stability`)).toContain(
      'Corrected: not about strategic stability.',
    );
    expect(await desk.text('topics strategic stability')).not.toContain('We will prepare proposals');
    expect(await desk.text(`correct ${key} undo about strategic stability`)).toContain('Taken back.');
    expect(await desk.text('topics strategic stability')).toContain('We will prepare proposals');
  });

  it('is listed for review: everybody’s for an administrator, else one’s own', async () => {
    await desk.ask(`correct ${SECOND} no quote`, { person: 'U2' });
    await desk.ask('correct lavrov-blinken-reykjavik@1#710-741 Antony Blinken');
    const mine = await desk.text('corrections');
    expect(mine).toContain('1 correction of yours');
    expect(mine).toContain('said by Antony Blinken · by @U1 on 23 November 2026');
    expect(mine).not.toContain('seemed constructive');
    const answer = await desk.ask('corrections', { person: 'U2' });
    expect(answer.actions).toEqual([{ action: 'ask', label: 'Undo 1', command: `correct ${SECOND} undo` }]);
    expect(await desk.text('corrections', { place: 'terminal' })).toContain('2 corrections');
  });

  const refused: [typed: string, says: RegExp][] = [
    // nothing named
    ['correct', /Press “Something wrong\?”/],
    // no name after the quote
    [`correct ${SECOND}`, /Press “Something wrong\?”/],
    // a span that is no quote
    ['correct lavrov-blinken-reykjavik@1#1-2 Lavrov', /There is no quote at/],
    // an article that is not stored
    ['correct elsewhere@1#1-2 Lavrov', /There is no quote at/],
    // a version that it never had
    ['correct lavrov-blinken-reykjavik@7#243-440 Lavrov', /There is no quote at/],
    // no name at all
    [`correct ${SECOND} 42!`, /is no name/],
    // a topic that it is not listed under, with those that it is
    [
      `correct ${SECOND} not about penguins`,
      /not listed under “penguins”: (?:it has no topic|its topics are)/,
    ],
    // nothing stands to be taken back
    [`correct ${SECOND} undo`, /nothing to take back/],
  ];
  it.each(refused)('%s is refused, and nothing changes', async (typed, says) => {
    const before = await desk.text('quotes Lavrov');
    expect(await desk.text(typed)).toMatch(says);
    expect(await desk.text('quotes Lavrov')).toBe(before);
  });
});
