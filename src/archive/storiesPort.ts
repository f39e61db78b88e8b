/**
 * Which articles tell of one event, and which are one text: part of the Archive port. An engine places every article
 * when it is added; `tests/contracts/stories.ts` says how it must behave. Types only.
 */
export interface Stories {
  /** Story and original of each article, in the order asked; null for one that is not stored or not placed yet. */
  placesOf(articles: readonly string[]): Promise<(StoryPlace | null)[]>;
  /** Ids of the articles of a story in order of arrival; empty where there is no such story. */
  articlesOf(story: string): Promise<string[]>;
  /** The articles whose text is the same, or draws on the same, most alike first. */
  relationsOf(article: string): Promise<StoryRelation[]>;
  /**
   * Places up to `limit` articles that an archive held before it knew stories, oldest arrival first; resolves with how
   * many. Nothing that was placed before gets another story.
   */
  place(limit: number): Promise<number>;
}

export interface StoryPlace {
  /**
   * The story's name: the id of the article that opened it. It never changes, whatever arrives later, and comes out
   * the same when the same articles are brought into a new archive in the same order and in one run.
   */
  readonly story: string;
  /** The article that arrived first with this text; null where that is the article itself. */
  readonly copyOf: string | null;
}

export interface StoryRelation {
  readonly article: string;
  readonly kind: 'copy' | 'draws-on';
  /** How much of the shorter text stands in the other, 0 to 1. */
  readonly share: number;
}
