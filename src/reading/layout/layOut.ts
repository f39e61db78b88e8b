import type { Span } from '../../text/article.ts';
import { type QuotedSpan, quotationMarks } from '../../text/quotationMarks.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import { type Placed, placedIn, type Token } from '../../text/tokensOf.ts';
import { trimSpan } from '../../text/trimSpan.ts';
import type { Language, WordForm } from '../rules/compileLanguage.ts';
import { CLOSED_CLASS, isKind } from '../rules/wordKinds.ts';
import { datelineEnd } from './datelineEnd.ts';
import type { TextParts } from './divideText.ts';
import { ungluedOf } from './ungluedOf.ts';

export interface Sentence extends Span {
  readonly paragraph: number;
  /** Index of its first token, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

export interface Word extends Token {
  /** As the rules of a language compare it: small letters, accents kept. `low` is folded, as names are compared. */
  readonly plain: string;
  /** What the rules of the language list it as (`wordKinds.ts`). */
  readonly kinds: number;
  /** Index of the sentence, -1 in the headline. */
  readonly sentence: number;
  /** Index into `marked` of the run it is in, its marks included; -1 outside. */
  readonly quotedSpan: number;
}

/** A token as a word: -1 as sentence and as marked run where it is in none. */
export const wordOf = (
  { start, end, form }: Placed<WordForm>,
  sentence: number,
  quotedSpan: number,
): Word => ({
  start,
  end,
  text: form.text,
  low: form.low,
  plain: form.plain,
  kinds: form.kinds,
  isWord: form.isWord,
  sentence,
  quotedSpan,
});

/** One text prepared for the finders by the rules of its language: its parts, its words, and where the quotation marks stand. */
export interface TextLayout extends TextParts {
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  /** Words of the body, sentence by sentence. */
  readonly words: readonly Word[];
  /** Words of the headline, where it is in the text. */
  readonly headlineWords: readonly Word[];
  readonly marked: readonly QuotedSpan[];
}

/**
 * Lays the parts of a text out as sentences, words and marked runs by the rules of its language: its quotation marks, its
 * abbreviations, and what grows to another word ("l'accord" and "dit-il" are two words each). Linear in the length of the
 * text.
 *
 * @example layOut(divideText('Mr. Holt left. He flew home.', null), english).sentences.length // 2
 */
export function layOut(parts: TextParts, language: Language): TextLayout {
  const { text, headline, paragraphs } = parts;
  const inMarks = quotationMarks(text, paragraphs, language.marks);
  const nicknames = language.rules.nicknames
    ? inMarks.filter((quotedSpan) => isNickname(text, quotedSpan, language))
    : [];
  const marked = inMarks.flatMap((quotedSpan) => {
    if (nicknames.includes(quotedSpan)) return [];
    return quotedSpan.closed ? [quotedSpan] : (unclosedRun(text, quotedSpan, language) ?? []);
  });
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  const unglued = ungluedOf(text, parts.headlineText, language.forms);
  const quotedSpanAt = spansInOrder(marked);
  const nicknameAt = spansInOrder(nicknames);
  paragraphs.forEach((paragraph, index) => {
    const place = index === 0 ? placeLabel(parts) : null;
    for (const span of sentencesIn(text, paragraph, language, place)) {
      const from = words.length;
      // 'Anton "Tosha" Melnyk' is one name: the words in its marks are left out.
      for (const token of unglued(placedIn(text, span, language.forms)))
        if (nicknameAt(token.start) < 0)
          pushWord(words, token, language, sentences.length, quotedSpanAt(token.start));
      sentences.push({ ...span, paragraph: index, from, to: words.length });
    }
  });
  styleWords(words, language);
  const headlineWords: Word[] = [];
  for (const token of headline ? placedIn(text, headline, language.forms) : [])
    pushWord(headlineWords, token, language, -1, -1);
  return { ...parts, language, sentences, words, headlineWords, marked };
}

/** Which of some spans, in order, an offset is in, or -1; asked for offsets in order. */
function spansInOrder(spans: readonly Span[]): (offset: number) => number {
  let at = 0;
  return (offset) => {
    while (at < spans.length && spans[at]!.end <= offset) at++;
    return at < spans.length && spans[at]!.start <= offset ? at : -1;
  };
}

/** "HE the Minister", "HE Otto Brandt": His or Her Excellency, and no pronoun. "U.S. Under Secretary Holt": no preposition. */
function styleWords(words: Word[], { kinds }: Language): void {
  for (let at = 0; at + 1 < words.length; at++) {
    if (words[at]!.text !== 'HE' && words[at]!.text !== 'Under') continue;
    const { text, sentence } = words[at + 1]!;
    if (words[at]!.text === 'Under') {
      if (text === 'Secretary' && words[at - 1]?.sentence === sentence)
        words[at] = { ...words[at]!, kinds: kinds.get('deputy') ?? 0 };
    } else if (sentence === words[at]!.sentence && /^(?:the$|\p{Lu}\p{Ll})/u.test(text))
      words[at] = { ...words[at]!, low: 'excellency', kinds: kinds.get('excellency') ?? 0 };
  }
}

