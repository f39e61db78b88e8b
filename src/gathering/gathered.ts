import type { ArticleDetails } from '../text/article.ts';

/** One article as it was brought in, or the reason why it was not. */
export type Gathered =
  | { readonly ok: true; readonly details: ArticleDetails; readonly text: string; readonly from: string }
  | Refused;

export interface Refused {
  readonly ok: false;
  /** The file, with the line where it has many articles: `notes/may.jsonl:12`. */
  readonly from: string;
  /** A sentence: what is wrong and what to do. */
  readonly reason: string;
}
