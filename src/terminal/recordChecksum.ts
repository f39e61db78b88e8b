import { createHash } from 'node:crypto';
import type { ArchiveRecord, ExportedRecord } from '../archive/port.ts';

/**
 * A record with the checksum by which an import notices that it was changed.
 *
 * @example withChecksum(record).sha256 // '9f86d0…', the SHA-256 of its JSON in hex
 */
export function withChecksum(record: ArchiveRecord): ExportedRecord {
  return { ...record, sha256: checksumOf(record) };
}

/**
 * Whether an exported record is as it was written; also where it has no checksum.
 *
 * @example isUnchanged({ ...withChecksum(record), key: 'other' }) // false
 */
export function isUnchanged({ sha256, ...record }: ExportedRecord): boolean {
  return sha256 === undefined || sha256 === checksumOf(record);
}

function checksumOf(record: object): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex');
}
