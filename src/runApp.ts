import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { App } from '@slack/bolt';
import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { type AppDependencies, buildApp } from './buildApp.ts';
import { type Config, ConfigError, NotNowError } from './config.ts';
import { resumeWorkspace } from './slack/checkInstallation.ts';
import type { Connection } from './slack/connection.ts';
import { answerRoute, type Route } from './slack/route.ts';
import { whyUnreached } from './slack/whyUnreached.ts';
import { startPolling } from './startPolling.ts';
import { messageOf } from './text/messageOf.ts';
import { untilAborted } from './untilAborted.ts';
import { countOf } from './words/en/numbers.ts';

/** Runs the app in real workspaces until `signal`; then finishes work in progress. */
export async function runApp(
  dependencies: AppDependencies & { connection: Connection },
  signal: AbortSignal,
): Promise<void> {
  const { archive, config, connection, say } = dependencies;
  const { app, delivery, socket, routes, startBeats } = buildApp(dependencies);
  const health = socket ? await serveHealth(routes, config) : null;
  try {
    const server = (await connect(app, connection, config)) ?? health!;
    if (connection.botToken) await resumeOwn(app, connection.botToken, dependencies);
    const stopBeats = startBeats();
    const stopPolling = startPolling(dependencies, delivery);
    const { articles } = await archive.counts();
    say(
      `Brief is connected (${socket ? 'Socket Mode, health' : 'HTTP'} on port ${portOf(server)}), ${countOf(articles, 'article')} stored.\n`,
    );
    try {
      await Promise.race([untilAborted(signal), ...(socket ? [socket.ended] : [])]);
    } catch (error) {
      throw refusedToken(error);
    } finally {
      await app.stop();
      await Promise.all([stopBeats(), stopPolling()]);
    }
  } finally {
    health?.close();
  }
}

/** The server of requests; null in Socket Mode. */
async function connect(app: App, connection: Connection, { port, host }: Config): Promise<Server | null> {
  try {
    await app.init();
    if (connection.botToken) await refuseOrganisation(app, connection.botToken);
    const started: unknown = await app.start(connection.mode === 'socket' ? 0 : { port, host });
    return connection.mode === 'socket' ? null : (started as Server);
  } catch (error) {
    throw refusedToken(error);
  }
}

/** A token of an installation for a whole organisation: what Brief keeps is kept by workspace. */
async function refuseOrganisation(app: App, token: string): Promise<void> {
  const { is_enterprise_install: isOrganisation } = await app.client.auth.test({ token });
  if (isOrganisation)
    throw new ConfigError(
      'SLACK_BOT_TOKEN is of an installation for a whole organisation. Install Brief in one workspace, and copy that token.',
    );
}

/** After a new token was set: the digests that had paused because the old one had died. */
async function resumeOwn(app: App, token: string, { archive, clock, log }: AppDependencies): Promise<void> {
  try {
    const { team_id: workspace } = await app.client.auth.test({ token });
    const resumed = workspace ? await resumeWorkspace(archive, workspace, clock()) : 0;
    if (resumed > 0) log('digests resumed', { resumed });
  } catch (error) {
    log('digests not resumed', { reason: messageOf(error) });
  }
}

/** What an operator can do about a connection that Slack refused; other errors as they are. */
function refusedToken(error: unknown): unknown {
  if (error instanceof ConfigError) return error;
  const code = (error as { data?: { error?: string } }).data?.error;
  if (code && /^[a-z_]+$/.test(code) && !MAY_PASS.has(code)) {
    return new ConfigError(
      `Slack refused the token (${code}). Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from your app's settings, and check that the app is installed.`,
    );
  }
  if (error instanceof WebAPIRequestError) {
    return new NotNowError(
      `Slack was not reached: ${whyUnreached(error)}. Check the network of this machine, and SLACK_API_URL if it is set; then start again.`,
    );
  }
  if (code || error instanceof WebAPIHTTPError || error instanceof WebAPIRateLimitedError) {
    return new NotNowError('Slack answered with a fault of its own. Start again in a minute.');
  }
  return error;
}

/** Refusals that say nothing about the token. */
const MAY_PASS = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
]);

/** In Socket Mode Bolt listens nowhere: health has a server of its own. Rejects with the system's error where the port is taken. */
async function serveHealth(routes: readonly Route[], { port, host }: Config): Promise<Server> {
  const server = createServer((request, response) => {
    if (!answerRoute(routes, request, response)) response.writeHead(404).end();
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
