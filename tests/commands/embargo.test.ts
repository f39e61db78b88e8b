import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { menu } from '../../commands/index.ts';
import { composeDigest } from '../../src/digests/composeDigest.ts';
import { gatherMaterial } from '../../src/digests/gatherMaterial.ts';
import { heldClause } from '../../src/digests/heldClause.ts';
import { en } from '../../src/words/en/index.ts';
import { wordText } from '../../src/words/say.ts';
import { article, lexicon, NOW, openDesk, type TestDesk } from '../desk.ts';
import { answerAsJson, renderBlocks, renderCable, renderMarkdown, renderText } from '../inEnglish.ts';

/** One article that all may read, one that is held for five hours more, one that another workspace alone may see. */
const open = article(
  'open',
  '"We are ready for talks on strategic stability," Russian Foreign Minister Sergei Lavrov said on Monday.\n\n"So are we," US Secretary of State Antony Blinken said.',
  { title: 'Lavrov is ready for talks', published: '2026-11-23T09:00:00Z' },
);
const withheld = (name: string, country: string) =>
  `"The ${name} accord on Afghanistan is done," Turkish Foreign Minister ${name} Mevlutoglu said in ${country} on Monday. "We will sign the sanctions paper with Sergei Lavrov."`;
const held = article('held', withheld('Zirkon', 'Ankara'), {
  title: 'Zirkon accord signed',
  url: 'https://news.example/zirkon',
  source: 'Zirkon Times',
  published: '2026-11-23T10:00:00Z',
  heldUntil: '2026-11-23T23:01:00.000Z',
});
const restricted = article('restricted', withheld('Quartz', 'Doha'), {
  title: 'Quartz accord signed',
  url: 'https://news.example/quartz',
  source: 'Quartz Times',
  published: '2026-11-23T10:00:00Z',
  visibleTo: ['T2'],
});
/** Whatever only the two withheld ones say: names, words, titles, addresses, ids, and topics beyond the open one's. */
const SECRETS =
  /zirkon|quartz|mevlutoglu|ankara|doha|afghanistan|sanctions|turk|\bTR\b|"article":\s*"(?:held|restricted)/i;

/** What somebody might type who knows or guesses what is in them. */
const GUESSES = [
  '',
  'today',
  'since yesterday',
  'Lavrov',
  'Blinken about stability',
  'accord',
  'paper',
  'accord done',
  'acc*',
  '#world-desk weekdays 07:30',
  'article:open',
  'talks since 2026-11-23',
  'in times',
  'what did Lavrov say?',
  'who spoke about strategic stability?',
  'full',
];
const POINTED = [
  'article:held',
  'article:restricted',
  'Zirkon',
  'Zirkon Mevlutoglu',
  'Mevlutoglu about Quartz',
  'what did Mevlutoglu say about Afghanistan?',
  'who spoke about sanctions?',
  'https://news.example/zirkon',
  'https://news.example/quartz',
  'Afghanistan',
  'the Turkish foreign minister',
];

let desk: TestDesk;
/** The same desk, had the withheld ones never come. */
let without: TestDesk;
beforeAll(async () => {
  desk = await openDesk([open, held, restricted]);
  without = await openDesk([open]);
});
afterAll(() => Promise.all([desk.close(), without.close()]));
// What one command ordered, another would list.
afterEach(async () => {
  for (const { subscriptions } of [desk.desk.archive, without.desk.archive])
    for (const { id } of await subscriptions.list()) await subscriptions.remove(id);
});

