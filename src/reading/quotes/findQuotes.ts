import type { Span } from '../../text/article.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter, withApposition } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import { AUXILIARIES, PERSON_NOUNS, PREPOSITIONS } from '../layout/wordClasses.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import type { FoundCue } from './cue.ts';
import { isDenial, isUnderDenial } from './denial.ts';
import { findAccordingTo } from './findAccordingTo.ts';
import {
  contentEnd,
  findComplement,
  invertedSubject,
  lastWordEnd,
  lateThat,
  MOST_LATER,
  markedEnd,
  TOPIC_PREPOSITIONS,
} from './findContent.ts';
import { nestedIn } from './findNested.ts';
import { subjectBefore, whichSubject } from './findSubject.ts';
import { findUnclaimed, isTitle } from './findUnclaimed.ts';
import { passiveSource } from './passive.ts';
import { isDash, type QuoteCandidate, quotedSpansIn, spanOf } from './quoteCandidate.ts';

/**
 * Quotes and reported speech of a page by its cues, broken quotes joined, then the marked runs that no cue claims.
 * In order of their start. Paragraphs of a transcript or statement are spoken as a whole: no cue in them is read.
 */
export function findQuotes(
  layout: TextLayout,
  cues: readonly FoundCue[],
  transcript: readonly QuoteCandidate[],
  learned: LearnedWeights,
): { said: QuoteCandidate[]; unclaimed: number[] } {
  const said: QuoteCandidate[] = [...transcript];
  const claimed = new Set<number>();
  const spoken = new Set(transcript.map((one) => layout.sentences[one.sentence]!.paragraph));
  // Marks that open with a turn of the transcript stand around the whole of it.
  for (const one of transcript) {
    const first = layout.words[layout.sentences[one.sentence]!.from]!;
    if (first.quotedSpan >= 0) claimed.add(first.quotedSpan);
  }
  let next = 0;
  for (const [index, sentence] of layout.sentences.entries()) {
    const here: FoundCue[] = [];
    while (next < cues.length && cues[next]!.sentence === index) here.push(cues[next++]!);
    if (here.length > 0 && !spoken.has(sentence.paragraph))
      for (const one of candidatesIn(layout, sentence, index, here, claimed, learned))
        if (!isAnnouncement(layout, one, spoken)) said.push(one);
  }
  dropAnnounced(layout, said);
  said.sort(byStart);
  const { more, unclaimed } = findUnclaimed(layout, said, claimed, spoken);
  for (const one of more) said.push(one);
  said.sort(byStart);
  return { said, unclaimed };
}

/** "The ministry said:" above words in marks that a sentence below gives to somebody: the colon only announces them. */
function dropAnnounced(layout: TextLayout, said: QuoteCandidate[]): void {
  const isAbove = ({ spans, sentence }: QuoteCandidate) => spans[0]!.start >= layout.sentences[sentence]!.end;
  const below = said.filter((one) => one.how === 'cue' && !isAbove(one)).flatMap((one) => one.quotedSpans);
  const told = new Set(below);
  for (let at = said.length - 1; at >= 0; at--)
    if (isAbove(said[at]!) && said[at]!.quotedSpans.some((span) => told.has(span))) said.splice(at, 1);
}

/** "Holt said:" above paragraphs that are read as Holt's own. */
const isAnnouncement = (layout: TextLayout, one: QuoteCandidate, spoken: ReadonlySet<number>): boolean =>
  one.spans[0]!.start >= layout.sentences[one.sentence]!.end &&
  layout.sentences.some(({ start, paragraph }) => start === one.spans[0]!.start && spoken.has(paragraph));

const byStart = (a: QuoteCandidate, b: QuoteCandidate): number =>
  a.spans[0]!.start - b.spans[0]!.start || a.spans[0]!.end - b.spans[0]!.end;

