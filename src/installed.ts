import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from './dataFolder.ts';

/** The folder of the data that come with the program. */
export const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** Made by the program as it needs it; may be deleted at any time. An installed package may lie where nobody can write. */
export const CACHE = import.meta.filename.endsWith('.ts')
  ? fileURLToPath(new URL('../node_modules/.cache/brief', import.meta.url))
  : join(dataFolder(process.platform, process.env), 'cache');

/** Of this program. */
export const VERSION = versionOf(
  new URL(import.meta.filename.endsWith('.ts') ? '..' : '../..', import.meta.url),
);

/** The version in the package.json of a folder. */
function versionOf(folder: URL): string {
  return (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }).version;
}
