/**
 * `npm run build`: JavaScript with source maps in `dist`, for `npm pack` and `npm publish`. Node strips no types below
 * `node_modules`; a checkout needs none of this.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const compiler = resolve(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '--project', resolve(root, 'src/tsconfig.publish.json')], {
  stdio: 'inherit',
});
// What the program reads beside its modules.
for (const folder of ['data', 'src/playground/page/static'])
  cpSync(resolve(root, folder), resolve(dist, folder), { recursive: true });
