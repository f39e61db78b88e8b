import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { introducedInterviewee } from './interviewee.ts';
import { NOBODY, type QuoteCandidate } from './quoteCandidate.ts';

/** So many questions make an interview. */
const FEWEST_QUESTIONS = 2;

/**
 * What is said in an interview in Markdown whose questions are bold paragraphs and nothing else shows who speaks: the questions are
 * nobody's by name, the answers those of whom the title or the introduction names as asked. Empty for any other text.
 */
export function findBoldInterview(
  layout: TextLayout,
  roster: Roster,
  /** The text as written: in that of the layout the marks of Markdown are spaces. */
  written: string,
): QuoteCandidate[] {
  const { paragraphs, sentences, text } = layout;
  if (!written.includes('**')) return [];
  const isBold = paragraphs.map(({ start, end }) =>
    BOLD.test(written.slice(Math.max(0, start - 2), end + 2).trim()),
  );
  const ends = (index: number, sign: RegExp) =>
    sign.test(text.slice(paragraphs[index]!.start, paragraphs[index]!.end).trimEnd());
  // "Some call the pumps a trap." asks too, among questions.
  const asked = paragraphs.flatMap((_, index) =>
    isBold[index] && !isBold[index + 1] && ends(index, /[.?!]["”’]?$/u) ? [index] : [],
  );
  if (asked.length < FEWEST_QUESTIONS || !asked.some((index) => ends(index, /\?["”’]?$/u))) return [];
  const first = asked[0]!;
  const author = introducedInterviewee(layout, roster, first);
  if (!author) return [];
  const found: QuoteCandidate[] = [];
  const firstOf = new Map(sentences.map(({ paragraph }, index) => [paragraph, index] as const).reverse());
  for (let index = first; index < paragraphs.length; index++) {
    const { start, end } = paragraphs[index]!;
    const sentence = firstOf.get(index);
    if (sentence === undefined) continue;
    found.push({
      spans: [{ start, end }],
      cue: null,
      subject: null,
      how: 'author',
      author: isBold[index] ? NOBODY : author,
      sentence,
      quotedSpans: [],
    });
  }
  return found;
}

const BOLD = /^\*\*[^*]{3,600}\*\*$/u;
