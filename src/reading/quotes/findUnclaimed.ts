import type { Span } from '../../text/article.ts';
import type { Page, Word } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from '../layout/nounPhrases.ts';
import { sentenceSubject } from './findSubject.ts';
import { isDash, type Said } from './quoteCandidate.ts';

/** A run of fewer words is no quote unless a cue says so. */
const FEWEST_WORDS = 4;

/**
 * What becomes of marked runs that no cue claims: the second half of a quote broken by "he said.", a further quote in
 * a row, an orphan where whole sentences stand in marks, else a fragment (`unclaimed`): scare quotes, names, titles.
 */
export function findUnclaimed(
  page: Page,
  said: readonly Said[],
  claimed: Set<number>,
): { more: Said[]; unclaimed: number[] } {
  const { words, marked, sentences, paragraphs } = page;
  const more: Said[] = [];
  const unclaimed: number[] = [];
  const firstWord = new Map<number, number>();
  const lastWord = new Map<number, number>();
  words.forEach((word, at) => {
    if (word.run < 0) return;
    if (!firstWord.has(word.run)) firstWord.set(word.run, at);
    lastWord.set(word.run, at);
  });
  let passed = 0;
  let latest: Said | null = null;
  let quoted: Said | null = null;
  /** Index of the sentence in which it ends. */
  let quotedUpTo = -1;
  for (const [run, marks] of marked.entries()) {
    while (passed < said.length && said[passed]!.spans[0]!.start < marks.start) {
      const one = said[passed++]!;
      latest = later(latest, one);
      if (one.runs.length > 0 && one.cue) {
        quoted = one;
        quotedUpTo = lastSentence(page, one);
      }
    }
    const first = firstWord.get(run);
    const last = lastWord.get(run);
    if (claimed.has(run) || first === undefined || last === undefined) continue;
    const sentence = sentences[words[first]!.sentence]!;
    const closing = sentences[words[last]!.sentence]!;
    const opensSentence = first === sentence.from;
    const endsSentence =
      last + 1 >= closing.to || (last + 2 === closing.to && !words[closing.to - 1]!.isWord);
    const wordCount = countWords(page, first, last);
    const before = first > sentence.from ? words[first - 1]! : null;
    if (before?.text === ':' && endsSentence) {
      // "Lavrov: “No.”" is a label; "He put it so on Thursday: “No.”" has a subject of its own.
      const label = phraseBefore(words, first - 1, sentence.from);
      const subject = label?.from === sentence.from ? label : sentenceSubject(page, sentence);
      const one: Said = {
        spans: [{ start: marks.start, end: marks.end }],
        cue: null,
        subject,
        how: 'label',
        sentence: words[first]!.sentence,
        runs: [run],
      };
      more.push(one);
      latest = later(latest, one);
      continue;
    }
    const whole = opensSentence && endsSentence && speaksLikeSentence(page, first);
    const signed = signature(page, last, closing.to);
    if (signed && wordCount >= FEWEST_WORDS) {
      more.push({
        spans: [{ start: marks.start, end: marks.end }],
        cue: null,
        subject: signed,
        how: 'label',
        sentence: words[last]!.sentence,
        runs: [run],
      });
      continue;
    }
    const told = opensSentence && wordCount >= 2 ? toldWithAnyVerb(page, last, closing.to) : null;
    if (told) {
      const one: Said = {
        spans: [{ start: marks.start, end: marks.end }],
        ...told,
        how: 'cue',
        sentence: words[last]!.sentence,
        runs: [run],
      };
      more.push(one);
      latest = later(latest, one);
      quoted = one;
      quotedUpTo = words[last]!.sentence;
      continue;
    }
    // "A," he said. "B.": one quote, whatever else its sentence reports, and though a paragraph ends between.
    const gap = words[first]!.sentence - quotedUpTo;
    if (quoted && whole && gap <= 1 && sentence.paragraph - sentences[quotedUpTo]!.paragraph <= 1) {
      quoted.spans.push({ start: marks.start, end: marks.end });
      quoted.runs.push(run);
      quotedUpTo = words[last]!.sentence;
      latest = later(latest, quoted);
      continue;
    }
    // "A," he said, referring to the vote, "b": broken by more than the cue.
    const broken = quoted && quoted.sentence === words[first]!.sentence && endsSentence && !opensSentence;
    if (
      broken &&
      endsWithComma(page.text, quoted!.spans.at(-1)!) &&
      (startsSmall(page, first) || before?.text === ',')
    ) {
      quoted!.spans.push({ start: marks.start, end: marks.end });
      quoted!.runs.push(run);
      quotedUpTo = words[last]!.sentence;
      continue;
    }
    // Someone says it, though the words after the comma do not tell who.
    const unfinished = opensSentence && endsWithComma(page.text, marks) && !isTitle(page, first, last);
    if (!(whole || (unfinished && speaksLikeSentence(page, first))) || wordCount < FEWEST_WORDS) {
      unclaimed.push(run);
      continue;
    }
    const sameParagraph = latest !== null && paragraphOf(page, latest) === sentence.paragraph;
    const near = latest !== null && sentence.paragraph - paragraphOf(page, latest) <= 1;
    const wholeParagraph = marks.start === paragraphs[sentence.paragraph]!.start;
    const one: Said = {
      spans: [{ start: marks.start, end: marks.end }],
      cue: null,
      subject: near && (sameParagraph || wholeParagraph) ? latest!.subject : null,
      how: 'neighbour',
      sentence: words[first]!.sentence,
      runs: [run],
    };
    more.push(one);
    latest = later(latest, one);
  }
  return { more, unclaimed };
}

