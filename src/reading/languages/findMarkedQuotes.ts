import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import {
  type AttributionClause,
  attributionOf,
  clauseStart,
  FEWEST_IN_CLAUSE,
  insideOf,
  isDash,
  pointedBack,
  sayingAfter,
} from './findAttributionClause.ts';
import type { Names } from './findNames.ts';
import { findReportingVerbs, type Saying } from './findReportingVerbs.ts';
import { readSubject } from './readSubject.ts';

/** A quote in marks before it is settled whose it is. */
export interface MarkedQuote extends AttributionClause {
  /** In characters, in order, end exclusive. */
  spans: Span[];
  /** The parts in marks. */
  marked: Span[];
}

/** In marks without a verb, fewer words are a name, a title or scare quotes. */
const FEWEST_WORDS = 4;

/**
 * The quotes in marks of a page, and the marked runs that nobody is said to have spoken (`fragments`).
 *
 * A run is a quote where a verb or "according to" claims it, or where whole sentences stand in marks. A run of some
 * words inside a reported clause is told with its clause, from "that" to the closing mark. In order of start.
 */
export function findMarkedQuotes(
  layout: TextLayout,
  names: Names,
): { quotes: MarkedQuote[]; fragments: Span[] } {
  const { words, marked, sentences } = layout;
  const sayings = findReportingVerbs(layout);
  const quotes: MarkedQuote[] = [];
  const fragments: Span[] = [];
  const bounds = boundsOf(layout);
  let previous = null as { quote: MarkedQuote; last: number } | null;

  for (const [quotedSpan, whole] of marked.entries()) {
    const bound = bounds.get(quotedSpan);
    if (!bound) continue;
    const { first, last } = bound;
    const opening = sentences[words[first]!.sentence]!;
    const closing = sentences[words[last]!.sentence]!;
    const span = { start: whole.start, end: whole.end };
    const pieces = whole.pieces.map(({ start, end }) => ({ start, end }));
    const keep = (quote: MarkedQuote) => {
      quotes.push(quote);
      previous = { quote, last };
    };
    const here = sayings.get(words[first]!.sentence) ?? [];
    const before = here.findLast((saying) => saying.to <= first) ?? null;
    const colon = words[first - 1]?.text === ':' && first > opening.from;
    const count = wordsBetween(layout, first, last);

    const bounded = { first, last, count };
    const inside = insideOf(layout, names, first, last);
    if (inside) {
      keep({ ...inside, marked: [...inside.spans] });
      continue;
    }
    const follows = colon && before ? null : sayingAfter(layout, names, bounded, opening, closing);
    if (follows) {
      keep({ ...follows, spans: pieces, marked: [...pieces] });
      continue;
    }
    // "A", sagte er, "B": the same quote goes on behind its verb.
    if (previous && !colon && goesOn(layout, previous, first, before)) {
      const { quote } = previous;
      quote.spans.push(...pieces);
      quote.marked.push(...pieces);
      previous = { quote, last };
      continue;
    }
    if (colon && before) {
      keep({
        ...attributionOf(layout, names, before, opening, first),
        spans: pieces,
        marked: [...pieces],
      });
      continue;
    }
    if (colon) {
      const subject = readSubject(layout, names, clauseStart(layout, first - 1, opening.from), first - 1, {
        sought: true,
      });
      const isSaid = subject !== null || count >= FEWEST_WORDS;
      if (isSaid && (subject?.from ?? 0) - opening.from <= 12)
        keep({
          spans: pieces,
          marked: [...pieces],
          saying: null,
          subject,
          how: subject ? 'label' : 'none',
          sentence: words[first]!.sentence,
        });
      else fragments.push(span);
      continue;
    }
    if (before) {
      const teller = attributionOf(layout, names, before, opening, first);
      const to = before.kind === 'according' ? Math.max(before.to, teller.subject?.to ?? 0) : before.to;
      const clause = clauseWith(layout, { kind: before.kind, to }, bounded);
      if (clause !== null) {
        const start = words[clause]!.start;
        const earlier = quotes.at(-1);
        if (earlier?.saying?.from === before.from && previous && clause < first) {
          // A second run in the same clause.
          const grown = earlier.spans.at(-1)!;
          earlier.spans[earlier.spans.length - 1] = { start: grown.start, end: whole.end };
          earlier.marked.push(...pieces);
          previous = { quote: earlier, last };
        } else
          keep({
            ...teller,
            spans: clause === first ? pieces : [{ start, end: whole.end }],
            marked: [...pieces],
          });
        continue;
      }
    }
    const stands =
      first === opening.from &&
      (endsAt(layout, last, closing.to) || words[last + 1]?.text === ',') &&
      count >= FEWEST_WORDS &&
      speaks(layout, first, last);
    if (!stands) {
      fragments.push(span);
      continue;
    }
    const back = previous;
    const near = back !== null && words[first]!.sentence - words[back.last]!.sentence <= 1;
    if (
      back &&
      near &&
      opening.paragraph === sentences[words[back.last]!.sentence]!.paragraph &&
      back.quote.how !== 'none'
    ) {
      back.quote.spans.push(...pieces);
      back.quote.marked.push(...pieces);
      previous = { quote: back.quote, last };
      continue;
    }
    const pointed = pointedBack(layout, names, words[last]!.sentence + 1);
    const alone = marked[quotedSpan]!.start === layout.paragraphs[opening.paragraph]!.start;
    const neighbour = near && alone && back.quote.how !== 'none' ? back.quote : null;
    keep({
      spans: pieces,
      marked: [...pieces],
      saying: pointed?.saying ?? null,
      subject: pointed?.subject ?? neighbour?.subject ?? null,
      how: pointed || neighbour ? 'neighbour' : 'none',
      sentence: words[first]!.sentence,
    });
  }
  return { quotes, fragments };
}

