import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Rate {
  readonly n: number;
  readonly of: number;
  readonly rate: number;
}
interface Scored {
  readonly passed: Rate;
  readonly falseAbsence: Rate;
  readonly wrongPerson: Rate;
  readonly byTag: Readonly<Record<string, Rate>>;
}
interface Measured {
  readonly scored: Scored;
  readonly failures: string;
  /** The median of the milliseconds that a question took in the app. */
  readonly median: number;
}

/** The clock of the set: the fresh archive is dated by the day, the questions are asked in its evening. */
const TODAY = '2026-11-28';
const NOW = `${TODAY}T21:00:00Z`;

/**
 * The question set of the evaluation folder, asked of archives made for it: the rate of right answers in all and by
 * kind, absences claimed of what is stored, words of somebody else, and the time a question takes.
 *
 * @param against a commit: its time and rate are printed beside ours, measured in the same run
 * @returns the lines to print
 */
export function measureQuestions(folder: string, against: string | undefined): string[] {
  const room = mkdtempSync(join(tmpdir(), 'brief-score-questions-'));
  const other = join(room, 'tree');
  try {
    const before = against === undefined ? null : measureCommit(folder, against, other, room);
    const now = measure(folder, resolve('.'), join(room, 'now'));
    return table(now, before, against);
  } finally {
    if (against !== undefined)
      execFileSync('git', ['worktree', 'remove', '--force', other], { stdio: 'ignore' });
    rmSync(room, { recursive: true, force: true });
  }
}

function measureCommit(folder: string, commit: string, tree: string, room: string): Measured {
  execFileSync('git', ['worktree', 'add', '--detach', '--quiet', tree, commit]);
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  return measure(folder, tree, join(room, 'before'));
}

function measure(folder: string, clone: string, base: string): Measured {
  const questions = join(folder, 'questions');
  const set = join(questions, 'questions-dev.jsonl');
  const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync(process.execPath, words, {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  const [sample, fresh, texts, answers] = ['sample.db', 'fresh.db', 'fresh.jsonl', 'answers.jsonl'].map(
    (name) => `${base}-${name}`,
  ) as [string, string, string, string];
  run(['src/terminal/brief.js', 'ingest', '--sample'], { BRIEF_ARCHIVE: sample });
  run([join(questions, 'fresh.mjs'), texts, '--today', TODAY]);
  run(['src/terminal/brief.js', 'ingest', texts], { BRIEF_ARCHIVE: fresh });
  run([join(questions, 'run.mjs'), clone, sample, set, answers, '--fresh', fresh, '--now', NOW]);
  const scorer = join(questions, 'questions-eval.mjs');
  const times = readFileSync(answers, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { ms: number }).ms)
    .sort((a, b) => a - b);
  return {
    scored: JSON.parse(run([scorer, set, answers, '--json'])) as Scored,
    failures: run([scorer, set, answers, '--failures'])
      .split(/\n(?=FAIL )/)
      .slice(1)
      .join('\n'),
    median: times[Math.floor(times.length / 2)]!,
  };
}

function table(now: Measured, before: Measured | null, against: string | undefined): string[] {
  const names = Object.keys(now.scored.byTag);
  const width = Math.max(24, ...names.map((name) => name.length));
  const row = (name: string, own: string, old: string, must: string, reach: string) =>
    `${name.padEnd(width)}  ${own.padStart(18)}  ${old.padStart(18)}  ${must.padStart(6)}  ${reach.padStart(9)}`.trimEnd();
  const share = ({ n, of, rate }: Rate) => `${rate.toFixed(1)} % (${n}/${of})`;
  const line = (name: string, take: (scored: Scored) => Rate | undefined, must: string, reach: string) => {
    const [own, old] = [take(now.scored), before && take(before.scored)];
    return row(name, own ? share(own) : '-', old ? share(old) : '-', must, reach);
  };
  const times = (median: number) =>
    before ? `${(median / before.median).toFixed(2)} (${median} ms)` : `${median} ms`;
  return [
    row('questions (dev)', 'now', against ?? '', 'must', 'reach for'),
    line('right answers', (scored) => scored.passed, '90 %', '95 %'),
    line('absent, though stored', (scored) => scored.falseAbsence, '2 %', '0'),
    line('words of somebody else', (scored) => scored.wrongPerson, '0', '0'),
    row(
      'median time',
      times(now.median),
      before ? times(before.median) : '-',
      before ? '1.3' : '',
      before ? '1.0' : '',
    ),
    ...names.map((name) => line(`  ${name}`, (scored) => scored.byTag[name], '75 %', '90 %')),
    ...(now.failures === '' ? [] : ['', now.failures.trimEnd()]),
  ];
}