function candidatesIn(
  layout: TextLayout,
  sentence: Sentence,
  index: number,
  cues: readonly FoundCue[],
  claimed: Set<number>,
  learned: LearnedWeights,
): QuoteCandidate[] {
  const { words } = layout;
  const found: QuoteCandidate[] = [];
  const end = lastWordEnd(words, sentence);
  let floor = sentence.from;
  const keep = (one: QuoteCandidate, upTo: number) => {
    for (const quotedSpan of one.quotedSpans) claimed.add(quotedSpan);
    found.push(one);
    floor = Math.max(floor, upTo);
  };
  for (const [order, cue] of cues.entries()) {
    const later = cues.slice(order + 1, order + 1 + MOST_LATER);
    if (cue.at < floor) {
      if (found.length === 0) continue;
      const inner = nestedIn(layout, cue, index, sentence, later, learned, found);
      if (inner) found.push(inner);
      continue;
    }
    if (cue.phrase) {
      const one = findAccordingTo(layout, cue, floor, later, sentence, learned);
      if (one && !found.some((earlier) => isRetold(earlier, one.said)))
        keep({ ...one.said, sentence: index }, one.upTo);
      continue;
    }
    const passive = passiveSource(layout, cue, sentence);
    if (passive?.spokenOf && passive.by === null) continue;
    const previous = cue.at > floor ? words[cue.from - 1]! : null;
    if (isUnderDenial(layout, cue, sentence)) continue;
    const which = whichSubject(layout, cue, sentence.from);
    const direct =
      which ??
      subjectAfterMarks(layout, cue, floor) ??
      subjectBefore(layout, cue, previous?.text === ',' ? sentence.from : floor);
    const subordinate = which !== null || inSubordinateClause(layout, direct, sentence);
    const mayInvert =
      !direct && !cue.gerund && (previous === null || previous.quotedSpan >= 0 || previous.text === ',');
    const inverted = mayInvert ? invertedSubject(layout, cue, end) : null;
    const whole = inverted && withApposition(words, inverted, end);
    const governed = findComplement(layout, cue, whole ? whole.to : cue.to, sentence);
    const late =
      governed.kind === 'none' && cue.verb.takes.includes('clause') && direct
        ? (lateThat(words, cue.to, end) ?? asHeSaid(layout, direct, governed.to, sentence))
        : null;
    const start = Math.min((direct ?? whole)?.from ?? cue.from, cue.from);
    const complement =
      late !== null
        ? { kind: 'content' as const, from: late }
        : governed.kind === 'marks' && namesAfterQuote(layout, start, governed.from)
          ? { kind: 'none' as const, to: governed.from }
          : governed;
    let subject = direct ?? whole;
    let how: QuoteCandidate['how'] = 'cue';
    if (!subject) {
      subject = found.at(-1)?.subject ?? sentenceSubject(layout, sentence);
      if (subject && subject.from >= cue.from) subject = null;
      how = 'carried';
    }
    if (passive) {
      subject = passive.by;
      how = 'cue';
    }
    // "warned of the cold": the preposition belongs to the cue.
    const names =
      complement.kind === 'content' &&
      complement.from === cue.to + 1 &&
      TOPIC_PREPOSITIONS.has(words[cue.to]!.low);
    const span = { start: words[cue.from]!.start, end: words[names ? cue.to : cue.to - 1]!.end };
    const before =
      how === 'carried'
        ? null
        : (contentBefore(layout, Math.min(subject?.from ?? cue.from, cue.from), floor, sentence) ??
          (complement.kind === 'none' && !cue.gerund && floor > sentence.from
            ? contentBefore(layout, Math.min(subject?.from ?? cue.from, cue.from), sentence.from, sentence)
            : null));
    // "“No,” Clinton said, The New York Times reported": told already, by whom it says.
    if (before && complement.kind === 'none' && found.some((one) => isRetold(one, before))) continue;
    const quoted = before?.marked ?? false;
    // “Cold,” he said of the night": here it does not.
    if (before && words[cue.to - 1]!.low === 'of' && cue.to - 2 >= cue.at) span.end = words[cue.to - 2]!.end;
    const base = { cue: span, subject, how, sentence: index };
    if (complement.kind === 'marks') {
      const after = markedContent(layout, complement.from, cue, later, sentence, subordinate, learned);
      const spans = quoted && before ? [...before.spans, after.span] : [after.span];
      const quotedSpans =
        quoted && before ? [...before.quotedSpans, ...after.quotedSpans] : after.quotedSpans;
      keep({ ...base, spans, quotedSpans }, after.upTo);
    } else if (complement.kind === 'content' && !quoted) {
      const whole = contentEnd(layout, complement.from, cue, later, sentence, subordinate, learned);
      const to = passive ? beforeAnswer(words, complement.from, whole) : whole;
      if (to <= complement.from) continue;
      const content = spanOf(layout, complement.from, to);
      if (content.quotedSpans.length === 0 && isDeed(words, cue, complement.from)) continue;
      // What was denied, nobody said: its words in marks are no quote.
      if (content.quotedSpans.length > 0 && isDenial(layout, cue, complement.from)) {
        floor = Math.max(floor, to);
        continue;
      }
      keep({ ...base, spans: [content.span], quotedSpans: content.quotedSpans }, to);
    } else if (complement.kind === 'colon' && !quoted) {
      const content = afterColon(layout, index);
      if (content) keep({ ...base, ...content }, sentence.to);
    } else if (before) {
      const rest = !before.marked
        ? brokenRest(
            layout,
            'to' in complement ? complement.to : sentence.to,
            cue,
            later,
            sentence,
            subordinate,
            learned,
          )
        : null;
      const enough = rest !== null || before.marked || (before.words >= 4 && !before.needsRest);
      if (enough)
        keep(
          {
            ...base,
            spans: rest ? [...before.spans, rest.span] : before.spans,
            quotedSpans: [...before.quotedSpans, ...(rest?.quotedSpans ?? [])],
          },
          rest?.upTo ?? ('to' in complement ? complement.to : cue.to),
        );
    }
  }
  return found;
}

