/**
 * A speaker corrected by somebody who read the article. It is stored apart from the reading and applied when that is
 * shown, so a new reading of the same version that still has the quote keeps it. There is one for each quote and
 * workspace.
 */
export interface Correction {
  readonly article: string;
  readonly version: number;
  /** The span of the quote that was corrected. */
  readonly start: number;
  readonly end: number;
  /** Who said it, in full; null where nobody can be named. */
  readonly speakerName: string | null;
  /** Who made it, as the workspace names persons. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** The workspace that made it and alone sees it; null for the operator's, which all see. A workspace's own has precedence. */
  readonly workspace: string | null;
}

/** What identifies a correction. */
export type CorrectionKey = Pick<Correction, 'article' | 'version' | 'start' | 'end' | 'workspace'>;

export interface Corrections {
  /**
   * Stores a correction, replacing the workspace's former one of that quote. False, and nothing stored, where the
   * version has no quote with that span.
   */
  add(correction: Correction): Promise<boolean>;
  /** All of them, or those of one workspace or article; by time, oldest first. */
  list(query: { workspace?: string | null; article?: string }): Promise<Correction[]>;
  /** Whether there was one. */
  remove(correction: CorrectionKey): Promise<boolean>;
}
