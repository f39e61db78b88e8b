import type { DatabaseSync } from 'node:sqlite';
import { alerts } from './steps/alerts.ts';
import { announced } from './steps/announced.ts';
import { correctingArticles } from './steps/correctingArticles.ts';
import { firstTables } from './steps/firstTables.ts';
import { headlineShingles } from './steps/headlineShingles.ts';
import { hiddenVersions } from './steps/hiddenVersions.ts';
import { holdsAndCorrections } from './steps/holdsAndCorrections.ts';
import { leanTables } from './steps/leanTables.ts';
import { mergeLater } from './steps/mergeLater.ts';
import { moreCorrections } from './steps/moreCorrections.ts';
import { outbox } from './steps/outbox.ts';
import { phraseRuns } from './steps/phraseRuns.ts';
import { plainNames } from './steps/plainNames.ts';
import { polledSources } from './steps/polledSources.ts';
import { sentAnswers } from './steps/sentAnswers.ts';
import { sortKeys } from './steps/sortKeys.ts';
import { storiesAndRevisions } from './steps/storiesAndRevisions.ts';
import { versionShingles } from './steps/versionShingles.ts';
import { versionVisibility } from './steps/versionVisibility.ts';

/** A step: SQL, or what SQL alone cannot do. One that `rebuilds` has all derived rows made anew after the last step. */
export type Step = string | { readonly rebuilds: boolean; run(connection: DatabaseSync): void };

/**
 * The tables of an archive file, as steps that are never changed once released: a change is a further step, in a file
 * of its own, at the end of this list. `PRAGMA user_version` counts the steps that a file has had.
 */
export const migrations: readonly Step[] = [
  firstTables,
  holdsAndCorrections,
  storiesAndRevisions,
  leanTables,
  polledSources,
  sentAnswers,
  mergeLater,
  outbox,
  plainNames,
  sortKeys,
  versionVisibility,
  versionShingles,
  alerts,
  moreCorrections,
  announced,
  hiddenVersions,
  phraseRuns,
  headlineShingles,
  correctingArticles,
];
