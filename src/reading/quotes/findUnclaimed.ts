import type { Span } from '../../text/article.ts';
import type { QuotedSpan } from '../../text/quotationMarks.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter, withApposition } from '../layout/nounPhrases.ts';
import { DETERMINER, isA, PERSON, TITLE } from '../rules/wordKinds.ts';
import { signature, subjectAbove, toldWithAnyVerb, whoReacts, whoTakesStand } from './besideMarks.ts';
import { isBullet, labelAbove } from './labelAbove.ts';
import { endsLead, labelBefore } from './labelBefore.ts';
import {
  beginsLikeSentence,
  countWords,
  endsSentence,
  FEWEST_WORDS,
  firstWordOf,
  isTitle,
  type MarkedRun,
  markedRuns,
} from './markedRuns.ts';
import { isOnlyClaimed } from './onlyClaimed.ts';
import { presentedAbove } from './presentedAbove.ts';
import { isDash, type QuoteCandidate } from './quoteCandidate.ts';

/**
 * What becomes of marked runs that no cue claims: the second half of a quote broken by "he said.", a further quote in
 * a row, an orphan where whole sentences stand in marks, else a fragment (`unclaimed`): scare quotes, names, titles.
 * `spoken` are the paragraphs of a transcript: nothing in them is a quote of its own.
 */
export function findUnclaimed(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  claimed: ReadonlySet<number>,
  spoken: ReadonlySet<number>,
): { more: QuoteCandidate[]; unclaimed: number[] } {
  const reading = new UnclaimedReading(layout, said);
  for (const run of markedRuns(layout)) {
    reading.passUpTo(layout.marked[run.quotedSpan]!.start);
    if (claimed.has(run.quotedSpan)) continue;
    const placed = placeRun(layout, run);
    // What the speaker of a turn quotes is part of the turn.
    if (spoken.has(placed.sentence.paragraph)) reading.unclaimed.push(run.quotedSpan);
    else reading.read(placed);
  }
  return reading;
}

/** A run in marks with its place. */
interface PlacedRun extends MarkedRun {
  readonly marks: QuotedSpan;
  /** The sentence in which it begins. */
  readonly sentence: Sentence;
  /** Index after the sentence in which it ends. */
  readonly end: number;
  readonly opensSentence: boolean;
  readonly closesSentence: boolean;
  /** It is one sentence or more. */
  readonly isWhole: boolean;
  readonly wordCount: number;
  /** The word before it in its sentence. */
  readonly before: Word | null;
}

function placeRun(layout: TextLayout, run: MarkedRun): PlacedRun {
  const { words, sentences, marked } = layout;
  const { quotedSpan, first, last } = run;
  const sentence = sentences[words[first]!.sentence]!;
  const end = sentences[words[last]!.sentence]!.to;
  const opensSentence =
    first === sentence.from || (first === sentence.from + 1 && isBullet(words[sentence.from]!));
  const closesSentence = endsSentence(layout, run, end);
  return {
    ...run,
    marks: marked[quotedSpan]!,
    sentence,
    end,
    opensSentence,
    closesSentence,
    isWhole: opensSentence && closesSentence && beginsLikeSentence(layout, run),
    wordCount: countWords(layout, run),
    before: first > sentence.from ? words[first - 1]! : null,
  };
}

/** A text while its marked runs are read in order. */
class UnclaimedReading {
  readonly more: QuoteCandidate[] = [];
  readonly unclaimed: number[] = [];
  private readonly layout: TextLayout;
  private readonly said: readonly QuoteCandidate[];
  /** How many of `said` begin before the run. */
  private passed = 0;
  /** The quote that ends last so far. */
  private latest: QuoteCandidate | null = null;
  /** The last quote in marks with a cue, and the index of the sentence in which it ends. */
  private quoted: QuoteCandidate | null = null;
  private quotedUpTo = -1;

  constructor(layout: TextLayout, said: readonly QuoteCandidate[]) {
    this.layout = layout;
    this.said = said;
  }

