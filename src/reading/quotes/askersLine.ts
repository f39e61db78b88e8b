import { FIRST_PERSON } from './ownParagraphs.ts';

/** "Your critics say that it gives the islands away.": whoever asks says so too. */
const ADDRESSES = /(?<!\p{L})(?:[Yy]ou|[Yy]our|[Yy]ou['’](?:re|ve|d|ll))(?!\p{L})/u;

/** A question is no longer. */
export const LONGEST_QUESTION = 400;

/**
 * Whether a line is short and ends in a question.
 *
 * @example asks('Which half?') // true
 */
export function asks(line: string): boolean {
  return line.length <= LONGEST_QUESTION && /\?["”’]?$/u.test(line);
}

/** @example saysYou('Will you sign?') // true */
export function saysYou(line: string): boolean {
  return ADDRESSES.test(line);
}

/**
 * Whether a line addresses somebody without "I" or "we", as whoever asks in an interview does.
 *
 * @example addressesAnother('Your critics say that it gives the islands away.') // true
 */
export function addressesAnother(line: string): boolean {
  return !FIRST_PERSON.test(line) && ADDRESSES.test(line);
}

/**
 * Whether a line without a label between answers is the next question.
 *
 * @example asksAnother('Will you accept a freeze along the present line?') // true
 */
export function asksAnother(line: string): boolean {
  return asks(line) && addressesAnother(line);
}
