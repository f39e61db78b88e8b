import type { Span } from '../../text/article.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { phraseAfter } from '../layout/nounPhrases.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import {
  AUXILIARY,
  DETERMINER,
  isA,
  MODAL,
  PREPOSITION,
  SUBJECT_PRONOUN,
  TIME_WORD,
} from '../rules/wordKinds.ts';
import {
  afterColon,
  beforeAnswer,
  beforeMarkedAnswer,
  brokenRest,
  isDeed,
  markedContent,
} from './afterCue.ts';
import { type ContentBefore, isRetold } from './beforeCue.ts';
import { contentEnd, isBareName, MOST_LATER } from './contentEnd.ts';
import type { FoundCue } from './cue.ts';
import { type CueClause, readCueClause } from './cueClause.ts';
import { deniesAnothers, isDenial, isUnderDenial, needsVerb, turnsDown } from './denial.ts';
import { findAccordingTo } from './findAccordingTo.ts';
import { pastQuotedAs } from './findComplement.ts';
import { nestedIn } from './findNested.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { objectSpeaks } from './objectSpeaks.ts';
import { isOnlyClaimed } from './onlyClaimed.ts';
import { goesOnPassive, passiveSource } from './passive.ts';
import { type QuoteCandidate, spanOf } from './quoteCandidate.ts';
import { isToldByAnother } from './toldByAnother.ts';
import { isAsked, isTeller, isTellersAside, isToldByNobody } from './toldByNobody.ts';
import { mainBehindAs, mainSubject, toldAtEnd } from './whoTells.ts';

/**
 * What a sentence says that somebody said, by its cues in order. `index` is that of the sentence; the runs of marks that are
 * somebody's words are added to `claimed`.
 */
export function saidInSentence(
  layout: TextLayout,
  index: number,
  cues: readonly FoundCue[],
  claimed: Set<number>,
  learned: LearnedWeights,
): QuoteCandidate[] {
  const reading = new SentenceReading(layout, index, claimed, learned);
  for (const [order, cue] of cues.entries())
    reading.readCue(cue, cues.slice(order + 1, order + 1 + MOST_LATER));
  return reading.found;
}

/** Who said something by which cue. */
type Telling = Pick<QuoteCandidate, 'cue' | 'subject' | 'how' | 'sentence'>;

/** A sentence while its cues are read. */
class SentenceReading {
  readonly found: QuoteCandidate[] = [];
  private readonly layout: TextLayout;
  private readonly index: number;
  private readonly sentence: Sentence;
  private readonly claimed: Set<number>;
  private readonly learned: LearnedWeights;
  /** Index after its last word. */
  private readonly end: number;
  /** Index of the first word that no earlier cue has taken. */
  private floor: number;

  constructor(layout: TextLayout, index: number, claimed: Set<number>, learned: LearnedWeights) {
    this.layout = layout;
    this.index = index;
    this.sentence = layout.sentences[index]!;
    this.claimed = claimed;
    this.learned = learned;
    this.end = lastWordEnd(layout.words, this.sentence);
    this.floor = this.sentence.from;
  }

  readCue(cue: FoundCue, later: readonly FoundCue[]): void {
    const { layout, sentence, floor } = this;
    if (cue.at < floor) this.readNested(cue, later);
    else if (cue.phrase) this.readAccordingTo(cue, later);
    else {
      const passive = passiveSource(layout, cue, sentence);
      if (passive?.spokenOf && passive.by === null) return;
      const isThat = layout.words[cue.to]?.low === 'that';
      if (!isThat && goesOnPassive(layout, cue, sentence)) return;
      if (isToldByNobody(layout, cue, later, sentence)) return;
      if (this.readQuestion(cue)) return;
      if (this.readObject(cue)) return;
      if (this.isWhoWasAsked(cue) || this.isUnsaid(cue)) return;
      const earlier = this.found.at(-1)?.subject ?? null;
      this.readClause(readCueClause(layout, { cue, later, sentence, floor, passive, earlier }));
    }
  }

  /** "Lavrov said that Blinken had promised to come": inside what another cue reports. */
  private readNested(cue: FoundCue, later: readonly FoundCue[]): void {
    if (this.found.length === 0) return;
    const inner = nestedIn(this.layout, cue, this.index, this.sentence, later, this.learned, this.found);
    if (inner) this.found.push(inner);
  }

  private readAccordingTo(cue: FoundCue, later: readonly FoundCue[]): void {
    const one = findAccordingTo(this.layout, cue, this.floor, later, this.sentence, this.learned);
    if (one && !this.found.some((earlier) => isRetold(earlier, one.said)))
      this.keep({ ...one.said, sentence: this.index }, one.upTo);
  }

