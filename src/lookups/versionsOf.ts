import type { ArchiveView, StoredVersion } from '../archive/port.ts';

/**
 * The stored versions that some found articles, quotes or passages are of, each once; no call where there are none.
 *
 * @example (await versionsOf([{ article: version.article, version: 1 }], archive)).length // 1
 */
export async function versionsOf(
  found: readonly { readonly article: { readonly id: string }; readonly version: number }[],
  archive: Pick<ArchiveView, 'getVersions'>,
): Promise<StoredVersion[]> {
  const wanted = new Map(found.map((f) => [f.article.id, { article: f.article.id, version: f.version }]));
  return wanted.size === 0 ? [] : archive.getVersions([...wanted.values()]);
}
