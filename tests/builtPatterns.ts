/**
 * Prints every regular expression that the program's modules put together, as JSON: a program of
 * its own, because each has to be seen when it is made.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = [
  'src/text',
  'src/reading',
  'src/comparing',
  'src/answers',
  'src/lookups',
  'src/digests',
  'src/gathering/feeds',
  'commands',
];
/** Threads start work when they are loaded. */
const THREAD = /Thread\.ts$/;

const built = new Map<string, { place: string; source: string; flags: string }>();
const Real = globalThis.RegExp;
globalThis.RegExp = new Proxy(Real, {
  construct(target, values: ConstructorParameters<typeof RegExp>) {
    const pattern = new target(...values);
    const place = /(?:src|commands)\/[\w/]+\.ts:\d+/.exec(new Error().stack?.split('\n')[2] ?? '')?.[0];
    if (place)
      built.set(`${place}${pattern.source}`, { place, source: pattern.source, flags: pattern.flags });
    return pattern;
  },
});
for (const folder of FOLDERS) {
  for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts') && !THREAD.test(file)) await import(join(ROOT, folder, file));
  }
}
// Those that are made of a data file, when a question is first asked.
const { comparingQuestion } = await import('../commands/asked/comparingQuestions.ts');
const { loadLexicon } = await import('../src/loadLexicon.ts');
comparingQuestion('did both sides mention it?', null, loadLexicon(join(ROOT, 'data')));
globalThis.RegExp = Real;
console.log(JSON.stringify([...built.values()]));
