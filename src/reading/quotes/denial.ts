import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { isA, PREPOSITION } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b/;
const NOT_TRUE =
  /\b(?:not true|untrue|false|a lie|no evidence|wrong|nonsense|impossible|unlikely|den(?:y|ies|ied|ying))\s+(?:that\s+)?$/;
/** "No evidence shows that …", "found no record of …": nobody said it. */
const NO_EVIDENCE =
  /\b(?:no|any|without|little) (?:\p{L}+ )?(?:evidence|record|proof|trace|sign|indication)s? (?:(?:\p{L}+ )?(?:shows?|suggests?|exists?|indicates?|found) )?(?:that|of|for|showing|suggesting)\s+$/u;
const MAY_DENY =
  /true|false|lie|evidence|record|proof|trace|sign|indication|wrong|nonsense|impossible|unlikely|den[yi]/i;
/** "stopped short of saying that …", "without saying that …", "did not rule out having said …": not said. */
const INSTEAD =
  /\b(?:den(?:y|ies|ied|ying)|short of|without|instead of|rather than|far from|refrained from|avoided|rul(?:e|es|ed|ing) out|(?:not|n['’]t) (?:recall|remember|confirm)|careful not to)\s+(?:(?:\w+ly|ever)\s+)?(?:having\s+)?$/;
const CONDITION = /(?:^|\b(?:if|whether|unless)\b[^,.]{0,30})$/;

/** "dismissed reports that …": what was dismissed is told of somebody else. */
const REPORTS =
  /^(?:an? |the |any |all |such |these |those |media |press |news )*(?:reports?|claims?|allegations?|suggestions?|rumou?rs?|accusations?|speculation|notion|idea|charges?|assertions?)\b/;

/** Whether what a cue governs from a word on was denied: "denied that Rusu had said …", "dismissed reports that …". */
export function isDenial({ text, words }: TextLayout, cue: FoundCue, from: number): boolean {
  const verb = words[cue.at]!.low;
  if (/^den(?:y|ies|ied|ying)$/.test(verb)) return true;
  return (
    DENIES.test(verb) && REPORTS.test(text.slice(words[from]!.start, words[from]!.start + 60).toLowerCase())
  );
}

/** "rejected a suggestion by Holt that Norland was “late”": the words in marks are those of whoever suggests it. */
export function deniesAnothers({ text, words }: TextLayout, cue: FoundCue, from: number): boolean {
  const span = text.slice(words[from]!.start, words[from]!.start + 160);
  const verb = words[cue.at]!.low;
  if (ANSWERS.test(verb)) return ANOTHERS_CLAIM.test(span);
  if (!DENIES.test(verb)) return false;
  return (
    (REPORTS.test(span.toLowerCase()) && BY_ANOTHER.test(span)) ||
    OF_ANOTHER.test(span) ||
    ANOTHERS_CLAIM.test(span)
  );
}
const ANSWERS = /^(?:answer|respond|repl|react)(?:s|ed|ing|y|ies|ied|ying)?$/;
/** "a question about Holt’s remark that Norland was “late”", "Holt's claim that …" */
const ANOTHERS_CLAIM =
  /^[^“"„«,;:]{0,60}\p{Lu}[\p{L}.-]+['’]s (?:\p{Ll}+ )?(?:remarks?|claims?|charges?|assertions?|allegations?|comments?|suggestions?|accusations?|warnings?) (?:that|of|about)\b[^“"„«]{0,90}[“"„«]/u;
/** "rejected Mayor Holt’s “olive branch of peace”": words of whoever is named. */
const OF_ANOTHER = /^(?:the )?\p{Lu}[^“"„«,;:]{1,60}['’]s (?:(?!as\b)\p{Ll}+ ){0,2}[“"„«]/u;
const BY_ANOTHER = /^[^“"„«]{3,40}\b(?:by|from|of) (?:the )?\p{Lu}[^“"„«]{2,80}\bthat\b[^“"„«]{0,80}[“"„«]/u;

/** Whether without its verb the rest would say the opposite: "denied that …", "rejected the offer", "warned against …". */
export const turnsDown = ({ words }: TextLayout, cue: FoundCue): boolean =>
  DENIES.test(words[cue.at]!.low) || words[cue.to - 1]!.low === 'against' || words[cue.to]?.low === 'against';

/** Whether without its verb the rest would say nothing: whom somebody accused of what ("her of bluffing"), or congratulated. */
export const needsVerb = (words: readonly Word[], cue: FoundCue, from: number): boolean =>
  cue.verb.verb === 'congratulate' ||
  (from === cue.to && /^(?:him|her|them|it)$/.test(words[from]!.low) && isA(words[from + 1], PREPOSITION));

/** "It is not true that Brandt said …": the clause of the cue is denied. */
export function isUnderDenial(layout: TextLayout, cue: FoundCue, sentence: Sentence): boolean {
  const before = layout.text.slice(sentence.start, layout.words[cue.at]!.start);
  if (
    INSTEAD.test(
      layout.text.slice(
        Math.max(sentence.start, layout.words[cue.from]!.start - 60),
        layout.words[cue.from]!.start,
      ),
    )
  )
    return true;
  if (!MAY_DENY.test(before)) return false;
  const subject = subjectBefore(layout, cue, sentence.from);
  if (!subject) return false;
  const above = layout.text.slice(sentence.start, layout.words[subject.from]!.start).toLowerCase();
  return NOT_TRUE.test(above) || NO_EVIDENCE.test(above);
}

/** Whether an inner cue is in what the outer one denies, doubts or asks: "denied that Rusu had said …". */
export function isUnsaidWithin(
  { text, words }: TextLayout,
  outer: QuoteCandidate,
  start: number,
  subject: NounPhrase,
): boolean {
  const cue = outer.cue ? text.slice(outer.cue.start, outer.cue.end).toLowerCase() : '';
  const before = text.slice(start, words[subject.from]!.start).toLowerCase();
  return DENIES.test(cue) || NOT_TRUE.test(before) || (before.trim() !== '' && CONDITION.test(before));
}
