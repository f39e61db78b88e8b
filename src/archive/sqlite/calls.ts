import type { ArchiveRecord } from '../port.ts';
import * as articles from './articles.ts';
import * as corrections from './corrections.ts';
import { counts } from './counts.ts';
import { countTopics } from './countTopics.ts';
import type { Database } from './database.ts';
import { findArticles } from './findArticles.ts';
import { findOutlets } from './findOutlets.ts';
import { findPassages } from './findPassages.ts';
import { findPeople } from './findPeople.ts';
import { findQuotes } from './findQuotes.ts';
import * as versions from './getVersions.ts';
import * as keptRows from './keptRows.ts';
import * as ledger from './ledger.ts';
import * as outbox from './outbox.ts';
import { clusterArticles } from './placing.ts';
import { prune } from './prune.ts';
import { importRecords, recordsAfter } from './records.ts';
import { findRevisions } from './revisions.ts';
import { keepSent, sentCiting } from './sent.ts';
import * as sources from './sources.ts';
import * as stories from './stories.ts';
import * as subscriptions from './subscriptions.ts';
import { embargoed } from './visibility.ts';

/** What the reading thread is asked. None of it changes anything. */
export const readerCalls = {
  getVersion: versions.getVersion,
  getVersions: versions.getVersions,
  revisions: versions.revisions,
  hasExactly: articles.hasExactly,
  counts,
  readingsToRedo: versions.readingsToRedo,
  findArticles,
  findQuotes,
  findOutlets,
  findPassages,
  findPeople,
  countTopics,
  storyAssignments: stories.storyAssignments,
  articlesOfStory: stories.articlesOfStory,
  relatedTo: stories.relatedTo,
  findRevisions,
  embargoed,
  listCorrections: corrections.listCorrections,
  listSubscriptions: subscriptions.listSubscriptions,
  getSubscription: subscriptions.getSubscription,
  dueSubscriptions: subscriptions.dueSubscriptions,
  runs: ledger.runs,
  citedIn: ledger.citedIn,
  sentCiting,
  listSources: sources.listSources,
  getSource: sources.getSource,
  seenEntries: sources.seenEntries,
  countPages: sources.countPages,
  recordsAfter,
  getInstallation: keptRows.getInstallation,
  listInstallations: keptRows.listInstallations,
  getSettings: keptRows.getSettings,
};

function takeInAndPlace(db: Database, records: readonly ArchiveRecord[]) {
  importRecords(db, records);
  clusterArticles(db, { limit: records.length });
}

/** What the writing thread is asked: each is one transaction, durable when it answers. */
export const writerCalls = {
  add: articles.add,
  cluster: clusterArticles,
  replaceReading: articles.replaceReading,
  setEmbargo: articles.setEmbargo,
  addCorrection: corrections.addCorrection,
  removeCorrection: corrections.removeCorrection,
  keepSent,
  addOwed: outbox.addOwed,
  claimOwed: outbox.claimOwed,
  settleOwed: outbox.settleOwed,
  addSubscription: subscriptions.addSubscription,
  changeSubscription: subscriptions.changeSubscription,
  removeSubscription: subscriptions.removeSubscription,
  schedule: ledger.schedule,
  claim: ledger.claim,
  move: ledger.move,
  addSource: sources.addSource,
  changeSource: sources.changeSource,
  removeSource: sources.removeSource,
  claimSource: sources.claimSource,
  settleSource: sources.settleSource,
  claimPage: sources.claimPage,
  takeTurn: sources.takeTurn,
  settlePage: sources.settlePage,
  claimEvent: keptRows.claimEvent,
  putInstallation: keptRows.putInstallation,
  removeInstallation: keptRows.removeInstallation,
  putSettings: keptRows.putSettings,
  removeSettings: keptRows.removeSettings,
  clearSettings: keptRows.clearSettings,
  importRecords: takeInAndPlace,
  prune,
  forgetWorkspace: keptRows.forgetWorkspace,
};