/** Verbs of matters that tell of a deed unless they quote: "discussed the treaty", "welcomed the report". */
const DEEDS = new Set(['discuss', 'address', 'welcome', 'touch on']);

/** "claimed responsibility", "questioned the student": what was done, not what was said. */
function isDeed(words: readonly Word[], cue: FoundCue, from: number): boolean {
  const [first, second] = [words[from]!.low, words[from + 1]?.low ?? ''];
  switch (cue.verb.verb) {
    case 'claim':
      return /^(?:responsibility|credit|victory|success|asylum)$/.test(first);
    case 'question':
      return (
        /^(?:him|her|them)$/.test(first) ||
        PERSON_NOUNS.has(second) ||
        /^(?:student|suspect|driver|witness|people|residents?|employees?|workers?|neighbou?rs?)/.test(second)
      );
    default:
      return DEEDS.has(cue.verb.verb);
  }
}

/** "was asked if he could stay and responded that …": index of what joins the answer to the question, else `to`. */
function beforeAnswer(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++)
    if (words[at]!.low === 'and' && /^(?:responded|answered|replied|said)$/.test(words[at + 1]!.low))
      return at;
  return to;
}

/** Whether what stands before a cue takes in a quote in marks and the cue that told it. */
function isRetold(one: QuoteCandidate, before: { readonly spans: readonly Span[] }): boolean {
  const [first] = before.spans;
  return (
    one.quotedSpans.length > 0 &&
    one.cue !== null &&
    first !== undefined &&
    first.start <= one.cue.start &&
    before.spans.at(-1)!.end >= one.spans[0]!.end &&
    (before.spans.at(-1)!.end >= one.cue.end || first.start <= one.spans[0]!.start)
  );
}

/** `"No," Harry Bond, 30, of Raleigh, N.C., who was there, said`: all that stands between the marks and the verb. */
function subjectAfterMarks(layout: TextLayout, cue: FoundCue, floor: number): NounPhrase | null {
  const { words } = layout;
  if (words[cue.from - 1]?.text !== ',') return null;
  let at = cue.from - 2;
  while (at >= floor && words[at]!.quotedSpan < 0 && cue.from - at < 50) at--;
  if (at < floor || words[at]!.quotedSpan < 0) return null;
  const comma = words[at + 1]!.text === ',' ? 1 : 0;
  if (comma === 0 && !/^[,?!]$/.test(words[at - 1]!.text)) return null;
  const phrase = phraseAfter(words, at + 1 + comma, cue.from);
  return phrase && words[phrase.to]?.text === ',' && phrase.to < cue.from
    ? { ...phrase, to: cue.from - 1 }
    : null;
}

/** "When he said that …, she left" and "Clinton, who said that …, left": the cue is not that of the main clause. */
export function inSubordinateClause(
  layout: TextLayout,
  subject: NounPhrase | null,
  sentence: Sentence,
): boolean {
  const { words } = layout;
  if (subject && ['who', 'which', 'that'].includes(words[subject.from]!.low)) return true;
  if (subject && words[subject.from - 1]?.low === 'which') return true;
  return [
    'when',
    'while',
    'after',
    'as',
    'although',
    'though',
    'if',
    'before',
    'because',
    'since',
    'asked',
  ].includes(words[sentence.from]!.low);
}

/** "As Clyburn noted, those voters …": index after the comma at `comma`, where "as" opens the sentence; else null. */
function asHeSaid(layout: TextLayout, subject: NounPhrase, comma: number, sentence: Sentence): number | null {
  const { words } = layout;
  const opens = words[subject.from - 1]?.low === 'as' && subject.from - 1 - sentence.from <= 2;
  return opens && words[comma]?.text === ',' && comma + 2 < sentence.to ? comma + 1 : null;
}

