import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { forwardTo, isPronoun, type NounPhrase, phraseAfter, withApposition } from '../layout/nounPhrases.ts';
import { isSourceNoun } from '../layout/sources.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import {
  AUXILIARY,
  BODY,
  DETERMINER,
  HE,
  IN_BODY_NAME,
  isA,
  MODAL,
  OCCUPATION,
  PERSON,
  PREPOSITION,
  SHE,
  TITLE,
} from '../rules/wordKinds.ts';
import { contentEnd } from './contentEnd.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { type QuoteCandidate, quotedSpansIn, spanOf } from './quoteCandidate.ts';

const AGENCY =
  /^(?:Interfax|Reuters|TASS|Xinhua|Yonhap|Bloomberg|Kyodo|Ukrinform|Belta|Anadolu|AFP|AP|RIA|Novosti|DPA|EFE|ANSA|IRNA|KCNA|PTI|ANI|CNN|BBC)$/;
/** "his" in "in his view"; null where the speaker comes after the phrase. */
function ownIn(words: readonly Word[], { from, to }: FoundCue): NounPhrase | null {
  for (let at = from; at < to; at++)
    if (isA(words[at], HE | SHE)) return { from: at, to: at + 1, head: at, joined: [] };
  return null;
}

const JOINS = new Set(['that', 'which', 'who', 'because', 'but', 'while']);

/**
 * "According to Lavrov, the deal is dead" and "The deal is dead, according to Lavrov": what is said, and the index
 * up to which the sentence is used up. Null where the phrase has no speaker or no content.
 */
export function findAccordingTo(
  layout: TextLayout,
  cue: FoundCue,
  floor: number,
  later: readonly FoundCue[],
  sentence: Sentence,
  learned: LearnedWeights,
): { said: Omit<QuoteCandidate, 'sentence'>; upTo: number } | null {
  const { words } = layout;
  const end = lastWordEnd(words, sentence);
  // Not a list: what follows "According to A," may be the subject of what is said.
  const plain = ownIn(words, cue) ?? phraseAfter(words, cue.to, end, 1);
  if (!plain) return null;
  const isInside = plain.from < cue.to;
  const isOpening = opensWhatIsSaid(words, cue, floor);
  const subject = isInside ? plain : sourceWith(words, plain, end, isOpening);
  const span = { start: words[cue.from]!.start, end: words[cue.to - 1]!.end };
  const base = { cue: span, subject, how: 'according-to' as const };
  const behind = isInside ? cue.to : subject.to;
  const comma = words[behind]?.text === ',' ? behind : forwardTo(words, behind - 1, end, ',');
  // "It was, in his words, “a swamp”."
  const isBeforeMarks = isInside && comma === cue.to && (words[comma + 1]?.quotedSpan ?? -1) >= 0;
  if ((isOpening || isBeforeMarks) && comma !== null && comma + 1 < end) {
    const from = contentStart(layout, { plain, comma, end }, later);
    const to =
      from === null ? 0 : contentEnd(layout, { from, cue, later, sentence, subordinate: false }, learned);
    if (from === null || to <= from) return null;
    const content = spanOf(layout, from, to);
    return { said: { ...base, spans: [content.span], quotedSpans: content.quotedSpans }, upTo: to };
  }
  if (isInRelative(words, cue, floor)) return null;
  const content = contentBefore(layout, cue, floor, sentence);
  return content && { said: { ...base, ...content }, upTo: subject.to };
}

/** "Teko, who took 54 percent according to the results, said": behind a "who" or "which" that no comma has closed and a verb of its own. */
function isInRelative(words: readonly Word[], { from, to }: FoundCue, floor: number): boolean {
  let at = from - 1;
  while (at > floor && from - at < LONGEST_RELATIVE && words[at]!.quotedSpan < 0) {
    if (/^(?:who|which|whose)$/.test(words[at]!.low) && words[at - 1]!.text === ',') {
      const close = forwardTo(words, to, words.length, ',');
      return close !== null && words[close]!.sentence === words[at]!.sentence;
    }
    at--;
  }
  return false;
}
/** In words. */
const LONGEST_RELATIVE = 14;

/** Whether what is said comes after the phrase: at the head of a sentence or clause. */
function opensWhatIsSaid(words: readonly Word[], { from }: FoundCue, floor: number): boolean {
  // "… learned that, according to Yonhap, the talks failed"
  const before = words[from - 1]?.text === ',' ? words[from - 2] : words[from - 1];
  // "Norlandia’s stand: According to several diplomats, …"
  return (
    from - floor <= 2 || words[from - 1]?.text === ':' || (before !== undefined && JOINS.has(before.low))
  );
}

/** The source with what is in apposition to it. */
function sourceWith(words: readonly Word[], plain: NounPhrase, end: number, isOpening: boolean): NounPhrase {
  // "According to some reports, Ana Rusu, a lawyer, left": several are not the one named behind them.
  const next = words[plain.to + 1];
  const isSeveral =
    /^\p{Ll}+s$/u.test(words[plain.head]!.text) && (startsUpper(next?.text ?? '') || next?.low === 'the');
  if (isOpening && isSeveral) return plain;
  const isThing = isSourceNoun(words[plain.head]!);
  const apposed = isPronoun(words[plain.head]!) ? plain : withApposition(words, plain, end);
  if (apposed === plain) {
    const named = relative(words, plain, end);
    // "According to the newspaper, Lindby Post, the mayor died", not "the newspaper, Otto Brandt, the mayor, will resign".
    return named && (!isThing || isA(words[named.to - 1], BODY | IN_BODY_NAME)) ? named : plain;
  }
  if (!isOpening) return apposed;
  // "According to the newspaper, the president of the league, Otto Brandt, was ill."
  if (isThing && hasPerson(words, plain.to + 1, apposed.to)) return plain;
  return closesSource(words, plain, apposed, end) ? apposed : plain;
}

