import type { Said } from './findQuotes.ts';
import type { Page } from './layOut.ts';
import { phraseBefore } from './nounPhrases.ts';

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
      const subject = phraseBefore(words, first - 1, sentence.from);
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
    if (!opensSentence || !endsSentence || wordCount < FEWEST_WORDS || !speaksLikeSentence(page, first)) {
      unclaimed.push(run);
      continue;
    }
    const sameParagraph = latest !== null && paragraphOf(page, latest) === sentence.paragraph;
    // "A," he said. "B.": one quote, whatever else its sentence reports, and though a paragraph ends between.
    const gap = words[first]!.sentence - quotedUpTo;
    if (quoted && gap <= 1 && sentence.paragraph - sentences[quotedUpTo]!.paragraph <= 1) {
      quoted.spans.push({ start: marks.start, end: marks.end });
      quoted.runs.push(run);
      quotedUpTo = words[last]!.sentence;
      latest = later(latest, quoted);
      continue;
    }
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
