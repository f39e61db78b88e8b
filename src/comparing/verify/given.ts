import type { Lexicon } from '../../reading/lexicon.ts';
import type { Span } from '../../text/article.ts';
import type { SoughtWord } from '../align/alignWords.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import type { ReadText } from './voices.ts';

/** What a place is judged by. */
export interface Given {
  readonly sought: readonly SoughtWord[];
  readonly pasted: string;
  readonly version: ReadText;
  readonly stored: readonly ComparableWord[];
  readonly speaker: string | null;
  readonly lexicon: Lexicon;
  readonly said: readonly Span[];
  /** Which words of the text tell who speaks, between two stretches of somebody's words. */
  readonly narrated: readonly boolean[];
}
