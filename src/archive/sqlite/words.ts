const MARK = '["“”„‟«»]';
const TERMS = new RegExp(`${MARK}(?<phrase>[^"“”„‟«»]*)${MARK}|(?<word>[^\\s"“”„‟«»]+)`, 'gu');

/** A word or a phrase that a person typed. */
export interface Term {
  readonly words: string;
  /** Whether its last word need only begin so. */
  readonly begins: boolean;
}

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
    .map((one) => termsOf(one).map(matchOfTerm).join(' '))
    .filter((match) => match !== '');
  return each.length > 1 ? each.map((match) => `(${match})`).join(' OR ') : (each[0] ?? null);
}

/** One word or phrase as such an expression. */
function matchOfTerm({ words, begins }: Term): string {
  return `"${words}"${begins ? ' *' : ''}`;
}

/**
 * The words and phrases of what a person typed.
 *
 * @example termsOf('sanction* “oil price”') // [{ words: 'sanction*', begins: true }, { words: 'oil price', begins: false }]
 */
export function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  for (const { groups } of typed.replaceAll('\0', ' ').matchAll(TERMS)) {
    const words = groups?.phrase ?? groups?.word ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    terms.push({ words, begins: /[\p{L}\p{N}]{3}\*$/u.test(words) });
  }
  return terms;
}
