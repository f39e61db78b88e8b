import type { Word } from '../layout/layOut.ts';

/**
 * Whether a word is what something written does to whoever is named behind it: "attacking" in "a letter attacking Berg said".
 *
 * @example isWrittenAgainst(words, 2) // false
 */
export const isWrittenAgainst = (words: readonly Word[], at: number): boolean =>
  /ing$/.test(words[at]?.low ?? '') && WRITTEN.test(words[at - 1]?.low ?? '');
const WRITTEN =
  /^(?:statement|letter|article|report|editorial|post|tweet|petition|message|leaflet|poster|banner|column|note|email|resolution)$/;