  /** Passes what is said before an offset. */
  passUpTo(start: number): void {
    while (this.passed < this.said.length && this.said[this.passed]!.spans[0]!.start < start) {
      const one = this.said[this.passed++]!;
      this.latest = later(this.latest, one);
      if (one.quotedSpans.length === 0 || !one.cue) continue;
      this.quoted = one;
      this.quotedUpTo = lastSentence(this.layout, one);
    }
  }

  read(run: PlacedRun): void {
    const { layout } = this;
    const { before, marks, closesSentence, opensSentence } = run;
    const isAfterColon =
      before?.text === ':' ||
      goesOnBefore(layout.words, run.first) ||
      isNamedBefore(layout.words, run) ||
      endsLead(layout, run.sentence, run.first - 1);
    const lead = isAfterColon ? layout.text.slice(run.sentence.start, before!.start) : '';
    const isPrinted = IN_A_PAPER.test(lead) && !ENDS_IN_STOP.test(textOf(layout, marks));
    if (isNeverSaid(lead) || isPrinted || (isAfterColon && isOnlyClaimed(layout, run.sentence, marks.start)))
      this.unclaimed.push(run.quotedSpan);
    else if (isAfterColon && closesSentence) this.add(run, 'label', labelBefore(layout, run));
    else if (this.addPresented(run)) return;
    else if (opensSentence && closesSentence && isUnderLabel(layout, run.sentence))
      this.add(run, 'label', null);
    else if (isCrosshead(layout, marks, run.wordCount) && !isSignedBelow(layout, run.last))
      this.unclaimed.push(run.quotedSpan);
    else if (!(this.addSigned(run) || this.addTold(run) || this.goOn(run) || this.addNeighbour(run)))
      this.unclaimed.push(run.quotedSpan);
  }

  private add(run: PlacedRun, how: QuoteCandidate['how'], subject: NounPhrase | null): void {
    const one = this.quoteOf(run, { cue: null, subject, how, sentence: this.firstSentence(run) });
    this.more.push(one);
    this.latest = later(this.latest, one);
  }

  /** "Please find below the remarks of Minister Holm today.", with the remarks below in marks. */
  private addPresented(run: PlacedRun): boolean {
    const { paragraph } = run.sentence;
    const isWhole = run.isWhole && run.sentence.start === this.layout.paragraphs[paragraph]!.start;
    const subject = isWhole ? presentedAbove(this.layout, paragraph) : null;
    if (subject) this.add(run, 'label', subject);
    return subject !== null;
  }

  /** `"It's a long game." - Matthew Ingram` */
  private addSigned(run: PlacedRun): boolean {
    const { layout } = this;
    const subject = signature(layout, run.last, run.end, run.opensSentence);
    // A dash on the line below signs two words as well.
    const isOnNextLine = /^\s*\n\s*[–—-]/u.test(layout.text.slice(run.marks.end, run.marks.end + 8));
    if (!subject || run.wordCount < (isOnNextLine ? 1 : FEWEST_WORDS)) return false;
    this.more.push(this.quoteOf(run, { cue: null, subject, how: 'label', sentence: this.lastSentence(run) }));
    return true;
  }

  /** `"Silly boys," scoffed Arianna Gil` */
  private addTold(run: PlacedRun): boolean {
    const told = run.opensSentence ? toldWithAnyVerb(this.layout, run.last, run.end) : null;
    if (!told) return false;
    // "“Amber,” Holt discovered, had been banned": one word may be a title, where more follows than who says it.
    const { text, words } = this.layout;
    const upTo = Math.max(told.cue!.end, words[told.subject!.to - 1]!.end);
    if (run.wordCount < 2 && !/^\s*(?:[.!]|$)/.test(text.slice(upTo, upTo + 3))) return false;
    const one = this.quoteOf(run, { ...told, how: 'cue', sentence: this.lastSentence(run) });
    this.more.push(one);
    this.latest = later(this.latest, one);
    this.quoted = one;
    this.quotedUpTo = this.lastSentence(run);
    return true;
  }

