import { availableParallelism, cpus } from 'node:os';

export type Row = [measure: string, goal: string, measured: string];

/** What a desk types in a day, the common more often. */
export const MIX = [
  '',
  '',
  'latest',
  'quotes Lavrov',
  'quotes Lavrov about strategic stability',
  'quotes Putin',
  'quotes Putin about Ukraine',
  'quotes Blinken',
  'quotes Lavrow',
  'topics',
  'ask what did Lavrov say about strategic stability?',
  'ask what did Lavrov say about Afghanistan?',
  'ask what did Putin say about Syria?',
  'ask what did Blinken say?',
  '19 May 2021',
  'yesterday',
  'Reykjavik',
  'gas transit',
  'subscriptions',
  'help',
];

/** The value below which a share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}

/** Prints rows under their heading, and what they were measured on. */
export function printTable(table: readonly Row[]): void {
  const rows: Row[] = [['measure', 'goal', 'measured'], ...table];
  const width = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const [measure, goal, measured] of rows)
    console.log(`${measure.padEnd(width[0]!)}  ${goal.padEnd(width[1]!)}  ${measured}`);
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  console.log(
    `\n${availableParallelism()} cores (${model}), Node ${process.versions.node}, ${process.platform}`,
  );
}
