import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { InstallationStore } from '@slack/oauth';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Adding, Desk } from '../commands/command.ts';
import { clockIsWrong } from './answers/digestNotices.ts';
import type { OpenArchive } from './archive/openArchive.ts';
import { openSettings } from './archive/openSettings.ts';
import { type Beat, type BeatOptions, HOURLY, startBeat } from './beats.ts';
import { createCalendarFeeds } from './calendarFeeds.ts';
import type { Config } from './config.ts';
import { bringBackParked } from './digests/bringBackParked.ts';
import { type Delivery, deliverDigests } from './digests/deliverDigests.ts';
import { tellRevisions } from './digests/tellRevisions.ts';
import type { Trace } from './digests/trace.ts';
import { createHealth } from './health.ts';
import { createMetrics } from './metrics.ts';
import { operatorsOf, watchDisk } from './operators.ts';
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
import { createApp, quietLogger } from './slack/createApp.ts';
import { createDeliverer } from './slack/createDeliverer.ts';
import { createMessenger } from './slack/createMessenger.ts';
import { createInstallations } from './slack/installations.ts';
import type { Deliverer } from './slack/outgoing.ts';
import { createPostQueue } from './slack/postQueue.ts';
import type { Route } from './slack/route.ts';
import { createSocketReceiver, type SocketReceiver } from './slack/socketReceiver.ts';
import { createSpokenLanguages } from './slack/spokenLanguages.ts';
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
  /** Left out where no traces are wanted. */
  readonly trace?: Trace | undefined;
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
  /** `/health`, `/ready` and `/metrics`, and calendars where there are any. */
  readonly routes: readonly Route[];
  /** Digests, revisions and the outbox, once a minute from now on; the returned function ends them and all waiting. */
  startBeats(): () => Promise<void>;
}

/**
 * Puts the app together over an open archive: listeners, settings, queue, digests. The same for production, the
 * playground and tests.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: puts the app together, a statement for each part.
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
    trace,
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
    trace,
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
  const languages = createSpokenLanguages({ settings, clientFor, usual: config.language, log });
  const channelsFor = (workspace: string) =>
    channelsOf(workspace, { settings, clientFor, deliverer, newId, languages });
  const wordsFor = languages.toPerson;
  const feeds = config.publicUrl
    ? createCalendarFeeds({ archive, settings, clock, newId, wordsFor, address: config.publicUrl })
    : null;
  const context = {
    archive,
    lexicon,
    languages,
    settings,
    queue,
    clock,
    newId,
    log,
    trace,
    adding,
    feeds: feeds ?? undefined,
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
    log,
  });
  const metrics = createMetrics({
    archive,
    file,
    version: dependencies.version ?? 'unknown',
    mode: connection.mode,
    isConnected,
    beats: health.beats,
  });
  const routes = [...health.routes, ...(feeds ? [feeds.route] : [])];
  const app = createApp(connection, around, {
    reach,
    installations,
    socket,
    routes,
    now: () => steady?.now().getTime() ?? Date.now(),
  });
  const delivery: Delivery = {
    archive,
    lexicon,
    messenger: createMessenger({ clientFor, queue, deliverer, newId }),
    wordsIn: languages.inPlace,
    clock,
    wait: waiting,
    stopping: stopping.signal,
    isShared: async (workspace, channel) => (await isShared(workspace, channel, settings)) === true,
    owner,
    log,
    trace,
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
        beat('archive', () => health.watchArchive()),
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

const LOOK_AT_CLOCK_MS = 10_000;
