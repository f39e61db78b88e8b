import type { Span } from './article.ts';
import { joinSingleRuns } from './joinSingleRuns.ts';
import { EVERY_MARK, isSingleMark, type MarkRules } from './markRules.ts';
import { isSpace, trimSpan } from './trimSpan.ts';

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
  let carried: Carried | null = null;
  let closedUpTo = -1;
  const layout = { text, paragraphs, marksOf: marksOfEach(text, paragraphs, rules), rules };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.end <= closedUpTo) continue;
    const within = { start: Math.max(paragraph.start, closedUpTo), end: paragraph.end };
    const here = layout.marksOf[index]!.filter(({ at }) => at >= within.start);
    const { found, unclosed } = marksWithin(text, within, here, carried?.mark ?? null, rules);
    if (carried && found[0]?.start === paragraph.start) {
      const { start, end } = found.shift()!;
      quotedSpans.push(runOf([...carried.pieces, { start, end }], true));
      carried = null;
    }
    for (const quotedSpan of found) quotedSpans.push(quotedSpan);
    if (unclosed === null) continue;
    // Added in place: a copy for each paragraph of a long open quote would be quadratic.
    const pieces: Span[] = carried && unclosed.at === paragraph.start ? carried.pieces : [];
    pieces.push({ start: unclosed.at, end: paragraph.end });
    const rest = readOn(layout, index, unclosed.mark, pieces);
    if (rest.run) quotedSpans.push(rest.run);
    if (rest.run?.closed) closedUpTo = rest.run.end;
    carried = rest.carried;
  }
  quotedSpans.sort((a, b) => a.start - b.start);
  return rules.mixed ? joinSingleRuns(text, paragraphs, quotedSpans) : quotedSpans;
}

/** A run that its paragraph left open and the next one goes on with. */
interface Carried {
  readonly mark: string;
  readonly pieces: Span[];
}

interface Layout {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** The marks of each paragraph. */
  readonly marksOf: readonly (readonly Mark[])[];
  readonly rules: MarkRules;
}

function marksOfEach(text: string, paragraphs: readonly Span[], rules: MarkRules): Mark[][] {
  const marks = [...text.matchAll(rules.pattern)].map(({ 0: mark, index }) => ({ at: index, mark }));
  let next = 0;
  return paragraphs.map(({ start, end }) => {
    while (next < marks.length && marks[next]!.at < start) next++;
    const from = next;
    while (next < marks.length && marks[next]!.at < end) next++;
    return marks.slice(from, next);
  });
}

const runOf = (pieces: readonly Span[], closed: boolean): QuotedSpan => ({
  start: pieces[0]!.start,
  end: pieces.at(-1)!.end,
  pieces,
  single: false,
  closed,
});

/** What becomes of a run that a paragraph leaves open: closed further on, gone on with by the next paragraph, or at an end here. */
function readOn(
  layout: Layout,
  index: number,
  open: string,
  pieces: Span[],
): { run: QuotedSpan | null; carried: Carried | null } {
  const { text, paragraphs, marksOf, rules } = layout;
  const following = paragraphs[index + 1];
  const isOver =
    following !== undefined &&
    rules.usually.has(text[following.start]!) &&
    isFragment(text, paragraphs[index]!, pieces);
  if (following && !isOver) {
    const closing = closingLater(layout, index, open);
    if (closing) {
      for (const one of closing) pieces.push(one);
      return { run: runOf(pieces, true), carried: null };
    }
    if (goesOn(marksOf[index + 1]![0], following, open, rules))
      return { run: null, carried: { mark: open, pieces } };
  }
  return { run: hasWord(text, pieces.at(-1)!) ? runOf(pieces, false) : null, carried: null };
}

