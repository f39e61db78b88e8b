import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, withApposition } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import { AUXILIARY, isA, MODAL, PERSON, PREPOSITION, TITLE } from '../rules/wordKinds.ts';
import { isTail } from './adjuncts.ts';
import { asHeSaid } from './afterCue.ts';
import {
  type ContentBefore,
  contentBefore,
  inSubordinateClause,
  namesAfterQuote,
  subjectAfterMarks,
} from './beforeCue.ts';
import { wordFrom } from './carriedSubject.ts';
import type { FoundCue } from './cue.ts';
import { type Complement, findComplement, lateThat, opensTopic } from './findComplement.ts';
import { subjectBefore, whichSubject } from './findSubject.ts';
import { invertedSubject } from './invertedSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import type { PassiveSource } from './passive.ts';
import { isDash, type QuoteCandidate } from './quoteCandidate.ts';
import type { BegunContent } from './ruleBasedEnd.ts';
import { citedBy, mainSubject } from './whoTells.ts';

/** A cue and what is known before its clause is read. */
export interface CueInSentence {
  readonly cue: FoundCue;
  /** Cues after it in the sentence. */
  readonly later: readonly FoundCue[];
  readonly sentence: Sentence;
  /** Index of the first word that no earlier cue has taken. */
  readonly floor: number;
  readonly passive: PassiveSource | null;
  /** Who spoke last in the sentence. */
  readonly earlier: NounPhrase | null;
}

/** The clause of a cue: who speaks, and where the words may stand. */
export interface CueClause extends Omit<BegunContent, 'from'> {
  readonly passive: PassiveSource | null;
  readonly subject: NounPhrase | null;
  readonly how: QuoteCandidate['how'];
  /** Index of the first word of the subject and cue. */
  readonly start: number;
  /** What the cue governs to its right. */
  readonly complement: Complement;
  /** What comes before the subject and cue, and may be what is said. */
  readonly before: ContentBefore | null;
  /** It is in marks, and is no name. */
  readonly quoted: boolean;
  /** Characters of the cue. */
  readonly span: Span;
}

/** Reads who speaks in the clause of a cue, what the cue governs and what comes before it. */
export function readCueClause(layout: TextLayout, found: CueInSentence): CueClause {
  const { cue, later, sentence, floor, passive, earlier } = found;
  const { words } = layout;
  const which = whichSubject(layout, cue, sentence.from);
  const comma = cue.at > floor && words[cue.from - 1]?.text === ',';
  const isBehind = comma && isTellerBehind(layout, cue, sentence);
  const direct =
    which ??
    subjectAfterMarks(layout, cue, floor) ??
    (isBehind ? null : subjectBefore(layout, cue, comma ? sentence.from : floor));
  const named = direct ?? subjectBehind(layout, cue, floor, sentence);
  const start = Math.min(named?.from ?? cue.from, cue.from);
  const complement = complementOf(layout, { cue, sentence, direct, named, start, passive });
  const speaker = speakerOf(layout, { cue, sentence, named, passive, complement, earlier });
  const before = beforeClause(layout, { cue, sentence, floor, complement, ...speaker });
  return {
    cue,
    later,
    sentence,
    subordinate: which !== null || inSubordinateClause(layout, direct, sentence),
    passive,
    ...speaker,
    start,
    complement,
    before,
    quoted:
      before?.marked === true && !isAside(layout, cue, { before, complement, subject: speaker.subject }),
    span: cueSpan(words, cue, complement, before),
  };
}

/** "The accord is good news, and will pave the way, said the minister on Monday.": whoever is behind "said" says it all. */
function isTellerBehind(layout: TextLayout, cue: FoundCue, sentence: Sentence): boolean {
  if (cue.gerund || cue.verb.verb !== 'say' || cue.from !== cue.at) return false;
  const { words } = layout;
  const end = lastWordEnd(words, sentence);
  const teller = invertedSubject(layout, cue, end);
  if (teller === null || !isTail(words, teller.to, end)) return false;
  // "said the ministers in Geneva had failed", "said goodbye to Holt"
  const isClause = words.slice(teller.to, end).some((word) => isA(word, AUXILIARY | MODAL));
  const isPerson = words.slice(teller.from, teller.to).some((word) => isA(word, TITLE | PERSON));
  return !isClause && (isPerson || startsUpper(words[teller.from]!.text));
}

