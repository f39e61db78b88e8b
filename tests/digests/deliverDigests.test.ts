import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import type { Archive, DigestRun, Subscription } from '../../src/archive/port.ts';
import { CATCH_UP_HOURS, type Delivery, deliverDigests } from '../../src/digests/deliverDigests.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { renderText } from '../inEnglish.ts';
import { createPostbox } from './postbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-digests-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
let path = '';
let archive: Archive;
/** The clock of every instance; tests move it by hand. */
let now = new Date(0);
const at = (instant: string) => {
  now = new Date(instant);
};
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

beforeEach(async () => {
  path = join(folder, `${++files}.sqlite`);
  archive = await openArchive(path);
  at('2026-11-24T07:30:00Z');
  await archive.add([
    article('blinken', '2026-11-23', 'Blinken named a date for the talks in Geneva.'),
    article('lavrov', '2026-11-24', 'Lavrov saw a glimmer of hope in Reykjavik.'),
  ]);
});
afterEach(() => archive.close());

function article(id: string, published: string, text: string) {
  return makeArticle({ id, published, text, source: `${id}.example`, added: now.toISOString() });
}

const order = (some: Partial<Subscription> = {}): Promise<unknown> =>
  archive.subscriptions.add({
    id: 's1',
    workspace: 'T1',
    channel: 'C1',
    person: 'U1',
    cron: '30 7 * * *',
    inWords: 'every day at 07:30',
    zone: 'UTC',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun: '2026-11-24T07:30:00.000Z',
    created: '2026-11-23T10:00:00.000Z',
    ...some,
  });

function instance(
  postbox = createPostbox(),
  owner = 'a',
  on: Archive = archive,
): Delivery & { beat(): Promise<number>; logged: string[] } {
  const logged: string[] = [];
  const delivery: Delivery = {
    archive: on,
    lexicon: {
      speakers: [],
      topics: [],
      verbs: [],
      places: [],
      languages: [],
      questions: [],
      synonyms: [],
      speaksFor: [],
    },
    messenger: postbox.messenger,
    clock: () => now,
    wait: async (ms) => {
      now = new Date(now.getTime() + ms);
    },
    owner,
    log: (event) => logged.push(event),
  };
  return { ...delivery, logged, beat: () => deliverDigests(delivery) };
}

const runs = (subscription = 's1') => archive.ledger.runs(subscription, 50);
const states = async () => (await runs()).map((run: DigestRun) => [run.scheduledFor.slice(0, 16), run.state]);

describe('a digest that is due', () => {
  it('is posted once, at its time and not before, and stands in the ledger with its message', async () => {
    await order();
    const postbox = createPostbox();
    const { beat } = instance(postbox);
    at('2026-11-24T07:29:59Z');
    expect(await beat()).toBe(0);
    at('2026-11-24T07:30:00Z');
    expect(await beat()).toBe(1);
    expect(await beat()).toBe(0);
    expect(postbox.posted).toHaveLength(1);
    const [post] = postbox.posted;
    expect(post).toMatchObject({ channel: 'C1', mark: 's1:2026-11-24T07:30:00.000Z' });
    expect(await runs()).toMatchObject([
      { state: 'posted', ts: post!.ts, owner: null, attempts: 1, cited: ['blinken@1', 'lavrov@1'] },
    ]);
    expect((await archive.subscriptions.get('s1'))?.nextRun).toBe('2026-11-25T07:30:00.000Z');
  });

  it('has what is dated that day although the day is not yet half over', async () => {
    await order();
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(renderText(postbox.posted[0]!.answer)).toContain('Lavrov saw a glimmer of hope in Reykjavik.');
  });

  it('says nothing twice in one channel: the next has only what is new, and a changed article again', async () => {
    await order();
    const postbox = createPostbox();
    const { beat } = instance(postbox);
    await beat();
    at('2026-11-25T07:30:00Z');
    await archive.add([article('blinken', '2026-11-24', 'Blinken named another date for the talks.')]);
    await beat();
    const second = renderText(postbox.posted[1]!.answer);
    expect(second).toContain('Blinken named another date');
    expect(second).not.toContain('glimmer');
    at('2026-11-26T07:30:00Z');
    await beat();
    expect(renderText(postbox.posted[2]!.answer)).toContain('Nothing new since Wed 25 Nov 07:30.');
  });

  it('comes at the hour of its zone, across a change of the clocks', async () => {
    at('2027-03-27T06:00:00Z');
    await order({ zone: 'Europe/Berlin', nextRun: '2027-03-27T06:30:00.000Z' });
    const postbox = createPostbox();
    const { beat } = instance(postbox);
    for (let i = 0; i < 60; i += 1) {
      await beat();
      later(60);
    }
    expect(postbox.posted.map(({ mark }) => mark)).toEqual([
      's1:2027-03-27T06:30:00.000Z',
      's1:2027-03-28T05:30:00.000Z',
      's1:2027-03-29T05:30:00.000Z',
    ]);
  });

  it('goes out in one beat with as many others as there are', async () => {
    for (let i = 0; i < 130; i += 1) await order({ id: `s${i}`, channel: `C${i}` });
    const postbox = createPostbox();
    expect(await instance(postbox).beat()).toBe(130);
    expect(new Set(postbox.posted.map(({ channel }) => channel)).size).toBe(130);
  });
});

