import type { Span } from '../../text/article.ts';

/** A topic's passages before they are weighed. */
export interface TopicEvidence {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  /** Index of the sentence, and the words that show it. */
  readonly shows: { readonly sentence: number; readonly terms: readonly Span[] }[];
}
