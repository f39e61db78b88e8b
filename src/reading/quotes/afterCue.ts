import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isPronoun, type NounPhrase } from '../layout/nounPhrases.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import { POST_NOMINALS } from '../names/nameWords.ts';
import { BODY, DETERMINER, isA, PERSON, PREPOSITION, TIME_WORD } from '../rules/wordKinds.ts';
import { isTail } from './adjuncts.ts';
import { contentEnd, markedEnd } from './contentEnd.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { spanOf } from './quoteCandidate.ts';
import type { BegunContent } from './ruleBasedEnd.ts';

/** Verbs of matters that tell of a deed unless they quote: "discussed the treaty", "addressed the rally". */
const DEEDS = new Set(['discuss', 'address', 'touch on', 'refer to', 'point to']);

/** What is welcomed in words. */
const WELCOMED_IN_WORDS =
  /^(?:agreements?|decisions?|announcements?|statements?|resolutions?|ceasefire|truce|progress|efforts?|proposals?|releases?|commitments?|initiatives?|votes?|results?|outcomes?|moves?|steps?|adoption|ratification|accession|ruling|verdict|conclusion|signing|extension|exchange|deal|accord|talks|reports?|findings|fact|opportunity|readiness|willingness|support)$/;
/** So many words behind the verb name what is welcomed. */
const WELCOMED_WITHIN = 5;

/** "a report that …", "recent media claims that …": the object of a denial says what is denied. */
function tellsClaim(words: readonly Word[], from: number): boolean {
  const that = words
    .slice(from, from + 6)
    .findIndex(({ low, quotedSpan }) => low === 'that' && quotedSpan < 0);
  return (
    that > 0 &&
    /^(?:report|claim|allegation|suggestion|rumou?r|accusation|charge|assertion)s?$/.test(
      words[from + that - 1]!.low,
    )
  );
}

/** "claimed responsibility", "questioned the student": what was done, not what was said. */
export function isDeed(words: readonly Word[], cue: FoundCue, from: number): boolean {
  const [first, second] = [words[from]!.low, words[from + 1]?.low ?? ''];
  switch (cue.verb.verb) {
    case 'claim':
      return /^(?:responsibility|credit|victory|success|asylum)$/.test(first);
    case 'deny':
      // "denied the claims": no words of whoever denies them; "denied a claim that he had left" shows which.
      return words[from - 1]!.low !== 'that' && !isPronoun(words[from]!) && !tellsClaim(words, from);
    case 'snap':
      return true;
    case 'answer':
      // "answering a question from a reporter"
      return (
        /^(?:an?|the|his|her|their|reporters|journalists|several|some)$/.test(first) &&
        /^questions?$/.test(second)
      );
    case 'question':
      return (
        /^(?:him|her|them)$/.test(first) ||
        isA(words[from + 1], PERSON) ||
        /^(?:student|suspect|driver|witness|people|residents?|employees?|workers?|neighbou?rs?)/.test(second)
      );
    case 'cite':
      // \"citing the foreign ministry\", \"citing Ukrinform.\": where it comes from.
      if (startsUpper(words[from]!.text) && !words[from + 1]?.isWord) return true;
      return (
        [first, second].some(
          (low, at) => /^(?:sources|officials|reports|media)$/.test(low) || isA(words[from + at], BODY),
        ) || isA(words[from + 2], BODY)
      );
    case 'welcome':
      // "welcomed the agreement", as opposed to "welcomed the guests"
      return !words.slice(from, from + WELCOMED_WITHIN).some(({ low }) => WELCOMED_IN_WORDS.test(low));
    default:
      return DEEDS.has(cue.verb.verb) || isPersonAlone(words, cue, from);
  }
}

/** Verbs of praise and blame, which have a person as their object. */
const JUDGES = new Set(
  'slam criticise blast attack praise condemn denounce rebuke mock hail thank congratulate commend blame chide scold ridicule'.split(
    ' ',
  ),
);
const WHEN =
  /^(?:after|before|on|in|at|during|when|while|as|last|this|earlier|[.,;]|yesterday|today|[a-z]+day)$/;

/** "slammed Holt after the attacks": whom, and nothing that was said. */
function isPersonAlone(words: readonly Word[], cue: FoundCue, from: number): boolean {
  if (!JUDGES.has(cue.verb.verb)) return false;
  let at = from;
  while (at < from + 4 && startsUpper(words[at]?.text ?? '')) at++;
  return at > from && WHEN.test(words[at]?.low ?? '.');
}

/** "was asked if he could stay and responded that …": index of what joins the answer to the question, else `to`. */
export function beforeAnswer(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++)
    if (words[at]!.low === 'and' && /^(?:responded|answered|replied|said)$/.test(words[at + 1]!.low))
      return at;
  return to;
}

