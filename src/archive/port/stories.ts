/** Where an article stands among the others. */
export interface StoryAssignment {
  /**
   * The story's name: the id of the article that opened it, for a viewer who may not see that, of the first that is to
   * be seen. It never changes, whatever arrives later, and comes out the same when the same articles are brought into a
   * new archive in the same order and in one run.
   */
  readonly story: string;
  /** The article that arrived first with this text, of those that the viewer may see; null where that is the article itself. */
  readonly copyOf: string | null;
}

/** Two articles that have a text, or a good part of one, in common. */
export interface StoryRelation {
  readonly article: string;
  readonly kind: 'copy' | 'draws-on';
  /** How much of the shorter text stands in the other, 0 to 1. */
  readonly share: number;
}