  /** "Brandt praised Holm for saying “…”": whether the object of the cue speaks. */
  private readObject(cue: FoundCue): boolean {
    const passed = objectSpeaks(this.layout, cue, this.sentence);
    if (!passed || this.claimed.has(passed.run)) return false;
    const { start, end } = this.layout.words[passed.at]!;
    const telling: Telling = {
      cue: { start, end },
      subject: passed.subject,
      how: 'cue',
      sentence: this.index,
    };
    this.keepRun(telling, passed.run, this.sentence.to);
    return true;
  }

  private isUnsaid(cue: FoundCue): boolean {
    const { layout, sentence } = this;
    return (
      isUnderDenial(layout, cue, sentence) || isOnlyClaimed(layout, sentence, layout.words[cue.at]!.start)
    );
  }

  /** "Holt, asked about the vote, said": who was asked is told by the verb behind. */
  private isWhoWasAsked(cue: FoundCue): boolean {
    const { words } = this.layout;
    return (
      words[cue.at]!.low === 'asked' &&
      words[cue.from - 1]?.text === ',' &&
      cue.from === cue.at &&
      words.slice(cue.to, this.end).some(({ text, quotedSpan }) => text === ',' && quotedSpan < 0)
    );
  }

  /** "Asked why he left, Holt said …": what somebody was asked, by nobody who is told. Whether the cue tells that. */
  private readQuestion(cue: FoundCue): boolean {
    const { words } = this.layout;
    const opens = /^(?:when|if|while)$/.test(words[this.sentence.from]!.low) ? 1 : 0;
    // "She made the remark when asked if she would run."
    const isWhen = words[cue.at - 1]?.low === 'when' && words[cue.at - 1]!.quotedSpan < 0;
    const isOpening = cue.from === cue.at && (isWhen || cue.at === this.sentence.from + opens);
    if (!isOpening || !/^(?:asked|questioned|pressed|quizzed)$/.test(words[cue.at]!.low)) return false;
    const asked = words.slice(cue.to, this.end);
    if (asked[0]?.low === 'to' || asked.slice(0, 4).some(({ low }) => low === 'by')) return false;
    if (asked.some(({ quotedSpan }) => quotedSpan >= 0)) return false;
    const comma = asked.findIndex(({ text }) => text === ',');
    if (comma >= 0) this.floor = cue.to + comma + 1;
    return true;
  }

  private readClause(clause: CueClause): void {
    const { cue, complement, before, quoted } = clause;
    // "“No,” Clinton said, The New York Times reported": told already, by whom it says.
    if (before && complement.kind === 'none' && this.found.some((one) => isRetold(one, before))) return;
    if (complement.kind === 'marks') this.readMarks(clause, complement.from);
    else if (complement.kind === 'content' && !quoted) this.readContent(clause, complement.from);
    else if (complement.kind === 'colon' && !quoted) this.readBelow(clause);
    else if (before && !this.hasAll(before) && !endsOpen(this.layout.words, cue, this.end))
      this.readBefore(clause, before);
    else if (isBehindComma(this.layout.words, clause, this.end)) this.readContent(clause, cue.to + 1);
    else if (complement.kind === 'none' && this.isLast(cue) && clause.start === this.sentence.from)
      this.readAbove(clause);
  }

  /** `said: “No.”`, `“No,” he said, “not now.”` */
  private readMarks(clause: CueClause, from: number): void {
    const { layout, sentence } = this;
    if (isTeller(layout, clause.cue, from, this.end)) return;
    // "They discussed “progress on trade”, the palace said.": words of whoever says what they talked about.
    const isTalk = /^(?:discuss|agree)$/.test(clause.cue.verb.verb);
    if (isTalk && toldAtEnd(layout, clause.later, sentence) !== null) return;
    if (isAsked(layout, clause.cue, clause.subject, sentence)) {
      this.floor = Math.max(this.floor, sentence.to);
      return;
    }
    const before = clause.quoted && clause.before && !this.hasAll(clause.before) ? clause.before : null;
    const after = markedContent(layout, { ...clause, from }, this.learned);
    if (before && isToldByAnother(layout, after.upTo, clause.later, clause.subject, this.end))
      this.keep(this.quoteOf(clause, before), from);
    else
      this.keep(
        this.quoteOf(clause, {
          spans: [...(before?.spans ?? []), after.span],
          quotedSpans: [...(before?.quotedSpans ?? []), ...after.quotedSpans],
        }),
        after.upTo,
      );
  }

