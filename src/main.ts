import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Adding } from '../commands/command.ts';
import { ArchiveError } from './archive/archiveError.ts';
import { isServer, openArchive } from './archive/openArchive.ts';
import type { Archive } from './archive/port.ts';
import { backupArchive, restoreArchive } from './archive/sqlite/backupArchive.ts';
import { type Config, ConfigError, dataFolder, readConfig, withFiles } from './config.ts';
import { levelOf } from './events.ts';
import type { Gathered } from './gathering/gathered.ts';
import { gatherFiles, measureFiles } from './gathering/gatherFiles.ts';
import { linesOf } from './gathering/linesOf.ts';
import { newSource } from './gathering/polling/newSource.ts';
import { readRecords } from './gathering/readRecords.ts';
import { sampleArticles } from './gathering/sampleArticles.ts';
import { watchFolder } from './gathering/watchFolder.ts';
import { LexiconError, loadLexicon } from './loadLexicon.ts';
import { loadSources } from './loadSources.ts';
import type { OpenGathering } from './openGathering.ts';
import type { OpenReading } from './openReading.ts';
import { ENGINE } from './reading/engine.ts';
import type { Reader } from './reading/prepareReader.ts';
import type { Check } from './slack/checks.ts';
import type { Outgoing } from './slack/outgoing.ts';
import { createSteadyClock } from './steadyClock.ts';
import type { House } from './terminal/house.ts';
import { runTerminal } from './terminal/runTerminal.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));
/** Made by the program as it needs it; may be deleted at any time. An installed package may lie where nobody can write. */
const CACHE = import.meta.filename.endsWith('.ts')
  ? fileURLToPath(new URL('../node_modules/.cache/brief', import.meta.url))
  : join(dataFolder(process.platform, process.env), 'cache');
const VERSION = versionOf(new URL(import.meta.filename.endsWith('.ts') ? '..' : '../..', import.meta.url));
/** A line of `read --jsonl`; an article is far below it. */
const LONGEST_LINE = 16 * 1024 * 1024;
const CANNOT_OPEN = 3;
/** As sysexits.h has it for a fault of the program. */
const CRASHED = 70;
const HOUR_MS = 3_600_000;

/** The version in the package.json of a folder. */
function versionOf(folder: URL): string {
  return (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }).version;
}

/** Errors whose message is for people: printed without a stack, exit code 3. */
function isForPeople(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code;
  return (
    error instanceof ConfigError ||
    error instanceof LexiconError ||
    error instanceof ArchiveError ||
    code === 'EADDRINUSE' ||
    code === 'EACCES'
  );
}

