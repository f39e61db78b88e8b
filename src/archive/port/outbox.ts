/** Something that a person is still owed: a question to answer, or messages to deliver. */
export interface Owed {
  /** Names it for ever: the event or request that it comes from. */
  readonly key: string;
  readonly workspace: string;
  /** JSON that only its writer reads. */
  readonly body: string;
  /** How often it was taken. */
  readonly attempts: number;
}

/**
 * Answers on their way to Slack. A row is written before an answer is made and emptied once it was delivered, so that
 * an instance that is killed in between leaves it for another; an emptied row keeps its key for a day, so that an event
 * that Slack delivers again is not answered again. Instants are ISO in UTC.
 */
export interface Outbox {
  /** Stores what is owed, taken by `owner` until `leaseUntil`; false where the key is known already. */
  add(
    owed: Omit<Owed, 'attempts'>,
    by: { readonly owner: string; readonly now: string; readonly leaseUntil: string },
  ): Promise<boolean>;
  /** Takes what is longest due: its lease has run out, or its time has come. */
  claim(owner: string, now: string, leaseUntil: string): Promise<Owed | null>;
  /**
   * Delivered (or given up): only the key stays. Or to be taken again at or after an instant, with another body. False,
   * and nothing changed, where another owner has it now.
   */
  settle(
    key: string,
    by: { readonly owner: string; readonly now: string },
    to: 'done' | { readonly body: string; readonly due: string },
  ): Promise<boolean>;
}
