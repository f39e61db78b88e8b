/**
 * `npm run train:merit`: learns from the labels of tests/editor that are not held back which sentences of transcripts, statements and
 * readouts carry what a summary must not leave out, and writes the weights to `src/reading/summary/meritWeights.ts`. Deterministic; some
 * seconds. It prints how often, in ten folds, each text judged by weights that never saw it, a sentence that carries a fact comes before one that does not
 * within its text: by the rules alone and by the model.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { candidatesOf } from '../../src/reading/summary/candidates.ts';
import { doubtsOf } from '../../src/reading/summary/doubt.ts';
import { findUnfit } from '../../src/reading/summary/findUnfit.ts';
import { MERIT_SIGNS, meritSigns, meritWords } from '../../src/reading/summary/merit.ts';
import { signsOf } from '../../src/reading/summary/sentenceSigns.ts';
import { lookAt } from '../../src/reading/summary/voices.ts';
import { HELD_BACK, isShown, type LabelledText, labelledTexts } from '../editor/labelledTexts.ts';
import { type Example, newton } from './newton.ts';

const ROOT = join(import.meta.dirname, '../..');
const LABELS = 'tests/editor/labels.jsonl';
/** A folder named on the command line gets the weights instead: writtenWeights.test.ts compares them. */
const TARGET = process.argv[2] ?? join(ROOT, 'src/reading/summary');
const FOLDS = 5;
const PENALTY = 3;
/** A word is a sign where so many sentences have it; it counts half as much as other signs. */
const FEWEST = 12;
const OF_WORD = 0.5;

const reader = prepareReader(loadLexicon(join(ROOT, 'data')));
const labelled = await labelledTexts(ROOT);
const read = labelled.slice(0, -HELD_BACK).flatMap((one) => {
  const sentences = sentencesOf(one);
  return sentences.length > 0 ? [sentences] : [];
});
const times = new Map<string, number>();
for (const { words } of read.flat()) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
const known = [...times].flatMap(([word, count]) => (count >= FEWEST ? [word] : [])).sort();
const texts = read.map((sentences) =>
  sentences.map(
    ({ signs, words, yes, weight }): Example => ({
      signs: [...signs, ...known.map((word) => (words.has(word) ? OF_WORD : 0))],
      yes,
      weight,
    }),
  ),
);

const score = MERIT_SIGNS.indexOf('score');
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  newton(
    texts.flatMap((examples, n) => (n % FOLDS === fold ? [] : examples)),
    PENALTY,
  ),
);
const byModel = texts.map((examples, n) =>
  examples.map(({ signs }) => signs.reduce((sum, sign, k) => sum + sign * folds[n % FOLDS]![k]!, 0)),
);
const byRules = texts.map((examples) => examples.map(({ signs }) => signs[score]!));
console.log(
  `In the right order within a text, by the rules alone: ${ordered(byRules)}; by the model, ${FOLDS} folds: ${ordered(byModel)}`,
);

const all = newton(texts.flat(), PENALTY);
const weights = all.slice(0, MERIT_SIGNS.length).map((weight) => Number(weight.toFixed(2)));
const ofWords = known.map((word, k) => [word, (all[MERIT_SIGNS.length + k]! * OF_WORD).toFixed(2)] as const);
const hash = createHash('sha256')
  .update(readFileSync(join(ROOT, LABELS)))
  .digest('hex');
writeFileSync(
  join(TARGET, 'meritWeights.ts'),
  `// Written by \`npm run train:merit\` from ${texts.length} texts of ${LABELS}
// (sha256 ${hash}); in the order of MERIT_SIGNS.
export const MERIT_WEIGHTS: readonly number[] = [
${MERIT_SIGNS.map((name, k) => `  ${weights[k]}, // ${name}`).join('\n')}
];
/** What each stem adds. */
export const MERIT_WORDS: ReadonlyMap<string, number> = new Map([
${ofWords.map(([word, weight]) => `  [${word.includes("'") ? `"${word}"` : `'${word}'`}, ${Number(weight)}],`).join('\n')}
]);
`,
);
console.log(`Wrote ${weights.length} weights and ${ofWords.length} words of ${texts.length} texts.`);

/** The sentences of a transcript, a statement or a readout that may be shown, and whether each carries a fact; none of other texts. */
function sentencesOf({ text, title, must }: LabelledText): (Example & { words: ReadonlySet<string> })[] {
  const { quotes, topics } = readArticle({ text, title }, reader);
  const layout = layOut(divideText(text, title), reader.english);
  const signs = signsOf(layout, quotes);
  const looked = lookAt(layout, quotes, signs, findUnfit(layout, signs));
  if (!looked.talk && !looked.readout) return [];
  const { sentences } = layout;
  const bags = sentences.map((_, index) => signs.bag(index));
  const candidates = candidatesOf(looked, doubtsOf(looked), bags, topics, { learned: false });
  const rows = meritSigns(
    looked,
    candidates.map((one) => one.score),
  );
  return rows.flatMap((row, index) => {
    const { start, end } = sentences[index]!;
    const carries = must.some((fact) => fact.some((one) => isShown(one, [[start, end]])));
    // A long transcript counts for more than a short statement, but not by its length.
    const weight = 4 / Math.sqrt(sentences.length);
    return looked.struck[index]
      ? []
      : [{ signs: row, words: meritWords(looked, index), yes: carries, weight }];
  });
}

/** Over the texts, the mean share of pairs of one that carries a fact and one that does not where the first has the higher value; ties count half. */
function ordered(values: readonly (readonly number[])[]): string {
  const shares = values.flatMap((one, n) => {
    let pairs = 0;
    let right = 0;
    for (const [a, first] of one.entries())
      for (const [b, second] of one.entries())
        if (texts[n]![a]!.yes && !texts[n]![b]!.yes) {
          pairs++;
          right += first > second ? 1 : first === second ? 0.5 : 0;
        }
    return pairs > 0 ? [right / pairs] : [];
  });
  return (shares.reduce((sum, share) => sum + share, 0) / shares.length).toFixed(3);
}
