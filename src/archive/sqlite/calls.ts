import type { RowStore } from '../tables/rows.ts';
import { type Tables, tablesIn } from '../tables/tablesIn.ts';
import { articleEngineOf } from './articleEngine.ts';
import * as articles from './articles.ts';
import { counts } from './counts.ts';
import { countTopics } from './countTopics.ts';
import type { Database } from './database.ts';
import { findArticles, findVersions } from './findArticles.ts';
import { findOutlets } from './findOutlets.ts';
import { findPassages } from './findPassages.ts';
import { findPeople } from './findPeople.ts';
import { findQuotes, findQuotesForEach } from './findQuotes.ts';
import { findSharing } from './findSharing.ts';
import * as versions from './getVersions.ts';
import { rowStoreOver } from './rowStore.ts';
import { storyAssignments } from './stories.ts';

/** What the reading thread is asked beside the tables. None of it changes anything. */
export const readerCalls = {
  getVersion: versions.getVersion,
  getVersions: versions.getVersions,
  revisions: versions.revisions,
  hasExactly: articles.hasExactly,
  counts,
  readingsToRedo: versions.readingsToRedo,
  findArticles,
  findVersions,
  findSharing,
  findQuotes,
  findQuotesForEach,
  findOutlets,
  findPassages,
  findPeople,
  countTopics,
  storyAssignments,
};

/** What the writing thread is asked beside the tables; durable when it answers. */
export const writerCalls = {
  add: articles.add,
  replaceReading: articles.replaceReading,
  setEmbargo: articles.setEmbargo,
};

type Call = (...values: unknown[]) => unknown;

/** Answers calls by name on a connection: those above, and those of the tables as "table.method". */
export function answersOf(db: Database): (call: string, values: readonly unknown[]) => unknown {
  const calls = { ...readerCalls, ...writerCalls } as Record<string, unknown>;
  const store: RowStore = rowStoreOver(db);
  const tables: Tables = tablesIn(store, articleEngineOf(db));
  return (call, values) => {
    const [table, method] = call.split('.');
    if (method === undefined) return (calls[call] as Call)(db, ...values);
    return (tables as unknown as Record<string, Record<string, Call>>)[table!]![method]!(...values);
  };
}
