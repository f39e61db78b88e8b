import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { inspect } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');

/** An `@example call // result` of a docstring. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly call: string;
  readonly result: string;
}

/** A function that another room imports. */
export interface FaceFunction {
  readonly file: string;
  readonly name: string;
  readonly hasExample: boolean;
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/'));

const roomOf = (file: string): string => {
  if (file.startsWith('commands/')) return 'commands';
  const [, room, rest] = file.split('/');
  return rest ? room! : 'main';
};

/** The examples of a room's docstrings that fit in a line, in their order. */
export function examplesIn(room: string): Example[] {
  return filesIn(`src/${room}`).flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const [, call, result] =
          /^\s*(?:\/\*\*|\*)\s*@example (.+?)\s+\/\/ (.+?)(?:\s*\*\/)?\s*$/.exec(text) ?? [];
        return call && result ? [{ file, line: index + 1, call, result }] : [];
      }),
  );
}

/** The functions of a room that other rooms import. */
export function faceOf(room: string): FaceFunction[] {
  const face = new Map<string, Set<string>>();
  for (const file of ['src', 'commands'].flatMap(filesIn)) {
    if (roomOf(file) === room) continue;
    const source = readFileSync(join(ROOT, file), 'utf8');
    for (const [, names, from] of source.matchAll(/^import (?!type)[^;]*?\{([^}]*)\} from '(\.[^']+)';/gm)) {
      const to = relative(ROOT, resolve(ROOT, dirname(file), from!)).replaceAll('\\', '/');
      if (roomOf(to) !== room || !to.startsWith('src/')) continue;
      const own = face.get(to) ?? new Set();
      for (const name of names!.split(',').map((one) => one.trim()))
        if (name && !name.startsWith('type ')) own.add(name.split(' as ')[0]!);
      face.set(to, own);
    }
  }
  return [...face].flatMap(([file, names]) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    return [...names].flatMap((name) => {
      const found = new RegExp(
        `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?export (?:async )?(?:function\\*? ${name}\\b|const ${name} = (?:async )?\\()`,
      ).exec(source);
      return found ? [{ file, name, hasExample: found[1]?.includes('@example') ?? false }] : [];
    });
  });
}

/** The value of an example's call, given what its names mean. Rejects with a ReferenceError where it uses others. */
export async function evaluate(call: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> {
  const names = Object.keys(scope);
  const run = new Function(...names, `return (async () => (${call}))();`);
  return run(...names.map((name) => scope[name]));
}

/** A value as docstrings print it: as Node does, on one line, brackets close to what is in them. */
export function printed(value: unknown): string {
  const shown = inspect(value, {
    depth: null,
    breakLength: Number.POSITIVE_INFINITY,
    maxStringLength: null,
    maxArrayLength: null,
  });
  return shown
    .replace(/\s+/g, ' ')
    .replace(/\[ /g, '[')
    .replace(/ \]/g, ']')
    .replace(/\b(Map|Set)\(\d+\)/g, '$1')
    .replace(/(T\d\d:\d\d:\d\d)\.000Z/g, '$1Z');
}

/** Whether a value is what a docstring says it is, each `…` of the docstring standing for anything. */
export function isShownAs(value: unknown, result: string): boolean {
  const pattern = result
    .split('…')
    .map((part) => RegExp.escape(part.trim()))
    .join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`, 'u').test(printed(value));
}
