import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk([
    article('one', 'Talks began.\n\n“We will close the crossing at dawn,” said Foreign Minister Ida Holm.', {
      title: 'Crossing to close',
      source: 'The Courier',
      published: '2026-11-22T10:00:00Z',
    }),
  ]);
});
afterEach(() => desk.close());
const all = () => desk.desk.archive.subscriptions.list();

describe('/brief watch', () => {
  it('confirms what is watched, where, and how alerts come, with what the last week would have brought', async () => {
    const text = await desk.text('watch Ida Holm');
    expect(text).toContain('Watching: Ida Holm in #C1.');
    expect(text).toContain('within a minute of arrival, at most 6 messages an hour, several texts in one');
    expect(text).toContain('1 text of the last 7 days would have matched. The newest:');
    expect(text).toContain('▏“We will close the crossing at dawn,” — Ida Holm');
  });

  it.each([
    // A speaker on a subject, a topic by its name, words in marks, a country with the words for what is of it.
    [
      'Ida Holm about the crossing',
      { topic: null, wanted: { speakers: ['Ida Holm'], subject: 'the crossing' } },
    ],
    ['strategic stability', { topic: 'strategic-stability', wanted: { label: 'strategic stability' } }],
    ['"special responsibility"', { topic: null, wanted: { words: ['"special responsibility"'] } }],
    ['Turkey', { topic: null, wanted: { words: expect.arrayContaining(['"Turkey"', '"Turkish"']) } }],
  ])('reads “%s”', async (words, subscription) => {
    await desk.ask(`watch ${words}`);
    expect(await all()).toMatchObject([subscription]);
  });

  it.each([
    // At least which rung, in which outlet, language; a side's speakers.
    ['Ida Holm only quoted', { speakers: ['Ida Holm'], kinds: ['direct', 'spoken'] }],
    ['strategic stability only said', { kinds: ['direct', 'spoken', 'mixed', 'indirect'] }],
    ['"red line" language:French', { words: ['"red line"'], language: 'fr' }],
    ['by:"Ida Holm" source:Courier', { speakers: ['Ida Holm'], source: 'Courier' }],
  ])('limits “%s”', async (words, wanted) => {
    await desk.ask(`watch ${words}`);
    expect(await all()).toMatchObject([{ wanted }]);
    expect(await desk.text(`watch ${words}`)).toContain('Watching, as before');
  });

  it.each([
    ['Ida Holm language:Klingonish', 'is no language'],
    ['by:"Nobody Atall"', 'is the name of nobody who is quoted'],
    ['only quoted', 'Say what to watch for'],
  ])('refuses “%s”, and changes nothing', async (words, says) => {
    expect(await desk.text(`watch ${words}`)).toContain(says);
    expect(await all()).toEqual([]);
  });

  it('watches what changes in statements: of a source, of a side, of the kind of one article', async () => {
    await desk.add([
      article('first', 'Statement on trade\n\nThe Ministry met. Tariffs will go.', {
        title: 'Statement on trade',
        source: 'Ministry of Trade of Finland',
        sourceKind: 'official',
        published: '2026-11-20T10:00:00Z',
      }),
    ]);
    const sources = ['Ministry of Trade of Finland'];
    for (const whose of ['Ministry of Trade of Finland', 'in Finland', 'article:first'])
      await desk.ask(`watch changes ${whose} to me`);
    const watches = await all();
    expect(watches.map(({ wanted }) => wanted?.changes)).toEqual(
      expect.arrayContaining([{ sources }, { sources, like: 'first' }]),
    );
    expect(watches.every(({ channel }) => channel === 'U1')).toBe(true);
    expect(await desk.text('watch changes Atlantis')).toContain('No statements of “Atlantis” are stored.');
    expect(await desk.text('watch changes')).toContain('Whose statements?');
  });

  it('takes place, quiet hours and a limit in the same words', async () => {
    await desk.ask('watch Ida Holm to me quiet 22-7 at most 3 an hour');
    expect(await all()).toMatchObject([
      { channel: 'U1', alert: { quiet: { from: 22, to: 7 }, perHour: 3, mutedUntil: null } },
    ]);
  });

  it('keeps one watch where the same is ordered again, with the new terms', async () => {
    await desk.ask('watch Ida Holm');
    expect(await desk.text('watch Ida Holm at most 2 an hour')).toContain('Watching, as before: Ida Holm');
    expect(await all()).toMatchObject([{ alert: { perHour: 2 } }]);
  });

  it('watches several things in one channel', async () => {
    for (const words of ['Ida Holm', '"red line"', 'strategic stability']) await desk.ask(`watch ${words}`);
    expect(await all()).toHaveLength(3);
  });

  it('is muted until midnight, and heard again', async () => {
    await desk.ask('watch Ida Holm');
    const { id } = (await all())[0]!;
    expect(await desk.text(`watch mute:${id}`)).toContain('muted until midnight');
    expect(await all()).toMatchObject([{ alert: { mutedUntil: '2026-11-24T00:00:00.000Z' } }]);
    await desk.ask(`watch unmute:${id}`);
    expect(await all()).toMatchObject([{ alert: { mutedUntil: null } }]);
  });

  it('is listed with the digests and stopped like them', async () => {
    await desk.ask('subscribe weekdays 07:30');
    await desk.ask('watch Ida Holm');
    const text = await desk.text('subscriptions');
    expect(text).toContain('2 subscriptions in this workspace');
    expect(text).toContain('- Watch: Ida Holm in #C1 · at most 6 an hour');
    const watch = (await all()).find(({ alert }) => alert)!;
    expect(await desk.text(`unsubscribe id:${watch.id}`)).toContain('Stopped: Ida Holm in #C1');
    expect(await all()).toHaveLength(1);
  });

  it.each([
    ['', 'Say what to watch for'],
    ['Ida Holm quiet 7-7', 'quiet 22-7'],
    ['Ida Holm at most 500 an hour', 'At most 1 to 30 alerts an hour.'],
  ])('refuses “%s” and changes nothing', async (words, says) => {
    expect(await desk.text(`watch ${words}`)).toContain(says);
    expect(await all()).toEqual([]);
  });

  it('to one person is that person’s to see and to stop', async () => {
    await desk.ask('watch Ida Holm to me');
    const { id } = (await all())[0]!;
    const other = { person: 'U2', channel: { id: 'C9', name: 'other' } };
    expect(await desk.text('subscriptions', other)).not.toContain('Ida Holm');
    expect(await desk.text(`watch mute:${id}`, other)).toContain('That watch is gone');
    await desk.ask(`unsubscribe id:${id}`, other);
    expect(await all()).toHaveLength(1);
  });
});

