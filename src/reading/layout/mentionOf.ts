import type { Mention } from '../reading.ts';
import type { TextLayout } from './layOut.ts';

/** A span with its words as written, marks of Markdown and all. */
export const mentionOf = ({ source }: TextLayout, start: number, end: number): Mention => ({
  start,
  end,
  text: source.slice(start, end),
});
