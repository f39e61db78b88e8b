import type { Archive } from './port.ts';
import type { SettingRows } from './settings.ts';

/** An archive with the rows under its settings. */
export interface OpenArchive extends Archive {
  /** What `openSettings` keeps its values in. */
  readonly settingRows: SettingRows;
  /** The time by the database server's clock; null where the archive is a file of this machine, or the server is not reached. */
  statedTime(): Promise<Date | null>;
}
