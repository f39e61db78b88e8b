/** What `package-lock.json` says of a package. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
  readonly dev?: boolean;
}

/** Licences that may be used and passed on beside MIT. MPL-2.0 covers files that stay as they are. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'Zlib',
  'Python-2.0',
]);
/** Licences stated in words that are no SPDX name, as read in the package itself. */
const READ: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause' };

/**
 * What is wrong with the dependencies, as far as the lock file knows, a sentence each: a licence that is not allowed or not
 * stated, no checksum, a script that runs at installation, a version that its makers have withdrawn.
 *
 * @param packages by path, as `package-lock.json` has them
 * @example faultsOf({ 'node_modules/a': { license: 'GPL-3.0', integrity: 'sha512-…' } }) // ['node_modules/a: licence GPL-3.0']
 */
export function faultsOf(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, one]) => {
    if (path === '') return [];
    const licence = READ[path] ?? one.license ?? 'none stated';
    return [
      ...(isAllowed(licence) ? [] : [`${path}: licence ${licence}`]),
      ...(one.integrity ? [] : [`${path}: no checksum`]),
      ...(one.hasInstallScript ? [`${path}: runs a script when it is installed`] : []),
      ...(one.deprecated ? [`${path}: ${one.deprecated}`] : []),
    ];
  });
}

/** `(MIT OR GPL-3.0)` lets one choose; `(MIT AND Zlib)` asks for both. */
function isAllowed(licence: string): boolean {
  const plain = licence.replace(/^\(|\)$/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed);
  return plain.split(' AND ').every((name) => ALLOWED.has(name));
}
