import type { Span } from './article.ts';
import { isSpace } from './trimSpan.ts';

/** A run of text in quotation marks, marks included. */
export interface QuotedSpan extends Span {
  /** One span a paragraph: a quote that reopens each paragraph has several. */
  readonly pieces: readonly Span[];
  /** Single marks ('…', ‘…’), not inside double ones. */
  readonly single: boolean;
  /** False where the closing mark is missing; the run then ends with its paragraph. */
  readonly closed: boolean;
}

interface Open {
  readonly at: number;
  readonly mark: string;
}

/**
 * The runs in quotation marks, in order of start: straight, curly and mixed marks, guillemets, „…“, ``…'' and single
 * marks told from apostrophes.
 *
 * Where a paragraph ends inside a run and the next one begins with an opening mark, both belong to one run. A mark
 * that is never closed reaches to the end of its paragraph and no further; a stray closing mark opens nothing.
 * Marks inside marks are part of the outer run. Linear in the length of the text; runs never overlap.
 *
 * @example quotationMarks('He said "no".', [{ start: 0, end: 13 }]) // [{ start: 8, end: 12, … }]
 */
export function quotationMarks(text: string, paragraphs: readonly Span[]): QuotedSpan[] {
  const quotedSpans: QuotedSpan[] = [];
  let carried: Span[] = [];
  let closedUpTo = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.end <= closedUpTo) continue;
    const rest = { start: Math.max(paragraph.start, closedUpTo), end: paragraph.end };
    const { found, unclosed } = marksWithin(text, rest, carried.length > 0);
    if (carried.length > 0 && found.length > 0 && found[0]!.start === paragraph.start) {
      const first = found.shift()!;
      const pieces = [...carried, { start: first.start, end: first.end }];
      quotedSpans.push({ start: pieces[0]!.start, end: first.end, pieces, single: false, closed: true });
      carried = [];
    }
    for (const quotedSpan of found) quotedSpans.push(quotedSpan);
    if (unclosed === null) continue;
    const piece = { start: unclosed, end: paragraph.end };
    const next = paragraphs[index + 1];
    const goesOn = unclosed === paragraph.start && carried.length > 0;
    // Added in place: a copy for each paragraph of a long open quote would be quadratic.
    const pieces: Span[] = goesOn ? carried : [];
    pieces.push(piece);
    const closing = next && closingLater(text, paragraphs, index);
    if (closing) {
      for (const one of closing) pieces.push(one);
      quotedSpans.push({
        start: pieces[0]!.start,
        end: pieces.at(-1)!.end,
        pieces,
        single: false,
        closed: true,
      });
      carried = [];
      closedUpTo = pieces.at(-1)!.end;
    } else if (next && opensDouble(text, next.start) && sameMake(text[unclosed]!, text[next.start]!))
      carried = pieces;
    else {
      if (hasWord(text, piece))
        quotedSpans.push({ start: pieces[0]!.start, end: piece.end, pieces, single: false, closed: false });
      carried = [];
    }
  }
  return quotedSpans.sort((a, b) => a.start - b.start);
}

/** How many paragraphs a quote may run over that does not open them anew. */
const MOST_PARAGRAPHS = 4;

/**
 * What follows a paragraph with an unclosed mark and belongs to it though it does not open anew: up to the first mark,
 * where that one closes after a stop or a comma. Null where there is none such.
 */
function closingLater(text: string, paragraphs: readonly Span[], index: number): Span[] | null {
  const pieces: Span[] = [];
  for (const paragraph of paragraphs.slice(index + 1, index + 1 + MOST_PARAGRAPHS)) {
    let first = paragraph.start;
    while (first < paragraph.end && markWidth(text, first) === 0) first++;
    if (first >= paragraph.end) {
      pieces.push({ start: paragraph.start, end: paragraph.end });
      continue;
    }
    const end = first + markWidth(text, first);
    const closes =
      first > paragraph.start &&
      !'“„«`'.includes(text[first]!) &&
      /[.,!?…]/.test(text[first - 1]!) &&
      (end >= paragraph.end || isSpace(text.charCodeAt(end)));
    if (!closes) return null;
    pieces.push({ start: paragraph.start, end });
    return pieces;
  }
  return null;
}

