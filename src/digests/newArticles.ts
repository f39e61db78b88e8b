import { keyOf } from '../answers/composeAnswer.ts';
import type { StoryAssignments } from '../answers/storiesOf.ts';
import type { FoundArticle } from '../archive/port.ts';

/** The articles of some days, by what a channel has had of them. */
export interface NewArticles {
  /** Articles of which the channel has had no version. */
  readonly fresh: readonly FoundArticle[];
  /** Articles of which the channel has had an earlier version, with that version's number. */
  readonly revised: readonly { readonly article: FoundArticle; readonly sent: number }[];
  /** Further articles with the words of one that it has had: they bring nothing new. */
  readonly copies: readonly FoundArticle[];
  /** Those that it has had as they are. */
  readonly sent: readonly FoundArticle[];
}

/**
 * Sorts articles by what a channel has had.
 *
 * @param sent `article@version` of what it has had
 * @example newArticles(found, places, new Set(['lavrov-blinken-reykjavik@1'])).sent.length // 1
 */
export function newArticles(
  found: readonly FoundArticle[],
  places: StoryAssignments,
  sent: ReadonlySet<string>,
): NewArticles {
  const had = new Map<string, number>();
  for (const key of sent) {
    const at = key.lastIndexOf('@');
    const [id, version] = [key.slice(0, at), Number(key.slice(at + 1))];
    had.set(id, Math.max(had.get(id) ?? 0, version));
  }
  const sorted = { fresh: [], revised: [], copies: [], sent: [] } as {
    fresh: FoundArticle[];
    revised: { article: FoundArticle; sent: number }[];
    copies: FoundArticle[];
    sent: FoundArticle[];
  };
  for (const article of found) {
    const { details, version } = article;
    const before = had.get(details.id);
    if (sent.has(keyOf(details.id, version))) sorted.sent.push(article);
    else if (before !== undefined) sorted.revised.push({ article, sent: before });
    else if (had.has(places.get(details.id)?.copyOf ?? '')) sorted.copies.push(article);
    else sorted.fresh.push(article);
  }
  return sorted;
}
