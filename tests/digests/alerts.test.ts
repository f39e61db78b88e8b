import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert, Subscription, Wanted } from '../../src/archive/port.ts';
import { type Delivery, deliverDigests } from '../../src/digests/deliverDigests.ts';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { article, lexicon, openDesk, reader, type TestDesk } from '../desk.ts';
import { inEnglish, renderText } from '../inEnglish.ts';
import { createPostbox } from './postbox.ts';

let desk: TestDesk;
let postbox: ReturnType<typeof createPostbox>;
let now: Date;
beforeEach(async () => {
  desk = await openDesk('empty');
  postbox = createPostbox();
  now = new Date('2026-11-24T09:00:00Z');
});
afterEach(() => desk.close());

const ALERT: Alert = { mutedUntil: null, perHour: 6, quiet: null };

async function watches(wanted: Wanted, alert: Partial<Alert> = {}, id = 'watch'): Promise<void> {
  const watch: Subscription = {
    id,
    workspace: 'T1',
    channel: 'C1',
    person: 'U1',
    cron: '* * * * *',
    inWords: 'when something new arrives',
    zone: 'Europe/London',
    topic: null,
    wanted,
    alert: { ...ALERT, ...alert },
    state: 'active',
    pausedBecause: null,
    nextRun: now.toISOString(),
    created: now.toISOString(),
  };
  await desk.archive.subscriptions.add(watch);
}
const HOLM: Wanted = { label: 'Ida Holm', speakers: ['Ida Holm'] };

const said = (id: string, words: string, more = {}): Gathered =>
  article(id, `Foreign Minister Ida Holm spoke in Lunde on Tuesday.\n\n“${words},” Holm said.`, {
    source: `Paper ${id}`,
    published: '2026-11-24T09:00:00Z',
    ...more,
  });

/** Something arrives at a minute of the morning, and the heart beats at the next. */
async function arrives(minute: number, ...gathered: Gathered[]): Promise<void> {
  now = new Date(Date.UTC(2026, 10, 24, 9, minute));
  await ingest({ gathered, archive: desk.archive, reader, now });
  await beat(minute + 1);
}

async function beat(minute: number, owner = 'one'): Promise<void> {
  now = new Date(Date.UTC(2026, 10, 24, 9, minute));
  const delivery: Delivery = {
    archive: desk.archive,
    lexicon,
    messenger: postbox.messenger,
    clock: () => now,
    wait: async () => {},
    owner,
    log: () => {},
  };
  await deliverDigests(delivery);
}
const texts = () => postbox.posted.map(({ answer }) => renderText(answer));

