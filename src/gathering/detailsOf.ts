import type { SourceTerms } from '../archive/port.ts';
import type { ArticleDetails } from '../text/article.ts';
import { believedDate } from './believedDate.ts';

/** What a source and its entry or page state of an article, in the form in which articles are stored. */
export function detailsOf(
  source: Pick<SourceTerms, 'name' | 'kind' | 'language' | 'licence'>,
  id: string,
  stated: {
    readonly title: string | null;
    readonly url: string | null;
    readonly published: string | null;
    readonly language: string | null;
  },
  now: Date,
): ArticleDetails {
  const { title, url, published } = stated;
  const language = stated.language?.trim().replaceAll('_', '-') ?? null;
  return {
    id,
    title,
    url,
    source: source.name,
    sourceKind: source.kind,
    published: believedDate(published, now),
    language:
      language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : source.language,
    licence: source.licence,
    provenance: null,
    heldUntil: null,
    visibleTo: null,
  };
}
