import type { TellLanguage } from '../lexicon.ts';
import type { TextParts } from './divideText.ts';

/** Enough of a text to tell its language, in characters. */
const SAMPLE = 1500;
/** Small words of English, and so many of them in a text that it is English without further asking. */
const ENGLISH =
  /\b(?:the|of|and|that|with|was|were|his|their|said|from|which|have|has|been|would|received|held|former|this|they|talks|meeting)\b/gi;
const ENGLISH_SHARE = 0.08;
const ENGLISH_WORDS = 3;
const THE = /\bthe\b/i;

/**
 * The language of a text as an ISO 639-1 code, told from its first 1,500 characters; the stated one where the words
 * do not tell, and null where nothing does.
 *
 * Most texts show by their small words that they are English. The others are asked of `tell`, the statistics of a
 * library that takes 90 MB: it is loaded for the first of them (`docs/languages.md`).
 *
 * @example detectLanguage(divideText('The talks were useful.', null), null, tell) // 'en'
 */
export function detectLanguage(
  parts: TextParts,
  stated: string | null,
  tell: TellLanguage | null,
): string | null {
  const given = stated === null ? null : stated.toLowerCase().split(/[-_]/)[0]!;
  const start = parts.paragraphs[0]?.start ?? parts.headline?.start ?? 0;
  const sample = parts.text.slice(start, start + SAMPLE);
  const small = sample.match(ENGLISH)?.length ?? 0;
  const enough = small >= ENGLISH_WORDS && small >= ENGLISH_SHARE * sample.split(/\s+/).length;
  if (enough && THE.test(sample)) return 'en';
  const found = tell?.(sample) ?? null;
  return found === null ? given : found.sure ? found.language : (given ?? found.language);
}
