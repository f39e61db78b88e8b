import type { FoundArticle } from '../../src/archive/port.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import type { Unread } from '../../src/words/values.ts';
import type { Archived } from './textsWith.ts';

const ARTICLES_LOOKED_AT = 20;

/**
 * The texts that name somebody in a language whose quotes are not read: nothing found in them is no proof that nothing was said. Null
 * where there are none. At most two calls.
 *
 * @example await namedUnread(['Luiz Inácio Lula da Silva'], {}, desk) // { languages: ['pt'], texts: 1 }
 */
export async function namedUnread(
  names: readonly string[],
  days: { readonly since?: string; readonly until?: string },
  desk: Archived,
): Promise<Unread | null> {
  const surnames = names.map((name) => name.split(' ').at(-1)!);
  const words = surnames.map((name) => `"${name}"`);
  const { found } = await desk.archive.findArticles({ ...days, words, limit: ARTICLES_LOOKED_AT });
  return unreadAmong(found, surnames, desk);
}

/** Those of some articles that are in a language whose quotes are not read; null for none. One call. */
export async function unreadAmong(
  found: readonly FoundArticle[],
  surnames: readonly string[],
  { archive, lexicon }: Archived,
): Promise<Unread | null> {
  const read = new Set(['en', ...lexicon.languages.map(({ code }) => code)]);
  const mayBe = found.filter(({ details }) => details.language === null || !read.has(details.language));
  const versions = await versionsOf(
    mayBe.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  // "sul" is a word of Italian, and Sul a name.
  const languages = versions
    .filter(({ text }) => surnames.some((name) => text.includes(name)))
    .flatMap(({ article, reading }) => article.language ?? reading.language ?? [])
    .filter((language) => !read.has(language));
  return languages.length > 0 ? { languages: [...new Set(languages)], texts: languages.length } : null;
}
