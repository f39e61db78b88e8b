/**
 * `npm run train:confidence`: measures on the train set of the evaluation folder how often attributions on each basis
 * name the right person, writes `src/reading/attribution/measuredConfidence.ts`, and prints for the dev set the table of
 * reliability and the curve of direct quotes with a name, as docs/reading.md shows them. Deterministic; some seconds.
 *
 *     npm run train:confidence -- --eval ../shared/eval
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../src/loadLexicon.ts';
import type { Basis } from '../../src/reading/attribution/basis.ts';
import { resolveSpeakers } from '../../src/reading/attribution/resolveSpeaker.ts';
import { layOut } from '../../src/reading/layout/layOut.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { findSaid } from '../../src/reading/quotes/findSaid.ts';
import { toQuote } from '../../src/reading/quotes/toQuote.ts';

interface Gold {
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
}
/** An attributed quote that the gold has too, with a person of known name. */
interface Judged {
  readonly basis: Basis;
  readonly confidence: number;
  readonly direct: boolean;
  readonly right: boolean;
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
          g: readonly { speaker_name?: string }[];
          p: readonly { name: string | null; basis: Basis; confidence: number; kind: string }[];
          gm: readonly number[];
        };
      };
    };
  };
}

const { values } = parseArgs({ options: { eval: { type: 'string', default: '../shared/eval' } } });
const folder = resolve(values.eval);
const scorer = (await import(pathToFileURL(join(folder, 'quotes-eval.mjs')).href)) as Scorer;
const reader = prepareReader(loadLexicon('data'));

const train = judge('gold-polnear-train');
const overall = train.filter(({ right }) => right).length / train.length;
const rows = new Map<Basis, { right: number; count: number }>();
for (const { basis, right } of train) {
  const row = rows.get(basis) ?? { right: 0, count: 0 };
  rows.set(basis, { right: row.right + (right ? 1 : 0), count: row.count + 1 });
}
for (const basis of ['body', 'it', 'joint', 'undecided', 'orphan'] as const) rows.delete(basis);
// A larger share of the ranking is never the lesser confidence: neighbours that say so are taken together.
const pronouns = [...rows.keys()]
  .filter((basis) => basis.startsWith('pronoun-'))
  .sort((a, b) => Number(a.slice(8)) - Number(b.slice(8)));
const pools: { bases: Basis[]; right: number; count: number }[] = [];
for (const basis of pronouns) {
  pools.push({ bases: [basis], ...rows.get(basis)! });
  while (pools.length > 1 && share(pools.at(-1)!) < share(pools.at(-2)!)) {
    const last = pools.pop()!;
    const before = pools.pop()!;
    pools.push({
      bases: [...before.bases, ...last.bases],
      right: before.right + last.right,
      count: before.count + last.count,
    });
  }
}
for (const { bases, right, count } of pools) for (const basis of bases) rows.set(basis, { right, count });
writeFileSync(
  'src/reading/attribution/measuredConfidence.ts',
  [
    "import type { Basis } from './basis.ts';",
    '',
    '/**',
    ' * How often an attribution on each basis names the right person: measured on the train set of PolNeAR over',
    ` * ${train.length} quotes by \`npm quotedSpan train:confidence\`, two of the overall share added to each row.`,
    ' */',
    'export const MEASURED_CONFIDENCE: Readonly<Partial<Record<Basis, number>>> = {',
    ...[...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([basis, row]) =>
          `  ${/^[a-z]+$/.test(basis) ? basis : `'${basis}'`}: ${Number(share(row).toFixed(2))}, // of ${row.count}`,
      ),
    '};',
    '',
  ].join('\n'),
);

const dev = judge('gold-polnear-dev');
console.log('confidence   quotes  measured right');
for (const [from, to] of [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
] as const) {
  const bin = dev.filter(({ confidence }) => confidence >= from && confidence < to);
  console.log(
    `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}    ${String(bin.length).padStart(5)}  ${rate(bin)}`,
  );
}
const direct = dev.filter((one) => one.direct);
console.log(`\nleast  direct quotes named  right (of ${direct.length})`);
for (const least of [...new Set(direct.map(({ confidence }) => confidence))].sort((a, b) => a - b)) {
  const kept = direct.filter(({ confidence }) => confidence >= least);
  console.log(`${least.toFixed(2)}   ${String(kept.length).padStart(5)}  ${rate(kept)}`);
}

/** Two quotes of the overall share are added, so that a row of few says little. */
function share({ right, count }: { right: number; count: number }): number {
  return (right + 2 * overall) / (count + 2);
}

function rate(judged: readonly Judged[]): string {
  return judged.length === 0 ? '-' : (judged.filter(({ right }) => right).length / judged.length).toFixed(3);
}

function judge(name: string): Judged[] {
  return readFileSync(join(folder, 'gold', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const gold = JSON.parse(line) as Gold;
      const published = gold.date ?? null;
      const layout = layOut(gold.text, gold.title ?? null);
      const { roster, said } = findSaid(layout, reader, published);
      const attributions = resolveSpeakers(layout, said, roster, reader, published);
      const quotes = said.map((one, at) => {
        const { start, end, spans, kind, confidence } = toQuote(
          layout,
          one,
          attributions[at]!,
          reader.learned,
        );
        const { name, basis } = attributions[at]!;
        return {
          start,
          end,
          spans: spans.map((span) => [span.start, span.end]),
          kind,
          confidence,
          name,
          basis,
        };
      });
      const { g, p, gm } = scorer.scoreDoc(gold, { quotes }, [], 0.8)._dbg.res.overlap;
      return g.flatMap((one, at): Judged[] => {
        const found = gm[at]! < 0 ? undefined : p[gm[at]!];
        if (!found?.name || !one.speaker_name) return [];
        return [
          {
            basis: found.basis,
            confidence: found.confidence,
            direct: found.kind === 'direct',
            right: scorer.sameName(one.speaker_name, found.name),
          },
        ];
      });
    });
}
