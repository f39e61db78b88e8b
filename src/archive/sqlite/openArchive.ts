import { resolve } from 'node:path';
import { ArchiveError } from '../archiveError.ts';
import { assembleArchive } from '../assembleArchive.ts';
import type { OpenArchive } from '../openedArchive.ts';
import { tablesFrom } from '../tables/access.ts';
import { writesWatched } from '../writesWatched.ts';
import type { readerCalls, writerCalls } from './calls.ts';
import type { Database } from './database.ts';
import { received } from './getVersions.ts';
import { preparePath } from './preparePath.ts';
import { type ArchiveThread, connectHere, startThread } from './startThread.ts';

/** The calls as they are from this side: without the connection, answered later. */
type Asked<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (db: Database, ...values: infer Values) => infer Value
    ? (...values: Values) => Promise<Value>
    : never;
};

type Progress = (done: number, all: number) => void;

/**
 * Opens the archive in one SQLite file, and makes it with its folders where there is none.
 *
 * The file is worked on by two threads, so that a question need not wait for a write, nor anything else for either; the
 * one that writes is started when there is something to write. With `inThisThread` neither is started and this thread does
 * the work itself. Several processes may have the same file open. A write has reached the disk when its promise resolves.
 *
 * Rejects with an ArchiveError whose message says what is wrong and what to do: a folder in place of the file, a
 * read-only place, a file that is no archive, a damaged one, one made by a newer Brief. Such a file is left as it is.
 *
 * @example const archive = await openArchive('brief.sqlite'); await archive.counts() // { articles: 0, … }
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over a reader and a writer thread, none over 30 lines.
export async function openArchive(
  path: string,
  { inThisThread = false }: { readonly inThisThread?: boolean } = {},
): Promise<OpenArchive> {
  const file = resolve(path);
  preparePath(file);
  const connect = inThisThread ? connectHere : startThread;
  let reader = connect({ path: file, role: 'reader' });
  let writer: Promise<ArchiveThread> | null = null;
  let latestWriter: ArchiveThread | null = null;
  let closed = false;
  let isOpen = false;
  const reading = async () => {
    if (reader.hasDied()) {
      reader = startThread({ path: file, role: 'reader' });
      await reader.open();
    }
    return reader;
  };
  /** A connection that is opened later would make a new file where the old one is gone. */
  const checkPresence = async () => {
    if (isOpen) await (await reading()).ask('present', []);
  };
  const openWriter = async () => {
    await checkPresence().catch((error: unknown) => {
      writer = null;
      throw error;
    });
    const thread = connect({ path: file, role: 'writer' });
    try {
      await thread.open();
      latestWriter = thread;
      return thread;
    } catch (error) {
      writer = null;
      await thread.close();
      throw error;
    }
  };
  const writing = async () => {
    if (closed && !writer) throw new ArchiveError('closed', `The archive ${file} is closed.`);
    if (latestWriter?.hasDied()) {
      writer = null;
      latestWriter = null;
    }
    writer ??= openWriter();
    return writer;
  };
  // The writer last: who closes last brings the log back into the file.
  const close = async () => {
    closed = true;
    await reader.close();
    await (await writer?.catch(() => null))?.close();
  };
  try {
    if (!(await reader.open())) {
      // It has to be made, or brought up to date, or is none.
      await writing();
      await reader.open();
    }
    isOpen = true;
  } catch (error) {
    await close();
    throw error;
  }
  const asking = <Calls>(thread: () => Promise<ArchiveThread>) =>
    new Proxy({} as Asked<Calls>, {
      get:
        (_, call) =>
        async (...values: unknown[]) =>
          (await thread()).ask(String(call), values),
    });
  const read = asking<typeof readerCalls>(reading);
  const writes = writesWatched();
  const write = asking<typeof writerCalls>(async () => {
    const thread = await writing();
    return { ...thread, ask: (call, values) => writes.watched(() => thread.ask(call, values)) };
  });

  /** Work that goes through the whole file has a thread of its own, so that nobody waits for it. */
  const inOwnThread = async (call: string, [first, ...more]: readonly unknown[]) => {
    await checkPresence();
    const own = startThread({ path: file, role: 'writer' });
    try {
      await own.open();
      if (typeof first === 'function') return await own.ask(call, more, first as Progress);
      return await own.ask(call, first === undefined ? [] : [first, ...more]);
    } finally {
      await own.close();
    }
  };
  return assembleArchive({
    tables: tablesFrom(async (access, call, values) => {
      if (access === 'long') return inOwnThread(call, values);
      if (access === 'read') return (await reading()).ask(call, values);
      return writes.watched(async () => (await writing()).ask(call, values));
    }),
    queriesOf: (viewer) => ({
      getVersion: async (article, version) => {
        const sent = await read.getVersion(viewer, article, version);
        return sent && received(sent);
      },
      getVersions: async (wanted) => (await read.getVersions(viewer, wanted)).map(received),
      revisions: (articles) => read.revisions(viewer, articles),
      findArticles: (query) => read.findArticles(viewer, query),
      findVersions: async (query) => (await read.findVersions(viewer, query)).map(received),
      findQuotes: (query) => read.findQuotes(viewer, query),
      findQuotesForEach: async (queries) =>
        queries.length === 0 ? [] : read.findQuotesForEach(viewer, queries),
      findPeople: (query) => read.findPeople(viewer, query),
      findSharing: async (query) =>
        (await read.findSharing(viewer, query)).map(({ version, shared }) => ({
          version: received(version),
          shared,
        })),
      findOutlets: () => read.findOutlets(viewer),
      findPassages: (query) => read.findPassages(viewer, query),
      countTopics: (query) => read.countTopics(viewer, query),
      counts: () => read.counts(viewer),
      storyAssignments: (articles) => read.storyAssignments(viewer, articles),
    }),
    add: (articles) => write.add(articles),
    hasExactly: (articles) => read.hasExactly(articles),
    readingsToRedo: async (engine, limit) => (await read.readingsToRedo(engine, limit)).map(received),
    replaceReading: (article, version, reading) => write.replaceReading(article, version, reading),
    setEmbargo: (article, until) => write.setEmbargo(article, until),
    statedTime: async () => null,
    onWrite: writes.onWrite,
    close,
  });
}
