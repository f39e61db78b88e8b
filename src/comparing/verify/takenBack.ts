import type { Lexicon } from '../../reading/lexicon.ts';
import type { Span } from '../../text/article.ts';
import { foldWords } from '../../text/foldText.ts';
import { paragraphsOf } from '../../text/paragraphsOf.ts';
import { quotationMarks } from '../../text/quotationMarks.ts';
import {
  isCorrection,
  saysMisquoted,
  saysQuotedBefore,
  saysSpeakerMisquoted,
} from '../../text/saysCorrected.ts';
import { sentencesOf } from '../../text/sentencesOf.ts';
import { comparableWords } from '../align/comparableWords.ts';
import { languageOf } from './frameOf.ts';
import { hasName } from './speakerOf.ts';
import type { ReadText } from './voices.ts';

/** A sentence of a text that takes words from somebody to whom they were given, and what is right. */
export interface TakenBack extends Span {
  /** Of a text that corrects another one; else somebody disputes the words. */
  readonly isCorrection: boolean;
}

/** Fewer words in marks are in many quotations. */
const FEWEST_WORDS = 3;
/** The next sentence is shown too, where both are no longer. */
const LONGEST_SHOWN = 420;

/**
 * Where a text takes back the words of a quotation or gives them to somebody else: ("The story erroneously attributed “…” to Perr. It was
 * made by Tolv."), or says that their speaker was misquoted. Null where it does not.
 *
 * @param forms the words of the quotation, folded as `comparableWords` does
 * @param speaker who says them by the archive; null where nobody is named
 * @param own where this text has the words as somebody's; null where it is another text
 * @example takenBackIn({ ...version, title: null }, ['a', 'long', 'time'], 'Lavrov', null, lexicon) // null
 */
export function takenBackIn(
  version: ReadText & { readonly title: string | null },
  forms: readonly string[],
  speaker: string | null,
  own: Span | null,
  lexicon: Lexicon,
): TakenBack | null {
  const { text, title } = version;
  const corrects = isCorrection({ title, text });
  if (!corrects && !saysMisquoted(text)) return null;
  const { sentences: rules } = languageOf(version, lexicon);
  const isTaking = (sentence: Span): boolean => {
    const words = text.slice(sentence.start, sentence.end);
    if (own && sentence.start <= own.start && own.start < sentence.end) return false;
    if (!saysMisquoted(words) && !(corrects && saysQuotedBefore(words))) return false;
    return holdsSome(text, sentence, forms) || (own !== null && isOf(version, sentence, speaker, own, forms));
  };
  for (const paragraph of paragraphsOf(text)) {
    const sentences = sentencesOf(text, paragraph, rules);
    const at = sentences.findIndex(isTaking);
    if (at < 0) continue;
    const { start, end } = sentences[at]!;
    const next = sentences[at + 1];
    const isShort = next !== undefined && next.end - start <= LONGEST_SHOWN;
    const isOwnCorrection = corrects || saysQuotedBefore(text.slice(start, end));
    return { start, end: isShort ? next.end : end, isCorrection: isOwnCorrection };
  }
  return null;
}

/** Whether it says of a speaker of the same text, whom it has quoted before, that they were misquoted, and of these words. */
function isOf(
  { text, reading }: ReadText,
  sentence: Span,
  speaker: string | null,
  own: Span,
  forms: readonly string[],
): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (speaker === null || own.end > sentence.start) return false;
  // "The minister was misquoted, her office said.": nobody else of the text is named, in the same paragraph as the words.
  const isApart = text.slice(own.end, sentence.start).includes('\n');
  const isOther = reading.people.some(({ name }) => name !== speaker && hasName(words, name));
  if (!hasName(words, speaker) && (isApart || isOther)) return false;
  if (!saysSpeakerMisquoted(words)) return false;
  const marked = quotationMarks(text, [sentence]).flatMap(({ start, end }) =>
    comparableWords(text.slice(start, end)),
  );
  return marked.filter(({ form }) => forms.includes(form)).length * 2 >= marked.length;
}

/** Whether a sentence has words of the quotation in marks. */
function holdsSome(text: string, sentence: Span, forms: readonly string[]): boolean {
  const all = ` ${forms.join(' ')} `;
  return quotationMarks(text, [sentence]).some(({ start, end }) => {
    const marked = comparableWords(text.slice(start, end)).map(({ form }) => form);
    const held = ` ${marked.join(' ')} `;
    return (marked.length >= FEWEST_WORDS && all.includes(held)) || held.includes(all);
  });
}

/**
 * The last word of a name, as a text that is looked for has it.
 *
 * @example surnameOf('Mira Tolv') // 'tolv'
 */
export const surnameOf = (name: string): string =>
  foldWords(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .at(-1) ?? '';
