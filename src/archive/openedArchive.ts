import type { Archive } from './port.ts';
import type { SettingRows } from './settings.ts';

/** What waits to be done. */
export interface Backlog {
  /** Answers that Slack has not taken yet. */
  readonly answers: number;
  /** Articles that are still to be compared with the others. */
  readonly articles: number;
  /** Digests that are due and neither posted nor skipped. */
  readonly digests: number;
}

export type WriteListener = (milliseconds: number, failed: boolean) => void;

/** An archive with the rows under its settings. */
export interface OpenArchive extends Archive {
  /** What `openSettings` keeps its values in. */
  readonly settingRows: SettingRows;
  /** The time by the database server's clock; null where the archive is a file of this machine, or the server is not reached. */
  statedTime(): Promise<Date | null>;
  /** Calls back after each write of this program: how long it took until it was durable, in milliseconds, or that it failed. */
  onWrite(listener: WriteListener): void;
  /** How much waits to be done, for whoever watches. */
  backlog(): Promise<Backlog>;
}
