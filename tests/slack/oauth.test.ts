import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { buildApp } from '../../src/buildApp.ts';
import { readConfig } from '../../src/config.ts';
import { deliverDigests } from '../../src/digests/deliverDigests.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { lexicon, NOW } from '../desk.ts';

it('a workspace installs Brief itself, uses it, gets its digest, and leaves nothing behind when it removes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-oauth-'));
  const archive = await openArchive(join(folder, 'archive.sqlite'));
  const workspace = await startWorkspace({ port: 0, scopes: SCOPES, rotatingTokens: true });
  const { clientId, clientSecret, signingSecret } = workspace.credentials;
  let now = NOW;
  let ids = 0;
  const { app, delivery, deliverer } = buildApp({
    archive,
    lexicon,
    config: { ...readConfig({}), encryptionKey: 'a key of thirty-two characters and some more' },
    clock: () => now,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    log: () => {},
    connection: {
      mode: 'http',
      botToken: null,
      appToken: null,
      signingSecret,
      apiUrl: workspace.apiUrl,
      oauth: {
        clientId,
        clientSecret,
        stateSecret: 'a state secret',
        redirectUrl: 'http://127.0.0.1:3000/slack/oauth_redirect',
        authorizeUrl: workspace.authorizeUrl,
      },
    },
  });
  await app.init();
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as { address(): AddressInfo };
  const own = `http://127.0.0.1:${server.address().port}`;
  workspace.deliverTo(`${own}/slack/events`);

  const install = async () => {
    const begun = await fetch(`${own}/slack/install`, { redirect: 'manual' });
    const consent = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
    const back = new URL(consent.headers.get('location') ?? '');
    const cookie = begun.headers.getSetCookie().join('; ');
    const done = await fetch(`${own}${back.pathname}${back.search}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(done.status).toBeLessThan(400);
  };
  await install();
  const sealed = await archive.installations.get('T0DESK00001');
  expect(sealed).not.toBeNull();
  expect(sealed).not.toContain('xoxb');

  await workspace.slashCommand('/brief subscribe daily 08:00');
  await workspace.waitForMessage({ ephemeral: true, text: 'Subscribed' });
  now = new Date('2026-11-24T08:00:10Z');
  await deliverDigests(delivery);
  await workspace.waitForMessage({ channel: 'world-desk', text: 'Digest' });
  // The token has expired twice by then: each time it was exchanged for a new one before.
  for (const days of [2, 3]) {
    // Bolt takes the life of a token from the clock of the machine.
    const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const before = workspace.calls('oauth.v2.access').length;
    now = new Date(`${day}T08:00:10Z`);
    await deliverDigests(delivery);
    expect(workspace.calls('oauth.v2.access').length).toBe(before + 1);
    const [run] = await archive.ledger.runs(
      (await archive.subscriptions.list({ workspace: 'T0DESK00001' }))[0]!.id,
      1,
    );
    expect(run?.state).toBe('posted');
  }

  await workspace.uninstall();
  const state = async () => (await archive.subscriptions.list({ workspace: 'T0DESK00001' }))[0]?.state;
  await expect.poll(state).toBe('paused');
  // Installed again, its digests go on; removed for good, it is forgotten a week after.
  await install();
  expect(await state()).toBe('active');
  await workspace.uninstall();
  await expect.poll(state).toBe('paused');
  now = new Date(Date.now() + 8 * 86_400_000);
  await deliverer.sweep();
  expect(await archive.installations.list()).toEqual([]);
  expect(await archive.subscriptions.list({ workspace: 'T0DESK00001' })).toEqual([]);
  await app.stop();
  await workspace.close();
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});
