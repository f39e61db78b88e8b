/**
 * What an editor may teach Brief about a language: one file of `data/languages/`. Words are compared
 * without case; `docs/languages.md` explains each row with an example.
 */
export interface LanguageRules {
  /** ISO 639-1. */
  readonly code: string;
  readonly name: string;
  /** An opening mark, then the marks that close it: "„ “ ”". Empty: every mark, and any closing mark closes. */
  readonly marks: readonly string[];
  /** What may set an attribution apart inside the marks: «Нет, — сказал он. — Никогда». */
  readonly inside: readonly ('comma' | 'dash')[];
  /** "said Lavrov": the verb may stand before its subject. */
  readonly verbFirst: boolean;
  /** "…", dijo: a verb without a subject goes on with the last speaker. */
  readonly dropsSubject: boolean;
  /** Finite forms; `…` stands for words between two parts: "fügte … hinzu". */
  readonly verbs: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly participles: readonly string[];
  /** Between auxiliary and participle these make a passive: "a été déclaré". */
  readonly passive: readonly string[];
  readonly gerunds: readonly string[];
  /** Endings of verb forms that tell the speaker's gender: сказала. */
  readonly verbEndings: Gendered;
  readonly that: readonly string[];
  readonly and: readonly string[];
  /** May stand between the quote and the verb: "как заявил", "wie … sagte". */
  readonly links: readonly string[];
  readonly accordingTo: readonly string[];
  /** After its speaker: "Lawrow zufolge". */
  readonly accordingToAfter: readonly string[];
  readonly accordingToThem: Gendered;
  /** Of one person, by gender, and of several. */
  readonly pronouns: ByGender;
  /** Every pronoun that is no part of a name; those that may be a subject. */
  readonly allPronouns: readonly string[];
  readonly subjectPronouns: readonly string[];
  readonly determiners: readonly string[];
  readonly conjunctions: readonly string[];
  readonly modals: readonly string[];
  readonly adverbs: readonly string[];
  /** Words of when something was: days, months, "earlier". */
  readonly timeWords: readonly string[];
  /** Monday first; January first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** Grown to the verb: "dit-il". */
  readonly attachedPronouns: Gendered;
  /** Grown to the next word by an apostrophe: "l'". */
  readonly elisions: readonly string[];
  readonly articles: ByGender;
  /** Offices that are titles, strong titles and persons in one: "minister". */
  readonly offices: ByGender;
  /** Words for persons by office; a leading `*` matches any beginning: "*minister". */
  readonly titles: ByGender;
  /** Titles that by themselves make the next capitalised word a name. */
  readonly strongTitles: readonly string[];
  /** Heads of phrases that are persons: "the minister", "his wife". */
  readonly persons: ByGender;
  /** Persons as they come right before a name: "pollster Whit Symms". */
  readonly beforeNames: readonly string[];
  readonly occupations: readonly string[];
  /** Titles in another case than the nominative, before names that are declined too: министра. */
  readonly declinedTitles: readonly string[];
  /** Forms of verbs in which what somebody said is told on: "habe". */
  readonly reportedForms: readonly string[];
  /** Words with which a sentence opens a clause that it is not about: "während". */
  readonly subordinates: readonly string[];
  /** What somebody of whatever office is called: "mandatario". */
  readonly anyOffice: readonly string[];
  /** Bodies that speak: nouns, names and capitals. */
  readonly bodies: readonly string[];
  /** Words that show a capitalised phrase to be a body, and no person. */
  readonly inBodyNames: readonly string[];
  /** "сообщили в МИД": behind a verb without a subject these lead to the body that speaks. */
  readonly bodyPrepositions: readonly string[];
  readonly prepositions: readonly string[];
  /** Prepositions that go on with a title: "ministre de la Défense". */
  readonly of: readonly string[];
  /** Small words that tell nothing of who speaks: adverbs, days, pronouns of the object. */
  readonly passed: readonly string[];
  readonly particles: readonly string[];
  /** Capitalised words that are no part of a person's name. */
  readonly notNames: readonly string[];
  readonly givenNames: Gendered;
  /** Surnames that are words as well. */
  readonly surnamesToo: readonly string[];
  /** Family names of those whose family name comes first. */
  readonly familyNames: readonly string[];
  readonly surnameEndings: Gendered;
  /** Endings of surnames in other cases, and their nominatives: "ова>ов". */
  readonly declension: readonly string[];
  /** "Das sagte …": begins a sentence that names the speaker of the quote before. */
  readonly pointsBack: readonly string[];
  /** Labels of who asks and who answers in a transcript: "Вопрос:", "Ответ:". */
  readonly askers: readonly string[];
  readonly answerers: readonly string[];
  /** Words whose stop ends no sentence; none before a number; none where the next word is not one of `sentenceStarts`. */
  readonly abbreviations: readonly string[];
  readonly abbreviationsBeforeNumbers: readonly string[];
  readonly abbreviationsAtEnd: readonly string[];
  readonly sentenceStarts: readonly string[];
  /** Verbs that go on behind a closing mark: `"Never!" Lavrov said`. */
  readonly saysAfterMark: readonly string[];
  /** Words for somebody of a family: "wife". */
  readonly kin: Gendered;
  /** Labels of a transcript that name nobody: "Interpreter:"; words before the name in a label, besides titles. */
  readonly nobodies: readonly string[];
  readonly labelTitles: readonly string[];
  /** Offices that a label names without a holder, besides titles: "THE COURT:". */
  readonly labelOffices: readonly string[];
  /** Forms of address that are no part of a name: "Datuk". */
  readonly honorifics: readonly string[];
  /** Begin a title of several words before a name: "Prime Minister". */
  readonly titleStarts: readonly string[];
  /** Titles and occupations that are names as well: "King", "Baker". */
  readonly titlesInNames: readonly string[];
  readonly occupationsInNames: readonly string[];
  /** May come right before a name and are no part of it: "Republican". */
  readonly describing: readonly string[];
  /** Words of a title that name no office: "acting". */
  readonly emptyTitles: readonly string[];
  /** What anybody in politics may be called: "leader". */
  readonly genericPersons: readonly string[];
  /** Nouns for anybody at all: "the man" is nobody whom a text called a man before. */
  readonly vaguePersons: readonly string[];
  /** Nouns of persons, each with those that mean a kind of it: a "diplomat" is a "consul" too. */
  readonly hypernyms: Readonly<Record<string, readonly string[]>>;
  /** Offices by their letters, with what they stand for: "PS". */
  readonly officeLetters: Readonly<Record<string, readonly string[]>>;
  /** Words before a noun for an office that tell its holder from another: "police" of "the police chief". */
  readonly fields: readonly string[];
  /** Nouns for those who hold a seat, before which no word tells another matter: "MP". */
  readonly seats: readonly string[];
  /** Surnames that are words for bodies and places as well: "Lake". */
  readonly thingSurnames: readonly string[];
  /** Given names of men and of women: "Andrea"; family names that are given names elsewhere: "Lee". */
  readonly eitherGivenNames: readonly string[];
  readonly givenFamilyNames: readonly string[];
  /** What ministries and parties are of, with the words before it: "Rural Development". */
  readonly matters: readonly string[];
  /** Words of a title whose bearer speaks for no office, and phrases in which they do not count. */
  readonly outOfOffice: readonly string[];
  readonly outOfOfficeBut: readonly string[];
  /** Finite verbs and, behind "is" or "remains", words by which a spokesperson's statement gives the stance of whom it speaks for. */
  readonly stances: readonly string[];
  readonly feelings: readonly string[];
  /** A dash may begin a sentence, as in lists. */
  readonly dashStarts: boolean;
  /** 'Oleh “Vovk” Bondar': a word in marks between two of a name is left out of it. */
  readonly nicknames: boolean;
  /** "am 19. Mai": a stop after a number ends nothing. */
  readonly ordinalStops: boolean;
  /** What turns the clause beside it in a sentence: “It is not true that …”. */
  readonly turns: TurnRules;
}

