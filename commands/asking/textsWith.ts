import type { StoredVersion } from '../../src/archive/port.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Desk } from '../command.ts';

/** What of a desk it takes to find out who somebody is. */
export type Archived = Pick<Desk, 'archive' | 'lexicon'>;

const ARTICLES_LOOKED_AT = 40;

/** The newest articles with some words, as they are read. */
export async function textsWith(
  words: readonly string[],
  { archive }: Archived,
): Promise<readonly StoredVersion[]> {
  const page = await archive.findArticles({ words, order: 'newest', limit: ARTICLES_LOOKED_AT });
  return versionsOf(
    page.found.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
}
