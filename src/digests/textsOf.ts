import { type Story, TEXTS_OF_A_STORY, type Texts } from '../answers/storiesOf.ts';
import type { ArchiveQueries, FoundArticle } from '../archive/port.ts';

/**
 * The texts that an answer about stories may show: some of each story, by the id of their article. Of a day's two hundred
 * articles it shows a dozen: to fetch them all would take most of the time.
 *
 * @example briefDay(stories, await textsOf(stories.slice(0, STORIES_SHOWN), archive), 'Today', all)
 */
export async function textsOf(
  stories: readonly Story[],
  archive: Pick<ArchiveQueries, 'getVersions'>,
): Promise<Texts> {
  const shown = stories.flatMap(({ articles }) => articles.slice(0, TEXTS_OF_A_STORY));
  return textsOfArticles(shown, archive);
}

/**
 * The texts of some articles as they were found, by the id of their article.
 *
 * @example (await textsOfArticles(found, archive)).size // 1
 */
export async function textsOfArticles(
  articles: readonly FoundArticle[],
  archive: Pick<ArchiveQueries, 'getVersions'>,
): Promise<Texts> {
  const versions = await archive.getVersions(
    articles.map(({ details, version }) => ({ article: details.id, version })),
  );
  return new Map(versions.map((version) => [version.article.id, version]));
}
