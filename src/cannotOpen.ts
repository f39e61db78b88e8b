import { ArchiveError, type ArchiveTrouble } from './archive/archiveError.ts';
import { ConfigError, NotNowError } from './config.ts';
import { LexiconError } from './readRows.ts';

const CANNOT_OPEN = 3;
/** EX_TEMPFAIL of sysexits.h: a supervisor starts the program again. */
const NOT_NOW = 75;
const PASSING: ReadonlySet<ArchiveTrouble> = new Set(['unreachable', 'busy', 'disk-full']);

/**
 * Errors whose message is for people: printed without a stack.
 *
 * @example isForPeople(new ConfigError('BRIEF_PORT must be a port.')) // true
 */
export function isForPeople(error: unknown): error is Error {
  const code = (error as NodeJS.ErrnoException).code;
  return (
    error instanceof ConfigError ||
    error instanceof NotNowError ||
    error instanceof LexiconError ||
    error instanceof ArchiveError ||
    code === 'EADDRINUSE' ||
    code === 'EACCES'
  );
}

/**
 * The exit code where such an error ends the program: one of the app that may be over in a while is worth another start.
 *
 * @example exitCodeOf(new ConfigError('BRIEF_PORT must be a port.'), false) // 3
 */
export function exitCodeOf(error: Error, isTerminal: boolean): number {
  const isPassing =
    error instanceof NotNowError ||
    (error instanceof ArchiveError && PASSING.has(error.trouble)) ||
    // The process before may still be ending.
    (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  return isPassing && !isTerminal ? NOT_NOW : CANNOT_OPEN;
}