  /** "said that it is over" */
  private readContent(clause: CueClause, from: number): void {
    const { layout, sentence } = this;
    const { cue } = clause;
    const to = this.contentUpTo(clause, from);
    if (to <= from) return;
    const content = spanOf(layout, from, to);
    const { start, end } = content.span;
    if (/^(?:the following|as follows|this)$/.test(layout.text.slice(start, end))) return;
    if (content.quotedSpans.length > 0 && deniesAnothers(layout, clause.cue, from)) return;
    if (content.quotedSpans.length === 0 && this.isNothingSaid(clause, from, to)) return;
    // "attacked Norlandia: “It behaves like a child.”": whom the words are about is none of them.
    const colon = cue.verb.takes.includes('clause') ? null : onlyMarksBehindColon(layout, from, sentence);
    // "welcomed the deal but warned: “It must hold.”": the verb before the colon has the words.
    const behind = colon !== null && isTaken(layout, clause.later, colon) ? null : colon;
    if (behind !== null && !this.claimed.has(behind)) this.keepRun(this.tellingOf(clause), behind, to);
    // What was denied, nobody said: its words in marks are no quote.
    else if (content.quotedSpans.length > 0 && isDenial(layout, cue, from))
      this.floor = Math.max(this.floor, to);
    else {
      const withVerb =
        content.quotedSpans.length === 0 && (turnsDown(layout, cue) || needsVerb(layout.words, cue, from));
      const spans = [{ start: withVerb ? clause.span.start : start, end }];
      this.keep(this.quoteOf(clause, { spans, quotedSpans: content.quotedSpans }), to);
    }
  }

  /** Index after the last word of what a cue reports from here on. */
  private contentUpTo(clause: CueClause, from: number): number {
    const { layout, sentence } = this;
    const { words } = layout;
    const { cue, later, passive } = clause;
    const read = contentEnd(layout, { ...clause, from }, this.learned);
    const main = mainSubject(layout, cue, sentence)?.from ?? read;
    const whole = Math.min(
      read,
      main > from && words[main - 1]?.text === ',' && words[main - 1]!.quotedSpan < 0 ? main - 1 : main,
      toldAtEnd(layout, later, sentence) ?? read,
      mainBehindAs(layout, cue, from, sentence) ?? read,
    );
    const opensAsked = cue.at === sentence.from && words[cue.at]!.low === 'asked';
    const answered = opensAsked ? beforeMarkedAnswer(words, from, whole) : whole;
    return passive ? beforeAnswer(words, from, answered) : answered;
  }

  /** A deed, a name alone, the second half of one ("expressed regret and disappointment"), or what a question asks. */
  private isNothingSaid({ cue, subject }: CueClause, from: number, to: number): boolean {
    const { words } = this.layout;
    return (
      isDeed(words, cue, from) ||
      isBareName(words, from, to) ||
      isReference(words, cue, from, to) ||
      /^(?:and|or)$/.test(words[from]!.low) ||
      isAsked(this.layout, cue, subject, this.sentence)
    );
  }

  /** "said:", with the words in the next sentence. */
  private readBelow(clause: CueClause): void {
    const content = afterColon(this.layout, this.index);
    if (content) this.keep(this.quoteOf(clause, content), this.sentence.to);
  }

  /** Whether nothing comes after a cue: "Brandt said.", "Nord News quotes Brandt as saying." */
  private isLast(cue: FoundCue): boolean {
    if (cue.to >= this.end) return true;
    if (!/^(?:quote|cite)$/.test(cue.verb.verb)) return false;
    for (let at = cue.to; at < this.end; at++)
      if (pastQuotedAs(this.layout.words, at) === this.end) return true;
    return false;
  }

  /** `“That is it.” Brandt said.`: the run in marks that closes the sentence before, where nobody has it yet. */
  private readAbove(clause: CueClause): void {
    const { words, sentences } = this.layout;
    const above = sentences[this.index - 1];
    if (!above || above.paragraph !== this.sentence.paragraph) return;
    const run = words[above.to - 1]!.quotedSpan;
    if (run >= 0 && !this.claimed.has(run)) this.keepRun(this.tellingOf(clause), run, clause.cue.to);
  }

  /** "It is over, he said", `“It is over,” he said` */
  private readBefore(clause: CueClause, before: ContentBefore): void {
    const { complement, cue } = clause;
    const from = 'to' in complement ? complement.to : this.sentence.to;
    // "Earlier, Brandt commented on the talks while in Riyadh, Norland": what it was about, and none of it.
    const isOn = this.layout.words[cue.to]?.low === 'on' && !isA(this.layout.words[cue.to + 1], TIME_WORD);
    const isWhole = before.marked || (isOn && cue.verb.verb === 'comment');
    if (!isWhole && isTellersAside(this.layout, clause, from)) return;
    const rest = isWhole ? null : brokenRest(this.layout, { ...clause, from }, this.learned);
    const isEnough = rest !== null || before.marked || (before.words >= 4 && !before.needsRest);
    if (!isEnough) return;
    // "Highlighting the visit, Brandt said, an official told …": what he did by saying it is none of it.
    const words = this.layout.words;
    const isDeed =
      rest !== null &&
      /ing$/.test(words[this.floor]!.low) &&
      !isA(words[this.floor], PREPOSITION) &&
      words[this.floor]!.start === before.spans[0]!.start &&
      isA(words[from + 1], DETERMINER | SUBJECT_PRONOUN);
    const kept = isDeed ? { spans: [], quotedSpans: [] } : before;
    const spans = rest ? [...kept.spans, rest.span] : kept.spans;
    const quotedSpans = [...kept.quotedSpans, ...(rest?.quotedSpans ?? [])];
    const upTo = rest?.upTo ?? ('to' in complement ? complement.to : cue.to);
    this.keep(this.quoteOf(clause, { spans, quotedSpans }), upTo);
  }

