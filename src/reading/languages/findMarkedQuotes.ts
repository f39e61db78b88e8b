import type { Span } from '../../text/article.ts';
import { saysCorrected } from '../../text/saysCorrected.ts';
import type { Sentence, TextLayout } from '../layout/layOut.ts';
import {
  beginsLikeSentence,
  countWords,
  endsSentence,
  FEWEST_WORDS,
  firstWordOf,
  type MarkedRun,
  markedRuns,
} from '../quotes/markedRuns.ts';
import { isDash } from '../quotes/quoteCandidate.ts';
import {
  type AttributionClause,
  attributionOf,
  clauseStart,
  FEWEST_IN_CLAUSE,
  pointedBack,
  sayingAfter,
} from './findAttributionClause.ts';
import type { Names } from './findNames.ts';
import { findReportingVerbs, type Saying } from './findReportingVerbs.ts';
import { insideOf } from './insideOf.ts';
import { readSubject, type Subject } from './readSubject.ts';

/** A quote in marks before it is settled whose it is. */
export interface MarkedQuote extends AttributionClause {
  /** In characters, in order, end exclusive. */
  spans: Span[];
  /** The parts in marks. */
  marked: Span[];
}

/** A run in marks, and what is around it in its sentence. */
interface Run extends MarkedRun {
  /** How many words it has. */
  readonly count: number;
  readonly pieces: readonly Span[];
  /** The sentences in which it begins and ends. */
  readonly opening: Sentence;
  readonly closing: Sentence;
  /** The last saying before it in its sentence. */
  readonly before: Saying | null;
  /** A colon is right before it. */
  readonly colon: boolean;
}

/** A quote, and the last word of its last run. */
interface Quoted {
  readonly quote: MarkedQuote;
  readonly last: number;
}

/** A new quote, or the one before with a run more; `fragment` where nobody is said to have spoken the run. */
type Claim = MarkedQuote | 'fragment';

/**
 * The quotes in marks of a text by the rules of its language alone, and the marked runs that nobody is said to have spoken
 * (`fragments`).
 *
 * A run is a quote where a verb or "according to" claims it, or where whole sentences stand in marks. A run of some
 * words inside a reported clause is told with its clause, from "that" to the closing mark. In order of start.
 */
export function findMarkedQuotes(
  layout: TextLayout,
  names: Names,
): { quotes: MarkedQuote[]; fragments: Span[] } {
  const quotes: MarkedQuote[] = [];
  const fragments: Span[] = [];
  let previous: Quoted | null = null;
  for (const run of runsOf(layout)) {
    const claim: Claim = isTakenBack(layout, run)
      ? 'fragment'
      : (byVerb(layout, names, run, previous) ??
        (run.colon ? afterColon(layout, names, run) : inClause(layout, names, run, quotes.at(-1))) ??
        standingAlone(layout, names, run, previous));
    if (claim === 'fragment') {
      const { start, end } = layout.marked[run.quotedSpan]!;
      fragments.push({ start, end });
      continue;
    }
    if (quotes.at(-1) !== claim) quotes.push(claim);
    previous = { quote: claim, last: run.last };
  }
  return { quotes, fragments };
}

/** "In einer früheren Fassung dieses Artikels hieß es, Weber habe gesagt: „…“.": words that a correction takes back are nobody's there. */
const isTakenBack = ({ text, words }: TextLayout, { first, opening }: Run): boolean =>
  saysCorrected(text.slice(opening.start, words[first]!.start));

function runsOf(layout: TextLayout): Run[] {
  const { words, sentences, marked } = layout;
  const sayings = findReportingVerbs(layout);
  const isPartOfName = ({ first }: MarkedRun) =>
    isDash(words[first - 1]?.text ?? '') &&
    words[first - 1]!.end === words[first]!.start &&
    words[first - 2]?.end === words[first - 1]!.start;
  return markedRuns(layout)
    .filter((run) => !isPartOfName(run))
    .map((run) => {
      const { first, last, quotedSpan } = run;
      const opening = sentences[words[first]!.sentence]!;
      const here = sayings.get(words[first]!.sentence) ?? [];
      return {
        ...run,
        count: countWords(layout, run),
        pieces: marked[quotedSpan]!.pieces.map(({ start, end }) => ({ start, end })),
        opening,
        closing: sentences[words[last]!.sentence]!,
        before: here.findLast((saying) => saying.to <= first) ?? null,
        colon: words[first - 1]?.text === ':' && first > opening.from,
      };
    });
}

/** What reports the run inside its marks, behind them, or behind the run before. */
function byVerb(layout: TextLayout, names: Names, run: Run, previous: Quoted | null): MarkedQuote | null {
  const inside = insideOf(layout, names, run.first, run.last);
  if (inside) return { ...inside, marked: [...inside.spans] };
  if (run.colon && run.before) return null;
  const signed = run.colon ? null : signedBehind(layout, names, run);
  if (signed) return madeOf(run, signed);
  const follows = sayingAfter(layout, names, run, run.opening, run.closing);
  if (follows) return madeOf(run, follows);
  // "A", sagte er, "B": the same quote goes on behind its verb.
  return previous && !run.colon && goesOn(layout, previous, run) ? withRun(previous.quote, run) : null;
}

