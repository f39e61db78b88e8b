import type { Lexicon } from '../../reading/lexicon.ts';
import { isUnsaidBeforeMarks } from '../../reading/quotes/turnIn.ts';
import { unsaidFrame } from '../../reading/quotes/unsaidFrame.ts';
import type { Quote } from '../../reading/reading.ts';
import { englishOf, type Language, languagesOf } from '../../reading/rules/compileLanguage.ts';
import type { Span } from '../../text/article.ts';
import { paragraphsOf } from '../../text/paragraphsOf.ts';
import { quotationMarks } from '../../text/quotationMarks.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import { marksAround } from './markedWithin.ts';
import type { ReadText } from './voices.ts';

/**
 * The sentence in which words in marks stand without being said there: "It would be wrong to say “…”", "denied saying “…”", and a
 * correction that takes them from somebody. Null for any other words.
 *
 * @param quote the quote that has them; null where the reading has none
 * @param span the words, in UTF-16 code units of the text, end exclusive
 * @example frameOf(version, null, { start: 0, end: 12 }, lexicon) // null
 */
export function frameOf(version: ReadText, quote: Quote | null, span: Span, lexicon: Lexicon): Span | null {
  const { text, reading } = version;
  const isIn = (around: Span) => around.start <= span.start && span.start < around.end;
  const parts = reading.headline ? [reading.headline, ...reading.paragraphs] : reading.paragraphs;
  // A correction at the end of a text is none of its paragraphs.
  const part = parts.find(isIn) ?? paragraphsOf(text).find(isIn);
  if (!part) return null;
  const inner = quote ? marksAround(version, quote, span).find(isIn) : undefined;
  const said = inner ? quote!.spans.find(isIn) : undefined;
  const marked =
    inner ?? quotationMarks(text, [part]).find(({ start, end }) => start < span.end && span.start < end);
  if (!marked) return null;
  // Of what somebody says, without the mark that opens it.
  const from = said ? Math.max(part.start, said.start + 1) : part.start;
  const hasCue = !inner && quote?.kind === 'direct' && quote.cue !== null && quote.cue.start >= marked.end;
  const shift = (one: Span, by: number) => ({ start: one.start + by, end: one.end + by });
  const words = text.slice(from, said ? Math.min(part.end, said.end) : part.end);
  const inside = shift(marked, -from);
  const language = languageOf(version, lexicon);
  const frame =
    (language.rules.code === 'en' ? unsaidFrame(words, inside, hasCue, lexicon) : null) ??
    unsaidBefore(words, inside, language);
  return frame && shift(frame, from);
}

/** The sentence of words in marks that those before them deny, or only ask about. */
function unsaidBefore(words: string, marked: Span, language: Language): Span | null {
  const sentence = sentencesOf(words, { start: 0, end: words.length }, language.sentences).find(
    ({ start, end }) => start <= marked.start && marked.start < end,
  );
  return sentence && isUnsaidBeforeMarks(words.slice(sentence.start, marked.start), language)
    ? sentence
    : null;
}

/**
 * The language of a text, English where it is none that Brief has rules of.
 *
 * @example languageOf(version, lexicon).rules.code // 'en'
 */
export const languageOf = ({ reading }: ReadText, lexicon: Lexicon): Language =>
  languagesOf(lexicon).get(reading.language ?? 'en') ?? englishOf(lexicon);
