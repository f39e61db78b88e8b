import type { OpenArchive } from './archive/openedArchive.ts';
import { createSteadyClock } from './steadyClock.ts';

/** The time of the command line, and where it hears of another. */
export interface TerminalClock {
  now(): Date;
  /** Opens an archive and takes its server's time where that is not the machine's. */
  witnessedBy<T extends Pick<OpenArchive, 'statedTime'>>(opened: Promise<T>): Promise<T>;
}

/**
 * The clock of the command line. An archive on a server states the time: an embargo is not lifted early because the machine's
 * clock is ahead. An archive in a file has no other witness than the machine.
 *
 * @param tell is given a sentence, once, where the two clocks differ by more than a minute
 * @example createTerminalClock(Date.now, say).now() // the time of the machine
 */
export function createTerminalClock(wall: () => number, tell: (says: string) => void): TerminalClock {
  const steady = createSteadyClock(wall, () => performance.now());
  steady.onNews(({ what, ahead }) => {
    if (what === 'wrong')
      tell(
        `The clock of this machine is ${Math.abs(ahead)} seconds ${ahead > 0 ? 'ahead of' : 'behind'} the archive's server, whose time is used.`,
      );
  });
  return {
    now: steady.now,
    async witnessedBy(opened) {
      const archive = await opened;
      const stated = await archive.statedTime();
      if (stated) steady.hear(stated);
      return archive;
    },
  };
}
