import { afterEach, beforeEach, describe } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { describeCorrections } from './archiveCorrections.ts';
import { describeDigests } from './archiveDigests.ts';
import { describeFinding } from './archiveFinding.ts';
import { describeMoving } from './archiveMoving.ts';
import { describeOutbox } from './archiveOutbox.ts';
import { describePhrases } from './archivePhrases.ts';
import { describeRelevance } from './archiveRelevance.ts';
import { describeRemoving } from './archiveRemoving.ts';
import { describeVersions } from './archiveVersions.ts';
import { describeVisibility } from './archiveVisibility.ts';
import { describeIsolation } from './isolation.ts';

/**
 * What every engine behind the Archive port must do. `open` gives an empty archive; the suite closes it.
 */
export function describeArchive(name: string, open: () => Promise<Archive>): void {
  describe(`the archive on ${name}`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
    });
    afterEach(() => archive.close());

    describeVersions(() => archive);
    describeFinding(() => archive);
    describeDigests(() => archive);
    describeOutbox(() => archive);
    describeRemoving(() => archive);
    describeVisibility(() => archive);
    describePhrases(() => archive);
    describeRelevance(() => archive);
    describeCorrections(() => archive);
    describeIsolation(() => archive);
    describeMoving(() => archive, open);
  });
}
