import { type OpenStories, openStories, STORY_SPAN } from '../comparing/openStories.ts';
import { relateTexts, type Shingles, shinglesOf } from '../comparing/shingles.ts';
import { type StoryTerms, storyTerms } from '../comparing/storyTerms.ts';

// How articles are compared with one another as they come, whatever keeps them.

const DAY = 86_400_000;
/** Articles in one transaction, so that other programs get their turn. */
export const PLACED_AT_ONCE = 25;
/** Copies are looked for among the articles of so long before and after, in milliseconds. */
export const COPY_SPAN = 30 * DAY;
/** A run of words that so many articles have is a phrase of the trade and no sign of a copy. */
export const COMMON = 100;
/** The texts that share most runs are compared whole. */
export const COMPARED = 10;
/** Words are known as rare or common from the articles that were placed last. */
export const LEARNT = 1_000;
/** Of a text only so many characters tell its event. */
export const OPENING = 1_500;
/** More articles than this are not kept in memory: their stories are looked up again where they are needed. */
const REMEMBERED = 5_000;

/** An article that waits to be compared; numbers are the engine's own. */
export interface Waiting {
  readonly article: number;
  readonly title: string | null;
  readonly published: string | null;
  readonly at: number;
  /** `versions.number`. */
  readonly version: number;
  readonly text: string;
  readonly language: string;
}

/** What is known of an article that was compared before. */
export interface Placing {
  readonly story: number;
  readonly copyOf: number | null;
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

/** An article of a story, as it is remembered. */
export interface Placed {
  readonly story: number;
  readonly language: string;
  readonly at: number;
  readonly title: string | null;
  readonly text: string;
}

/** What an engine remembers between two articles; all of it is in its tables too. */
export interface PlacingMemory {
  readonly stories: OpenStories;
  readonly days: Set<number>;
  articles: number;
  /** Another where somebody else has written: then what is remembered is not all. */
  version: number;
}

/** A memory that knows common words from the articles that were placed last, the oldest first. */
export function newMemory(
  version: number,
  last: readonly { title: string | null; text: string }[],
): PlacingMemory {
  const stories = openStories();
  for (const one of last) stories.learn(storyTerms(one));
  return { stories, days: new Set(), articles: 0, version };
}

/** Lets a memory go of its stories, to look them up again, where `holds` says that it is not whole, or it is too full. */
export function refresh(memory: PlacingMemory, holds: boolean): void {
  if (holds && memory.articles <= REMEMBERED) return;
  memory.stories.forget();
  memory.days.clear();
  memory.articles = 0;
}

/** The days, as stretches of time, whose stories an instant needs and the memory does not have yet. */
export function daysWanted(memory: PlacingMemory, at: number): { from: number; until: number }[] {
  const wanted: { from: number; until: number }[] = [];
  for (let day = Math.floor((at - STORY_SPAN) / DAY); day <= Math.floor((at + STORY_SPAN) / DAY); day++) {
    if (memory.days.has(day)) continue;
    memory.days.add(day);
    wanted.push({ from: day * DAY, until: (day + 1) * DAY });
  }
  return wanted;
}

/** Remembers articles of stories, in order of arrival. */
export function remember(memory: PlacingMemory, placed: readonly Placed[]): void {
  memory.articles += placed.length;
  for (const one of placed)
    memory.stories.add(one.story, { language: one.language, at: one.at, terms: storyTerms(one) });
}

/** The words by which a waiting article is compared. */
export function comparedAs(article: Waiting): { language: string; at: number; terms: StoryTerms } {
  return { language: article.language, at: article.at, terms: storyTerms(article) };
}

/** Whether a copy's story, begun at `at`, is still open to others at the time of the article. */
export function isOpenAt(at: number, article: Waiting): boolean {
  return Math.abs(at - article.at) <= STORY_SPAN;
}

/**
 * The article whose copy a text is: the root of the candidate most alike, the first of equals; null where it is no copy.
 */
export function originalOf(
  article: number,
  shingles: Shingles,
  candidates: readonly { article: number; root: number; text: string }[],
): number | null {
  let original: { root: number; share: number } | null = null;
  for (const { root, text } of candidates) {
    const relation = relateTexts(shingles, shinglesOf(text));
    if (relation?.kind !== 'copy' || root === article) continue;
    if (!original || relation.share > original.share) original = { root, share: relation.share };
  }
  return original?.root ?? null;
}