describe('two instances on one file', () => {
  it('that beat at the same time post each digest once', async () => {
    const other = await openArchive(path);
    const postbox = createPostbox();
    for (let i = 0; i < 25; i += 1) await order({ id: `s${i}`, channel: `C${i}` });
    const [a, b] = [instance(postbox, 'a'), instance(postbox, 'b', other)];
    for (let day = 0; day < 3; day += 1) {
      await Promise.all([a.beat(), b.beat(), a.beat()]);
      later(24 * 60);
    }
    const marks = postbox.posted.map(({ mark }) => mark);
    expect(marks).toHaveLength(75);
    expect(new Set(marks).size).toBe(75);
    await other.close();
  });

  it('leave a run to whoever has it until the lease is out; who lost it no longer writes its end', async () => {
    await order();
    const slow = createPostbox();
    const release = slow.holdPosts();
    const a = instance(slow, 'a').beat();
    while ((await runs())[0]?.state !== 'sending') await new Promise((resolve) => setImmediate(resolve));
    const quick = createPostbox();
    const b = instance(quick, 'b');
    later(1);
    expect(await b.beat()).toBe(0);
    later(2);
    expect(await b.beat()).toBe(1);
    // It cannot know whether the other has posted: it does not.
    expect(quick.posted).toEqual([]);
    expect(await states()).toEqual([['2026-11-24T07:30', 'skipped']]);
    release();
    await a;
    expect(await states()).toEqual([['2026-11-24T07:30', 'skipped']]);
  });

  it('take over what was claimed and never sent', async () => {
    await order();
    await archive.ledger.schedule('s1', '2026-11-24T07:30:00.000Z', '2026-11-25T07:30:00.000Z');
    await archive.ledger.claim('dead', now.toISOString(), '2026-11-24T07:32:00.000Z');
    const postbox = createPostbox();
    const { beat } = instance(postbox, 'b');
    await beat();
    expect(postbox.posted).toEqual([]);
    later(2);
    await beat();
    expect(postbox.posted).toHaveLength(1);
  });
});

