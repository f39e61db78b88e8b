import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** As Biome counts it: a branch counts more the deeper it is nested. */
const COMPLEX = 20;
/** Functions of `src` and `commands` that are more complex. May become fewer, never more. */
const MOST_COMPLEX = 19;
/** The most complex of them. May become less, never more. */
const MOST_OF_ONE = 27;

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

/** Every function that is over the limit, as Biome reports it: how complex it is, and where it begins. */
function complexFunctions(): { complexity: number; at: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'brief-complexity-'));
  const options = { maxAllowedComplexity: COMPLEX };
  const rules = {
    preset: 'none',
    complexity: { noExcessiveCognitiveComplexity: { level: 'warn', options } },
  };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, linter: { rules } }));
  try {
    const biome = join(ROOT, 'node_modules/.bin/biome');
    const flags = [`--config-path=${folder}`, '--reporter=json', '--max-diagnostics=none'];
    const printed = execFileSync(biome, ['lint', ...flags, 'src', 'commands'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { diagnostics } = JSON.parse(printed) as { diagnostics: readonly Diagnostic[] };
    return diagnostics.flatMap(({ message, location }) => {
      const complexity = Number(/complexity of (\d+)/.exec(message)?.[1] ?? 0);
      return complexity > 0 ? [{ complexity, at: `${location.path}:${location.start.line}` }] : [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// That none has more than 60 lines without a sentence that says why is a rule of `npm run lint` (biome.json).
it(`of a complexity over ${COMPLEX} become no more, and none becomes more complex than the most complex`, () => {
  const found = complexFunctions().sort((a, b) => b.complexity - a.complexity);
  expect(found.length).toBeGreaterThan(0);
  const shown = found.map(({ complexity, at }) => `${complexity} ${at}`).join('\n');
  expect(found.length, shown).toBeLessThanOrEqual(MOST_COMPLEX);
  expect(found[0]!.complexity, shown).toBeLessThanOrEqual(MOST_OF_ONE);
});