describe('an alert', () => {
  it('comes with the next beat: who is quoted, where, the words, and why it matched', async () => {
    await watches(HOLM);
    await arrives(1, said('a', 'We will close the crossing at dawn'));
    expect(texts()).toEqual([
      [
        'Ida Holm: quoted in Paper a',
        'a',
        '▏“We will close the crossing at dawn,” — Ida Holm',
        '⟶ Paper a 09:00 · named with “said”',
        '⟶ sent because this channel watches: Ida Holm',
      ].join('\n'),
    ]);
    expect(inEnglish(postbox.posted[0]!.answer).actions.map(({ label }) => label)).toEqual([
      'Brief it',
      'Mute today',
      'Stop',
    ]);
  });

  it('comes once, however many instances look out and however often', async () => {
    await watches(HOLM);
    await arrives(1, said('a', 'We will close the crossing at dawn'));
    await Promise.all([beat(3, 'one'), beat(3, 'two')]);
    await beat(4);
    expect(postbox.posted).toHaveLength(1);
  });

  it('is not repeated where the answer of Slack was lost', async () => {
    await watches(HOLM);
    postbox.fail({ ok: false, trouble: 'unknown', reason: 'lost', arrived: true });
    await arrives(1, said('a', 'We will close the crossing at dawn'));
    for (const minute of [3, 5, 10, 20]) await beat(minute);
    expect(postbox.posted).toHaveLength(1);
  });

  it('comes in one message where several arrive together, copies named and not counted', async () => {
    await watches(HOLM);
    const long =
      'We will close the crossing at dawn, and nobody who has no permit will pass it until the talks in Lunde are over and signed';
    await arrives(
      1,
      said('a', long),
      said('b', long),
      said('c', 'Our patience has an end, and this is that end'),
    );
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('Ida Holm: 2 new texts');
    expect(texts()[0]).toContain('also in Paper b');
  });

  it('names three papers that have the same words, and counts the others', async () => {
    await watches(HOLM);
    const long =
      'We will close the crossing at dawn, and nobody who has no permit will pass it until the talks in Lunde are over and signed';
    await arrives(1, ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => said(id, long)));
    expect(texts()[0]).toMatch(/also in Paper \w, Paper \w, Paper \w and 2 more outlets/);
  });

  it('is not given again for a further paper with the same words, nor for a changed version', async () => {
    await watches(HOLM);
    const long =
      'We will close the crossing at dawn, and nobody who has no permit will pass it until the talks in Lunde are over and signed';
    await arrives(1, said('a', long));
    await arrives(5, said('b', long));
    await arrives(9, said('a', `${long} for good`));
    expect(postbox.posted).toHaveLength(1);
  });

  it('tells nothing of what is under embargo, until it is free', async () => {
    await watches(HOLM);
    await arrives(
      1,
      said('held', 'We will close the crossing at dawn', { heldUntil: '2026-11-24T09:30:00.000Z' }),
    );
    await beat(29);
    expect(postbox.posted).toHaveLength(0);
    await beat(31);
    expect(postbox.posted).toHaveLength(1);
  });

  it('tells what was free today, though it is dated days before', async () => {
    await watches(HOLM);
    await arrives(
      1,
      said('held', 'We will close the crossing at dawn', {
        published: '2026-11-19',
        heldUntil: '2026-11-24T09:30:00.000Z',
      }),
    );
    await beat(29);
    expect(postbox.posted).toHaveLength(0);
    await beat(31);
    expect(postbox.posted).toHaveLength(1);
  });

  it('tells nothing of what another workspace alone may see, nothing undated and nothing old', async () => {
    await watches(HOLM);
    await arrives(
      1,
      said('theirs', 'We will close the crossing at dawn', { visibleTo: ['T2'] }),
      said('undated', 'We will open the crossing at noon', { published: null }),
      said('old', 'We will paint the crossing at night', { published: '2026-10-01T09:00:00Z' }),
    );
    expect(postbox.posted).toHaveLength(0);
  });

  it('is on the subject that was ordered, not on all that somebody says', async () => {
    await watches({ label: 'Ida Holm on the crossing', speakers: ['Ida Holm'], subject: 'crossing' });
    await arrives(1, said('wheat', 'Our wheat is the best wheat of all'));
    await arrives(5, said('crossing', 'We will close the crossing at dawn'));
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('the crossing at dawn');
  });

  it('is for words in marks too, with the sentence that has them', async () => {
    await watches({ label: '“red line”', words: ['"red line"'], subject: 'red line' });
    await arrives(
      1,
      article('line', 'Talks began in Lunde. The envoy drew a red line at the river. He left at noon.', {
        source: 'The Courier',
        published: '2026-11-24T09:00:00Z',
      }),
    );
    expect(texts()[0]).toContain('▏The envoy drew a red line at the river.');
  });
});

const statement = (id: string, published: string, sentences: string, more = {}): Gathered =>
  article(id, `Statement by the Council on trade\n\nThe Council met in Lunde. ${sentences}`, {
    title: 'Statement by the Council on trade',
    source: 'Council of Lunde',
    sourceKind: 'official',
    published,
    ...more,
  });
const BEFORE = statement('march', '2026-03-02', 'It calls for an immediate ceasefire. Tariffs will go.');
const AFTER = (more = {}): Gathered =>
  statement(
    'now',
    '2026-11-24T09:00:00Z',
    'Tariffs will go. It welcomes the new bridge at the border.',
    more,
  );
