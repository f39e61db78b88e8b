/**
 * `npm run train:attribution`: learns from the train set of the evaluation folder whom "he" and "she" mean, and writes
 * `src/reading/attribution/antecedentWeights.ts`. Deterministic; some seconds. What stood before a pronoun depends a little on the
 * weights in use: a second run settles them.
 *
 *     npm run train:attribution -- --eval ../shared/eval
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { resolveSpeakers } from '../../src/reading/attribution/resolveSpeaker.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { findSaid } from '../../src/reading/quotes/findSaid.ts';
import { learnRanking } from './learnRanking.ts';

interface Gold {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly quotes: readonly {
    speaker?: { start: number } | null;
    speaker_type?: string;
    speaker_name?: string;
  }[];
}
/** One pronoun: the features of each person whom it can mean, and which of them it does mean. */
interface Choice {
  readonly candidates: readonly (readonly string[])[];
  readonly right: number;
}

const { values } = parseArgs({ options: { eval: { type: 'string', default: '../shared/eval' } } });
const folder = resolve(values.eval);
const { sameName } = (await import(pathToFileURL(join(folder, 'quotes-eval.mjs')).href)) as {
  sameName(gold: string, found: string): boolean;
};
const reader = prepareReader(loadLexicon('data'));
const choices = readFileSync(join(folder, 'gold/gold-polnear-train.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => choicesIn(JSON.parse(line) as Gold));
const names = [...new Set(choices.flatMap(({ candidates }) => candidates.flat()))].sort();
const place = new Map(names.map((name, at) => [name, at]));
const weights = learnRanking(
  choices.map(({ candidates, right }) => ({
    signs: candidates.map((features) => {
      const row = new Array<number>(names.length).fill(0);
      for (const name of features) row[place.get(name)!] = 1;
      return row;
    }),
    gains: candidates.map((_, at) => (at === right ? 1 : 0)),
  })),
);
const rows = names.map(
  (name, at) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number(weights[at]!.toFixed(2))},`,
);
writeFileSync(
  'src/reading/attribution/antecedentWeights.ts',
  [
    '/**',
    ' * What speaks for and against a person whom a pronoun can mean (`antecedents.ts`). Learned from the train set of',
    ` * PolNeAR (${choices.length} pronouns) by \`npm quotedSpan train:attribution\`; features of structure alone, no word among them.`,
    ' */',
    'export const ANTECEDENT_WEIGHTS: Readonly<Record<string, number>> = {',
    ...rows,
    '};',
    '',
  ].join('\n'),
);
const score = (features: readonly string[]): number =>
  features.reduce((sum, name) => sum + weights[place.get(name)!]!, 0);
const right = choices.filter(({ candidates, right }) =>
  candidates.every((features) => score(features) <= score(candidates[right]!)),
).length;
console.log(
  `${choices.length} pronouns, ${((100 * right) / choices.length).toFixed(1)} % to the right person`,
);

/** The pronouns of an article for which the gold shows the person, and the engine knows that person among others. */
function choicesIn(gold: Gold): Choice[] {
  const found: Choice[] = [];
  const meant = new Map<number, string>();
  for (const { speaker, speaker_type, speaker_name } of gold.quotes)
    if (speaker && speaker_type === 'pronoun' && speaker_name) meant.set(speaker.start, speaker_name);
  const published = gold.date ?? null;
  const layout = layOut(divideText(gold.text, gold.title ?? null), reader.english);
  const { roster, said } = findSaid(layout, reader, { published });
  resolveSpeakers(layout, said, roster, reader, published, null, (pronoun, ranked) => {
    const name = meant.get(layout.words[pronoun.from]!.start);
    const fitting = ranked.flatMap(({ person }, at) =>
      name && sameName(name, roster.people[person]!.name) ? [at] : [],
    );
    if (fitting.length === 1 && ranked.length > 1)
      found.push({ candidates: ranked.map(({ features }) => features), right: fitting[0]! });
  });
  return found;
}
