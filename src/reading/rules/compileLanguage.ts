import { foldWords } from '../../text/foldText.ts';
import { FormTable } from '../../text/formTable.ts';
import { compileMarks, type MarkRules } from '../../text/markRules.ts';
import type { SentenceRules } from '../../text/sentencesOf.ts';
import { startsWord } from '../../text/tokensOf.ts';
import type { ByGender, Gendered, LanguageRules } from './languageRules.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { plainly } from './plainly.ts';
import { kindsOf } from './wordKinds.ts';

export type Gender = 'm' | 'f';

/** Rows that are sets of words; `declinedTitles` are in another case than the nominative, as the names after them are. */
const SETS = [
  'auxiliaries',
  'participles',
  'passive',
  'gerunds',
  'that',
  'and',
  'links',
  'prepositions',
  'of',
  'passed',
  'particles',
  'notNames',
  'bodies',
  'bodyPrepositions',
  'elisions',
  'declinedTitles',
  'anyOffice',
  'reportedForms',
  'subordinates',
  'askers',
  'answerers',
  'feelings',
  'nobodies',
  'labelTitles',
  'labelOffices',
  'honorifics',
  'titleStarts',
  'titlesInNames',
  'occupationsInNames',
  'describing',
  'emptyTitles',
  'genericPersons',
  'vaguePersons',
  'thingSurnames',
  'eitherGivenNames',
  'givenFamilyNames',
  'matters',
  'fields',
  'seats',
] as const satisfies readonly (keyof LanguageRules)[];

/** What a language's rules know of a word wherever it is printed. */
export interface WordForm {
  readonly text: string;
  /** Folded: lower case, no diacritics, straight apostrophes. */
  readonly low: string;
  /** Small letters, accents kept (`plainly`). */
  readonly plain: string;
  readonly kinds: number;
  readonly isWord: boolean;
  /** Where it is several words, the indices of the later ones, else none. */
  readonly seams: readonly number[];
}

/** A language's rules made ready for reading. */
export interface Language extends Readonly<Record<(typeof SETS)[number], ReadonlySet<string>>> {
  readonly rules: LanguageRules;
  readonly marks: MarkRules;
  readonly sentences: SentenceRules;
  /** Finds ", he said" in a run that is never closed; null where the rules name no verbs for it. */
  readonly saidInside: RegExp | null;
  /** Finds a word of a title whose bearer speaks for no office; null where the rules name none. */
  readonly outOfOffice: RegExp | null;
  readonly verbs: Phrases;
  readonly stances: Phrases;
  readonly accordingTo: Phrases;
  readonly accordingToAfter: Phrases;
  readonly accordingToThem: Readonly<Record<Gender, Phrases>>;
  readonly pointsBack: Phrases;
  /** Nouns of persons, each with those that mean a kind of it, folded. */
  readonly hypernyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Offices by their letters, folded, with what they stand for. */
  readonly officeLetters: ReadonlyMap<string, readonly string[]>;
  readonly pronouns: ReadonlyMap<string, Gender>;
  readonly articles: ReadonlyMap<string, Gender | null>;
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Endings that make a word a title: "minister". */
  readonly titleEndings: readonly (readonly [string, Gender | null])[];
  /** Folded; null for a name of men and women. */
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  /** What kinds of word each is that the rules list (`wordKinds.ts`), folded. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The words of texts that were read. */
  readonly forms: FormTable<WordForm>;
  readonly surnameEndings: Gendered;
  /** Folded: what a name ends in, in another case, and in the nominative. */
  readonly declension: readonly (readonly [string, string])[];
  /** Small words that begin with a capital only because a sentence does. */
  readonly small: ReadonlySet<string>;
}

const compiled = new WeakMap<LanguageRules, Language>();

interface Languages {
  readonly languages: readonly LanguageRules[];
}

/**
 * The languages of a lexicon by their codes, compiled once.
 *
 * @example languagesOf(lexicon).get('fr').rules.name // 'French'
 */
export function languagesOf(lexicon: Languages): ReadonlyMap<string, Language> {
  const english = englishOf(lexicon);
  return new Map(lexicon.languages.map((rules) => [rules.code, onceCompiled(rules, english)]));
}

