import type { Mention } from '../reading.ts';
import type { TextLayout } from './layOut.ts';

/** A span with its words as written, marks of Markdown and all. */
export const mentionOf = ({ source }: TextLayout, start: number, end: number): Mention => ({
  start,
  end,
  text: source.slice(start, end),
});

/** The same of words of the body: indices, end exclusive. */
export const mentionOfWords = (
  layout: TextLayout,
  { from, to }: { readonly from: number; readonly to: number },
): Mention => mentionOf(layout, layout.words[from]!.start, layout.words[to - 1]!.end);
