import type { StoryTerms } from './storyTerms.ts';

/** What names a story to whoever keeps it. */
type StoryKey = string | number;

/** An article as the grouping sees it. */
interface StoryArticle {
  /** Articles of two languages are never of one story. */
  readonly language: string;
  /** When it was published, in milliseconds since 1970. */
  readonly at: number;
  readonly terms: StoryTerms;
}

/** The stories of some days, to which articles come one after the other. */
export interface OpenStories {
  /** Counts an article's words, so that rare ones are known from common ones. */
  learn(terms: StoryTerms): void;
  /** Puts an article into a story, the first of which opens it. */
  add(story: StoryKey, article: StoryArticle): void;
  /** The story that an article belongs to, none of those `apart`; null where it begins one of its own. */
  choose(article: StoryArticle, apart?: ReadonlySet<StoryKey>): StoryKey | null;
  /** Lets go of all stories; which words are rare stays known. */
  forget(): void;
}

const DAY = 86_400_000;
/** A story takes articles from so long before and after its first: by then another day's news is another story. */
export const STORY_SPAN = 1.5 * DAY;

/** Average cosine with a story's articles from which on an article is of it. */
const SAME_STORY = 0.14;
/** A large story has something of everything: it must be liked a little better. */
const SIZE_PENALTY = 0.1;
/** Likewise one that had its last article some time ago, for each day. */
const AGE_PENALTY = 0.15;
/** Words of an article that count, the most telling first. */
const MOST_TERMS = 150;
/** As if so many articles had been seen with all words in them once: nothing is rare in a small archive. */
const PRIOR = 200;

interface Story {
  readonly key: StoryKey;
  readonly at: number;
  last: number;
  articles: number;
}

/** Of the stories that began on one day in one language: for each word, how much of it each has. */
type Postings = Map<string, Map<Story, number>>;

/**
 * Groups articles by the event they tell of, online: each is compared with the stories open at its time and joins the
 * one it is most like, by the average cosine of TF-IDF vectors with the story's articles, or begins another. What was
 * decided is never changed by what comes later.
 *
 * Deterministic: the same articles in the same order give the same stories.
 *
 * @example openStories().choose({ language: 'en', at: 0, terms: new Map([['treaty', 2]]) }) // null
 */
export function openStories(): OpenStories {
  const frequency = new Map<string, number>();
  const days = new Map<string, Postings>();
  const stories = new Map<StoryKey, Story>();
  let seen = 0;

  const weigh = (terms: StoryTerms): [string, number][] => {
    const weighed: [string, number][] = [];
    for (const [term, count] of terms) {
      const rarity = Math.log((seen + PRIOR) / ((frequency.get(term) ?? 0) + 1));
      if (rarity > 0) weighed.push([term, (1 + Math.log(Math.max(1, count))) * rarity]);
    }
    weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const kept = weighed.slice(0, MOST_TERMS);
    const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return kept.map(([term, weight]) => [term, weight / length]);
  };
  const nameOf = (language: string, at: number) => `${language} ${Math.floor(at / DAY)}`;

  return {
    forget() {
      days.clear();
      stories.clear();
    },
    learn(terms) {
      seen += 1;
      for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    },
    add(key, article) {
      let story = stories.get(key);
      if (!story) {
        story = { key, at: article.at, last: article.at, articles: 0 };
        stories.set(key, story);
      }
      story.articles += 1;
      story.last = Math.max(story.last, article.at);
      const name = nameOf(article.language, story.at);
      let postings = days.get(name);
      if (!postings) {
        postings = new Map();
        days.set(name, postings);
      }
      for (const [term, weight] of weigh(article.terms)) {
        let ofTerm = postings.get(term);
        if (!ofTerm) {
          ofTerm = new Map();
          postings.set(term, ofTerm);
        }
        ofTerm.set(story, (ofTerm.get(story) ?? 0) + weight);
      }
    },
    choose(article, apart) {
      const likeness = new Map<Story, number>();
      const weighed = weigh(article.terms);
      for (let day = article.at - 2 * DAY; day <= article.at + 2 * DAY; day += DAY) {
        const postings = days.get(nameOf(article.language, day));
        if (!postings) continue;
        for (const [term, weight] of weighed) {
          for (const [story, theirs] of postings.get(term) ?? [])
            likeness.set(story, (likeness.get(story) ?? 0) + weight * theirs);
        }
      }
      for (const story of likeness.keys()) if (apart?.has(story.key)) likeness.delete(story);
      return mostAlike(likeness, article.at);
    },
  };
}

/** The story that an article of an instant is most alike, summed over its articles; null where none is alike enough. */
function mostAlike(likeness: ReadonlyMap<Story, number>, at: number): StoryKey | null {
  let best: Story | null = null;
  let most = SAME_STORY;
  for (const [story, sum] of likeness) {
    if (Math.abs(at - story.at) > STORY_SPAN) continue;
    const days = Math.max(0, at - story.last) / DAY;
    const mean =
      (sum / story.articles) *
      (1 - AGE_PENALTY * days) *
      Math.max(0.5, 1 - SIZE_PENALTY * Math.log(story.articles));
    if (mean > most || (mean === most && best !== null && story.at < best.at)) {
      most = mean;
      best = story;
    }
  }
  return best?.key ?? null;
}
