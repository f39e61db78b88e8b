import type { Quote, Reading } from '../../reading/reading.ts';
import type { ArticleDetails, Span } from '../../text/article.ts';
import { quotationMarks } from '../../text/quotationMarks.ts';

/** A text with its reading: a stored version, or a draft. */
export interface ReadText {
  readonly text: string;
  readonly reading: Reading;
  /** Who published it; a draft has no publisher. */
  readonly article?: Partial<Pick<ArticleDetails, 'source' | 'sourceKind' | 'url' | 'published'>>;
}

/**
 * Where a text shows somebody's own words: in quotation marks, under a speaker label, or as the author's statement. In
 * order, not overlapping.
 *
 * @example saidSpans(version)[0] // { start: 243, end: 440 }
 */
export function saidSpans({ text, reading }: ReadText): Span[] {
  const parts = reading.headline ? [reading.headline, ...reading.paragraphs] : reading.paragraphs;
  const spans = [
    ...quotationMarks(text, parts).flatMap((q) => q.pieces),
    ...reading.quotes.flatMap((q) => (q.kind === 'spoken' ? q.spans : q.marked)),
  ].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** How many characters of some spans lie inside others; both in order. */
export function overlap(some: readonly Span[], others: readonly Span[]): number {
  let all = 0;
  for (const a of some)
    for (const b of others) all += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return all;
}

/**
 * The quotes that hold most of some spans, the narrowest first; where one has them as somebody's own words, those that do:
 * what is in marks inside reported words is not theirs who report it.
 */
export function quotesAt({ reading }: ReadText, spans: readonly Span[]): Quote[] {
  const size = spans.reduce((sum, s) => sum + s.end - s.start, 0);
  const holding = reading.quotes
    .filter((q) => overlap(spans, q.spans) >= size / 2)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const own = holding.filter((q) => overlap(spans, q.kind === 'spoken' ? q.spans : q.marked) >= size / 2);
  return own.length > 0 ? own : holding;
}

function lengthOf(quote: Quote): number {
  return quote.spans.reduce((sum, s) => sum + s.end - s.start, 0);
}
