import { foldWords } from '../../text/foldText.ts';
import { compileMarks, type MarkRules } from '../../text/quotationMarks.ts';
import type { SentenceRules } from '../../text/sentencesOf.ts';
import type { ByGender, Gendered, LanguageRules } from './languageRules.ts';
import { plainly } from './plainly.ts';
import {
  BEFORE_NAME,
  BODY,
  FAMILY_NAME,
  FEMALE,
  HE,
  IN_BODY_NAME,
  MALE,
  MAN,
  NOT_NAME,
  OCCUPATION,
  PARTICLE,
  PERSON,
  SHE,
  STRONG_TITLE,
  SURNAME_TOO,
  THEY,
  TITLE,
  WOMAN,
} from './wordKinds.ts';

export type Gender = 'm' | 'f';

/** The phrases that may begin at a word, by their first word, longest first; `null` stands for a gap. */
export type Phrases = ReadonlyMap<string, readonly (readonly (string | null)[])[]>;

/** A language's rules made ready for reading. */
export interface Language {
  readonly rules: LanguageRules;
  readonly marks: MarkRules;
  readonly sentences: SentenceRules;
  /** Finds ", he said" in a run that is never closed; null where the rules name no verbs for it. */
  readonly saidInside: RegExp | null;
  readonly verbs: Phrases;
  readonly accordingTo: Phrases;
  readonly accordingToAfter: Phrases;
  readonly accordingToThem: Readonly<Record<Gender, Phrases>>;
  readonly pointsBack: Phrases;
  readonly auxiliaries: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly passive: ReadonlySet<string>;
  readonly gerunds: ReadonlySet<string>;
  readonly that: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly passed: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly bodyPrepositions: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Gender>;
  readonly articles: ReadonlyMap<string, Gender | null>;
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Titles in another case than the nominative: the name after them is declined too. */
  readonly declinedTitles: ReadonlySet<string>;
  /** Endings that make a word a title: "minister". */
  readonly titleEndings: readonly (readonly [string, Gender | null])[];
  /** Folded; null for a name of men and women. */
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  /** What kinds of word each is that the rules list (`wordKinds.ts`), folded. */
  readonly kinds: ReadonlyMap<string, number>;
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
  const set = (words: readonly string[]) => new Set(words.map(plainly));
  const titles = [
    ...byGender(rules.titles),
    ...rules.declinedTitles.map((word) => [plainly(word), null] as const),
  ];
  const givenNames = new Map([
    ...(english?.givenNames ?? []),
    ...[...byGender(rules.givenNames)].map(([name, of]) => [foldWords(name), of] as const),
  ]);
  const articles = byGender(rules.articles);
  const small = new Set([
    ...articles.keys(),
    ...byGender(rules.pronouns).keys(),
    ...[rules.that, rules.and, rules.links, rules.prepositions, rules.of, rules.passed, rules.auxiliaries]
      .flat()
      .map(plainly),
    ...[...rules.accordingTo, ...rules.pointsBack, ...rules.verbs].map(
      (phrase) => plainly(phrase).split(' ')[0]!,
    ),
  ]);
  const { saysAfterMark: says } = rules;
  return {
    rules,
    marks: compileMarks(rules.marks),
    sentences: sentenceRules(rules),
    saidInside:
      says.length === 0
        ? null
        : new RegExp(`[,.!?] (?:\\p{L}[\\p{L}.'’-]* ){1,4}(?:${says.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
    verbs: phrasesOf(rules.verbs, rules.elisions),
    accordingTo: phrasesOf(rules.accordingTo, rules.elisions),
    accordingToAfter: phrasesOf(rules.accordingToAfter, rules.elisions),
    accordingToThem: {
      m: phrasesOf(rules.accordingToThem.m, rules.elisions),
      f: phrasesOf(rules.accordingToThem.f, rules.elisions),
    },
    pointsBack: phrasesOf(rules.pointsBack, rules.elisions),
    auxiliaries: set(rules.auxiliaries),
    participles: set(rules.participles),
    passive: set(rules.passive),
    gerunds: set(rules.gerunds),
    that: set(rules.that),
    and: set(rules.and),
    links: set(rules.links),
    prepositions: set(rules.prepositions),
    of: set(rules.of),
    passed: set(rules.passed),
    particles: set(rules.particles),
    notNames: set(rules.notNames),
    bodies: set(rules.bodies),
    bodyPrepositions: set(rules.bodyPrepositions),
    elisions: set(rules.elisions),
    pronouns: new Map([
      ...byGender({ ...rules.pronouns, any: [] }),
      ...byGender(rules.attachedPronouns),
    ]) as ReadonlyMap<string, Gender>,
    articles,
    titles: new Map(titles.filter(([word]) => !word.startsWith('*'))),
    declinedTitles: set(rules.declinedTitles),
    titleEndings: titles
      .filter(([word]) => word.startsWith('*'))
      .map(([word, gender]) => [word.slice(1), gender] as const)
      .sort(([a], [b]) => b.length - a.length),
    givenNames,
    kinds: kindsOf(rules, givenNames),
    surnameEndings: {
      m: rules.surnameEndings.m.map(foldWords),
      f: rules.surnameEndings.f.map(foldWords),
    },
    declension: rules.declension.map((rule) => {
      const [from = '', to = ''] = rule.split('>');
      return [foldWords(from), foldWords(to)] as const;
    }),
    small,
  };
}

function kindsOf(
  rules: LanguageRules,
  givenNames: ReadonlyMap<string, Gender | null>,
): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  const add = (words: Iterable<string>, kind: number) => {
    for (const word of words) {
      const low = foldWords(word);
      kinds.set(low, (kinds.get(low) ?? 0) | kind);
    }
  };
  const addByGender = ({ m, f, any }: ByGender, kind: number) => {
    add([...m, ...f, ...any], kind);
    add(m, MALE);
    add(f, FEMALE);
  };
  addByGender(rules.titles, TITLE);
  addByGender(rules.persons, PERSON);
  add(rules.strongTitles, STRONG_TITLE);
  add(rules.bodies, BODY);
  add(rules.inBodyNames, IN_BODY_NAME);
  add(rules.notNames, NOT_NAME);
  add(rules.particles, PARTICLE);
  add(rules.occupations, OCCUPATION);
  add(rules.beforeNames, BEFORE_NAME);
  add(rules.surnamesToo, SURNAME_TOO);
  add(rules.familyNames, FAMILY_NAME);
  add(rules.pronouns.m, HE);
  add(rules.pronouns.f, SHE);
  add(rules.pronouns.any, THEY);
  for (const [name, gender] of givenNames)
    add([name], gender === 'm' ? MAN : gender === 'f' ? WOMAN : MAN | WOMAN);
  return kinds;
}

function sentenceRules(rules: LanguageRules): SentenceRules {
  const set = (words: readonly string[]) => new Set(words.map(plainly));
  const closing = rules.marks.map((mark) => mark.slice(1).replace(/\s/g, '')).join('');
  const opening = rules.marks.map((mark) => mark[0]).join('');
  return {
    abbreviations: set(rules.abbreviations),
    beforeNumbers: set(rules.abbreviationsBeforeNumbers),
    mayEnd: set(rules.abbreviationsAtEnd),
    beginners: set(rules.sentenceStarts),
    says: set(rules.saysAfterMark),
    ordinalStops: rules.ordinalStops,
    dashStarts: rules.dashStarts,
    closers: `)]'’${closing || '"”»'}`,
    openers: `([¿¡${opening || '"“«‘`' + "'"}`,
  };
}

