/** The story of an article, and the article that it copies. */
export interface StoryAssignment {
  /**
   * The story's name: the id of the article that opened it, for a viewer who may not see that, of the first that is to
   * be seen. It never changes, whatever arrives later, and comes out the same when the same articles are brought into a
   * new archive in the same order and in one run.
   */
  readonly story: string;
  /** The article that arrived first with this text, of those that the viewer may see; null where that is the article itself. */
  readonly copyOf: string | null;
  /** The latest article by which its own outlet corrects it, of those that the viewer may see; absent where there is none. */
  readonly correctedBy?: string;
}
