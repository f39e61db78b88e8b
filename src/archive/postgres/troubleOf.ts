import { ArchiveError, type ArchiveTrouble } from '../archiveError.ts';

/** Codes of the system, and of the driver, for a server that is not reached. */
const UNREACHED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOENT',
];

/** What the driver says when a connection ends in the midst of something; it has no code. */
const ENDED =
  /^Connection terminated|^Client has encountered a connection error|^Query read timeout|^timeout exceeded|^Connection ended/;

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

/** A name with several addresses fails with the errors of all of them. */
const errorsOf = (error: unknown): readonly unknown[] =>
  error instanceof AggregateError ? error.errors : [error];

function isUnreached(error: unknown): boolean {
  return errorsOf(error).some((one) => UNREACHED.includes(codeOf(one)));
}

/** Whether the machine is there and nobody listens: the server is off, or restarts at this moment. */
export function isRefused(error: unknown): boolean {
  return errorsOf(error).some((one) => codeOf(one) === 'ECONNREFUSED');
}

/** Whether a connection is of no more use after an error, so that nobody knows what became of the last statement. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(?:08|57P0[1235])/.test(code) || code === '25P03') return true;
  if (['ECONNRESET', 'EPIPE'].includes(code) || isUnreached(error)) return true;
  return code === '' && error instanceof Error && ENDED.test(error.message);
}

/** Whether a server is there and only starts or restarts: it cut the connection, or said that it is not ready yet. */
export function isStarting(error: unknown): boolean {
  const timedOut = error instanceof Error && /timeout/i.test(error.message);
  return isLost(error) && !isUnreached(error) && !timedOut;
}

/** Whether the same may well succeed a moment later: the server restarts, or two transactions got in each other's way. */
export function isWorthAnotherTry(error: unknown): boolean {
  return isLost(error) || ['40001', '40P01', '53300'].includes(codeOf(error));
}

/** Whether a write by one statement finds that it was done before (`steps/addingAtOnce.ts`). */
export function isDone(error: unknown): boolean {
  return codeOf(error) === 'BR001';
}

/** Codes with which a certificate is not trusted, or TLS does not come about. */
const TLS = /CERT|TLS|SSL|SIGNED|SIGNATURE|ISSUER|EPROTO|ALTNAME/;

/** What is wrong with the encryption of a connection, and what to do; null where that is not it. */
function tlsTrouble(error: unknown, name: string): string | null {
  const { syscall, path, message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (syscall === 'open')
    return `A file for TLS that BRIEF_ARCHIVE names cannot be read: ${path} (${codeOf(error)}). Check sslrootcert, sslcert and sslkey.`;
  if (/does not support SSL|establishing an SSL connection/.test(message))
    return `PostgreSQL offers no TLS: ${name}. Turn on "ssl" on the server, or leave sslmode out of BRIEF_ARCHIVE where the way to it is safe.`;
  if (/no encryption$|SSL off$/.test(message))
    return `PostgreSQL takes no connection without TLS: ${name}. Add ?sslmode=verify-full to BRIEF_ARCHIVE.`;
  if (!TLS.test(codeOf(error))) return null;
  return `The certificate of PostgreSQL is not trusted (${codeOf(error)}): ${name}. Name the file of its authority with sslrootcert in BRIEF_ARCHIVE or with NODE_EXTRA_CA_CERTS, and the host as the certificate has it.`;
}

/** PostgreSQL's codes that a person can do something about, or the class that a code belongs to. */
const TROUBLES: Readonly<Record<string, readonly [ArchiveTrouble, (name: string) => string]>> = {
  '28': [
    'refused',
    (name) =>
      `PostgreSQL refused the user or password for ${name}. Check both in BRIEF_ARCHIVE (or PGPASSWORD).`,
  ],
  '3D000': [
    'cannot-create',
    (name) =>
      `There is no such database: ${name}. Create it with "createdb", or name another with BRIEF_ARCHIVE.`,
  ],
  '42501': [
    'read-only',
    (name) =>
      `The user has no right to make or change tables in ${name}. Make it the owner of the database: ALTER DATABASE … OWNER TO ….`,
  ],
  '25006': [
    'read-only',
    (name) =>
      `${name} cannot be written: the server is a copy for reading, or set to read only. Name its primary server with BRIEF_ARCHIVE.`,
  ],
  '53100': [
    'disk-full',
    (name) =>
      `The disk under ${name} is full: the last change was not made, all before it is kept. Free some space on the server and try again.`,
  ],
  '53300': [
    'busy',
    (name) => `${name} has no connection left. Raise max_connections on the server, or run fewer programs.`,
  ],
  '53': [
    'busy',
    (name) => `${name} is short of memory or another resource. Look at the server, and try again.`,
  ],
  '55P03': [
    'busy',
    (name) => `Another program is writing to ${name} and did not finish in time. Try again in a moment.`,
  ],
  '40': [
    'busy',
    (name) => `Other programs kept getting in the way of a change to ${name}. Try again in a moment.`,
  ],
  '58': [
    'failed',
    (name) =>
      `The disk under ${name} reports a fault. Look at the server's log; what was acknowledged before is kept.`,
  ],
  XX001: ['corrupt', (name) => `${name} is damaged. Put back a backup of the server. Nothing was changed.`],
  XX002: [
    'corrupt',
    (name) => `An index of ${name} is damaged. Run "REINDEX DATABASE" on the server. Nothing was changed.`,
  ],
};

/**
 * An error of PostgreSQL or of the way to it as an ArchiveError where a person can mend it; any other error as it is,
 * a fault of the program. `name` says which database, without the password.
 *
 * @example troubleOf({ code: '53100' }, 'brief on db:5432').message // 'The disk under brief on db:5432 is full: …'
 */
export function troubleOf(error: unknown, name: string): unknown {
  if (error instanceof ArchiveError) return error;
  const tls = tlsTrouble(error, name);
  if (tls !== null) return new ArchiveError('refused', tls);
  if (isUnreached(error)) {
    return new ArchiveError(
      'unreachable',
      `PostgreSQL is not reached: ${name}. Start the server, or check host and port in BRIEF_ARCHIVE. Nothing is lost; try again then.`,
    );
  }
  const code = codeOf(error);
  const known = TROUBLES[code] ?? TROUBLES[code.slice(0, 2)];
  if (known) return new ArchiveError(known[0], known[1](name));
  if (isLost(error)) {
    return new ArchiveError(
      'unreachable',
      `The connection to PostgreSQL was lost and did not come back in time: ${name}. All that was acknowledged is kept; try again in a moment.`,
    );
  }
  return error;
}
