import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringInOver } from '../../src/gathering/bringIn.ts';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import { readNetworks } from '../../src/gathering/fetching/networks.ts';
import { NOW, reader } from '../desk.ts';
import { newspaperPage } from '../gathering/pages/pages.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

// A site of our own, one of whose pages takes longer than Slack waits for an answer.
let site: Server;
let slack: OpenWorkspace;
let address: string;
const fetcher = createFetcher({ allowed: readNetworks('127.0.0.1/32')! });
beforeAll(async () => {
  site = createServer(async (request, response) => {
    if (request.url === '/slow') await sleep(3_500);
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(newspaperPage({ head: `<link rel="canonical" href="${request.url}">` }));
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as { port: number }).port}`;
  slack = await openWorkspace('http', {
    addingTo: (archive) => ({
      mayAdd: 'everyone',
      bringIn: bringInOver({ archive, fetcher, reader: () => reader, clock: () => NOW }),
    }),
  });
});
afterAll(async () => {
  await slack.end();
  await fetcher.close();
  site.close();
});

it('`/brief add` is acknowledged at once and answered when the page has come, however slow', async () => {
  expect(await slack.slashCommand(`/brief add ${address}/slow`)).toEqual({ ok: true });
  const answer = await slack.waitForMessage({ ephemeral: true, text: 'Added to the archive:' }, 10_000);
  expect(answer.text).toContain('Second crossing agreed');
});

it('“Add to the archive” on a message stores the pages that it links to, and tells the asker alone', async () => {
  const message = await slack.mention(`look at ${address}/first and ${address}/second`, { person: 'james' });
  await slack.shortcut('add_to_archive', { person: 'james', message });
  const first = await slack.waitForMessage({ ephemeral: true, text: 'Added to the archive:' });
  expect(first.onlyFor).toBe('U0JAMES0002');
  expect((await slack.archive.findArticles({ url: `${address}/first` })).total).toBe(1);
});

it('a link in a mention is fetched, and the thread says so meanwhile', async () => {
  const asked = await slack.mention(`add ${address}/third`);
  await slack.waitForMessage({ thread: asked.ts, text: 'Added to the archive:' });
  expect(slack.calls('assistant.threads.setStatus').map(({ args, answer }) => [args, answer?.ok])).toEqual([
    [{ channel_id: asked.channel, thread_ts: asked.ts, status: 'is fetching the page …' }, true],
  ]);
});

it('on a message without a link it says so', async () => {
  const message = await slack.mention('no link here', { person: 'james' });
  await slack.shortcut('add_to_archive', { person: 'james', message });
  await slack.waitForMessage({ ephemeral: true, text: 'links to no page' });
});
