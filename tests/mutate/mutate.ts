/**
 * `npm run mutate [-- --sample 100 --rooms text,reading,answers,digests,lookups --seed 1]`: changes the sources one at a time, and runs
 * the tests of the room. A change that they do not notice is printed: it wants a test.
 *
 * It works in a copy of the checkout in the temporary folder; what is not committed is not part of it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../simulate/random.ts';
import { mutantsOf } from './mutantsOf.ts';
import { openSuites } from './openSuites.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    rooms: { type: 'string', default: 'text,reading,answers,digests,lookups' },
    seed: { type: 'string', default: '1' },
  },
});
const ROOT = resolve(import.meta.dirname, '../..');
/**
 * The suites of a room, below `tests`: those that mostly notice a change of it and take seconds, and those that are asked where
 * these do not. What Brief answers is tested by what people type, what it reads by texts of many kinds.
 */
const SUITES: Readonly<Record<string, readonly [near: readonly string[], far: readonly string[]]>> = {
  text: [
    ['text', 'docstrings', 'corpus'],
    [
      'reading',
      'comparing',
      'verify',
      'messages',
      'gathering/readDetails',
      'gathering/pages',
      'gathering/bringIn',
      'slack/escapeText',
    ],
  ],
  reading: [
    ['corpus', 'docstrings', 'reading'],
    [
      'topics',
      'editor',
      'wild',
      'verify',
      'comparing',
      'questions',
      'law',
      'commands/seed',
      'archive/openArchive',
    ],
  ],
  answers: [
    ['answers', 'docstrings', 'messages'],
    [
      'commands',
      'law',
      'questions',
      'digests/composeDigest',
      'calendarFeeds',
      'slack/sharing',
      'slack/story',
    ],
  ],
  lookups: [
    ['lookups', 'docstrings', 'messages'],
    ['commands', 'law', 'questions', 'verify', 'comparing'],
  ],
  digests: [
    ['digests/composeDigest', 'digests/readSchedule', 'digests/gatherMaterial', 'docstrings', 'messages'],
    [
      'digests',
      'slack/whoseDigest',
      'slack/home',
      'slack/scheduleModal',
      'commands/watch',
      'commands/unsubscribe',
    ],
  ],
  comparing: [
    ['comparing', 'docstrings'],
    ['verify', 'commands', 'archive/clustering', 'archive/sqlite'],
  ],
};
const suitesOf = (room: string) => {
  const suites = SUITES[room];
  if (!suites) throw new Error(`--rooms takes ${Object.keys(SUITES).join(', ')}; not ${room}.`);
  return suites;
};

const copy = mkdtempSync(join(tmpdir(), 'brief-mutate-'));
execFileSync('git', ['clone', '-q', ROOT, copy]);
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
const suites = await openSuites(copy);

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

/** Puts a changed source in the place of a file while the tests run. */
async function passChanged(room: string, path: string, changed: string): Promise<boolean> {
  const file = join(copy, path);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, changed);
  const passed = await suites.pass(...suitesOf(room), path);
  writeFileSync(file, source);
  // Else the next change would be tested together with this one.
  suites.forget(path);
  return passed;
}

// Unchanged sources must pass, and a file that cannot be loaded must be noticed, or nothing is measured.
for (const room of values.rooms.split(',')) {
  const one = all.find((mutant) => mutant.room === room)!;
  if (!(await suites.pass(...suitesOf(room))))
    throw new Error(`The tests of ${room} fail without any change: nothing can be measured.`);
  if (await passChanged(room, one.path, 'throw new Error();\n'))
    throw new Error(`No test of ${room} loads ${one.path}: nothing can be measured.`);
}

const noticed: Record<string, [killed: number, made: number]> = {};
for (const { room, path, mutant } of sample) {
  const source = readFileSync(join(copy, path), 'utf8');
  const { at, from, to } = mutant;
  const survived = await passChanged(room, path, source.slice(0, at) + to + source.slice(at + from.length));
  const [killed, made] = noticed[room] ?? [0, 0];
  noticed[room] = [killed + (survived ? 0 : 1), made + 1];
  if (!survived) continue;
  const line = source.slice(0, at).split('\n').length;
  console.log(`${path}:${line}: “${from.trim()}” to “${to.trim()}” is noticed by no test`);
}
await suites.close();
rmSync(copy, { recursive: true, force: true });
const counts = Object.values(noticed);
const [killed, made] = [0, 1].map((i) => counts.reduce((sum, count) => sum + count[i]!, 0)) as [
  number,
  number,
];
for (const [room, [some, of]] of Object.entries(noticed)) console.log(`${room}: ${some} of ${of}`);
console.log(
  `${killed} of ${made} changes noticed (${((100 * killed) / made).toFixed(0)} %), seed ${values.seed}`,
);
