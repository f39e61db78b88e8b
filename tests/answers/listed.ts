import type { FoundArticle, StoredVersion } from '../../src/archive/port.ts';

/** A version as the archive lists it, without its text. */
export function listed({ article, version, added, reading }: StoredVersion): FoundArticle {
  return {
    details: article,
    version,
    added,
    day: article.published ?? added,
    quotes: reading.quotes.length,
  };
}

/** Versions by the id of their article. */
export function textsBy(versions: readonly StoredVersion[]): Map<string, StoredVersion> {
  return new Map(versions.map((version) => [version.article.id, version]));
}
