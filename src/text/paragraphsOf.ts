import type { Span } from './article.ts';
import { trimSpan } from './trimSpan.ts';

/**
 * The paragraphs of a text in order, white space at both ends left out: runs of lines between blank lines.
 *
 * Where the lines of a run are paragraphs themselves, each is one: in a text without any blank line, where most end a
 * sentence, and where one is too long to be wrapped; the points of a list are too. Not so where they are wrapped, that is, mostly end in the middle of a sentence. Offsets are UTF-16, end
 * exclusive. A text of white space has none.
 *
 * @example paragraphsOf('one\n\ntwo') // [{ start: 0, end: 3 }, { start: 5, end: 8 }]
 */
export function paragraphsOf(text: string): Span[] {
  const runs: Span[][] = [];
  let run: Span[] = [];
  for (let at = 0; at <= text.length; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    const line = trimSpan(text, { start: at, end: stop });
    if (line) run.push(line);
    else {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    at = stop + 1;
  }
  if (run.length > 0) runs.push(run);
  return runs.flatMap((lines) =>
    lines.length > 1 &&
    (runs.length === 1 ||
      areSentences(text, lines) ||
      lines.some(({ start, end }) => end - start > WIDEST)) &&
    !isWrapped(text, lines)
      ? lines
      : pointsOf(text, lines),
  );
}

/** Nobody wraps a text at more characters than this. */
const WIDEST = 160;

/** A run of lines as one paragraph, or one for each point of a list and what goes on below it. */
function pointsOf(text: string, lines: readonly Span[]): Span[] {
  const isPoint = ({ start }: Span) => /^[-–*•▪◦‣·]\s/u.test(text.slice(start, start + 2));
  if (lines.filter(isPoint).length < 2) return [{ start: lines[0]!.start, end: lines.at(-1)!.end }];
  const points: Span[] = [];
  for (const line of lines) {
    if (points.length === 0 || isPoint(line)) points.push(line);
    else points.push({ start: points.pop()!.start, end: line.end });
  }
  return points;
}

/** Whether most of the lines end as a sentence does. */
function areSentences(text: string, lines: readonly Span[]): boolean {
  const ended = lines.filter(({ start, end }) =>
    /[.!?…]["'”’»)\]]*$/.test(text.slice(Math.max(start, end - 4), end)),
  );
  return ended.length * 2 > lines.length;
}

/** A line was wrapped where its sentence goes on, and the next word would not have fitted on it. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const width = Math.max(...lines.map(({ start, end }) => end - start));
  const broken = lines.slice(0, -1).filter((line, index) => {
    if (/[.!?:;…"'”’»)\]0-9]$/.test(text.slice(line.end - 1, line.end))) return false;
    const next = lines[index + 1]!;
    const word = /^\S*/.exec(text.slice(next.start, next.end))![0].length;
    return line.end - line.start + 1 + word > width - SLACK;
  });
  return broken.length * 2 > lines.length - 1;
}
/** Lines are wrapped by many programs, some a few characters early. */
const SLACK = 15;
