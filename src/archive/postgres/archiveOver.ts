import type { OpenArchive } from '../openArchive.ts';
import * as articles from './articles.ts';
import type { Database } from './database.ts';
import * as find from './find.ts';
import * as keptRows from './keptRows.ts';
import * as ledger from './ledger.ts';
import { migrate } from './migrate.ts';
import * as subscriptions from './subscriptions.ts';
import { verify } from './verify.ts';

/** The archive in a database; its tables are made or brought up to date first. Closing it closes the database. */
export async function archiveOver(db: Database): Promise<OpenArchive> {
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    add: (given) => articles.add(db, given),
    getVersion: (article, version) => articles.getVersion(db, article, version),
    getVersions: (wanted) => articles.getVersions(db, wanted),
    revisions: (article) => articles.revisions(db, article),
    holds: (given) => articles.holds(db, given),
    findArticles: (query) => find.findArticles(db, query),
    findQuotes: (query) => find.findQuotes(db, query),
    findPeople: (query) => find.findPeople(db, query),
    findPassages: (query) => find.findPassages(db, query),
    countTopics: (query) => find.countTopics(db, query),
    counts: () => articles.counts(db),
    readingsToRedo: (engine, limit) => articles.readingsToRedo(db, engine, limit),
    replaceReading: (article, version, reading) => articles.replaceReading(db, article, version, reading),
    verify: (progress = () => {}) => verify(db, progress),
    subscriptions: {
      add: (subscription) => subscriptions.addSubscription(db, subscription),
      list: (query) => subscriptions.listSubscriptions(db, query),
      get: (id) => subscriptions.getSubscription(db, id),
      change: (id, to) => subscriptions.changeSubscription(db, id, to),
      remove: (id) => subscriptions.removeSubscription(db, id),
      due: (now, limit) => subscriptions.dueSubscriptions(db, now, limit),
    },
    ledger: {
      schedule: (subscription, scheduledFor, nextRun) =>
        ledger.schedule(db, subscription, scheduledFor, nextRun),
      claim: (owner, now, leaseUntil) => ledger.claim(db, owner, now, leaseUntil),
      move: (run, to) => ledger.move(db, run, to),
      runs: (subscription, limit) => ledger.runs(db, subscription, limit),
      citedIn: (workspace, channel, since) => ledger.citedIn(db, workspace, channel, since),
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
    once: (scope, key, now, keepSeconds) => keptRows.once(db, scope, key, now, keepSeconds),
    forgetWorkspace: (workspace) => keptRows.forgetWorkspace(db, workspace),
    close: () => db.close(),
  };
}
