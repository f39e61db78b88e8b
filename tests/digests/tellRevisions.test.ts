import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import type { Archive } from '../../src/archive/port.ts';
import { type Delivery, deliverDigests } from '../../src/digests/deliverDigests.ts';
import { tellRevisions } from '../../src/digests/tellRevisions.ts';
import { addPlaced } from '../contracts/addPlaced.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { createPostbox } from './postbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-told-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
let archive: Archive;
let postbox = createPostbox();
let now = new Date(0);
const at = (instant: string) => {
  now = new Date(instant);
};
beforeEach(async () => {
  archive = await openArchive(join(folder, `${++files}.sqlite`));
  postbox = createPostbox();
  at('2026-11-24T07:30:00Z');
});
afterEach(() => archive.close());

const QUOTE = '“We are ready to open the crossing,”';
async function store(quote: string | null, more: Parameters<typeof makeArticle>[0] = {}) {
  const text = `Ida Holm met Tomas Rek in Lunde. ${quote === null ? '' : `${quote} Holm said.`}`;
  const quotes = quote === null ? [] : [{ words: quote, speaker: 'Ida Holm' }];
  await addPlaced(archive, [
    makeArticle({ id: 'crossing', text, quotes, published: '2026-11-24', added: now.toISOString(), ...more }),
  ]);
}

const order = (id: string, channel: string) =>
  archive.subscriptions.add({
    id,
    workspace: 'T1',
    channel,
    person: 'U1',
    cron: '30 7 * * *',
    inWords: 'every day at 07:30',
    zone: 'UTC',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun: '2026-11-24T07:30:00.000Z',
    created: '2026-11-23T10:00:00.000Z',
  });

const delivery = (owner = 'a'): Delivery => ({
  archive,
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
  wait: async () => {},
  owner,
  log: () => {},
});

describe('a quote that was changed after a digest carried it', () => {
  it('is told in the thread of every message that did, once, with both wordings', async () => {
    await store(QUOTE);
    await order('s1', 'C1');
    await order('s2', 'C2');
    await deliverDigests(delivery());
    expect(await tellRevisions(delivery())).toBe(0);
    at('2026-11-24T09:00:00Z');
    await store(QUOTE.replace('ready', 'not ready'));
    const told = await Promise.all([tellRevisions(delivery('a')), tellRevisions(delivery('b'))]);
    expect(told[0]! + told[1]!).toBe(2);
    expect(postbox.replies.map(({ channel, thread }) => [channel, thread]).sort()).toEqual(
      postbox.posted.map(({ channel, ts }) => [channel, ts]).sort(),
    );
    const [reply] = postbox.replies;
    expect(reply!.text).toContain('Quote changed at the source.');
    expect(reply!.text).toContain(`[-${QUOTE}-]`);
    expect(reply!.text).toContain('We are not ready');
    expect(await tellRevisions(delivery())).toBe(0);
  });

  it('is told also where a version between them only mended a typo', async () => {
    await store(QUOTE);
    await order('s1', 'C1');
    await deliverDigests(delivery());
    at('2026-11-24T09:00:00Z');
    await store(QUOTE.replace('crossing', 'crosing'));
    expect(await tellRevisions(delivery())).toBe(0);
    at('2026-11-24T10:00:00Z');
    await store(null);
    expect(await tellRevisions(delivery())).toBe(1);
    expect(postbox.replies[0]!.text).toContain('withdrawn');
  });

  it('is told to nobody where no message carried it, where it is old news, or where it is held now', async () => {
    await store(QUOTE);
    await order('s1', 'C1');
    at('2026-11-24T07:00:00Z');
    await store(QUOTE.replace('ready', 'not ready'));
    at('2026-11-24T07:30:00Z');
    await deliverDigests(delivery());
    expect(await tellRevisions(delivery())).toBe(0);
    at('2026-11-24T09:00:00Z');
    await store(QUOTE);
    await archive.setEmbargo('crossing', '2026-11-30T00:00:00Z');
    expect(await tellRevisions(delivery())).toBe(0);
    at('2026-12-02T09:00:00Z');
    expect(await tellRevisions(delivery())).toBe(0);
  });
});
