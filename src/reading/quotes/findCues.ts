import type { TextLayout, Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { ADVERB, CONJUNCTION, DETERMINER, isA, PREPOSITION, TIME_WORD, WEEKDAY } from '../rules/wordKinds.ts';
import { asVerb } from './asVerb.ts';
import type { CueCandidate, FoundCue } from './cue.ts';
import { isForged } from './forged.ts';
import { isByNobody } from './nobodySays.ts';
import { reportsSpeech } from './reportsSpeech.ts';

/**
 * The reporting verbs and phrases of a page outside quotation marks that tell of something said, in order.
 *
 * What somebody did not say, refused to say or might say is left out, and so are nouns that look like verbs
 * ("the report", "his claims"), participles after "be" ("was told") and infinitives, unless the learned weights know
 * better.
 */
export function findCues(layout: TextLayout, reader: Reader): FoundCue[] {
  const cues: FoundCue[] = [];
  for (const candidate of cueCandidates(layout, reader)) {
    const last = cues.at(-1);
    if (last && candidate.at < last.to) continue;
    if (isUnsaid(layout, candidate) || isNaming(layout, candidate) || isLifting(layout, candidate)) continue;
    if (isCause(layout, candidate) || isNounOfVerb(layout, candidate) || isNounBeside(layout, candidate))
      continue;
    if (reportsSpeech(layout, candidate, reader.learned)) cues.push(candidate);
  }
  return cues;
}

/** "…, a claim that Holt called absurd", "rejected Holt's claim that …": a noun, which whoever speaks before it does not say. */
const isNounBeside = ({ words }: TextLayout, { at, from, doubt }: CueCandidate): boolean => {
  if (doubt !== 'noun' || from !== at) return false;
  const [before, earlier] = [words[at - 1], words[at - 2]];
  const isRejected = words
    .slice(Math.max(0, at - 6), at)
    .some(({ low }) => /^(?:reject|dismiss|deni|denounc|scorn|ridicul)/.test(low));
  return (
    (/^an?$/.test(before?.low ?? '') && earlier?.text === ',') ||
    (/^['’]s$/.test(before?.low ?? '') && words[at + 1]?.low === 'that' && isRejected)
  );
};

/** Every form of a reporting verb outside quotation marks, in order. */
export function cueCandidates(layout: TextLayout, reader: Pick<Reader, 'verbs'>): CueCandidate[] {
  const candidates: CueCandidate[] = [];
  const { words, sentences } = layout;
  for (const [index, sentence] of sentences.entries()) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (words[at]!.quotedSpan >= 0) continue;
      const found = reader.verbs.at(words, at);
      if (!found || found.to > sentence.to) continue;
      const { verb, form } = found.values[0]!;
      const shared = { to: found.to, at, verb, sentence: index };
      if (verb.phrase) {
        candidates.push({ ...shared, from: at, gerund: false, phrase: true, doubt: null });
        at = found.to - 1;
        continue;
      }
      const as = asVerb(words, at, sentence.from, form, verb.verb.split(' ')[0]!);
      candidates.push({ ...shared, ...as, phrase: false });
      if (as.doubt === null) at = found.to - 1;
    }
  }
  return candidates;
}

const UNNAMED = /^(?:named|identified|quoted|mentioned)$/;
const NEGATIONS =
  /^(?:not|never|neither|nor|cannot|(?:did|does|do|has|have|had|was|were|is|are|would|will|could|should|ca|wo)n't)$/;
const UNWILLING =
  /^(?:declin|refus|fail|forg[eo]t|hesitat|neglect|stop)(?:e|es|ed|s|ing|ting|ten|ped|ping)?$/;
const CHARGED =
  /^(?:accus(?:e|es|ed|ing)|suspect(?:s|ed)?|guilty|convicted|charged|blamed?|acquitted|indicted)$/;
const HYPOTHETICAL = new Set(['could', 'might', 'may', 'should', 'must', "couldn't", "shouldn't"]);

/** "did not say", "refused to say", "if he says", "might say": words that the article does not report as said. */
export function isUnsaid(layout: TextLayout, cue: CueCandidate): boolean {
  if (cue.phrase || cue.verb.strength === 0) return false;
  const { words } = layout;
  const floor = layout.sentences[cue.sentence]!.from;
  return (
    UNWILLING.test(words[cue.at]!.low) ||
    // "Written Answers: Harbours and visas"
    (cue.at === floor && words[floor]!.low === 'written') ||
    isDenied(words, cue, floor) ||
    isByNobody(words, cue.from, floor) ||
    isForged(layout, cue.sentence, words[cue.at]!.start) ||
    isHypothetical(words, cue, floor) ||
    isCharged(words, cue, floor) ||
    isConditional(words, cue, floor)
  );
}

/** Whether one of the words before an index, at most so many, is of a kind. */
const isBefore = (
  words: readonly Word[],
  at: number,
  floor: number,
  most: number,
  is: (low: string) => boolean,
): boolean => words.slice(Math.max(floor, at - most), at).some(({ low }) => is(low));

/** "has yet to say", "It is needless to say that", "Suffice it to say that", "It is fair to say that" */
const NOT_YET =
  /^(?:yet|needless|suffice|fair|safe|premature|wrong|hard|difficult|impossible|unnecessary|understatement|exaggeration|overstatement|stretch|tempting|easy)$/;

/** "neither confirmed nor denied", "has yet to say", "did not say", "refused to say", "who asked not to be named". */
function isDenied(words: readonly Word[], cue: CueCandidate, floor: number): boolean {
  if (/^(?:neither|nor)$/.test(words[cue.from - 1]?.low ?? '')) return true;
  if (words[cue.from - 1]?.low === 'longer' && words[cue.from - 2]?.low === 'no') return true;
  const isInfinitive = cue.doubt === 'infinitive';
  if (isInfinitive && words[cue.at - 1]?.low === 'to' && NOT_YET.test(words[cue.at - 2]?.low ?? ''))
    return true;
  // "To say that the talks failed would be wrong."
  if (isInfinitive && cue.at - 1 === floor && words[floor]!.low === 'to') return true;
  if (words.slice(cue.from, cue.at).some(({ low }) => NEGATIONS.test(low))) return true;
  const asksNot = words[cue.to]?.low === 'not' && words[cue.to + 1]?.low === 'to';
  if (asksNot && UNNAMED.test(words[cue.to + 3]?.low ?? '')) return true;
  return (
    isInfinitive &&
    (isBefore(words, cue.at, floor, 4, (low) => NEGATIONS.test(low)) || isUnwilling(words, cue.at, floor))
  );
}

/**
 * "refused to say", "refused on Monday in Geneva after hours of debate to say", "refused the court's application to reveal"; no "refused the
 * visa, only to say", "stopped to say".
 */
function isUnwilling(words: readonly Word[], at: number, floor: number): boolean {
  let verb = at - 1;
  while (verb >= floor && at - verb < LONGEST_REFUSAL && !UNWILLING.test(words[verb]!.low)) {
    if (words[verb]!.quotedSpan >= 0 || /^(?:only|and|but|then)$/.test(words[verb]!.low)) return false;
    verb--;
  }
  const { low } = words[verb] ?? { low: '' };
  if (verb < floor || !UNWILLING.test(low) || low.startsWith('stop')) return false;
  const [next, second] = words.slice(verb + 1);
  const isParted = words.slice(verb + 1, at).some(({ text }) => text === ',');
  // "refused, however, to say"
  if (isParted) return next!.text === ',' && words[at - 2]!.text === ',';
  if (words.slice(verb + 1, at).some((word) => REQUEST.test(word.low))) return true;
  const isTime = isA(next, TIME_WORD | WEEKDAY) || (isA(next, DETERMINER) && isA(second, TIME_WORD));
  return (
    isTime ||
    isA(next, PREPOSITION | ADVERB) ||
    second?.low === 'times' ||
    /^(?:to|even|both|either|twice|once)$|ly$/.test(next!.low)
  );
}
/** In words. */
const LONGEST_REFUSAL = 12;
/** What is refused and has an infinitive behind it. */
const REQUEST =
  /^(?:application|applications|request|requests|order|orders|demand|demands|call|calls|bid|appeal|plea|pleas|offer|invitation|proposal|chance|right|permission|leave|consent|opportunity)$/;

/** "might say", "might as well have said", "may meet them and say", and what the writer can note himself. */
function isHypothetical(words: readonly Word[], cue: CueCandidate, floor: number): boolean {
  const auxiliaries = words.slice(cue.from, cue.at).map(({ low }) => low);
  const before = words[cue.from - 1]?.low ?? '';
  if (auxiliaries.some((low) => HYPOTHETICAL.has(low))) return true;
  // "Had he been asked, he would have answered"
  if (auxiliaries.includes('would') && auxiliaries.includes('have')) return true;
  if (before === 'well' && HYPOTHETICAL.has(words[cue.from - 3]?.low ?? '')) return true;
  // "It can also be noted that"
  if (before === 'it' && auxiliaries.includes('can') && auxiliaries.includes('be')) return true;
  // As hypothetical as the first verb.
  if (!/^(?:and|or)$/.test(before) || words[cue.at]!.low !== cue.verb.forms[0]) return false;
  for (let at = cue.from - 2; at >= Math.max(floor, cue.from - 12); at--) {
    if (words[at]!.quotedSpan >= 0 || words[at]!.text === ',') return false;
    if (HYPOTHETICAL.has(words[at]!.low)) return true;
  }
  return false;
}

/** "accused of telling aides": what somebody is charged with saying. */
const isCharged = (words: readonly Word[], { gerund, from }: CueCandidate, floor: number): boolean =>
  gerund &&
  /^(?:of|for)$/.test(words[from - 1]?.low ?? '') &&
  isBefore(words, from - 1, floor, 6, (low) => CHARGED.test(low));

/** "If the president says that …": the condition opens the clause of the verb. */
function isConditional(words: readonly Word[], cue: CueCandidate, floor: number): boolean {
  for (let at = cue.from - 1; at >= Math.max(floor, cue.from - 10); at--) {
    const { text, low, quotedSpan } = words[at]!;
    if (text === ',' || quotedSpan >= 0) return false;
    if (low === 'if' || low === 'unless') return !/^(?:as|even)$/.test(words[at - 1]?.low ?? '');
  }
  return false;
}

/** "The note recalled that", "and counter attacked": a noun, or half of a verb, before the verb itself. */
const isNounOfVerb = ({ words }: TextLayout, { at, to, verb, phrase }: CueCandidate): boolean =>
  !phrase &&
  to === at + 1 &&
  words[at]!.low === verb.verb &&
  words[to]?.quotedSpan === -1 &&
  TOLD.test(words[to]!.low);
const TOLD =
  /^(?:recalled|said|told|stated|claimed|noted|added|warned|argued|attacked|insisted|stressed|confirmed|asserted|explained|suggested)$/;

/** "despite calls for talks", "amid reports of shelling", "denied a claim that …": nouns, said by nobody who is named. */
function isCause({ words }: TextLayout, { doubt, from, verb }: CueCandidate): boolean {
  if (doubt !== 'noun') return false;
  // "answering a question about whether …"
  if (verb.verb === 'question') return true;
  const before = isA(words[from - 1], DETERMINER) ? from - 2 : from - 1;
  return (
    /^(?:despite|amid|amidst|following|ignoring|concerning|regarding|about|over)$/.test(
      words[from - 1]?.low ?? '',
    ) ||
    /^(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|dismiss)(?:s|es|ed|ing))$/.test(
      words[before]?.low ?? '',
    )
  );
}

/** Words of what somebody calls something: "called the penalty that decided the match at home “generous”". */
const MOST_BEFORE_MARKS = 25;
const NAMING = new Set(['call', 'label', 'dub', 'brand']);

/** "a document called “Principles”": a name, not words; in "what he called “a mistake”" they are his. */
export function isNaming(layout: TextLayout, cue: CueCandidate): boolean {
  const { words, sentences } = layout;
  const { from: floor, to: end } = sentences[cue.sentence]!;
  if (isOnSign(words, cue)) return true;
  if (!NAMING.has(cue.verb.verb) || cue.to >= end) return false;
  // "Dubbed the “mega rally,” the march …"
  if (cue.at === floor && /ed$/.test(words[floor]!.low)) return true;
  // "The “island question”, as he calls it": a name for something.
  if (/^(?:it|them|this|that)$/.test(words[cue.to]!.low))
    for (let at = cue.from - 1; at >= Math.max(floor, cue.from - 6); at--)
      if (words[at]!.low === 'as') return true;
  // "a committee, called the Quartet Group, …"
  const apposed = words[cue.from - 1]?.text === ',' && /ed$/.test(words[cue.at]!.low) && cue.from === cue.at;
  // "A lawmaker, Delyth Vaughan, called the accord “a surrender”": the last words are hers.
  const tells = words
    .slice(cue.to, Math.min(end, cue.to + MOST_BEFORE_MARKS))
    .some(({ quotedSpan }) => quotedSpan >= 0);
  if (apposed && isA(words[cue.to], DETERMINER) && !tells) return true;
  if (words[cue.to]!.quotedSpan < 0) return false;
  for (let at = cue.from - 1; at >= Math.max(floor, cue.from - 6); at--)
    if (/^(?:what|which|whom|that|who)$/.test(words[at]!.low)) return false;
  return true;
}

/** "signs that said “Nord first”": who carries them is not known to have said it. */
const isOnSign = (words: readonly Word[], { from }: CueCandidate): boolean =>
  /^(?:that|which)$/.test(words[from - 1]?.low ?? '') &&
  /^(?:signs?|banners?|placards?|posters?|t-shirts?|stickers?|labels?|plaques?)$/.test(
    words[from - 2]?.low ?? '',
  );

/** What is raised in words: "raised our deep concerns regarding …", "raised the issue of …". */
const RAISED_IN_WORDS =
  /^(?:concerns?|doubts?|questions?|objections?|issues?|matters?|topics?|subjects?|cases?|complaints?)$/;

/** "recalled its ambassador": who is sent somewhere, and called home. */
const isSent = (words: readonly Word[], from: number): boolean =>
  words
    .slice(from, from + 5)
    .some(({ low }) =>
      /^(?:ambassadors?|envoys?|diplomats?|consuls?|troops|soldiers|forces|staff)$/.test(low),
    );

/** "raised prices", "raised a flag", "recalled its ambassador": a deed, and no words. */
function isLifting({ words, sentences }: TextLayout, { verb, at, to, sentence }: CueCandidate): boolean {
  if (verb.verb === 'recall' && isSent(words, to)) return true;
  // "called the meeting to order", and no "called the plan to order new tanks “a disgrace”"
  const isOrder = (word: Word, index: number) => {
    const next = words[to + index + 1];
    const isOver = !next?.isWord || next.sentence !== word.sentence || isA(next, PREPOSITION | CONJUNCTION);
    return word.low === 'order' && words[to + index - 1]?.low === 'to' && isOver;
  };
  if (verb.verb === 'call' && words.slice(to, to + 7).some(isOrder)) return true;
  if (verb.verb !== 'raise' || to > at + 1) return false;
  const end = Math.min(sentences[sentence]!.to, to + 6);
  for (let next = to; next < end; next++) {
    const word = words[next]!;
    const { low, isWord, quotedSpan } = word;
    if (RAISED_IN_WORDS.test(low)) return false;
    if (!isWord || quotedSpan >= 0 || isA(word, PREPOSITION)) return true;
  }
  return true;
}
