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

  const refused: [typed: string, says: RegExp][] = [
    // nothing named
    ['correct', /Press “Wrong speaker\?”/],
    // no name after the quote
    [`correct ${SECOND}`, /Press “Wrong speaker\?”/],
    // a span that is no quote
    ['correct lavrov-blinken-reykjavik@1#1-2 Lavrov', /There is no quote at/],
    // an article that is not stored
    ['correct elsewhere@1#1-2 Lavrov', /There is no quote at/],
    // a version that it never had
    ['correct lavrov-blinken-reykjavik@7#243-440 Lavrov', /There is no quote at/],
    // no name at all
    [`correct ${SECOND} 42!`, /is no name/],
    // nothing stands to be taken back
    [`correct ${SECOND} undo`, /nothing to take back/],
  ];
  it.each(refused)('%s is refused, and nothing changes', async (typed, says) => {
    const before = await desk.text('quotes Lavrov');
    expect(await desk.text(typed)).toMatch(says);
    expect(await desk.text('quotes Lavrov')).toBe(before);
  });
});
