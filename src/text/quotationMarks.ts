import type { Span } from './article.ts';
import { EVERY_MARK, isSingleMark, type MarkRules } from './markRules.ts';
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

/**
 * The runs in quotation marks, in order of start, by the marks of the text's language; where it is not known straight, curly
 * and mixed marks, guillemets, „…“, ``…'', ‘‘…’’ and single marks told from apostrophes.
 *
 * Where a paragraph ends inside a run and the next one begins with a mark, both belong to one run. A mark
 * that is never closed reaches to the end of its paragraph and no further; a stray closing mark opens nothing.
 * Marks inside marks are part of the outer run, also where one mark closes both («ПАО «Газпром», — сказал). Linear in the
 * length of the text; runs never overlap.
 *
 * @example quotationMarks('He said "no".', [{ start: 0, end: 13 }]) // [{ start: 8, end: 12, … }]
 */
export function quotationMarks(
  text: string,
  paragraphs: readonly Span[],
  rules: MarkRules = EVERY_MARK,
): QuotedSpan[] {
  const quotedSpans: QuotedSpan[] = [];
  let carried: { readonly mark: string; readonly pieces: Span[] } | null = null;
  let closedUpTo = -1;
  const marks: readonly Mark[] = [...text.matchAll(rules.pattern)].map(({ 0: mark, index }) => ({
    at: index,
    mark,
  }));
  let next = 0;
  const marksOf = paragraphs.map(({ start, end }) => {
    while (next < marks.length && marks[next]!.at < start) next++;
    const from = next;
    while (next < marks.length && marks[next]!.at < end) next++;
    return marks.slice(from, next);
  });
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.end <= closedUpTo) continue;
    const start = Math.max(paragraph.start, closedUpTo);
    const here = marksOf[index]!.filter(({ at }) => at >= start);
    const { found, unclosed } = marksWithin(
      text,
      { start, end: paragraph.end },
      here,
      carried?.mark ?? null,
      rules,
    );
    if (carried && found[0]?.start === paragraph.start) {
      const first = found.shift()!;
      const pieces: Span[] = [...carried.pieces, { start: first.start, end: first.end }];
      quotedSpans.push({ start: pieces[0]!.start, end: first.end, pieces, single: false, closed: true });
      carried = null;
    }
    for (const quotedSpan of found) quotedSpans.push(quotedSpan);
    if (unclosed === null) continue;
    const piece = { start: unclosed.at, end: paragraph.end };
    const following = paragraphs[index + 1];
    // Added in place: a copy for each paragraph of a long open quote would be quadratic.
    const pieces: Span[] = carried && unclosed.at === paragraph.start ? carried.pieces : [];
    pieces.push(piece);
    const closing = following && closingLater(text, paragraphs, marksOf, index, unclosed.mark, rules);
    if (closing) {
      for (const one of closing) pieces.push(one);
      closedUpTo = pieces.at(-1)!.end;
      quotedSpans.push({ start: pieces[0]!.start, end: closedUpTo, pieces, single: false, closed: true });
      carried = null;
    } else if (following && goesOn(marksOf[index + 1]![0], following, unclosed.mark, rules))
      carried = { mark: unclosed.mark, pieces };
    else {
      if (hasWord(text, piece))
        quotedSpans.push({ start: pieces[0]!.start, end: piece.end, pieces, single: false, closed: false });
      carried = null;
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
function closingLater(
  text: string,
  paragraphs: readonly Span[],
  marksOf: readonly (readonly Mark[])[],
  index: number,
  open: string,
  rules: MarkRules,
): Span[] | null {
  const pieces: Span[] = [];
  for (let later = index + 1; later <= index + MOST_PARAGRAPHS && later < paragraphs.length; later++) {
    const { start, end } = paragraphs[later]!;
    const first = marksOf[later]!.find(({ mark }) => rules.usually.has(mark));
    if (!first) {
      pieces.push({ start, end });
      continue;
    }
    const after = first.at + first.mark.length;
    const closes =
      first.at > start &&
      (rules.mixed
        ? rules.usually.get(first.mark) !== 'opens'
        : rules.closing.get(open)!.includes(first.mark)) &&
      ((rules.mixed && after < end ? /[.,!?…]$/ : /[.,!?…]\s?$/).test(
        text.slice(Math.max(start, first.at - 2), first.at),
      ) ||
        // The British put the comma behind the mark: `of the family”, said the ambassador`.
        (rules.mixed && /^, \p{L}/u.test(text.slice(after, after + 3)))) &&
      (after >= end || /[\s,]/.test(text[after]!));
    return closes ? [...pieces, { start, end: after }] : null;
  }
  return null;
}

interface Mark {
  readonly at: number;
  readonly mark: string;
}

interface Open extends Mark {
  /** How many runs are open, this one and those inside it; and how many were at most. */
  depth: number;
  deepest: number;
}

const begin = ({ at, mark }: Mark): Open => ({ at, mark, depth: 1, deepest: 1 });

/** The runs of one paragraph, and the mark that is open at its end. `continued` is the mark that the paragraph before left open. */
function marksWithin(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  continued: string | null,
  rules: MarkRules,
): { found: QuotedSpan[]; unclosed: Mark | null } {
  const found: QuotedSpan[] = [];
  const close = (start: number, end: number, single: boolean) => {
    const span = { start, end };
    if (hasWord(text, span)) found.push({ ...span, pieces: [span], single, closed: true });
  };
  const lastSingle = marks.findLast(
    ({ at, mark }) => isSingleMark(mark) && closesSingle(text, at, paragraph),
  );
  let single: number | null = null;
  const readSingle = (at: number) => {
    if (single === null) {
      if (opensSingle(text, at, paragraph) && at < (lastSingle?.at ?? -1)) single = at;
    } else if (closesSingle(text, at, paragraph)) {
      close(single, at + 1, true);
      single = null;
    }
  };
  let open: Open | null = null;
  let openedBy = -1;
  let nests = !rules.mixed;
  let index = 0;
  if (continued !== null && marks[0]?.at === paragraph.start && rules.usually.has(marks[0].mark)) {
    open = begin({ at: paragraph.start, mark: continued });
    openedBy = index++;
  }
  for (;;) {
    for (; index < marks.length; index++) {
      const { at, mark } = marks[index]!;
      if (!rules.usually.has(mark)) {
        if (open === null) readSingle(at);
        continue;
      }
      const role = roleOf(text, marks[index]!, paragraph, open, rules);
      if (open === null) {
        // ‘… it was ‘theirs’’: inside single marks two of them are two.
        if (mark === '’’' && single !== null) readSingle(at + 1);
        if (role !== 'open') continue;
        open = begin(marks[index]!);
        openedBy = index;
        single = null;
        continue;
      }
      // A line that opens anew goes on with the quote, as a paragraph does.
      if ((role === 'open' || !rules.mixed) && opensLine(text, at, paragraph.start)) continue;
      if (role === 'close') {
        open.depth--;
        if (open.depth > 0) continue;
        close(open.at, at + mark.length, false);
        open = null;
      } else if (role === 'open' && rules.mixed) {
        // The closing mark before this one is missing: its run ends where this one begins.
        let end = at;
        while (end > open.at && isSpace(text.charCodeAt(end - 1))) end--;
        if (/[.!?,…]$/.test(text.slice(end - 1, end))) close(open.at, end, false);
        open = begin(marks[index]!);
        openedBy = index;
      } else if (role === 'open' && nests) {
        open.depth++;
        open.deepest = Math.max(open.deepest, open.depth);
      }
    }
    if (open === null || open.deepest === 1) break;
    // One mark closed two: read on from the outer one as if nothing nested.
    nests = false;
    index = openedBy + 1;
    open = begin(open);
  }
  return { found, unclosed: open };
}

/** What a mark does: `open` inside a run is another one inside it, or shows that its closing mark is missing. */
function roleOf(
  text: string,
  { at, mark }: Mark,
  paragraph: Span,
  open: Mark | null,
  rules: MarkRules,
): 'open' | 'close' | 'nothing' {
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const after = at + mark.length < paragraph.end ? text[at + mark.length]! : ' ';
  const looksOpen =
    (isSpace(before.charCodeAt(0)) || "([—–-/‘'".includes(before)) && !isSpace(after.charCodeAt(0));
  const looksClose = !isSpace(before.charCodeAt(0)) && !/[\p{L}\p{N}]/u.test(after);
  const usually = rules.usually.get(mark)!;
  if (open === null) {
    if (!rules.closing.has(mark)) return 'nothing';
    if (usually === 'closes') return looksOpen && !looksClose ? 'open' : 'nothing';
    if (usually === 'either' && looksClose && !looksOpen)
      return SAID_BEFORE.test(text.slice(Math.max(paragraph.start, at - 12), at)) ? 'open' : 'nothing';
    return 'open';
  }
  const closers = rules.closing.get(open.mark)!;
  const rank = closers.indexOf(mark);
  if (rank < 0) return rules.closing.has(mark) && (rules.mixed || mark === open.mark) ? 'open' : 'nothing';
  if (usually === 'either') return looksOpen && !looksClose ? 'open' : 'close';
  if (usually === 'closes' || rank === 0) return 'close';
  return looksClose && !looksOpen ? 'close' : 'open';
}

/** `said," We left"`: the space stands on the wrong side of the mark. */
const SAID_BEFORE = /\b(?:said|says|added|wrote|asked)[,:]$/;

/** Whether a paragraph goes on with the run that the one before left open: it begins with a mark. */
function goesOn(first: Mark | undefined, paragraph: Span, open: string, rules: MarkRules): boolean {
  if (first?.at !== paragraph.start || !rules.usually.has(first.mark)) return false;
  if (!rules.mixed) return first.mark === open || rules.closing.get(open)!.includes(first.mark);
  // Both straight or both curly.
  return rules.usually.get(first.mark) !== 'closes' && (open === '"') === (first.mark === '"');
}

function opensLine(text: string, at: number, floor: number): boolean {
  let before = at - 1;
  while (before >= floor && (text[before] === ' ' || text[before] === '\t')) before--;
  return before >= floor && text[before] === '\n';
}

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

function hasWord(text: string, quotedSpan: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(quotedSpan.start, quotedSpan.end));
}
