import type { TextLayout } from '../layout/layOut.ts';
import { asName } from '../quotes/findAuthor.ts';
import { wordsWithin } from './turn.ts';

/** "(SOUNDBITE) (English) NORLANDIAN PRIME MINISTER, ELIN HOLT, SAYING:", "SOUNDBITE (French) Jean Mabou, student:" */
const SOUNDBITE = /\(?SOUND ?BITE\)? ?(?:\([^()\n]{2,60}\) ?){1,2}([^:\n]{3,200}):/gu;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|bin|al|de|van|von)){1,3}$/u;

/**
 * Whom the shot list of a broadcast names as heard, with the words of the name: "Elin Holt" for "…, ELIN HOLT, SAYING:".
 *
 * @example soundbites(layout) // []
 */
export function soundbites(layout: TextLayout): { name: string; from: number; to: number }[] {
  const { text, paragraphs } = layout;
  if (!/SOUND ?BITE/.test(text)) return [];
  return paragraphs.flatMap(({ start, end }, index) =>
    [...text.slice(start, end).matchAll(SOUNDBITE)].flatMap((found) => {
      const parts = found[1]!.replace(/,? (?:SAYING|saying)$/, '').split(',');
      const isShouted = /SAYING$/.test(found[1]!);
      // Reuters has the office first, AP the name.
      const written = (isShouted ? parts.at(-1)! : parts[0]!).trim();
      if (!NAME.test(written)) return [];
      const at = start + found.index + found[0].lastIndexOf(written);
      const [from, to] = wordsWithin(layout, index, { start: at, end: at + written.length });
      return from < to ? [{ name: asName(written), from, to }] : [];
    }),
  );
}
