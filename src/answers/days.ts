const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A published date as a reader writes it, no more exact than the source was; the input itself where it is no date.
 *
 * @example formatDay('2021-05-19')           // '19 May 2021'
 * @example formatDay('2021-05')              // 'May 2021'
 * @example formatDay('--05-19')              // '19 May'
 * @example formatDay('2021-05-19T22:30:00Z') // '19 May 2021'
 */
export function formatDay(published: string): string {
  const noYear = /^--(\d\d)-(\d\d)$/.exec(published);
  if (noYear) return `${Number(noYear[2])} ${MONTHS[Number(noYear[1]) - 1]}`;
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published);
  if (!match) return published;
  const [, year, month, day] = match;
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year!;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/**
 * Number of a month by its English name or its first three letters, 1 to 12; null for other words.
 *
 * @example monthNumber('Sept') // 9
 */
export function monthNumber(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  if (folded.length < 3) return null;
  const index = MONTHS.findIndex((m) => m.toLowerCase() === folded || m.slice(0, 3).toLowerCase() === folded);
  if (index >= 0) return index + 1;
  return folded === 'sept' ? 9 : null;
}

/**
 * A count with its noun.
 *
 * @example countOf(1, 'quote')             // '1 quote'
 * @example countOf(12408, 'story', 'stories') // '12,408 stories'
 */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${withThousands(count)} ${count === 1 ? one : many}`;
}

/** A total that may have been counted only so far: then there are more. */
export interface Counted {
  readonly total: number;
  readonly isLowerBound: boolean;
}

/**
 * Such a total with its noun.
 *
 * @example countFound({ total: 1000, isLowerBound: true }, 'article') // 'more than 1,000 articles'
 */
export function countFound({ total, isLowerBound }: Counted, one: string, many?: string): string {
  return `${isLowerBound ? 'more than ' : ''}${countOf(total, one, many)}`;
}

/** The same without its noun: "more than 1,000". */
export function numberOf({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'more than ' : ''}${withThousands(total)}`;
}

/** Digits in threes, the same on every machine: Intl's output follows the machine's locale data. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
