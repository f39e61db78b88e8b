import type { Span } from './article.ts';
import { trimSpan } from './trimSpan.ts';

/**
 * The paragraphs of a text in order, white space at both ends left out: runs of lines between blank lines.
 *
 * A text without any blank line has its paragraphs on lines of their own, unless its lines are wrapped, that is,
 * mostly end in the middle of a sentence. Offsets are UTF-16, end exclusive. A text of white space has none.
 *
 * @example paragraphsOf('one\n\ntwo') // [{ start: 0, end: 3 }, { start: 5, end: 8 }]
 */
export function paragraphsOf(text: string): Span[] {
  const lines: Span[] = [];
  const paragraphs: Span[] = [];
  let open: Span | null = null;
  for (let at = 0; at <= text.length; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    const line = trimSpan(text, { start: at, end: stop });
    if (line === null) {
      if (open) paragraphs.push(open);
      open = null;
    } else {
      lines.push(line);
      open = { start: open ? open.start : line.start, end: line.end };
    }
    at = stop + 1;
  }
  if (open) paragraphs.push(open);
  return paragraphs.length === 1 && lines.length > 1 && !isWrapped(text, lines) ? lines : paragraphs;
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
