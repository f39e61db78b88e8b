import type { StoredVersion } from '../archive/port.ts';
import { comparableWords } from '../comparing/align/comparableWords.ts';
import { compareWords } from '../comparing/compareWords.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Line, Mark, Run } from './answer.ts';

/** Of passages that share less than this nearly every word would be marked, and nothing would be seen. */
const ALIKE = 0.35;

/**
 * A passage with the words marked that another has not; without marks where the two share few words.
 *
 * @example markedLine(june, june.reading.sentences[1], april, april.reading.sentences[1]).map((run) => run.mark ?? 'same') // ['same', 'changed', 'same', 'changed', 'same']
 */
export function markedLine(
  version: StoredVersion,
  span: Span,
  other: StoredVersion,
  beside: Span,
  mark: Mark = 'changed',
): Line {
  const words = comparableWords(version.text.slice(span.start, span.end));
  const others = comparableWords(other.text.slice(beside.start, beside.end));
  const { share, changed } = compareWords(
    others.map(({ form }) => form),
    words.map(({ form }) => form),
  );
  if (share < ALIKE) return [{ excerpt: excerptOf(version, span) }];
  const runs: Run[] = [];
  let at = span.start;
  const to = (end: number, marked: boolean) => {
    if (end <= at) return;
    const excerpt = excerptOf(version, { start: at, end });
    runs.push(marked ? { excerpt, mark } : { excerpt });
    at = end;
  };
  for (const { newFrom, newTo } of changed) {
    if (newTo <= newFrom) continue;
    to(span.start + words[newFrom]!.start, false);
    to(span.start + words[newTo - 1]!.end, true);
  }
  to(span.end, false);
  return runs;
}
