import type { WordedAnswer } from '../answers/answer.ts';

/** What came of a message: where it was posted, or why it was not and what that means for trying again. */
export type Sent =
  | { readonly ok: true; readonly ts: string }
  /** The channel cannot be posted to until a person does something: pause, and notify who subscribed. */
  | {
      readonly ok: false;
      readonly trouble: 'not-in-channel' | 'channel-gone' | 'refused' | 'workspace-gone';
      /** For people: "Brief is not a member of the channel". */
      readonly reason: string;
    }
  /** Nothing was sent. `busy`: Slack asked to wait, which is no failure. `later`: try again at or after an instant. */
  | {
      readonly ok: false;
      readonly trouble: 'busy' | 'later';
      readonly reason: string;
      readonly retryAfterSeconds: number;
    }
  /** The request may have been carried out although its answer was lost: not to be repeated blindly. */
  | { readonly ok: false; readonly trouble: 'unknown'; readonly reason: string };

/** The Messenger port: how a digest reaches a channel and a word reaches a person. */
export interface Messenger {
  /**
   * Posts an answer to a channel, what does not fit into one message in its thread.
   *
   * @param begin called when the channel's turn has come, just before each attempt to send; false sends nothing
   */
  post(
    workspace: string,
    channel: string,
    answer: WordedAnswer,
    mark: string,
    begin: () => Promise<boolean>,
  ): Promise<Sent>;
  /** Answers in the thread of a message, now or when Slack can be reached again. */
  reply(workspace: string, channel: string, thread: string, answer: WordedAnswer): Promise<Sent>;
  /** Tells one person something, in a direct message, now or when Slack can be reached again. */
  tell(workspace: string, person: string, answer: WordedAnswer): Promise<Sent>;
  /**
   * Whether a message with this mark is in the channel: its `ts`, null if it surely is not, 'unknown' where
   * that cannot be found out, 'later' where Slack could not be asked now.
   */
  find(
    workspace: string,
    channel: string,
    mark: string,
    since: Date,
  ): Promise<string | null | 'unknown' | 'later'>;
}