/** "“Le pido disculpas”: Bini.": a colon and a name behind the marks, and nothing more. */
function signedBehind(
  layout: TextLayout,
  names: Names,
  { last, first, opening, closing }: Run,
): AttributionClause | null {
  const { words } = layout;
  if (first !== opening.from || words[last + 1]?.text !== ':') return null;
  const end = words[closing.to - 1]!.isWord ? closing.to : closing.to - 1;
  if (end <= last + 2 || end - last > LONGEST_SIGNATURE) return null;
  const subject = readSubject(layout, names, last + 2, end, { sought: true });
  const isAll = subject?.kind === 'name' && subject.to === end;
  return isAll ? { saying: null, subject, how: 'label', sentence: words[first]!.sentence } : null;
}
/** In words, with the colon. */
const LONGEST_SIGNATURE = 8;

/** "Er sagte: …", "Lavrov: …": a verb before the colon, or a label. */
function afterColon(layout: TextLayout, names: Names, run: Run): Claim {
  const { first, opening, before } = run;
  if (before) return madeOf(run, attributionOf(layout, names, before, opening, first));
  const from = clauseStart(layout, first - 1, opening.from);
  const subject =
    readSubject(layout, names, from, first - 1, { sought: true }) ??
    apposedAbove(layout, names, opening.from, from);
  const isSaid = subject !== null || run.count >= FEWEST_WORDS;
  if (!isSaid || (subject?.from ?? 0) - opening.from > 12) return 'fragment';
  const sentence = layout.words[first]!.sentence;
  return madeOf(run, { saying: null, subject, how: subject ? 'label' : 'none', sentence });
}

/** "Le maire, Hervé Blanc, se veut rassurant : « … »": who is named between commas behind the title that opens the sentence. */
function apposedAbove(layout: TextLayout, names: Names, from: number, to: number): Subject | null {
  const { words } = layout;
  if (words[to - 1]?.text !== ',' || to - from > LONGEST_LEAD) return null;
  const subject = readSubject(layout, names, from, to, { sought: true });
  const isWhole = subject?.kind === 'name' && subject.to === to - 1 && words[subject.from - 1]?.text === ',';
  return isWhole ? subject : null;
}
/** In words, up to the comma behind the name. */
const LONGEST_LEAD = 14;

/** Words in marks inside a reported clause: told with it, a further run of the clause with the run before. */
function inClause(
  layout: TextLayout,
  names: Names,
  run: Run,
  earlier: MarkedQuote | undefined,
): MarkedQuote | null {
  const { before, first, opening } = run;
  if (!before) return toldOn(layout, names, run, earlier);
  const found = attributionOf(layout, names, before, opening, first);
  const to = before.kind === 'according' ? Math.max(before.to, found.subject?.to ?? 0) : before.to;
  const clause = clauseWith(layout, { kind: before.kind, to }, run);
  if (clause === null) return null;
  if (clause === first) return madeOf(run, found);
  const { end } = layout.marked[run.quotedSpan]!;
  if (earlier?.saying?.from === before.from) {
    const grown = earlier.spans.at(-1)!;
    earlier.spans[earlier.spans.length - 1] = { start: grown.start, end };
    earlier.marked.push(...run.pieces);
    return earlier;
  }
  return { ...madeOf(run, found), spans: [{ start: layout.words[clause]!.start, end }] };
}

/**
 * "Sie habe „lange gesprochen“.": the form of the verb shows that it goes on with what somebody said in the sentence before. Whether
 * its subject can be that speaker is settled with the speakers.
 */
function toldOn(
  layout: TextLayout,
  names: Names,
  run: Run,
  earlier: MarkedQuote | undefined,
): MarkedQuote | null {
  const { words, language } = layout;
  const { first, last, opening, closing } = run;
  const { sentence } = words[first]!;
  const form = words.slice(opening.from, first).findIndex(({ plain }) => language.reportedForms.has(plain));
  if (form < 0 || run.count < FEWEST_IN_CLAUSE || !endsSentence(layout, run, closing.to)) return null;
  if (earlier === undefined || earlier.sentence !== sentence - 1 || earlier.how === 'none') return null;
  const subject = readSubject(layout, names, opening.from, first);
  // "Man sei „in Gesprächen“.": about nobody, so that only whoever spoke can have said it.
  const isOfNobody = subject === null && MAN.test(words[opening.from]!.plain);
  if (subject?.kind !== 'pronoun' && subject?.kind !== 'title' && !isOfNobody) return null;
  const { end } = layout.marked[words[last]!.quotedSpan]!;
  const clause: AttributionClause = isOfNobody
    ? { saying: null, subject: earlier.subject, how: 'neighbour', sentence }
    : { saying: null, subject, how: 'reported', sentence };
  return {
    ...madeOf(run, clause),
    spans: [{ start: words[opening.from]!.start, end }],
  };
}

