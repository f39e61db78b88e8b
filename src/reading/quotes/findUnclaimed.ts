import type { Span } from '../../text/article.ts';
import type { QuotedSpan } from '../../text/quotationMarks.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isPronoun, type NounPhrase, phraseAfter, phraseBefore } from '../layout/nounPhrases.ts';
import { sentenceSubject } from '../layout/sentenceSubject.ts';
import { DETERMINER, isA } from '../rules/wordKinds.ts';
import { isBullet, labelAbove } from './labelAbove.ts';
import {
  beginsLikeSentence,
  countWords,
  endsSentence,
  FEWEST_WORDS,
  firstWordOf,
  markedRuns,
} from './markedRuns.ts';
import { senderIn } from './objectSpeaks.ts';
import { isDash, type QuoteCandidate } from './quoteCandidate.ts';

/**
 * What becomes of marked runs that no cue claims: the second half of a quote broken by "he said.", a further quote in
 * a row, an orphan where whole sentences stand in marks, else a fragment (`unclaimed`): scare quotes, names, titles.
 * `spoken` are the paragraphs of a transcript: nothing in them is a quote of its own.
 */
export function findUnclaimed(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  claimed: Set<number>,
  spoken: ReadonlySet<number>,
): { more: QuoteCandidate[]; unclaimed: number[] } {
  const { words, marked, sentences, paragraphs } = layout;
  const more: QuoteCandidate[] = [];
  const unclaimed: number[] = [];
  let passed = 0;
  let latest: QuoteCandidate | null = null;
  let quoted: QuoteCandidate | null = null;
  /** Index of the sentence in which it ends. */
  let quotedUpTo = -1;
  for (const run of markedRuns(layout)) {
    const { quotedSpan, first, last } = run;
    const marks = marked[quotedSpan]!;
    while (passed < said.length && said[passed]!.spans[0]!.start < marks.start) {
      const one = said[passed++]!;
      latest = later(latest, one);
      if (one.quotedSpans.length > 0 && one.cue) {
        quoted = one;
        quotedUpTo = lastSentence(layout, one);
      }
    }
    if (claimed.has(quotedSpan)) continue;
    const sentence = sentences[words[first]!.sentence]!;
    // What the speaker of a turn quotes is part of the turn.
    if (spoken.has(sentence.paragraph)) {
      unclaimed.push(quotedSpan);
      continue;
    }
    const closing = sentences[words[last]!.sentence]!;
    const opensSentence =
      first === sentence.from || (first === sentence.from + 1 && isBullet(words[sentence.from]!));
    const closes = endsSentence(layout, run, closing.to);
    const wordCount = countWords(layout, run);
    const before = first > sentence.from ? words[first - 1]! : null;
    const lead = before?.text === ':' ? layout.text.slice(sentence.start, before.start) : '';
    if (
      isNeverSaid(lead) ||
      (IN_A_PAPER.test(lead) && !/[.!?…,]["”’]$/u.test(layout.text.slice(marks.start, marks.end)))
    ) {
      unclaimed.push(quotedSpan);
      continue;
    }
    if (before?.text === ':' && closes) {
      // "Lavrov: “No.”" is a label; "He put it so on Thursday: “No.”" has a subject of its own.
      const label = phraseBefore(words, first - 1, sentence.from);
      const subject =
        senderIn(words, sentence, first - 1) ??
        answerer(words, sentence, first - 1) ??
        (label?.from === sentence.from ? label : sentenceSubject(layout, sentence));
      const one: QuoteCandidate = {
        spans: [{ start: marks.start, end: marks.end }],
        cue: null,
        subject,
        how: 'label',
        sentence: words[first]!.sentence,
        quotedSpans: [quotedSpan],
      };
      more.push(one);
      latest = later(latest, one);
      continue;
    }
    if (opensSentence && closes && isUnderLabel(layout, sentence)) {
      const one: QuoteCandidate = {
        spans: [{ start: marks.start, end: marks.end }],
        cue: null,
        subject: null,
        how: 'label',
        sentence: words[first]!.sentence,
        quotedSpans: [quotedSpan],
      };
      more.push(one);
      latest = later(latest, one);
      continue;
    }
    if (isCrosshead(layout, marks, wordCount) && !isSignedBelow(layout, last)) {
      unclaimed.push(quotedSpan);
      continue;
    }
    const whole = opensSentence && closes && beginsLikeSentence(layout, run);
    const signed = signature(layout, last, closing.to);
    // A dash on the line below signs two words as well.
    const onNextLine = /^\s*\n\s*[–—-]/u.test(layout.text.slice(marks.end, marks.end + 8));
    if (signed && wordCount >= (onNextLine ? 1 : FEWEST_WORDS)) {
      more.push({
        spans: [{ start: marks.start, end: marks.end }],
        cue: null,
        subject: signed,
        how: 'label',
        sentence: words[last]!.sentence,
        quotedSpans: [quotedSpan],
      });
      continue;
    }
    const told = opensSentence && wordCount >= 2 ? toldWithAnyVerb(layout, last, closing.to) : null;
    if (told) {
      const one: QuoteCandidate = {
        spans: [{ start: marks.start, end: marks.end }],
        ...told,
        how: 'cue',
        sentence: words[last]!.sentence,
        quotedSpans: [quotedSpan],
      };
      more.push(one);
      latest = later(latest, one);
      quoted = one;
      quotedUpTo = words[last]!.sentence;
      continue;
    }
    // “And when?” “In May.”: the question is another's, and the answer goes on with the quote before.
    const next = words[last + 1];
    const answered =
      /\?["”’]$/u.test(layout.text.slice(marks.start, marks.end)) &&
      next !== undefined &&
      next.quotedSpan > quotedSpan &&
      sentences[next.sentence]!.paragraph === sentence.paragraph;
    if (answered && quoted && opensSentence && sentence.paragraph - sentences[quotedUpTo]!.paragraph === 1) {
      more.push({
        spans: [{ start: marks.start, end: marks.end }],
        cue: null,
        subject: null,
        how: 'neighbour',
        sentence: words[first]!.sentence,
        quotedSpans: [quotedSpan],
      });
      quotedUpTo = words[last]!.sentence;
      continue;
    }
    // "A," he said. "B.": one quote, whatever else its sentence reports, and though a paragraph ends between.
    const gap = words[first]!.sentence - quotedUpTo;
    if (quoted && whole && gap <= 1 && sentence.paragraph - sentences[quotedUpTo]!.paragraph <= 1) {
      quoted.spans.push({ start: marks.start, end: marks.end });
      quoted.quotedSpans.push(quotedSpan);
      quotedUpTo = words[last]!.sentence;
      latest = later(latest, quoted);
      continue;
    }
    // "A," he said, referring to the vote, "b": broken by more than the cue.
    const broken = quoted && quoted.sentence === words[first]!.sentence && closes && !opensSentence;
    if (
      broken &&
      endsWithComma(layout.text, quoted!.spans.at(-1)!) &&
      (/^(?:\p{Ll}|I\b)/u.test(firstWordOf(layout, run)?.text ?? '') || before?.text === ',')
    ) {
      quoted!.spans.push({ start: marks.start, end: marks.end });
      quoted!.quotedSpans.push(quotedSpan);
      quotedUpTo = words[last]!.sentence;
      continue;
    }
    // Someone says it, though the words after the comma do not tell who.
    const unfinished = opensSentence && endsWithComma(layout.text, marks) && !isTitle(layout, first, last);
    if (
      !(whole || (unfinished && beginsLikeSentence(layout, run))) ||
      (wordCount < FEWEST_WORDS && !(whole && isSignedBelow(layout, last)))
    ) {
      unclaimed.push(quotedSpan);
      continue;
    }
    const sameParagraph = latest !== null && paragraphOf(layout, latest) === sentence.paragraph;
    const near = latest !== null && sentence.paragraph - paragraphOf(layout, latest) <= 1;
    const wholeParagraph = marks.start === paragraphs[sentence.paragraph]!.start;
    const one: QuoteCandidate = {
      spans: [{ start: marks.start, end: marks.end }],
      cue: null,
      subject:
        near && (sameParagraph || wholeParagraph)
          ? latest!.subject
          : whole
            ? subjectAbove(layout, words[first]!.sentence)
            : null,
      how: 'neighbour',
      sentence: words[first]!.sentence,
      quotedSpans: [quotedSpan],
    };
    more.push(one);
    latest = later(latest, one);
  }
  return { more, unclaimed };
}

/** "Julia Frank in The Post: “Why the north is angry”": what the article is called. */
const IN_A_PAPER =
  /^\p{Lu}[^.:;!?]{2,60} (?:in|for) (?:The|Der|Die|Das|Le|La|El|Il) \p{Lu}[\p{L}' ’-]{1,40}$/u;

/** "Holt never said: “…”", "Holt might as well have said: “…”" */
const isNeverSaid = (lead: string): boolean => NEVER_SAID.test(lead.slice(-60));
const NEVER_SAID =
  /(?:\b(?:never|not|could|might|may|should|must)|n['’]t)(?: (?:just )?as well| easily)?(?: have)?(?: ever| once| actually)? (?:said|say|told|tell|written|wrote|write|replied|reply|asked|ask|added|answered)(?: \p{L}+){0,2}\s*$/u;

/** "Holt was blunt. “It is over.”": the subject of the short sentence right before, in the same paragraph. */
function subjectAbove(layout: TextLayout, index: number): NounPhrase | null {
  const { words, sentences } = layout;
  const above = sentences[index - 1];
  if (!above || above.paragraph !== sentences[index]!.paragraph || above.to - above.from > LONGEST_LEAD)
    return null;
  for (let at = above.from; at < above.to; at++) if (words[at]!.quotedSpan >= 0) return null;
  // "Money, says Leila Holt of the Institute."
  for (let at = above.from + 1; at + 2 < above.to; at++)
    if (words[at - 1]!.text === ',' && SAYS.has(words[at]!.low)) {
      const behind = phraseAfter(words, at + 1, above.to);
      if (behind && startsUpper(words[behind.from]!.text)) return behind;
    }
  const subject = sentenceSubject(layout, above);
  const isName =
    subject?.from === above.from && !isPronoun(words[subject.from]!) && !isA(words[subject.from], DETERMINER);
  return isName ? subject : null;
}
const LONGEST_LEAD = 14;
const SAYS = new Set('says said argues argued explains explained thinks believes reckons'.split(' '));

/** "Otto Brandt’s answer was the line of the night:" who answers. */
function answerer(words: readonly Word[], sentence: Sentence, colon: number): NounPhrase | null {
  for (let at = colon - 1; at > sentence.from; at--) {
    if (!ANSWERS.has(words[at]!.low) || !/^['’]s?$/.test(words[at - 1]!.low)) continue;
    const to = at - 1;
    let from = to;
    while (from > sentence.from && startsUpper(words[from - 1]!.text) && words[from - 1]!.quotedSpan < 0)
      from--;
    if (from < to) return { from, to, head: to - 1, joined: [] };
  }
  return null;
}
const ANSWERS = new Set(
  'answer reply response retort comeback reaction verdict message explanation comment'.split(' '),
);

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

/**
 * `"Silly boys," scoffed Arianna Gil`, `"It is over," he went on`: after a comma or a mark of question or exclamation
 * inside the marks, a subject and any verb tell who spoke.
 */
function toldWithAnyVerb(
  layout: TextLayout,
  last: number,
  end: number,
): Pick<QuoteCandidate, 'cue' | 'subject'> | null {
  const { words } = layout;
  const comma = words[last + 1]?.text === ',' ? 1 : 0;
  if (comma === 0 && !/^[,?!]$/.test(words[last - 1]?.text ?? '')) return null;
  const from = last + 1 + comma;
  const first = words[from];
  if (!first || from + 1 >= end || first.quotedSpan >= 0) return null;
  if (isPastVerb(first)) {
    const subject = phraseAfter(words, from + 1, end);
    return subject && { cue: { start: first.start, end: first.end }, subject };
  }
  const subject = phraseAfter(words, from, end);
  // "the statement read": the verb looks like a noun.
  if (subject && subject.to - subject.from > 1 && words[subject.to - 1]!.low === 'read') {
    const { start, end: stop } = words[subject.to - 1]!;
    return { cue: { start, end: stop }, subject: { ...subject, to: subject.to - 1, head: subject.to - 2 } };
  }
  const verb = subject && words[subject.to];
  if (!subject || !verb || subject.to >= end || !isPastVerb(verb)) return null;
  return { cue: { start: verb.start, end: verb.end }, subject };
}

/** `"It's a long game." - Matthew Ingram`: a dash and a name, and the sentence is over. */
function signature(layout: TextLayout, last: number, end: number): NounPhrase | null {
  const { words } = layout;
  let from = last + 1;
  while (from < end && from < last + 3 && isDash(words[from]!.text)) from++;
  if (from === last + 1) return null;
  // A line break ends it as well: such quotes stand in lists.
  let stop = from;
  while (stop < end && !/\n/.test(layout.text.slice(words[stop - 1]!.end, words[stop]!.start))) stop++;
  if (stop - last > 14) return null;
  const phrase = phraseAfter(words, from, stop);
  if (!phrase || !startsUpper(words[phrase.from]!.text)) return null;
  // "– President Holt, on Monday", "– Jan Kolar, who had just resigned"
  const closes = phrase.to >= stop - 1 && stop - last <= 9;
  return closes || words[phrase.to]?.text === ',' ? phrase : null;
}

const isPastVerb = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) &&
  (/[^e]ed$/.test(word.low) ||
    /^(?:began|went|read|says|wonders|muses|quips|jokes|laments|sighs|shouts|cries|laughs|smiles|grins|shrugs|chuckles|nods|whispers|reckons|observes|reflects|sings|sang|shot|put|spoke|goes|cut|broke)$/.test(
      word.low,
    ));

/** "A," and, as the British write it, "A", */
const endsWithComma = (text: string, span: Span): boolean =>
  /,["”»'’]+$/.test(text.slice(Math.max(span.start, span.end - 3), span.end)) || text[span.end] === ',';

/** "The Art of the Deal": every long word with a capital. */
export const isTitle = (layout: TextLayout, first: number, last: number): boolean =>
  layout.words
    .slice(first, last + 1)
    .every((word) => !word.isWord || word.text.length < 5 || !/^\p{Ll}/u.test(word.text));

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
