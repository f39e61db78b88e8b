import { datelineEnd } from '../layout/datelineEnd.ts';
import type { TextLayout } from '../layout/layOut.ts';

/** So much may stand above a dateline and be its deck. */
const DECK_PARAGRAPHS = 4;
const DECK_LENGTH = 400;

/**
 * The paragraph that begins with the dateline of a report below a deck, which says again what the report says; 0 where there is none.
 *
 * @example datelineBelowDeck(layout) // 0
 */
export function datelineBelowDeck({ text, paragraphs }: Pick<TextLayout, 'text' | 'paragraphs'>): number {
  const begins = paragraphs
    .slice(0, DECK_PARAGRAPHS)
    .findIndex(({ start, end }) => start < DECK_LENGTH && namesItsPlace(text.slice(start, end)));
  return Math.max(0, begins);
}

/** A dateline that names its place, or an outlet in brackets; no hour of a live page. */
const namesItsPlace = (paragraph: string): boolean =>
  !/^(?:\d|STORY)/.test(paragraph) && datelineEnd(paragraph) > 0;
