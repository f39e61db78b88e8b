import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import { blankMarkdown, looksLikeMarkdown, titleInFrontMatter } from '../../text/markdown.ts';
import { paragraphsOf } from '../../text/paragraphsOf.ts';
import { type QuotedSpan, quotationMarks } from '../../text/quotationMarks.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import { type Token, tokensOf } from '../../text/tokensOf.ts';
import { trimSpan } from '../../text/trimSpan.ts';
import { datelineEnd } from './datelineEnd.ts';
import { findBoilerplate } from './findBoilerplate.ts';
import { isStageLine, labelAt, type SpeakerLabel } from './speakerLabels.ts';
import { ungluedOf } from './ungluedOf.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './wordClasses.ts';

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
  /** The text, with spaces for the marks of Markdown. */
  readonly text: string;
  /** The text as given. */
  readonly source: string;
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
  /** What looks like a speaker label, by index of the paragraph that it opens. */
  readonly labels: ReadonlyMap<number, SpeakerLabel>;
}

/**
 * Divides a text into headline, body paragraphs, boilerplate, sentences, words and marked runs.
 *
 * A first paragraph is the headline when it is the given title, or, where none is given, when it is a short line
 * without a full stop above a paragraph with one.
 */
export function layOut(raw: string, givenTitle: string | null): TextLayout {
  const title = givenTitle ?? titleInFrontMatter(raw);
  // Marks of Markdown are no words; with spaces in their place all offsets stay.
  const text = looksLikeMarkdown(raw) ? blankMarkdown(raw) : raw;
  const all = paragraphsOf(text).flatMap((paragraph) => atLabels(text, paragraph));
  const boilerplate = findBoilerplate(text, all);
  const kept = all.filter(
    (paragraph) =>
      !boilerplate.some(
        (quotedSpan) => quotedSpan.start <= paragraph.start && paragraph.end <= quotedSpan.end,
      ),
  );
  const headline = headlineOf(text, kept, title);
  const paragraphs = headline ? kept.slice(1) : kept;
  const labels = new Map<number, SpeakerLabel>();
  paragraphs.forEach((paragraph, index) => {
    const label = labelAt(text, firstLine(text, paragraph), paragraph.end);
    if (label) labels.set(index, label);
  });
  const inMarks = quotationMarks(text, paragraphs);
  const nicknames = inMarks.filter((quotedSpan) => isNickname(text, quotedSpan));
  const marked = inMarks.filter(
    (quotedSpan) =>
      !nicknames.includes(quotedSpan) && (quotedSpan.closed || !swallowsSpeaker(text, quotedSpan)),
  );
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  const unglued = ungluedOf(text, title);
  let quotedSpan = 0;
  let nickname = 0;
  paragraphs.forEach((paragraph, index) => {
    for (const span of sentencesIn(text, paragraph)) {
      const from = words.length;
      for (const token of unglued(tokensOf(text, span))) {
        while (nickname < nicknames.length && nicknames[nickname]!.end <= token.start) nickname++;
        // 'Anton "Tosha" Melnyk' is one name: the words in its marks are left out.
        if (nickname < nicknames.length && nicknames[nickname]!.start <= token.start) continue;
        while (quotedSpan < marked.length && marked[quotedSpan]!.end <= token.start) quotedSpan++;
        const inside =
          quotedSpan < marked.length &&
          marked[quotedSpan]!.start <= token.start &&
          token.start < marked[quotedSpan]!.end;
        words.push({
          start: token.start,
          end: token.end,
          text: token.text,
          low: token.low,
          isWord: token.isWord,
          sentence: sentences.length,
          quotedSpan: inside ? quotedSpan : -1,
        });
      }
      sentences.push({ ...span, paragraph: index, from, to: words.length });
    }
  });
  return {
    text,
    source: raw,
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
    labels,
  };
}

/** The sentences of a paragraph; its dateline is one of its own. */
function sentencesIn(text: string, paragraph: Span): Span[] {
  const begin =
    paragraph.start +
    datelineEnd(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)));
  const dateline = begin > paragraph.start ? trimSpan(text, { start: paragraph.start, end: begin }) : null;
  const rest = sentencesOf(text, { start: begin, end: paragraph.end });
  return dateline ? [dateline, ...rest] : rest;
}

function firstLine(text: string, paragraph: Span): Span {
  const feed = text.indexOf('\n', paragraph.start);
  return { start: paragraph.start, end: feed < 0 || feed > paragraph.end ? paragraph.end : feed };
}

/** A paragraph cut where one of its lines begins with a speaker label: transcripts often leave no blank lines. */
function atLabels(text: string, paragraph: Span): Span[] {
  if (!text.slice(paragraph.start, paragraph.end).includes('\n')) return [paragraph];
  const pieces: Span[] = [];
  let { start } = paragraph;
  let line = firstLine(text, paragraph);
  let labelled = labelAt(text, line) !== null;
  while (line.end < paragraph.end) {
    const before = line;
    line = firstLine(text, { start: line.end + 1, end: paragraph.end });
    const label = labelAt(text, line);
    const ended = /[.!?:"”’)\]…—–-]\s*$/u.test(
      text.slice(Math.max(before.start, before.end - 4), before.end),
    );
    if (
      label
        ? label.form === 'asker' || ended
        : labelled && isStageLine(text.slice(line.start, line.end).trim())
    ) {
      const piece = trimSpan(text, { start, end: before.end });
      if (piece) pieces.push(piece);
      start = line.start;
    }
    labelled ||= label !== null;
  }
  const last = trimSpan(text, { start, end: paragraph.end });
  return last ? [...pieces, last] : pieces;
}

/** `Oleh “Vovk” Bondar`: a word or two in marks between two words with capitals, the first no article or verb. */
function isNickname(text: string, { start, end }: Span): boolean {
  if (end - start > 26 || text[start - 1] !== ' ' || text[end] !== ' ') return false;
  if (!/^.\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,2}.$/u.test(text.slice(start, end))) return false;
  const before = /(\p{Lu}\p{L}+\.?) $/u.exec(text.slice(Math.max(0, start - 30), start));
  const after = /^ (?:(?:van|von|de|del|da|di|bin|al)[ -])?(\p{Lu}[\p{L}’'-]+)/u.exec(
    text.slice(end, end + 40),
  );
  if (!before || !after || NO_NAMES.has(before[1]!.toLowerCase()) || NO_NAMES.has(after[1]!.toLowerCase()))
    return false;
  // “The film "Jaws" Monday” has no name behind it; nor has a heading of capitals one.
  return !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(after[1]!);
}
const NO_NAMES: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...PRONOUNS,
  ...AUXILIARIES,
  'said',
  'says',
]);

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
  // A time or "(As delivered)" may come between the headline and the text.
  const second = paragraphs.slice(1, 5).find(({ start, end }) => !isStageLine(text.slice(start, end)));
  if (!second || line.length > 200 || line.includes('\n') || /[.!?:;,"”’»…]$/.test(line)) return null;
  if (!/[.!?:]["”’»)]*$/.test(text.slice(Math.max(second.start, second.end - 4), second.end))) return null;
  return line.split(/\s+/).length >= 3 ? first : null;
}

const bare = (line: string): string =>
  foldWords(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
