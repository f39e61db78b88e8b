/**
 * `npm run score:stories`: groups the articles of the evaluation folder's story sets one after the other, as they
 * would arrive, unlabelled articles of the same months among them, and makes copies of seven kinds of the shipped
 * texts to find them again.
 *
 *     npm run score:stories -- --eval ../shared/eval
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openStories } from '../../src/comparing/openStories.ts';
import { relateTexts, shinglesOf } from '../../src/comparing/shingles.ts';
import { storyTerms } from '../../src/comparing/storyTerms.ts';
import { KINDS, makeCopy, shippedTexts } from '../comparing/copies.ts';

const { values } = parseArgs({ options: { eval: { type: 'string', default: '../shared/eval' } } });
const folder = resolve(values.eval);

interface Labelled {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly date: string | null;
  readonly cluster: string | null;
}
interface StoryScores {
  readonly pairF1: number;
  readonly b3F1: number;
}
const { score } = (await import(pathToFileURL(join(folder, 'stories-eval.mjs')).href)) as {
  score(gold: Map<string, string | null>, predicted: Map<string, string>): StoryScores;
};

function read(name: string): Labelled[] {
  const bytes = readFileSync(join(folder, 'gold', 'stories', name));
  const text = name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

/** Ids of articles by story, and how many were placed a second. */
function group(articles: readonly Labelled[]): { stories: Map<string, string>; rate: number } {
  const when = (one: Labelled) => (one.date ? Date.parse(one.date) : 0);
  const inOrder = articles
    .map((one, at) => ({ one, at }))
    .sort((a, b) => when(a.one) - when(b.one) || a.at - b.at);
  const open = openStories();
  const stories = new Map<string, string>();
  const begun = performance.now();
  for (const { one } of inOrder) {
    const article = { language: 'en', at: when(one), terms: storyTerms(one) };
    open.learn(article.terms);
    const story = String(open.choose(article) ?? one.id);
    open.add(story, article);
    stories.set(one.id, story);
  }
  return { stories, rate: (articles.length / (performance.now() - begun)) * 1000 };
}

const three = (value: number) => value.toFixed(3);
const roundups = read('allsides_full.train.jsonl');
const noise = read('allsides_noise.train.jsonl.gz').map((one) => ({ ...one, cluster: null }));
const sets: readonly [string, readonly Labelled[]][] = [
  ['AllSides 2016-17 with noise', [...roundups, ...noise]],
  ['AllSides 2016-17 alone', roundups],
  ['AllSides leads 2021', read('allsides_lead2021.train.jsonl')],
  ['BASIL', read('basil.train.jsonl')],
];
console.log(
  'stories: pairwise F1 (must .78, reach .84), BCubed F1 (must .90, reach .93), articles a second (1,000)',
);
for (const [name, articles] of sets) {
  const { stories, rate } = group(articles);
  const { pairF1, b3F1 } = score(new Map(articles.map((one) => [one.id, one.cluster])), stories);
  console.log(`  ${name.padEnd(28)} ${three(pairF1)}  ${three(b3F1)}  ${rate.toFixed(0)}`);
}

const texts = shippedTexts();
console.log(`copies of ${texts.length} shipped texts, found as copies (must: all)`);
for (const kind of KINDS) {
  const found = texts.filter((text, at) => {
    const copy = makeCopy(kind, text, texts[(at + 1) % texts.length]!, at);
    return relateTexts(shinglesOf(text), shinglesOf(copy))?.kind === 'copy';
  });
  console.log(`  ${kind.padEnd(28)} ${found.length} of ${texts.length}`);
}
const byStory = Map.groupBy(roundups, (one) => one.cluster);
let pairs = 0;
let taken = 0;
for (const articles of byStory.values()) {
  const shingled = articles.map((one) => shinglesOf(one.text));
  for (let i = 0; i < shingled.length; i++)
    for (let j = 0; j < i; j++) {
      pairs += 1;
      if (relateTexts(shingled[i]!, shingled[j]!)?.kind === 'copy') taken += 1;
    }
}
console.log(
  `pairs of different outlets on one event taken for copies: ${taken} of ${pairs}, ${((100 * taken) / pairs).toFixed(2)} % (must: below .5)`,
);