/** "said Lavrov, the minister": the subject behind the cue, with what is apposed; null where it cannot stand there. */
function subjectBehind(
  layout: TextLayout,
  cue: FoundCue,
  floor: number,
  sentence: Sentence,
): NounPhrase | null {
  const { words } = layout;
  const opens = cue.at <= floor;
  // "asked the Government what …" below the name of who asks.
  const isBelowName = opens && cue.verb.verb === 'ask' && /^\p{Ll}/u.test(words[cue.at]!.text);
  if (cue.gerund || isBelowName) return null;
  // None where the text begins with "to warn".
  const previous = opens ? undefined : words[cue.from - 1];
  const isAfterContent =
    previous !== undefined &&
    (previous.quotedSpan >= 0 ||
      isDashAfterMarks(words, cue.from - 1) ||
      (previous.text === ',' && cue.verb.takes.includes('clause')));
  if (!opens && !isAfterContent) return null;
  const end = lastWordEnd(words, sentence);
  const inverted = invertedSubject(layout, cue, end);
  return inverted && withApposition(words, inverted, end);
}

/** What a cue governs, also where a late "that" or the comma of "As he said, …" opens it. */
function complementOf(
  layout: TextLayout,
  {
    cue,
    sentence,
    direct,
    named,
    start,
    passive,
  }: {
    readonly cue: FoundCue;
    readonly sentence: Sentence;
    readonly direct: NounPhrase | null;
    readonly named: NounPhrase | null;
    readonly start: number;
    readonly passive: PassiveSource | null;
  },
): Complement {
  const { words } = layout;
  // "was told by Jan Kolar that": what was told begins behind who told it.
  const teller =
    direct && passive?.by ? withApposition(words, passive.by, lastWordEnd(words, sentence)) : null;
  const from = teller?.to ?? (direct ? cue.to : (named?.to ?? cue.to));
  const governed = findComplement(layout, cue, from, sentence);
  if (governed.kind === 'none' && direct && cue.verb.takes.includes('clause')) {
    const end = lastWordEnd(words, sentence);
    const late = lateThat(words, cue.to, end) ?? asHeSaid(layout, direct, governed.to, sentence);
    if (late !== null) return { kind: 'content', from: late };
  }
  return governed.kind === 'marks' && namesAfterQuote(layout, start, governed.from)
    ? { kind: 'none', to: governed.from }
    : governed;
}

/** Who speaks: whom the words cite, the "by" of a passive, the subject, or whoever spoke before in the sentence. */
function speakerOf(
  layout: TextLayout,
  {
    cue,
    sentence,
    named,
    passive,
    complement,
    earlier,
  }: Pick<CueInSentence, 'cue' | 'sentence' | 'passive' | 'earlier'> & {
    readonly named: NounPhrase | null;
    readonly complement: Complement;
  },
): Pick<CueClause, 'subject' | 'how'> {
  const cited = complement.kind === 'content' ? citedBy(layout, cue, complement.from) : null;
  if (cited) return { subject: cited, how: 'cue' };
  if (passive) return { subject: passive.by, how: 'cue' };
  if (named) return { subject: named, how: 'cue' };
  const main = earlier ? null : mainSubject(layout, cue, sentence);
  if (main) return { subject: main, how: 'carried' };
  const carried = earlier ?? sentenceSubject(layout, sentence);
  return { subject: carried && carried.from < cue.from ? carried : null, how: 'carried' };
}

