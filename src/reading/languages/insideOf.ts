import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { isDash } from '../quotes/quoteCandidate.ts';
import { type AttributionClause, isStop } from './findAttributionClause.ts';
import type { Names } from './findNames.ts';
import { sayingAt } from './findReportingVerbs.ts';
import { readSubject } from './readSubject.ts';

/** «Мы готовы, — сказал Лавров. — Но не сегодня»: the attribution is inside the marks. */
export function insideOf(
  layout: TextLayout,
  names: Names,
  first: number,
  last: number,
): (AttributionClause & { readonly spans: Span[] }) | null {
  const { words, language } = layout;
  const { inside, dropsSubject } = language.rules;
  for (let at = first + 2; at < last; at++) {
    const between = insertionAfter(words[at - 1]!.text, inside);
    if (between === null) continue;
    const { sentence } = words[at]!;
    const limit = Math.min(last, layout.sentences[sentence]!.to);
    const saying = sayingAt(layout, at, limit);
    if (saying?.kind !== 'verb' || language.that.has(words[saying.to]?.plain ?? '')) continue;
    const to = insertionEnd(layout, saying.to, limit, between);
    const from = saying.gap ? saying.gap.from : saying.to;
    const subject = readSubject(layout, names, from, to, { sought: true, inMarks: true });
    if (!subject && !(dropsSubject && to === saying.to)) continue;
    if (to !== last && !endsInsertion(words[to]?.text ?? '', between)) continue;
    const spans = spansAround(layout, first, last, { from: at, to });
    return { spans, saying, subject, how: subject ? 'verb' : 'bare-verb', sentence };
  }
  return null;
}

/** Index of the sign behind an insertion, with the apposition in it. */
function insertionEnd(layout: TextLayout, from: number, limit: number, between: 'dash' | 'comma'): number {
  const end = wordsEnd(layout.words, from, Math.min(limit, from + 20));
  return between === 'comma' ? behindApposition(layout, end, limit) : end;
}

/**
 * "raconte Fatou Diallo, une habitante." within the marks: index of the sign behind what the comma at `at` sets beside the name, an article
 * and a noun with what hangs on it by a preposition; `at` where more follows.
 */
function behindApposition({ words, language }: TextLayout, at: number, limit: number): number {
  if (words[at]?.text !== ',' || !language.articles.has(words[at + 1]?.plain ?? '')) return at;
  let end = at + 3;
  const isLink = ({ plain }: { readonly plain: string }) =>
    language.of.has(plain) || language.prepositions.has(plain);
  if (!words[at + 2]?.isWord || !words[end]) return at;
  if (isLink(words[end]!)) while (end < limit && words[end]!.isWord && end - at < LONGEST_APPOSITION) end++;
  return end <= limit && /^[.,]$/.test(words[end]?.text ?? '') ? end : at;
}
/** In words. */
const LONGEST_APPOSITION = 8;

/** What is said before and after an insertion, without the signs around it. */
function spansAround(
  { words }: TextLayout,
  first: number,
  last: number,
  insertion: { readonly from: number; readonly to: number },
): Span[] {
  let next = insertion.to;
  while (next < last && (/^[.,;:]$/.test(words[next]!.text) || isDash(words[next]!.text))) next++;
  let head = insertion.from - 1;
  while (head > first && (isDash(words[head - 1]!.text) || words[head - 1]!.text === ',')) head--;
  const before = { start: words[first]!.start, end: words[head - 1]!.end };
  return next < last ? [before, { start: words[next]!.start, end: words[last]!.end }] : [before];
}

/** Index of the first sign from a word on, `limit` at most. */
function wordsEnd(words: TextLayout['words'], from: number, limit: number): number {
  let end = from;
  while (end < limit && words[end]!.isWord) end++;
  return end;
}

/** What an insertion is set between, by the mark before it: dashes or commas, where the language has such; else null. */
function insertionAfter(mark: string, inside: readonly ('dash' | 'comma')[]): 'dash' | 'comma' | null {
  if (isDash(mark)) return inside.includes('dash') ? 'dash' : null;
  return mark === ',' && inside.includes('comma') ? 'comma' : null;
}

/** Whether a mark ends what is inserted between dashes, or between commas. */
const endsInsertion = (mark: string, between: 'dash' | 'comma'): boolean =>
  between === 'dash' ? isStop(mark) || isDash(mark) : mark === ',' || mark === '.';