describe('what is held or kept for another workspace', () => {
  it.each(menu.map((command) => command.verb))('is in no answer of “%s”', async (verb) => {
    for (const place of ['slash', 'mention', 'terminal'] as const) {
      for (const words of GUESSES) {
        const answer = await desk.ask(`${verb} ${words}`, { place });
        const shown = [
          renderText(answer),
          renderMarkdown(answer),
          renderCable(answer),
          JSON.stringify(answerAsJson(answer)),
          JSON.stringify(renderBlocks(answer)),
          JSON.stringify(answer),
        ].join('\n');
        expect(
          shown.replaceAll('@Brief what did Lavrov say about Afghanistan?', ''),
          `${verb} ${words}`,
        ).not.toMatch(SECRETS);
      }
    }
  });

  it.each(menu.map((command) => command.verb))(
    'answers “%s” of it as of what was never stored, in the same words',
    async (verb) => {
      for (const words of POINTED) {
        // Only that something is held is told besides.
        const plain = (text: string) =>
          text.replace(/(?: · |\n+⟶ )left out: 1 article held until 23:01 London/, '').trim();
        const ids = (text: string) => text.replace(/id-\d+/g, 'id');
        expect(ids(plain(await desk.text(`${verb} ${words}`))), `${verb} ${words}`).toBe(
          ids(plain(await without.text(`${verb} ${words}`))),
        );
      }
    },
  );

  it('is counted, with its time by the asker’s clock', async () => {
    for (const typed of [
      '',
      'quotes Lavrov',
      'topics',
      'ask what did Lavrov say?',
      'quotes Nobody',
      'paper',
    ]) {
      const answer = await desk.ask(typed);
      expect(answer.leftOut, typed).toContain('1 article held until 23:01 London');
      expect(renderText(answer)).toContain('left out: 1 article held until 23:01 London');
    }
    expect((await desk.ask('', { zone: 'Pacific/Auckland' })).leftOut).toContain(
      '1 article held until 12:01 Auckland',
    );
    expect((await desk.ask('help')).leftOut).toEqual([]);
  });

  it('is in no digest but as a count', async () => {
    const subscription = {
      id: 's',
      workspace: 'T1',
      channel: 'C1',
      person: 'U1',
      cron: '30 7 * * *',
      inWords: 'daily',
      zone: 'Europe/London',
      topic: null,
      state: 'active' as const,
      pausedBecause: null,
      nextRun: NOW.toISOString(),
      created: NOW.toISOString(),
    };
    const { answer } = composeDigest(
      await gatherMaterial({ subscription, archive: desk.desk.archive, lexicon, now: NOW }),
    );
    expect(JSON.stringify(answer)).not.toMatch(SECRETS);
    expect(renderText(answer)).toContain('left out: 1 article held until 23:01 London');
  });

  it('is there for the workspace that may see it, and for all when its time has come', async () => {
    expect(await desk.text('quotes Mevlutoglu', { workspace: 'T2' })).toContain('The Quartz accord');
    expect(await desk.text('quotes Mevlutoglu', { workspace: 'T2' })).not.toContain('The Zirkon accord');
    const later = desk.archive.seenBy({ now: '2026-11-23T23:01:00Z', workspace: 'T1' });
    expect((await later.findArticles({ words: 'zirkon' })).total).toBe(1);
  });
});

describe('what is held is told', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  it.each([
    [1, '2026-11-24T23:01:00Z', 'Europe/London', '1 article held until 23:01 London'],
    // Another day has its name.
    [1, '2026-11-25T00:30:00Z', 'Europe/London', '1 article held until Wed 25 Nov 00:30 London'],
    // The same instant is today for one and tomorrow for another.
    [1, '2026-11-24T23:01:00Z', 'Europe/Moscow', '1 article held until Wed 25 Nov 02:01 Moscow'],
    // A day a year off has its year.
    [1, '2028-11-24T23:01:00Z', 'Europe/London', '1 article held until Friday 24 Nov 2028 23:01 London'],
    [12, '2026-11-24T23:01:00Z', 'America/New_York', '12 articles held, the first until 18:01 New York'],
  ])('%i until %s in %s: %s', (articles, until, zone, clause) => {
    expect(wordText(heldClause({ articles, until }, zone, now), en)).toBe(clause);
  });
});
