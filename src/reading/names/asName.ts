/**
 * A name in capitals as it is written elsewhere.
 *
 * @example asName('JOHN LINDEN') // 'John Linden'
 */
export const asName = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => word[0]! + word.slice(1).toLowerCase());
