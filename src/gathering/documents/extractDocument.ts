import { extname } from 'node:path';
import { killable } from '../killable.ts';
import type { DocumentQuestion } from './documentThread.ts';
import type { DocumentKind, DocumentReading } from './readDocument.ts';

/** In bytes: a report with pictures. */
export const LARGEST_DOCUMENT = 50_000_000;
/** A thousand pages take some twenty seconds. */
const LIMIT = 60_000;

const thread = killable<DocumentQuestion, DocumentReading>(
  new URL(`./documentThread${extname(import.meta.filename)}`, import.meta.url),
);

/**
 * The text of a PDF or Word document, or what is wrong with it. Bytes may be anything: they are read in a thread of
 * its own, which is ended after a minute or half a gigabyte.
 *
 * @example await extractDocument('pdf', bytes) // { ok: true, title: 'Joint statement', text: … }
 */
export async function extractDocument(kind: DocumentKind, bytes: Uint8Array): Promise<DocumentReading> {
  if (bytes.length > LARGEST_DOCUMENT) {
    return {
      ok: false,
      reason: `is too large (${(bytes.length / 1e6).toFixed(0)} MB, at most ${LARGEST_DOCUMENT / 1e6} MB): split it.`,
    };
  }
  const answered = await thread.ask({ kind, bytes }, LIMIT);
  if (answered.ok) return answered.value;
  return {
    ok: false,
    reason:
      answered.fault === 'too-long'
        ? 'could not be read within a minute: save it again, or as plain text.'
        : 'takes more memory than a document may: save it again, or as plain text.',
  };
}
