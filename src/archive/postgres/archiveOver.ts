import { bindToWorkspace } from '../bindToWorkspace.ts';
import { isoOf } from '../instants.ts';
import type { OpenArchive } from '../openedArchive.ts';
import type { ArchiveQueries, Corrections, DigestLedger, Sources, Subscriptions, Viewer } from '../port.ts';
import * as articles from './articles.ts';
import * as corrected from './corrections.ts';
import { countTopics } from './countTopics.ts';
import type { Database } from './database.ts';
import { findArticles } from './findArticles.ts';
import { findOutlets } from './findOutlets.ts';
import { findPassages } from './findPassages.ts';
import { findPeople } from './findPeople.ts';
import { findQuotes } from './findQuotes.ts';
import * as keptRows from './keptRows.ts';
import * as digests from './ledger.ts';
import { migrate } from './migrate.ts';
import { addOwed, claimOwed, settleOwed } from './outbox.ts';
import { clusterArticles } from './placing.ts';
import { prune } from './prune.ts';
import { importRecords, records } from './records.ts';
import { findRevisions } from './revisions.ts';
import { keepSent, sentCiting } from './sent.ts';
import * as polled from './sources.ts';
import * as stories from './stories.ts';
import * as ordered from './subscriptions.ts';
import { verify } from './verify.ts';
import * as versions from './versions.ts';
import { embargoed } from './visibility.ts';

/** The archive in a database; its tables are made or brought up to date first. Closing it closes the database. */
export async function archiveOver(db: Database): Promise<OpenArchive> {
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  const queriesOf = (viewer: Viewer | null): ArchiveQueries => ({
    getVersion: (article, version) => versions.getVersion(db, viewer, article, version),
    getVersions: (wanted) => versions.getVersions(db, viewer, wanted),
    revisions: (article) => versions.revisions(db, viewer, article),
    findArticles: (query) => findArticles(db, viewer, query),
    findQuotes: (query) => findQuotes(db, viewer, query),
    findPeople: (query) => findPeople(db, viewer, query),
    findOutlets: () => findOutlets(db, viewer),
    findPassages: (query) => findPassages(db, viewer, query),
    countTopics: (query) => countTopics(db, viewer, query),
    counts: () => articles.counts(db, viewer),
    storyAssignments: (given) => stories.storyAssignments(db, viewer, given),
    articlesOfStory: (story) => stories.articlesOfStory(db, viewer, story),
    relatedTo: (article) => stories.relatedTo(db, viewer, article),
    findRevisions: (query) => findRevisions(db, viewer, query),
  });
  const corrections: Corrections = {
    add: (correction) => corrected.addCorrection(db, correction),
    list: (query) => corrected.listCorrections(db, query),
    remove: (key) => corrected.removeCorrection(db, key),
  };
  const subscriptions: Subscriptions = {
    add: (subscription) => ordered.addSubscription(db, subscription),
    list: (query) => ordered.listSubscriptions(db, query),
    get: (id) => ordered.getSubscription(db, id),
    change: (id, to) => ordered.changeSubscription(db, id, to),
    remove: (id) => ordered.removeSubscription(db, id),
    due: (now, limit) => ordered.dueSubscriptions(db, now, limit),
  };
  const ledger: DigestLedger = {
    schedule: (subscription, scheduledFor, nextRun) =>
      digests.schedule(db, subscription, scheduledFor, nextRun),
    claim: (owner, now, leaseUntil) => digests.claim(db, owner, now, leaseUntil),
    move: (run, to) => digests.move(db, run, to),
    runs: (subscription, limit, workspace) => digests.runs(db, subscription, limit, workspace),
    citedIn: (workspace, channel, since) => digests.citedIn(db, workspace, channel, since),
  };
  const sources: Sources = {
    add: (source) => polled.addSource(db, source),
    list: () => polled.listSources(db),
    get: (id) => polled.getSource(db, id),
    change: (id, to) => polled.changeSource(db, id, to),
    remove: (id) => polled.removeSource(db, id),
    claim: (owner, now, leaseUntil, only) => polled.claimSource(db, owner, now, leaseUntil, only),
    settle: (poll, to, found) => polled.settleSource(db, poll, to, found),
    seen: (source, keys) => polled.seenEntries(db, source, keys),
    takeTurn: (host, now, apart) => polled.takeTurn(db, host, now, apart),
    claimPage: (owner, now, leaseUntil, only) => polled.claimPage(db, owner, now, leaseUntil, only),
    settlePage: (page, to) => polled.settlePage(db, page, to),
    countPages: () => polled.countPages(db),
  };
  return {
    ...queriesOf(null),
    seenBy: ({ now, workspace }) => {
      const viewer: Viewer = { now: isoOf(now), workspace };
      return {
        ...queriesOf(viewer),
        viewer,
        embargoed: () => embargoed(db, viewer),
        ...bindToWorkspace({ corrections, subscriptions, ledger, sources }, workspace),
      };
    },
    add: (given) => articles.add(db, given),
    cluster: (order) => clusterArticles(db, order),
    hasExactly: (given) => articles.hasExactly(db, given),
    readingsToRedo: (engine, limit) => versions.readingsToRedo(db, engine, limit),
    replaceReading: (article, version, reading) => versions.replaceReading(db, article, version, reading),
    setEmbargo: (article, until) => articles.setEmbargo(db, article, until),
    verify: (progress = () => {}) => verify(db, progress),
    corrections,
    subscriptions,
    ledger,
    sources,
    sent: {
      keep: (sent) => keepSent(db, sent),
      citing: (cited, since) => sentCiting(db, cited, since),
    },
    outbox: {
      add: (owed, by) => addOwed(db, owed, by),
      claim: (owner, now, leaseUntil) => claimOwed(db, owner, now, leaseUntil),
      settle: (key, by, to) => settleOwed(db, key, by, to),
    },
    installations: {
      put: (workspace, sealed) => keptRows.putInstallation(db, workspace, sealed),
      get: (workspace) => keptRows.getInstallation(db, workspace),
      remove: (workspace) => keptRows.removeInstallation(db, workspace),
      list: () => keptRows.listInstallations(db),
    },
    settingRows: {
      get: (namespace, keys, now) => keptRows.getSettings(db, namespace, keys, now),
      put: (namespace, rows, now) => keptRows.putSettings(db, namespace, rows, now),
      remove: (namespace, keys, now) => keptRows.removeSettings(db, namespace, keys, now),
      clear: (namespace) => keptRows.clearSettings(db, namespace),
    },
    claimEvent: (scope, key, now, keepSeconds) => keptRows.claimEvent(db, scope, key, now, keepSeconds),
    forgetWorkspace: (workspace) => keptRows.forgetWorkspace(db, workspace),
    records: () => records(db),
    importRecords: async (given) => {
      await importRecords(db, given);
      await clusterArticles(db, { limit: given.length });
    },
    prune: (order) => prune(db, order),
    close: () => db.close(),
  };
}
