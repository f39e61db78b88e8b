import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';
import { type DescribedAttitude, type DescribedQuote, describeReading } from './describeReading.ts';

/**
 * One folder a case: `source.txt` and what must be read in it. To mend a case, add a case.
 */
interface Expected {
  readonly why: string;
  readonly published?: string;
  readonly quotes: readonly DescribedQuote[];
  readonly attitudes?: readonly DescribedAttitude[];
  readonly fragments?: readonly string[];
  readonly headlineUnsupported?: readonly string[];
}

const folder = import.meta.dirname;
const reader = prepareReader(loadLexicon('data'));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the corpus', () => {
  for (const { name } of cases) {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    it(`${name}: ${expected.why}`, () => {
      const text = normaliseText(readFileSync(join(folder, name, 'source.txt'), 'utf8'));
      const reading = readArticle({ text, published: expected.published ?? null }, reader);
      const found = describeReading(text, reading);
      expect(found.quotes).toEqual(expected.quotes);
      if (expected.attitudes) expect(found.attitudes).toEqual(expected.attitudes);
      if (expected.fragments) expect(found.fragments).toEqual(expected.fragments);
      if (expected.headlineUnsupported)
        expect(reading.headlineUnsupported).toEqual(expected.headlineUnsupported);
    });
  }
});
