/**
 * `npm run train`: learns from the training set of the evaluation folder which verbs report speech and where reported
 * speech ends, and writes the weights to `data/learned-quotes.json`. Deterministic; about a minute.
 *
 *     npm run train -- --eval ../shared/eval
 *     npm run train -- --folds 5     writes nothing: learns on four fifths, reads the fifth, and prints the figures
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/loadLexicon.ts';
import {
  type LearnedWeights,
  NOTHING_LEARNED,
  type Weights,
} from '../../src/reading/learned/learnedWeights.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { readingAsJson } from '../../src/reading/readingAsJson.ts';
import { attitudeQuestionsOf, cueness } from './attitudeQuestions.ts';
import { learnChoices, learnDecisions } from './learn.ts';
import { type Annotated, questionsOf } from './questions.ts';
import { sourceQuestionsOf } from './sourceQuestions.ts';

interface Scores {
  readonly overlap: { readonly P: number; readonly R: number; readonly F1: number };
  readonly attributed: { readonly F1: number };
}

const { values } = parseArgs({
  options: {
    eval: { type: 'string', default: '../shared/eval' },
    folds: { type: 'string' },
  },
});
const folder = resolve(values.eval);
const file = join(folder, 'gold/gold-polnear-train.jsonl');
if (!existsSync(file)) {
  console.error(`There is no training set at ${file}. Name its folder: npm quotedSpan train -- --eval DIR`);
  process.exit(2);
}
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Annotated);
const lexicon = loadLexicon('data');
const reader = prepareReader({ ...lexicon, learned: undefined });
const questions = articles.map((article, document) => questionsOf(article, document, reader));

const learn = (documents: (document: number) => boolean): LearnedWeights => {
  const chosen = questions.filter((_, document) => documents(document));
  const speech = {
    ...NOTHING_LEARNED,
    cue: learnDecisions(chosen.flatMap(({ cues }) => cues)),
    end: learnChoices(chosen.flatMap(({ ends }) => ends)),
  };
  // What is said is found first; attitudes are looked for in the rest.
  const speaking = prepareReader({ ...lexicon, learned: speech });
  const heads = cueness(
    articles.filter((_, document) => documents(document)),
    speaking,
  );
  const asked = articles.flatMap((article, document) =>
    documents(document) ? [attitudeQuestionsOf(article, document, speaking, heads)] : [],
  );
  const spoken = articles.flatMap((article, document) =>
    documents(document) ? sourceQuestionsOf(article, document, speaking) : [],
  );
  return {
    ...speech,
    source: learnChoices(spoken),
    attitude: {
      head: learnDecisions(asked.flatMap(({ head }) => head)),
      start: learnChoices(asked.flatMap(({ start }) => start)),
      until: learnChoices(asked.flatMap(({ until }) => until)),
      role: learnChoices(asked.flatMap(({ role }) => role)),
      left: learnChoices(asked.flatMap(({ left }) => left)),
      end: learnChoices(asked.flatMap(({ end }) => end)),
    },
  };
};

if (values.folds) {
  const folds = Number(values.folds);
  const { evaluate } = (await import(pathToFileURL(join(folder, 'quotes-eval.mjs')).href)) as {
    evaluate(gold: readonly object[], read: readonly object[]): { out: { views: Record<string, Scores> } };
  };
  const read: object[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const learned = learn((document) => document % folds !== fold);
    const folded = prepareReader({ ...lexicon, learned });
    articles.forEach(({ id, text, title, date }, document) => {
      if (document % folds !== fold) return;
      const reading = readArticle({ text, title: title ?? null, published: date ?? null }, folded);
      read.push(readingAsJson(id, text, reading));
    });
  }
  const { views } = evaluate(articles, read).out;
  for (const [view, { overlap, attributed }] of Object.entries(views))
    console.log(
      `${view.padEnd(9)} precision ${overlap.P.toFixed(3)}  recall ${overlap.R.toFixed(3)}  F1 ${overlap.F1.toFixed(3)}  attributed ${attributed.F1.toFixed(3)}`,
    );
} else {
  const { cue, end, source, attitude } = learn(() => true);
  const hundredths = (weights: Weights) =>
    Object.fromEntries(
      [...weights]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([feature, weight]) => [feature, Math.round(weight * 100)]),
    );
  const parts = Object.fromEntries(
    Object.entries(attitude).map(([part, weights]) => [part, hundredths(weights)]),
  );
  writeFileSync(
    'data/learned-quotes.json',
    `${JSON.stringify({ cue: hundredths(cue), end: hundredths(end), source: hundredths(source), attitude: parts })}\n`,
  );
  const counts = Object.entries(attitude).map(([part, weights]) => `${weights.size} of ${part}`);
  console.log(
    `Wrote data/learned-quotes.json: ${cue.size} weights of cues, ${end.size} of ends, ${source.size} of speakers; of attitudes ${counts.join(', ')}.`,
  );
}
