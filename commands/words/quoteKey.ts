/** Which quote: its span in one version of an article. */
export interface QuoteKey {
  readonly article: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The quote that a key names, or null where it is no key.
 *
 * @example readQuoteKey('lavrov@1#243-440') // { article: 'lavrov', version: 1, start: 243, end: 440 }
 */
export function readQuoteKey(typed: string): QuoteKey | null {
  const found = /^([A-Za-z0-9._:-]{1,200})@(\d{1,9})#(\d{1,9})-(\d{1,9})$/.exec(typed);
  if (!found) return null;
  const [, article, version, start, end] = found;
  return { article: article!, version: Number(version), start: Number(start), end: Number(end) };
}
