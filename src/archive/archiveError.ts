/** What can be in the way of an archive, for callers that act on it. */
export type ArchiveTrouble =
  | 'folder'
  | 'cannot-create'
  | 'read-only'
  | 'exists'
  | 'not-an-archive'
  | 'corrupt'
  | 'newer'
  | 'gone'
  | 'disk-full'
  | 'busy'
  | 'unreachable'
  | 'refused'
  | 'closed'
  | 'failed';

/**
 * An archive that cannot be opened, read or written. The message says what is wrong and what to do, for people.
 *
 * @example try { await openArchive('/etc') } catch (error) { error.message } // '/etc is a folder, not an archive. …'
 */
export class ArchiveError extends Error {
  readonly trouble: ArchiveTrouble;

  constructor(trouble: ArchiveTrouble, message: string) {
    super(message);
    this.name = 'ArchiveError';
    this.trouble = trouble;
  }
}
