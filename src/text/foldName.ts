import { foldWords } from './foldText.ts';

/**
 * A name made comparable: letters and digits only, without case and diacritics, words parted by one space.
 *
 * @example foldName('Hossein Amir‑Abdollahian') // 'hossein amir abdollahian'
 */
export function foldName(name: string): string {
  const folded = foldWords(name)
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? name : folded;
}
