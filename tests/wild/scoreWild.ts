import { type Found, type Marked, matchQuotes, type Read } from './matchQuotes.ts';
import { sameBody, samePerson } from './sameName.ts';
import type { MarkedQuote, Pair, WildText } from './wildSet.ts';
import { mentionWords, overlap, type Word, wordSet, wordsOf } from './wordSets.ts';

/** Counts of a text, a kind of text or the whole set. */
export interface Tally {
  texts: number;
  /** Marked, found, false finds, found with the right speaker. */
  gold: number;
  hit: number;
  false: number;
  attributed: number;
  /** Marked with a speaker by name, and of these found and given it. */
  known: number;
  given: number;
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
  known: 0,
  given: 0,
  printed: 0,
  right: 0,
  spanOnly: 0,
});

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
  matchQuotes(marks, reads);
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
  if (quote.speaker_name !== null) tally.known++;
  if (mark.finds.length === 0) {
    score.faults.push({ ...faultOf(text, quote), what: 'missed', right: quote.speaker_name, got: null });
    return;
  }
  tally.hit++;
  recall.hit++;
  const read = reads[mark.finds[0]!]!.quote;
  if (hasRightSpeaker(quote, read, words)) tally.attributed++;
  const printed = read.speaker_name ?? null;
  if (isNameOf(quote, printed)) tally.given++;
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
