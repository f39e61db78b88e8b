import type { TextLayout } from '../layout/layOut.ts';
import { isNameAbove } from '../quotes/labelAbove.ts';
import { isA, MAN, PERSON, TITLE, WOMAN } from '../rules/wordKinds.ts';
import { asName } from './asName.ts';
import { wordsWithin } from './turn.ts';

/** "(SOUNDBITE) (English) NORLANDIAN PRIME MINISTER, ELIN HOLT, SAYING:", "SOUNDBITE (French) Jean Mabou, student:" */
const SOUNDBITE = /\(?SOUND ?BITE\)? ?(?:\([^()\n]{2,60}\) ?){1,2}([^:\n]{3,200}):/gu;
const NAME = /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|bin|al|de|van|von)){1,3}$/u;

const LINKS = /(?<!\p{L})(?:OF|THE|FOR|AND|TO|IN|ON|AT)(?!\p{L})/u;

/** "PRIME MINISTER ELIN HOLT, ON X", "TOR AAS, OPPOSITION LEADER" above words in marks. */
function namesAbove(layout: TextLayout): { name: string; from: number; to: number }[] {
  const { text, words, sentences } = layout;
  return sentences.flatMap((sentence) => {
    if (!isNameAbove(layout, sentence)) return [];
    let { from } = sentence;
    let to = from;
    while (to < sentence.to && words[to]!.isWord) to++;
    // "— ELIN HOLT"
    if (to === from) return [];
    for (let at = to - 1; at > from; at--)
      if (isA(words[at - 1], TITLE | PERSON) && !isA(words[at], TITLE | PERSON)) from = at;
    const written = text.slice(words[from]!.start, words[to - 1]!.end);
    // "WITHIN EARSHOT" is a heading.
    const isSomebody =
      from > sentence.from ||
      isA(words[from], MAN | WOMAN) ||
      words.slice(to, sentence.to).some((word) => isA(word, TITLE | PERSON));
    // "PRESIDENT OF THE REPUBLIC" is named by no name.
    return isSomebody && NAME.test(written) && !LINKS.test(written)
      ? [{ name: asName(written), from, to }]
      : [];
  });
}

/**
 * Whom the shot list of a broadcast or a list of reactions names above their words, with the words of the name: "Elin Holt" for
 * "…, ELIN HOLT, SAYING:".
 *
 * @example namedInCapitals(layout) // []
 */
export function namedInCapitals(layout: TextLayout): { name: string; from: number; to: number }[] {
  const { text, paragraphs } = layout;
  if (!/SOUND ?BITE/.test(text)) return namesAbove(layout);
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
