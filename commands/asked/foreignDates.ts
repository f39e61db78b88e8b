import type { TakenPeriod } from './takePeriod.ts';

type Spans = TakenPeriod['spans'];

/** A question whose words of dates are English, and where what is found in it was in the original. */
export interface EnglishDates {
  readonly text: string;
  /** Offsets in `text` as offsets in what was typed. */
  typedSpans(spans: Spans): Spans;
}

/**
 * Puts the words that dates are made of into English and leaves everything else: "im Jahr 2018" is "in 2018".
 *
 * @param dates English for the words and phrases of dates in the language of the question
 * @example datesInEnglish('im Jahr 2018', { 'im jahr': 'in' }).text // 'in 2018'
 */
export function datesInEnglish(typed: string, dates: Readonly<Record<string, string>>): EnglishDates {
  const phrases = Object.keys(dates).sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return { text: typed, typedSpans: (spans) => spans };
  const alternatives = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // "5. Mai", "1er mai": the ordinal's ending is no part of the number.
  const pattern = new RegExp(
    `(?<=\\d)(?:\\.(?=\\s+\\p{L})|er\\b)|(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  let text = '';
  let last = 0;
  const moved: { from: number; to: number; typedFrom: number; typedTo: number }[] = [];
  for (const match of typed.matchAll(pattern)) {
    text += typed.slice(last, match.index);
    last = match.index + match[0].length;
    const english = dates[match[0].toLowerCase()] ?? '';
    moved.push({
      from: text.length,
      to: text.length + english.length,
      typedFrom: match.index,
      typedTo: last,
    });
    text += english;
  }
  text += typed.slice(last);
  const typedAt = (offset: number, isEnd: boolean) => {
    const before = moved.findLast(({ from }) => (isEnd ? from < offset : from <= offset));
    if (!before) return offset;
    if (offset <= before.to && (isEnd || offset < before.to))
      return isEnd ? before.typedTo : before.typedFrom;
    return before.typedTo + (offset - before.to);
  };
  return {
    text,
    typedSpans: (spans) =>
      spans.map(({ start, end }) => ({ start: typedAt(start, false), end: typedAt(end, true) })),
  };
}
