/**
 * A quote set right by somebody who read the article: who said it, that nobody did, or that it is not about a topic. It is
 * stored apart from the reading and applied when that is shown, so a new reading of the same version that still has the
 * quote keeps it. There is one for each quote and workspace, and one for each topic of it. Totals of the archive and of
 * topics count what was read.
 */
export interface Correction {
  readonly article: string;
  readonly version: number;
  /** The span of the quote that was corrected. */
  readonly start: number;
  readonly end: number;
  /** Who said it, in full; null where nobody can be named. */
  readonly speakerName: string | null;
  /** These words are nobody's: the quote is not shown as one. */
  readonly isNoQuote?: true;
  /** Id of a topic that the quote is not about. Who said it is then left as it is. */
  readonly notAbout?: string;
  /** Who made it, as the workspace names persons. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** The workspace that made it and alone sees it; null for the operator's, which all see. A workspace's own has precedence. */
  readonly workspace: string | null;
}

/** What identifies a correction. */
export type CorrectionKey = Pick<
  Correction,
  'article' | 'version' | 'start' | 'end' | 'workspace' | 'notAbout'
>;

export interface Corrections {
  /**
   * Stores a correction, replacing the workspace's former one of that quote. False, and nothing stored, where the
   * version has no quote with that span.
   */
  add(correction: Correction): Promise<boolean>;
  /** All of them, or those of one workspace or article; by time, oldest first. */
  list(query: { workspace?: string | null; article?: string }): Promise<Correction[]>;
  /** Whether there was one: of the topic named by `notAbout`, else of the quote itself. */
  remove(correction: CorrectionKey): Promise<boolean>;
}
