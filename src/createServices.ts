import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addingOver, ownerOf } from './addingOver.ts';
import { wordAnswer } from './answers/wordAnswer.ts';
import { ArchiveError } from './archive/archiveError.ts';
import { isServer, type OpenArchive, openArchive } from './archive/openArchive.ts';
import { backupArchive, restoreArchive } from './archive/sqlite/backupArchive.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Gathered } from './gathering/gathered.ts';
import { gatherFiles, measureFiles } from './gathering/gatherFiles.ts';
import { linesOf } from './gathering/linesOf.ts';
import { newSource } from './gathering/polling/newSource.ts';
import { sampleArticles } from './gathering/sampleArticles.ts';
import { watchFolder } from './gathering/watchFolder.ts';
import { CACHE, DATA, VERSION } from './installed.ts';
import { loadLexicon } from './loadLexicon.ts';
import { loadSources } from './loadSources.ts';
import { log } from './log.ts';
import { onFirstUse } from './onFirstUse.ts';
import type { OpenGathering } from './openGathering.ts';
import type { OpenReading } from './openReading.ts';
import type { Reader } from './reading/prepareReader.ts';
import type { Check } from './slack/checks.ts';
import type { Outgoing } from './slack/outgoing.ts';
import type { Services } from './terminal/services.ts';
import { createTerminalClock } from './terminalClock.ts';
import { LANGUAGES } from './words/languages.ts';

/** A line of `read --jsonl`; an article is far below it. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Where addresses are read without an archive. */
const NOTHING_STORED = { getVersions: async () => [] };

/** Whether something to be brought in is an address and no file. */
const isAddress = (given: string): boolean => /^https?:\/\//i.test(given);

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: puts the services of the command line together, a statement each.
export function createServices(
  config: Config,
  folder: string,
  signal: AbortSignal,
): { services: Services; close: () => Promise<void> } {
  // Half a second that help and refusals need not wait for.
  const lexicon = onFirstUse(() => loadLexicon(DATA, CACHE));
  const reading = onFirstUse(
    async (): Promise<OpenReading> => (await import('./openReading.ts')).openReading(lexicon()),
  );
  let reader: Reader | null = null;
  const where = config.archive ?? join(folder, 'brief.sqlite');
  const { now, witnessedBy } = createTerminalClock(
    Date.now,
    (says) => void process.stderr.write(`${says}\n`),
  );
  // A mistyped name must not pass for an archive that is empty.
  const isMissing = () => config.archive !== null && !isServer(where) && !existsSync(where);
  const open = async (use?: Parameters<Services['openArchive']>[0]): Promise<OpenArchive> => {
    if (isMissing() && !use?.mayMake)
      throw new ArchiveError(
        'gone',
        `There is no archive at ${where}. Check BRIEF_ARCHIVE; "brief ingest" makes a new one there.`,
      );
    return witnessedBy(openArchive(where, use));
  };
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
        clock: now,
        owner: ownerOf(),
        // What a source says is in the answer of the verb.
        log: (event, about) => {
          if (event !== 'source not reached') log(event, about);
        },
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
  const checksWith = async function* (checked: Config, mayMake = false): AsyncGenerator<Check> {
    const { checksOf } = await import('./slack/checks.ts');
    const place = checked.archive ?? join(folder, 'brief.sqlite');
    const files = isServer(place) ? [] : [place, `${place}-wal`, `${place}-shm`];
    const opened = () => (mayMake ? openArchive(place) : open());
    yield* checksOf(checked, lexicon(), opened, new Date(), ['.env', ...files]);
  };
  const services: Services = {
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
      tryOut: (given) => checksWith(readConfig({ ...process.env, ...given }), true),
    },
    words: LANGUAGES[config.language],
    get lexicon() {
      return lexicon();
    },
    now,
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
    isThere: (given) => given === '-' || isAddress(given) || given.includes('*') || existsSync(given),
    backup: async (to, order) => {
      await backupArchive(fileOf(), to, order);
      await noteDown('backup');
    },
    restore: async (from, order) => {
      const former = await restoreArchive(from, fileOf(), order);
      await noteDown('restore');
      return former;
    },
    readRecords: async function* (path) {
      yield* (await import('./gathering/readRecords.ts')).readRecords(path);
    },
    adding: (archive) => addingOver(archive, async () => (await reading()).reader, config),
    ingest: async (gathered, archive, onProgress, signal) => {
      const { ingest } = await import('./gathering/ingest.ts');
      const { reader } = await reading();
      return ingest({ gathered, archive, reader, now: now(), onProgress, signal });
    },
    knownSources: sources,
    newSource: (terms) => newSource(randomUUID(), terms, now()),
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
      const { createSpokenLanguages } = await import('./slack/spokenLanguages.ts');
      const { openSettings } = await import('./archive/openSettings.ts');
      const now = new Date();
      // What was chosen is in the archive; Slack is not asked.
      const { inPlace } = createSpokenLanguages({
        settings: openSettings((archive as OpenArchive).settingRows),
        clientFor: () => Promise.reject(new Error('The command line does not ask Slack.')),
        usual: config.language,
        log: () => {},
      });
      const outgoing: Outgoing = {
        workspace,
        person: null,
        target: { by: 'post', channel, thread },
        messages: renderBlocks(wordAnswer(answer, await inPlace(workspace, channel))),
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
  return { services, close: async () => (await gathering)?.close() };
}
