import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { phraseBefore } from '../layout/phraseBefore.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import {
  CONJUNCTION,
  HE,
  isA,
  KINSMAN,
  KINSWOMAN,
  OCCUPATION,
  PERSON,
  PREPOSITION,
  SHE,
  TITLE,
} from '../rules/wordKinds.ts';
import { answerer } from './besideMarks.ts';
import { senderIn } from './objectSpeaks.ts';

/**
 * Who speaks before a colon and words in marks: "Lavrov: “No.”" is a label; "He put it so on Thursday: “No.”" has a subject of its
 * own. Null where nobody is found.
 *
 * @param first index of the first word in marks, right behind the colon
 * @example labelBefore(layout, { first: 2, sentence: layout.sentences[0] }) // { from: 0, head: 0, to: 1, joined: [] }
 */
export function labelBefore(
  layout: TextLayout,
  { first, sentence }: { readonly first: number; readonly sentence: Sentence },
): NounPhrase | null {
  const { words } = layout;
  const label = phraseBefore(words, first - 1, sentence.from);
  return (
    inWordsOf(words, sentence, first - 1) ??
    senderIn(words, sentence, first - 1) ??
    whoTold(words, sentence, first - 1) ??
    answerer(words, sentence, first - 1) ??
    doer(words, sentence, first - 1) ??
    (label?.from === sentence.from
      ? label
      : sentenceSubject(layout, behindHeading(words, sentence, first - 1)))
  );
}

/** "The line to watch: Chancellor Brandt at breakfast:": the sentence behind the colon of a heading before the one at an index. */
function behindHeading(words: readonly Word[], sentence: Sentence, colon: number): Sentence {
  let at = colon - 1;
  while (at > sentence.from && words[at]!.text !== ':') at--;
  const isHeading = at > sentence.from && at + 1 < colon && startsUpper(words[at + 1]!.text);
  return isHeading ? { ...sentence, from: at + 1 } : sentence;
}

/**
 * "His words:", "Hear him:", "The following is the text of his statement:": the pronoun of whoever speaks below; null where the lead is
 * none of these. `sign` is the index of its colon.
 *
 * @example inWordsOf(layout.words, layout.sentences[0], 2) // null
 */
export function inWordsOf(words: readonly Word[], { from }: Sentence, sign: number): NounPhrase | null {
  const lead = words.slice(from, sign);
  if (lead.length === 0 || lead.length > LONGEST_TEXT) return null;
  const at = lead.findIndex((word) => isA(word, HE | SHE));
  const said = lead.map(({ low }) => low).join(' ');
  const isLead = lead.length <= LONGEST_LEAD ? IN_WORDS.test(said) : TEXT_OF.test(said);
  return at >= 0 && isLead ? { from: from + at, to: from + at + 1, head: from + at, joined: [] } : null;
}
/** In words. */
const LONGEST_LEAD = 4;
const LONGEST_TEXT = 16;
/** "The following is the text of his statement, released by his office:" */
const TEXT_OF =
  /^(?:the following|below|here|what follows) (?:is|are) (?:the )?(?:(?:full|complete) )?(?:text of |transcript of )?(?:his|her) (?:\p{L}+ )?(?:statement|remarks|letter|message|speech|words|answer|comments)\b/u;
const IN_WORDS =
  /^(?:(?:(?:in|with) )?(?:his|her) (?:own |exact )?words?|hear (?:him|her)|listen to (?:him|her)|(?:his|her) (?:response|reply|verdict))$/;

/** Whether a comma before words in marks ends a lead: "His words, “No.”" */
export const endsLead = (layout: TextLayout, sentence: Sentence, comma: number): boolean =>
  layout.words[comma]?.text === ',' && inWordsOf(layout.words, sentence, comma) !== null;

/** "His son" in "His son told of how, on a flight, Holt got him a song:": who tells, and not who it is about. */
function whoTold(words: readonly Word[], { from }: Sentence, colon: number): NounPhrase | null {
  for (let at = from + 1; at + 1 < colon; at++) {
    const isHow =
      words[at + 1]!.low === 'how' || (words[at + 1]!.low === 'of' && words[at + 2]!.low === 'how');
    if (!isHow || !/^(?:told|recalled|remembered|recounted|narrated|explained)$/.test(words[at]!.low))
      continue;
    const teller = phraseBefore(words, at, from);
    return teller?.from === from ? teller : null;
  }
  return null;
}

/** "US President Donald Trump" in "US President Donald Trump congratulated Kehl in a post:", with the colon at an index. */
function doer(words: readonly Word[], { from }: Sentence, colon: number): NounPhrase | null {
  return reacts(words, from, colon) ?? congratulates(words, from, colon);
}

/** "Prime Minister Binal Yild" in "At the meeting Prime Minister Binal Yild commented on the remarks:" */
function reacts(words: readonly Word[], from: number, colon: number): NounPhrase | null {
  let verb = colon - 1;
  while (
    verb > from &&
    !/^(?:comment|react|respond|repli|counter|remark|answer|continu|retort)ed$/.test(words[verb]!.low)
  )
    verb--;
  let name = verb;
  while (name > from && startsUpper(words[name - 1]!.text) && words[name - 1]!.quotedSpan < 0) name--;
  const isSubject = verb - name >= 2 && standsForItself(words, from, name);
  return isSubject ? { from: name, to: verb, head: verb - 1, joined: [] } : null;
}

/** Whether a name stands for itself: not so in "the wife of President Brandt", "aides to opposition leader Ana Rusu". */
function standsForItself(words: readonly Word[], sentence: number, name: number): boolean {
  let from = name;
  while (from > sentence && words[from - 1]!.text !== ',') from--;
  if (from === name) return true;
  // "At the meeting"
  const isOccasion = isA(words[from], PREPOSITION) && !isA(words[name - 1], PREPOSITION | CONJUNCTION);
  return (
    isOccasion &&
    words.slice(from, name).every((word) => !isA(word, SOMEBODY) && !/^(?:of|for|to)$|['’]s?$/.test(word.low))
  );
}
const SOMEBODY = PERSON | TITLE | OCCUPATION | KINSMAN | KINSWOMAN;

function congratulates(words: readonly Word[], from: number, colon: number): NounPhrase | null {
  // As written in small letters: "United" is none.
  let verb = from + 1;
  while (verb < colon && !/^(?:\p{Ll}{3,}ed|met|told|hit)$/u.test(words[verb]!.text)) verb++;
  if (verb >= colon) return null;
  const isName = words.slice(from, verb).every(({ text, quotedSpan }) => startsUpper(text) && quotedSpan < 0);
  return isName ? { from, to: verb, head: verb - 1, joined: [] } : null;
}