/**
 * The rules of English, which every lexicon has. Throws where one that was made by hand has not.
 *
 * @example sentencesOf('Mr. Holt left.', { start: 0, end: 14 }, englishOf(lexicon).sentences).length // 1
 */
export function englishOf({ languages }: Languages): Language {
  const rules = languages.find(({ code }) => code === 'en');
  if (!rules) throw new Error('The lexicon has no rules of English (data/languages/en.yml).');
  return onceCompiled(rules, null);
}

function onceCompiled(rules: LanguageRules, english: Language | null): Language {
  const known = compiled.get(rules) ?? compileLanguage(rules, english);
  compiled.set(rules, known);
  return known;
}

/**
 * Compiles the rules of one language. Costs about a millisecond; keep the result. Given names of English are known in every
 * language.
 *
 * @example compileLanguage(french).titles.get('ministre') // null
 */
export function compileLanguage(rules: LanguageRules, english: Language | null = null): Language {
  const givenNames = new Map([
    ...(english?.givenNames ?? []),
    ...[...byGender(rules.givenNames)].map(([name, of]) => [foldWords(name), of] as const),
  ]);
  const articles = byGender(rules.articles);
  const kinds = kindsOf(rules, givenNames);
  const elisions = setOf(rules.elisions);
  return {
    ...(Object.fromEntries(SETS.map((row) => [row, setOf(rules[row])])) as Record<
      (typeof SETS)[number],
      ReadonlySet<string>
    >),
    rules,
    marks: compileMarks(rules.marks),
    sentences: sentenceRules(rules),
    saidInside: saidInside(rules),
    outOfOffice: outOfOffice(rules),
    verbs: phrasesOf(rules.verbs, rules.elisions),
    stances: phrasesOf(rules.stances, rules.elisions),
    accordingTo: phrasesOf(rules.accordingTo, rules.elisions),
    accordingToAfter: phrasesOf(rules.accordingToAfter, rules.elisions),
    accordingToThem: {
      m: phrasesOf(rules.accordingToThem.m, rules.elisions),
      f: phrasesOf(rules.accordingToThem.f, rules.elisions),
    },
    pointsBack: phrasesOf(rules.pointsBack, rules.elisions),
    pronouns: new Map([
      ...byGender({ ...rules.pronouns, any: [] }),
      ...byGender(rules.attachedPronouns),
    ]) as ReadonlyMap<string, Gender>,
    articles,
    ...titlesOf(rules),
    hypernyms: new Map(
      Object.entries(rules.hypernyms).map(([noun, kinds]) => [foldWords(noun), setOf(kinds)]),
    ),
    officeLetters: new Map(Object.entries(rules.officeLetters)),
    givenNames,
    kinds,
    forms: new FormTable((text) => {
      const low = foldWords(text);
      const plain = low === text ? text : plainly(text);
      const isWord = startsWord(text);
      const seams = isWord && plain.length === text.length ? seamsIn(plain, elisions, rules) : [];
      return { text, low, plain, kinds: kinds.get(low) ?? 0, isWord, seams };
    }),
    surnameEndings: {
      m: rules.surnameEndings.m.map(foldWords),
      f: rules.surnameEndings.f.map(foldWords),
    },
    declension: rules.declension.map((rule) => {
      const [from = '', to = ''] = rule.split('>');
      return [foldWords(from), foldWords(to)] as const;
    }),
    small: smallWords(rules),
  };
}

/** Titles, and the endings of titles that the rules write as "*ministern". */
function titlesOf(rules: LanguageRules): Pick<Language, 'titles' | 'titleEndings'> {
  const titles = [
    ...byGender(rules.offices),
    ...byGender(rules.titles),
    ...rules.declinedTitles.map((word) => [plainly(word), null] as const),
  ];
  return {
    titles: new Map(titles.filter(([word]) => !word.startsWith('*'))),
    titleEndings: titles
      .filter(([word]) => word.startsWith('*'))
      .map(([word, gender]) => [word.slice(1), gender] as const)
      .sort(([a], [b]) => b.length - a.length),
  };
}

