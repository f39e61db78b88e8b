import { once } from 'node:events';
import { stat, statfs } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { InstallationStore } from '@slack/oauth';
import {
  WebAPIHTTPError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { schedule } from 'node-cron';
import type { Adding, Desk } from '../commands/command.ts';
import { menu } from '../commands/index.ts';
import { exampleQuestions } from '../commands/words/examples.ts';
import { sourceView } from '../commands/words/source.ts';
import type { Answer } from './answers/answer.ts';
import { countOf } from './answers/days.ts';
import { clockIsWrong, diskAlmostFull } from './answers/digestNotices.ts';
import { sourceFailed, sourceRecovered } from './answers/listSources.ts';
import type { OpenArchive } from './archive/openArchive.ts';
import { openSettings } from './archive/openSettings.ts';
import { type Config, ConfigError } from './config.ts';
import { bringBackParked } from './digests/bringBackParked.ts';
import { type Delivery, deliverDigests } from './digests/deliverDigests.ts';
import { tellRevisions } from './digests/tellRevisions.ts';
import type { Ingested } from './gathering/ingest.ts';
import type { SourceNews } from './gathering/polling/polling.ts';
import { createHealth } from './health.ts';
import { createMetrics } from './metrics.ts';
import { startWorkspace } from './playground/workspace/startWorkspace.ts';
import type { Lexicon } from './reading/lexicon.ts';
import { isShared } from './slack/audience.ts';
import { channelsOf } from './slack/channels.ts';
import { resumeWorkspace } from './slack/checkInstallation.ts';
import {
  askSlackTheTime,
  type ClientFor,
  type Connection,
  clientOptionsFor,
  reachSlack,
} from './slack/connection.ts';
import { createApp, quietLogger, SCOPES } from './slack/createApp.ts';
import { createDeliverer } from './slack/createDeliverer.ts';
import { createMessenger } from './slack/createMessenger.ts';
import { createInstallations } from './slack/installations.ts';
import { ADD_SHORTCUT } from './slack/onAdd.ts';
import { CHECK_SHORTCUT } from './slack/onVerify.ts';
import type { Deliverer } from './slack/outgoing.ts';
import { createPostQueue } from './slack/postQueue.ts';
import { answerRoute, type Route } from './slack/route.ts';
import { createSocketReceiver, type SocketReceiver } from './slack/socketReceiver.ts';
import type { SteadyClock } from './steadyClock.ts';

/** What running needs: opened and checked by `main.ts`. */
export interface AppDependencies {
  readonly archive: OpenArchive;
  readonly lexicon: Lexicon;
  readonly config: Config;
  readonly clock: () => Date;
  /** The same clock where it has witnesses; left out, the clock is never doubted. */
  readonly steady?: SteadyClock;
  readonly newId: () => string;
  readonly log: (event: string, about: Record<string, string | number>) => void;
  /** Reads a text that somebody pasted. */
  readonly read?: Desk['read'];
  /** Fetching pages that somebody asks for. */
  readonly adding?: Adding;
  /** Sleeps, shorter where the signal aborts. Default: the system's timer. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
  /** Of Brief, for whoever watches. */
  readonly version?: string;
  /** The archive's file, whose disk is watched; null or left out where it is on a server. */
  readonly file?: string | null;
  /** Tells whoever started it, on standard output. */
  readonly say: (text: string) => void;
}

/** The app put together and not yet connected. */
export interface Built {
  readonly app: App;
  readonly delivery: Delivery;
  /** Socket Mode's connection; null over HTTP. */
  readonly socket: SocketReceiver | null;
  readonly deliverer: Deliverer;
  /** `/health`, `/ready` and `/metrics`. */
  readonly routes: readonly Route[];
  /** Digests, revisions and the outbox, once a minute from now on; the returned function ends them and all waiting. */
  startBeats(): () => Promise<void>;
}

/**
 * Puts the app together over an open archive: listeners, settings, queue, digests. The same for production, the
 * playground and tests.
 */
export function buildApp(dependencies: Omit<AppDependencies, 'say'> & { connection: Connection }): Built {
  const {
    archive,
    lexicon,
    config,
    clock,
    steady,
    newId,
    connection,
    adding,
    read,
    file = null,
  } = dependencies;
  const log: Delivery['log'] = (event, about) => {
    metrics.count(event, about);
    dependencies.log(event, about);
  };
  const stopping = new AbortController();
  const wait = dependencies.wait ?? ((ms: number, signal?: AbortSignal) => sleep(ms, undefined, { signal }));
  const waiting = (ms: number) => wait(ms, stopping.signal).catch(() => {});
  const owner = `${hostname()}:${process.pid}:${newId().slice(0, 8)}`;
  const reach = reachSlack(config.fetching.environment, connection.apiUrl, {
    hear: steady?.hear,
    called: (method, outcome) => metrics.countCall(method, outcome),
  });
  const installations = installationsFor(dependencies, clientOptionsFor(connection, reach));
  const single = connection.botToken
    ? new WebClient(connection.botToken, clientOptionsFor(connection, reach))
    : null;
  const clientFor: ClientFor = async (workspace) => {
    if (single) return single;
    const installation = await installations!.fetchInstallation({
      teamId: workspace,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    return new WebClient(installation.bot?.token, clientOptionsFor(connection, reach));
  };
  const queue = createPostQueue(() => performance.now(), wait, stopping.signal);
  const settings = openSettings(archive.settingRows);
  const channelsFor = (workspace: string) => channelsOf(workspace, { settings, clientFor, deliverer, newId });
  const context = {
    archive,
    lexicon,
    settings,
    queue,
    clock,
    newId,
    log,
    adding,
    read,
    wait: waiting,
    channelsFor,
  };
  const deliverer: Deliverer = createDeliverer(context, { clientFor, fetch: reach.fetch, owner, wait });
  const around = { ...context, deliverer };
  const socket =
    connection.mode === 'socket'
      ? createSocketReceiver({ connection, reach, log, wait, logger: quietLogger({ log }) })
      : null;
  const isConnected = () => socket?.isConnected() ?? true;
  const health = createHealth({
    archive,
    isConnected,
    monotonic: () => performance.now(),
    now: () => clock().getTime(),
    owner,
    metrics: () => metrics,
  });
  const metrics = createMetrics({
    archive,
    file,
    version: dependencies.version ?? 'unknown',
    mode: connection.mode,
    isConnected,
    beats: health.beats,
  });
  const { routes } = health;
  const app = createApp(connection, around, { reach, installations, socket, routes });
  const delivery: Delivery = {
    archive,
    lexicon,
    messenger: createMessenger({ clientFor, queue, deliverer, newId }),
    clock,
    wait: waiting,
    stopping: stopping.signal,
    isShared: async (workspace, channel) => (await isShared(workspace, channel, settings)) === true,
    owner,
    log,
  };
  return {
    app,
    delivery,
    deliverer,
    routes,
    socket,
    startBeats: () => {
      const { version = 'unknown' } = dependencies;
      log('started', { version, node: process.versions.node, mode: connection.mode });
      const tell = operatorsOf(config, delivery);
      /** Nothing is sent on a clock that has jumped before a witness was asked. */
      const settleClock = async () => {
        if (!steady?.isInDoubt()) return;
        await askSlackTheTime(connection, reach);
        const stated = steady.isInDoubt() ? await archive.statedTime() : null;
        if (stated) steady.hear(stated);
      };
      const deliver = async () => {
        await settleClock();
        return deliverDigests(delivery);
      };
      const comeBack = async () => {
        const digests = await bringBackParked(archive, clock());
        if (digests > 0) log('digests brought back', { digests });
      };
      const beats: Beat[] = [];
      const beat = (job: string, work: () => Promise<unknown>, how: BeatOptions = {}) => {
        const told = () => work().then(() => health.beat(job));
        return startBeat(job, told, log, how);
      };
      steady?.onNews(({ what, ahead }) => {
        log(`clock ${what}`, { ahead, time: clock().toISOString() });
        if (what === 'wrong') void tell(clockIsWrong(ahead), `clock ${clock().toISOString()}`);
        // node-cron waits until the clock reaches the minute that it waits for: after a step back, for hours.
        for (const { begin } of beats) begin();
      });
      beats.push(
        beat('digests', deliver, { most: OVERLAPPING_BEATS }),
        beat('revisions', () => tellRevisions(delivery)),
        beat('outbox', () => deliverer.sweep(), { most: OVERLAPPING_BEATS }),
        beat('parked digests', comeBack, { cron: HOURLY }),
        ...(file === null ? [] : [beat('disk', watchDisk(file, log, tell), { cron: HOURLY })]),
      );
      const look = steady && setInterval(() => steady.now(), LOOK_AT_CLOCK_MS);
      return async () => {
        clearInterval(look);
        stopping.abort();
        await Promise.all([deliverer.stop(), ...beats.map(({ end }) => end())]);
      };
    },
  };
}

/** Where workspaces install Brief themselves: their tokens, kept fresh, and their digests resumed; else null. */
function installationsFor(
  { archive, config, clock, connection, log }: Omit<AppDependencies, 'say'> & { connection: Connection },
  clientOptions: WebClientOptions,
): InstallationStore | null {
  const { oauth } = connection;
  if (!oauth || !config.encryptionKey) return null;
  const store = createInstallations(archive.installations, config.encryptionKey, config.formerEncryptionKey, {
    now: () => clock().getTime(),
    claim: (workspace) => archive.claimEvent('token renewed', workspace, clock(), 60),
    exchange: async (refreshToken) => {
      const answer = await new WebClient(undefined, clientOptions).oauth.v2.access({
        client_id: oauth.clientId,
        client_secret: oauth.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      });
      return {
        token: answer.access_token!,
        refreshToken: answer.refresh_token!,
        seconds: answer.expires_in!,
      };
    },
  });
  return {
    ...store,
    async storeInstallation(installation) {
      await store.storeInstallation(installation);
      const resumed = await resumeWorkspace(archive, installation.team!.id, clock());
      log('installed', { workspace: installation.team!.id, resumed });
    },
  };
}

/** A beat that waits for a slow channel does not keep the next from what is due by then. */
const OVERLAPPING_BEATS = 5;
const EVERY_MINUTE = '* * * * *';
const HOURLY = '0 * * * *';
const LOOK_AT_CLOCK_MS = 10_000;

interface BeatOptions {
  readonly most?: number;
  readonly cron?: string;
}

interface Beat {
  /** Beats at once, and from now on by the clock as it is now. */
  begin(): void;
  /** Ends it and waits for what is under way. */
  end(): Promise<void>;
}

/** Beats now and then once a minute, or by `cron`; at most `most` at once. */
function startBeat(
  name: string,
  work: () => Promise<unknown>,
  log: Delivery['log'],
  { most = 1, cron = EVERY_MINUTE }: BeatOptions = {},
): Beat {
  const beating = new Set<Promise<unknown>>();
  const beat = () => {
    if (beating.size >= most) return;
    const mine = work()
      .catch((error: unknown) =>
        log(`${name} broken off`, { error: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => beating.delete(mine));
    beating.add(mine);
  };
  const heart = schedule(cron, beat, { name, suppressMissedWarning: true });
  beat();
  return {
    begin() {
      heart.stop();
      heart.start();
      beat();
    },
    async end() {
      await heart.stop();
      await Promise.all(beating);
    },
  };
}

/**
 * Posts to the operators' channel, where one is set. Resolves to false where it may be tried again: what may have been
 * posted is not posted again.
 */
function operatorsOf(config: Config, { messenger, log }: Delivery) {
  const [, workspace = '', channel] = /^(?:(T\w+):)?(\w+)$/.exec(config.operatorsChannel ?? '') ?? [];
  return async (answer: Answer, mark: string): Promise<boolean> => {
    if (!channel) return true;
    const sent = await messenger.post(workspace, channel, answer, mark, async () => true);
    if (!sent.ok) log('operators not told', { about: mark, reason: sent.reason });
    return sent.ok || sent.trouble === 'unknown';
  };
}

/** Polls the sources, where there are any; what is under way when it ends is given back and done by the next to come. */
function startPolling(dependencies: Omit<AppDependencies, 'say'>, delivery: Delivery): () => Promise<void> {
  const { archive, config, lexicon, clock, log } = dependencies;
  const tellOperators = operatorsOf(config, delivery);
  const tell = ({ what, source }: SourceNews) => {
    const view = sourceView(source, undefined, 'UTC');
    const answer = what === 'failed' ? sourceFailed(view) : sourceRecovered(view);
    return tellOperators(answer, `source ${source.id} ${what} ${source.failingSince}`);
  };
  const stop = new AbortController();
  // A second that an archive without sources does not need.
  const open = async () => {
    const { openGathering } = await import('./openGathering.ts');
    const { reader } = (await import('./openReading.ts')).openReading(lexicon);
    return openGathering({
      fetching: config.fetching,
      reader: () => reader,
      clock,
      owner: delivery.owner,
      log,
      tell,
      reserve: (host, now, apart) => archive.sources.takeTurn(host, now, apart),
    });
  };
  let gathering: ReturnType<typeof open> | null = null;
  const { end } = startBeat(
    'polling',
    async () => {
      if ((await archive.sources.list()).length === 0) return;
      gathering ??= open();
      const { asked, failed, added, updated } = await (await gathering).poll(archive, stop.signal);
      if (asked > 0) log('polled', { asked, failed, added, updated });
    },
    log,
  );
  return async () => {
    stop.abort();
    await end();
    await (await gathering)?.close();
  };
}

/** Runs the app in real workspaces until `signal`; then lets what is under way end. */
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
    const started: unknown = await app.start(connection.mode === 'socket' ? 0 : { port, host });
    return connection.mode === 'socket' ? null : (started as Server);
  } catch (error) {
    throw refusedToken(error);
  }
}

/** After a new token was set: the digests that had paused because the old one had died. */
async function resumeOwn(app: App, token: string, { archive, clock, log }: AppDependencies): Promise<void> {
  try {
    const { team_id: workspace } = await app.client.auth.test({ token });
    const resumed = workspace ? await resumeWorkspace(archive, workspace, clock()) : 0;
    if (resumed > 0) log('digests resumed', { resumed });
  } catch (error) {
    log('digests not resumed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** What an operator can do about a connection that Slack refused; other errors as they are. */
function refusedToken(error: unknown): unknown {
  const code = (error as { data?: { error?: string } }).data?.error;
  if (code && /^[a-z_]+$/.test(code) && !MAY_PASS.has(code)) {
    return new ConfigError(
      `Slack refused the token (${code}). Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from your app's settings, and check that the app is installed.`,
    );
  }
  if (error instanceof WebAPIRequestError) {
    return new ConfigError(
      'Slack was not reached. Check the network of this machine, and SLACK_API_URL if it is set; then start again.',
    );
  }
  if (code || error instanceof WebAPIHTTPError || error instanceof WebAPIRateLimitedError) {
    return new ConfigError('Slack answered with a fault of its own. Start again in a minute.');
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

/**
 * Runs the app in a Slack-like workspace on this machine until `signal`.
 *
 * @param dependencies.load brings the sample texts in; null where the archive is to stay as it is
 */
export async function runPlayground(
  dependencies: AppDependencies & { load: (() => Promise<Ingested>) | null },
  signal: AbortSignal,
): Promise<void> {
  const { archive, config } = dependencies;
  const before = await archive.counts();
  if (dependencies.load) {
    if (before.articles === 0) dependencies.say('Reading the sample archive …\n');
    await dependencies.load();
  } else if (before.articles === 0) {
    dependencies.say('The archive is empty. "npm run brief -- ingest --sample" puts the sample texts in.\n');
  }
  const examples = await exampleQuestions(
    archive.seenBy({ now: dependencies.clock().toISOString(), workspace: null }),
  );
  let runNow: () => Promise<string> = async () => 'Not connected yet.';
  let routes: readonly Route[] = [];
  const workspace = await startWorkspace({
    port: config.port,
    scopes: SCOPES,
    commands: menu.map(({ verb, usage, purpose, examples: e }) => ({
      verb: verb === 'brief' ? '' : verb,
      usage,
      purpose,
      examples: e,
    })),
    examples,
    shortcuts: [ADD_SHORTCUT, CHECK_SHORTCUT],
    runDigests: () => runNow(),
    also: async (request, response) => answerRoute(routes, request, response),
  });
  const { botToken, signingSecret } = workspace.credentials;
  const connection: Connection = {
    mode: 'http',
    botToken,
    appToken: null,
    signingSecret,
    oauth: null,
    apiUrl: workspace.apiUrl,
  };
  const built = buildApp({ ...dependencies, connection });
  const { app, delivery, startBeats } = built;
  routes = built.routes;
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  workspace.deliverTo(
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/slack/events`,
  );
  const stopBeats = startBeats();
  const stopPolling = startPolling(dependencies, delivery);
  runNow = () => runAllNow(delivery, workspace.cast.team.id);

  const counts = await archive.counts();
  dependencies.say(
    [
      '',
      `Brief is running in a workspace of its own: ${workspace.url}`,
      `Stored: ${countOf(counts.articles, 'article')}, ${countOf(counts.quotes, 'quote')}, ${countOf(counts.speakers, 'speaker')}.`,
      'Try:',
      ...examples.map((e) => `  ${e}`),
      'Stop with Ctrl-C. With SLACK_BOT_TOKEN and SLACK_APP_TOKEN set, the same app runs in your workspace.',
      '',
    ].join('\n'),
  );
  await untilAborted(signal);
  await app.stop();
  await Promise.all([stopBeats(), stopPolling()]);
  await workspace.close();
}

/** Says so once where the disk of a file is almost full, and again after it had room. */
function watchDisk(
  file: string,
  log: Delivery['log'],
  tell: (answer: Answer, mark: string) => Promise<boolean>,
): () => Promise<void> {
  let told = false;
  return async () => {
    const { bavail, bsize } = await statfs(dirname(file));
    const free = bavail * bsize;
    const { size } = await stat(file);
    const isLow = free < Math.max(size / 10, LEAST_FREE);
    if (isLow && !told) {
      log('disk almost full', { free, archive: size });
      await tell(diskAlmostFull(free), `disk ${free}`);
    }
    told = isLow;
  };
}

/** Room for a day of articles and the log of a backup. */
const LEAST_FREE = 200e6;

/** Every active digest of a workspace, at once: the playground's button. */
async function runAllNow(delivery: Delivery, workspace: string): Promise<string> {
  const { archive, clock } = delivery;
  const active = (await archive.subscriptions.list({ workspace })).filter((s) => s.state === 'active');
  if (active.length === 0) return 'No digest is ordered yet. Type: /brief subscribe weekdays 07:30';
  const now = clock().toISOString();
  for (const { id } of active) await archive.subscriptions.change(id, { nextRun: now });
  const done = await deliverDigests(delivery);
  return `${countOf(done, 'digest')} run.`;
}

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

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
