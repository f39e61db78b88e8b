import type { ArchiveView, StoredVersion } from '../../src/archive/port.ts';
import type { Readout } from '../../src/comparing/readouts/meetingOf.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import type { Reading } from '../../src/reading/reading.ts';
import type { SourceKind } from '../../src/text/article.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';

/** A line of JSON as it came; what a verb does not know is ignored. */
export type Row = Readonly<Record<string, unknown>>;

/** What reading lines works with. */
export interface BulkDesk {
  readonly lexicon: Lexicon;
  readonly read: (article: {
    text: string;
    title: string | null;
    published: string | null;
    language: string | null;
  }) => Promise<Reading>;
  /** A stored article by its id, for lines that only name one. */
  readonly stored: (article: string) => Promise<StoredVersion | null>;
  /** The archive itself, for lines that come without any text. */
  readonly archive: () => Promise<ArchiveView>;
}

const KINDS: ReadonlySet<unknown> = new Set(['official', 'agency', 'outlet', 'think-tank', 'international']);

/** A field that is some text, or null. */
export const textOf = (row: Row, field: string): string | null =>
  typeof row[field] === 'string' && row[field] !== '' ? row[field] : null;

/** A field that is a name of a row: text, or a number. */
export const idOf = (row: Row, field = 'id'): string | null =>
  typeof row[field] === 'number' ? String(row[field]) : textOf(row, field);

/**
 * The article of a line `{id, text, title?, published?, source?, source_kind?, url?, language?}`, read; of a line without
 * a text the stored article of that id; null where there is neither.
 */
export async function articleOfRow(row: Row, desk: BulkDesk): Promise<Readout | null> {
  const id = idOf(row);
  const given = textOf(row, 'text');
  if (id === null) return null;
  if (given === null) return desk.stored(id);
  const text = normaliseText(given);
  const [title, published] = [textOf(row, 'title'), textOf(row, 'published') ?? textOf(row, 'date')];
  const kind = row.source_kind ?? row.sourceKind;
  return {
    article: {
      id,
      title,
      published,
      source: textOf(row, 'source'),
      sourceKind: KINDS.has(kind) ? (kind as SourceKind) : null,
      url: textOf(row, 'url'),
    },
    text,
    reading: await desk.read({
      text,
      title,
      published,
      language: textOf(row, 'language') ?? textOf(row, 'lang'),
    }),
  };
}