describe('a post whose answer is lost', () => {
  const lost = (arrived: boolean) => ({
    ok: false as const,
    trouble: 'unknown' as const,
    reason: 'the answer of Slack was lost',
    arrived,
  });

  it('is left alone until the lease is out, by a restarted instance too', async () => {
    await order();
    const postbox = createPostbox('granted');
    postbox.fail(lost(true));
    await instance(postbox, 'a').beat();
    expect(await states()).toEqual([['2026-11-24T07:30', 'sending']]);
    later(1);
    await instance(postbox, 'after the restart').beat();
    expect(await states()).toEqual([['2026-11-24T07:30', 'sending']]);
    expect(postbox.tries()).toBe(1);
  });

  it('is found to stand there: posted, and not again', async () => {
    await order();
    const postbox = createPostbox('granted');
    postbox.fail(lost(true));
    await instance(postbox, 'a').beat();
    later(3);
    await instance(postbox, 'b').beat();
    expect(await runs()).toMatchObject([{ state: 'posted', ts: postbox.posted[0]!.ts }]);
    expect(postbox.tries()).toBe(1);
    // What it said counts as said.
    at('2026-11-25T07:30:00Z');
    await instance(postbox, 'b').beat();
    expect(renderText(postbox.posted[1]!.answer)).toContain('Nothing new');
  });

  it('is found to be surely absent: posted after all, once', async () => {
    await order();
    const postbox = createPostbox('granted');
    postbox.fail(lost(false));
    await instance(postbox, 'a').beat();
    later(3);
    await instance(postbox, 'b').beat();
    later(3);
    await instance(postbox, 'c').beat();
    expect(postbox.posted).toHaveLength(1);
    expect(await states()).toEqual([['2026-11-24T07:30', 'posted']]);
  });

  it('cannot be found out about: not repeated, and whoever subscribed is told once', async () => {
    for (const arrived of [true, false]) {
      await order({ id: `s-${arrived}`, channel: `C-${arrived}` });
      const postbox = createPostbox('refused');
      postbox.fail(lost(arrived));
      await instance(postbox, 'a').beat();
      later(3);
      await instance(postbox, 'b').beat();
      await instance(postbox, 'c').beat();
      expect(postbox.tries()).toBe(1);
      expect(postbox.told).toHaveLength(1);
      expect(postbox.told[0]).toMatchObject({
        person: 'U1',
        text: expect.stringMatching(/interrupted while posting the digest of Tue 24 Nov 07:30/),
      });
      const [run] = await runs(`s-${arrived}`);
      expect(run).toMatchObject({ state: 'skipped', reason: 'interrupted while posting; not repeated' });
      at('2026-11-24T07:30:00Z');
    }
  });
});

describe('a digest that cannot go out now', () => {
  it('is tried again no sooner than Slack asked, at growing intervals, and ends after six attempts', async () => {
    await order();
    const postbox = createPostbox();
    const wait = (seconds: number) => ({
      ok: false as const,
      trouble: 'later' as const,
      reason: 'Slack asked to wait',
      retryAfterSeconds: seconds,
    });
    postbox.fail(wait(600), ...Array.from({ length: 5 }, () => wait(0)));
    const { beat } = instance(postbox);
    const tried: number[] = [];
    for (let minute = 0; minute < 120; minute += 1) {
      const before = postbox.tries();
      await beat();
      if (postbox.tries() > before) tried.push(minute);
      later(1);
    }
    expect(tried).toHaveLength(6);
    expect(tried[1]).toBe(10);
    const gaps = tried.slice(1).map((minute, i) => minute - tried[i]!);
    for (const [i, gap] of gaps.slice(1).entries()) if (i > 0) expect(gap).toBeGreaterThan(gaps[i]!);
    expect(postbox.posted).toEqual([]);
    expect(await runs()).toMatchObject([{ state: 'failed', attempts: 6, retryAt: null }]);
    // The subscription is kept: tomorrow's comes.
    at('2026-11-25T07:30:00Z');
    await beat();
    expect(postbox.posted).toHaveLength(1);
  });

  it('is posted when the wait is over', async () => {
    await order();
    const postbox = createPostbox();
    postbox.fail({ ok: false, trouble: 'later', reason: 'Slack asked to wait', retryAfterSeconds: 30 });
    const { beat } = instance(postbox);
    await beat();
    later(0.5);
    await beat();
    expect(postbox.posted).toEqual([]);
    later(0.5);
    await beat();
    expect(postbox.posted).toHaveLength(1);
    expect(await runs()).toMatchObject([{ state: 'posted', attempts: 2 }]);
  });

  it('waits for as long as Slack asks within a minute, and is given back where that is longer', async () => {
    const busy = (seconds: number) => ({
      ok: false as const,
      trouble: 'busy' as const,
      reason: 'Slack asked to wait',
      retryAfterSeconds: seconds,
    });
    await order();
    const postbox = createPostbox();
    postbox.fail(busy(20), busy(90));
    const { beat } = instance(postbox);
    await beat();
    // Twenty seconds were waited for; the ninety are left to whoever is there by then.
    expect(now.toISOString()).toBe('2026-11-24T07:30:20.000Z');
    expect(await runs()).toMatchObject([
      { state: 'failed', retryAt: '2026-11-24T07:31:50.000Z', owner: null },
    ]);
    at('2026-11-24T07:31:50Z');
    await instance(postbox, 'b').beat();
    expect(postbox.posted).toHaveLength(1);
  });

  it('is not given up however often Slack asks to wait', async () => {
    await order();
    const postbox = createPostbox();
    const busy = { ok: false as const, trouble: 'busy' as const, reason: 'wait', retryAfterSeconds: 300 };
    postbox.fail(...Array.from({ length: 20 }, () => busy));
    const { beat } = instance(postbox);
    for (let i = 0; i < 21; i += 1) {
      await beat();
      later(5);
    }
    expect(postbox.posted).toHaveLength(1);
    expect(postbox.told).toEqual([]);
  });

  it('because it cannot be composed fails by itself and lets the others through', async () => {
    await order();
    await order({ id: 's2', channel: 'C2', zone: 'Europe/London' });
    // A zone that this machine does not know, as after a move to an older one.
    await archive.subscriptions.change('s1', { zone: 'Europe/Atlantis' });
    await archive.ledger.schedule('s1', '2026-11-24T07:30:00.000Z', '2026-11-25T07:30:00.000Z');
    const postbox = createPostbox();
    const { beat, logged } = instance(postbox);
    await beat();
    expect(postbox.posted.map(({ channel }) => channel)).toEqual(['C2']);
    expect(await runs()).toMatchObject([{ state: 'failed', reason: 'could not be composed' }]);
    expect(logged).toContain('digest not composed');
  });
});

