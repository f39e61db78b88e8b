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
  const words = names.map((name) => `"${name.split(' ').at(-1)!}"`);
  const { found } = await desk.archive.findArticles({ ...days, words, limit: ARTICLES_LOOKED_AT });
  return unreadAmong(found, desk);
}

/** Those of some articles that are in a language whose quotes are not read; null for none. One call, where an article does not say its own. */
export async function unreadAmong(
  found: readonly FoundArticle[],
  { archive, lexicon }: Archived,
): Promise<Unread | null> {
  const read = new Set(['en', ...lexicon.languages.map(({ code }) => code)]);
  const silent = found.filter(({ details }) => details.language === null);
  const versions = await versionsOf(
    silent.map(({ details, version }) => ({ article: details, version })),
    archive,
  );
  const languages = [
    ...found.flatMap(({ details }) => details.language ?? []),
    ...versions.flatMap(({ reading }) => reading.language ?? []),
  ].filter((language) => !read.has(language));
  return languages.length > 0 ? { languages: [...new Set(languages)], texts: languages.length } : null;
}
