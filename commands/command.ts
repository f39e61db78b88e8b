import type { Answer } from '../src/answers/answer.ts';
import type { ThreadContext } from '../src/answers/asked.ts';
import type { ChosenLanguages } from '../src/answers/languageAnswers.ts';
import type { ArchiveView } from '../src/archive/port.ts';
import type { Lexicon } from '../src/reading/lexicon.ts';
import type { Reading } from '../src/reading/reading.ts';
import type { Language } from '../src/words/languages.ts';
import type { Words } from '../src/words/words.ts';

/** Where a question was asked. */
export type Place = 'slash' | 'mention' | 'terminal';

/** Who asks, from where. Slack and terminal fill it in; commands only read it. */
export interface Asker {
  readonly place: Place;
  readonly workspace: string;
  readonly person: string;
  /** Channel id and its name without "#", null on the terminal. */
  readonly channel: { readonly id: string; readonly name: string } | null;
  /** A person of another organisation (Slack Connect): sees what is restricted to nobody, and changes nothing. */
  readonly outsider?: boolean;
  /** IANA zone of the person: "Europe/London". */
  readonly zone: string;
  /** Set where the answer goes into a file: then no row is left out for want of room. */
  readonly whole?: boolean;
  /** Set where follow-ups are possible: what was last asked in this thread. */
  readonly context: ThreadContext | null;
}

/** What a command works with. No Slack, no SQL, no clock of its own. */
export interface Desk {
  /** As the asker's workspace may see it now: nothing that is held or kept for others. */
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
  /** Brief's own words, in the language of whoever is answered. */
  readonly words: Words;
  readonly now: Date;
  /** New opaque ids. */
  readonly newId: () => string;
  /** Reads a text that somebody pasted; left out where no engine is at hand. */
  readonly read?: (text: string) => Promise<Reading>;
  /** Fetching pages; left out where none is to be fetched. */
  readonly adding?: Adding;
  /** What is known of the channels of the workspace; left out where there are none. */
  readonly channels?: Channels;
  /** Which language is spoken to whom; left out where that cannot be chosen. */
  readonly languages?: Languages;
  /** Calendars that programs follow; left out where Brief is not reached from outside. */
  readonly feeds?: CalendarFeeds;
}

/** A person's own calendar of announced dates, which a calendar program follows by a link. */
export interface CalendarFeeds {
  /** A new link; the one that the person had before ends. */
  make(workspace: string, person: string, words: string): Promise<string>;
  /** Ends the person's link; false where there was none. */
  end(workspace: string, person: string): Promise<boolean>;
}

/** The languages in which Brief speaks in a workspace. */
export interface Languages {
  /** What was chosen for a person, a channel and the workspace. */
  chosen(person: string, channel: string | null): Promise<ChosenLanguages>;
  /**
   * Chooses a language; null takes the choice back.
   *
   * @param whose a person's or a channel's id; null for the workspace
   */
  choose(whose: string | null, language: Language | null): Promise<void>;
}

/** The channels of a workspace, as far as Brief may know them. */
export interface Channels {
  /** False also where it is not known. */
  isPublic(channel: string): Promise<boolean>;
  /** Whether Brief can post there, tried with a message to one person alone. True where it could not be found out. */
  canPost(channel: string, person: string): Promise<boolean>;
  isAdmin(person: string): Promise<boolean>;
  /** Tells a person something in a direct message. */
  tell(person: string, answer: Answer): Promise<void>;
}

/** How an article is brought in by its address, and who may ask for it. */
export interface Adding {
  /**
   * Fetches, reads and stores one article, or says in a sentence why not. Takes as long as the site takes.
   *
   * @param workspace of who asks; null for an operator at the command line
   */
  bringIn(
    url: string,
    workspace: string | null,
  ): Promise<
    | { readonly ok: true; readonly article: string; readonly already: boolean }
    | { readonly ok: false; readonly says: string }
  >;
  /** Ids of persons, or `operators`: nobody but at the command line. */
  readonly mayAdd: 'everyone' | 'operators' | readonly string[];
}

/** One thing that a person can ask. One file each; `index.ts` is the menu. */
export interface Command {
  /** The first word: "quotes". */
  readonly verb: string;
  /** Other first words that mean the same. */
  readonly also?: readonly string[];
  /** After the verb, as help shows it: "[speaker] [about topic] [since date]". */
  readonly usage: string;
  /** One line for help, README and the manifest. */
  readonly purpose: string;
  readonly examples: readonly string[];
  /** How many characters it takes, where that is more than a question has. */
  readonly longest?: number;
  /** Where it can be typed; everywhere when left out. */
  readonly places?: readonly Place[];
  /** Bad input is an Answer that says what and the way out; only faults of the program throw. */
  run(words: string, asker: Asker, desk: Desk): Promise<Answer>;
}
