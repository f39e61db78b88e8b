import { stem } from '../../reading/summary/compareHeadline.ts';
import type { Span } from '../../text/article.ts';
import { isNumber } from '../align/callouts.ts';
import { type ComparableWord, comparableWords } from '../align/comparableWords.ts';

/** Numbers in letters: the place of each is its value. */
export const NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/**
 * The numbers of a headline that its article does not have, nor as a sum; those in letters only where it has another of the
 * same: "five diplomats" above "two diplomats".
 *
 * @param missing words of the headline that the article does not have
 * @param sentences those of the article
 * @example numbersMissing(comparableWords('9'), comparableWords('9 ships'), ['Two ships left.']).length // 1
 */
export function numbersMissing(
  missing: readonly ComparableWord[],
  telling: readonly ComparableWord[],
  sentences: readonly string[],
): ComparableWord[] {
  return missing.filter(
    (word) =>
      isNumber(word) &&
      !isYear(word) &&
      (/\d/.test(word.form)
        ? !isSum(word.form, sentences) && !isShortened(word.form, sentences)
        : isCountedOtherwise(word, telling, sentences)),
  );
}

/** "one" is mostly a pronoun. */
const COUNTS: readonly string[] = NUMBER_WORDS.slice(2);
/** Only a number of the same kind says that there were others: "the third round" beside "the first round". */
const KINDS_OF_NUMBERS: readonly (readonly string[])[] = [
  COUNTS,
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
  'dozens scores hundreds thousands millions billions'.split(' '),
];
/** From how many on, and up to how many, a headline may say so. */
const SCALES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [20, 400]],
  ['scores', [30, 400]],
  ['hundreds', [90, 3_000]],
  ['thousands', [900, 300_000]],
]);
const isWithin = (count: number, [least, most]: readonly [number, number]): boolean =>
  least <= count && count <= most;
/** So many words may stand between a number and what it counts. */
const BETWEEN = 2;

/** "five diplomats", where the article has "two Estonian diplomats": another number of the same. */
function isCountedOtherwise(
  number: ComparableWord,
  telling: readonly ComparableWord[],
  sentences: readonly string[],
): boolean {
  const kind = KINDS_OF_NUMBERS.find((words) => words.includes(number.form));
  if (!kind) return false;
  const scale = SCALES.get(number.form);
  const at = telling.indexOf(number);
  const counted = new Set(telling.slice(at + 1, at + 2 + BETWEEN).map(({ form }) => stem(form)));
  const isOther = (form: string): boolean =>
    kind.includes(form) ||
    (/^\d+$/.test(form) && (kind === COUNTS || (scale !== undefined && !isWithin(Number(form), scale))));
  return sentences.some((raw) => {
    const words = comparableWords(raw);
    return words.some(
      (word, i) =>
        isOther(word.form) && words.slice(i + 1, i + 2 + BETWEEN).some(({ form }) => counted.has(stem(form))),
    );
  });
}

/** "€40m" of "40 million euros". */
function isShortened(form: string, sentences: readonly string[]): boolean {
  const short = /^(?<count>\d[\d.,]*)(?<scale>k|m|mn|bn|b|tn|trn)$/.exec(form)?.groups;
  if (!short) return false;
  const whole = SHORT.find(([scale]) => scale.test(short.scale!))![1];
  const written = new RegExp(`(?<![\\d.,])${RegExp.escape(short.count!)}[ -]?(?:${whole})`, 'iu');
  return sentences.some((raw) => written.test(raw));
}
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^k$/, 'k|thousand|,000'],
  [/^mn?$/, 'mn?|million|,000,000'],
  [/^(?:bn?)$/, 'bn?|billion'],
  [/^t/, 'tr?n|trillion'],
];

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const UNTIL_MONTH = new RegExp(`\\b(?:until|till|to|by|from|in|before) (?<month>${MONTH})\\b`, 'gu');
const ANY_MONTH = new RegExp(`\\b(?:${MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b`, 'gu');
/** A month that the article does not name may be this one or the next. */
const NEAR_MONTH =
  /\b(?:next|this|last|coming|same|following) (?:month|week|year|spring|summer|autumn|fall|winter)\b/iu;

/**
 * A month of a headline where its article has others and not this one: "until May" above "until March". Null where there is none.
 *
 * @example monthMissing('Vote delayed until May', 'The vote was put off until March.') // { start: 19, end: 22 }
 */
export function monthMissing(headline: string, text: string): Span | null {
  const named = new Set(text.match(ANY_MONTH)?.map((month) => month.slice(0, 3)));
  if (named.size === 0 || NEAR_MONTH.test(text) || /\b\d{1,2}[./]\d{1,2}\b/.test(text)) return null;
  for (const { index, 0: whole, groups } of headline.matchAll(UNTIL_MONTH)) {
    const month = groups!.month!;
    if (!named.has(month.slice(0, 3)))
      return { start: index + whole.length - month.length, end: index + whole.length };
  }
  return null;
}

/** The year of a headline is often that of publication. */
const isYear = ({ form }: ComparableWord): boolean => /^(?:19|20)\d\d$/.test(form);

/** Whether a number is the sum of two that stand in one sentence: "over 900" of 700 and 200. */
function isSum(form: string, sentences: readonly string[]): boolean {
  const wanted = Number(form);
  return sentences.some((raw) => {
    const numbers = comparableWords(raw)
      .map((word) => Number(word.form))
      .filter((n) => n > 0);
    return numbers.some((one, at) => numbers.slice(at + 1).some((other) => one + other === wanted));
  });
}
