/**
 * `npm run train:confidence`: fits how likely an attribution is right on the train and dev sets of PolNeAR and the train
 * set of Wikinews, writes `src/reading/attribution/confidenceWeights.ts`, and prints what docs/reading.md shows: for
 * each ground, each band of confidence and each least confidence how many are right. All that is printed comes from five
 * folds of documents: each is judged by weights that never saw it. Deterministic; some seconds.
 *
 *     npm run train:confidence -- --eval ../shared/eval
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { featuresOf } from '../../src/reading/attribution/confidencesOf.ts';
import { resolveSpeakers } from '../../src/reading/attribution/resolveSpeaker.ts';
import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { findSaid } from '../../src/reading/quotes/findSaid.ts';
import { toQuote } from '../../src/reading/quotes/toQuote.ts';
import { type Judged, logistic } from './logistic.ts';

interface Gold {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
}
/** An attributed quote that the gold has too, with a speaker that can be compared. */
interface JudgedQuote extends Judged {
  readonly ground: string;
  readonly direct: boolean;
}
interface Mention {
  readonly start: number;
  readonly end: number;
}
interface Predicted {
  readonly name: string | null;
  readonly ground: string;
  readonly direct: boolean;
  readonly features: readonly string[];
  readonly speaker: Mention | null;
}
interface Scorer {
  sameName(gold: string, found: string): boolean;
  scoreDoc(
    gold: Gold,
    predicted: object,
    views: readonly string[],
    least: number,
  ): {
    _dbg: {
      res: {
        overlap: {
          g: readonly { speaker_name?: string; speaker?: Mention | null }[];
          p: readonly Predicted[];
          gm: readonly number[];
        };
      };
    };
  };
}

const FOLDS = 5;
const { values } = parseArgs({ options: { eval: { type: 'string', default: '../shared/eval' } } });
const folder = resolve(values.eval);
const scorer = (await import(pathToFileURL(join(folder, 'quotes-eval.mjs')).href)) as Scorer;
const reader = prepareReader(loadLexicon('data'));

let documents = 0;
const judged = ['gold-polnear-train', 'gold-polnear-dev', 'gold-wikinews-gum-train'].flatMap(judge);
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const model = logistic(judged.filter(({ document }) => document % FOLDS !== fold));
  return judged
    .filter(({ document }) => document % FOLDS === fold)
    .map((one) => ({ ...one, confidence: model.confidence(one.features) }));
}).flat();

const { weights } = logistic(judged);
writeFileSync(
  'src/reading/attribution/confidenceWeights.ts',
  [
    '/**',
    ` * Weights of \`confidenceFeatures\`, fitted to ${judged.length} attributions of PolNeAR (train, dev) and Wikinews (GUM) by`,
    ' * `npm run train:confidence`. Features of fewer than five documents are left out.',
    ' */',
    'export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {',
    ...[...weights]
      .filter(([, weight]) => Math.abs(weight) >= 0.005)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(2))},`,
      ),
    '};',
    '',
  ].join('\n'),
);

console.log('ground         quotes  said   right');
for (const ground of [...new Set(held.map((one) => one.ground))].sort())
  console.log(
    row(
      ground.padEnd(14),
      held.filter((one) => one.ground === ground),
    ),
  );
console.log('\nconfidence     quotes  said   right');
const BANDS = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01];
BANDS.slice(0, -1).forEach((from, index) => {
  const to = BANDS[index + 1]!;
  const bin = held.filter(({ confidence }) => confidence >= from && confidence < to);
  console.log(row(`${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}`.padEnd(14), bin));
});
const direct = held.filter((one) => one.direct);
console.log(`\nleast          quotes  said   right   (direct quotes, ${direct.length})`);
for (const least of [0, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97])
  console.log(
    row(
      least.toFixed(2).padEnd(14),
      direct.filter(({ confidence }) => confidence >= least),
    ),
  );

function row(name: string, rows: readonly { right: boolean; confidence: number }[]): string {
  if (rows.length === 0) return `${name}${'0'.padStart(7)}`;
  const said = rows.reduce((sum, { confidence }) => sum + confidence, 0) / rows.length;
  const right = rows.filter((one) => one.right).length / rows.length;
  return `${name}${String(rows.length).padStart(7)}  ${said.toFixed(3)}  ${right.toFixed(3)}`;
}

/**
 * The quotes of a set that the gold has too. A person is right by name; where the gold names no person (bodies,
 * officials), the speaker is right whose words are those that the gold marks.
 */
function judge(name: string): JudgedQuote[] {
  return readFileSync(join(folder, 'gold', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const document = documents++;
      const gold = JSON.parse(line) as Gold;
      const published = gold.date ?? null;
      const layout = layOut(divideText(gold.text, gold.title ?? null), reader.english);
      const { roster, said } = findSaid(layout, reader, { published });
      const attributions = resolveSpeakers(layout, said, roster, reader, published);
      const features = featuresOf(layout, said, attributions, roster);
      const quotes = said.map((one, at) => {
        const attribution = attributions[at]!;
        const { start, end, spans, kind, speaker } = toQuote(layout, one, attribution, 1, reader.learned);
        return {
          start,
          end,
          spans: spans.map((span) => [span.start, span.end]),
          direct: kind === 'direct' || kind === 'spoken',
          name: attribution.name,
          ground: attribution.basis.replace(/-\d+$/, ''),
          features: features[at]!,
          speaker,
        };
      });
      const { g, p, gm } = scorer.scoreDoc(gold, { quotes }, [], 0.8)._dbg.res.overlap;
      return g.flatMap((one, at): JudgedQuote[] => {
        const found = gm[at]! < 0 ? undefined : p[gm[at]!];
        if (!found?.name) return [];
        const { features: holding, ground, direct: isDirect } = found;
        const right = one.speaker_name
          ? scorer.sameName(one.speaker_name, found.name)
          : overlaps(one.speaker, found.speaker);
        return [{ document, features: holding, right, ground, direct: isDirect }];
      });
    });
}

function overlaps(a: Mention | null | undefined, b: Mention | null): boolean {
  return Boolean(a && b && a.start < b.end && b.start < a.end);
}
