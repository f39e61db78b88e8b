import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the figures rest on. */
const READ = ['src', 'data', 'tests/score', 'tests/topics'];
const ROW = /^(?<name>\S.*?) {2,}(?<now>\S.*?)(?: {2,}|$)/;

/**
 * The figures of the last commit on a branch, by the name of their measure, as its own `npm run score` prints them: it
 * is checked out in a folder of its own. Null where there is no git or no such branch, and where nothing that is read
 * differs from it.
 */
export function measuredOn(branch: string, folder: string): ReadonlyMap<string, string> | null {
  const git = (...words: string[]) =>
    execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const room = mkdtempSync(join(tmpdir(), 'brief-score-main-'));
  const tree = join(room, 'tree');
  try {
    if (git('diff', '--stat', branch, '--', ...READ) === '') return null;
    git('worktree', 'add', '--detach', '--quiet', tree, branch);
    symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
    const printed = execFileSync(process.execPath, ['tests/score/score.ts', '--eval', resolve(folder)], {
      cwd: tree,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return readTable(printed);
  } catch {
    return null;
  } finally {
    if (existsSync(tree)) git('worktree', 'remove', '--force', tree);
    rmSync(room, { recursive: true, force: true });
  }
}

/** The figures of a printed table by the name of their measure; its heading is none. */
export function readTable(printed: string): Map<string, string> {
  return new Map(
    printed
      .split('\n')
      .slice(1)
      .flatMap((line): [string, string][] => {
        const { name, now } = ROW.exec(line)?.groups ?? {};
        return name && now ? [[name, now]] : [];
      }),
  );
}

/**
 * By how much each figure of a row rose or fell: as many as there are, "=" for one that stayed.
 *
 * @example changeOf('.927 / .892', '.936 / .892') // '+.009 / ='
 */
export function changeOf(before: string | undefined, now: string): string {
  const figures = (text: string) => text.match(/\d*\.\d+|\d+/g) ?? [];
  const [old, own] = [figures(before ?? ''), figures(now)];
  if (old.length === 0 || old.length !== own.length) return '-';
  return own
    .map((figure, at) => {
      const places = figure.split('.')[1]?.length ?? 0;
      const change = Number(figure) - Number(old[at]);
      const shown = Math.abs(change).toFixed(places).replace(/^0\./, '.');
      return Number(shown) === 0 ? '=' : `${change > 0 ? '+' : '-'}${shown}`;
    })
    .join(' / ');
}
