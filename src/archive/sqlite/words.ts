const MARK = '["“”„‟«»]';
const TERMS = new RegExp(`${MARK}(?<phrase>[^"“”„‟«»]*)${MARK}|(?<word>[^\\s"“”„‟«»]+)`, 'gu');

/**
 * What a person typed as an expression of SQLite's text search: every word must occur, words in quotation marks in
 * that order. Each is quoted, so that nothing typed is taken for an operator; a mark without a partner is no mark. Three
 * letters or more with a star match every word that begins so; fewer would match too many.
 *
 * Null when there is no letter or digit in it: such a search finds nothing. A list finds what any one of them finds.
 *
 * @example matchOf('Lavrov “strategic stability” OR') // '"Lavrov" "strategic stability" "OR"'
 * @example matchOf('sanction*') // '"sanction*" *'
 */
export function matchOf(typed: string | readonly string[]): string | null {
  const each = [typed]
    .flat()
    .map((one) => termsOf(one).join(' '))
    .filter((match) => match !== '');
  return each.length > 1 ? each.map((match) => `(${match})`).join(' OR ') : (each[0] ?? null);
}

/** The words and phrases of what a person typed, each as an expression of its own. */
export function termsOf(typed: string): string[] {
  const terms: string[] = [];
  for (const { groups } of typed.replaceAll('\0', ' ').matchAll(TERMS)) {
    const term = groups?.phrase ?? groups?.word ?? '';
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    terms.push(`"${term}"${/[\p{L}\p{N}]{3}\*$/u.test(term) ? ' *' : ''}`);
  }
  return terms;
}
