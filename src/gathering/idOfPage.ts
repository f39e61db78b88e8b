import type { Archive } from '../archive/port.ts';
import type { ArticleDetails } from '../text/article.ts';
import { canonicalAddress } from '../text/canonicalAddress.ts';
import { articleIdOf } from './articleIdOf.ts';

interface Page {
  /** Where it was found in the end. */
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string | null;
  readonly text: string;
}

/** Shorter paragraphs recur on many pages of a site. */
const TELLING = 60;

/**
 * The id of a page's article, by its canonical address, and whether that article is stored. Where another article
 * has that address, the page's makers gave the same one to all: then its own address counts.
 *
 * @example await idOfPage(page, archive) // { id: 'news-example-talks-…', stored: false }
 */
export async function idOfPage(
  page: Page,
  archive: Pick<Archive, 'getVersions'>,
): Promise<{ readonly id: string; readonly stored: boolean }> {
  const versionOf = async (article: string) => (await archive.getVersions([{ article }]))[0] ?? null;
  const id = articleIdOf(page.canonicalUrl);
  const there = await versionOf(id);
  if (!there || isSame(there, page)) return { id, stored: there !== null };
  const own = articleIdOf(page.url);
  return { id: own, stored: (await versionOf(own)) !== null };
}

/** By address, headline or a paragraph: a revision leaves one of them. */
function isSame(
  { article, text }: { readonly article: Pick<ArticleDetails, 'url' | 'title'>; readonly text: string },
  page: Page,
): boolean {
  if (article.url !== null && canonicalAddress(article.url) === canonicalAddress(page.url)) return true;
  if (article.title !== null && article.title === page.title) return true;
  const paragraphs = new Set(text.split('\n\n').filter((one) => one.length >= TELLING));
  return page.text.split('\n\n').some((one) => paragraphs.has(one));
}
