import type { FoundQuote, StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';

/**
 * A quote that was found, in its version's reading. By its place in the text: a correction may have taken an earlier one out
 * of the list.
 *
 * @example quoteIn(version, { quote })?.start // 122
 */
export function quoteIn(version: StoredVersion, { quote }: Pick<FoundQuote, 'quote'>): Quote | undefined {
  return version.reading.quotes.find(({ start, end }) => start === quote.start && end === quote.end);
}
