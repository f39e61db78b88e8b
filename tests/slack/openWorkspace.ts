import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adding } from '../../commands/command.ts';
import { type OpenArchive, openArchive } from '../../src/archive/openArchive.ts';
import { buildApp } from '../../src/buildApp.ts';
import { readConfig } from '../../src/config.ts';
import { deliverDigests } from '../../src/digests/deliverDigests.ts';
import { tellRevisions } from '../../src/digests/tellRevisions.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';
import type { Cast } from '../../src/playground/workspace/state.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import type { SocketReceiver } from '../../src/slack/socketReceiver.ts';
import type { SteadyClock } from '../../src/steadyClock.ts';
import { tracedArchive } from '../../src/tracedArchive.ts';
import type { Traces } from '../../src/traces.ts';
import { DATA, lexicon, NOW, reader } from '../desk.ts';
import { writeEmpty } from '../madeFiles.ts';

/** Brief's own app in the Slack double, over a real archive that holds the seed article. */
export interface OpenWorkspace extends Omit<Workspace, 'archive'> {
  readonly archive: OpenArchive;
  /** What the app wrote into its log. */
  readonly logged: { event: string; about: Record<string, string | number> }[];
  /** The app's connection in Socket Mode. */
  readonly socket: SocketReceiver | null;
  /** Where the archive's file is. */
  readonly file: string;
  /** `/metrics`, as Prometheus reads it. */
  metrics(): Promise<string>;
  /** Sets the app's clock. */
  setNow(now: string): void;
  /** One look into the outbox. */
  sweep(): Promise<number>;
  /** Beats as the program does, until the returned function is called. */
  startBeats(): () => Promise<void>;
  /** One beat of the digests' heart. */
  beat(): Promise<number>;
  end(): Promise<void>;
}

/**
 * Opens a workspace with Brief in it, over HTTP with signed requests or over Socket Mode; its archive in a file of its own,
 * or at a place of the caller's.
 */
export async function openWorkspace(
  mode: 'http' | 'socket' = 'http',
  options: {
    readonly optionalScopes?: readonly string[];
    /** Where the archive is; a file of its own when left out. */
    readonly place?: string;
    readonly addingTo?: (archive: OpenArchive) => Adding;
    /** How the app waits for so many milliseconds: not at all when left out. */
    readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
    readonly environment?: Readonly<Record<string, string>>;
    readonly cast?: Cast;
    /** When the seed article was published; it states no date where this is left out. */
    readonly published?: string;
    /** In place of the clock that `setNow` sets. */
    readonly steady?: SteadyClock;
    /** Where what is done is traced. */
    readonly traces?: Pick<Traces, 'trace' | 'step'>;
  } = {},
): Promise<OpenWorkspace> {
  const { optionalScopes = [], place, addingTo, environment = {}, cast, steady, traces } = options;
  const wait = options.wait ?? (async () => {});
  const folder = mkdtempSync(join(tmpdir(), 'brief-slack-'));
  const file = place ?? join(folder, 'archive.sqlite');
  if (place === undefined) await writeEmpty(file);
  const archive = await openArchive(file);
  const { value: seed } = await sampleArticles(DATA).next();
  if (!seed?.ok) throw new Error('The sample archive has no first article.');
  const { published = seed.details.published } = options;
  const stored = { ...seed, details: { ...seed.details, published } };
  await ingest({ gathered: [stored], archive, reader, now: new Date(NOW.getTime() - 3_600_000) });
  const workspace = await startWorkspace({
    port: 0,
    scopes: [...SCOPES, ...optionalScopes],
    ...(cast ? { cast } : {}),
  });
  const { botToken, appToken, signingSecret } = workspace.credentials;
  const logged: OpenWorkspace['logged'] = [];
  let now = NOW;
  let ids = 0;
  const { app, delivery, deliverer, routes, socket, startBeats } = buildApp({
    archive: traces ? tracedArchive(archive, traces.step) : archive,
    trace: traces?.trace,
    lexicon,
    config: readConfig(environment),
    ...(addingTo ? { adding: addingTo(archive) } : {}),
    read: async (text) => readArticle({ text }, reader),
    wait,
    clock: steady?.now ?? (() => now),
    ...(steady ? { steady } : {}),
    file: file.startsWith('postgres') ? null : file,
    newId: () => {
      ids += 1;
      return `00000000-${ids}`;
    },
    log: (event, about) => logged.push({ event, about }),
    connection: { mode, botToken, appToken, signingSecret, oauth: null, apiUrl: workspace.apiUrl },
  });
  await app.init();
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  if (mode === 'http') {
    const address = server.address();
    workspace.deliverTo(
      `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/slack/events`,
    );
  }
  return {
    ...workspace,
    archive,
    socket,
    logged,
    file,
    metrics: async () => (await routes.find(({ path }) => path === '/metrics')!.answer('/metrics')).body,
    setNow: (at) => {
      now = new Date(at);
    },
    startBeats,
    sweep: () => deliverer.sweep(),
    beat: async () => {
      const done = await deliverDigests(delivery);
      await tellRevisions(delivery);
      return done;
    },
    async end() {
      await app.stop();
      await deliverer.stop();
      await workspace.close();
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
