import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { deliverDigests } from '../../src/digests/deliverDigests.ts';
import { tellRevisions } from '../../src/digests/tellRevisions.ts';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { article, lexicon, openDesk, reader, type TestDesk } from '../desk.ts';
import { inEnglish, renderBlocks, renderText } from '../inEnglish.ts';
import { dailySubscription } from './dailySubscription.ts';
import { createPostbox } from './postbox.ts';
import { sectionsOf } from './sectionsOf.ts';

// Two mornings of an invented desk: what an editor opens at 07:30.

let desk: TestDesk;
let postbox: ReturnType<typeof createPostbox>;
beforeEach(async () => {
  desk = await openDesk('empty');
  postbox = createPostbox();
  await desk.archive.subscriptions.add(daily);
});
afterEach(() => desk.close());

const daily = dailySubscription('2026-11-24T07:30:00.000Z', '2026-11-01T09:00:00.000Z');

const report = (id: string, source: string, at: string, title: string, text: string, more = {}): Gathered =>
  article(id, text, { title, source, published: at, url: `https://${id}.example/news`, ...more });

const TREATY =
  'Corvia suspended its part in the Lunde Treaty on missiles on Monday, ending inspections that have run for 22 years.\n\n' +
  'President Emil Oster signed the decree. “We will not open our silos to a neighbour that hides its own,” Oster said.\n\n' +
  'The parties to the treaty will meet in Lunde on 27 November. The pact bans missiles with a range of 600 kilometres.\n\n' +
  'Twelve inspectors are still in the country, by the count of the treaty office.';
const FIRST: readonly Gathered[] = [
  // Said first, reported later: one story, led by the report.
  report(
    'reaction',
    'Norland Post',
    '2026-11-23T17:00:00Z',
    'Arvid: end of Lunde Treaty inspections is a mistake',
    'Prime Minister Tom Arvid called the end of inspections under the Lunde Treaty a grave mistake.\n\n“Nobody in Corvia sleeps better tonight without inspectors,” Arvid told parliament.',
  ),
  report('treaty', 'Lunde Agency', '2026-11-23T18:00:00Z', 'Corvia suspends Lunde missile treaty', TREATY, {
    sourceKind: 'agency',
  }),
  report('copy', 'Harn Times', '2026-11-23T18:30:00Z', 'Corvia suspends treaty', TREATY),
  report(
    'flood',
    'Harn Times',
    '2026-11-23T19:00:00Z',
    'Flood kills eleven in Berovia',
    'Eleven people were killed when the river Sarn flooded three towns in Berovia on Monday.',
  ),
  // More papers carry it than anything else.
  ...['Norland Post', 'Harn Times', 'Lunde Echo', 'Berovia Week', 'Corvia Daily'].map((source, i) =>
    report(
      `match-${i}`,
      source,
      '2026-11-23T21:00:00Z',
      `Norland win handball final (${i})`,
      `Norland beat Berovia in the handball final after extra time. Report number ${i} of the ${source} praised goalkeeper Ida Fromm.`,
    ),
  ),
  // No date: no news.
  article(
    'undated',
    'The Lunde Treaty bans missiles with a range of 600 kilometres. A history of its inspections.',
    {
      title: 'The Lunde Treaty: a history',
      source: 'Treaty Archive',
    },
  ),
  report(
    'held',
    'Council Press Service',
    '2026-11-24T05:00:00Z',
    'EMBARGOED until 12:00: report on wells in Berovia',
    'More than 4,000 wells in Berovia are poisoned, a report of the Council says.',
    { heldUntil: '2026-11-24T12:00:00.000Z' },
  ),
];

async function morning(day: string, arrived: readonly Gathered[]): Promise<Answer> {
  const { archive } = desk;
  await ingest({ gathered: arrived, archive, reader, now: new Date(`${day}T06:00:00Z`) });
  const clock = () => new Date(`${day}T07:30:20Z`);
  await deliverDigests({
    archive,
    lexicon,
    messenger: postbox.messenger,
    clock,
    wait: async () => {},
    owner: 'test',
    log: () => {},
  });
  return inEnglish(postbox.posted.at(-1)!.answer);
}