function marksWithin(text: string, paragraph: Span, continued: boolean) {
  const found: QuotedSpan[] = [];
  const lastSingle = lastClosingSingle(text, paragraph);
  let open: Open | null = null;
  let single: number | null = null;
  const close = (from: number, to: number, isSingle: boolean) => {
    const quotedSpan = { start: from, end: to };
    if (hasWord(text, quotedSpan))
      found.push({ ...quotedSpan, pieces: [quotedSpan], single: isSingle, closed: true });
  };
  for (let at = paragraph.start; at < paragraph.end; at++) {
    // '…what did he mean?''' closes a single mark, then a double one.
    if (open !== null && text.startsWith("'''", at) && at + 3 <= paragraph.end) at++;
    const width = markWidth(text, at);
    if (width > 0) {
      const role = roleOf(text, at, width, paragraph, open, continued);
      if (role === 'close' && open) {
        close(open.at, at + width, false);
        open = null;
      } else if (role === 'reopen' && open && opensLine(text, at, paragraph.start)) {
        // A line that opens anew goes on with the quote, as a paragraph does.
      } else if (role === 'reopen' && open) {
        // The closing mark before this one is missing: its run ends where this one begins.
        let end = at;
        while (end > open.at && isSpace(text.charCodeAt(end - 1))) end--;
        if (/[.!?,…]$/.test(text.slice(end - 1, end))) close(open.at, end, false);
        open = { at, mark: text[at]! };
      } else if (role === 'open') {
        open = { at, mark: text[at]! };
        single = null;
      }
      at += width - 1;
    } else if (open === null && isSingleMark(text[at]!)) {
      if (single === null) {
        if (opensSingle(text, at, paragraph) && at < lastSingle) single = at;
      } else if (closesSingle(text, at, paragraph)) {
        close(single, at + 1, true);
        single = null;
      }
    }
  }
  const unclosed: number | null = open === null ? null : (open as Open).at;
  return { found, unclosed };
}

function roleOf(
  text: string,
  at: number,
  width: number,
  paragraph: Span,
  open: Open | null,
  continued: boolean,
): 'open' | 'close' | 'reopen' | 'stray' {
  const mark = text[at]!;
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const after = at + width < paragraph.end ? text[at + width]! : ' ';
  const looksOpen =
    (isSpace(before.charCodeAt(0)) || "([—–-/‘'".includes(before)) && !isSpace(after.charCodeAt(0));
  const looksClose = !isSpace(before.charCodeAt(0)) && !/[\p{L}\p{N}]/u.test(after);
  if (open === null) {
    if (mark === '”' || mark === '»' || mark === "'") return looksOpen && !looksClose ? 'open' : 'stray';
    if (mark === '"' && looksClose && !looksOpen && !(continued && at === paragraph.start))
      return SAID_BEFORE.test(text.slice(Math.max(paragraph.start, at - 12), at)) ? 'open' : 'stray';
    return 'open';
  }
  if (mark === '“') return open.mark === '„' ? 'close' : looksClose && !looksOpen ? 'close' : 'reopen';
  // »…« opens with the mark that closes «…».
  if (mark === '«' && open.mark === '»') return 'close';
  if (mark === '„' || mark === '«' || mark === '`') return 'reopen';
  if (mark === '"' && looksOpen && !looksClose) return 'reopen';
  return 'close';
}

/** `said," We left"`: the space stands on the wrong side of the mark. */
const SAID_BEFORE = /\b(?:said|says|added|wrote|asked)[,:]$/;

function markWidth(text: string, at: number): number {
  const c = text[at]!;
  if (c === '"' || c === '“' || c === '”' || c === '„' || c === '‟' || c === '«' || c === '»' || c === '＂')
    return 1;
  if ((c === '`' || c === "'") && text[at + 1] === c) return 2;
  return 0;
}

const opensDouble = (text: string, at: number): boolean =>
  markWidth(text, at) > 0 && !'”»'.includes(text[at]!);

function opensLine(text: string, at: number, floor: number): boolean {
  let before = at - 1;
  while (before >= floor && (text[before] === ' ' || text[before] === '\t')) before--;
  return before >= floor && text[before] === '\n';
}

/** Opening and closing marks must share a style: both straight or both curly. */
const sameMake = (a: string, b: string): boolean => (a === '"') === (b === '"');

const isSingleMark = (c: string): boolean => c === "'" || c === '‘' || c === '’';

function opensSingle(text: string, at: number, within: Span): boolean {
  if (text[at] === '’') return false;
  const before = at > within.start ? text[at - 1]! : ' ';
  const after = at + 1 < within.end ? text[at + 1]! : ' ';
  if (!isSpace(before.charCodeAt(0)) && !'([—–:'.includes(before)) return false;
  // '90s and 'em are apostrophes.
  return /[\p{L}“"]/u.test(after) && !/^(?:em|tis|twas|til|cause)\b/i.test(text.slice(at + 1, at + 7));
}

function closesSingle(text: string, at: number, within: Span): boolean {
  if (text[at] === '‘') return false;
  const before = at > within.start ? text[at - 1]! : ' ';
  const after = at + 1 < within.end ? text[at + 1]! : ' ';
  return !isSpace(before.charCodeAt(0)) && !/[\p{L}\p{N}]/u.test(after);
}

function lastClosingSingle(text: string, within: Span): number {
  for (let at = within.end - 1; at >= within.start; at--)
    if (isSingleMark(text[at]!) && closesSingle(text, at, within)) return at;
  return -1;
}

function hasWord(text: string, quotedSpan: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(quotedSpan.start, quotedSpan.end));
}