describe('a schedule that this machine cannot work out', () => {
  it('is paused with the reason, and holds up no other', async () => {
    await order({ zone: 'Europe/Atlantis' });
    await order({ id: 's2', channel: 'C2' });
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted.map(({ channel }) => channel)).toEqual(['C2']);
    expect(await archive.subscriptions.get('s1')).toMatchObject({
      state: 'paused',
      pausedBecause: expect.stringMatching(/Europe\/Atlantis/i),
    });
  });
});

describe('a channel that cannot be posted to', () => {
  // trouble, Slack's word, whether anybody can be told, and of what
  const table = [
    // Not invited: told how to mend it.
    ['not-in-channel', 'not_in_channel', /I'm not a member\. Type \/invite @Brief/],
    // Archived: told as well.
    ['channel-gone', 'is_archived', /it is archived/],
    // No longer installed: there is nobody to tell.
    ['workspace-gone', 'token_revoked', null],
  ] as const;
  it.each(table)('%s: pauses the subscription and tells one person once', async (trouble, reason, says) => {
    await order();
    const postbox = createPostbox();
    postbox.fail({ ok: false, trouble, reason });
    const { beat } = instance(postbox);
    for (let day = 0; day < 3; day += 1) {
      await beat();
      later(24 * 60);
    }
    expect(postbox.posted).toEqual([]);
    expect(await archive.subscriptions.get('s1')).toMatchObject({ state: 'paused', pausedBecause: reason });
    expect(await states()).toEqual([['2026-11-24T07:30', 'failed']]);
    expect(postbox.told).toHaveLength(says ? 1 : 0);
    if (says) expect(postbox.told[0]).toMatchObject({ person: 'U1', text: expect.stringMatching(says) });
  });

  it('is posted to again when the subscription is resumed', async () => {
    await order();
    const postbox = createPostbox();
    postbox.fail({ ok: false, trouble: 'not-in-channel', reason: 'not_in_channel' });
    const { beat } = instance(postbox);
    await beat();
    later(5);
    await archive.subscriptions.change('s1', {
      state: 'active',
      pausedBecause: null,
      nextRun: now.toISOString(),
    });
    await beat();
    expect(postbox.posted).toHaveLength(1);
    expect((await archive.subscriptions.get('s1'))?.nextRun).toBe('2026-11-25T07:30:00.000Z');
  });
});

describe('after downtime', () => {
  it('a digest is caught up within twelve hours, and says that it is late', async () => {
    await order();
    at('2026-11-24T19:30:00Z');
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted.map(({ mark }) => mark)).toEqual(['s1:2026-11-24T07:30:00.000Z']);
    expect(renderText(postbox.posted[0]!.answer)).toContain('due Tue 24 Nov 07:30, sent late');
  });

  it('one that is later than that is skipped, and the ledger says why', async () => {
    await order();
    at('2026-11-24T19:30:01Z');
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted).toEqual([]);
    expect(await runs()).toMatchObject([
      { state: 'skipped', reason: `due more than ${CATCH_UP_HOURS} hours before Brief was back` },
    ]);
    at('2026-11-25T07:30:00Z');
    await instance(postbox).beat();
    expect(postbox.posted).toHaveLength(1);
  });

  it('of several that were missed only the last is posted', async () => {
    await order({ cron: '0 * * * *', nextRun: '2026-11-20T10:00:00.000Z' });
    at('2026-11-24T08:20:00Z');
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted.map(({ mark }) => mark)).toEqual(['s1:2026-11-24T08:00:00.000Z']);
    expect((await archive.subscriptions.get('s1'))?.nextRun).toBe('2026-11-24T09:00:00.000Z');
  });

  it('one that was written down and not yet posted gives way to a later one', async () => {
    await order({ cron: '0 * * * *', nextRun: '2026-11-24T07:00:00.000Z' });
    await archive.ledger.schedule('s1', '2026-11-24T07:00:00.000Z', '2026-11-24T08:00:00.000Z');
    at('2026-11-24T08:00:00Z');
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted.map(({ mark }) => mark)).toEqual(['s1:2026-11-24T08:00:00.000Z']);
    expect(await states()).toEqual([
      ['2026-11-24T08:00', 'posted'],
      ['2026-11-24T07:00', 'skipped'],
    ]);
  });

  it('a post that was under way more than twelve hours ago is looked for, not repeated', async () => {
    await order();
    const postbox = createPostbox('granted');
    postbox.fail({ ok: false, trouble: 'unknown', reason: 'lost' });
    await instance(postbox, 'a').beat();
    later(13 * 60);
    await instance(postbox, 'b').beat();
    expect(postbox.posted).toEqual([]);
    expect(await states()).toEqual([['2026-11-24T07:30', 'skipped']]);
  });
});

