import { readFileSync, statSync } from 'node:fs';

/** SQLite's lock for writing is this byte of the file `-shm` (WAL_WRITE_LOCK of its WAL format). */
const WRITE_LOCK = 120;

/**
 * The program that holds the lock for writing to an archive, as "node (process 1234)"; null where none does, or the system
 * does not say: only Linux does.
 *
 * @example holderOf('/srv/brief.sqlite') // 'node (process 1234)'
 */
export function holderOf(path: string): string | null {
  try {
    const { ino } = statSync(`${path}-shm`);
    for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
      // 1: POSIX  ADVISORY  WRITE 1234 08:01:4268954 120 120
      const [, , , mode, process, file, from, to] = line.trim().split(/\s+/);
      if (mode !== 'WRITE' || Number(file?.split(':')[2]) !== ino) continue;
      if (Number(from) > WRITE_LOCK || (to !== 'EOF' && Number(to) < WRITE_LOCK)) continue;
      // The name alone: arguments may hold what nobody else should read.
      return `${readFileSync(`/proc/${process}/comm`, 'utf8').trim()} (process ${process})`;
    }
  } catch {
    // Another system, or the program has just ended.
  }
  return null;
}
