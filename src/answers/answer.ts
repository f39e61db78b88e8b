import type { StoredVersion } from '../archive/port.ts';
import type { Verdict } from '../comparing/verify/judged.ts';
import type { AttributionRule, QuoteKind, Rung } from '../reading/reading.ts';
import type { Excerpt } from '../text/article.ts';
import type { Line, Message, Text, TextMessage } from '../words/line.ts';
import type { Words } from '../words/words.ts';
import type { Asked, ThreadContext } from './asked.ts';

/**
 * The closed list of things that Brief can say. A message is designed, not assembled: a new kind of answer is a new
 * line here.
 */
export type AnswerKind =
  | 'article-brief'
  | 'day-brief'
  | 'search'
  | 'quotes'
  | 'speaker-unknown'
  | 'speaker-ambiguous'
  | 'topics'
  | 'revisions'
  | 'ask'
  | 'greeting'
  | 'help'
  | 'corrected'
  | 'corrections'
  | 'subscribed'
  | 'already-subscribed'
  | 'unsubscribed'
  | 'not-subscribed'
  | 'subscriptions'
  | 'feeds'
  | 'language'
  | 'bad-schedule'
  | 'digest'
  | 'alert'
  | 'archive-empty'
  | 'nothing-found'
  | 'too-vague'
  | 'unknown-command'
  | 'not-understood'
  | 'words'
  | 'verify'
  | 'compare'
  | 'changes'
  | 'calendar'
  | 'calendar-feed'
  | 'timeline'
  | 'meetings'
  | 'voices'
  | 'renderings'
  | 'headline'
  | 'person'
  | 'moment'
  | 'not-here'
  | 'trouble';

export type { Line, Mark, Message, Run, Text, TextMessage, WordedLine, WordedRun } from '../words/line.ts';

/**
 * A piece of an answer.
 *
 * @typeParam M messages that wait for their language, as in `Run`
 */
export type Part<M = Message, T = TextMessage> =
  /** The first line: what the answer is. */
  | { readonly part: 'title'; readonly line: Line<M, T> }
  | { readonly part: 'heading'; readonly line: Line<M, T> }
  | { readonly part: 'line'; readonly line: Line<M, T> }
  | { readonly part: 'list'; readonly lines: readonly Line<M, T>[] }
  /** Words of an article beside others, in a quote block: excerpts, with what differs marked inside the line. */
  | {
      readonly part: 'compared';
      readonly line: Line<M, T>;
      readonly number?: number;
      readonly speaker?: string;
      readonly note?: Line<M, T>;
    }
  /** Words of an article, in a quote block of their own. */
  | {
      readonly part: 'excerpt';
      /** In text order, from one version; an ellipsis is put between them, so sentences side by side are one excerpt. */
      readonly excerpts: readonly Excerpt[];
      /** True for words that do not stand there any more: shown struck. */
      readonly struck?: boolean;
      /** Number in a list of quotes. */
      readonly number?: number;
      /** Who said it, in our spelling; shown after a dash. */
      readonly speaker?: string;
      /** Where and why: "¶5 · 19 May 2021 · Pravda.ru · said: Lavrov". */
      readonly note?: Line<M, T>;
      /** True where more of the quote comes before or after what is shown. */
      readonly more?: { readonly before: boolean; readonly after: boolean };
    }
  | {
      readonly part: 'table';
      readonly header: readonly Text<T>[];
      readonly rows: readonly (readonly Line<M, T>[])[];
    }
  /** The small grey line of provenance and of what was left out. */
  | { readonly part: 'context'; readonly line: Line<M, T> };

/**
 * A button. All but sharing and copying run a command line through the same menu that a typed one goes through.
 */
export type Action<T = TextMessage> =
  | { readonly action: 'ask'; readonly label: Text<T>; readonly command: string }
  /** Shows everybody what one person was shown: set by where an answer is shown, not by the answer. */
  | {
      readonly action: 'share';
      readonly label: Text<T>;
      readonly command: string;
      /** What is asked before it is done. */
      readonly confirm?: Text<T>;
    }
  | { readonly action: 'cable'; readonly label: Text<T>; readonly command: string }
  | { readonly action: 'schedule'; readonly label: Text<T>; readonly subscription: string | null }
  /** Lets a person paste a draft, to have its quotations checked. */
  | { readonly action: 'draft'; readonly label: Text<T> }
  /** Lets a person set one of these quotes right: its speaker, its topic, that it is one; named as `quoteKeyOf` names them. */
  | { readonly action: 'correct'; readonly label: Text<T>; readonly quotes: readonly string[] };

/** One quotation of a draft with its verdict; null where it is too short to bear one. */
export interface Check {
  readonly quotation: string;
  readonly speaker: string | null;
  readonly verdict: Verdict | null;
  /** The stored place that the verdict rests on. */
  readonly place: Excerpt | null;
  readonly storedSpeaker: string | null;
}

/** Something announced, for a calendar file: ISO days, both included. */
interface CalendarEvent {
  readonly from: string;
  readonly to: string;
  readonly status: 'planned' | 'cancelled' | 'postponed';
  /** The sentence that announces it. */
  readonly excerpt: Excerpt;
  readonly url: string | null;
  readonly source: string | null;
}

/** An excerpt with what a reader needs to check it. Its words are cut out by the renderer. */
export interface Citation extends Excerpt {
  /** ¶ number, counted from 1; null in the headline or boilerplate. */
  readonly paragraph: number | null;
  readonly speakerName?: string;
  readonly rule?: AttributionRule;
  readonly kind?: QuoteKind;
}

/**
 * What Brief answers, before anybody renders it. Knows no Slack and no terminal.
 */
export interface Answer<M = Message, T = TextMessage> {
  readonly kind: AnswerKind;
  /** The highest rung that was reached, for look-ups. */
  readonly rung?: Rung;
  /** What was found out about a quotation that somebody pasted. */
  readonly verdict?: Verdict;
  /** Of a draft: each quotation in it, in order. */
  readonly checks?: readonly Check[];
  /** Of a calendar: everything announced, also what is not shown on this page. */
  readonly events?: readonly CalendarEvent[];
  readonly parts: readonly Part<M, T>[];
  /** The evidence: excerpts of quote blocks, lists and tables, in order; not what lines and notes cite in passing. */
  readonly citations: readonly Citation[];
  /** The stored versions that the citations are cut from. */
  readonly versions: readonly StoredVersion[];
  /** What was not shown, a clause each. */
  readonly leftOut: readonly Text<T>[];
  /** Few, the most useful first: a row of Slack takes five. */
  readonly actions: readonly Action<T>[];
  /** True where quotes in another language than the question's may be on it, and were not found by its words. */
  readonly isMissedAbroad?: true;
  /** The command line that gives this very answer again, where the words typed may mean another text tomorrow. */
  readonly repeat?: string;
  /** How the question was read, where one was asked. */
  readonly asked?: Asked;
  /** What a follow-up in the same thread may leave out. */
  readonly context?: ThreadContext;
}

/** An answer in one language, ready for a renderer; `words` are those of its language, for what the renderer adds. */
export interface WordedAnswer extends Answer<never, never> {
  readonly words: Words;
}