/** "Asked whether it was there, “Of course,” she replied": index of the comma before the answer in marks; else `to`. */
export function beforeMarkedAnswer(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at + 1 < to && words[at]!.quotedSpan < 0; at++)
    if (words[at]!.text === ',' && words[at + 1]!.quotedSpan >= 0) return at;
  return to;
}

/** "As Clyburn noted, those voters …": index after the comma at `comma`, where "as" opens the sentence; else null. */
export function asHeSaid(
  layout: TextLayout,
  subject: NounPhrase,
  comma: number,
  sentence: Sentence,
): number | null {
  const { words } = layout;
  const opens = words[subject.from - 1]?.low === 'as' && subject.from - 1 - sentence.from <= 2;
  return opens && words[comma]?.text === ',' && comma + 2 < sentence.to ? comma + 1 : null;
}

/** `The deal, he said, was dead`: what follows the comma after "he said". */
export function brokenRest(layout: TextLayout, rest: BegunContent, learned: LearnedWeights) {
  const { words } = layout;
  const { from: comma, sentence } = rest;
  if (words[comma]?.text !== ',' || comma + 2 >= sentence.to) return null;
  const next = words[comma + 1]!;
  if (
    next.quotedSpan >= 0 ||
    /ing$/.test(next.low) ||
    // "alleged Pavel Holm, QC, prosecuting"
    POST_NOMINALS.has(next.text) ||
    ['who', 'which', 'whose', 'as', 'while'].includes(next.low) ||
    // "has written to the council, and saying it was over": a deed more.
    (next.low === 'and' && /ing$/.test(words[comma + 2]!.low))
  )
    return null;
  const to = contentEnd(layout, { ...rest, from: comma + 1 }, learned);
  if (to - comma < 3 || isWhen(words, comma + 1, to) || tellsRest(layout, rest)) return null;
  return { ...spanOf(layout, comma + 1, to), upTo: to };
}

/** "on Friday", "in Tamberg on Friday": when it was said, with small words and names alone beside the day. */
function isWhen(words: readonly Word[], from: number, to: number): boolean {
  const rest = words.slice(from, to);
  return (
    isA(words[from], PREPOSITION | TIME_WORD) &&
    rest.some((word) => isA(word, TIME_WORD)) &&
    rest.every(
      (word) =>
        isA(word, PREPOSITION | TIME_WORD | DETERMINER) || startsUpper(word.text) || /^\d/.test(word.text),
    )
  );
}

/** "The envoy must leave, the spokesman said, agencies reported.": the rest is who reports it. */
function tellsRest(layout: TextLayout, { from: comma, later, sentence }: BegunContent): boolean {
  const [next] = later;
  if (!next || !isTail(layout.words, next.to, lastWordEnd(layout.words, sentence))) return false;
  const subject = subjectBefore(layout, next, comma + 1);
  return subject !== null && subject.from === comma + 1 && subject.to === next.from;
}

/** "pic.twitter.com/… — ANI (@ANI) September 21, 2023" behind the words of a post. */
const POSTED = /^\s*(?:pic\.twitter\.com|https?:\/\/|[—–-] \p{Lu}[^()\n]{1,60} \(@)/u;

/** A run in marks that a cue reports, and what of the reporter's clause after it belongs to it. */
export function markedContent(layout: TextLayout, content: BegunContent, learned: LearnedWeights) {
  const { from, sentence } = content;
  const { words, marked } = layout;
  const quotedSpan = words[from]!.quotedSpan;
  const whole = marked[quotedSpan]!;
  if (whole.end > sentence.end)
    return { span: { start: whole.start, end: whole.end }, quotedSpans: [quotedSpan], upTo: sentence.to };
  const to = markedEnd(layout, content, learned);
  if (POSTED.test(layout.text.slice(whole.end, whole.end + 90)))
    return { span: { start: whole.start, end: whole.end }, quotedSpans: [quotedSpan], upTo: sentence.to };
  if (to <= from || words[to - 1]!.quotedSpan === quotedSpan)
    return { span: { start: whole.start, end: whole.end }, quotedSpans: [quotedSpan], upTo: to };
  return { ...spanOf(layout, from, to), upTo: to };
}

/** The run, or the unmarked paragraph, that "he said:" at the end of a sentence announces. */
export function afterColon(layout: TextLayout, index: number) {
  const { words, sentences, marked, paragraphs } = layout;
  const next = sentences[index + 1];
  if (!next) return null;
  const quotedSpan = words[next.from]!.quotedSpan;
  if (quotedSpan >= 0)
    return {
      spans: [{ start: marked[quotedSpan]!.start, end: marked[quotedSpan]!.end }],
      quotedSpans: [quotedSpan],
    };
  if (next.paragraph === sentences[index]!.paragraph)
    return { spans: [{ start: next.start, end: next.end }], quotedSpans: [] };
  const paragraph = paragraphs[next.paragraph]!;
  return { spans: [{ start: paragraph.start, end: paragraph.end }], quotedSpans: [] };
}
