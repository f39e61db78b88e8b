import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly speaker?: { readonly text: string } | null;
}
interface Scored {
  readonly out: { readonly views: Readonly<Record<string, { readonly overlap: { readonly F1: number } }>> };
  /** For each document the annotated and the found quotes, and for each the index of its match, or -1. */
  readonly docs: readonly {
    readonly _dbg: {
      readonly res: { readonly overlap: { g: Quote[]; p: Quote[]; gm: number[]; pm: number[] } };
    };
  }[];
}
interface Scorer {
  evaluate(gold: readonly object[], read: readonly object[]): Scored;
}
interface Gold {
  readonly id: string;
  readonly text: string;
}

const SETS = ['gold-polnear-dev', 'gold-wikinews-gum-train', 'gold-seed'];
const VIEWS = ['direct', 'quoted', 'indirect', 'speech'];

/**
 * The annotated quotes that this version finds and another commit did not, those that it lost, and what each reads
 * that nobody annotated, a line a quote. The other commit is checked out in a folder of its own and reads by its own
 * command line.
 */
export async function compareReadings(folder: string, ref: string): Promise<string[]> {
  const scorer = (await import(pathToFileURL(join(folder, 'quotes-eval.mjs')).href)) as Scorer;
  const room = mkdtempSync(join(tmpdir(), 'brief-against-'));
  const other = join(room, 'tree');
  execFileSync('git', ['worktree', 'add', '--detach', '--quiet', other, ref]);
  try {
    symlinkSync(resolve('node_modules'), join(other, 'node_modules'));
    return SETS.flatMap((set) => {
      const jsonl = readFileSync(join(folder, 'gold', `${set}.jsonl`), 'utf8');
      const gold = parse<Gold>(jsonl);
      const before = scorer.evaluate(gold, readWith(other, jsonl));
      const now = scorer.evaluate(gold, readWith('.', jsonl));
      const figures = VIEWS.map((view) => {
        const [a, b] = [before, now].map(({ out }) => out.views[view]!.overlap.F1.toFixed(3));
        return `${view} ${a} -> ${b}`;
      });
      return ['', `${set}: ${figures.join(', ')}`, ...differences(gold, before, now)];
    });
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', other]);
    rmSync(room, { recursive: true });
  }
}

const parse = <T>(jsonl: string): T[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const readWith = (tree: string, jsonl: string): object[] =>
  parse(
    execFileSync(process.execPath, ['src/main.ts', 'terminal', 'read', '--jsonl'], {
      cwd: tree,
      input: jsonl,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    }),
  );

function differences(gold: readonly Gold[], before: Scored, now: Scored): string[] {
  const lines: { readonly sort: string; readonly line: string }[] = [];
  gold.forEach(({ id, text }, at) => {
    const [was, is] = [before, now].map(({ docs }) => docs[at]!._dbg.res.overlap);
    const add = (sort: string, { start, end, kind }: Quote) =>
      lines.push({ sort, line: `${sort}  ${kind.padEnd(8)}  ${id}  ${short(text.slice(start, end))}` });
    was!.g.forEach((quote, index) => {
      const [had, has] = [was!.gm[index]! >= 0, is!.gm[index]! >= 0];
      if (has && !had) add('gained', quote);
      if (had && !has) add('lost  ', quote);
    });
    const key = ({ start, end }: Quote) => `${start}-${end}`;
    const wrong = ({ p, pm }: typeof was & object) => p.filter((_, index) => pm[index]! < 0);
    const [wasWrong, isWrong] = [wrong(was!), wrong(is!)];
    const had = new Set(wasWrong.map(key));
    const has = new Set(isWrong.map(key));
    for (const quote of isWrong) if (!had.has(key(quote))) add('wrong+', quote);
    for (const quote of wasWrong) if (!has.has(key(quote))) add('wrong-', quote);
  });
  const sorts = ['gained', 'lost  ', 'wrong+', 'wrong-'];
  const counts = sorts.map((sort) => `${sort.trim()} ${lines.filter((one) => one.sort === sort).length}`);
  return [
    counts.join(', '),
    ...sorts.flatMap((sort) => lines.filter((one) => one.sort === sort).map(({ line }) => line)),
  ];
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 140 ? `${line.slice(0, 100)} … ${line.slice(-35)}` : line;
};
