import type { Archive } from './port.ts';
import type { SettingRows } from './settings.ts';

/** An archive with the rows under its settings. */
export interface OpenArchive extends Archive {
  /** What `openSettings` keeps its values in. */
  readonly settingRows: SettingRows;
}
