import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The user's folder for data by the custom of each system, for an archive that nobody named.
 *
 * @example dataFolder('linux', { HOME: '/home/ada' }) // '/home/ada/.local/share/diplomatic-brief'
 */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const home = environment.HOME || homeOfUser();
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'diplomatic-brief');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'diplomatic-brief');
  // By the XDG specification an empty or relative value counts as none.
  const shared = environment.XDG_DATA_HOME;
  return join(shared && isAbsolute(shared) ? shared : join(home, '.local', 'share'), 'diplomatic-brief');
}

/** A user that a supervisor has made up for one service is in no list, and has no home. */
function homeOfUser(): string {
  try {
    return homedir();
  } catch {
    return '/';
  }
}