/** Phrases; `…` stands for up to four words, and `*` at either end of a word for anything there. */
interface TurnRules {
  /** "that": between what turns a clause and the clause. */
  readonly that: readonly string[];
  /** Right before a clause they deny it: "it is a lie". */
  readonly denials: readonly string[];
  /** With a word of `opinions`, or before `that`, they deny the clause: "I do *not* believe that". */
  readonly negations: readonly string[];
  /** Between a negation and the clause they leave the clause as it is: "we do not *forget* that". */
  readonly factives: readonly string[];
  readonly opinions: readonly string[];
  /** Somebody else holds the clause to be so: "whoever *says* that"; not where a word of `self` is before it: "*I* say", "you *rightly* say". */
  readonly claims: readonly string[];
  readonly self: readonly string[];
  /** May stand between `self` and a word of `claims`: "I *have always* said". */
  readonly ownBetween: readonly string[];
  /** Neither said nor denied: "I *hope* that", "*whether*". */
  readonly doubts: readonly string[];
  readonly conditions: readonly string[];
  /** Phrases with such a word that are no condition: "even if". */
  readonly notConditions: readonly string[];
  /** Right behind a clause they deny it: "is a lie". */
  readonly denialsAfter: readonly string[];
  /** Before words in marks that are only asked about: "*asked if* it was true that “…”". */
  readonly premises: readonly string[];
  /** "*Nobody* in the ministry said “…”". */
  readonly nobody: readonly string[];
  /** Right before a clause they assert it, though a word of the rows above is in them: "there is *little doubt* that". */
  readonly assertions: readonly string[];
  /** As `denials`, with the first word of what follows as their last one: of "stop *ing", "stop selling", not "stop the killing". */
  readonly denialsInto: readonly string[];
  /** Said of a part only, where they begin a clause: "*some of* our soldiers ran". */
  readonly quantities: readonly string[];
  /** First words of what is no clause: "I hope *for* peace". */
  readonly noClause: readonly string[];
  /** A denial behind one belongs to a noun: "*an* unlikely alliance". */
  readonly articles: readonly string[];
  /** Behind a clause that denies they are its condition: "no soldier crosses *without* an order". */
  readonly limits: readonly string[];
  /** Conditions at the beginning of a sentence only: "*should* they leave, …". */
  readonly inverted: readonly string[];
  /** Behind a clause with a word of `future` those of `times` are its condition: "we *will* pay *when* they do". */
  readonly future: readonly string[];
  readonly times: readonly string[];
  /** Right behind a word of `carriers` (any word where there is none) they deny the clause that ends there: "it did *not*"; not where its sentence goes on with a word of `notTails`. */
  readonly tails: readonly string[];
  readonly notTails: readonly string[];
  readonly carriers: readonly string[];
  /** Words that join another clause: "and". */
  readonly joins: readonly string[];
  /** Said of all, or always: what limits them may not be cut off. */
  readonly absolutes: readonly string[];
  /** The whole rest of a sentence, behind a comma or a dash too: "the captain, *no*". */
  readonly shortDenials: readonly string[];
}

export interface Gendered {
  readonly m: readonly string[];
  readonly f: readonly string[];
}

export interface ByGender extends Gendered {
  readonly any: readonly string[];
}
