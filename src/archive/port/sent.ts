/** An answer that cites articles, posted where everybody in the channel reads it. Digests are in their ledger. */
export interface SentAnswer {
  readonly workspace: string;
  readonly channel: string;
  /** Slack's `ts` of the thread that it is in or begins; null where Slack does not say. */
  readonly thread: string | null;
  /** `article@version`. */
  readonly cited: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** A message in a channel: a digest, or the thread of an answer. */
export interface SentMessage {
  readonly workspace: string;
  readonly channel: string;
  readonly ts: string;
}

export interface SentAnswers {
  /** Remembers what an answer cites: those versions are never pruned, and a change in them is reported in the thread. */
  keep(sent: SentAnswer): Promise<void>;
  /** Messages sent since an instant, digests too, that cite one of these versions, `article@version`, oldest first. */
  citing(cited: readonly string[], since: string): Promise<SentMessage[]>;
}
