import type { ArchiveView, FoundArticle, StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { foldText, foldWords } from '../text/foldText.ts';
import type { QuoteSearch } from './quoteSearch.ts';
import { stem } from './subject.ts';
import { versionsOf } from './versionsOf.ts';

/** A place that has the words that were asked for, or nearly. */
export interface WordsFound {
  readonly version: StoredVersion;
  /** The sentences that hold them. */
  readonly shown: Span;
  /** The words themselves, where the text has exactly these. */
  readonly exact: Span | null;
  /** The quote that holds them; null where the article itself says so. */
  readonly quote: Quote | null;
}

const ARTICLES_LOOKED_AT = 40;
/** So many are listed where the oldest of them are sought. */
const ARTICLES_LISTED = 500;
/** The share of the words that one sentence, or two neighbouring ones, must have to be near. */
const NEAR = 0.6;

/**
 * Looks for words in all stored texts, in quotation marks or not: just so, else the sentences that come nearest. Case,
 * accents, the shape of marks and dashes do not count.
 *
 * `isWhole` is false where more texts have just these words than were listed: which is the oldest is then not known.
 *
 * @param isFirst true where their first use is sought: the oldest texts that have just these words, the oldest first
 * @example (await storedWords('a very useful conversation', search, archive)).exact.length // 1
 */
export async function storedWords(
  words: string,
  search: QuoteSearch,
  archive: ArchiveView,
  isFirst = false,
): Promise<{ exact: WordsFound[]; near: WordsFound[]; isWhole: boolean }> {
  const bare = words
    .replace(/["“”«»„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const query = {
    ...(search.source ? { source: search.source } : {}),
    ...search.days,
    order: 'newest' as const,
  };
  const exactly = await archive.findArticles({
    ...query,
    words: `"${bare}"`,
    limit: isFirst ? ARTICLES_LISTED : ARTICLES_LOOKED_AT,
  });
  const asked = exactly.found.filter((a) => isAsked(a, search));
  // Of the newest of more texts than are listed the oldest is not the first.
  const isWhole = !exactly.isLowerBound && exactly.total <= exactly.found.length;
  const own = (isFirst && isWhole ? oldestFirst(asked) : asked).slice(0, ARTICLES_LOOKED_AT);
  const versions = await versionsOf(
    own.map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  const exact = versions.flatMap((version) => exactIn(version, bare));
  if (exact.length > 0) return { exact, near: [], isWhole };
  const content = contentOf(bare);
  if (content.length === 0) return { exact: [], near: [], isWhole };
  const page = await archive.findArticles({
    ...query,
    words: formsOf(content),
    order: 'relevance',
    limit: ARTICLES_LOOKED_AT,
  });
  const nearby = await versionsOf(
    page.found.filter((a) => isAsked(a, search)).map((a) => ({ article: a.details, version: a.version })),
    archive,
  );
  return { exact: [], near: nearest(nearby, content, bare), isWhole };
}

/** What states no date comes last. */
const oldestFirst = (articles: readonly FoundArticle[]): FoundArticle[] =>
  articles.toSorted(
    (a, b) =>
      Number(!a.details.published) - Number(!b.details.published) ||
      (a.details.published ?? '').localeCompare(b.details.published ?? ''),
  );

function isAsked(
  a: { details: StoredVersion['article']; day: string },
  { article, isOfDays }: QuoteSearch,
): boolean {
  return (!article || a.details.id === article) && (isOfDays?.(a.details, a.day) ?? true);
}

function exactIn(version: StoredVersion, words: string): WordsFound[] {
  const { folded, rawOffsets } = foldText(version.text);
  const sought = foldWords(words).replace(/[\s.,;:!?]+$/g, '');
  const found: WordsFound[] = [];
  for (
    let at = folded.indexOf(sought);
    at >= 0 && sought !== '';
    at = folded.indexOf(sought, at + sought.length)
  ) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ') &&
      !/[\p{L}\p{N}]/u.test(folded[at + sought.length] ?? ' ');
    if (!isWhole) continue;
    const span = { start: rawOffsets[at]!, end: rawOffsets[at + sought.length]! };
    found.push({
      version,
      exact: span,
      shown: sentencesAround(version, span),
      quote: quoteAt(version, span),
    });
  }
  return found;
}

/** All of them, or all but one, or of many all but two: a misremembered word must not hide a sentence. */
function formsOf(content: readonly string[]): string[] {
  const stems = content.map((word) => (stem(word).length >= 4 ? `${stem(word)}*` : word)).slice(0, 12);
  const without = (dropped: readonly number[]) => stems.filter((_, i) => !dropped.includes(i)).join(' ');
  const forms = [without([])];
  if (stems.length > 1) for (let i = 0; i < stems.length; i += 1) forms.push(without([i]));
  if (stems.length > 4)
    for (let i = 0; i < stems.length; i += 1)
      for (let j = i + 1; j < stems.length; j += 1) forms.push(without([i, j]));
  return forms.filter((form) => form !== '').slice(0, 60);
}

function nearest(
  versions: readonly StoredVersion[],
  content: readonly string[],
  words: string,
): WordsFound[] {
  const wanted = content.map(stem);
  const found: (WordsFound & { score: number })[] = [];
  for (const version of versions) {
    for (const sentence of version.reading.sentences) {
      const stems = (
        foldWords(version.text.slice(sentence.start, sentence.end)).match(/[\p{L}\p{N}]+/gu) ?? []
      ).map(stem);
      const held = wanted.filter((w) => stems.includes(w)).length / wanted.length;
      const needed = wanted.length <= 2 ? 1 : NEAR;
      if (held < needed) continue;
      const score = held + inOrder(foldWords(words).match(/[\p{L}\p{N}]+/gu) ?? [], stems);
      found.push({ version, exact: null, shown: sentence, quote: quoteAt(version, sentence), score });
    }
  }
  const best = Math.max(...found.map((f) => f.score));
  return found.filter((f) => f.score >= best - 0.25).sort((a, b) => b.score - a.score);
}

/** The share of neighbouring words that are neighbours in a sentence too. */
function inOrder(words: readonly string[], stems: readonly string[]): number {
  const pairs = words.slice(1).map((word, i) => [stem(words[i]!), stem(word)] as const);
  if (pairs.length === 0) return 0;
  return pairs.filter(([a, b]) => stems.some((s, i) => s === a && stems[i + 1] === b)).length / pairs.length;
}

function contentOf(words: string): string[] {
  const small =
    /^(?:a|an|and|are|as|at|be|but|by|for|from|has|have|in|is|it|its|of|on|or|that|the|their|this|to|was|were|will|with|we|i|you|he|she|they|our|not)$/;
  const all: string[] = foldWords(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  const content = all.filter((word) => !small.test(word));
  return [...new Set(content.length > 0 ? content : all)];
}

function sentencesAround({ reading }: StoredVersion, span: Span): Span {
  const touching = reading.sentences.filter((s) => s.start < span.end && span.start < s.end);
  return touching.length > 0 ? { start: touching[0]!.start, end: touching.at(-1)!.end } : span;
}

/** The narrowest quote that holds the words. */
function quoteAt({ reading }: StoredVersion, span: Span): Quote | null {
  const holding = reading.quotes.filter((q) => q.start < span.end && span.start < q.end);
  const inside = holding.filter((q) => q.start <= span.start + 1 && span.end <= q.end + 1);
  const some = inside.length > 0 ? inside : holding;
  return some.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
