import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isAdverbial, isNounish } from '../layout/nounPhrases.ts';
import { ADVERB, AUXILIARY, DETERMINER, isA, MODAL, PREPOSITION, THEY } from '../rules/wordKinds.ts';
import type { Doubt } from './cue.ts';

const BE = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "wasn't",
  "weren't",
  "aren't",
]);
/** Forms that are nouns as often as verbs: taken for verbs only after something that can be a subject. */
const NOUN_LIKE = new Set(
  'claim claims report reports note notes call calls comment comments state states demand demands request requests answer answers promise promises offer offers order orders charge charges estimate estimates pledge pledges plan plans vow vows signal signals question questions blame praise attack attacks support hope hopes fear fears warning view views concern release releases address addresses reply replies response respond appeal appeals remark remarks stress protest protests read post posts tweet tweets mention mentions thanks sign signs present suggest quote quotes cite'.split(
    ' ',
  ),
);

/** How a form of a reporting verb at an index stands there: where its auxiliaries begin, and what speaks against it. */
export function asVerb(words: readonly Word[], at: number, floor: number, form: string, base: string) {
  const first = form.split(' ')[0]!;
  const auxiliaries = auxiliariesBefore(words, at, floor, first === base);
  const isParticiple = first.endsWith('ing');
  const gerund = isParticiple && !auxiliaries.hasBe;
  const doubt = doubtOf(words, at, floor, { ...auxiliaries, first, base, gerund, isParticiple });
  const { hasAuxiliary } = auxiliaries;
  let { from } = auxiliaries;
  // Adverbs that open the sentence are no part of the cue.
  while (from < at && isAdverb(words[from]!) && !hasAuxiliary && !gerund && from === floor) from++;
  return { from: gerund && !hasAuxiliary ? at : from, at, gerund, doubt };
}

interface Auxiliaries {
  /** Index of the first word of the verb: "has" in "has not said". */
  readonly from: number;
  readonly hasAuxiliary: boolean;
  readonly hasBe: boolean;
  readonly isInfinitive: boolean;
}

/** What comes before a verb and belongs to it: "to", auxiliaries, adverbs. */
function auxiliariesBefore(words: readonly Word[], at: number, floor: number, isBase: boolean): Auxiliaries {
  let from = at;
  let hasBe = false;
  let hasAuxiliary = false;
  let isInfinitive = false;
  while (from > floor) {
    const before = words[from - 1]!;
    if (before.quotedSpan >= 0) break;
    if (before.low === 'to' && from === at) isInfinitive = true;
    else if (isAuxiliaryHere(words, from - 1, isBase)) {
      hasBe ||= BE.has(before.low) && before.low !== 'been';
      hasAuxiliary = true;
      // "Kelly said": a surname.
    } else if (
      before.low !== 'not' &&
      !isOfAll(words, from - 1, floor) &&
      !(isAdverb(before) && !startsUpper(before.text) && from - 1 > floor)
    )
      break;
    from--;
  }
  return { from, hasAuxiliary, hasBe, isInfinitive };
}

/** "both" in "Holt and Berg both said", "have both said". */
const isOfAll = (words: readonly Word[], at: number, floor: number): boolean =>
  /^(?:both|each|all)$/.test(words[at]!.low) &&
  at > floor &&
  words[at - 1]!.quotedSpan < 0 &&
  (isA(words[at - 1], AUXILIARY | THEY) || isNounish(words[at - 1]!));

/** "has" in "has said"; no "May said", and a "'s" behind a pronoun alone. */
function isAuxiliaryHere(words: readonly Word[], at: number, isBase: boolean): boolean {
  const word = words[at]!;
  if (!isA(word, AUXILIARY) || word.low === 'to') return false;
  if (isA(word, MODAL) && startsUpper(word.text) && !isBase) return false;
  return word.low !== "'s" || /^(?:he|she|it|who|that)$/.test(words[at - 1]?.low ?? '');
}

interface VerbForm extends Auxiliaries {
  /** The first word of the form, and the base form of the verb. */
  readonly first: string;
  readonly base: string;
  readonly gerund: boolean;
  readonly isParticiple: boolean;
}

/** Why a form that a reporting verb has may be none here; null where nothing speaks against it. */
function doubtOf(words: readonly Word[], at: number, floor: number, verb: VerbForm): Doubt | null {
  const { from, hasAuxiliary, hasBe, isInfinitive, first, base, gerund, isParticiple } = verb;
  if (startsUpper(words[at]!.text) && at > floor) return 'name';
  if (isInfinitive) return 'infinitive';
  if (!gerund && hasBe && !isParticiple) return 'passive';
  if (hasAuxiliary) return null;
  const before = from > floor ? words[from - 1]! : null;
  if (!before) return NOUN_LIKE.has(first) ? 'noun' : null;
  if (isNounBehind(words, from - 1, first, gerund)) return 'noun';
  return !gerund && first === base && !takesBareForm(before) ? 'bare' : null;
}

/** Whether the word before shows a noun or a participle: "the calls", "his warning", "in answer", "continued support". */
function isNounBehind(words: readonly Word[], at: number, first: string, gerund: boolean): boolean {
  const word = words[at]!;
  if (isA(word, DETERMINER) && !SUBJECT_DETERMINERS.has(word.low)) return true;
  if (word.low === "'s" || word.low === "'") return true;
  // "They discussed continued support": a participle before its noun.
  const isSecond = /ed$/.test(first) && /^\p{Ll}.*[^e](?:ed|ing)$/u.test(word.text);
  if (isSecond && !isA(words[at - 1], DETERMINER)) return true;
  const isNounLike = NOUN_LIKE.has(first) && (isA(word, PREPOSITION) || ADJECTIVE.test(word.low));
  return isNounLike || (!gerund && isA(word, PREPOSITION) && word.low !== 'to');
}
const ADJECTIVE = /(?:al|ic|ive|ous|ed|ing)$/;

/** Determiners that stand for their noun: "some said". */
const SUBJECT_DETERMINERS = new Set(['all', 'both', 'some', 'many', 'several', 'this', 'most', 'others']);

/** What comes before a verb in its bare form ("officials say"): a plural, or a pronoun that is no "he" or "she". */
const takesBareForm = (word: Word): boolean =>
  /^(?:i|we|you|they|who|that|and|people|men|women|many|some|others|most|both|all|several|police|media|critics|or)$/.test(
    word.low,
  ) ||
  (word.low.endsWith('s') && !word.low.endsWith("'s")) ||
  word.text === ',' ||
  word.text === ')' ||
  /ly$/.test(word.low);

const isAdverb = (word: Word): boolean => isA(word, ADVERB) || isAdverbial(word.low);
