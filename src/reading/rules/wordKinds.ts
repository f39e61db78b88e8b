import { foldWords } from '../../text/foldText.ts';
import type { ByGender, LanguageRules } from './languageRules.ts';

/**
 * Kinds of words that the rules of a language list (`data/languages`), as bits: what a word is, is looked up once, when a
 * text is laid out. A word may be of several kinds.
 */
export const PERSON = 1;
export const BODY = 2;
export const TITLE = 4;
export const STRONG_TITLE = 8;
export const MALE = 16;
export const FEMALE = 32;
export const PARTICLE = 64;
export const IN_BODY_NAME = 128;
export const NOT_NAME = 256;
export const MAN = 512;
export const WOMAN = 1024;
export const OCCUPATION = 2048;
export const BEFORE_NAME = 4096;
export const HE = 8192;
export const SHE = 16384;
export const THEY = 32768;
export const SURNAME_TOO = 65536;
export const FAMILY_NAME = 131072;
export const DETERMINER = 262144;
export const PREPOSITION = 524288;
export const CONJUNCTION = 1048576;
export const PRONOUN = 2097152;
export const AUXILIARY = 4194304;
export const MODAL = 8388608;
export const ADVERB = 16777216;
export const TIME_WORD = 33554432;
export const WEEKDAY = 67108864;
export const MONTH = 134217728;
export const SUBJECT_PRONOUN = 268435456;
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
  add(rules.pronouns.m, HE);
  add(rules.pronouns.f, SHE);
  add(rules.pronouns.any, THEY);
  for (const [name, gender] of givenNames)
    add([name], gender === 'm' ? MAN : gender === 'f' ? WOMAN : MAN | WOMAN);
  return kinds;
}
