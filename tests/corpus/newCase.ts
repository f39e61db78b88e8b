/**
 * `npm run corpus:new <slug> <file> ["why"]`: makes a case of a text, with what the engine reads in it. The case is
 * then corrected by hand to what should be read: that is the point of it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';
import { describeReading } from './describeReading.ts';

const [slug, file, why = 'TODO: what this case is about, in a sentence'] = process.argv.slice(2);
if (!slug || !file || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
  console.error('npm run corpus:new -- <slug-of-words> <file> ["what it is about"]');
  process.exit(2);
}
const folder = join(import.meta.dirname, slug);
if (existsSync(folder)) {
  console.error(`There is a case ${slug} already. Choose another name, or correct that one.`);
  process.exit(2);
}
const text = normaliseText(readFileSync(file, 'utf8'));
const reader = prepareReader(loadLexicon(resolve(import.meta.dirname, '../../data')));
const expected = { why, ...describeReading(text, readArticle({ text }, reader)) };
mkdirSync(folder);
writeFileSync(join(folder, 'source.txt'), text);
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
console.log(`Made tests/corpus/${slug}. Now correct expected.json to what should be read, and say why.`);
