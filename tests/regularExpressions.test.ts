import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { loadLexicon } from '../src/loadLexicon.ts';
import { prepareReader } from '../src/reading/prepareReader.ts';
import { readArticle } from '../src/reading/readArticle.ts';
import { blankMarkdown, plainMarkdown } from '../src/text/markdown.ts';

const ROOT = join(import.meta.dirname, '..');

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written out in the program. */
function writtenPatterns(): Pattern[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => patternsIn(join(folder, file))),
  );
}

function patternsIn(file: string): Pattern[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) walk(child);
    else if (node !== null && typeof node === 'object') {
      if ('regex' in node && 'start' in node) {
        const { pattern, flags } = node.regex as { pattern: string; flags: string };
        const line = code.slice(0, Number(node.start)).split('\n').length;
        found.push({ place: `${file}:${line}`, source: pattern, flags });
      } else for (const child of Object.values(node)) walk(child);
    }
  };
  walk(parseAst(code, { lang: 'ts' }));
  return found;
}

/** Where a text can make the pattern try more ways than it has letters, by powers of two. */
const explodesAt = ({ place, source, flags }: Pattern): string[] =>
  analyse(new RegExp(source, flags.replace(/[gy]/g, '')))
    .reports.filter(({ exponential }) => exponential)
    .map(() => `${place} /${source}/`);

describe('the regular expressions of the program', () => {
  const built = JSON.parse(
    execFileSync(process.execPath, [join(ROOT, 'tests/builtPatterns.ts')], { encoding: 'utf8' }),
  ) as Pattern[];
  const patterns = [...writtenPatterns(), ...built];

  it('are all looked at', () => {
    expect(patterns.length).toBeGreaterThan(1000);
    expect(built.length).toBeGreaterThan(50);
    expect(explodesAt({ place: 'here', source: '^(?:A[A-Z]*)+ x', flags: '' })).not.toEqual([]);
  });

  it('never take exponential time, whatever the text', () => {
    expect(patterns.flatMap(explodesAt)).toEqual([]);
  });
});

describe('a long text of one thing over and over', () => {
  // Time that grows by the square would be half a minute and more.
  it.each([' ', '\t', '#', '# ', '\n', ' \n', '> ', '* ', '[', '](', '|', 'a ', '`', '<'])(
    'is read as Markdown: %j',
    (piece) => {
      const text = `# ${piece.repeat(100_000 / piece.length)}!x`;
      const started = performance.now();
      plainMarkdown(text);
      blankMarkdown(text);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );
});

describe('a text of one thing over and over', () => {
  const reader = prepareReader(loadLexicon(join(ROOT, 'data')));
  // What headings, lists, labels, marks, names and dates are made of.
  const PIECES =
    'A|a| |\n|\t|1|.|"|“|(|-|#|*|>|:|…|A |A. |Mr. |AB |Ab, |Ab and |Ab\n|AB: |AB:\n|Q |1:1 |() |“A” |“A |A” |he said |said that |# A\n|- a\n|[a](b) |January 1, |on Monday |President of the |‘a |\\ '.split(
      '|',
    );
  it.each(PIECES)('is read: %j', (piece) => {
    const text = `${piece.repeat(Math.ceil(5000 / piece.length))}!x`;
    const started = performance.now();
    readArticle({ text, title: null, published: null }, reader);
    // Each takes some ten milliseconds; what explodes never ends.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
