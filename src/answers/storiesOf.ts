import type { StoredVersion, StoryPlace } from '../archive/port.ts';
import type { Line } from './answer.ts';
import { sourceAndDay } from './quotePart.ts';

/** Where articles stand among the others, by id, as the archive keeps it. */
export type StoryPlaces = ReadonlyMap<string, StoryPlace>;

/** Articles on one event. */
export interface Story {
  /** As the archive calls it; of an article without a place its own id. */
  readonly name: string;
  /** Different texts, the one that leads the story first. */
  readonly articles: readonly [StoredVersion, ...StoredVersion[]];
  /** Further articles with one of these texts: they are named, and counted as nothing of their own. */
  readonly copies: readonly StoredVersion[];
}

const OUTLETS_SHOWN = 4;
const COPIES_SHOWN = 3;

/**
 * Articles by the story that the archive has put them into, the most-covered first, between equals in the order
 * given; within one the text with most quotes leads. An article without a place is a story of its own.
 *
 * @example storiesOf([pravda, harvest, state, copyOfPravda], places).map((s) => s.articles.length) // [2, 1]
 */
export function storiesOf(versions: readonly StoredVersion[], places: StoryPlaces): Story[] {
  const groups = Map.groupBy(versions, ({ article }) => places.get(article.id)?.story ?? article.id);
  return [...groups]
    .map(([name, group]) => {
      const texts = Map.groupBy(group, ({ article }) => places.get(article.id)?.copyOf ?? article.id);
      const [first, ...others] = [...texts.values()]
        .map((same) => same.find(({ article }) => !places.get(article.id)?.copyOf) ?? same[0]!)
        .sort((a, b) => b.reading.quotes.length - a.reading.quotes.length);
      const articles: Story['articles'] = [first!, ...others];
      return { name, articles, copies: group.filter((version) => !articles.includes(version)) };
    })
    .sort((a, b) => b.articles.length - a.articles.length || b.copies.length - a.copies.length);
}

/** All articles of a story, copies last. */
export function allOf({ articles, copies }: Story): StoredVersion[] {
  return [...articles, ...copies];
}

/**
 * The outlets of a story, each once: "(Pravda.ru, 19 May 2021; US Department of State, 19 May 2021; also in TASS)".
 */
export function outletsOf({ articles, copies }: Story): Line {
  const named = new Map(
    articles.map((v) => [`${v.article.source ?? v.article.id} ${v.article.published}`, v]),
  );
  const shown = [...named.values()].slice(0, OUTLETS_SHOWN);
  const more = named.size - shown.length;
  const sources = new Set(articles.map(({ article }) => article.source));
  const also = [...new Set(copies.map(({ article }) => article.source))].filter(
    (source) => source !== null && !sources.has(source),
  );
  const alsoMore = also.length - COPIES_SHOWN;
  return [
    '(',
    ...shown.flatMap((v, i): Line => [...(i > 0 ? ['; '] : []), ...sourceAndDay(v)]),
    ...(more > 0 ? [` and ${more} more`] : []),
    ...(also.length > 0
      ? [`; also in ${also.slice(0, COPIES_SHOWN).join(', ')}${alsoMore > 0 ? ` and ${alsoMore} more` : ''}`]
      : []),
    ')',
  ];
}