const smallWords = (rules: LanguageRules): ReadonlySet<string> =>
  new Set([
    ...byGender(rules.articles).keys(),
    ...byGender(rules.pronouns).keys(),
    ...[rules.that, rules.and, rules.links, rules.prepositions, rules.of, rules.passed, rules.auxiliaries]
      .flat()
      .map(plainly),
    ...[...rules.accordingTo, ...rules.pointsBack, ...rules.verbs].map(
      (phrase) => plainly(phrase).split(' ')[0]!,
    ),
  ]);

/** Any of the words, unless the first word of a phrase in which it does not count is before it ("European Union"). */
function outOfOffice({ outOfOffice: words, outOfOfficeBut: phrases }: LanguageRules): RegExp | null {
  if (words.length === 0) return null;
  const alternatives = words.map((word) => {
    const before = phrases.flatMap((phrase) =>
      phrase.endsWith(` ${word}`) ? [phrase.slice(0, -word.length)] : [],
    );
    return before.length === 0 ? word : `(?<!${before.map((one) => RegExp.escape(one)).join('|')})${word}`;
  });
  return new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'i');
}

/** Where a run in marks holds its own attribution: "…, dijo Ana Rus"; null for a language that does not write so. */
function saidInside({ saysAfterMark: says }: LanguageRules): RegExp | null {
  if (says.length === 0) return null;
  const verbs = says.map((verb) => RegExp.escape(verb)).join('|');
  return new RegExp(`[,.!?] (?:\\p{L}[\\p{L}.'’-]* ){1,4}(?:${verbs})(?![\\p{L}\\p{N}])`, 'u');
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plainly));

function sentenceRules(rules: LanguageRules): SentenceRules {
  const closing = rules.marks.map((mark) => mark.slice(1).replace(/\s/g, '')).join('');
  const opening = rules.marks.map((mark) => mark[0]).join('');
  return {
    abbreviations: setOf(rules.abbreviations),
    beforeNumbers: setOf(rules.abbreviationsBeforeNumbers),
    mayEnd: setOf(rules.abbreviationsAtEnd),
    beginners: setOf(rules.sentenceStarts),
    says: setOf(rules.saysAfterMark),
    ordinalStops: rules.ordinalStops,
    dashStarts: rules.dashStarts,
    closers: `)]'’${closing || '"”»'}`,
    openers: `([¿¡${opening || '"“«‘`' + "'"}`,
  };
}

/** Where a word is several, the indices of the later ones: behind "s'" and before "-elle" of "s'est-elle". */
function seamsIn(plain: string, elisions: ReadonlySet<string>, rules: LanguageRules): number[] {
  const apostrophe = elisions.size > 0 ? plain.indexOf("'") + 1 : 0;
  const isElided = apostrophe > 0 && elisions.has(plain.slice(0, apostrophe));
  const { m, f } = rules.attachedPronouns;
  const pronoun = [...m, ...f].find((one) => plain.endsWith(one) && plain.length > one.length);
  const hyphen = pronoun === undefined ? 0 : plain.length - pronoun.length;
  return [isElided ? apostrophe : 0, hyphen].filter(
    (at, index) => at > 0 && (index === 0 || at > apostrophe),
  );
}

/** The gender of a title word, null where it may be either, undefined where the word is no title. */
export function titleGender(language: Language, word: { readonly plain: string }): Gender | null | undefined {
  const whole = language.titles.get(word.plain);
  if (whole !== undefined) return whole;
  return language.titleEndings.find(([ending]) => word.plain.endsWith(ending))?.[1];
}

/** The gender that an ending shows: сказала, Белова. */
export function genderByEnding(word: string, endings: Gendered): Gender | null {
  const longest = (list: readonly string[]) =>
    Math.max(0, ...list.filter((ending) => word.endsWith(plainly(ending))).map((ending) => ending.length));
  const m = longest(endings.m);
  const f = longest(endings.f);
  return m === f ? null : m > f ? 'm' : 'f';
}

function byGender(words: Gendered | ByGender): Map<string, Gender | null> {
  const found = new Map<string, Gender | null>();
  for (const gender of ['m', 'f'] as const)
    for (const word of words[gender]) found.set(plainly(word), found.has(plainly(word)) ? null : gender);
  if ('any' in words) for (const word of words.any) found.set(plainly(word), null);
  return found;
}