  /** Whether the words before a cue are somebody's already: "Brandt said: “It is over. ¶ “We leave,” he said." */
  private hasAll({ marked, quotedSpans }: ContentBefore): boolean {
    return (
      marked &&
      quotedSpans.every((run) => this.claimed.has(run) && this.layout.marked[run]!.pieces.length > 1)
    );
  }

  private tellingOf({ span, subject, how }: CueClause): Telling {
    return { cue: span, subject, how, sentence: this.index };
  }

  private quoteOf(
    clause: CueClause,
    { spans, quotedSpans }: { readonly spans: readonly Span[]; readonly quotedSpans: readonly number[] },
  ): QuoteCandidate {
    return { ...this.tellingOf(clause), spans: [...spans], quotedSpans: [...quotedSpans] };
  }

  /** Keeps a run in marks as the words. */
  private keepRun(telling: Telling, run: number, upTo: number): void {
    const { start, end } = this.layout.marked[run]!;
    this.keep({ ...telling, spans: [{ start, end }], quotedSpans: [run] }, upTo);
  }

  /** Keeps a quote that holds a letter or number; `upTo` is the index after the last word that it takes. */
  private keep(one: QuoteCandidate, upTo: number): void {
    if (!one.spans.some(({ start, end }) => /[\p{L}\p{N}]/u.test(this.layout.text.slice(start, end)))) return;
    for (const quotedSpan of one.quotedSpans) this.claimed.add(quotedSpan);
    this.found.push(one);
    this.floor = Math.max(this.floor, upTo);
  }
}

/** "Speaking on the road, the minister noted that" above a quotation: what is said comes below. */
const endsOpen = (words: readonly Word[], { to }: FoundCue, end: number): boolean =>
  words[to]?.low === 'that' && to + 1 >= end;

/** "Brandt said, the talks had failed", and no "Whatever Brandt said, the talks had failed": a clause behind the comma, with a verb of its own. */
function isBehindComma(
  words: readonly Word[],
  { cue, complement, subject }: CueClause,
  end: number,
): boolean {
  if (complement.kind !== 'none' || complement.to !== cue.to || words[cue.to]?.text !== ',') return false;
  if (subject === null || subject.to !== cue.from || !/^(?:say|add|state|note)$/.test(cue.verb.verb))
    return false;
  const isOpening = words
    .slice(Math.max(0, subject.from - 1), subject.to)
    .some(({ low }) => /^(?:what|whatever|which|whichever|however|when|whenever|if|than)$/.test(low));
  if (isOpening) return false;
  const phrase = phraseAfter(words, cue.to + 1, end);
  return (
    phrase?.from === cue.to + 1 &&
    words.slice(cue.to + 1, end).every(({ quotedSpan }) => quotedSpan < 0) &&
    isA(words[phrase.to], AUXILIARY | MODAL)
  );
}

/** "took note of that statement": what was said before. */
const isReference = (words: readonly Word[], { from: cue }: FoundCue, from: number, to: number): boolean =>
  to - from === 2 &&
  /^(?:this|that|these|those)$/.test(words[from]!.low) &&
  (words[from - 1]!.low === 'of' || from === cue + 1);

/** Whether a verb behind "and" or "but" has a run of marks behind its colon: "but warned: “…”". */
const isTaken = ({ words, marked }: TextLayout, later: readonly FoundCue[], run: number): boolean =>
  later.some(
    ({ at, from }) =>
      words[at]!.start < marked[run]!.start && /^(?:and|but)$/.test(words[from - 1]?.low ?? ''),
  );

/** A few words, a colon, and words in marks up to the end of the sentence: the run of marks; null for anything else. */
function onlyMarksBehindColon({ words }: TextLayout, from: number, sentence: Sentence): number | null {
  let at = from;
  while (at < sentence.to && at - from < 7 && words[at]!.quotedSpan < 0 && words[at]!.text !== ':') at++;
  const run = words[at]?.text === ':' ? (words[at + 1]?.quotedSpan ?? -1) : -1;
  return run >= 0 && words[lastWordEnd(words, sentence) - 1]!.quotedSpan === run ? run : null;
}
