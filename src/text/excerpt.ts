import type { Excerpt, Span, Version } from './article.ts';

/**
 * The excerpt that a span of a version is.
 *
 * @example excerptOf(version, { start: 0, end: 7 }) // { article: 'lavrov-blinken-reykjavik', version: 1, start: 0, end: 7 }
 */
export function excerptOf(version: Version, span: Span): Excerpt {
  return { article: version.article.id, version: version.version, start: span.start, end: span.end };
}

/**
 * The words of an excerpt, cut out of the version it names.
 *
 * Throws a RangeError when the excerpt names another version or reaches outside the text: a wrong citation is a
 * fault of the program and must never be shown.
 *
 * @example sliceExcerpt(version, { article: 'lavrov-blinken-reykjavik', version: 1, start: 122, end: 131 }) // 'he had a '
 */
export function sliceExcerpt(version: Version, excerpt: Excerpt): string {
  if (excerpt.article !== version.article.id || excerpt.version !== version.version) {
    throw new RangeError(
      `Excerpt of ${excerpt.article} version ${excerpt.version} cannot be cut from ${version.article.id} version ${version.version}.`,
    );
  }
  if (
    !Number.isInteger(excerpt.start) ||
    !Number.isInteger(excerpt.end) ||
    excerpt.start < 0 ||
    excerpt.end > version.text.length ||
    excerpt.start >= excerpt.end
  ) {
    throw new RangeError(
      `Excerpt ${excerpt.start}-${excerpt.end} lies outside ${version.article.id} (${version.text.length} characters).`,
    );
  }
  return version.text.slice(excerpt.start, excerpt.end);
}
