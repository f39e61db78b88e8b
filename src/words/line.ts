import type { Excerpt } from '../text/article.ts';

/**
 * Words that wait for their language: made by `say`, worded by `wordLine`. The type of the words is not named here, because
 * the words of each language are made of these lines themselves.
 */
export interface Message {
  readonly say: (words: never) => string | Line;
}

/** The same without any of an article's words, worded by `wordText`: for a button or a column's header. */
export interface TextMessage {
  readonly say: (words: never) => string;
}

export type Text<T = TextMessage> = string | T;

/**
 * A stretch of a line. Brief's own words are messages, and strings once the language is known; before that strings are a
 * person's typed words, names and other values. An article's words are neither: those come only as `excerpt`, which the
 * renderer cuts out of the stored version.
 *
 * @typeParam M messages; never, where the language is known
 */
export type Run<M = Message, T = TextMessage> =
  | string
  | M
  | { readonly strong: Text<T> }
  | { readonly code: string }
  /** `mark` where the words differ from others that they are compared with; `link` where they lead to their article. */
  | { readonly excerpt: Excerpt; readonly mark?: Mark; readonly link?: string }
  /** A person's own words, compared with stored ones. */
  | { readonly typed: string; readonly mark: Mark }
  | { readonly link: string; readonly label: Text<T> }
  | { readonly channel: string }
  | { readonly person: string }
  /** An instant to be shown in the reader's own zone; `label` is the full text for everybody else. */
  | { readonly instant: string; readonly label: string };

/** What a stretch of a compared line is: words that only the later or pasted text has, words it lacks, or others in their place. */
export type Mark = 'added' | 'dropped' | 'changed';

export type Line<M = Message, T = TextMessage> = readonly Run<M, T>[];

/** A line in one language. */
export type WordedLine = Line<never, never>;
export type WordedRun = Run<never, never>;
