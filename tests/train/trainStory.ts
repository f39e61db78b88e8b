/**
 * `npm run train:story`: learns the weights of `src/comparing/summariseStory.ts` from the stories of the evaluation
 * folder and prints them, with the ROUGE figures of five folds (each story told by weights that never saw it) and of
 * the stories learned from. Deterministic; about a minute.
 *
 *     npm run train:story -- --eval ../shared/eval
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { candidatesOf, chooseStory, type StoryArticle } from '../../src/comparing/summariseStory.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { learnRanking } from './learnRanking.ts';

interface Rouge {
  scoreMulti(
    references: readonly string[],
    summary: string,
    stem: boolean,
  ): Record<'rouge1' | 'rouge2', { p: number; f: number }>;
  evaluate(
    gold: readonly object[],
    told: readonly object[],
    options: { limit: number },
  ): Record<'rouge1' | 'rouge2' | 'rougeLsum', { F: number }>;
}
interface Story {
  readonly id: string;
  readonly docs: readonly { readonly text: string; readonly title?: string }[];
  readonly references: readonly string[];
}

const FOLDS = 5;
const WORDS = 70;
const { values } = parseArgs({ options: { eval: { type: 'string', default: '../shared/eval' } } });
const folder = resolve(values.eval);
const rouge = (await import(pathToFileURL(join(folder, 'rouge.mjs')).href)) as Rouge;
const reader = prepareReader(loadLexicon('data'));
const stories = readFileSync(join(folder, 'gold/gold-mds-neus-val.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Story)
  .map((story) => {
    const articles = story.docs.map(
      ({ text, title = null }): StoryArticle => ({
        text,
        title,
        reading: readArticle({ text, title, language: 'en' }, reader),
      }),
    );
    const candidates = candidatesOf(articles, reader.english);
    const said = candidates.map(({ article, start, end }) => articles[article]!.text.slice(start, end));
    // How much of the reference a sentence shows, and how little else.
    const gains = said.map((sentence) => {
      const { rouge1, rouge2 } = rouge.scoreMulti(story.references, sentence, true);
      return (rouge1.f + rouge2.f + rouge1.p + rouge2.p) / 4;
    });
    return { ...story, articles, candidates, signs: candidates.map((one) => one.signs), gains };
  });

const figures = (weightsOf: (index: number) => readonly number[]): string => {
  const told = stories.map(({ id, articles, candidates }, index) => ({
    id,
    summary: chooseStory(candidates, weightsOf(index), WORDS)
      .map(({ article, start, end }) => articles[article]!.text.slice(start, end).replaceAll('\n', ' '))
      .join('\n'),
  }));
  const { rouge1, rouge2, rougeLsum } = rouge.evaluate(stories, told, { limit: WORDS });
  return [rouge1, rouge2, rougeLsum].map(({ F }) => F.toFixed(1)).join(' / ');
};
const byFold = Array.from({ length: FOLDS }, (_, fold) =>
  learnRanking(stories.filter((_, index) => index % FOLDS !== fold)),
);
const all = learnRanking(stories);
console.log(`ROUGE-1/2/Lsum over ${FOLDS} folds: ${figures((index) => byFold[index % FOLDS]!)}`);
console.log(`ROUGE-1/2/Lsum of the stories learned from: ${figures(() => all)}`);
console.log(`STORY_WEIGHTS = [${all.map((weight) => weight.toFixed(2)).join(', ')}]`);