/** Where a word is two, as the index of the second: after "l'", before "-t-il"; 0 where it is one. */
export function seamIn(plain: string, { elisions, rules }: Language): number {
  const apostrophe = elisions.size > 0 ? plain.indexOf("'") + 1 : 0;
  if (apostrophe > 0 && elisions.has(plain.slice(0, apostrophe))) return apostrophe;
  const { m, f } = rules.attachedPronouns;
  for (const pronouns of [m, f])
    for (const pronoun of pronouns)
      if (plain.endsWith(pronoun) && plain.length > pronoun.length) return plain.length - pronoun.length;
  return 0;
}

/** The gender of a title word, null where it may be either, undefined where the word is no title. */
export function titleGender(language: Language, word: { readonly plain: string }): Gender | null | undefined {
  const whole = language.titles.get(word.plain);
  if (whole !== undefined) return whole;
  return language.titleEndings.find(([ending]) => word.plain.endsWith(ending))?.[1];
}

/** The gender that an ending tells: сказала, Белова. */
export function genderByEnding(word: string, endings: Gendered): Gender | null {
  const longest = (list: readonly string[]) =>
    Math.max(0, ...list.filter((ending) => word.endsWith(plainly(ending))).map((ending) => ending.length));
  const m = longest(endings.m);
  const f = longest(endings.f);
  return m === f ? null : m > f ? 'm' : 'f';
}

/** How far apart the two parts of a phrase with a gap may stand, in words. */
const WIDEST_GAP = 12;

/**
 * The longest phrase that begins at a word: the index after it, and its gap. A gap holds neither marks nor stops.
 */
export function phraseAt(
  phrases: Phrases,
  words: readonly { readonly plain: string; readonly isWord: boolean }[],
  at: number,
  end: number,
): { to: number; gap: { from: number; to: number } | null } | null {
  for (const phrase of phrases.get(words[at]!.plain) ?? []) {
    let next = at;
    let gap: { from: number; to: number } | null = null;
    const fits = phrase.every((part, index) => {
      if (part === null) {
        const from = next;
        const last = Math.min(end, from + WIDEST_GAP);
        while (next < last && words[next]!.isWord && words[next]!.plain !== phrase[index + 1]) next++;
        gap = { from, to: next };
        return next < last;
      }
      return next < end && words[next++]!.plain === part;
    });
    if (fits) return { to: next, gap };
  }
  return null;
}

function byGender(words: Gendered | ByGender): Map<string, Gender | null> {
  const found = new Map<string, Gender | null>();
  for (const gender of ['m', 'f'] as const)
    for (const word of words[gender]) found.set(plainly(word), found.has(plainly(word)) ? null : gender);
  if ('any' in words) for (const word of words.any) found.set(plainly(word), null);
  return found;
}

function phrasesOf(list: readonly string[], elisions: readonly string[]): Phrases {
  const phrases = new Map<string, (string | null)[][]>();
  for (const phrase of list) {
    const parts = plainly(phrase)
      .split(/\s+/)
      .flatMap((word) => {
        const cut = word.indexOf("'") + 1;
        return cut > 0 && elisions.includes(word.slice(0, cut))
          ? [word.slice(0, cut), word.slice(cut)]
          : [word];
      })
      .filter((part) => part !== '')
      .map((part) => (part === '…' ? null : part));
    const first = parts[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), parts]);
  }
  for (const rows of phrases.values()) rows.sort((a, b) => b.length - a.length);
  return phrases;
}
