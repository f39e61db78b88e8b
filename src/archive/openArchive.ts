import type { OpenArchive } from './openedArchive.ts';

export type { OpenArchive };

/**
 * Whether a setting names a PostgreSQL server rather than a file.
 *
 * @example isServer('postgres://brief@localhost/brief') // true
 */
export function isServer(where: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(where);
}

/**
 * Opens the archive that a setting names: the file of that path, made where there is none, or the database of a
 * PostgreSQL server, its tables made where there are none. What the other engine needs is not loaded. A program that has
 * one question, and nobody else to keep waiting meanwhile, opens it with `inThisThread`: no thread is started for it.
 *
 * Rejects with an ArchiveError whose message says what is wrong and what to do.
 *
 * @example const archive = await openArchive('postgres://brief@localhost/brief'); await archive.close()
 */
export async function openArchive(
  where: string,
  use: { readonly inThisThread?: boolean } = {},
): Promise<OpenArchive> {
  if (isServer(where)) return (await import('./postgres/openArchive.ts')).openArchive(where);
  return (await import('./sqlite/openArchive.ts')).openArchive(where, use);
}
