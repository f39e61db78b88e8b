import type { Page, Word } from './layOut.ts';
import type { ReportingVerb } from './lexicon.ts';
import { isAdverbial } from './nounPhrases.ts';
import type { Reader } from './prepareReader.ts';
import { ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS } from './wordClasses.ts';

/** A verb or phrase that may tell who says something: indices into the page's words, end exclusive. */
export interface FoundCue {
  /** With the auxiliaries and adverbs before it: "has also said". */
  readonly from: number;
  readonly to: number;
  /** The first word of the verb or phrase itself. */
  readonly at: number;
  readonly verb: ReportingVerb;
  /** "adding", "saying": its subject is that of the clause before. */
  readonly gerund: boolean;
  /** "according to": its speaker follows. */
  readonly phrase: boolean;
  readonly sentence: number;
}

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

/**
 * The reporting verbs and phrases of a page outside quotation marks, in order.
 *
 * Nouns that look like verbs ("the report", "his claims"), participles after "be" ("was told") and infinitives are
 * left out.
 */
export function findCues(page: Page, reader: Reader): FoundCue[] {
  const cues: FoundCue[] = [];
  const { words, sentences } = page;
  for (const [index, sentence] of sentences.entries()) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (words[at]!.run >= 0) continue;
      const found = reader.verbs.at(words, at);
      if (!found || found.to > sentence.to) continue;
      const { verb, form } = found.values[0]!;
      if (verb.phrase) {
        cues.push({ from: at, to: found.to, at, verb, gerund: false, phrase: true, sentence: index });
        at = found.to - 1;
        continue;
      }
      const cue = asVerb(words, at, found.to, sentence.from, form, verb.verb.split(' ')[0]!);
      if (cue) {
        cues.push({ ...cue, verb, phrase: false, sentence: index });
        at = found.to - 1;
      }
    }
  }
  return cues;
}

function asVerb(words: readonly Word[], at: number, to: number, floor: number, form: string, base: string) {
  const word = words[at]!;
  const first = form.split(' ')[0]!;
  if (/^\p{Lu}/u.test(word.text) && at > floor) return null;
  let from = at;
  let hasBe = false;
  let hasAuxiliary = false;
  let infinitive = false;
  while (from > floor) {
    const before = words[from - 1]!;
    if (before.run >= 0) break;
    if (before.low === 'to' && from === at) {
      infinitive = true;
      from--;
    } else if (AUXILIARIES.has(before.low) && before.low !== 'to' && before.low !== "'s") {
      hasBe ||= BE.has(before.low) && before.low !== 'been';
      hasAuxiliary = true;
      from--;
    } else if (before.low === 'not' || (isAdverb(before) && from - 1 > floor)) from--;
    else break;
  }
  if (infinitive) return null;
  const before = from > floor ? words[from - 1]! : null;
  const gerund = first.endsWith('ing') && !hasBe;
  if (!gerund && hasBe && !first.endsWith('ing')) return null;
  if (!hasAuxiliary && before) {
    if (
      DETERMINERS.has(before.low) &&
      !['all', 'both', 'some', 'many', 'several', 'this', 'most', 'others'].includes(before.low)
    )
      return null;
    if (before.low === "'s" || before.low === "'") return null;
    if (
      NOUN_LIKE.has(first) &&
      (PREPOSITIONS.has(before.low) || /(?:al|ic|ive|ous|ed|ing)$/.test(before.low))
    )
      return null;
    if (!gerund && PREPOSITIONS.has(before.low) && before.low !== 'to') return null;
  }
  if (!hasAuxiliary && !before && NOUN_LIKE.has(first)) return null;
  if (!hasAuxiliary && !gerund && first === base && before && !takesBareForm(before)) return null;
  // Adverbs that open the sentence are no part of the cue.
  while (from < at && isAdverb(words[from]!) && !hasAuxiliary && !gerund && from === floor) from++;
  return { from: gerund && !hasAuxiliary ? at : from, to, at, gerund, sentence: 0 };
}

/** What stands before a verb in its bare form ("officials say"): a plural, or a pronoun that is no "he" or "she". */
const takesBareForm = (word: Word): boolean =>
  /^(?:i|we|you|they|who|that|and|people|men|women|many|some|others|most|both|all|several|police|media|critics|or)$/.test(
    word.low,
  ) ||
  (word.low.endsWith('s') && !word.low.endsWith("'s")) ||
  word.text === ',' ||
  word.text === ')' ||
  /ly$/.test(word.low);

const isAdverb = (word: Word): boolean => ADVERBS.has(word.low) || isAdverbial(word.low);
