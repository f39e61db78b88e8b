/**
 * True where a query asks for words at all: something besides white space, or at least one such entry in a list.
 *
 * @example isTyped(['', 'Iran']) // true
 */
export function isTyped(words: string | readonly string[] | undefined): words is string | readonly string[] {
  return words !== undefined && [words].flat().some((one) => one.trim() !== '');
}
