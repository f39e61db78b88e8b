/**
 * One pattern of a list of them, put together once: it matches where one of them does, with the flags of the first. What all of them
 * begin or end with may stand beside the list.
 *
 * @example anyOf([/\btreaty\b/i, /\bpact\b/i]).test('They signed a pact.') // true
 */
export function anyOf(
  patterns: readonly RegExp[],
  { before, after }: { readonly before?: RegExp; readonly after?: RegExp } = {},
): RegExp {
  const among = patterns.map(({ source }) => source).join('|');
  const whole = before || after ? `${before?.source ?? ''}(?:${among})${after?.source ?? ''}` : among;
  return new RegExp(whole, patterns[0]!.flags);
}
