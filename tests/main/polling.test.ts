import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { readConfig } from '../../src/config.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { runPlayground } from '../../src/runPlayground.ts';
import { makeSource } from '../contracts/sources.ts';
import { lexicon } from '../desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-polling-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FEED = `<rss version="2.0"><channel><title>Ministry</title><item><title>Talks</title><guid>1</guid><description>${'The ministers met in Vienna and talked for a while. '.repeat(3)}</description></item></channel></rss>`;

describe('the app', () => {
  it('polls its sources from the start, tells the operators what fails for good, and ends cleanly', async () => {
    const site = createServer((request, answer) => {
      if (request.url === '/rss') answer.end(FEED);
      else if (request.url === '/slow') return;
      else answer.writeHead(503).end();
    });
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
    const at = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const archive = await openArchive(join(folder, 'archive.sqlite'));
    const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
    await archive.sources.add(makeSource('good', { name: 'Good', url: `${at}/rss`, nextPoll: days(1) }));
    await archive.sources.add(makeSource('slow', { name: 'Slow', url: `${at}/slow`, nextPoll: days(1) }));
    await archive.sources.add(
      makeSource('bad', {
        name: 'Bad',
        url: `${at}/bad`,
        nextPoll: days(1),
        failures: 9,
        failingSince: days(2),
        lastSuccess: days(2),
      }),
    );
    const stop = new AbortController();
    const address = Promise.withResolvers<string>();
    const [channel] = sampleCast.channels;
    const running = runPlayground(
      {
        archive,
        lexicon,
        config: {
          ...readConfig({ BRIEF_ALLOWED_NETWORKS: '127.0.0.1', BRIEF_OPERATORS_CHANNEL: channel!.id }),
          port: 0,
        },
        clock: () => new Date(),
        newId: randomUUID,
        log: () => {},
        load: async () => ({ added: 0, updated: 0, unchanged: 0, refused: [] }),
        say: (text) => {
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
          if (found) address.resolve(found[0]);
        },
      },
      stop.signal,
    );
    running.catch(address.reject);
    const url = await address.promise;
    const seen = async () =>
      JSON.stringify(await (await fetch(`${url}/page-api/workspace?as=${sampleCast.people[0]!.id}`)).json());
    await vi.waitFor(async () => expect(await seen()).toContain('Bad has not been reached since'), {
      timeout: 20_000,
      interval: 200,
    });
    await vi.waitFor(
      async () => expect((await archive.findArticles({})).found[0]?.details.title).toBe('Talks'),
      { timeout: 20_000, interval: 200 },
    );
    // The operators are told just before the row says that they were.
    await vi.waitFor(async () =>
      expect(await archive.sources.get('bad')).toMatchObject({ failures: 10, fault: 'server', told: true }),
    );
    // Its articles are there before its row says when it is asked again.
    await vi.waitFor(async () => {
      const good = await archive.sources.get('good');
      expect(good).toMatchObject({ failures: 0, fault: null });
      expect(Date.parse(good!.nextPoll!)).toBeGreaterThan(Date.now());
    });

    // The slow one is still being asked: it is given back, due as before.
    stop.abort();
    await running;
    expect(await archive.sources.get('slow')).toMatchObject({ failures: 0, nextPoll: expect.any(String) });
    expect((await archive.sources.claim('next', new Date().toISOString(), days(-1)))?.id).toBe('slow');
    await archive.close();
    site.closeAllConnections();
    site.close();
  }, 60_000);
});