const CHANGES: Wanted = {
  label: 'what changed in statements of Council of Lunde',
  changes: { sources: ['Council of Lunde'] },
};

describe('an alert of what changed', () => {
  beforeEach(async () => {
    now = new Date('2026-11-24T08:00:00Z');
    await ingest({ gathered: [BEFORE], archive: desk.archive, reader, now });
    now = new Date('2026-11-24T09:00:00Z');
  });

  it('comes with a new statement of a kind that was there before: what was dropped and what is new', async () => {
    await watches(CHANGES);
    await arrives(1, AFTER());
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain(
      'what changed in statements of Council of Lunde: 1 dropped, 1 new, 0 revised, 2 repeated',
    );
    expect(texts()[0]).toMatch(/Dropped[^\n]*\n[^\n]*It calls for an immediate ceasefire\./);
    expect(texts()[0]).toMatch(/New\n[^\n]*It welcomes the new bridge at the border\./);
    expect(postbox.posted[0]!.answer.actions[0]).toMatchObject({ command: 'changes article:now' });
  });

  it('comes once, however many instances look out', async () => {
    await watches(CHANGES);
    await arrives(1, AFTER());
    await Promise.all([beat(3, 'one'), beat(3, 'two')]);
    await beat(4);
    expect(postbox.posted).toHaveLength(1);
  });

  it('comes of no other kind of text, of no other source and of nothing without an earlier one', async () => {
    await watches({ ...CHANGES, changes: { sources: ['Council of Lunde'], like: 'march' } });
    await arrives(
      1,
      AFTER({ source: 'Council of Lunde West' }),
      statement('fish', '2026-11-24T09:00:00Z', 'Fish will be dear.', {
        title: 'Quotas for herring and cod in winter',
      }),
    );
    expect(postbox.posted).toHaveLength(0);
    await arrives(5, AFTER());
    expect(postbox.posted).toHaveLength(1);
  });

  it('tells nothing of what is under embargo or kept for others, and compares with nothing of it', async () => {
    await watches(CHANGES);
    await arrives(1, AFTER({ visibleTo: ['T2'] }));
    expect(postbox.posted).toHaveLength(0);
    await arrives(
      5,
      statement('held', '2026-11-24T09:00:00Z', 'Tariffs will stay.', {
        heldUntil: '2026-11-24T09:30:00.000Z',
      }),
    );
    expect(postbox.posted).toHaveLength(0);
    await beat(31);
    expect(texts()).toHaveLength(1);
    // The statement of this morning is kept for others: that of March is the one before.
    expect(texts()[0]).toContain('It calls for an immediate ceasefire.');
    expect(texts()[0]).not.toContain('bridge');
  });
});

describe('an alert waits', () => {
  it('while it is muted and in its quiet hours, and then comes bundled', async () => {
    // 09:00 in London.
    await watches(HOLM, { quiet: { from: 22, to: 10 } });
    await arrives(1, said('a', 'We will close the crossing at dawn'));
    await arrives(20, said('b', 'Our patience has an end, and this is it'));
    expect(postbox.posted).toHaveLength(0);
    await beat(61);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('2 new texts');
  });

  it('where it came as often in the hour as was ordered', async () => {
    await watches(HOLM, { perHour: 1 });
    await arrives(1, said('a', 'We will close the crossing at dawn'));
    await arrives(5, said('b', 'Our patience has an end, and this is it'));
    expect(postbox.posted).toHaveLength(1);
    await beat(63);
    expect(postbox.posted).toHaveLength(2);
  });
});

describe('a digest of the same channel', () => {
  it('has what an alert told of', async () => {
    await watches(HOLM);
    await desk.archive.subscriptions.add({
      ...(await desk.archive.subscriptions.get('watch'))!,
      id: 'digest',
      cron: '30 9 * * *',
      wanted: null,
      alert: null,
      nextRun: '2026-11-24T09:30:00.000Z',
    });
    await arrives(1, said('a', 'We will close the crossing at dawn'));
    await beat(30);
    expect(texts().at(-1)).toMatch(/^Digest · [\s\S]*We will close the crossing at dawn/);
  });
});
