import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with `initdb` and `postgres` of the newest version installed as Debian, Homebrew and others do. */
export function newestPrograms(): string | null {
  const found = [
    ...globSync('/usr/lib/postgresql/*/bin'),
    ...globSync('/opt/homebrew/opt/postgresql@*/bin'),
    '/usr/local/bin',
    '/usr/bin',
  ].filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  const version = (folder: string) => Number(/\d+/.exec(folder)?.[0] ?? 0);
  return found.sort((one, other) => version(other) - version(one))[0] ?? null;
}
