import type { MarkedQuote, Pair } from './wildSet.ts';
import { jaccard, overlap } from './wordSets.ts';

/** What a reader found in a text, as `brief read --json` writes it; turns and statements have the kind `spoken`. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly (Pair | { readonly start: number; readonly end: number })[];
  readonly kind?: string;
  readonly attitude?: boolean;
  readonly speaker?: { readonly start: number; readonly end: number } | null;
  readonly speaker_name?: string | null;
  readonly rule?: string | null;
}

/** Least share of words in common (Jaccard) of a quote found. */
const LEAST_OVERLAP = 0.8;
/** A find that has nine tenths of its words in a quote is a piece of it. */
const PIECE = 0.9;

/** A mark, its words, and which finds are it. */
export interface Marked {
  readonly quote: MarkedQuote;
  /** The words of the quote, then those of its other right extents. */
  readonly sets: readonly ReadonlySet<number>[];
  finds: number[];
}

/** A find, its words, and which marks it is. */
export interface Read {
  readonly quote: Found;
  readonly words: ReadonlySet<number>;
  marks: number[];
}

/** Says of each mark which finds are it, and of each find which marks. */
export function matchQuotes(marks: Marked[], reads: Read[]): void {
  matchWhole(marks, reads);
  matchPieces(marks, reads);
}

/** One to one, the likest first. */
function matchWhole(marks: Marked[], reads: Read[]): void {
  const pairs = marks.flatMap((mark, m) =>
    reads.flatMap((read, r) => {
      const like = likeness(mark, read.words);
      return like >= LEAST_OVERLAP - 1e-9 ? [{ like, m, r }] : [];
    }),
  );
  for (const { m, r } of pairs.sort((one, other) => other.like - one.like))
    if (marks[m]!.finds.length === 0 && reads[r]!.marks.length === 0) {
      marks[m]!.finds = [r];
      reads[r]!.marks = [m];
    }
}

/** A quote told as several by one side and as one by the other is found where the pieces together are it. */
function matchPieces(marks: Marked[], reads: Read[]): void {
  for (const [m, mark] of marks.entries()) {
    if (mark.finds.length > 0) continue;
    const pieces = [...reads.keys()].filter(
      (r) =>
        reads[r]!.marks.length === 0 &&
        overlap(reads[r]!.words, mark.sets[0]!) >= PIECE * reads[r]!.words.size,
    );
    const together = new Set(pieces.flatMap((r) => [...reads[r]!.words]));
    if (pieces.length < 2 || likeness(mark, together) < LEAST_OVERLAP) continue;
    mark.finds = pieces;
    for (const r of pieces) reads[r]!.marks = [m];
  }
  for (const [r, read] of reads.entries()) {
    if (read.marks.length > 0) continue;
    const pieces = [...marks.keys()].filter(
      (m) =>
        marks[m]!.finds.length === 0 &&
        overlap(marks[m]!.sets[0]!, read.words) >= PIECE * marks[m]!.sets[0]!.size,
    );
    const together = new Set(pieces.flatMap((m) => [...marks[m]!.sets[0]!]));
    const speakers = new Set(pieces.map((m) => marks[m]!.quote.speaker_name ?? undefined));
    if (pieces.length < 2 || speakers.size !== 1 || jaccard(together, read.words) < LEAST_OVERLAP) continue;
    read.marks = pieces;
    for (const m of pieces) marks[m]!.finds = [r];
  }
  // Paragraphs of a turn that are left over are pieces of it.
  for (const read of reads) {
    if (read.marks.length > 0 || !(read.quote.rule === 'speaker-label' || read.quote.kind === 'spoken'))
      continue;
    const turn = marks.findIndex(
      ({ quote, sets }) => quote.turn && overlap(sets[0]!, read.words) >= PIECE * read.words.size,
    );
    if (turn >= 0) read.marks = [turn];
  }
}

const likeness = (mark: Marked, words: ReadonlySet<number>): number =>
  Math.max(...mark.sets.map((set) => jaccard(set, words)));
