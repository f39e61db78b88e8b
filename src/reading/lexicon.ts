import type { LearnedWeights } from './learned/learnedWeights.ts';
import type { LanguageRules } from './rules/languageRules.ts';

/**
 * What an editor may teach the reader without programming: the parsed content of `data/*.yml`.
 * Checked where it is loaded (`src/loadLexicon.ts`); here it is plain values, so that reading stays pure.
 */
export interface Lexicon {
  readonly speakers: readonly KnownSpeaker[];
  readonly topics: readonly TopicDefinition[];
  readonly verbs: readonly ReportingVerb[];
  readonly places: readonly KnownPlace[];
  /** What was learned from annotated articles; without it the rules decide alone. */
  readonly learned?: LearnedWeights;
  /** English, and the languages of which quotes in marks are read. */
  readonly languages: readonly LanguageRules[];
  /** Words of questions, a row a language, English first. */
  readonly questions: readonly QuestionWords[];
  /** Who speaks for a body, and where it publishes. */
  readonly speaksFor: readonly SpeaksFor[];
  /** Other names of the same thing: "nuclear deal" and "JCPOA". */
  readonly synonyms: readonly (readonly string[])[];
  /** Countries that are asked about together: "the Gulf states". */
  readonly groups?: readonly CountryGroup[];
  /** How people ask for what the comparing commands answer: questions in order, and words that they share. */
  readonly comparingQuestions?: readonly ComparingRow[];
  /** What readouts of one meeting are compared by, besides topics and names. */
  readonly readouts?: readonly ReadoutTheme[];
  /** What cannot both be told of one thing: "rise" and "fall". */
  readonly opposites?: readonly Opposites[];
  /** What shows that two sides' sentences about one thing are at odds. */
  readonly disagreements?: readonly Disagreement[];
  /** What a headline says that somebody did, by meaning. */
  readonly headlineVerbs?: readonly HeadlineVerbs[];
  /** Words that headlines put for those of an article, a row a meaning. */
  readonly headlineWords?: readonly (readonly string[])[];
  /** Tells the language of a text that is not plainly English; without it the language that the source states holds. */
  readonly tellLanguage?: TellLanguage;
}

/** The language of some words as an ISO 639-1 code, and whether that is sure; null where they tell none. */
export type TellLanguage = (words: string) => { readonly language: string; readonly sure: boolean } | null;

/** Words that turn something down, words that deny, or two lists of which each excludes the other. */
export type Disagreement =
  | { readonly refuses: readonly string[] }
  | { readonly denies: readonly string[] }
  | Opposites;

/** Words of one meaning, for what a headline says that somebody did. */
export interface HeadlineVerbs {
  readonly says: readonly string[];
  /** Words that tell the same in a text, and say too little in a headline. */
  readonly or: readonly string[];
  /** What one does to another. */
  readonly toward?: boolean | undefined;
  /** Looked for in sentences about the same only. */
  readonly near?: boolean | undefined;
}

/** Words, and what says the opposite of them. */
export interface Opposites {
  readonly one: readonly string[];
  readonly other: readonly string[];
  /** The subject of the headline is enough beside the other word: "currency falls". */
  readonly alone?: boolean | undefined;
}

export interface CountryGroup {
  /** As an answer names it. */
  readonly name: string;
  readonly also: readonly string[];
  /** ISO 3166 alpha-2. */
  readonly countries: readonly string[];
}

