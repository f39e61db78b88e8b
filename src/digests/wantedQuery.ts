import type { ArticleQuery, FoundArticle, Subscription } from '../archive/port.ts';

/**
 * What a subscription asks the archive for, beside days and words.
 *
 * @example wantedQuery({ topic: 'sanctions', wanted: null }) // { topic: 'sanctions' }
 */
export function wantedQuery({
  topic,
  wanted,
}: Pick<Subscription, 'topic' | 'wanted'>): Pick<
  ArticleQuery,
  'topic' | 'speaker' | 'kinds' | 'source' | 'story'
> {
  return {
    ...(topic ? { topic } : {}),
    ...(wanted?.speakers ? { speaker: wanted.speakers } : {}),
    ...(wanted?.kinds ? { kinds: wanted.kinds } : {}),
    ...(wanted?.source ? { source: wanted.source } : {}),
    ...(wanted?.story ? { story: wanted.story } : {}),
  };
}

/** Whether an article is in the language that a subscription is limited to; each is, where it is to none. */
export function isInLanguage({ details }: FoundArticle, { wanted }: Pick<Subscription, 'wanted'>): boolean {
  return !wanted?.language || details.language?.slice(0, 2).toLowerCase() === wanted.language;
}