/** `a policy of "clown diplomacy.` above a paragraph that opens a mark: a few words at the end of a sentence, which have lost theirs. */
function isFragment(text: string, paragraph: Span, pieces: readonly Span[]): boolean {
  const { start, end } = pieces[0]!;
  if (pieces.length > 1 || start === paragraph.start || end - start > LONGEST_FRAGMENT) return false;
  return /^["“]\p{Ll}[\p{L}'’-]*(?: [\p{L}'’-]+){0,2}[.,]?$/u.test(text.slice(start, end));
}
/** In characters. */
const LONGEST_FRAGMENT = 40;

/** How many paragraphs a quote may run over that does not open them anew. */
const MOST_PARAGRAPHS = 4;

/**
 * What follows a paragraph with an unclosed mark and belongs to it though it does not open anew: up to the first mark,
 * where that one closes after a stop or a comma. Null where there is none such.
 */
function closingLater(layout: Layout, index: number, open: string): Span[] | null {
  const { text, paragraphs, marksOf, rules } = layout;
  const pieces: Span[] = [];
  for (let later = index + 1; later <= index + MOST_PARAGRAPHS && later < paragraphs.length; later++) {
    const paragraph = paragraphs[later]!;
    const first = marksOf[later]!.find(({ mark }) => rules.usually.has(mark));
    if (!first) {
      pieces.push(paragraph);
      continue;
    }
    const end = first.at + first.mark.length;
    return closesRun(text, first, paragraph, open, rules)
      ? [...pieces, { start: paragraph.start, end }]
      : null;
  }
  return null;
}

/** Whether the first mark of a later paragraph closes the run that an earlier one opened. */
function closesRun(text: string, { at, mark }: Mark, { start, end }: Span, open: string, rules: MarkRules) {
  if (at <= start) return false;
  const canClose = rules.mixed
    ? rules.usually.get(mark) !== 'opens'
    : rules.closing.get(open)!.includes(mark);
  if (!canClose) return false;
  const after = at + mark.length;
  if (after < end && !/[\s,]/.test(text[after]!)) return false;
  const before = text.slice(Math.max(start, at - 2), at);
  if ((rules.mixed && after < end ? /[.,!?…]$/ : /[.,!?…]\s?$/).test(before)) return true;
  // The British, Spanish and Germans put the comma behind the mark: `of the family”, said the ambassador`.
  return (rules.mixed ? /^, \p{L}/u : /^, \p{Ll}/u).test(text.slice(after, after + 3));
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
  const singles = singleMarks(text, paragraph, marks, close);
  let open: Open | null = null;
  let openedBy = -1;
  let nests = true;
  let index = 0;
  const openAt = (mark: Mark) => {
    open = begin(mark);
    openedBy = index;
  };
  const readOutside = (mark: Mark) => {
    if (!rules.usually.has(mark.mark)) return singles.read(mark.at);
    const role = roleOutside(text, marks, index, paragraph, rules);
    // ‘… it was ‘theirs’’: inside single marks two of them are two.
    if (mark.mark === '’’' && singles.isOpen()) singles.read(mark.at + 1);
    if (role !== 'open') return;
    openAt(mark);
    singles.forget();
  };
  const goesDeeper = (run: Open) =>
    nests && (!rules.mixed || isNested(text, run, marks, index, paragraph, rules));
  const readInside = (mark: Mark, run: Open) => {
    if (!rules.usually.has(mark.mark)) return;
    const role = roleInside(text, mark, paragraph, run.mark, rules);
    // A line that opens anew goes on with the quote, as a paragraph does.
    if ((role === 'open' || !rules.mixed) && opensLine(text, mark.at, paragraph.start)) return;
    if (role === 'close') {
      run.depth--;
      if (run.depth > 0) return;
      close(run.at, mark.at + mark.mark.length, false);
      open = null;
    } else if (role === 'open' && goesDeeper(run)) {
      run.depth++;
      run.deepest = Math.max(run.deepest, run.depth);
    } else if (role === 'open' && rules.mixed) {
      // The closing mark before this one is missing: its run ends where this one begins.
      const { end } = trimSpan(text, { start: run.at, end: mark.at })!;
      if (/[.!?,…]$/.test(text.slice(end - 1, end))) close(run.at, end, false);
      openAt(mark);
    }
  };
  if (continued !== null && marks[0]?.at === paragraph.start && rules.usually.has(marks[0].mark)) {
    openAt({ at: paragraph.start, mark: continued });
    index++;
  }
  for (;;) {
    for (; index < marks.length; index++) {
      if (open === null) readOutside(marks[index]!);
      else readInside(marks[index]!, open);
    }
    // Assigned in the functions above, which the type checker does not follow.
    const left = open as Open | null;
    if (left === null || left.deepest === 1) return { found, unclosed: left };
    // One mark closed two: read on from the outer one as if nothing nested.
    nests = false;
    index = openedBy + 1;
    open = begin(left);
  }
}

/** Reads the single marks outside double ones: `close` gets each run of them. */
function singleMarks(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  close: (start: number, end: number, single: boolean) => void,
) {
  const last = marks.findLast(({ at, mark }) => isSingleMark(mark) && closesSingle(text, at, paragraph));
  let openedAt: number | null = null;
  return {
    isOpen: () => openedAt !== null,
    forget: () => {
      openedAt = null;
    },
    read: (at: number) => {
      if (openedAt === null) {
        if (opensSingle(text, at, paragraph) && at < (last?.at ?? -1)) openedAt = at;
      } else if (closesSingle(text, at, paragraph)) {
        close(openedAt, at + 1, true);
        openedAt = null;
      }
    },
  };
}

type Role = 'open' | 'close' | 'nothing';

/** What the signs beside a mark make of it; both or neither shows nothing. */
function sidesOf(text: string, { at, mark }: Mark, paragraph: Span): 'opens' | 'closes' | 'unclear' {
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const after = at + mark.length < paragraph.end ? text[at + mark.length]! : ' ';
  const spaceBefore = isSpace(before.charCodeAt(0));
  const opens = (spaceBefore || "([—–-/‘'".includes(before)) && !isSpace(after.charCodeAt(0));
  const closes = !spaceBefore && !/[\p{L}\p{N}]/u.test(after);
  if (opens === closes) return 'unclear';
  return opens ? 'opens' : 'closes';
}

/** `“He calls it “hell” and leaves,” she said`: a mark that opens inside a run, with two behind it that close. */
function isNested(
  text: string,
  run: Mark,
  marks: readonly Mark[],
  index: number,
  paragraph: Span,
  rules: MarkRules,
): boolean {
  const { at } = marks[index]!;
  const before = { start: run.at, end: at };
  if (!hasWord(text, before) || /[.,!?…]\s?$/.test(text.slice(Math.max(run.at, at - 2), at))) return false;
  const [inner, outer] = nextTwo(marks, index, rules).map((mark) => closes(text, mark, paragraph, rules));
  return inner === true && outer === true;
}

/** The next two marks that are no apostrophes. */
function nextTwo(marks: readonly Mark[], index: number, rules: MarkRules): Mark[] {
  const next: Mark[] = [];
  for (let later = index + 1; later < marks.length && next.length < 2; later++)
    if (rules.usually.has(marks[later]!.mark)) next.push(marks[later]!);
  return next;
}

function closes(text: string, mark: Mark, paragraph: Span, rules: MarkRules): boolean {
  const usually = rules.usually.get(mark.mark);
  return usually === 'closes' || (usually === 'either' && sidesOf(text, mark, paragraph) === 'closes');
}

/** What a mark does outside every run. */
function roleOutside(
  text: string,
  marks: readonly Mark[],
  index: number,
  paragraph: Span,
  rules: MarkRules,
): Role {
  const mark = marks[index]!;
  if (!rules.closing.has(mark.mark)) return 'nothing';
  const usually = rules.usually.get(mark.mark)!;
  if (usually === 'opens') return 'open';
  const sides = sidesOf(text, mark, paragraph);
  if (usually === 'closes') return sides === 'opens' ? 'open' : 'nothing';
  if (sides !== 'closes') return 'open';
  if (SAID_BEFORE.test(text.slice(Math.max(paragraph.start, mark.at - 12), mark.at))) return 'open';
  // `open to all," For example, schools may join".`
  const [next] = nextTwo(marks, index, rules);
  const isBesideCapital = /^,"\s\p{Lu}/u.test(text.slice(mark.at - 1, mark.at + 3));
  return isBesideCapital && next && closes(text, next, paragraph, rules) ? 'open' : 'nothing';
}

/** What a mark does inside a run: one that opens is another run inside it, or shows that the run's closing mark is missing. */
function roleInside(text: string, mark: Mark, paragraph: Span, open: string, rules: MarkRules): Role {
  const rank = rules.closing.get(open)!.indexOf(mark.mark);
  if (rank < 0)
    return rules.closing.has(mark.mark) && (rules.mixed || mark.mark === open) ? 'open' : 'nothing';
  const usually = rules.usually.get(mark.mark)!;
  const sides = sidesOf(text, mark, paragraph);
  if (usually === 'either') return sides === 'opens' ? 'open' : 'close';
  return usually === 'closes' || rank === 0 || sides === 'closes' ? 'close' : 'open';
}

/** `said," We left"`: the space is on the wrong side of the mark. */
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
