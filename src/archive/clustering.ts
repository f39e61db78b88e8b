import { type OpenStories, openStories, STORY_SPAN } from '../comparing/openStories.ts';
import { tellsOfOthers } from '../comparing/sameFormula.ts';
import { relateTexts, type Shingles, shinglesOf } from '../comparing/shingles.ts';
import { type StoryTerms, storyTerms } from '../comparing/storyTerms.ts';

// How articles join stories and are found to be copies, whatever engine keeps them.

const DAY = 86_400_000;
/** Articles in one transaction, so that others get their turn. */
export const CLUSTERED_AT_ONCE = 25;
/** Copies are looked for among the articles of so long before and after, in milliseconds. */
export const COPY_SPAN = 30 * DAY;
/** Five words in a row that so many articles have are a phrase of the trade and no sign of a copy. */
export const COMMON = 100;
/** The texts that share most such rows are compared whole. */
export const COMPARED = 10;
/** Words are known as rare or common from the articles that were clustered last. */
export const LEARNT = 1_000;
/** Only so many characters at the beginning of a text say what its event is. */
export const OPENING = 1_500;
/** At most this many articles are kept in memory; stories beyond are looked up again where they are needed. */
const REMEMBERED = 5_000;

/** An article that waits to be clustered; numbers are the engine's own. */
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

/** An article as it was when it was clustered. */
export interface Clustered {
  readonly article: number;
  readonly story: number;
  readonly copyOf: number | null;
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

/** An article of a story, as it is remembered. */
export interface StoryMember {
  readonly article: number;
  readonly story: number;
  /** When the story began, in milliseconds since 1970. */
  readonly opened: number;
  readonly language: string;
  readonly at: number;
  readonly title: string | null;
  /** The beginning of the text. */
  readonly text: string;
}

/** What a connection remembers between two articles; all of it is in the tables too. */
export interface StoryMemory {
  readonly stories: OpenStories;
  /** Days, since 1970, whose stories are remembered. */
  readonly days: Set<number>;
  /** The articles that were remembered or seen not to matter, and the highest of their numbers. */
  readonly articles: Set<number>;
  last: number;
  /** How many articles are kept. */
  size: number;
  /** The state of the tables that it agrees with, as the engine counts states; NaN for none. */
  state: number;
}

/** A memory without stories that knows rare words from the articles that were clustered last, the oldest first. */
export function newMemory(last: readonly { title: string | null; text: string }[]): StoryMemory {
  const stories = openStories();
  for (const one of last) stories.learn(storyTerms(one));
  return { stories, days: new Set(), articles: new Set(), last: 0, size: 0, state: Number.NaN };
}

/** Forgets the stories of a memory, so that they are looked up again. */
export function forgetStories(memory: StoryMemory): void {
  memory.stories.forget();
  memory.days.clear();
  memory.articles.clear();
  memory.last = 0;
  memory.size = 0;
}

/** Whether a memory has grown too large. */
export function isFull(memory: StoryMemory): boolean {
  return memory.size > REMEMBERED;
}

/** The days, as stretches of time, whose stories an instant needs and the memory does not have; it counts as having them. */
export function daysWanted(memory: StoryMemory, at: number): { from: number; until: number }[] {
  const wanted: { from: number; until: number }[] = [];
  for (let day = Math.floor((at - STORY_SPAN) / DAY); day <= Math.floor((at + STORY_SPAN) / DAY); day++) {
    if (memory.days.has(day)) continue;
    memory.days.add(day);
    wanted.push({ from: day * DAY, until: (day + 1) * DAY });
  }
  return wanted;
}

/** Remembers articles whose story began on a day that the memory has, in order of arrival. */
export function remember(memory: StoryMemory, members: readonly StoryMember[]): void {
  for (const one of members) {
    note(memory, one.article);
    if (!memory.days.has(Math.floor(one.opened / DAY))) continue;
    memory.size += 1;
    memory.stories.add(one.story, { language: one.language, at: one.at, terms: storyTerms(one) });
  }
}

function note(memory: StoryMemory, article: number): void {
  memory.articles.add(article);
  memory.last = Math.max(memory.last, article);
}

/**
 * The story that an article joins: that of the article it copies, or the one most alike; null where it opens one. The
 * memory learns its words.
 */
export function chooseStory(
  memory: StoryMemory,
  article: Waiting,
  copied: { readonly story: number } | undefined,
  apart: ReadonlySet<number> = new Set(),
): { story: number | null; compared: { language: string; at: number; terms: StoryTerms } } {
  const compared = { language: article.language, at: article.at, terms: storyTerms(article) };
  memory.stories.learn(compared.terms);
  const story = copied?.story ?? memory.stories.choose(compared, apart);
  return { story: story === null ? null : Number(story), compared };
}

/** Remembers that an article joined a story; a late copy, whose story is long over, does not open it again. */
export function rememberJoined(
  memory: StoryMemory,
  article: Waiting,
  story: number,
  compared: { language: string; at: number; terms: StoryTerms },
  copied: { readonly at: number } | undefined,
): void {
  if (!copied || Math.abs(copied.at - article.at) <= STORY_SPAN) memory.stories.add(story, compared);
  memory.size += 1;
  note(memory, article.article);
}

/**
 * The article whose copy a text is: the root of the candidate most alike, the first of equals; null where it is no copy.
 * `apart` are those that have its formula and are about others.
 */
export function originalOf(
  article: number,
  own: { readonly text: string; readonly shingles: Shingles },
  candidates: readonly { article: number; root: number; text: string }[],
): { original: number | null; apart: number[] } {
  let original: { root: number; share: number } | null = null;
  const apart: number[] = [];
  for (const { article: candidate, root, text } of candidates) {
    const relation = relateTexts(own.shingles, shinglesOf(text));
    if (relation?.kind !== 'copy' || root === article) continue;
    if (tellsOfOthers(own.text, text)) {
      apart.push(candidate);
      continue;
    }
    if (!original || relation.share > original.share) original = { root, share: relation.share };
  }
  return { original: original?.root ?? null, apart };
}
