import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { type NounPhrase, withApposition } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import {
  afterColon,
  asHeSaid,
  beforeAnswer,
  beforeMarkedAnswer,
  brokenRest,
  isDeed,
  markedContent,
} from './afterCue.ts';
import {
  contentBefore,
  inSubordinateClause,
  isRetold,
  namesAfterQuote,
  subjectAfterMarks,
} from './beforeCue.ts';
import { contentEnd, MOST_LATER } from './contentEnd.ts';
import type { FoundCue } from './cue.ts';
import { isDenial, isUnderDenial, turnsDown } from './denial.ts';
import { findAccordingTo } from './findAccordingTo.ts';
import { findComplement, lateThat, TOPIC_PREPOSITIONS } from './findComplement.ts';
import { nestedIn } from './findNested.ts';
import { subjectBefore, whichSubject } from './findSubject.ts';
import { findUnclaimed } from './findUnclaimed.ts';
import { invertedSubject } from './invertedSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { objectSpeaks } from './objectSpeaks.ts';
import { passiveSource } from './passive.ts';
import { isDash, type QuoteCandidate, spanOf } from './quoteCandidate.ts';
import { isToldByAnother } from './toldByAnother.ts';
import { citedBy, mainClause, toldAtEnd } from './whoTells.ts';

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
  dropToldTwice(said);
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

/** "Rusu said she was “glad to go." and, a paragraph on, "… home,” Rusu said.": one run in marks, told before it and behind it. */
function dropToldTwice(said: QuoteCandidate[]): void {
  const whole = new Map<number, QuoteCandidate>();
  for (const one of said) {
    const [run] = one.quotedSpans;
    if (run === undefined || one.how !== 'cue') continue;
    const before = whole.get(run);
    if (!before || one.spans[0]!.start < before.spans[0]!.start) whole.set(run, one);
  }
  for (let at = said.length - 1; at >= 0; at--) {
    const one = said[at]!;
    const other = whole.get(one.quotedSpans[0] ?? -1);
    if (
      other &&
      other !== one &&
      one.how === 'cue' &&
      one.quotedSpans.length === 1 &&
      other.sentence < one.sentence &&
      other.spans[0]!.start < one.spans[0]!.start &&
      other.spans.at(-1)!.end >= one.spans.at(-1)!.end
    )
      said.splice(at, 1);
  }
}

/** "Does he agree that there is hope?": what a question asks whether somebody says, nobody is told to have said. */
function isAsked(layout: TextLayout, cue: FoundCue, subject: NounPhrase | null, sentence: Sentence): boolean {
  const { words, text } = layout;
  const opens = words[sentence.from]!;
  return (
    subject !== null &&
    subject.from <= sentence.from + 2 &&
    subject.to >= cue.from - 1 &&
    /^(?:do|does|did|will|would|can|could|has|have|is|are|should|may)$/.test(opens.low) &&
    text[sentence.end - 1] === '?'
  );
}

/** "Holt said:" above paragraphs that are read as Holt's own. */
const isAnnouncement = (layout: TextLayout, one: QuoteCandidate, spoken: ReadonlySet<number>): boolean =>
  one.spans[0]!.start >= layout.sentences[one.sentence]!.end &&
  layout.sentences.some(({ start, paragraph }) => start === one.spans[0]!.start && spoken.has(paragraph));

/** In order of text, what holds another first. */
export const byStart = (a: QuoteCandidate, b: QuoteCandidate): number =>
  a.spans[0]!.start - b.spans[0]!.start ||
  Number(a.within !== undefined) - Number(b.within !== undefined) ||
  a.spans[0]!.end - b.spans[0]!.end;