const MAN = /^(?:man|es)$/;

/** Whole sentences in marks that no verb claims: more of the quote before, or one of its own. */
function standingAlone(layout: TextLayout, names: Names, run: Run, back: Quoted | null): Claim {
  const { words, sentences, paragraphs, marked } = layout;
  const { first, last, opening, closing } = run;
  const stands =
    first === opening.from &&
    (endsSentence(layout, run, closing.to) || words[last + 1]?.text === ',') &&
    run.count >= FEWEST_WORDS &&
    beginsLikeSentence(layout, run) &&
    [words[last - 1], words[last + 1]].some((word) => /^[.!?…]$/.test(word?.text ?? ''));
  if (!stands) return 'fragment';
  const near = back !== null && words[first]!.sentence - words[back.last]!.sentence <= 1;
  const told = near && back.quote.how !== 'none' ? back : null;
  if (told && opening.paragraph === sentences[words[told.last]!.sentence]!.paragraph)
    return withRun(told.quote, run);
  const pointed = pointedBack(layout, names, words[last]!.sentence + 1);
  const alone = marked[run.quotedSpan]!.start === paragraphs[opening.paragraph]!.start;
  const neighbour = alone ? (told?.quote ?? null) : null;
  const before = pointed || neighbour ? null : toldBefore(layout, names, words[first]!.sentence);
  return madeOf(run, {
    saying: pointed?.saying ?? null,
    subject: pointed?.subject ?? neighbour?.subject ?? before,
    how: pointed || neighbour || before ? 'neighbour' : 'none',
    sentence: words[first]!.sentence,
  });
}

/** "Brandt sagte, er wolle verhandeln. „So geht das nicht.“": by name, whoever says something without marks in the sentence right before; null for nobody. */
function toldBefore(layout: TextLayout, names: Names, index: number): Subject | null {
  const { words, sentences } = layout;
  const above = sentences[index - 1];
  if (!above || above.paragraph !== sentences[index]!.paragraph) return null;
  for (let at = above.from; at < above.to; at++) if (words[at]!.quotedSpan >= 0) return null;
  const saying = findReportingVerbs(layout)
    .get(index - 1)
    ?.findLast(({ kind }) => kind === 'verb');
  if (!saying) return null;
  const { subject } = attributionOf(layout, names, saying, above, above.to);
  return subject?.kind === 'name' && subject.who.length === 1 ? subject : null;
}

const madeOf = ({ pieces }: Run, clause: AttributionClause): MarkedQuote => ({
  ...clause,
  spans: [...pieces],
  marked: [...pieces],
});

function withRun(quote: MarkedQuote, { pieces }: Run): MarkedQuote {
  quote.spans.push(...pieces);
  quote.marked.push(...pieces);
  return quote;
}

/** Whether a run goes on with the quote before it: nothing but its verb and subject stand between, without a new verb. */
function goesOn(layout: TextLayout, { quote, last }: Quoted, { first, before }: Run): boolean {
  const { words } = layout;
  if (quote.saying === null || words[first]!.sentence !== words[last]!.sentence) return false;
  if (quote.saying.from < last || first - last > 40) return false;
  if (before && before.from !== quote.saying.from) return false;
  const mark = words[first - 1]!.text;
  return mark === ',' || isDash(mark) || mark === '.';
}

/** Index of the word with which the clause of a run begins that a verb before it reports; null where none does. */
function clauseWith(layout: TextLayout, before: Pick<Saying, 'kind' | 'to'>, run: Run): number | null {
  const { words, language } = layout;
  const { first, count } = run;
  const small = /^\p{Ll}/u.test(firstWordOf(layout, run)?.text ?? '');
  const between = words.slice(before.to, first);
  if (between.some(({ text }) => text === ';' || text === ':')) return null;
  const that = between.findIndex(({ plain }) => language.that.has(plain));
  const direct = first === before.to || (words[first - 1]!.text === ',' && that < 0);
  if (direct) return count >= FEWEST_WORDS || (small && count >= FEWEST_IN_CLAUSE) ? first : null;
  if (!small || count < FEWEST_IN_CLAUSE) return null;
  if (that >= 0) return before.to + that + 1;
  const isSource = before.kind === 'according' || before.kind === 'them';
  const commas = between.filter(({ text }) => text === ',').length;
  return isSource || (commas <= 1 && first - before.to <= 8) ? afterComma(layout, before.to, first) : null;
}

function afterComma(layout: TextLayout, from: number, first: number): number {
  for (let at = first - 1; at >= from; at--) if (layout.words[at]!.text === ',') return at + 1;
  return from;
}
