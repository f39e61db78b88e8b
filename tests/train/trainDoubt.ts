/**
 * `npm run train:doubt`: learns from the first labels of tests/editor which sentences an editor strikes, and writes the weights to `src/reading/summary/doubtWeights.ts`. Deterministic; some seconds. It prints how often
 * ten folds, each text judged by weights that never saw it, doubt a sentence that is struck more than one that is not,
 * by the patterns alone and by the model.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { DOUBT_SIGNS, doubtSigns } from '../../src/reading/summary/doubt.ts';
import { findUnfit } from '../../src/reading/summary/findUnfit.ts';
import { signsOf } from '../../src/reading/summary/sentenceSigns.ts';
import { lookAt } from '../../src/reading/summary/voices.ts';
import { isShown, LEARNED_FROM, labelledTexts } from '../editor/labelledTexts.ts';
import { type Example, newton } from './newton.ts';

const ROOT = join(import.meta.dirname, '../..');
const LABELS = 'tests/editor/labels.jsonl';
/** A folder named on the command line gets the weights instead: writtenWeights.test.ts compares them. */
const TARGET = process.argv[2] ?? join(ROOT, 'src/reading/summary');
const FOLDS = 10;
const PENALTY = 3;

const reader = prepareReader(loadLexicon(join(ROOT, 'data')));
const texts = (await labelledTexts(ROOT)).slice(0, LEARNED_FROM).map((labelled) => {
  const { text, title } = labelled;
  const { quotes } = readArticle({ text, title }, reader);
  const layout = layOut(divideText(text, title), reader.english);
  const signs = signsOf(layout, quotes);
  const looked = lookAt(layout, quotes, signs, findUnfit(layout, signs));
  return doubtSigns(looked).map((signs, index): Example => {
    const { start, end } = layout.sentences[index]!;
    return {
      signs,
      yes: labelled.bad.some((one) => isShown(one, [[start, end]])),
      // A long transcript counts for more than a short statement, but not by its length.
      weight: 4 / Math.sqrt(layout.sentences.length),
    };
  });
});

const names = DOUBT_SIGNS;
const learned = Array.from({ length: FOLDS }, (_, fold) =>
  newton(
    texts.flatMap((examples, n) => (n % FOLDS === fold ? [] : examples)),
    PENALTY,
  ),
);
const folded = texts.map((examples, n) =>
  examples.map(({ signs }) => signs.reduce((sum, sign, k) => sum + sign * learned[n % FOLDS]![k]!, 0)),
);
const yes = texts.flatMap((examples) => examples.map((one) => one.yes));
const patterns = texts.flatMap((examples) => examples.map(({ signs }) => signs[names.indexOf('struck')]!));
console.log(
  `In the right order, patterns alone: ${ordered(patterns, yes)}; the model, ${FOLDS} folds: ${ordered(folded.flat(), yes)}`,
);

const weights = newton(texts.flat(), PENALTY).map((weight) => Number(weight.toFixed(2)));
const hash = createHash('sha256')
  .update(readFileSync(join(ROOT, LABELS)))
  .digest('hex');
writeFileSync(
  join(TARGET, 'doubtWeights.ts'),
  `// Written by \`npm run train:doubt\` from the first ${texts.length} texts of ${LABELS}
// (sha256 ${hash}); in the order of DOUBT_SIGNS.
export const DOUBT_WEIGHTS: readonly number[] = [
${names.map((name, k) => `  ${weights[k]}, // ${name}`).join('\n')}
];
`,
);
console.log(`Wrote ${names.length} weights of ${texts.length} texts.`);

/** Of pairs of one that is and one that is not, the share where the first has the higher value; ties count half. */
function ordered(values: readonly number[], are: readonly boolean[]): string {
  let pairs = 0;
  let right = 0;
  for (const [n, value] of values.entries())
    if (are[n])
      for (const [m, other] of values.entries())
        if (!are[m]) {
          pairs++;
          right += value > other ? 1 : value === other ? 0.5 : 0;
        }
  return (right / pairs).toFixed(3);
}
