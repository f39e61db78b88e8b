import { sameBody, samePerson } from './sameName.ts';
import type { MarkedQuote, Pair, WildText } from './wildSet.ts';
import { jaccard, mentionWords, overlap, type Word, wordSet, wordsOf } from './wordSets.ts';

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

/** Counts of a text, a kind of text or the whole set. */
export interface Tally {
  texts: number;
  /** Marked, found, false finds, found with the right speaker. */
  gold: number;
  hit: number;
  false: number;
  attributed: number;
  /** Printed with a name as somebody's very words (direct and spoken), and right in span and person. */
  printed: number;
  right: number;
  /** Of those that are not right: the person is right, the span is not. */
  spanOnly: number;
}
export interface Fault {
  readonly id: string;
  readonly what:
    | 'missed'
    | 'wrong person'
    | 'no person'
    | 'false find'
    | 'PRINTED wrong person'
    | 'PRINTED wrong span';
  readonly kind: string;
  readonly quote: string;
  readonly right: string | null;
  readonly got: string | null;
  readonly rule?: string | null;
  readonly near?: string | null;
}
export interface WildScore {
  readonly all: Tally;
  readonly byText: ReadonlyMap<string, Tally>;
  readonly byKind: ReadonlyMap<string, Tally>;
  /** By kind of mark: marked and found. */
  readonly recall: Readonly<Record<MarkKind, { gold: number; hit: number }>>;
  /** By kind of what is printed: how many, and how many are right. */
  readonly printed: Readonly<Record<'direct' | 'spoken', { all: number; right: number }>>;
  readonly faults: readonly Fault[];
}
type MarkKind = 'direct' | 'mixed' | 'indirect' | 'turn';

const newTally = (): Tally => ({
  texts: 0,
  gold: 0,
  hit: 0,
  false: 0,
  attributed: 0,
  printed: 0,
  right: 0,
  spanOnly: 0,
});

/** Least share of words in common (Jaccard) of a quote found. */
const LEAST_OVERLAP = 0.8;
/** A find that has nine tenths of its words in a quote is a piece of it. */
const PIECE = 0.9;

/**
 * Scores what was found in texts against their marks, as the evaluation folder's `score-wild.mjs` does: a quote is
 * found with four fifths of its words in common, in one piece or several; one to one; reported speech that was not
 * marked counts only in texts where all of it is.
 */
export function scoreWild(
  texts: readonly WildText[],
  found: ReadonlyMap<string, readonly Found[]>,
): WildScore {
  const score = {
    all: newTally(),
    byText: new Map<string, Tally>(),
    byKind: new Map<string, Tally>(),
    recall: { direct: none(), mixed: none(), indirect: none(), turn: none() },
    printed: { direct: { all: 0, right: 0 }, spoken: { all: 0, right: 0 } },
    faults: [] as Fault[],
  };
  for (const text of texts) {
    const tally = scoreText(text, found.get(text.id) ?? [], score);
    score.byText.set(text.id, tally);
    const kind = score.byKind.get(text.kind_of_text) ?? newTally();
    score.byKind.set(text.kind_of_text, kind);
    for (const key of Object.keys(tally) as (keyof Tally)[]) {
      kind[key] += tally[key];
      score.all[key] += tally[key];
    }
  }
  return score;
}

const none = () => ({ gold: 0, hit: 0 });

interface Marked {
  readonly quote: MarkedQuote;
  /** The words of the quote, then those of its other right extents. */
  readonly sets: readonly ReadonlySet<number>[];
  finds: number[];
}
interface Read {
  readonly quote: Found;
  readonly words: ReadonlySet<number>;
  marks: number[];
}

function scoreText(text: WildText, found: readonly Found[], score: Mutable<WildScore>): Tally {
  const words = wordsOf(text.text);
  const marks = text.quotes
    .map(
      (quote): Marked => ({
        quote,
        sets: [quote.spans, ...(quote.alts ?? [])].map((spans) => wordSet(spans, words)),
        finds: [],
      }),
    )
    .filter((one) => one.sets[0]!.size > 0);
  const reads = found
    .filter((quote) => !quote.attitude)
    .map((quote): Read => ({ quote, words: wordSet(spansOf(quote), words), marks: [] }))
    .filter((one) => one.words.size > 0);
  matchWhole(marks, reads);
  matchPieces(marks, reads);
  const tally = { ...newTally(), texts: 1 };
  for (const mark of marks) countMark(mark, reads, text, words, tally, score);
  for (const read of reads) countRead(read, marks, text, tally, score);
  return tally;
}

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