/** `“That is it.” Brandt said.`: the run in marks that closes the sentence before, where nobody has it yet; else null. */
function quotedAbove(
  { words, sentences }: TextLayout,
  index: number,
  claimed: ReadonlySet<number>,
): number | null {
  const above = sentences[index - 1];
  if (!above || above.paragraph !== sentences[index]!.paragraph) return null;
  const run = words[above.to - 1]!.quotedSpan;
  return run >= 0 && !claimed.has(run) ? run : null;
}

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
    if (!one.spans.some(({ start, end }) => /[\p{L}\p{N}]/u.test(layout.text.slice(start, end)))) return;
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
    // "Asked about the vote, he said": what he was asked about is nobody's words.
    if (cue.at === sentence.from && words[cue.at]!.low === 'asked' && words[cue.to]?.low === 'about')
      continue;
    const passed = objectSpeaks(layout, cue, sentence);
    if (passed && !claimed.has(passed.run)) {
      const { start: opening, end: closing } = layout.marked[passed.run]!;
      const told = words[passed.at]!;
      keep(
        {
          cue: { start: told.start, end: told.end },
          subject: passed.subject,
          how: 'cue',
          sentence: index,
          spans: [{ start: opening, end: closing }],
          quotedSpans: [passed.run],
        },
        sentence.to,
      );
      continue;
    }
    // "Holt, asked about the vote, said": who was asked is told by the verb behind.
    const between =
      words[cue.at]!.low === 'asked' && words[cue.from - 1]?.text === ',' && cue.from === cue.at;
    if (between && words.slice(cue.to, end).some(({ text, quotedSpan }) => text === ',' && quotedSpan < 0))
      continue;
    const opens = cue.at <= floor;
    // None where the text begins with "to warn".
    const previous = opens ? undefined : words[cue.from - 1];
    if (isUnderDenial(layout, cue, sentence)) continue;
    const which = whichSubject(layout, cue, sentence.from);
    const direct =
      which ??
      subjectAfterMarks(layout, cue, floor) ??
      subjectBefore(layout, cue, previous?.text === ',' ? sentence.from : floor);
    const subordinate = which !== null || inSubordinateClause(layout, direct, sentence);
    const mayInvert =
      !direct &&
      !cue.gerund &&
      // "asked the Government what …" below the name of who asks.
      !(opens && cue.verb.verb === 'ask' && /^\p{Ll}/u.test(words[cue.at]!.text)) &&
      (opens ||
        (previous !== undefined &&
          (previous.quotedSpan >= 0 ||
            isDashAfterMarks(words, cue.from - 1) ||
            (previous.text === ',' && cue.verb.takes.includes('clause')))));
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
    const cited = complement.kind === 'content' ? citedBy(layout, cue, complement.from) : null;
    if (cited) {
      subject = cited;
      how = 'cue';
    }
    // "warned of the cold": the preposition belongs to the cue.
    const names =
      complement.kind === 'content' &&
      complement.from === cue.to + 1 &&
      TOPIC_PREPOSITIONS.has(words[cue.to]!.low);
    const span = { start: words[cue.from]!.start, end: words[names ? cue.to : cue.to - 1]!.end };
    // "Holt, who wrote the rule, said": nothing before "who" is written.
    const isRelative =
      subject !== null &&
      /^(?:who|which)$/.test(words[subject.from]!.low) &&
      words[subject.from - 1]?.text === ',';
    const before =
      how === 'carried' || isRelative
        ? null
        : (contentBefore(layout, Math.min(subject?.from ?? cue.from, cue.from), floor, sentence) ??
          (complement.kind === 'none' && !cue.gerund && floor > sentence.from
            ? contentBefore(layout, Math.min(subject?.from ?? cue.from, cue.from), sentence.from, sentence)
            : null));
    // "“No,” Clinton said, The New York Times reported": told already, by whom it says.
    if (before && complement.kind === 'none' && found.some((one) => isRetold(one, before))) continue;
    // "“Tiger”, a fighter, said: “Nobody won.”": a name in marks is nobody's words.
    const alias = complement.kind === 'marks' && before !== null && isAlias(layout, before.quotedSpans);
    const quoted = (before?.marked ?? false) && !alias;
    // “Cold,” he said of the night": here it does not.
    if (before && words[cue.to - 1]!.low === 'of' && cue.to - 2 >= cue.at) span.end = words[cue.to - 2]!.end;
    const base = { cue: span, subject, how, sentence: index };
    const clause = { cue, later, sentence, subordinate };
    if (complement.kind === 'marks' && isAsked(layout, cue, subject, sentence)) {
      floor = Math.max(floor, sentence.to);
    } else if (complement.kind === 'marks') {
      const after = markedContent(layout, { ...clause, from: complement.from }, learned);
      if (quoted && before && isToldByAnother(layout, after.upTo, later, subject, end)) {
        keep({ ...base, spans: before.spans, quotedSpans: before.quotedSpans }, complement.from);
        continue;
      }
      const spans = quoted && before ? [...before.spans, after.span] : [after.span];
      const quotedSpans =
        quoted && before ? [...before.quotedSpans, ...after.quotedSpans] : after.quotedSpans;
      keep({ ...base, spans, quotedSpans }, after.upTo);
    } else if (complement.kind === 'content' && !quoted) {
      const read = contentEnd(layout, { ...clause, from: complement.from }, learned);
      const whole = Math.min(
        read,
        mainClause(layout, cue, later, sentence) ?? read,
        toldAtEnd(layout, later, sentence) ?? read,
      );
      const answered =
        cue.at === sentence.from && words[cue.at]!.low === 'asked'
          ? beforeMarkedAnswer(words, complement.from, whole)
          : whole;
      const to = passive ? beforeAnswer(words, complement.from, answered) : answered;
      if (to <= complement.from) continue;
      const content = spanOf(layout, complement.from, to);
      if (content.quotedSpans.length === 0 && isDeed(words, cue, complement.from)) continue;
      // "expressed regret and disappointment": no more of it.
      if (content.quotedSpans.length === 0 && /^(?:and|or)$/.test(words[complement.from]!.low)) continue;
      if (/^(?:the following|as follows|this)$/.test(layout.text.slice(content.span.start, content.span.end)))
        continue;
      if (content.quotedSpans.length === 0 && isAsked(layout, cue, subject, sentence)) continue;
      // "attacked Norlandia: “It behaves like a child.”": whom the words are about is none of them.
      const behind = cue.verb.takes.includes('clause')
        ? null
        : onlyMarksBehindColon(layout, complement.from, sentence);
      if (behind !== null && !claimed.has(behind)) {
        const { start: opening, end: closing } = layout.marked[behind]!;
        keep({ ...base, spans: [{ start: opening, end: closing }], quotedSpans: [behind] }, to);
        continue;
      }
      // What was denied, nobody said: its words in marks are no quote.
      if (content.quotedSpans.length > 0 && isDenial(layout, cue, complement.from)) {
        floor = Math.max(floor, to);
        continue;
      }
      const withVerb = content.quotedSpans.length === 0 && turnsDown(layout, cue);
      const said = { start: withVerb ? span.start : content.span.start, end: content.span.end };
      keep({ ...base, spans: [said], quotedSpans: content.quotedSpans }, to);
    } else if (complement.kind === 'colon' && !quoted) {
      const content = afterColon(layout, index);
      if (content) keep({ ...base, ...content }, sentence.to);
    } else if (!before && complement.kind === 'none' && cue.to >= end && start === sentence.from) {
      const above = quotedAbove(layout, index, claimed);
      if (above !== null) {
        const { start: opens, end: closes } = layout.marked[above]!;
        keep({ ...base, spans: [{ start: opens, end: closes }], quotedSpans: [above] }, cue.to);
      }
    } else if (before) {
      const rest = !before.marked
        ? brokenRest(layout, { ...clause, from: 'to' in complement ? complement.to : sentence.to }, learned)
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

/** A few words, a colon, and words in marks up to the end of the sentence: the run of marks; null for anything else. */
function onlyMarksBehindColon({ words }: TextLayout, from: number, sentence: Sentence): number | null {
  let at = from;
  while (at < sentence.to && at - from < 7 && words[at]!.quotedSpan < 0 && words[at]!.text !== ':') at++;
  const run = words[at]?.text === ':' ? (words[at + 1]?.quotedSpan ?? -1) : -1;
  return run >= 0 && words[lastWordEnd(words, sentence) - 1]!.quotedSpan === run ? run : null;
}

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
