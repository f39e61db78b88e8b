import type { Answer } from '../../src/answers/answer.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { narrated } from './narrated.ts';
import { linesOpening } from './openingOf.ts';
import { type Archived, textsWith } from './textsWith.ts';

const AGREED =
  /(?<!\p{L})(?:agree[ds]?|agreements?|decide[ds]?|accept(?:s|ed)?|undertook|undertakes?|commit(?:s|ted)|establish(?:es|ed)?)(?!\p{L})/u;
const MET = /(?<!\p{L})(?:met|meet|meets|meeting|talks|summit|conference|communique|declaration)(?!\p{L})/u;

/**
 * What texts that open with a meeting in a place tell that was or was not agreed there, of people whom they need not name. Null where
 * none does.
 *
 * @example await agreedIn('Port Selme', desk) // null, where no text opens with a meeting there
 */
export async function agreedIn(place: string, desk: Archived): Promise<Answer | null> {
  const wanted = foldWords(place);
  const texts = await textsWith([`"${wanted}"`], desk);
  const told = texts.flatMap((version) => {
    const opening = foldWords(linesOpening(version).join(' '));
    if (!opening.includes(wanted) || !MET.test(opening)) return [];
    return version.reading.sentences
      .filter(({ start, end }) => AGREED.test(foldWords(version.text.slice(start, end))))
      .map((span) => ({ version, span: { start: span.start, end: span.end } }));
  });
  return narrated(told, null);
}
