import type { StoredVersion } from '../archive/port.ts';
import { comparableWords } from '../comparing/align/comparableWords.ts';
import { compareWords } from '../comparing/compareWords.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Line, Run } from './answer.ts';

/**
 * A sentence beside its former wording, as one line: its own words, those that are new marked as added, and those that
 * stood there before, cut out of the former text, marked as dropped.
 *
 * @example diffLine(june, june.reading.sentences[1], april, april.reading.sentences[1]).map((run) => run.mark ?? 'same') // ['same', 'dropped', 'same', 'added', 'same', 'added', 'same']
 */
export function diffLine(now: StoredVersion, span: Span, former: StoredVersion, before: Span): Line {
  const words = comparableWords(now.text.slice(span.start, span.end));
  const old = comparableWords(former.text.slice(before.start, before.end));
  const { changed } = compareWords(
    old.map(({ form }) => form),
    words.map(({ form }) => form),
  );
  const runs: Run[] = [];
  let at = span.start;
  for (const { oldFrom, oldTo, newFrom, newTo } of changed) {
    // What the end lost stands before the stop.
    const isEnd = newFrom >= words.length && words.length > 0;
    const start = span.start + (isEnd ? words.at(-1)!.end : (words[newFrom]?.start ?? span.end - span.start));
    if (start > at) runs.push({ excerpt: excerptOf(now, { start: at, end: start }) });
    at = Math.max(at, start);
    if (oldTo > oldFrom) {
      const dropped = {
        start: before.start + old[oldFrom]!.start,
        end: before.start + old[oldTo - 1]!.end,
      };
      const run: Run = { excerpt: excerptOf(former, dropped), mark: 'dropped' };
      runs.push(...(isEnd ? [' ', run] : [run, ' ']));
    }
    if (newTo > newFrom) {
      const end = span.start + words[newTo - 1]!.end;
      runs.push({ excerpt: excerptOf(now, { start: at, end }), mark: 'added' });
      at = end;
    }
  }
  if (at < span.end) runs.push({ excerpt: excerptOf(now, { start: at, end: span.end }) });
  return runs;
}
