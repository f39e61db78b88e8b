import type { ArticleDetails } from './article.ts';

const BEGINS = 'The feed states no date: counted from when it was first seen, ';

/**
 * The details of an entry of a feed or list, dated by when it was first seen where it states no date, which its
 * provenance says. A later look keeps that instant; a date stated later replaces it.
 *
 * @example datedBySight({ published: null, provenance: null }, null, now).provenance // 'The feed … first seen, 2026-11-23.'
 */
export function datedBySight(
  details: ArticleDetails,
  stored: Pick<ArticleDetails, 'published' | 'provenance'> | null,
  now: Date,
): ArticleDetails {
  if (details.published !== null || details.provenance !== null) return details;
  if (stored && stored.published !== null)
    return { ...details, published: stored.published, provenance: stored.provenance };
  const published = now.toISOString();
  return { ...details, published, provenance: `${BEGINS}${published.slice(0, 10)}.` };
}

/**
 * Whether an article counts from when it was first seen, because its feed states no date.
 *
 * @example isDatedBySight({ provenance: 'Wire report.' }) // false
 */
export const isDatedBySight = ({ provenance }: Pick<ArticleDetails, 'provenance'>): boolean =>
  provenance?.startsWith(BEGINS) ?? false;