/** First and last word of each run. */
function boundsOf(layout: TextLayout): Map<number, { first: number; last: number }> {
  const bounds = new Map<number, { first: number; last: number }>();
  for (const [at, { quotedSpan }] of layout.words.entries()) {
    if (quotedSpan < 0) continue;
    const bound = bounds.get(quotedSpan);
    if (bound) bound.last = at;
    else bounds.set(quotedSpan, { first: at, last: at });
  }
  return bounds;
}

function wordsBetween(layout: TextLayout, from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to && count < 50; at++) if (layout.words[at]!.isWord) count++;
  return count;
}

/** Whether a run goes on with the quote before it: nothing but its verb and subject stand between, without a new verb. */
function goesOn(
  layout: TextLayout,
  previous: { quote: MarkedQuote; last: number },
  first: number,
  before: Saying | null,
): boolean {
  const { words } = layout;
  const { quote, last } = previous;
  if (quote.saying === null || words[first]!.sentence !== words[last]!.sentence) return false;
  if (quote.saying.from < last || first - last > 40) return false;
  if (before && before.from !== quote.saying.from) return false;
  const mark = words[first - 1]!.text;
  return mark === ',' || isDash(mark) || mark === '.';
}

/** Index of the word with which the clause of a run begins that a verb before it tells; null where none does. */
function clauseWith(
  layout: TextLayout,
  before: Pick<Saying, 'kind' | 'to'>,
  { first, last, count }: { first: number; last: number; count: number },
): number | null {
  const { words, language } = layout;
  const initial = firstWord(layout, first, last);
  const small = initial !== null && /^\p{Ll}/u.test(initial);
  let that = -1;
  let stops = 0;
  for (let at = before.to; at < first; at++) {
    if (language.that.has(words[at]!.plain)) that = that < 0 ? at : that;
    else if (words[at]!.text === ';' || words[at]!.text === ':') return null;
    else if (words[at]!.text === ',') stops++;
  }
  const direct = first === before.to || (words[first - 1]!.text === ',' && that < 0);
  if (direct) return count >= FEWEST_WORDS || (small && count >= FEWEST_IN_CLAUSE) ? first : null;
  if (!small || count < FEWEST_IN_CLAUSE) return null;
  if (that >= 0) return that + 1;
  if (before.kind === 'according' || before.kind === 'them') {
    return afterComma(layout, before.to, first);
  }
  return stops <= 1 && first - before.to <= 8 ? afterComma(layout, before.to, first) : null;
}

function afterComma(layout: TextLayout, from: number, first: number): number {
  for (let at = first - 1; at >= from; at--) if (layout.words[at]!.text === ',') return at + 1;
  return from;
}

function firstWord(layout: TextLayout, first: number, last: number): string | null {
  for (let at = first; at <= last && at - first < 6; at++)
    if (layout.words[at]!.isWord) return layout.words[at]!.text;
  return null;
}

const endsAt = (layout: TextLayout, last: number, end: number): boolean =>
  last + 1 >= end || (last + 2 === end && !layout.words[last + 1]!.isWord);

/** Begins with a capital and is no name: it has a small word that is not its first. */
function speaks(layout: TextLayout, first: number, last: number): boolean {
  const initial = firstWord(layout, first, last);
  if (initial === null || !/^[\p{Lu}\p{N}]/u.test(initial)) return false;
  const ends =
    /^[.!?…]$/.test(layout.words[last - 1]?.text ?? '') ||
    /^[.!?…]$/.test(layout.words[last + 1]?.text ?? '');
  return ends;
}
