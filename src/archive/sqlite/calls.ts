import * as articles from './articles.ts';
import * as find from './find.ts';
import * as keptRows from './keptRows.ts';
import * as ledger from './ledger.ts';
import * as subscriptions from './subscriptions.ts';

/** What the reading thread is asked. None of it changes anything. */
export const readerCalls = {
  getVersion: articles.getVersion,
  getVersions: articles.getVersions,
  revisions: articles.revisions,
  holds: articles.holds,
  counts: articles.counts,
  readingsToRedo: articles.readingsToRedo,
  findArticles: find.findArticles,
  findQuotes: find.findQuotes,
  findPassages: find.findPassages,
  findPeople: find.findPeople,
  countTopics: find.countTopics,
  listSubscriptions: subscriptions.listSubscriptions,
  getSubscription: subscriptions.getSubscription,
  dueSubscriptions: subscriptions.dueSubscriptions,
  runs: ledger.runs,
  citedIn: ledger.citedIn,
  getInstallation: keptRows.getInstallation,
  listInstallations: keptRows.listInstallations,
  getSettings: keptRows.getSettings,
};

/** What the writing thread is asked: each is one transaction, durable when it answers. */
export const writerCalls = {
  add: articles.add,
  replaceReading: articles.replaceReading,
  addSubscription: subscriptions.addSubscription,
  changeSubscription: subscriptions.changeSubscription,
  removeSubscription: subscriptions.removeSubscription,
  schedule: ledger.schedule,
  claim: ledger.claim,
  move: ledger.move,
  once: keptRows.once,
  putInstallation: keptRows.putInstallation,
  removeInstallation: keptRows.removeInstallation,
  putSettings: keptRows.putSettings,
  removeSettings: keptRows.removeSettings,
  clearSettings: keptRows.clearSettings,
  forgetWorkspace: keptRows.forgetWorkspace,
};
