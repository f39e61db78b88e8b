import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each room may import besides itself. A port is a file of types, named where it may be used. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  reading: ['text'],
  comparing: ['text', 'reading'],
  words: ['text', 'reading', 'comparing'],
  lookups: ['text', 'reading', 'comparing', 'words', 'archive/port'],
  archive: ['text', 'reading', 'comparing'],
  gathering: ['text', 'reading', 'archive/port'],
  answers: ['text', 'reading', 'comparing', 'words', 'lookups', 'archive/port'],
  digests: ['text', 'reading', 'comparing', 'words', 'lookups', 'answers', 'archive/port'],
  commands: ['text', 'reading', 'comparing', 'words', 'lookups', 'answers', 'digests', 'archive/port'],
  slack: ['text', 'reading', 'words', 'answers', 'digests', 'commands', 'archive/port', 'archive/settings'],
  terminal: ['text', 'reading', 'words', 'answers', 'commands', 'archive/port'],
  playground: ['text', 'words/en/playground'],
};
/** Rooms without clock, file, network, environment or chance: only the lists of time zones come from outside. */
const PURE = ['text', 'reading', 'comparing', 'words', 'answers'];
const IMPURE =
  /\bfrom 'node:|\bfrom '@slack|\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bMath\.random\(|\bfetch\(/;

const files = ['src', 'commands'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts'))
    .map((f) => join(top, f).replaceAll('\\', '/')),
);

/** The room of a file: the folder below src, `commands`, or `main` for the files that put things together. */
function roomOf(file: string): string {
  if (file.startsWith('commands/')) return 'commands';
  const [, room, rest] = file.split('/');
  return rest ? room! : 'main';
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const named = source.matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'|^import '(\.[^']+)'/gms);
  // Where a module is loaded late, or a type is taken from it in place.
  const late = source.matchAll(/\bimport\(\s*'(\.[^']+)'/g);
  return [...named, ...late].map((m) =>
    relative(root, resolve(root, dirname(file), m[1] ?? m[2]!)).replaceAll('\\', '/'),
  );
}

/** Each circle once, as the files on it in order: `a -> b -> a`. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const to of imports.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

describe('the rooms', () => {
  it('are all named here', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].sort()).toEqual([...Object.keys(MAY), 'main'].sort());
  });

  it('import only in the allowed directions', () => {
    const wrong = files
      .filter((file) => roomOf(file) !== 'main')
      .flatMap((file) =>
        importsOf(file)
          .filter((to) => {
            const room = roomOf(to);
            const port = to.replace(/^src\//, '').replace(/\.ts$/, '');
            const allowed = MAY[roomOf(file)]!;
            return room !== roomOf(file) && !allowed.includes(room) && !allowed.includes(port);
          })
          .map((to) => `${file} imports ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('hold no circle of imports, of types or of late ones either', () => {
    expect(circlesOf(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('would be caught in a circle', () => {
    const circle = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(circle)).toEqual(['a -> b -> c -> a']);
  });

  it('that are pure touch no clock, file, network, environment or chance', () => {
    const wrong = files
      .filter((file) => PURE.includes(roomOf(file)))
      .filter((file) =>
        IMPURE.test(readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '')),
      );
    expect(wrong).toEqual([]);
  });

  it('take the archive from its ports, which hold types alone', () => {
    const ports = files.filter((file) => /^src\/archive\/(?:port|settings)(?:\.ts$|\/)/.test(file));
    expect(ports.length).toBeGreaterThan(2);
    for (const port of ports) {
      const source = readFileSync(join(root, port), 'utf8');
      expect(source, port).not.toMatch(/^export (?:function|const|class|let|default)/m);
    }
  });
});