/** What comes before the subject and cue, if it may be what is said. */
function beforeClause(
  layout: TextLayout,
  {
    cue,
    sentence,
    floor,
    complement,
    subject,
    how,
  }: Pick<CueInSentence, 'cue' | 'sentence' | 'floor'> & Pick<CueClause, 'subject' | 'how' | 'complement'>,
): ContentBefore | null {
  const { words } = layout;
  // "Holt, who wrote the rule, said": nothing before "who" is written.
  const isRelative =
    subject !== null &&
    /^(?:who|which)$/.test(words[subject.from]!.low) &&
    words[subject.from - 1]?.text === ',';
  if (how === 'carried' || isRelative) return null;
  const limit = Math.min(subject?.from ?? cue.from, cue.from);
  // "She ruled it out, as Holt has suggested and Berg offered to prove": more than who said the whole.
  const isAs = words[limit - 1]?.low === 'as' && words[limit - 2]?.text === ',';
  if (isAs && words[cue.to]?.low === 'and' && startsUpper(words[cue.to + 1]?.text ?? '')) return null;
  const before = contentBefore(layout, limit, floor, sentence);
  if (before || complement.kind !== 'none' || cue.gerund || floor === sentence.from) return before;
  return contentBefore(layout, limit, sentence.from, sentence);
}

/** "warned of" in "warned of the cold": the preposition belongs to the cue; in "“Cold,” he said of the night" it does not. */
function cueSpan(
  words: readonly Word[],
  cue: FoundCue,
  complement: Complement,
  before: ContentBefore | null,
): Span {
  const takesTopic =
    complement.kind === 'content' && complement.from === cue.to + 1 && opensTopic(cue, words[cue.to]!.low);
  const endsInOf = before !== null && words[cue.to - 1]!.low === 'of' && cue.to - 2 >= cue.at;
  const last = endsInOf ? cue.to - 2 : takesTopic ? cue.to : cue.to - 1;
  return { start: words[cue.from]!.start, end: words[last]!.end };
}

/**
 * Whether marks before a cue are not what it reports: an alias, or marks that only end what the sentence opens with, while the words
 * stand behind the cue ("Angry that he had been told “to go”, the minister said it was over").
 */
function isAside(
  layout: TextLayout,
  cue: FoundCue,
  { before, complement, subject }: Pick<CueClause, 'before' | 'complement' | 'subject'>,
): boolean {
  if (before === null) return false;
  if (complement.kind === 'marks')
    return (
      isAlias(layout, before.quotedSpans) || endsInTitle(layout, layout.sentences[cue.sentence]!, before)
    );
  return (
    complement.kind === 'content' &&
    layout.marked[before.quotedSpans[0]!]!.start > before.spans[0]!.start &&
    subject !== null &&
    subject.from < cue.from &&
    !/^(?:who|which|them|him|her)$/.test(layout.words[complement.from]!.low)
  );
}

/** `In his book "The Deal," Brandt wrote: "…"`: what opens with a preposition and ends in a title. */
function endsInTitle(
  { words, marked, text }: TextLayout,
  sentence: Sentence,
  { spans, quotedSpans }: ContentBefore,
): boolean {
  const marks = marked[quotedSpans[0]!]!;
  const first = words[wordFrom(words, sentence, spans[0]!.start)];
  if (!isA(first, PREPOSITION) || marks.start <= spans[0]!.start || quotedSpans.length > 1) return false;
  return TITLE_IN_MARKS.test(text.slice(marks.start, marks.end));
}
const TITLE_IN_MARKS =
  /^["“'‘]\p{Lu}[\p{L}\p{N}’'-]*(?:[ ,.!?]+(?:\p{Lu}[\p{L}\p{N}’'-]*|of|the|and|in|for|to|on|a|with)){0,12}[ ,.!?]*["”'’]$/u;

/** "“Colonel Vasska”, the nom de guerre of …": a name in marks that a comma outside them follows. */
function isAlias({ text, marked }: TextLayout, quotedSpans: readonly number[]): boolean {
  const marks = quotedSpans.length === 1 ? marked[quotedSpans[0]!]! : null;
  return (
    marks !== null &&
    /^["“„«'‘]\p{Lu}[\p{L}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{N}.'’-]*){0,2}["”»'’]$/u.test(
      text.slice(marks.start, marks.end),
    ) &&
    /^(?:, | \()/u.test(text.slice(marks.end, marks.end + 2))
  );
}

/** "“We are tired,” - said Lund": the dash after words in marks. */
const isDashAfterMarks = (words: readonly Word[], at: number): boolean =>
  isDash(words[at]!.text) &&
  ((words[at - 1]?.quotedSpan ?? -1) >= 0 ||
    (words[at - 1]?.text === ',' && (words[at - 2]?.quotedSpan ?? -1) >= 0));