function countMark(
  mark: Marked,
  reads: Read[],
  text: WildText,
  words: Word[],
  tally: Tally,
  score: Mutable<WildScore>,
) {
  const { quote } = mark;
  if (quote.optional) return;
  const recall = score.recall[quote.turn ? 'turn' : quote.kind];
  tally.gold++;
  recall.gold++;
  if (mark.finds.length === 0) {
    score.faults.push({ ...faultOf(text, quote), what: 'missed', right: quote.speaker_name, got: null });
    return;
  }
  tally.hit++;
  recall.hit++;
  const read = reads[mark.finds[0]!]!.quote;
  if (hasRightSpeaker(quote, read, words)) tally.attributed++;
  const printed = read.speaker_name ?? null;
  if (printed !== null && !isNameOf(quote, printed))
    score.faults.push({
      ...faultOf(text, quote),
      what: 'wrong person',
      right: quote.speaker_name,
      got: printed,
      rule: read.rule,
    });
  else if (printed === null && quote.speaker_name !== null)
    score.faults.push({
      ...faultOf(text, quote),
      what: 'no person',
      right: quote.speaker_name,
      got: null,
      rule: read.rule,
    });
}

function hasRightSpeaker(quote: MarkedQuote, read: Found, words: Word[]): boolean {
  if (quote.mention_free) return isNameOf(quote, read.speaker_name);
  if (!quote.speaker) return !read.speaker || !read.speaker_name;
  const common = overlap(mentionWords(quote.speaker, words), mentionWords(read.speaker ?? null, words));
  return common > 0 || (quote.turn === true && isNameOf(quote, read.speaker_name));
}

function countRead(read: Read, marks: Marked[], text: WildText, tally: Tally, score: Mutable<WildScore>) {
  const { quote } = read;
  const ofTurn = quote.kind === 'spoken' || quote.rule === 'speaker-label';
  const shown = (quote.kind === 'direct' || ofTurn) && Boolean(quote.speaker_name);
  const kind = score.printed[quote.kind === 'direct' ? 'direct' : 'spoken'];
  const fault = { ...faultOf(text, quote), got: quote.speaker_name ?? null, rule: quote.rule };
  const mark = marks[read.marks[0] ?? -1];
  if (mark) {
    if (mark.quote.optional || !shown) return;
    tally.printed++;
    kind.all++;
    if (isNameOf(mark.quote, quote.speaker_name)) {
      tally.right++;
      kind.right++;
    } else score.faults.push({ ...fault, what: 'PRINTED wrong person', right: mark.quote.speaker_name });
    return;
  }
  if (quote.kind === 'indirect' && quote.rule !== 'speaker-label' && !text.indirect_marked) return;
  const near = nearestMark(read, marks);
  if (near?.quote.optional) return;
  tally.false++;
  if (shown) {
    tally.printed++;
    kind.all++;
    if (near && isNameOf(near.quote, quote.speaker_name)) tally.spanOnly++;
  }
  score.faults.push({
    ...fault,
    what: shown ? 'PRINTED wrong span' : 'false find',
    right: near?.quote.speaker_name ?? null,
    near: near ? snip(text.text, near.quote.spans) : null,
  });
}

/** The mark that shares most of the shorter one's words, at least half of them. */
function nearestMark(read: Read, marks: Marked[]): Marked | null {
  const shares = marks.map((mark) => {
    const words = mark.sets[0]!;
    return [overlap(words, read.words) / Math.min(words.size, read.words.size), mark] as const;
  });
  const best = shares.sort(([one], [other]) => other - one)[0];
  return best && best[0] >= 0.5 ? best[1] : null;
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

const isNameOf = (quote: MarkedQuote, printed: string | null | undefined): boolean =>
  [quote.speaker_name, ...(quote.name_ok ?? [])].some(
    (name) =>
      Boolean(name && printed) &&
      (quote.speaker_type === 'body' ? sameBody(name!, printed!) : samePerson(name!, printed!)),
  );

const spansOf = ({ spans, start, end }: Found): Pair[] =>
  spans?.length
    ? spans.map((span) => ('start' in span ? [span.start, span.end] : [...span]))
    : [[start, end]];

const likeness = (mark: Marked, words: ReadonlySet<number>): number =>
  Math.max(...mark.sets.map((set) => jaccard(set, words)));

function faultOf(text: WildText, quote: Found | MarkedQuote): Pick<Fault, 'id' | 'kind' | 'quote'> {
  const kind = 'turn' in quote && quote.turn ? 'turn' : (quote.kind ?? '');
  return { id: text.id, kind, quote: snip(text.text, spansOf(quote)) };
}

/** The words of spans, shortened in the middle. */
function snip(text: string, spans: readonly Pair[]): string {
  const words = spans
    .map(([start, end]) => text.slice(start, end))
    .join(' […] ')
    .replace(/\s+/g, ' ');
  return words.length > 160 ? `${words.slice(0, 90)} … ${words.slice(-60)}` : words;
}
