import type { FoundArticle, StoredVersion, StoryAssignment } from '../archive/port.ts';
import { textShown } from '../lookups/textShown.ts';
import { say } from '../words/say.ts';
import type { Line } from './answer.ts';
import { headlineOf, outletAndDay, titleOf } from './quotePart.ts';

/** Where articles stand among the others, by id, as the archive keeps it. */
export type StoryAssignments = ReadonlyMap<string, StoryAssignment>;

/** Articles on one event, as they are listed: their texts are fetched where they are shown. */
export interface Story {
  /** As the archive calls it; of an article without a place its own id. */
  readonly name: string;
  /** Different texts, the one that leads the story first. */
  readonly articles: readonly [FoundArticle, ...FoundArticle[]];
  /** Further articles with one of these texts: they are named, and counted as nothing of their own. */
  readonly copies: readonly FoundArticle[];
}

/** Versions with text and reading, by the id of their article: those that an answer may show. */
export type Texts = ReadonlyMap<string, StoredVersion>;

/** Of a story's texts so many, those with most quotes, may be shown. */
export const TEXTS_OF_A_STORY = 3;

const OUTLETS_SHOWN = 4;
const COPIES_SHOWN = 3;

/**
 * Articles by the story that the archive has put them into, the most-covered first, between equals in the order
 * given; within one the text with most quotes leads. An article without a place is a story of its own.
 *
 * @example storiesOf([wire, paper, wireCorrected], places).map((s) => s.articles.length) // [1]
 */
export function storiesOf(found: readonly FoundArticle[], places: StoryAssignments): Story[] {
  const groups = Map.groupBy(found, ({ details }) => places.get(details.id)?.story ?? details.id);
  return [...groups]
    .map(([name, group]) => {
      const texts = Map.groupBy(group, ({ details }) => places.get(details.id)?.copyOf ?? details.id);
      const [first, ...others] = [...texts.values()]
        .map((same) => textShown(same, places))
        .sort((a, b) => b.quotes - a.quotes);
      const articles: Story['articles'] = [first!, ...others];
      return { name, articles, copies: group.filter((article) => !articles.includes(article)) };
    })
    .sort((a, b) => b.articles.length - a.articles.length || b.copies.length - a.copies.length);
}

/**
 * All articles of a story, copies last.
 *
 * @example allOf({ articles: [1, 3], copies: [2] }) // [1, 3, 2]
 */
export function allOf({ articles, copies }: Story): FoundArticle[] {
  return [...articles, ...copies];
}

const dayOf = ({ published }: { readonly published: string | null }): string => published?.slice(0, 10) ?? '';

/** The text that leads a story; undefined where it was not fetched, or is not to be seen any more. */
export function leadOf({ articles: [lead] }: Story, texts: Texts): StoredVersion | undefined {
  return texts.get(lead.details.id);
}

/**
 * The outlets of a story, each once: "(Pravda.ru, US Department of State, 19 May 2021; also in TASS)".
 *
 * @param withDays false where all that is shown is of one day, which is said elsewhere
 */
export function outletsOf({ articles, copies }: Story, texts: Texts, withDays = true): Line {
  const named = new Map(
    articles.map(({ details }) => [`${details.source ?? details.id} ${details.published}`, details]),
  );
  const shown = [...named.values()].slice(0, OUTLETS_SHOWN);
  const more = named.size - shown.length;
  const sources = new Set(articles.map(({ details }) => details.source));
  const also = [...new Set(copies.flatMap(({ details }) => details.source ?? []))].filter(
    (source) => !sources.has(source),
  );
  const alsoMore = also.length - COPIES_SHOWN;
  const outlets = shown.flatMap((article, i): Line => {
    const text = texts.get(article.id);
    const headline = text ? headlineOf(text) : [titleOf(article)];
    const next = shown[i + 1];
    // Outlets of one day side by side have it once.
    const isSameDay = next?.source && article.source && dayOf(next) === dayOf(article);
    const named = isSameDay || !withDays ? { ...article, published: null } : article;
    return [
      ...(i > 0 ? [dayOf(shown[i - 1]!) === dayOf(article) ? ', ' : say((w) => w.brief.nextDay)] : []),
      ...outletAndDay(named, headline),
    ];
  });
  return [say((w) => w.brief.outlets(outlets, more, also.slice(0, COPIES_SHOWN), alsoMore))];
}
