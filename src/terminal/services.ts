import type { Adding } from '../../commands/command.ts';
import type { Answer } from '../answers/answer.ts';
import type {
  Archive,
  ExportEnd,
  ExportedRecord,
  Source,
  SourceTerms,
  StoredVersion,
} from '../archive/port.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { ReadableArticle } from '../reading/readArticle.ts';
import type { Reading } from '../reading/reading.ts';
import type { ArticleDetails } from '../text/article.ts';
import type { Words } from '../words/words.ts';

/** An article from a file, or the sentence that says why it was refused. */
export type Found =
  | { readonly ok: true; readonly details: ArticleDetails; readonly text: string; readonly from: string }
  | { readonly ok: false; readonly from: string; readonly reason: string };

/** A record from a line of a file, or the sentence that says why it was refused. */
export type FoundRecord =
  | { readonly ok: true; readonly record: ExportedRecord | ExportEnd; readonly line: number }
  | { readonly ok: false; readonly reason: string; readonly line: number | null };

export interface IngestCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly from: string; readonly reason: string }[];
}

/** A source that can be added by its name. */
export interface KnownSource {
  readonly name: string;
  readonly kind: NonNullable<SourceTerms['kind']>;
  readonly side: string | null;
  readonly language: string;
  readonly zone: string;
  readonly reads: 'feed' | 'listing';
  readonly url: string | null;
  readonly terms: string | null;
  readonly state: string;
  readonly note: string | null;
}

/** A feed in a list that programs exchange. */
interface ListedFeed {
  readonly url: string;
  readonly name: string | null;
  readonly home: string | null;
  /** It is a page with a list of releases and no feed. */
  readonly listing: boolean;
}

/** A feed as it is read, or the sentence that says why it is none. */
type FeedSeen =
  | {
      readonly ok: true;
      readonly feed: {
        readonly format: string;
        readonly brokeOff: boolean;
        readonly title: string | null;
        readonly entries: readonly {
          readonly title: string | null;
          readonly link: string | null;
          readonly id: string | null;
          readonly published: string | null;
          readonly updated: string | null;
          readonly body: string | null;
        }[];
      };
    }
  | { readonly ok: false; readonly says: string };

/** What an address turned out to be. */
export type Looked =
  | {
      readonly ok: true;
      readonly reads: 'feed' | 'listing';
      readonly url: string;
      readonly title: string | null;
      readonly entries: number;
    }
  | {
      readonly ok: false;
      readonly offers: readonly { readonly url: string; readonly title: string | null }[];
      readonly says: string;
      /** It was not reached: it may be a feed all the same. */
      readonly unreached: boolean;
      /** Something is there. */
      readonly isPage: boolean;
    };

/** Settings by name, as `.env` has them. */
export type Given = Readonly<Record<string, string>>;

/** One check of `brief doctor`. */
interface Checked {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
  /** Nothing can be delivered until it is mended. */
  readonly fatal: boolean;
}

