import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { buildApp } from '../../src/buildApp.ts';
import { readConfig } from '../../src/config.ts';
import { deliverDigests } from '../../src/digests/deliverDigests.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import type { Cast } from '../../src/playground/workspace/state.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { lexicon, NOW } from '../desk.ts';

/** Goes through an installation as a browser does; resolves with the last page. */
async function installAt(own: string): Promise<Response> {
  const begun = await fetch(`${own}/slack/install`, { redirect: 'manual' });
  const consent = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(consent.headers.get('location') ?? '');
  const cookie = begun.headers.getSetCookie().join('; ');
  return fetch(`${own}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' });
}

/** Brief as many workspaces install it, in the Slack double. */
async function open(cast: Cast) {
  const folder = mkdtempSync(join(tmpdir(), 'brief-oauth-'));
  const archive = await openArchive(join(folder, 'archive.sqlite'));
  const workspace = await startWorkspace({ port: 0, scopes: SCOPES, rotatingTokens: true, cast });
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
  return {
    archive,
    workspace,
    delivery,
    deliverer,
    own,
    setNow: (at: Date) => {
      now = at;
    },
    close: async () => {
      await app.stop();
      await workspace.close();
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const enterprise = { id: 'E0DESKS0001', name: 'Desks of the world', isInstalled: false };

it.each([
  ['a workspace', sampleCast],
  ['a workspace of an Enterprise Grid organisation', { ...sampleCast, enterprise }],
])(
  '%s installs Brief itself, uses it, gets its digest, and leaves nothing behind when it removes it',
  async (_, cast) => {
    const opened = await open(cast);
    const { archive, workspace, delivery, deliverer, own, setNow, close } = opened;
    const install = async () => expect((await installAt(own)).status).toBeLessThan(400);
    await install();
    const sealed = await archive.installations.get('T0DESK00001');
    expect(sealed).not.toBeNull();
    expect(sealed).not.toContain('xoxb');

    await workspace.slashCommand('/brief subscribe daily 08:00');
    await workspace.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    setNow(new Date('2026-11-24T08:00:10Z'));
    await deliverDigests(delivery);
    await workspace.waitForMessage({ channel: 'world-desk', text: 'Digest' });
    // The token has expired twice by then: each time it was exchanged for a new one before.
    for (const days of [2, 3]) {
      // Bolt takes the life of a token from the clock of the machine.
      const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const before = workspace.calls('oauth.v2.access').length;
      setNow(new Date(`${day}T08:00:10Z`));
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
    setNow(new Date(Date.now() + 8 * 86_400_000));
    await deliverer.sweep();
    expect(await archive.installations.list()).toEqual([]);
    expect(await archive.subscriptions.list({ workspace: 'T0DESK00001' })).toEqual([]);
    await close();
  },
);

it('an installation for a whole organisation is refused on a page that says what to do, and nothing is kept', async () => {
  const { archive, own, close } = await open({
    ...sampleCast,
    enterprise: { ...enterprise, isInstalled: true },
  });
  const page = await installAt(own);
  expect(page.status).toBe(400);
  expect(await page.text()).toMatch(/^Brief is installed in one workspace at a time.* Choose a workspace /);
  expect(await archive.installations.list()).toEqual([]);
  await close();
});