describe('a digest', () => {
  it('comes to one person, and of some speakers or one outlet alone', async () => {
    const text = await desk.text('subscribe to me weekdays 07:30 by:"Ida Holm" source:"The Courier"');
    expect(text).toContain('Subscribed: @U1 weekdays at 07:30 (London) on Ida Holm in The Courier.');
    expect(await all()).toMatchObject([
      { channel: 'U1', wanted: { speakers: ['Ida Holm'], source: 'The Courier' } },
    ]);
  });

  it('that has nothing new today is shown as it would have been on the last day with news', async () => {
    const old = await openDesk([
      article(
        'old',
        'Envoys of Arland and Lunde signed the border accord on Thursday after a year of talks.',
        {
          title: 'Border accord signed',
          source: 'The Courier',
          published: '2026-11-12T10:00:00Z',
        },
      ),
    ]);
    const text = await old.text('subscribe weekdays 07:30');
    expect(text).toContain('Nothing stored is new today. The digest of Thursday 12 Nov 2026 would have been');
    expect(text).toContain('signed the border accord');
    await old.close();
  });

  it('of nobody who is known is not ordered', async () => {
    expect(await desk.text('subscribe weekdays 07:30 by:"Nobody Atall"')).toContain('Nothing was changed.');
    expect(await all()).toEqual([]);
  });
});