/** What the command line works with. `main.ts` puts it together; the archive is opened only when a verb needs it. */
export interface Services {
  readonly lexicon: Lexicon;
  /** Brief's own words, in the language that is spoken here. */
  readonly words: Words;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly read: (article: ReadableArticle) => Promise<Reading>;
  /** A version that is not stored, for showing what was just read. */
  readonly unstored: (details: ArticleDetails, text: string, reading: Reading) => StoredVersion;
  /** Articles of files and addresses; with an archive, an address that several pages claim goes to one of them. */
  readonly gather: (
    paths: readonly string[],
    onBytes?: (bytes: number) => void,
    archive?: Archive,
  ) => AsyncIterable<Found>;
  /** Bytes that there are to be read. */
  readonly measure: (paths: readonly string[]) => Promise<number>;
  /** Files of a folder as they come, a list at a time; told when it cannot be looked at, and when it can again. */
  readonly watch: (
    folder: string,
    signal: AbortSignal,
    tell: (says: string) => void,
  ) => AsyncIterable<readonly string[]>;
  readonly sample: () => AsyncIterable<Found>;
  readonly linesOf: (
    input: AsyncIterable<Uint8Array>,
  ) => AsyncIterable<{ number: number; bytes: Uint8Array | null }>;
  /** Rejects with an error whose message is for people. */
  readonly openArchive: (use?: {
    readonly inThisThread?: boolean;
    /** Makes a file that BRIEF_ARCHIVE names and that is not there; else that is refused. */
    readonly mayMake?: boolean;
  }) => Promise<Archive>;
  /** Whether a file, a folder, a pattern, an address or standard input can be read; a file alone where no other is taken. */
  readonly isThere: (given: string) => boolean;
  /** Copies the archive while others write to it. Rejects with an error whose message is for people. */
  readonly backup: (
    to: string,
    order: { force: boolean; progress: (done: number, all: number) => void },
  ) => Promise<void>;
  /** Puts a backup in the archive's place once it was checked. The path of the former archive, null where there was none. Rejects likewise. */
  readonly restore: (
    from: string,
    order: { force: boolean; progress: (done: number, all: number) => void },
  ) => Promise<string | null>;
  /** The records in a file that `brief export all` wrote, or in standard input for `-`. */
  readonly readRecords: (path: string) => AsyncIterable<FoundRecord>;
  /** Fetching pages into an archive; left out where none is to be fetched. */
  readonly adding?: (archive: Archive) => Adding;
  readonly ingest: (
    from: AsyncIterable<Found>,
    archive: Archive,
    onProgress: (soFar: IngestCounts) => void,
    signal: AbortSignal,
  ) => Promise<IngestCounts>;
  /** Sources of `data/sources.yml`. */
  readonly knownSources: () => readonly KnownSource[];
  readonly newSource: (terms: SourceTerms) => Source;
  readonly lookAt: (url: string, signal: AbortSignal) => Promise<Looked>;
  /** Asks one source, and fetches its pages that are due. */
  readonly poll: (
    archive: Archive,
    source: string,
    signal: AbortSignal,
  ) => Promise<{
    readonly asked: number;
    readonly added: number;
    readonly updated: number;
    readonly brokeOff: number;
  }>;
  /** A feed as Brief reads it, from an address or a file. */
  readonly readFeed: (from: string, signal: AbortSignal) => Promise<FeedSeen>;
  readonly readOpml: (
    file: string,
  ) => Promise<
    | { readonly ok: true; readonly feeds: readonly ListedFeed[] }
    | { readonly ok: false; readonly says: string }
  >;
  readonly writeOpml: (feeds: readonly ListedFeed[]) => Promise<string>;
  /** Leaves an answer for the thread of a message in Slack, for the app to deliver. */
  readonly owe: (
    archive: Archive,
    workspace: string,
    channel: string,
    thread: string,
    answer: Answer,
  ) => Promise<void>;
  /** Encrypts the tokens of all installations with the present key. */
  readonly reseal: (
    archive: Archive,
  ) => Promise<
    { readonly ok: true; readonly installations: number } | { readonly ok: false; readonly says: string }
  >;
  readonly version: string;
  /** The file `.env` of this folder, for `brief init`. */
  readonly settings: {
    readonly isWritten: () => boolean;
    /** Whether the program takes these settings, with those of the environment; if not, a line for each that is wrong. */
    readonly check: (given: Given) => { readonly ok: true } | { readonly ok: false; readonly says: string };
    readonly write: (text: string) => void;
    /** The checks of `brief doctor` with these settings. */
    readonly tryOut: (given: Given) => AsyncIterable<Checked>;
  };
  /** Writes a file; one that is there is replaced only where that is wanted. */
  readonly save: (
    path: string,
    content: string | Uint8Array,
    force: boolean,
  ) => { readonly ok: true } | { readonly ok: false; readonly says: string };
  /** The checks of `brief doctor`, each answered in a line. */
  readonly checks: () => AsyncIterable<Checked>;
}

/** Where a terminal writes and reads. */
export interface Streams {
  readonly out: { write(text: string): boolean; once(event: 'drain', then: () => void): unknown };
  readonly err: { write(text: string): boolean };
  readonly input: AsyncIterable<Uint8Array>;
  /** Colours: only where a person is watching and has not asked for none. */
  readonly colour: boolean;
  /** Progress lines that overwrite themselves: only where a person is watching. */
  readonly live: boolean;
  readonly zone: string;
  readonly signal: AbortSignal;
}

/** Exit codes: 0 answered, 1 answered with faults named on standard error, 2 wrong usage, 3 nothing could be opened. */
export type ExitCode = 0 | 1 | 2 | 3;
