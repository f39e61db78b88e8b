/**
 * `npm run mutate [-- --sample 100 --rooms text,reading,answers,digests,lookups --seed 1]`: changes the sources one at a time, and runs
 * the tests of the room that depend on the changed file. A change that they do not notice is printed: it wants a test.
 *
 * It works in a copy of the checkout in the temporary folder; what is not committed is not part of it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../simulate/random.ts';
import { mutantsOf } from './mutantsOf.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    rooms: { type: 'string', default: 'text,reading,answers,digests,lookups' },
    seed: { type: 'string', default: '1' },
  },
});
const ROOT = resolve(import.meta.dirname, '../..');
/** Rooms whose tests are also, or only, in folders of other names: what Brief answers is tested by what people type. */
const TESTS: Readonly<Record<string, string>> = {
  text: 'tests/{text,docstrings,reading,verify}',
  answers: 'tests/{answers,docstrings,messages,commands}',
  lookups: 'tests/{lookups,docstrings,commands,verify}',
  digests: 'tests/{digests,docstrings}',
  reading: 'tests/{reading,docstrings}',
  comparing: 'tests/{comparing,docstrings,verify}',
};
const testsOf = (room: string) =>
  TESTS[room] ?? (existsSync(join(ROOT, 'tests', room)) ? `tests/${room}` : 'tests/commands');
/** A change may make a loop endless: that is noticed too. */
const LONGEST_MS = 180_000;

const copy = mkdtempSync(join(tmpdir(), 'brief-mutate-'));
execFileSync('git', ['clone', '-q', ROOT, copy]);
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

const all = values.rooms.split(',').flatMap((room) =>
  readdirSync(join(copy, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const path = `src/${room}/${file.replaceAll('\\', '/')}`;
      return mutantsOf(readFileSync(join(copy, path), 'utf8')).map((mutant) => ({ room, path, mutant }));
    }),
);
const random = randomFrom(Number(values.seed));
const sample = Array.from({ length: Math.min(Number(values.sample), all.length) }, () =>
  all.splice(Math.floor(random() * all.length), 1),
).flat();

/** Whether the tests pass; also where there is none for the file. */
function pass(room: string, path: string): boolean {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'related', path, '--run', '--bail', '1', '--passWithNoTests', '--silent'];
  const env = { ...process.env, BRIEF_TESTS: testsOf(room) };
  return (
    spawnSync(process.execPath, args, { cwd: copy, env, stdio: 'ignore', timeout: LONGEST_MS }).status === 0
  );
}

/** Puts a changed source in the place of a file while the tests run. */
function passChanged(room: string, path: string, changed: string): boolean {
  const file = join(copy, path);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, changed);
  const passed = pass(room, path);
  writeFileSync(file, source);
  return passed;
}

// Unchanged sources must pass, and a file that cannot be loaded must be noticed, or nothing is measured.
for (const room of values.rooms.split(',')) {
  const one = all.find((mutant) => mutant.room === room)!;
  if (!pass(room, one.path))
    throw new Error(`The tests of ${testsOf(room)} fail without any change: nothing can be measured.`);
  if (passChanged(room, one.path, 'throw new Error();\n'))
    throw new Error(`No test of ${testsOf(room)} loads ${one.path}: nothing can be measured.`);
}

let killed = 0;
for (const [i, { room, path, mutant }] of sample.entries()) {
  const source = readFileSync(join(copy, path), 'utf8');
  const { at, from, to } = mutant;
  const survived = passChanged(room, path, source.slice(0, at) + to + source.slice(at + from.length));
  if (!survived) killed += 1;
  else {
    const line = source.slice(0, mutant.at).split('\n').length;
    console.log(
      `${path}:${line}: “${mutant.from.trim()}” to “${mutant.to.trim()}” is noticed by no test of ${testsOf(room)}`,
    );
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${sample.length}, ${killed} noticed `);
}
rmSync(copy, { recursive: true, force: true });
console.log(
  `${killed} of ${sample.length} changes noticed (${((100 * killed) / sample.length).toFixed(0)} %)`,
);
