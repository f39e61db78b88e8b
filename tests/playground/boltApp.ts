import type { AddressInfo } from 'node:net';
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/playground/workspace/startWorkspace.ts';

export type BoltApp = App;

export interface Running {
  readonly workspace: Workspace;
  readonly app: BoltApp;
  stop(): Promise<void>;
}

export const clientOptions = (workspace: Workspace) => ({
  slackApiUrl: workspace.apiUrl,
  retryConfig: { retries: 0 },
  timeout: 5000,
  rejectRateLimitedCalls: true,
});

export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** A real Bolt app behind Bolt's own HTTP receiver, connected to a workspace of its own. */
export async function runOverHttp(
  listen: (app: BoltApp) => void,
  options: WorkspaceOptions = {},
  signingSecret?: string,
): Promise<Running> {
  const workspace = await startWorkspace(options);
  const app = new App({
    token: workspace.credentials.botToken,
    signingSecret: signingSecret ?? workspace.credentials.signingSecret,
    clientOptions: clientOptions(workspace),
    deferInitialization: true,
    logger: quiet,
  });
  await app.init();
  listen(app);
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as { address(): AddressInfo };
  workspace.deliverTo(`http://127.0.0.1:${server.address().port}/slack/events`);
  return {
    workspace,
    app,
    async stop() {
      await app.stop();
      await workspace.close();
    },
  };
}

/** The same in Socket Mode, with Bolt's own receiver for it. */
export async function runOverSocket(
  listen: (app: BoltApp) => void,
  options: WorkspaceOptions = {},
): Promise<Running> {
  const workspace = await startWorkspace(options);
  const receiver = new SocketModeReceiver({
    appToken: workspace.credentials.appToken,
    clientPingTimeout: 300,
    installerOptions: { clientOptions: clientOptions(workspace) },
    logger: quiet,
  });
  const app = new App({
    token: workspace.credentials.botToken,
    receiver,
    clientOptions: clientOptions(workspace),
    deferInitialization: true,
    logger: quiet,
  });
  await app.init();
  listen(app);
  await app.start();
  return {
    workspace,
    app,
    async stop() {
      await receiver.client.disconnect();
      await workspace.close();
    },
  };
}
