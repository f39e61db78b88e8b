import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { deliverDigests } from '../../src/digests/deliverDigests.ts';
import { gatherMaterial } from '../../src/digests/gatherMaterial.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { article, lexicon, openDesk, reader, type TestDesk } from '../desk.ts';
import { inEnglish, renderText } from '../inEnglish.ts';
import { dailySubscription } from './dailySubscription.ts';
import { createPostbox } from './postbox.ts';
import { sectionsOf } from './sectionsOf.ts';

interface Arrival {
  readonly id: string;
  readonly story: string;
  readonly source: string;
  readonly sourceKind?: 'agency' | 'official' | 'international';
  readonly arrives: string;
  /** As it arrives, where it is left out; null where the text states no day. */
  readonly published?: string | null;
  readonly heldUntil?: string;
  readonly title: string;
  readonly text: string;
}

const DAYS = parse(readFileSync(join(import.meta.dirname, 'otherDays.yml'), 'utf8')) as Record<
  string,
  readonly Arrival[]
>;
const STORY_OF = new Map(Object.values(DAYS).flatMap((day) => day.map(({ id, story }) => [id, story])));

const daily = dailySubscription('2026-05-11T06:30:00.000Z', '2026-05-01T09:00:00.000Z');

interface Morning {
  readonly text: string;
  /** The stories that are listed, in order, each by the names of what its articles tell of. */
  readonly stories: readonly (readonly string[])[];
  readonly sections: ReadonlyMap<string, string>;
}

let desk: TestDesk;
let mornings: ReadonlyMap<string, Morning>;
beforeAll(async () => {
  desk = await openDesk('empty');
  const postbox = createPostbox();
  await desk.archive.subscriptions.add(daily);
  const read = new Map<string, Morning>();
  for (const [day, arrivals] of Object.entries(DAYS)) {
    for (const { id, text, arrives, story: _, ...details } of arrivals)
      await ingest({
        gathered: [article(id, text, { published: arrives, url: `https://${id}.example/news`, ...details })],
        archive: desk.archive,
        reader,
        now: new Date(arrives),
      });
    const now = new Date(`${day}T06:30:20Z`);
    const subscription = (await desk.archive.subscriptions.get('daily'))!;
    const { stories } = await gatherMaterial({
      subscription,
      archive: desk.archive.seenBy({ now: now.toISOString(), workspace: 'T1' }),
      lexicon,
      now,
      scheduledFor: new Date(`${day}T06:30:00Z`),
    });
    await deliverDigests({
      archive: desk.archive,
      lexicon,
      messenger: postbox.messenger,
      clock: () => now,
      wait: async () => {},
      owner: 'test',
      log: () => {},
    });
    const answer = inEnglish(postbox.posted.at(-1)!.answer);
    read.set(day, {
      text: renderText(answer),
      sections: sectionsOf(answer),
      stories: stories.map(({ articles, copies }) => [
        ...new Set([...articles, ...copies].map(({ details }) => STORY_OF.get(details.id)!)),
      ]),
    });
  }
  mornings = read;
});
afterAll(() => desk.close());

describe('two other mornings', () => {
  it('give what matters most first, and no story holds another', () => {
    const [first, second] = [mornings.get('2026-05-11')!, mornings.get('2026-05-12')!];
    expect(first.stories.slice(0, 5).map((one) => one.join(' + '))).toEqual([
      'coup',
      'truce-broken',
      'hostages',
      'border-open',
      'sanctions-lifted',
    ]);
    expect(second.stories.slice(0, 5).map((one) => one.join(' + '))).toEqual([
      'sworn-in',
      'veto',
      'election',
      'expelled',
      'summit',
    ]);
    for (const { stories } of [first, second]) for (const one of stories) expect(one).toHaveLength(1);
  });

  it('tell each story by what happened', () => {
    const [first, second] = [mornings.get('2026-05-11')!, mornings.get('2026-05-12')!];
    expect(first.sections.get('Top of the agenda')).toContain('▏Soldiers seized the presidential palace');
    for (const words of [
      'killed nine people',
      'released 23 oil workers',
      'lifted its sanctions',
      'opened the crossing',
    ])
      expect(first.sections.get('Other stories')).toContain(words);
    expect(second.sections.get('Top of the agenda')).toContain('▏Colonel Rafe Tannick was sworn in');
    for (const words of [
      'cast its veto',
      'won the parliamentary election',
      'expelled the ambassador',
      'called off',
    ])
      expect(second.sections.get('Other stories')).toContain(words);
  });

  it('set in large type what the wires quote, and the same words on no second day', () => {
    const [first, second] = [mornings.get('2026-05-11')!, mornings.get('2026-05-12')!];
    expect(first.sections.get('Said')).toContain('There is no truce to break if only one side keeps it');
    expect(second.sections.get('Said')).toContain('One raised hand has just told every colonel');
    expect(second.sections.get('Said')).toContain(
      'Two years is the time it takes to sweep a house this dirty',
    );
    for (const line of first.sections.get('Said')!.match(/^▏.+(?= — )/gm)!)
      expect(second.text).not.toContain(line);
  });

  it('name two things that are to come on one day', () => {
    const ahead = mornings.get('2026-05-11')!.sections.get('Ahead')!;
    expect(ahead).toContain('will hold an emergency session on Quillon on 12 May');
    expect(ahead).toContain("Velmora's cabinet will meet on Tuesday");
    expect(mornings.get('2026-05-12')!.sections.get('Ahead')!.match(/^- /gm)).toHaveLength(4);
  });

  it('leave out what is old, undated, under embargo or was sent, and greet nobody', () => {
    const [first, second] = [mornings.get('2026-05-11')!, mornings.get('2026-05-12')!];
    for (const words of ['helicopters', 'The men who ruled', 'hunger'])
      expect(first.text).not.toContain(words);
    for (const words of [
      'Army coup topples',
      'short history',
      'Oda Reiss',
      'Nice to see',
      'Soldiers seize palace',
    ])
      expect(second.text).not.toContain(words);
    expect(second.sections.get('Changed')).toContain('released 24 oil workers');
    for (const words of ['cup', 'Moor']) expect(first.sections.get('Other stories')).not.toContain(words);
  });
});
