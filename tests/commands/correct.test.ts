import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

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

  describe('in the totals of topics', () => {
    /** "topic: articles, quotes" of each row, for one article without a week. */
    const totals = async (asker = {}, words = 'topics') => {
      const { parts } = await desk.ask(words, asker);
      const table = parts.find((part) => part.part === 'table');
      const rows = table?.part === 'table' ? table.rows : [];
      return new Map(
        rows.map(([topic, articles, quotes]) => [String(topic!.at(-1)), `${articles} ${quotes}`]),
      );
    };
    const KEY = 'lavrov-blinken-reykjavik@1#1047-1889';

    it('counts as long as it stands: the quote, and the article where nothing else is about the topic', async () => {
      const before = await totals();
      expect(before.get('strategic stability')).toBe('1 1');
      await desk.ask(`correct ${KEY} not about strategic stability`);
      const after = await totals();
      expect(after.has('strategic stability')).toBe(false);
      expect(after.size).toBe(before.size - 1);
      // Said twice, it counts once.
      await desk.ask(`correct ${KEY} not about strategic stability`);
      expect(await totals()).toEqual(after);
      expect(await totals({ workspace: 'T2' })).toEqual(before);
      await desk.ask(`correct ${KEY} undo about strategic stability`);
      expect(await totals()).toEqual(before);
    });

    it('counts for all where an operator made it, and as no quote too', async () => {
      const before = await totals();
      await desk.ask(`correct ${KEY} no quote`, { place: 'terminal', workspace: '' });
      for (const workspace of ['T1', 'T2']) {
        const after = await totals({ workspace });
        expect(after.get('strategic stability')).toBe('1 0');
        expect(after.size).toBe(before.size);
      }
    });

    it('follows what is listed: a topic that has parts keeps what was taken off one of them', async () => {
      const words = ['“The ceasefire in Aleppo holds,”', '“Syria and Libya need peace,”'];
      await desk.add([
        article('two-conflicts', words.map((one) => `${one} Minister Jonas Brandt said.`).join('\n\n'), {
          published: '2026-03-02',
        }),
      ]);
      const { reading } = (await desk.archive.getVersion('two-conflicts'))!;
      const [first, second] = reading.quotes.map(({ start, end }) => `two-conflicts@1#${start}-${end}`);
      const counts = async () => {
        const all = await totals({}, 'topics 2 march 2026');
        return ['regional conflicts', 'Syria', 'Libya'].map((one) => all.get(one));
      };
      const listed = async (topic: string) =>
        (await desk.text(`topics ${topic} 2 march 2026`)).match(/^▏/gm)?.length ?? 0;
      expect(await counts()).toEqual(['1 2', '1 2', '1 1']);
      await desk.ask(`correct ${second} not about Syria`);
      expect(await counts()).toEqual(['1 2', '1 1', '1 1']);
      expect(await listed('Syria')).toBe(1);
      await desk.ask(`correct ${first} not about Syria`);
      expect(await counts()).toEqual(['1 2', undefined, '1 1']);
      expect(await listed('regional conflicts')).toBe(2);
      // Other days have nothing to do with it.
      expect((await totals({}, 'topics 2025')).size).toBe(0);
    });
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
    // there is nothing to take back
    [`correct ${SECOND} undo`, /nothing to take back/],
  ];
  it.each(refused)('%s is refused, and nothing changes', async (typed, says) => {
    const before = await desk.text('quotes Lavrov');
    expect(await desk.text(typed)).toMatch(says);
    expect(await desk.text('quotes Lavrov')).toBe(before);
  });
});
