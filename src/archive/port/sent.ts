/** What was posted where everybody there reads it, and cites articles. Digests are in their ledger. */
export interface SentAnswer {
  readonly workspace: string;
  readonly channel: string;
  /** Slack's `ts` of the thread that it stands in or begins; null where Slack does not tell. */
  readonly thread: string | null;
  /** `article@version`. */
  readonly cited: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** A message as it stands in a channel: a digest, or the thread of an answer. */
export interface SentMessage {
  readonly workspace: string;
  readonly channel: string;
  readonly ts: string;
}

export interface SentAnswers {
  /** Remembers what an answer cites: those versions are never pruned, and who reads it is told when they change. */
  keep(sent: SentAnswer): Promise<void>;
  /** Messages sent since an instant, digests too, that cite one of these versions, `article@version`, oldest first. */
  citing(cited: readonly string[], since: string): Promise<SentMessage[]>;
}
