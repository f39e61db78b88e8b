import type { Rung } from '../reading/reading.ts';
import type { Note } from '../words/values.ts';

/** A stretch of days that somebody typed: `since` inclusive, `until` exclusive, as `YYYY-MM-DD`. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
  /** As an answer names it: "since 1 May 2021". */
  readonly label: string;
}

/** What a question wants to know. */
export type Intent =
  /** What somebody said. */
  | 'said'
  /** Who spoke about something, or said some words. */
  | 'who'
  /** Quotes as a numbered list. */
  | 'quotes'
  /** Articles: those of some days, on a subject, or the newest. */
  | 'news'
  /** One article or story in short. */
  | 'summary'
  | 'topics'
  /** Who a person is. */
  | 'person'
  /** When or where what was shown before was said. */
  | 'moment'
  /** What was shown before, whole. */
  | 'full'
  | 'greeting'
  | 'thanks'
  | 'help'
  /** The answer before is disputed: how to correct it. */
  | 'correct'
  /** Nothing that an archive of articles can answer. */
  | 'beyond'
  /** Two sides' accounts, a statement against earlier ones, dates to come, and what else the commands of these names answer. */
  | 'compare'
  | 'changes'
  | 'calendar'
  | 'timeline'
  | 'meetings'
  | 'voices'
  | 'renderings'
  | 'headline'
  | 'verify'
  /** A command with its name misspelt. */
  | 'command'
  | 'unclear';

/** Somebody who was named: a person, a body, or a side with all who speak for it. */
export interface AskedSpeaker {
  /** As typed: "the Turkish president". */
  readonly typed: string;
  /** As an answer names it. */
  readonly label: string;
  /** Full names as the archive has them; of a side all its speakers, the most quoted first. */
  readonly names: readonly string[];
  readonly kind: 'person' | 'body' | 'side';
  /** True where the name is misspelt and this is the nearest. */
  readonly isGuess?: boolean;
  /** Whoever else held the office that was typed, by full names. */
  readonly others?: readonly string[];
  /** How it was read, where that is not word for word: "I read “Erdogn” as Recep Tayyip Erdoğan." */
  readonly note: Note | null;
}

/** Somebody who was named and is not to be had: several fit, or nobody does. */
export interface SpeakerProblem {
  readonly typed: string;
  readonly problem: 'several' | 'unknown' | 'pronoun';
  /** Of several all; of nobody the nearest name, if one is near. */
  readonly names: readonly string[];
  /** True where all of several held the office of a country that was typed. */
  readonly isOffice?: true;
}

/** What was typed, understood. Plain values: it is kept with a thread and carried by buttons. */
export interface Asked {
  readonly intent: Intent;
  readonly typed: string;
  readonly speakers: readonly AskedSpeaker[];
  readonly problems: readonly SpeakerProblem[];
  /** To whom it was said: "what did Putin tell Erdoğan". */
  readonly to: AskedSpeaker | null;
  /** The words that name the subject, as typed. */
  readonly subject: string | null;
  /** Words to be looked for as they are: did X say “…”. */
  readonly said: string | null;
  /** True for "did X …": the answer says yes where the words show it. */
  readonly isYesNo: boolean;
  /** True for "did X say that …": whether the words say it is the reader's to judge. */
  readonly isClaim: boolean;
  /** True where "who" goes with no verb of speech: what happened may be asked for, which words do not show. */
  readonly isDeed?: true;
  /** What is to be counted. */
  readonly counted: 'quotes' | 'people' | 'articles' | null;
  /** Kinds of speech: "deny", "promise"; an answer puts what was said in that way first. */
  readonly kinds: readonly string[];
  /** The verb of that kind as typed: "welcome". */
  readonly verb: string | null;
  readonly period: Period | null;
  /** Another reading of a turn, for where this one finds nothing: "and the UK?" is the UK on the same subject. */
  readonly orElse?: Asked;
  /** True where the days are those of an earlier question of the thread. */
  readonly isPeriodKept: boolean;
  /** Name of an outlet as the archive has it. */
  readonly source: string | null;
  /** Where it was said: "Sochi". */
  readonly place: string | null;
  readonly article: string | null;
  readonly story: string | null;
  readonly link: string | null;
  /** At most so many quotes. */
  readonly count: number | null;
  readonly order: 'newest' | 'oldest' | null;
  readonly rungs: readonly Rung[];
  readonly page: number;
  /** Which of what was shown is asked for, counted from 1: "the second one". */
  readonly nth: number | null;
  /** True where long quotes are shown whole. */
  readonly full: boolean;
  readonly fragments: boolean;
  /** Somebody else than these: "who else?" */
  readonly except: readonly string[];
  /** What is asked of what was shown: when and where it was said, in which text, behind which question, what came next, whether
   * somebody is named there, in which other texts of its story. */
  readonly moment: 'when' | 'where' | 'text' | 'question' | 'next' | 'there' | 'others' | null;
  /** How it was read where that is not word for word, a sentence each. */
  readonly notes: readonly Note[];
  /** Words that were not used. */
  readonly left: readonly string[];
  /** Words of the subject in another language of which no English word is known: looked for as typed. */
  readonly untranslated: readonly string[];
  /** ISO 639-1 of the words of the question. */
  readonly language: string;
}

/** What a thread keeps from one question to the next. */
export interface ThreadContext {
  readonly asked: Asked;
  /** Who was last asked about: whom "he" means. */
  readonly speakers: readonly AskedSpeaker[];
  /** The quotes or passages that were shown. */
  readonly shown: readonly {
    readonly article: string;
    readonly version: number;
    readonly start: number;
    readonly end: number;
    readonly day: string;
  }[];
  /** The accounts of one meeting that were laid beside each other, and the side of which was asked what it leaves out. */
  readonly compared?: { readonly articles: readonly string[]; readonly omits: string | null };
}

/** Nothing asked yet: what a reading of typed words starts from. */
export const NOTHING_ASKED: Asked = {
  intent: 'unclear',
  typed: '',
  speakers: [],
  problems: [],
  to: null,
  subject: null,
  said: null,
  isYesNo: false,
  isClaim: false,
  counted: null,
  kinds: [],
  verb: null,
  period: null,
  isPeriodKept: false,
  source: null,
  place: null,
  article: null,
  story: null,
  link: null,
  count: null,
  order: null,
  rungs: [],
  page: 1,
  nth: null,
  full: false,
  fragments: false,
  except: [],
  moment: null,
  notes: [],
  left: [],
  untranslated: [],
  language: 'en',
};
