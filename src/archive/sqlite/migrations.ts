import { firstTables } from './steps/firstTables.ts';
import { holdsAndCorrections } from './steps/holdsAndCorrections.ts';
import { polledSources } from './steps/polledSources.ts';
import { storiesAndRevisions } from './steps/storiesAndRevisions.ts';

/**
 * The tables of an archive file, as steps that are never changed once released: a change is a further step, in a file
 * of its own, at the end of this list. `PRAGMA user_version` counts the steps that a file has had.
 */
export const migrations: readonly string[] = [
  firstTables,
  holdsAndCorrections,
  storiesAndRevisions,
  polledSources,
];
