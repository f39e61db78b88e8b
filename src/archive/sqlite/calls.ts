import type { NewArticle } from '../port.ts';
import * as articles from './articles.ts';
import type { Database } from './database.ts';
import * as find from './find.ts';
import * as keptRows from './keptRows.ts';
import * as ledger from './ledger.ts';
import { placeArticles } from './placing.ts';
import { listRevisions } from './revisions.ts';
import * as stories from './stories.ts';
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
  placesOf: stories.placesOf,
  articlesOf: stories.articlesOf,
  relationsOf: stories.relationsOf,
  listRevisions,
  runs: ledger.runs,
  citedIn: ledger.citedIn,
  getInstallation: keptRows.getInstallation,
  listInstallations: keptRows.listInstallations,
  getSettings: keptRows.getSettings,
};

/** Adds articles and, in transactions of their own, compares them with those that are there. */
function addAndPlace(db: Database, added: readonly NewArticle[]) {
  const outcomes = articles.add(db, added);
  const [first] = added;
  if (first) placeArticles(db, { ids: outcomes.map((one) => one.article), seen: first.added });
  return outcomes;
}

/** What the writing thread is asked: each is one transaction, durable when it answers. */
export const writerCalls = {
  add: addAndPlace,
  placeWaiting: (db: Database, limit: number) => placeArticles(db, { limit }),
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