async function main(args: readonly string[]): Promise<number> {
  // Archives, backups and exports are for their owner alone: they hold texts under embargo and sealed tokens.
  process.umask(0o077);
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    // No .env is the ordinary case; one that cannot be read is not.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new ConfigError(`.env cannot be read: ${(error as Error).message}`);
  }
  mendTimeZone();
  // `brief init` is there to mend settings that are wrong.
  const settings = args[0] === 'terminal' && args[1] === 'init' ? {} : process.env;
  const config = readConfig(withFiles(settings, (path) => readFileSync(path, 'utf8')));
  for (const says of config.strangers) process.stderr.write(`${says}\n`);
  const folder = dataFolder(process.platform, process.env);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  if (args[0] === 'terminal') {
    // Whoever reads may stop early, as `head` does: that is no fault.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
    // Whoever waits for standard input is told that there is no more: what it has is not taken for the whole.
    stop.signal.addEventListener('abort', () => process.stdin.push(null), { once: true });
    const { house, close } = createHouse(config, folder, stop.signal);
    return runTerminal(args.slice(1), house, {
      out: process.stdout,
      err: process.stderr,
      input: process.stdin,
      colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
      live: process.stderr.isTTY === true,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      signal: stop.signal,
    }).finally(close);
  }
  const playground = args[0] === 'playground';
  if (!playground && !config.connection && config.archive !== null) {
    throw new ConfigError(
      'BRIEF_ARCHIVE names an archive, but there is no Slack token. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to start the app over it, or run "npm run playground" to try it without Slack.',
    );
  }
  logCrashes();
  // Slack's libraries take half a second to load: a terminal need not wait for them.
  const { runApp, runPlayground } = await import('./runApp.ts');
  const lexicon = loadLexicon(DATA, CACHE);
  const reading = onFirstUse(
    async (): Promise<OpenReading> => (await import('./openReading.ts')).openReading(lexicon),
  );
  const readerOf = async () => (await reading()).reader;
  const where =
    config.archive ?? join(folder, config.connection && !playground ? 'brief.sqlite' : 'playground.sqlite');
  const archive = await openArchive(where);
  const steady = createSteadyClock(Date.now, () => performance.now());
  const dependencies = {
    archive,
    lexicon,
    config,
    clock: steady.now,
    steady,
    newId: randomUUID,
    log,
    version: VERSION,
    file: isServer(where) ? null : where,
    say: (text: string) => void process.stdout.write(text),
    read: async (text: string) => (await reading()).read({ text }),
    adding: addingOver(archive, readerOf, config),
  };
  const catchingUp = catchUp({ archive, readerOf, signal: stop.signal });
  try {
    if (config.connection && !playground)
      await runApp({ ...dependencies, connection: config.connection }, stop.signal);
    else {
      const load = async () => {
        const { ingest } = await import('./gathering/ingest.ts');
        const reader = await readerOf();
        return ingest({
          gathered: sampleArticles(DATA),
          archive,
          reader,
          now: new Date(),
          signal: stop.signal,
        });
      };
      // The sample never enters an archive that somebody named.
      await runPlayground({ ...dependencies, load: config.archive === null ? load : null }, stop.signal);
    }
  } finally {
    stop.abort();
    await catchingUp;
    await archive.close();
  }
  log('ended', {});
  return 0;
}

/**
 * While questions are answered, an older archive gets its stories, and an improved engine reads again what its forerunner
 * read; after that, every hour, articles get theirs that a fault has kept from it. Until `signal` ends it.
 */