  /** Whether it goes on with the quote before, or is between two parts of it. */
  private goOn(run: PlacedRun): boolean {
    const { quoted } = this;
    if (!quoted || this.isToldBehind(run)) return false;
    const below = run.sentence.paragraph - this.layout.sentences[this.quotedUpTo]!.paragraph;
    if (below === 1 && run.opensSentence && this.isAnswered(run)) {
      const how = { cue: null, subject: null, how: 'neighbour' as const };
      this.more.push(this.quoteOf(run, { ...how, sentence: this.firstSentence(run) }));
    } else if (
      run.isWhole &&
      below <= 1 &&
      this.firstSentence(run) - this.quotedUpTo <= 1 &&
      (below === 0 || !this.isWithinSingle(quoted, run))
    ) {
      // "A," he said. "B.": one quote, whatever else its sentence reports, and though a paragraph ends between.
      this.append(quoted, run);
      this.latest = later(this.latest, quoted);
    } else if (this.isBroken(quoted, run)) this.append(quoted, run);
    else return false;
    this.quotedUpTo = this.lastSentence(run);
    return true;
  }

  /** "“…,” Brand was told": somebody else's words than those before. */
  private isToldBehind(run: PlacedRun): boolean {
    const behind = run.opensSentence ? phraseBehind(this.layout, run) : null;
    return behind !== null && toldTo(this.layout, behind) !== null;
  }

