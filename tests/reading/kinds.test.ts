import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { parseKinds, quoteLines } from './parseKinds.ts';

const reader = prepareReader(loadLexicon('data'));
const folder = join(import.meta.dirname, 'kinds');

/** A file a kind of text, a block a text: what it claims, the text, and who says what in it (see parseKinds.ts). */
for (const file of readdirSync(folder).sort()) {
  describe(file.replace(/\.txt$/, ''), () => {
    for (const { claim, article, said } of parseKinds(readFileSync(join(folder, file), 'utf8')))
      it(claim, () => {
        expect(quoteLines(article, reader)).toEqual(said);
      });
  });
}
