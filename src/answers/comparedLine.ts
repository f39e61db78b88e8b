import type { StoredVersion } from '../archive/port.ts';
import type { SoughtWord } from '../comparing/align/alignWords.ts';
import type { ComparableWord } from '../comparing/align/comparableWords.ts';
import type { Judged } from '../comparing/verify/judged.ts';
import type { Excerpt } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Line, Run } from './answer.ts';

/** A longer omission is shown by its first and last words. */
const LONGEST_OMISSION = 600;

/**
 * A quotation beside the stored words, as one line: the stored words, those that the quotation leaves out marked as
 * dropped, and its own words that are not stored marked as added. Nothing that was left out is hidden.
 *
 * @param stored the words of the version's text
 * @example comparedLine(quotation, sought, judged, version, words)[2] // { typed: 'very', mark: 'added' }
 */
export function comparedLine(
  quotation: string,
  sought: readonly SoughtWord[],
  judged: Judged,
  version: StoredVersion,
  stored: readonly ComparableWord[],
): Line {
  const runs: Run[] = [];
  let at = -1;
  // A reporting clause between the parts of a broken quote is nothing that the quotation lacks.
  const isNarration = (start: number) =>
    judged.omissions.some((o) => o.isNarration && !o.marked && o.start === start);
  const textTo = (end: number, mark?: 'dropped') => {
    const start = Math.max(at, 0);
    if (end <= start) return;
    const long = mark && end - start > LONGEST_OMISSION;
    const parts = long
      ? [excerptOf(version, { start, end: start + 200 }), excerptOf(version, { start: end - 200, end })]
      : [excerptOf(version, { start, end })];
    parts.forEach((excerpt, i) => {
      if (i > 0) runs.push(` … ${end - start - 400} characters … `);
      if (mark) runs.push({ excerpt, mark });
      else pushExcerpt(runs, excerpt);
    });
    at = end;
  };
  /** Up to a stored word: the blank, comma or mark before it. */
  const goTo = (start: number) => {
    if (at < 0) at = start;
    else if (at < start) textTo(start);
  };
  for (const { kind, soughtFrom, soughtTo, storedFrom, storedTo } of judged.steps) {
    const typed = typedOf(quotation, sought, soughtFrom, soughtTo);
    if (storedTo > storedFrom) {
      const { start } = stored[storedFrom]!;
      goTo(start);
      textTo(stored[storedTo - 1]!.end, kind === 'same' || isNarration(start) ? undefined : 'dropped');
    }
    if (kind === 'same' || typed === '') continue;
    if (runs.length > 0) runs.push(' ');
    runs.push({ typed, mark: 'added' });
    if (at < 0) runs.push(' ');
  }
  return runs;
}

/** Words and the blank before them are one excerpt. */
function pushExcerpt(runs: Run[], excerpt: Excerpt): void {
  const last = runs.at(-1);
  if (typeof last === 'object' && 'excerpt' in last && !last.mark && last.excerpt.end === excerpt.start)
    runs[runs.length - 1] = { excerpt: { ...last.excerpt, end: excerpt.end } };
  else runs.push({ excerpt });
}

function typedOf(quotation: string, sought: readonly SoughtWord[], from: number, to: number): string {
  if (to <= from) return '';
  return quotation.slice(sought[from]!.start, sought[to - 1]!.end).replace(/\s+/g, ' ');
}
