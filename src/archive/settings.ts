/**
 * The Settings port: values that may be overwritten whole, and lost without harm to an article. What must be claimed or
 * counted is in the archive's own tables (`port.ts`).
 *
 * Keys begin with the workspace and a colon, `T0123:U0456`: `forgetWorkspace` removes by that. A read that fails
 * rejects: it never looks like a missing key.
 */
export interface Settings {
  /** Choices of workspaces and persons. */
  readonly settings: KeyValue<unknown>;
  /** What was last asked in a thread, for follow-ups. */
  readonly context: KeyValue<unknown>;
  /** Names of users and channels, as Slack gave them. */
  readonly names: KeyValue<string>;
}

/** Values under keys. They pass through JSON: a Date comes back as a string. */
export interface KeyValue<Value> {
  /** The value, or undefined where there is none or its time is over. */
  get(key: string): Promise<Value | undefined>;
  /** Stores a value, for `seconds` or for ever. */
  set(key: string, value: Value, seconds?: number): Promise<void>;
  /** Whether there was one. */
  remove(key: string): Promise<boolean>;
}

/** The rows that an engine offers under the settings: text by namespace and key, with the instant when it ends. */
export interface SettingRows {
  get(namespace: string, keys: readonly string[], now: number): Promise<(string | null)[]>;
  put(
    namespace: string,
    rows: readonly { key: string; value: string; expires: number | null }[],
    now: number,
  ): Promise<void>;
  remove(namespace: string, keys: readonly string[], now: number): Promise<boolean[]>;
  clear(namespace: string): Promise<void>;
}