describe('the first morning', () => {
  it('begins with what happened, told by the report and not by who reacted first', async () => {
    const sections = sectionsOf(await morning('2026-11-24', FIRST));
    const top = sections.get('Top of the agenda')!;
    expect(top).toMatch(/^Corvia suspends Lunde missile treaty \(https:/);
    expect(top).toContain('▏Corvia suspended its part in the Lunde Treaty');
    expect(top).toContain('Lunde Agency yesterday 18:00, Norland Post yesterday 17:00; also in Harn Times');
    expect(top).toContain('quoted: Emil Oster (President), Tom Arvid (Prime Minister)');
    expect(sections.get('Other stories')).toContain('Eleven people were killed');
  });

  it('puts what most papers carry last where it is soft, and names it so', async () => {
    const answer = await morning('2026-11-24', FIRST);
    const sections = sectionsOf(answer);
    expect([...sections.keys()].at(-1)).toBe('Softer news');
    expect(sections.get('Softer news')).toContain('handball final');
    expect(sections.get('Other stories')).not.toContain('handball');
    expect(sections.get('Said')).not.toContain('Fromm');
  });

  it('quotes who can stand alone, with office and outlet, and nothing that stands above', async () => {
    const answer = await morning('2026-11-24', FIRST);
    const said = sectionsOf(answer).get('Said')!;
    expect(said).toContain('▏We will not open our silos to a neighbour that hides its own — Emil Oster');
    expect(said).toContain('⟶ President · Lunde Agency yesterday 18:00');
    const shown = answer.citations.map(({ article, start, end }) => `${article} ${start} ${end}`);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('names what is to come, with its day', async () => {
    const ahead = sectionsOf(await morning('2026-11-24', FIRST)).get('Ahead')!;
    expect(ahead).toBe(
      '- Fri 27 Nov The parties to the treaty will meet in Lunde on 27 November. (Lunde Agency (https://treaty.example/news))\n',
    );
  });

  it('shows nothing undated or under embargo, and says that it was left out', async () => {
    const text = renderText(await morning('2026-11-24', FIRST));
    expect(text).not.toContain('Treaty Archive');
    expect(text).not.toContain('wells');
    expect(text).toContain('1 article without a date left out');
    expect(text).toContain('left out: 1 article held until 12:00 London');
  });

  it('is one screen, with its buttons, and goes on in the thread', async () => {
    const [first, ...rest] = renderBlocks(await morning('2026-11-24', FIRST));
    expect(first!.blocks.length).toBeLessThanOrEqual(12);
    const buttons = first!.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(buttons.map((one) => (one.type === 'button' ? one.text.text : ''))).toEqual([
      'Brief this',
      'All quotes',
      'Verify',
      'Change',
    ]);
    for (const { blocks } of rest) expect(blocks.some(({ type }) => type === 'actions')).toBe(false);
  });
});

describe('the second morning', () => {
  const second: readonly Gathered[] = [
    // As it was: already sent.
    FIRST[3]!,
    // A further paper with the same words.
    report('late', 'Berovia Week', '2026-11-24T09:00:00Z', 'Corvia leaves treaty', TREATY),
    // Corrected by its source.
    report(
      'treaty',
      'Lunde Agency',
      '2026-11-23T18:00:00Z',
      'Corvia suspends Lunde missile treaty',
      `${TREATY.replace('Twelve inspectors', 'Fourteen inspectors')}\n\nCorrection: the fourth paragraph gave the number of inspectors as twelve.`,
      { sourceKind: 'agency' },
    ),
    report(
      'envoy',
      'Lunde Agency',
      '2026-11-24T20:00:00Z',
      'Norland recalls envoy from Corvia',
      'Norland recalled its ambassador to Corvia on Tuesday, the first such step in nine years.',
    ),
  ];

  it('brings only what is new', async () => {
    await morning('2026-11-24', FIRST);
    const text = renderText(await morning('2026-11-25', second));
    expect(text).toContain('Norland recalled its ambassador');
    expect(text).not.toContain('Eleven people');
    expect(text).not.toContain('Berovia Week');
    expect(text).not.toContain('We will not open our silos');
  });

  it('tells a correction as one: what it says now, and what it gets right', async () => {
    await morning('2026-11-24', FIRST);
    const changed = sectionsOf(await morning('2026-11-25', second)).get('Changed')!;
    expect(changed).toContain('- Corrected Corvia suspends Lunde missile treaty');
    expect(changed).toContain('Fourteen inspectors are still in the country');
    expect(changed).toContain('Correction: the fourth paragraph gave the number of inspectors as twelve.');
    expect(changed).not.toContain('silos');
  });

  it('tells it in the thread of the digest that had it, once', async () => {
    await morning('2026-11-24', FIRST);
    await morning('2026-11-25', second);
    const delivery = {
      archive: desk.archive,
      lexicon,
      messenger: postbox.messenger,
      clock: () => new Date('2026-11-25T07:31:00Z'),
      wait: async () => {},
      owner: 'test',
      log: () => {},
    };
    await tellRevisions(delivery);
    await tellRevisions(delivery);
    expect(postbox.replies).toHaveLength(1);
    expect(postbox.replies[0]).toMatchObject({ channel: 'C1', thread: postbox.posted[0]!.ts });
    expect(postbox.replies[0]!.text).toContain('Corrected at the source.');
    expect(postbox.replies[0]!.text).toContain('Fourteen inspectors are still in the country');
  });

  it('tells it once', async () => {
    await morning('2026-11-24', FIRST);
    await morning('2026-11-25', second);
    expect(renderText(await morning('2026-11-26', []))).not.toContain('Corrected');
  });

  it('brings what was held when its time has come, without the word of the embargo', async () => {
    await morning('2026-11-24', FIRST);
    const text = renderText(await morning('2026-11-25', second));
    expect(text).toContain('report on wells in Berovia');
    expect(text).not.toMatch(/embargoed/i);
  });
});