async function catchUp(order: {
  readonly archive: Archive;
  readonly readerOf: () => Promise<Reader>;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { signal } = order;
  const { placeAll } = await import('./gathering/placeAll.ts');
  for (let first = true; !signal.aborted; first = false) {
    try {
      await placeAll(order);
      // Once alone: of two instances, one of them older, each would undo what the other did.
      const stale = first && (await order.archive.readingsToRedo(ENGINE, 1)).length > 0;
      const again = stale ? await rereadAll(order) : 0;
      if (again > 0) log('read again', { versions: again });
    } catch (error) {
      log('not caught up', { error: error instanceof Error ? error.message : String(error) });
    }
    await sleep(HOUR_MS, undefined, { signal }).catch(() => {});
  }
}

/** The reading engine is loaded for it only where an earlier one read something. */
async function rereadAll(order: {
  readonly archive: Archive;
  readonly readerOf: () => Promise<Reader>;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { reread } = await import('./gathering/reread.ts');
  return reread({ ...order, reader: await order.readerOf() });
}

/**
 * `TZ=""`, `TZ=:/etc/localtime` and `TZ=UTC0` leave Node without a zone that it knows itself by, and every time that is
 * written in the machine's zone would be a TypeError: then UTC, and a word about it.
 */
function mendTimeZone(): void {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone !== undefined && zone !== 'Etc/Unknown') return;
  process.stderr.write(
    `The time zone of this machine is not known (TZ=${JSON.stringify(process.env.TZ ?? '')}): times are in UTC. Set TZ to a name like Europe/London.\n`,
  );
  process.env.TZ = 'UTC';
}

/** Where addresses are read without an archive. */
const NOTHING_STORED = { getVersions: async () => [] };

/** Whether something to be brought in is an address and no file. */
const isAddress = (given: string): boolean => /^https?:\/\//i.test(given);

function createHouse(
  config: Config,
  folder: string,
  signal: AbortSignal,
): { house: House; close: () => Promise<void> } {
  // Half a second that help and refusals need not wait for.
  const lexicon = onFirstUse(() => loadLexicon(DATA, CACHE));
  const reading = onFirstUse(
    async (): Promise<OpenReading> => (await import('./openReading.ts')).openReading(lexicon()),
  );
  let reader: Reader | null = null;
  const where = config.archive ?? join(folder, 'brief.sqlite');
  const open = () => openArchive(where);
  const fileOf = () => {
    if (!isServer(where)) return where;
    throw new ArchiveError(
      'refused',
      'The archive is on a PostgreSQL server: back it up and put it back there, with pg_dump and pg_restore.',
    );
  };
  const sources = onFirstUse(() => loadSources(DATA));
  let gathering: Promise<OpenGathering> | null = null;
  // What fetches takes a while to load, and is not needed for most verbs.
  const network = () => {
    gathering ??= import('./openGathering.ts').then(({ openGathering }) =>
      openGathering({
        fetching: config.fetching,
        // Only polling reads, and loads it first.
        reader: () => reader!,
        clock: () => new Date(),
        owner: ownerOf(),
        log,
      }),
    );
    return gathering;
  };
  /** Writes down when the archive was last backed up or put back, for `brief doctor`. */
  const noteDown = async (what: 'backup' | 'restore') => {
    const { OPERATIONS } = await import('./slack/checks.ts');
    const now = new Date();
    const archive = await open();
    const row = { key: OPERATIONS[what], value: now.toISOString(), expires: null };
    await archive.settingRows.put(OPERATIONS.namespace, [row], now.getTime());
    await archive.close();
  };
  const checksWith = async function* (checked: Config): AsyncGenerator<Check> {
    const { checksOf } = await import('./slack/checks.ts');
    const place = checked.archive ?? join(folder, 'brief.sqlite');
    const files = isServer(place) ? [] : [place, `${place}-wal`, `${place}-shm`];
    yield* checksOf(checked, lexicon(), () => openArchive(place), new Date(), ['.env', ...files]);
  };
  const house: House = {
    version: VERSION,
    settings: {
      isWritten: () => existsSync('.env'),
      check(given) {
        try {
          readConfig({ ...process.env, ...given });
          return { ok: true };
        } catch (error) {
          if (error instanceof ConfigError) return { ok: false, says: error.message };
          throw error;
        }
      },
      write: (text) => writeFileSync('.env', text, { mode: 0o600 }),
      tryOut: (given) => checksWith(readConfig({ ...process.env, ...given })),
    },
    get lexicon() {
      return lexicon();
    },
    now: () => new Date(),
    newId: randomUUID,
    read: async (article) => (await reading()).read(article),
    unstored: (article, text, reading) => ({ article, version: 1, hash: '', text, added: '', reading }),
    gather: async function* (given, onBytes, archive): AsyncIterable<Gathered> {
      const paths = given.filter((one) => !isAddress(one));
      if (paths.length > 0) yield* gatherFiles(paths, process.stdin, onBytes);
      for (const url of given.filter(isAddress))
        yield* (await network()).gather(url, archive ?? NOTHING_STORED, signal);
    },
    measure: (given) => measureFiles(given.filter((one) => !isAddress(one))),
    watch: (watched, until, tell) => watchFolder(watched, { signal: until, tell }),
    sample: () => sampleArticles(DATA),
    linesOf: (input) => linesOf(input, LONGEST_LINE),
    openArchive: open,
    backup: async (to, order) => {
      await backupArchive(fileOf(), to, order);
      await noteDown('backup');
    },
    restore: async (from, order) => {
      await restoreArchive(from, fileOf(), order);
      await noteDown('restore');
    },
    readRecords: (path) => readRecords(path),
    adding: (archive) => addingOver(archive, async () => (await reading()).reader, config),
    ingest: async (gathered, archive, onProgress, signal) => {
      const { ingest } = await import('./gathering/ingest.ts');
      const { reader } = await reading();
      return ingest({ gathered, archive, reader, now: new Date(), onProgress, signal });
    },
    knownSources: sources,
    newSource: (terms) => newSource(randomUUID(), terms, new Date()),
    lookAt: async (url, signal) => (await network()).lookAt(url, signal),
    poll: async (archive, source, signal) => {
      ({ reader } = await reading());
      return (await network()).poll(archive, signal, source);
    },
    readFeed: async (from, signal) => {
      if (isAddress(from)) return (await network()).readFeed(from, signal);
      try {
        return (await network()).readFeed(await readFile(from));
      } catch (error) {
        return { ok: false, says: `${from} cannot be read: ${(error as Error).message}` };
      }
    },
    readOpml: async (file) => {
      const { readOpml } = await import('./gathering/feeds/opml.ts');
      const { decodeFeed } = await import('./gathering/feeds/decodeFeed.ts');
      try {
        const feeds = readOpml(decodeFeed(await readFile(file), null));
        return feeds.length > 0
          ? { ok: true, feeds }
          : { ok: false, says: `${file} names no feed: is it OPML?` };
      } catch (error) {
        return { ok: false, says: `${file} cannot be read: ${(error as Error).message}` };
      }
    },
    writeOpml: async (feeds) =>
      (await import('./gathering/feeds/opml.ts')).writeOpml(feeds, 'Sources of Brief'),
    owe: async (archive, workspace, channel, thread, answer) => {
      const { renderBlocks } = await import('./slack/renderBlocks.ts');
      const now = new Date();
      const outgoing: Outgoing = {
        workspace,
        person: null,
        target: { by: 'post', channel, thread },
        messages: renderBlocks(answer),
        until: new Date(now.getTime() + 30 * 86_400_000).toISOString(),
      };
      const row = { key: `owed:${randomUUID()}`, workspace, body: JSON.stringify(outgoing) };
      const at = now.toISOString();
      await archive.outbox.add(row, { owner: 'terminal', now: at, leaseUntil: at });
    },
    reseal: async (archive) => {
      const { encryptionKey: key, formerEncryptionKey: former } = config;
      if (!key || !former)
        return {
          ok: false,
          says: 'Set BRIEF_ENCRYPTION_KEY to the new key and BRIEF_ENCRYPTION_KEY_FORMER to the old one.',
        };
      const { resealInstallations } = await import('./slack/installations.ts');
      try {
        return { ok: true, installations: await resealInstallations(archive.installations, key, former) };
      } catch (error) {
        return { ok: false, says: (error as Error).message };
      }
    },
    save: (path, content, force) => {
      try {
        writeFileSync(path, content, { flag: force ? 'w' : 'wx' });
        return { ok: true };
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST')
          return { ok: false, says: `${path} is there already. Nothing was written. --force replaces it.` };
        return { ok: false, says: `${path} cannot be written (${code}).` };
      }
    },
    checks: () => checksWith(config),
  };
  return { house, close: async () => (await gathering)?.close() };
}

/** Names this program in leases. */
function ownerOf(): string {
  return `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
}

/** Fetching one page at a time: the client and what it needs are loaded when somebody asks for one. */
function addingOver(archive: Archive, readerOf: () => Promise<Reader>, config: Config): Adding {
  return {
    mayAdd: config.mayAdd,
    bringIn: async (url, workspace) => {
      const { createFetcher } = await import('./gathering/fetching/createFetcher.ts');
      const { bringInOver } = await import('./gathering/bringIn.ts');
      const fetcher = createFetcher(config.fetching);
      const reader = await readerOf();
      try {
        return await bringInOver({
          archive,
          fetcher,
          reader: () => reader,
          seenBy: config.addedSeenBy,
          clock: () => new Date(),
        })(url, workspace);
      } finally {
        await fetcher.close();
      }
    },
  };
}

function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** One line of JSON an event, on standard error: no article text, no typed words, no tokens. */
function log(event: string, about: Record<string, string | number>): void {
  const line = { at: new Date().toISOString(), level: levelOf(event), event, ...about };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** An error that nothing caught is a line of the log as well, for whoever has the log and not the terminal. */
function logCrashes(): void {
  process.on('uncaughtException', (error) => {
    log('crashed', { error: error.stack ?? error.message });
    process.exit(CRASHED);
  });
}

function sentenceOf(error: Error): string {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is in use. Set BRIEF_PORT to another, for example BRIEF_PORT=3100, or stop the program that has it.`;
  if (code === 'EACCES')
    return `${error.message}. Choose another place by BRIEF_ARCHIVE, or another port by BRIEF_PORT.`;
  return error.message;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isForPeople(error)) throw error;
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = CANNOT_OPEN;
}