/**
 * `"Silly boys," scoffed Arianna Gil`, `"It is over," he went on`: after a comma or a mark of question or exclamation
 * inside the marks, a subject and any verb tell who spoke.
 */
function toldWithAnyVerb(page: Page, last: number, end: number): Pick<Said, 'cue' | 'subject'> | null {
  const { words } = page;
  const comma = words[last + 1]?.text === ',' ? 1 : 0;
  if (comma === 0 && !/^[,?!]$/.test(words[last - 1]?.text ?? '')) return null;
  const from = last + 1 + comma;
  const first = words[from];
  if (!first || from + 1 >= end || first.run >= 0) return null;
  if (isPastVerb(first)) {
    const subject = phraseAfter(words, from + 1, end);
    return subject && { cue: { start: first.start, end: first.end }, subject };
  }
  const subject = phraseAfter(words, from, end);
  const verb = subject && words[subject.to];
  if (!subject || !verb || subject.to >= end || !isPastVerb(verb)) return null;
  return { cue: { start: verb.start, end: verb.end }, subject };
}

/** `"It's a long game." - Matthew Ingram`: a dash and a name, and the sentence is over. */
function signature(page: Page, last: number, end: number): NounPhrase | null {
  const { words } = page;
  let from = last + 1;
  while (from < end && from < last + 3 && isDash(words[from]!)) from++;
  if (from === last + 1) return null;
  // A line break ends it as well: such quotes stand in lists.
  let stop = from;
  while (stop < end && !/\n/.test(page.text.slice(words[stop - 1]!.end, words[stop]!.start))) stop++;
  if (stop - last > 9) return null;
  const phrase = phraseAfter(words, from, stop);
  return phrase && phrase.to >= stop - 1 && /^\p{Lu}/u.test(words[phrase.from]!.text) ? phrase : null;
}

const isPastVerb = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) &&
  (/[^e]ed$/.test(word.low) ||
    /^(?:began|went|says|sings|sang|shot|put|spoke|goes|cut|broke)$/.test(word.low));

/** "A," and, as the British write it, "A", */
const endsWithComma = (text: string, span: Span): boolean =>
  /,["”»'’]+$/.test(text.slice(Math.max(span.start, span.end - 3), span.end)) || text[span.end] === ',';

/** "The Art of the Deal": every long word with a capital. */
export const isTitle = (page: Page, first: number, last: number): boolean =>
  page.words
    .slice(first, last + 1)
    .every((word) => !word.isWord || word.text.length < 5 || !/^\p{Ll}/u.test(word.text));

function startsSmall(page: Page, first: number): boolean {
  const word = page.words.slice(first, first + 3).find((one) => one.isWord);
  return word !== undefined && /^(?:\p{Ll}|I\b)/u.test(word.text);
}

/** Index of the sentence in which a quote, its cue included, ends. */
function lastSentence(page: Page, said: Said): number {
  const end = said.spans.at(-1)!.end;
  let index = said.sentence;
  while (index + 1 < page.sentences.length && page.sentences[index]!.end < end) index++;
  return index;
}

const later = (a: Said | null, b: Said): Said =>
  a === null || b.spans.at(-1)!.end >= a.spans.at(-1)!.end ? b : a;

const paragraphOf = (page: Page, said: Said): number => page.sentences[said.sentence]!.paragraph;

function countWords(page: Page, first: number, last: number): number {
  let count = 0;
  for (let at = first; at <= last; at++) if (page.words[at]!.isWord) count++;
  return count;
}

/** Begins with a capital, or an ellipsis: a title or a word in scare quotes often does so too, but is short. */
function speaksLikeSentence(page: Page, first: number): boolean {
  for (let at = first; at < first + 4 && at < page.words.length; at++) {
    const word = page.words[at]!;
    if (word.isWord) return /^[\p{Lu}\p{N}]/u.test(word.text);
  }
  return false;
}