  /** “And when?” “In May.”: the question is another's, and the answer goes on with the quote before. */
  private isAnswered({ marks, quotedSpan, last, sentence }: PlacedRun): boolean {
    const { words, sentences } = this.layout;
    const next = words[last + 1];
    return (
      /\?["”’]$/u.test(textOf(this.layout, marks)) &&
      next !== undefined &&
      next.quotedSpan > quotedSpan &&
      sentences[next.sentence]!.paragraph === sentence.paragraph
    );
  }

  /** What stood in single marks in the paragraph before is another's words within it: double marks do not go on with them. */
  private isWithinSingle({ quotedSpans }: QuoteCandidate, { marks }: PlacedRun): boolean {
    const { text, marked } = this.layout;
    const isSingle = (start: number) => /['‘]/.test(text[start]!);
    return isSingle(marked[quotedSpans.at(-1)!]!.start) && !isSingle(marks.start);
  }

  /** "A," he said, referring to the vote, "b": broken by more than the cue. */
  private isBroken(quoted: QuoteCandidate, run: PlacedRun): boolean {
    return (
      quoted.sentence === this.firstSentence(run) &&
      run.closesSentence &&
      !run.opensSentence &&
      endsWithComma(this.layout.text, quoted.spans.at(-1)!) &&
      (/^(?:\p{Ll}|I\b)/u.test(firstWordOf(this.layout, run)?.text ?? '') || run.before?.text === ',') &&
      !isAnothers(this.layout.words, run)
    );
  }

  /** Whole sentences, or words that end in a comma: someone says them, perhaps whoever spoke last. */
  private addNeighbour(run: PlacedRun): boolean {
    const { layout, latest } = this;
    const { isWhole, marks, first, last, sentence } = run;
    const isUnfinished =
      run.opensSentence &&
      endsWithComma(layout.text, marks) &&
      !isTitle(layout, first, last) &&
      beginsLikeSentence(layout, run);
    const isShort = run.wordCount < FEWEST_WORDS && !(isWhole && isSignedBelow(layout, last));
    if (!(isWhole || isUnfinished) || isShort) return false;
    const below = latest === null ? null : sentence.paragraph - paragraphOf(layout, latest);
    const opensParagraph = marks.start === layout.paragraphs[sentence.paragraph]!.start;
    const isNear = below !== null && (below === 0 || (below <= 1 && opensParagraph));
    const above = isWhole ? subjectAbove(layout, this.firstSentence(run)) : null;
    // "“It is mine,” the arbitrator, Judge Ana Rusu, harrumphed.": whoever is named behind, and not who spoke before.
    const behind = isUnfinished ? phraseBehind(layout, run) : null;
    if (behind) {
      const told = toldTo(layout, behind);
      this.add(run, 'neighbour', told ? told.by : behind);
      return true;
    }
    this.add(
      run,
      'neighbour',
      this.whoReactsAbove(run, opensParagraph) ?? (isNear ? latest!.subject : above),
    );
    return true;
  }

  /** Whoever agrees, laughs or takes a stand in the sentence before. */
  private whoReactsAbove({ isWhole, ...run }: PlacedRun, opensParagraph: boolean): NounPhrase | null {
    const index = this.layout.words[run.first]!.sentence;
    if (!isWhole) return null;
    return whoReacts(this.layout, index) ?? (opensParagraph ? whoTakesStand(this.layout, index) : null);
  }

  private append(quoted: QuoteCandidate, { marks, quotedSpan }: PlacedRun): void {
    quoted.spans.push({ start: marks.start, end: marks.end });
    quoted.quotedSpans.push(quotedSpan);
  }

  private quoteOf(
    { marks, quotedSpan }: PlacedRun,
    who: Pick<QuoteCandidate, 'cue' | 'subject' | 'how' | 'sentence'>,
  ): QuoteCandidate {
    return { ...who, spans: [{ start: marks.start, end: marks.end }], quotedSpans: [quotedSpan] };
  }

  private firstSentence({ first }: PlacedRun): number {
    return this.layout.words[first]!.sentence;
  }

  private lastSentence({ last }: PlacedRun): number {
    return this.layout.words[last]!.sentence;
  }
}

/** "… known only as a “senior official.”", "…, while the party spoke of “attacks”": a name, or what a clause of another's has. */
function isAnothers(words: readonly Word[], { first, sentence }: PlacedRun): boolean {
  const named = isA(words[first - 1], DETERMINER) ? first - 2 : first - 1;
  if (/^(?:as|called|named|dubbed|titled|entitled|labelled|labeled)$/.test(words[named]?.low ?? ''))
    return true;
  for (let at = first - 1; at > sentence.from && words[at]!.quotedSpan < 0; at--)
    if (/^(?:while|whereas)$/.test(words[at]!.low)) return words[at - 1]!.text === ',';
  return false;
}

/** `She went on, “We felt it.”`: the comma does what a colon would. */
const goesOnBefore = (words: readonly Word[], first: number): boolean =>
  words[first - 1]?.text === ',' &&
  words[first - 2]?.low === 'on' &&
  /^(?:went|goes|carried|carries)$/.test(words[first - 3]?.low ?? '');

/** `12.44am: Finn Jackson; “It is the shock of the year.”`: a name alone, with a semicolon as others put a colon. */
function isNamedBefore(words: readonly Word[], { first, sentence }: PlacedRun): boolean {
  if (words[first - 1]?.text !== ';') return false;
  let from = first - 1;
  while (from > sentence.from && startsUpper(words[from - 1]!.text) && words[from - 1]!.quotedSpan < 0)
    from--;
  const count = first - 1 - from;
  return count >= 2 && count <= 4 && (from === sentence.from || /^[:.]$/.test(words[from - 1]!.text));
}

const textOf = ({ text }: TextLayout, { start, end }: Span): string => text.slice(start, end);

/** Who comes right after words in marks, before a comma or a word in small letters: "the arbitrator, Judge Ana Rusu". */
function phraseBehind({ words, sentences }: TextLayout, { last, end }: PlacedRun): NounPhrase | null {
  const from = words[last + 1]?.text === ',' ? last + 2 : last + 1;
  if (from >= end || words[from]!.sentence !== words[last]!.sentence) return null;
  const phrase = phraseAfter(words, from, sentences[words[last]!.sentence]!.to);
  const isSomebody =
    phrase !== null && (isA(words[phrase.head], PERSON | TITLE) || startsUpper(words[phrase.head]!.text));
  return isSomebody ? withApposition(words, phrase, end) : null;
}

/** "“…,” Brand was told by Jan Kolar": who told it, if the text says so; null where whoever is named behind was not the one told. */
function toldTo({ words, sentences }: TextLayout, { to }: NounPhrase): { by: NounPhrase | null } | null {
  if (!/^(?:was|were|is|are|am|been)$/.test(words[to]?.low ?? '')) return null;
  const told = /ly$|^(?:once|also|later|then|often)$/.test(words[to + 1]?.low ?? '') ? to + 2 : to + 1;
  if (!TOLD.test(words[told]?.low ?? '')) return null;
  const limit = sentences[words[to]!.sentence]!.to;
  const by = words[told + 1]?.low === 'by' ? phraseAfter(words, told + 2, limit) : null;
  return { by: by && withApposition(words, by, limit) };
}
const TOLD = /^(?:told|informed|warned|advised|assured|reminded|asked|notified)$/;

/** "Julia Frank in The Post: “Why the north is angry”": what the article is called. */
const IN_A_PAPER =
  /^\p{Lu}[^.:;!?]{2,60} (?:in|for) (?:The|Der|Die|Das|Le|La|El|Il) \p{Lu}[\p{L}' ’-]{1,40}$/u;

const ENDS_IN_STOP = /[.!?…,]["”’]$/u;

/** "Holt never said: “…”", "Holt might as well have said: “…”" */
const isNeverSaid = (lead: string): boolean => NEVER_SAID.test(lead.slice(-60));
const NEVER_SAID =
  /(?:\b(?:never|not|could|might|may|should|must)|n['’]t)(?: (?:just )?as well| easily)?(?: have)?(?: ever| once| actually)? (?:said|say|told|tell|written|wrote|write|replied|reply|asked|ask|added|answered)(?: \p{L}+){0,2}\s*$/u;

/**
 * A paragraph that is nothing but words in marks: a heading between two paragraphs where no stop ends it, a pull quote
 * where the text has the same words elsewhere.
 */
function isCrosshead({ text, paragraphs }: TextLayout, marks: QuotedSpan, wordCount: number): boolean {
  const paragraph = paragraphs.find(({ start }) => start === marks.start);
  if (!paragraph || paragraph.end !== marks.end || marks.pieces.length > 1) return false;
  const inner = text.slice(marks.start + 1, marks.end - 1).trim();
  if (wordCount <= MOST_IN_HEADING && !/[.!?…,;:]["'’”]?$/.test(inner)) return true;
  const words = inner.replace(/[.,!?…]+$/, '');
  const elsewhere = text.indexOf(words);
  return wordCount >= 4 && (elsewhere !== marks.start + 1 || text.indexOf(words, marks.end) >= 0);
}
const MOST_IN_HEADING = 12;

/** A dash opens the line below: a signature. */
function isSignedBelow({ words }: TextLayout, last: number): boolean {
  const next = words[last + 1];
  return next !== undefined && isDash(next.text);
}

/** "And from Chairwoman Rosa Weiss:" is the line above, or above the list of which it is a point. */
const isUnderLabel = (layout: TextLayout, sentence: Sentence): boolean =>
  labelAbove(layout, layout.words[sentence.from]!.sentence) !== null;

/** "A," and, as the British write it, "A", */
const endsWithComma = (text: string, span: Span): boolean =>
  /,["”»'’]+$/.test(text.slice(Math.max(span.start, span.end - 3), span.end)) || text[span.end] === ',';

/** Index of the sentence in which a quote, its cue included, ends. */
function lastSentence(layout: TextLayout, said: QuoteCandidate): number {
  const end = said.spans.at(-1)!.end;
  let index = said.sentence;
  while (index + 1 < layout.sentences.length && layout.sentences[index]!.end < end) index++;
  return index;
}

const later = (a: QuoteCandidate | null, b: QuoteCandidate): QuoteCandidate =>
  a === null || b.spans.at(-1)!.end >= a.spans.at(-1)!.end ? b : a;

const paragraphOf = (layout: TextLayout, said: QuoteCandidate): number =>
  layout.sentences[said.sentence]!.paragraph;