/** `"No," he told ABC's "Morning Show"`: marks after a quote, behind a preposition or a possessive, hold a name. */
function namesAfterQuote(layout: TextLayout, start: number, from: number): boolean {
  const { words } = layout;
  const quoted = (words[start - 1]?.quotedSpan ?? -1) >= 0 || (words[start - 2]?.quotedSpan ?? -1) >= 0;
  const before = words[from - 1]!;
  if (!quoted) return false;
  let last = from;
  while (last + 1 < words.length && words[last + 1]!.quotedSpan === words[from]!.quotedSpan) last++;
  return (
    PREPOSITIONS.has(before.low) ||
    /^['’]s?$/.test(before.low) ||
    (before.isWord && isTitle(layout, from, last))
  );
}

/** What stands before "he said": a marked run, or a clause, that ends right before the subject. */
function contentBefore(layout: TextLayout, limit: number, floor: number, sentence: Sentence) {
  const { words, marked } = layout;
  let at = limit - 1;
  // "The vote will be close, as he has said": "as" belongs to the cue.
  if (words[at]?.low === 'as' && words[at - 1]?.text === ',') at--;
  if (at < floor) return null;
  const comma = words[at]!.text === ',';
  if (comma && words[at]!.quotedSpan < 0) at--;
  // "“This is the moment” — President Holt told the assembly."
  while (
    at > floor &&
    words[at]!.quotedSpan < 0 &&
    isDash(words[at]!) &&
    (words[at - 1]!.quotedSpan >= 0 || isDash(words[at - 1]!))
  )
    at--;
  if (at < floor) return null;
  let first = floor;
  while (
    first < at &&
    (!words[first]!.isWord || ['and', 'but'].includes(words[first]!.low)) &&
    words[first]!.quotedSpan < 0
  )
    first++;
  const quotedSpan = words[at]!.quotedSpan;
  if (quotedSpan >= 0) {
    const whole = marked[quotedSpan]!;
    let opening = at;
    while (opening > first && words[opening - 1]!.quotedSpan === quotedSpan) opening--;
    // "He put it so: “No,” he said": the colon announces the words in marks, and is no part of them.
    const announced = opening > first && words[opening - 1]!.text === ':';
    if (whole.start < sentence.start || words[first]!.quotedSpan === quotedSpan || announced)
      return {
        spans: [{ start: whole.start, end: whole.end }],
        quotedSpans: [quotedSpan],
        words: at - first,
        needsRest: false,
        marked: true,
      };
    return {
      spans: [{ start: words[first]!.start, end: whole.end }],
      quotedSpans: quotedSpansIn(layout, first, at + 1),
      words: at + 1 - first,
      needsRest: false,
      marked: true,
    };
  }
  if (!comma) return null;
  const opening = words[first]!;
  if (['asked', 'speaking', 'according', 'responding', 'citing', 'as'].includes(opening.low)) return null;
  // "In Miami, he said, the trains are late": an adverbial is said only with what follows.
  const needsRest =
    ['when', 'while', 'after', 'before'].includes(opening.low) ||
    (PREPOSITIONS.has(opening.low) &&
      !layout.words.slice(first, at).some((word) => AUXILIARIES.has(word.low) && word.low !== 'to'));
  return {
    needsRest,
    spans: [{ start: opening.start, end: words[at]!.end }],
    quotedSpans: quotedSpansIn(layout, first, at + 1),
    marked: false,
    words: at + 1 - first,
  };
}

/** `The deal, he said, was dead`: what follows the comma after "he said". */
function brokenRest(
  layout: TextLayout,
  comma: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  subordinate: boolean,
  learned: LearnedWeights,
) {
  const { words } = layout;
  if (words[comma]?.text !== ',' || comma + 2 >= sentence.to) return null;
  const next = words[comma + 1]!;
  if (
    next.quotedSpan >= 0 ||
    /ing$/.test(next.low) ||
    ['who', 'which', 'whose', 'as', 'while'].includes(next.low)
  )
    return null;
  const to = contentEnd(layout, comma + 1, cue, later, sentence, subordinate, learned);
  if (to - comma < 3) return null;
  return { ...spanOf(layout, comma + 1, to), upTo: to };
}

function markedContent(
  layout: TextLayout,
  from: number,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
  subordinate: boolean,
  learned: LearnedWeights,
) {
  const { words, marked } = layout;
  const quotedSpan = words[from]!.quotedSpan;
  const whole = marked[quotedSpan]!;
  if (whole.end > sentence.end)
    return { span: { start: whole.start, end: whole.end }, quotedSpans: [quotedSpan], upTo: sentence.to };
  const to = markedEnd(layout, from, cue, later, sentence, subordinate, learned);
  if (to <= from || words[to - 1]!.quotedSpan === quotedSpan)
    return { span: { start: whole.start, end: whole.end }, quotedSpans: [quotedSpan], upTo: to };
  const content = spanOf(layout, from, to);
  return { span: content.span, quotedSpans: content.quotedSpans, upTo: to };
}

/** The run, or the unmarked paragraph, that "he said:" at the end of a sentence announces. */
function afterColon(layout: TextLayout, index: number) {
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
