import type { PdfPiece } from './pdfPiece.ts';

/** A page has columns where this many rows have words on both sides of the gutter, and few reach across it. */
const FEWEST_ROWS = 5;
const MOST_ACROSS = 0.2;
/** Points: narrower than this is a space between words. */
const GUTTER = 9;
/** Columns of text have lines of some length that reach to the gutter; those of a table do not. */
const FEWEST_CHARACTERS = 18;
const REACHES = 0.6;

interface Row {
  readonly y: number;
  readonly pieces: PdfPiece[];
}

/**
 * The pieces of a page in stretches that are read one after the other: one for a page without columns, else the first
 * column before the second, and what spans both before and between them. By the places of the words, not by the
 * order in which the file draws them.
 *
 * @example pdfColumns(pieces).length // 2 for a page of two columns
 */
export function pdfColumns(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const shown = pieces.filter((piece) => piece.str.trim() !== '');
  const rows = rowsOf(shown);
  const gutter = gutterOf(rows);
  if (gutter === null) return [[...pieces]];
  const isAcross = ({ pieces }: Row) =>
    pieces.some(({ x, width }) => x < gutter - 2 && x + width > gutter + 2);
  const stretches: PdfPiece[][] = [];
  let left: PdfPiece[] = [];
  let right: PdfPiece[] = [];
  const close = () => {
    for (const column of [left, right]) if (column.length > 0) stretches.push(column);
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (isAcross(row)) {
      close();
      stretches.push(row.pieces);
    } else for (const piece of row.pieces) (piece.x < gutter ? left : right).push(piece);
  }
  close();
  return stretches;
}

/** The pieces by their lines, from the top of the page downwards, each from left to right. */
function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - piece.y) < Math.max(3, piece.fontSize * 0.4)) last.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  for (const { pieces: all } of rows) all.sort((a, b) => a.x - b.x);
  return rows;
}

/** Where the second column begins, less a little; null on a page without columns. */
function gutterOf(rows: readonly Row[]): number | null {
  const all = rows.flatMap(({ pieces }) => pieces);
  if (rows.length < FEWEST_ROWS) return null;
  const from = Math.min(...all.map(({ x }) => x));
  const to = Math.max(...all.map(({ x, width }) => x + width));
  // Where a row's words begin again behind a gap, in the middle third of the page.
  const begins = new Map<number, number>();
  for (const { pieces } of rows)
    for (const [at, piece] of pieces.entries()) {
      const before = pieces[at - 1];
      const gap = before ? piece.x - (before.x + before.width) : GUTTER;
      const share = (piece.x - from) / (to - from);
      if (gap < GUTTER || share < 0.35 || share > 0.65) continue;
      const key = Math.round(piece.x / 3);
      begins.set(key, (begins.get(key) ?? 0) + 1);
    }
  const [most] = [...begins].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < FEWEST_ROWS) return null;
  const gutter = most[0] * 3 - 4;
  const sides = rows.map(({ pieces }) => ({
    left: pieces.filter(({ x, width }) => x + width <= gutter + 3),
    right: pieces.filter(({ x }) => x >= gutter),
    across: pieces.some(({ x, width }) => x < gutter - 2 && x + width > gutter + 3),
  }));
  const both = sides.filter(({ left, right, across }) => !across && left.length > 0 && right.length > 0);
  if (
    both.length < FEWEST_ROWS ||
    sides.filter(({ across }) => across).length > rows.length * MOST_ACROSS + 4
  )
    return null;
  const characters = (pieces: readonly PdfPiece[]) =>
    pieces.reduce((sum, { str }) => sum + str.trim().length, 0);
  const usual = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  const isText =
    usual(both.map(({ left }) => characters(left))) >= FEWEST_CHARACTERS &&
    usual(both.map(({ right }) => characters(right))) >= FEWEST_CHARACTERS &&
    usual(both.map(({ left }) => Math.max(...left.map(({ x, width }) => x + width)))) >=
      from + (gutter - from) * REACHES;
  return isText ? gutter : null;
}