describe('a subscription that ends meanwhile', () => {
  const claimed = async () => {
    await order();
    await archive.ledger.schedule('s1', '2026-11-24T07:30:00.000Z', '2026-11-25T07:30:00.000Z');
  };

  it('by being removed: nothing more is posted', async () => {
    await claimed();
    await archive.subscriptions.remove('s1');
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted).toEqual([]);
    expect(await states()).toEqual([['2026-11-24T07:30', 'skipped']]);
  });

  it('by being paused: the run is skipped, and nobody is told', async () => {
    await claimed();
    await archive.subscriptions.change('s1', { state: 'paused', pausedBecause: 'stopped by a person' });
    const postbox = createPostbox();
    await instance(postbox).beat();
    expect(postbox.posted).toEqual([]);
    expect(postbox.told).toEqual([]);
    expect(await runs()).toMatchObject([{ state: 'skipped', reason: 'paused' }]);
  });

  it('while its digest is being posted: the ledger keeps what became of it', async () => {
    await order();
    const postbox = createPostbox();
    const release = postbox.holdPosts();
    const beat = instance(postbox).beat();
    while ((await runs())[0]?.state !== 'sending') await new Promise((resolve) => setImmediate(resolve));
    await archive.subscriptions.remove('s1');
    release();
    await beat;
    expect(postbox.posted).toHaveLength(1);
    expect(await states()).toEqual([['2026-11-24T07:30', 'posted']]);
  });
});
