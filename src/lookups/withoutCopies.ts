import type { ArchiveView, FoundQuote } from '../archive/port.ts';

type Place = Pick<FoundQuote, 'article' | 'quote'>;

/**
 * Where several articles with the same text have a quote, only the quote of the article that came first, if it is among them. Of an
 * article that its outlet corrected by another among them, none: the correction says what it was to say.
 */
export async function withoutCopies<T>(
  some: readonly T[],
  quoteOf: (one: T) => Place,
  archive: ArchiveView,
): Promise<T[]> {
  const ids = [...new Set(some.map((one) => quoteOf(one).article.id))];
  if (ids.length < 2) return [...some];
  const assignments = await archive.storyAssignments(ids);
  const originals = new Map(ids.map((id, i) => [id, assignments[i]?.copyOf ?? id]));
  const corrected = new Set(ids.filter((_, i) => ids.includes(assignments[i]?.correctedBy ?? '')));
  const textOf = (id: string) => originals.get(id) ?? id;
  // A copy may have been changed: what is as long and of the same speaker is the same quote.
  const nameOf = ({ article, quote }: Place) =>
    [textOf(article.id), quote.kind, quote.speakerName, ...quote.spans.map((s) => s.end - s.start)].join();
  const shown = new Map<string, string>();
  for (const quote of some.map(quoteOf)) {
    const { id } = quote.article;
    if (corrected.has(id)) continue;
    if (!shown.has(nameOf(quote)) || textOf(id) === id) shown.set(nameOf(quote), id);
  }
  return some.filter((one) => shown.get(nameOf(quoteOf(one))) === quoteOf(one).article.id);
}
