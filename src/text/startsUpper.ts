/**
 * Whether a word begins with a capital letter, of any script. Most letters are ASCII: those are told by their number,
 * because a pattern of Unicode properties costs ten times as much and is asked of every word.
 *
 * @example startsUpper('Özil') // true
 */
export function startsUpper(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first >= 65 && first <= 90 : UPPER.test(word);
}
const UPPER = /^\p{Lu}/u;
