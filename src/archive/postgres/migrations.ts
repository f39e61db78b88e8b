import type { Rows } from '../tables/rows.ts';
import { addingAtOnce } from './steps/addingAtOnce.ts';
import { alerts } from './steps/alerts.ts';
import { announced } from './steps/announced.ts';
import { correctingArticles } from './steps/correctingArticles.ts';
import { firstTables } from './steps/firstTables.ts';
import { hiddenArticles } from './steps/hiddenArticles.ts';
import { hiddenVersions } from './steps/hiddenVersions.ts';
import { lighterWriting } from './steps/lighterWriting.ts';
import { longerLists } from './steps/longerLists.ts';
import { moreCorrections } from './steps/moreCorrections.ts';
import { outbox } from './steps/outbox.ts';
import { phraseRuns } from './steps/phraseRuns.ts';
import { plainNames } from './steps/plainNames.ts';
import { polledSources } from './steps/polledSources.ts';
import { sentAnswers } from './steps/sentAnswers.ts';
import { storiesAndRevisions } from './steps/storiesAndRevisions.ts';
import { versionShingles } from './steps/versionShingles.ts';
import { versionVisibility } from './steps/versionVisibility.ts';
import { withoutJit } from './steps/withoutJit.ts';
import { writingInOneCall } from './steps/writingInOneCall.ts';

/** A step: SQL, or what SQL alone cannot do. */
export type Step = string | ((rows: Rows) => Promise<void>);

/**
 * The tables of an archive, as steps that are never changed once released: a change is a further step, in a file of
 * its own, at the end of this list. `brief_archive.format` counts the steps that a database has had.
 */
export const migrations: readonly Step[] = [
  firstTables,
  storiesAndRevisions,
  polledSources,
  sentAnswers,
  outbox,
  plainNames,
  versionVisibility,
  versionShingles,
  hiddenArticles,
  alerts,
  moreCorrections,
  announced,
  hiddenVersions,
  lighterWriting,
  phraseRuns,
  withoutJit,
  writingInOneCall,
  longerLists,
  addingAtOnce,
  correctingArticles,
];
