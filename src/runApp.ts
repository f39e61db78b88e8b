import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { App } from '@slack/bolt';
import { type AppDependencies, buildApp } from './buildApp.ts';
import { type Config, ConfigError, NotNowError } from './config.ts';
import { resumeWorkspace } from './slack/checkInstallation.ts';
import type { Connection } from './slack/connection.ts';
import { answerRoute, type Route } from './slack/route.ts';
import { whyNotConnected } from './slack/whyNotConnected.ts';
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
      throw refused(error, config);
    } finally {
      await app.stop();
      await Promise.all([stopBeats(), stopPolling()]);
    }
  } finally {
    health?.close();
  }
}

/** The server of requests; null in Socket Mode. */
async function connect(app: App, connection: Connection, config: Config): Promise<Server | null> {
  const { port, host } = config;
  try {
    await app.init();
    if (connection.botToken) await refuseOrganisation(app, connection.botToken);
    const started: unknown = await app.start(connection.mode === 'socket' ? 0 : { port, host });
    return connection.mode === 'socket' ? null : (started as Server);
  } catch (error) {
    throw refused(error, config);
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

/** What keeps a program from listening besides its address: the port, its rights, or what may be over in a while. */
const OTHERWISE = /^(?:EADDRINUSE|EACCES|EAI_AGAIN|EMFILE|ENFILE|ENOBUFS)$/;

/** What an operator can do about a connection that did not come about; other errors as they are. */
function refused(error: unknown, { fetching, host }: Config): unknown {
  const { syscall, code } = (error ?? {}) as NodeJS.ErrnoException;
  if ((syscall === 'listen' || syscall === 'getaddrinfo') && !OTHERWISE.test(code ?? ''))
    return new ConfigError(
      `BRIEF_HOST names ${host}, which is no address of this machine (${code}). Set it to 127.0.0.1, or to 0.0.0.0 for all addresses of the machine.`,
    );
  const why = whyNotConnected(error, fetching.environment);
  if (!why) return error;
  return why.passes ? new NotNowError(why.says) : new ConfigError(why.says);
}

/** In Socket Mode Bolt listens nowhere: health has a server of its own. Rejects with the system's error where the port is taken. */
async function serveHealth(routes: readonly Route[], config: Config): Promise<Server> {
  const server = createServer((request, response) => {
    if (!answerRoute(routes, request, response)) response.writeHead(404).end();
  });
  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw refused(error, config);
  }
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