/** Whether what is in apposition to a source that opens a sentence ends with a comma, and is not the subject of what is said. */
function closesSource(words: readonly Word[], plain: NounPhrase, apposed: NounPhrase, end: number): boolean {
  const next = words[plain.to + 1];
  // "According to officials, the meeting lasted for hours, and …": what goes on with "and" began as a clause.
  const closes =
    words[apposed.to]?.text === ',' &&
    apposed.to < end &&
    !/^(?:and|but|or)$/.test(words[apposed.to + 1]?.low ?? '');
  const hasVerb = words
    .slice(plain.to, apposed.to)
    .some((word) => isA(word, AUXILIARY) && !/^['’]s$/.test(word.low));
  // "According to the ministry, the officials exchanged views on trade, and …"
  if (next?.low === 'the' && actsBehind(words, plain.to + 2, apposed.to)) return false;
  // "According to the NDC, Otto Brandt, a lawyer, will take over": the one behind the comma is who will.
  const goesOn = closes && startsUpper(next?.text ?? '') && willDo(words, apposed.to, end);
  return closes && !hasVerb && !goesOn;
}

/** "the president of the league", "the driver": somebody, whom a clause begins with. */
const hasPerson = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => isA(word, PERSON | OCCUPATION | TITLE));

/** "…, will take over", "…, a lawyer, will take over": a verb behind the comma, or behind the next one. */
function willDo(words: readonly Word[], comma: number, end: number): boolean {
  const isVerb = (at: number) => at < end && isA(words[at], AUXILIARY | MODAL) && words[at]!.quotedSpan < 0;
  const second = forwardTo(words, comma, Math.min(end, comma + LONGEST_APPOSITION), ',');
  return isVerb(comma + 1) || (second !== null && isVerb(second + 1));
}
/** In words. */
const LONGEST_APPOSITION = 10;

/** "officials exchanged views": a noun, what it did and to what; no "lawyer based in Lindby". */
function actsBehind(words: readonly Word[], from: number, to: number): boolean {
  const verb = words.findIndex((word, at) => at > from && at < to && /^\p{Ll}+[^e]ed$/u.test(word.text));
  const next = words[verb + 1];
  return verb > from && verb < from + 4 && next?.isWord === true && !isA(next, PREPOSITION);
}

/** Index at which what is said begins behind the source and its comma; null where the words are those of another, whom an agency quotes. */
function contentStart(
  layout: TextLayout,
  { plain, comma, end }: { readonly plain: NounPhrase; readonly comma: number; readonly end: number },
  later: readonly FoundCue[],
): number | null {
  const { words } = layout;
  // "According to Yonhap, quoting a report, …", "According to the spokesman, who had read it, …"
  const isAside = /ing$|^(?:who|whose|which)$/.test(words[comma + 1]!.low);
  const second = isAside ? forwardTo(words, comma, end, ',') : null;
  const from = (second ?? comma) + 1;
  // "According to Interfax, Holt said …": Holt's words, which an agency carries.
  const own = later[0] && AGENCY.test(words[plain.head]!.text) ? subjectBefore(layout, later[0], from) : null;
  return own?.from === from ? null : from;
}

/** "The president said that it was not so simple, according to two who were there": all of it, speech and all. */
function contentBefore(
  layout: TextLayout,
  cue: FoundCue,
  floor: number,
  sentence: Sentence,
): Pick<QuoteCandidate, 'spans' | 'quotedSpans'> | null {
  const { words } = layout;
  let from = cue.from - floor < 2 && words[cue.from - 1]?.text === ',' ? sentence.from : floor;
  const isBeforeIt = (word: Word) =>
    (!word.isWord || word.low === 'and' || word.low === 'but') && word.quotedSpan < 0;
  while (from < cue.from && isBeforeIt(words[from]!)) from++;
  let to = cue.from;
  while (to > from && words[to - 1]!.text === ',' && words[to - 1]!.quotedSpan < 0) to--;
  if (to - from < 2 || (to - from < 3 && isA(words[from], DETERMINER))) return null;
  const quotedSpan = words[to - 1]!.quotedSpan;
  const marks = quotedSpan >= 0 ? layout.marked[quotedSpan]! : null;
  const start = marks && marks.start < sentence.start ? marks.start : words[from]!.start;
  const stop = marks ? marks.end : words[to - 1]!.end;
  return { spans: [{ start, end: stop }], quotedSpans: quotedSpansIn(layout, from, to) };
}

/** "According to his aunt, Jane Keller, …": a relation in small letters and two to four capitalised words, up to the comma behind them. */
function relative(words: readonly Word[], plain: NounPhrase, end: number): NounPhrase | null {
  const head = words[plain.head]!;
  if (!isA(words[plain.from], DETERMINER)) return null;
  if (words[plain.to]?.text !== ',' || !/^\p{Ll}/u.test(head.text)) return null;
  let to = plain.to + 1;
  while (to < end && startsUpper(words[to]!.text) && words[to]!.quotedSpan < 0) to++;
  const count = to - plain.to - 1;
  return count >= 2 && count <= 4 && words[to]?.text === ',' ? { ...plain, to } : null;
}
