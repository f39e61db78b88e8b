import type { Lexicon } from '../../reading/lexicon.ts';
import { goesOnAfter, type TurnKind, turnIn } from '../../reading/quotes/turnIn.ts';
import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import { languageOf } from './frameOf.ts';
import { overlap, type ReadText, saidSpans } from './voices.ts';

/** What the sentence that words are cut out of makes of them. */
export interface Turn {
  readonly kind: TurnKind;
  /** The sentence, or of a long one the part with the words. */
  readonly sentence: Span;
}

/** A longer sentence is shown from the clause that they follow to the one behind them. */
const LONGEST_SHOWN = 320;
/** Of which so much is shown on either side, in characters. */
const MOST_BESIDE = 160;

/**
 * What the rest of its sentence makes of words that are cut out of what somebody says: “It's not true that I am tired” of “I am tired”. Null
 * where they are all of the sentence, or the rest leaves them as they are.
 *
 * @param quote the quote that has them; null where the reading has none
 * @param span the words, in UTF-16 code units of the text, end exclusive
 * @example turnOf(version, null, { start: 0, end: 12 }, lexicon) // null
 */
export function turnOf(version: ReadText, quote: Quote | null, span: Span, lexicon: Lexicon): Turn | null {
  const around = sentencesAround(version, quote, span, lexicon);
  if (!around) return null;
  const { runs, first, last, before, words, after, to, language } = around;
  const kind = turnIn(before, words, after, language);
  if (!kind) return null;
  const isLong = last.end - first.start > LONGEST_SHOWN;
  const start = isLong ? first.start + beginningOf(before) : first.start;
  const end = isLong ? to + endOf(after) : last.end;
  return { kind, sentence: { start: textAt(runs, start), end: textAt(runs, end) } };
}

/**
 * How the sentence of words that are a refusal or an absolute goes on behind them, without a mark between: "with a gun on the table" of "We
 * will not negotiate". Null where it does not.
 *
 * @param quote the quote that has them; null where the reading has none
 * @param span the words, in UTF-16 code units of the text, end exclusive
 * @example goesOnBehind(version, null, { start: 0, end: 12 }, lexicon) // null
 */
export function goesOnBehind(
  version: ReadText,
  quote: Quote | null,
  span: Span,
  lexicon: Lexicon,
): Span | null {
  const around = sentencesAround(version, quote, span, lexicon);
  if (!around || !goesOnAfter(around.words, around.after, around.language)) return null;
  const { runs, after, to } = around;
  const stop = after.search(/[.!?…;:—–]|$/u);
  const end = stop <= MOST_BESIDE ? stop : after.lastIndexOf(' ', MOST_BESIDE);
  const from = after.search(/\S/u);
  return from < end ? { start: textAt(runs, to + from), end: textAt(runs, to + end) } : null;
}

/** The sentences from which words are cut out, of what somebody says in their paragraph; null where they are not in it. */
function sentencesAround(version: ReadText, quote: Quote | null, span: Span, lexicon: Lexicon) {
  const runs = runsAround(version, quote, span);
  if (runs.length === 0) return null;
  const { text } = version;
  const language = languageOf(version, lexicon);
  const joined = runs.map((_, i) => wordsOf(runs, i, text)).join('');
  const sentences = sentencesOf(joined, { start: 0, end: joined.length }, language.sentences);
  const [from, to] = [joinedAt(runs, span.start), joinedAt(runs, span.end)];
  const first = sentences.find(({ start, end }) => start <= from && from < end);
  const last = sentences.find(({ start, end }) => start < to && to <= end);
  if (!first || !last) return null;
  const before = joined.slice(first.start, from);
  const [words, after] = [joined.slice(from, to), joined.slice(to, last.end)];
  return { runs, first, last, before, words, after, to, language };
}

/** What somebody says in the paragraph of the words, without marks: in parts where a reporting clause interrupts it. */
function runsAround(version: ReadText, quote: Quote | null, span: Span): Span[] {
  const { text, reading } = version;
  const paragraph = reading.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!paragraph) return [];
  const own = quote?.kind === 'spoken' ? quote.spans : quote?.kind === 'direct' ? quote.marked : [];
  const said = own.length > 0 ? own : saidSpans(version).filter((one) => overlap([one], [span]) > 0);
  const runs = said.flatMap(({ start, end }) => {
    let [from, to] = [Math.max(start, paragraph.start), Math.min(end, paragraph.end)];
    while (from < to && MARK.test(text[from]!)) from++;
    while (to > from && MARK.test(text[to - 1]!)) to--;
    return from < to ? [{ start: from, end: to }] : [];
  });
  const holds = (at: number) => runs.some(({ start, end }) => start <= at && at <= end);
  return holds(span.start) && holds(span.end) ? runs : [];
}
const MARK = /["“”„«»‘’'`\s]/;

/** The words of a part and two characters: a stop, where the reporting clause behind it ends its sentence. */
function wordsOf(runs: readonly Span[], i: number, text: string): string {
  const [{ start, end }, next] = [runs[i]!, runs[i + 1]];
  const words = text.slice(start, end);
  const isEnd = next !== undefined && /[.!?]/.test(text.slice(end, next.start));
  return isEnd ? `${words.replace(/,$/, '.')}. ` : `${words}  `;
}
const BETWEEN = 2;

/** The place in the parts joined of a place in the text, and the other way round. */
function joinedAt(runs: readonly Span[], at: number): number {
  let before = 0;
  for (const { start, end } of runs) {
    if (at <= end) return before + at - start;
    before += end - start + BETWEEN;
  }
  return before - BETWEEN;
}

function textAt(runs: readonly Span[], at: number): number {
  let before = 0;
  for (const { start, end } of runs) {
    if (at - before < end - start + BETWEEN) return Math.min(start + at - before, end);
    before += end - start + BETWEEN;
  }
  return runs.at(-1)!.end;
}

/** Where the clause begins that the words follow, of a sentence that is too long to be shown. */
function beginningOf(before: string): number {
  const stop = Math.max(...[';', ':', '—', '–'].map((one) => before.lastIndexOf(one))) + 1;
  const from =
    before.length - stop <= MOST_BESIDE ? stop : before.indexOf(' ', before.length - MOST_BESIDE) + 1;
  return from + before.slice(from).search(/\S|$/);
}

function endOf(after: string): number {
  const stop = after.search(/[;:—–]|$/);
  return stop <= MOST_BESIDE ? stop : after.lastIndexOf(' ', MOST_BESIDE);
}
