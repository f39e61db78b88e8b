import type { Span } from '../../text/article.ts';
import type { QuotedSpan } from '../../text/quotationMarks.ts';
import { isSpace } from '../../text/trimSpan.ts';

/** One way to mark a quote: the mark that opens, and those that may close it. */
interface Pair {
  readonly opening: string;
  readonly closing: string;
}

/**
 * The runs between a language's own quotation marks, in order of start; the marks are given as "« »", "„ “ ”".
 *
 * Marks inside marks belong to the outer run, also where one mark closes both («ПАО «Газпром», — сказал). A mark that
 * begins a further line or paragraph goes on with the run. A mark that is never closed opens nothing. Linear in the
 * length of the text; runs never overlap.
 *
 * @example pairedMarks('„Nein“, sagte er.', [{ start: 0, end: 17 }], ['„ “']) // [{ start: 0, end: 6, … }]
 */
export function pairedMarks(
  text: string,
  paragraphs: readonly Span[],
  marks: readonly string[],
): QuotedSpan[] {
  const pairs = marks.map((mark): Pair => {
    const [opening = '', ...closing] = mark.split(/\s+/);
    return { opening, closing: closing.join('') };
  });
  const closers = new Set(pairs.flatMap((pair) => [...pair.closing]));
  const openers = new Map<string, Pair>();
  for (const pair of pairs) if (!openers.has(pair.opening)) openers.set(pair.opening, pair);
  const quotedSpans: QuotedSpan[] = [];
  let carried = null as { pair: Pair; pieces: Span[] } | null;
  const keep = (pieces: readonly Span[]) => {
    const start = pieces[0]!.start;
    const end = pieces.at(-1)!.end;
    if (pieces.some((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))))
      quotedSpans.push({ start, end, pieces, single: false, closed: true });
  };

  for (const [index, paragraph] of paragraphs.entries()) {
    let open: { at: number; pair: Pair; depth: number; deepest: number } | null = null;
    let nests = true;
    let at = paragraph.start;
    if (carried) {
      open = { at, pair: carried.pair, depth: 1, deepest: 1 };
      at++;
    }
    for (;;) {
      for (; at < paragraph.end; at++) {
        const mark = text[at]!;
        if (open === null) {
          const pair = openers.get(mark);
          if (pair && (!closers.has(mark) || looksOpen(text, at, paragraph)))
            open = { at, pair, depth: 1, deepest: 1 };
          continue;
        }
        const { pair }: { pair: Pair } = open;
        const opens = mark === pair.opening;
        const closes = pair.closing.includes(mark);
        if (!opens && !closes) continue;
        if (beginsLine(text, at, paragraph)) continue;
        if (opens && (!closes || looksOpen(text, at, paragraph))) {
          if (nests) open.depth++;
          open.deepest = Math.max(open.deepest, open.depth);
          if (nests || !closes) continue;
        }
        open.depth--;
        if (open.depth > 0) continue;
        const piece = { start: open.at, end: at + 1 };
        keep(carried ? [...carried.pieces, piece] : [piece]);
        carried = null;
        open = null;
      }
      if (open === null || !nests || open.deepest === 1) break;
      // One mark closed two: read on from the outer one as if nothing nested.
      nests = false;
      at = open.at + 1;
      open = { ...open, depth: 1, deepest: 1 };
    }
    const next = paragraphs[index + 1];
    const mark = next && text[next.start]!;
    if (open && mark && (mark === open.pair.opening || open.pair.closing.includes(mark))) {
      carried ??= { pair: open.pair, pieces: [] };
      carried.pieces.push({ start: open.at, end: paragraph.end });
    } else carried = null;
  }
  return quotedSpans;
}

function looksOpen(text: string, at: number, within: Span): boolean {
  const before = at > within.start ? text[at - 1]! : ' ';
  const after = at + 1 < within.end ? text[at + 1]! : ' ';
  return (
    (isSpace(before.charCodeAt(0)) || '([—–-/\'’„«»“"'.includes(before)) &&
    !isSpace(after.charCodeAt(0)) &&
    !',.;:)'.includes(after)
  );
}

function beginsLine(text: string, at: number, within: Span): boolean {
  for (let back = at - 1; back >= within.start && at - back < 8; back--) {
    if (text[back] === '\n') return true;
    if (!isSpace(text.charCodeAt(back))) return false;
  }
  return false;
}