export interface KnownSpeaker {
  /** Full name as an answer shows it: "Antony Blinken". */
  readonly name: string;
  /** Other spellings and short forms: "Anthony Blinken", "Tony Blinken". */
  readonly also: readonly string[];
  /** ISO 3166 alpha-2 or a body's short name. */
  readonly side: string | null;
  readonly gender: 'm' | 'f' | null;
  /** Offices held, each with its years where known, so that "the minister" of 2021 finds who was minister in 2021. */
  readonly offices: readonly {
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly kind: 'person' | 'body';
}

export interface TopicDefinition {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  /** Words or phrases; a trailing `*` matches any ending. Compared folded (case, marks, diacritics). */
  readonly terms: readonly string[];
  /** Words that show the topic only in company, as the bare name of a country does not show its conflict. */
  readonly hints: readonly string[];
  /** One of these must stand in the same sentence for a hint to count. */
  readonly company: readonly string[];
  /** Phrases that take away the mention they hold ("World Trade Center"); beside a term they take the sentence. */
  readonly not: readonly string[];
}

export interface ReportingVerb {
  /** Base form: "say", "note". */
  readonly verb: string;
  /** All forms: "says", "said", "saying". */
  readonly forms: readonly string[];
  /** How strongly it commits the speaker, 0 (mention) to 3 (demand, condemn). */
  readonly strength: number;
  /** True for phrases that come before their speaker ("according to"). */
  readonly phrase: boolean;
  /**
   * What may follow it as the words of somebody: `clause` ("said he would", "said that"), `that` (only with "that"
   * or in marks), `to` ("vowed to"), `matter` ("praised the deal").
   */
  readonly takes: readonly ('clause' | 'that' | 'to' | 'matter')[];
}

export interface KnownPlace {
  readonly name: string;
  readonly also: readonly string[];
  /** A `site` is a residence, palace or seat where people meet; its name ends in its town: "The Kremlin, Moscow". */
  readonly kind: 'country' | 'capital' | 'city' | 'region' | 'site';
  /** ISO 3166 alpha-2 where it is or lies in one country. */
  readonly country: string | null;
  /** Words for its people and things: "Russian", "Russians". Countries only. */
  readonly demonyms: readonly string[];
}

/** Who speaks for a body of `speakers.yml`: holders of some offices of its side; and the outlets of its own texts. */
export interface SpeaksFor {
  readonly body: string;
  readonly titles: readonly string[];
  readonly outlets: readonly string[];
  /** What questions call it, besides its names in `speakers.yml`. */
  readonly also: readonly string[];
}

/** Commands that questions are sent to whole, by `data/comparing-questions.yml`. */
export type ComparingVerb =
  | 'compare'
  | 'changes'
  | 'calendar'
  | 'timeline'
  | 'meetings'
  | 'voices'
  | 'headline';

/**
 * A question that a comparing command answers, or words that several questions share; `data/comparing-questions.yml` says how
 * they are written.
 */
export type ComparingRow =
  | { readonly name: string; readonly phrases: readonly string[] }
  | {
      readonly ask: string;
      readonly verb: ComparingVerb;
      readonly words: string;
      /** True where the question may ask for something else: it is read otherwise where the command finds nothing. */
      readonly guess?: true;
    };

/** A matter that readouts take up, or a part that each of them has. */
export interface ReadoutTheme {
  readonly id: string;
  readonly label: string;
  /** Words or phrases; a trailing `*` matches any ending. */
  readonly terms: readonly string[];
  /** Set for what is no subject of the talks: that they took place, how they went, that there will be more. */
  readonly frame: 'opening' | 'contacts' | 'tone' | null;
}

/** What people type around a name and a subject, in one language: words and phrases, compared folded. */
export interface QuestionWords {
  /** ISO 639-1. */
  readonly language: string;
  /** The words of each part that a question may have: "what", "say", "about". */
  readonly parts: Readonly<Record<QuestionPart, readonly string[]>>;
  /** Verbs that say how somebody spoke, by kind: "deny" with all its forms. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** English words for those of this language that subjects use. */
  readonly terms: Readonly<Record<string, string>>;
  /** English words for offices and peoples: "turc" is "Turkish". */
  readonly names: Readonly<Record<string, string>>;
  /** English words for those that dates are made of: "im jahr" is "in". */
  readonly dates: Readonly<Record<string, string>>;
  readonly titles: TitleWords;
  /** Words that join two names: "and". */
  readonly joints: readonly string[];
  /** Words for numbers: "four". */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What people are called before or instead of their names, word by word and folded. */
interface TitleWords {
  /** Forms of address, which say no office: "mr", "frau", "general". */
  readonly honorifics: readonly string[];
  /** Those whose holders go by a given name: "king", "patriarch". */
  readonly dignities: readonly string[];
  /** What one person at a time is, of a country or a body: "president". */
  readonly offices: readonly string[];
  /** What somebody is who speaks for others or leads them: "spokeswoman", "leader". */
  readonly posts: readonly string[];
  /** Those of them whom a body sends: "envoy". */
  readonly envoys: readonly string[];
  /** What whoever is at the head of a body is called by any: "chief". */
  readonly heads: readonly string[];
  /** What the office of whoever is at the head of a body is called by itself, the likeliest first: "secretary-general". */
  readonly headOffices: readonly string[];
  /** What is next to an office and is none: "foreign", "deputy", "former". */
  readonly beside: readonly string[];
  /** What makes a country a side: "the US side". */
  readonly sides: readonly string[];
  /** What somebody is to another of a family: "grandmother". */
  readonly kin: readonly string[];
  /** Short forms: "pm" is "prime minister". */
  readonly short: Readonly<Record<string, string>>;
  /** What an office is called in other countries: of a "foreign minister", "secretary of state". */
  readonly alike: Readonly<Record<string, readonly string[]>>;
}

/** The parts of questions whose words `data/questions` lists. */
export const QUESTION_PARTS = [
  'what',
  'who',
  'when',
  'where',
  'howMany',
  'did',
  'say',
  'about',
  'to',
  'by',
  'in',
  'quotes',
  'phrase',
  'directly',
  'things',
  'articles',
  'news',
  'summary',
  'topics',
  'person',
  'more',
  'full',
  'only',
  'else',
  'first',
  'latest',
  'he',
  'it',
  'they',
  'joins',
  'whence',
  'whether',
  'fillers',
  'leads',
  'purposes',
  'askers',
  'papers',
  'be',
  'doer',
  'we',
  'have',
  'items',
  'held',
  'timing',
  'occasions',
  'qualities',
  'thanks',
  'greetings',
  'help',
  'wrong',
  'beyond',
  'small',
] as const;
export type QuestionPart = (typeof QUESTION_PARTS)[number];
