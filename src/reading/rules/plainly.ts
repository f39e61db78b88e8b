/**
 * A word as the rules of a language compare it: small letters, accents kept ("à" is not "a"), straight apostrophes and
 * hyphens, ё as е.
 *
 * @example plainly('Qu’Énergie') // "qu'énergie"
 */
export function plainly(word: string): string {
  const low = word.toLowerCase();
  return /^[a-z' -]*$/.test(low)
    ? low
    : low.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replaceAll('ё', 'е');
}