/** Adds a token as a word, or as the words that it is. */
function pushWord(
  words: Word[],
  token: Placed<WordForm>,
  language: Language,
  sentence: number,
  quotedSpan: number,
): void {
  const { seams, low, plain } = token.form;
  if (seams.length === 0) {
    words.push(wordOf(token, sentence, quotedSpan));
    return;
  }
  const { start } = token;
  const folded = low.length === plain.length ? low : plain;
  for (const [index, from] of [0, ...seams].entries()) {
    const to = seams[index] ?? plain.length;
    words.push({
      start: start + from,
      end: start + to,
      text: token.form.text.slice(from, to),
      low: folded.slice(from, to),
      plain: plain.slice(from, to),
      kinds: language.kinds.get(folded.slice(from, to)) ?? 0,
      isWord: true,
      sentence,
      quotedSpan,
    });
  }
}

/** The sentences of a paragraph; its dateline is one of its own. */
function sentencesIn(text: string, paragraph: Span, language: Language, place: number | null): Span[] {
  const begin =
    place ??
    paragraph.start +
      datelineEnd(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)));
  const dateline = begin > paragraph.start ? trimSpan(text, { start: paragraph.start, end: begin }) : null;
  const rest = linesOfDeck(text, { start: begin, end: paragraph.end }).flatMap((line) =>
    sentencesOf(text, line, language.sentences),
  );
  return dateline ? [dateline, ...rest] : rest;
}

/**
 * The lines of a deck, one below the other without a stop between ("Minister stayed in a suite", "Aides insist trip was 'value for
 * money'"): each says something of its own. Any other span is returned whole, whether or not its lines are wrapped.
 */
function linesOfDeck(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 || feed > span.end ? span.end : feed;
    lines.push({ start, end });
    start = end + 1;
  }
  const isLine = ({ start, end }: Span) => {
    const line = text.slice(start, end).trim();
    return DECK_LINE.test(line) && !/[.!?…]["”'’]?\s|[.!?…:;,–—-]["”'’]?$/.test(line);
  };
  return lines.length > 1 && lines.every(isLine) ? lines : [span];
}
/** Four words or more, the first with a capital. */
const DECK_LINE = /^(?:[•*–-]\s+)?["“'‘]?[\p{Lu}\p{N}]\S*(?:\s+\S+){3,}$/u;

/** Offset after the dateline "NEW DELHI:", the only label in capitals of a text; null where it does not begin with one. */
function placeLabel({ text, labels, paragraphs }: TextParts): number | null {
  const only = labels.size === 1 ? labels.get(0) : undefined;
  if (only?.form !== 'capitals' || paragraphs.length < FEWEST_BELOW_PLACE) return null;
  const { label, contentStart } = only;
  return /^\p{Lu}[\p{Lu} '’.-]+$/u.test(text.slice(label.start, label.end)) ? contentStart : null;
}
const FEWEST_BELOW_PLACE = 3;

/** `Oleh “Vovk” Bondar`: a word or two in marks between two words with capitals, the first no article or verb. */
function isNickname(text: string, { start, end }: Span, language: Language): boolean {
  if (end - start > 26 || text[start - 1] !== ' ' || text[end] !== ' ') return false;
  if (!/^.\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,2}.$/u.test(text.slice(start, end))) return false;
  const before = /(\p{Lu}\p{L}+\.?) $/u.exec(text.slice(Math.max(0, start - 30), start));
  const after = /^ (?:\p{Lu}\. )?(?:(?:van|von|de|del|dela|da|di|bin|al)[ -])?(\p{Lu}[\p{L}’'-]+)/u.exec(
    text.slice(end, end + 40),
  );
  const isNoName = (word: string) =>
    /^sa(?:id|ys)$/i.test(word) || isKind(word.toLowerCase(), language, CLOSED_CLASS);
  if (!before || !after || isNoName(before[1]!) || isNoName(after[1]!)) return false;
  // `told state TV. "That is progress." Brandt said`: a sentence between two others.
  if (before[1]!.endsWith('.') && text[end - 2] === '.') return false;
  // “The film "Jaws" Monday” has no name behind it; nor has a heading of capitals one.
  return !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(after[1]!);
}

/**
 * A run whose mark is never closed, which goes on to the end of its paragraph: up to ", he said" at the end of the paragraph, where the
 * closing mark was forgotten. Null where ", he said" further inside shows that it was forgotten before that, and in a language whose
 * rules name no verbs that would show it.
 */
function unclosedRun(text: string, run: QuotedSpan, { saidInside }: Language): QuotedSpan | null {
  if (saidInside === null) return null;
  const words = text.slice(run.start, run.end);
  const found = saidInside.exec(words);
  if (!found) return run;
  const rest = words.slice(found.index + found[0].length);
  if (run.pieces.length > 1 || !/^[.!]?\s*$/.test(rest) || found.index < FEWEST_UNCLOSED) return null;
  const span = { start: run.start, end: run.start + found.index + 1 };
  return { ...run, ...span, pieces: [span] };
}
/** In characters: a shorter run may be a word that nobody said. */
const FEWEST_UNCLOSED = 25;
