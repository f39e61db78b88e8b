import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import { paragraphsOf } from '../../text/paragraphsOf.ts';
import { type QuotedSpan, quotationMarks } from '../../text/quotationMarks.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import { type Token, tokensOf } from '../../text/tokensOf.ts';
import { findBoilerplate } from './findBoilerplate.ts';

export interface Sentence extends Span {
  readonly paragraph: number;
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

export interface Word extends Token {
  /** Index of the sentence, -1 in the headline. */
  readonly sentence: number;
  /** Index into `marked` of the run it stands in, its marks included; -1 outside. */
  readonly quotedSpan: number;
}

/** One text prepared for the finders: its parts, its words, and where the quotation marks stand. */
export interface TextLayout {
  readonly text: string;
  readonly headline: Span | null;
  /** The headline's words: those in the text, else those of the given title (with offsets into the title). */
  readonly headlineText: string | null;
  readonly paragraphs: readonly Span[];
  readonly boilerplate: readonly Span[];
  readonly sentences: readonly Sentence[];
  /** Words of the body, sentence by sentence. */
  readonly words: readonly Word[];
  /** Words of the headline, where it stands in the text. */
  readonly headlineWords: readonly Word[];
  readonly marked: readonly QuotedSpan[];
}

/**
 * Divides a text into headline, body paragraphs, boilerplate, sentences, words and marked runs.
 *
 * A first paragraph is the headline when it is the given title, or, where none is given, when it is a short line
 * without a full stop above a paragraph with one.
 */
export function layOut(text: string, title: string | null): TextLayout {
  const all = paragraphsOf(text);
  const boilerplate = findBoilerplate(text, all);
  const kept = all.filter(
    (paragraph) =>
      !boilerplate.some(
        (quotedSpan) => quotedSpan.start <= paragraph.start && paragraph.end <= quotedSpan.end,
      ),
  );
  const headline = headlineOf(text, kept, title);
  const paragraphs = headline ? kept.slice(1) : kept;
  const marked = quotationMarks(text, paragraphs).filter(
    (quotedSpan) => quotedSpan.closed || !swallowsSpeaker(text, quotedSpan),
  );
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  let quotedSpan = 0;
  paragraphs.forEach((paragraph, index) => {
    for (const span of sentencesOf(text, paragraph)) {
      const from = words.length;
      for (const token of tokensOf(text, span)) {
        while (quotedSpan < marked.length && marked[quotedSpan]!.end <= token.start) quotedSpan++;
        const inside =
          quotedSpan < marked.length &&
          marked[quotedSpan]!.start <= token.start &&
          token.start < marked[quotedSpan]!.end;
        words.push({ ...token, sentence: sentences.length, quotedSpan: inside ? quotedSpan : -1 });
      }
      sentences.push({ ...span, paragraph: index, from, to: words.length });
    }
  });
  return {
    text,
    headline,
    headlineText: headline ? text.slice(headline.start, headline.end) : title,
    paragraphs,
    boilerplate,
    sentences,
    words,
    headlineWords: headline
      ? tokensOf(text, headline).map((token) => ({ ...token, sentence: -1, quotedSpan: -1 }))
      : [],
    marked,
  };
}

/** A mark that is never closed, with ", he said" after it: the closing mark was forgotten before that. */
const swallowsSpeaker = (text: string, quotedSpan: Span): boolean =>
  /[,.!?] (?:\p{L}[\p{L}.'’-]* ){1,4}(?:said|says|added|told|asked|noted|stressed|wrote)\b/u.test(
    text.slice(quotedSpan.start, quotedSpan.end),
  );

function headlineOf(text: string, paragraphs: readonly Span[], title: string | null): Span | null {
  const first = paragraphs[0];
  if (!first || first.end - first.start > 400) return null;
  const line = text.slice(first.start, first.end);
  if (title !== null) return bare(line) === bare(title) ? first : null;
  const second = paragraphs[1];
  if (!second || line.length > 200 || line.includes('\n') || /[.!?:;,"”’»…]$/.test(line)) return null;
  if (!/[.!?:]["”’»)]*$/.test(text.slice(Math.max(second.start, second.end - 4), second.end))) return null;
  return line.split(/\s+/).length >= 3 ? first : null;
}

const bare = (line: string): string =>
  foldWords(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
