import type { AddressInfo } from 'node:net';
import type { Installation } from '@slack/bolt';
import { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';
import { clientOptions, quiet } from './boltApp.ts';

describe('an app that is installed by OAuth', () => {
  let workspace: Workspace | null = null;
  let app: App | null = null;
  afterEach(async () => {
    await app?.stop();
    await workspace?.close();
    app = null;
    workspace = null;
  });

  it('is sent to the consent page, comes back with a code, and gets a token that works until it is uninstalled', async () => {
    workspace = await startWorkspace();
    const { clientId, clientSecret, signingSecret } = workspace.credentials;
    const stored = new Map<string, Installation>();
    let times = 0;
    app = new App({
      signingSecret,
      clientId,
      clientSecret,
      stateSecret: 'a secret of this test',
      scopes: ['chat:write', 'commands'],
      redirectUri: 'http://127.0.0.1:3000/slack/oauth_redirect',
      installationStore: {
        storeInstallation: async (installation) => {
          times += 1;
          stored.set(installation.team?.id ?? '', installation);
        },
        fetchInstallation: async ({ teamId }) => {
          const found = stored.get(teamId ?? '');
          if (!found) throw new Error('not installed');
          return found as Installation<'v1' | 'v2', false>;
        },
      },
      installerOptions: {
        authorizationUrl: workspace.authorizeUrl,
        redirectUriPath: '/slack/oauth_redirect',
        directInstall: true,
        clientOptions: clientOptions(workspace),
      },
      clientOptions: clientOptions(workspace),
      logger: quiet,
    });
    app.command('/brief', async ({ ack, client, command }) => {
      await ack();
      await client.chat.postMessage({ channel: command.channel_id, text: 'By the new token' });
    });
    const server = (await app.start({ port: 0, host: '127.0.0.1' })) as { address(): AddressInfo };
    const own = `http://127.0.0.1:${server.address().port}`;
    workspace.deliverTo(`${own}/slack/events`);

    const install = await fetch(`${own}/slack/install`, { redirect: 'manual' });
    const consent = await fetch(install.headers.get('location') ?? '', { redirect: 'manual' });
    const back = new URL(consent.headers.get('location') ?? '');
    expect(back.pathname).toBe('/slack/oauth_redirect');
    const done = await fetch(`${own}${back.pathname}${back.search}`, {
      headers: { cookie: install.headers.getSetCookie().join('; ') },
      redirect: 'manual',
    });
    expect(done.status).toBeLessThan(400);

    const installation = stored.get('T0DESK00001');
    expect(installation?.bot).toMatchObject({ userId: 'U0BRIEF0BOT', scopes: ['chat:write', 'commands'] });
    expect(installation?.bot?.token).not.toBe(workspace.credentials.botToken);
    await workspace.slashCommand('/brief');
    expect((await workspace.waitForMessage()).text).toBe('By the new token');

    // The code has been used up.
    const cookie = install.headers.getSetCookie().join('; ');
    await fetch(`${own}${back.pathname}${back.search}`, { headers: { cookie }, redirect: 'manual' });
    expect(times).toBe(1);
    await workspace.uninstall();
    await expect(app.client.auth.test({ token: installation?.bot?.token ?? '' })).rejects.toMatchObject({
      data: { error: 'account_inactive' },
    });
  });

  it('is refused with a wrong client', async () => {
    workspace = await startWorkspace();
    const url = `${workspace.authorizeUrl}?client_id=1.2&redirect_uri=http://127.0.0.1:3000/`;
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(400);
    const response = await fetch(`${workspace.apiUrl}oauth.v2.access`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: workspace.credentials.clientId,
        client_secret: 'wrong',
        code: 'x',
      }),
    });
    expect(await response.json()).toMatchObject({ ok: false, error: 'bad_client_secret' });
  });
});
