import { foldWords } from '../../text/foldText.ts';
import type { ByGender, LanguageRules } from './languageRules.ts';

/**
 * Kinds of words that the rules of a language list (`data/languages`), as bits: what a word is, is looked up once, when a
 * text is laid out. A word may be of several kinds.
 */
export const PERSON = 1 << 0;
export const BODY = 1 << 1;
export const TITLE = 1 << 2;
export const STRONG_TITLE = 1 << 3;
export const MALE = 1 << 4;
export const FEMALE = 1 << 5;
export const PARTICLE = 1 << 6;
export const IN_BODY_NAME = 1 << 7;
export const NOT_NAME = 1 << 8;
export const MAN = 1 << 9;
export const WOMAN = 1 << 10;
export const OCCUPATION = 1 << 11;
export const BEFORE_NAME = 1 << 12;
export const HE = 1 << 13;
export const SHE = 1 << 14;
export const THEY = 1 << 15;
export const SURNAME_TOO = 1 << 16;
export const FAMILY_NAME = 1 << 17;
export const DETERMINER = 1 << 18;
export const PREPOSITION = 1 << 19;
export const CONJUNCTION = 1 << 20;
export const PRONOUN = 1 << 21;
export const AUXILIARY = 1 << 22;
export const MODAL = 1 << 23;
export const ADVERB = 1 << 24;
export const TIME_WORD = 1 << 25;
export const WEEKDAY = 1 << 26;
export const MONTH = 1 << 27;
export const SUBJECT_PRONOUN = 1 << 28;
export const KINSMAN = 1 << 29;
export const KINSWOMAN = 1 << 30;
/** Small words that name nothing and say nothing by themselves. */
export const CLOSED_CLASS = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY;

/**
 * Whether a word of a text is of one of some kinds; false where there is no word.
 *
 * @example isA(layout.words[0], HE | SHE) // false
 */
export const isA = (word: { readonly kinds: number } | undefined, kinds: number): boolean =>
  word !== undefined && (word.kinds & kinds) !== 0;

/**
 * Whether a folded word, wherever it comes from, is of one of some kinds in a language.
 *
 * @example isKind('minister', english, PERSON | BODY) // true
 */
export const isKind = (
  low: string,
  { kinds }: { readonly kinds: ReadonlyMap<string, number> },
  wanted: number,
): boolean => ((kinds.get(low) ?? 0) & wanted) !== 0;

/** The kinds of each word that the rules of a language list, folded. */
export function kindsOf(
  rules: LanguageRules,
  givenNames: ReadonlyMap<string, 'm' | 'f' | null>,
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
  addByGender(rules.offices, TITLE | STRONG_TITLE | PERSON);
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
  add(rules.determiners, DETERMINER);
  add(rules.prepositions, PREPOSITION);
  add(rules.conjunctions, CONJUNCTION);
  add(rules.allPronouns, PRONOUN);
  add(rules.subjectPronouns, SUBJECT_PRONOUN);
  add(rules.auxiliaries, AUXILIARY);
  add(rules.modals, MODAL);
  add(rules.adverbs, ADVERB);
  add(rules.timeWords, TIME_WORD);
  add(rules.weekdays, WEEKDAY);
  add(rules.months, MONTH);
  add(rules.kin.m, KINSMAN);
  add(rules.kin.f, KINSWOMAN);
  add(rules.pronouns.m, HE);
  add(rules.pronouns.f, SHE);
  add(rules.pronouns.any, THEY);
  for (const [name, gender] of givenNames)
    add([name], gender === 'm' ? MAN : gender === 'f' ? WOMAN : MAN | WOMAN);
  return kinds;
}
