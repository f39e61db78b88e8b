import type { ArchiveView, StoredVersion } from '../archive/port.ts';
import { pairParagraphs } from '../comparing/renderings/pairParagraphs.ts';
import type { Span } from '../text/article.ts';
import { otherLanguages } from '../text/otherLanguages.ts';
import { versionsOf } from './versionsOf.ts';

/** The passage of another language's page that a passage was translated from or into. */
export interface TranslatedPassage {
  readonly version: StoredVersion;
  readonly span: Span;
}

/** More languages than any body publishes in are stored of hardly anything. */
const MOST = 4;

/**
 * The paragraphs that a passage is in the same page's other languages, by the site's own addresses. Two calls, none for a text
 * without an address or language.
 *
 * @example await inOtherLanguages(version, reading.sentences[0], archive) // []
 */
export async function inOtherLanguages(
  version: StoredVersion,
  passage: Span,
  archive: ArchiveView,
): Promise<TranslatedPassage[]> {
  const { url, language } = version.article;
  if (!url || !language) return [];
  const addresses = otherLanguages(url);
  if (addresses.length === 0) return [];
  const { found } = await archive.findArticles({ url: addresses, limit: MOST });
  const others = found.filter(({ details }) => details.language !== null && details.language !== language);
  const versions = await versionsOf(
    others.map(({ details, version: number }) => ({ article: details, version: number })),
    archive,
  );
  return versions.flatMap((other) => {
    const span = translatedSpan(version, passage, other);
    return span ? [{ version: other, span }] : [];
  });
}

function translatedSpan(version: StoredVersion, passage: Span, other: StoredVersion): Span | null {
  const { paragraphs } = version.reading;
  const at = paragraphs.findIndex(({ start, end }) => start <= passage.start && passage.end <= end);
  const pair = pairParagraphs(version, other).find(({ from, to }) => from <= at && at < to);
  if (at < 0 || !pair) return null;
  const [first, last] = [
    other.reading.paragraphs[pair.otherFrom],
    other.reading.paragraphs[pair.otherTo - 1],
  ];
  return first && last ? { start: first.start, end: last.end } : null;
}
