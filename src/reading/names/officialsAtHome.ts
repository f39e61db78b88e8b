import { datelineEnd } from '../layout/datelineEnd.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesSides } from '../sideOfSource.ts';
import type { Named } from './roster.ts';

/** An office of a state, without the state: "water minister", "foreign ministry spokesman", "opposition leader". */
const STATE_OFFICE =
  /^(?:president|chancellor|king|queen|emir|sultan)$|\b(?:minister|premier|opposition leader|(?:army|police) chief|attorney general)$|\b(?:government|ministry|presidential|army|military|police) spokes(?:person|man|woman)$|\b(?:foreign|transport|defen[cs]e|interior|home|finance|trade|energy|health|justice) secretary$/i;
const MINISTRY_SPEAKS = /\b(?:ministry|government|presidential) spokes(?:person|man|woman)\b/i;
/** Where bodies of many countries sit: ministers of any speak there. */
const SEATS: ReadonlySet<string> = new Set(['AT', 'BE', 'CH', 'LU']);

/**
 * The people with an office of a state that the text does not name, where a dateline puts it in a country and headline and lead are
 * about that country first: "BEIJING - China does not finance the dam, foreign ministry spokesman Wei Lan said". Nobody of the
 * lexicon.
 *
 * @returns indices into `people` and the country of all of them; null for none
 * @example officialsAtHome(layout, [], lexicon) // null
 */
export function officialsAtHome(
  { text, headlineText, paragraphs, sentences }: TextLayout,
  people: readonly Named[],
  lexicon: Lexicon,
): { readonly side: string; readonly people: readonly number[] } | null {
  const first = paragraphs[0];
  if (!first) return null;
  const opening = text.slice(first.start, first.end);
  const end = datelineEnd(opening);
  const [side, other] = end > 0 ? namesSides(opening.slice(0, end).replace(/\([^()]*\)/g, ''), lexicon) : [];
  if (!side || other) return null;
  const lead = sentences.find((one) => one.end > first.start + end);
  const told = lead ? text.slice(Math.max(lead.start, first.start + end), lead.end) : '';
  const about = firstSide(told, lexicon) ?? firstSide(headlineText ?? '', lexicon);
  if (about === null ? SEATS.has(side) : about !== side) return null;
  // "a foreign ministry spokesperson said", of whom the next paragraph has the name
  const speaksFor = MINISTRY_SPEAKS.test(told);
  const own = people.flatMap((one, index) => {
    const isOfficial = one.titles.some(
      (title) => STATE_OFFICE.test(title) || (speaksFor && /^spokes(?:person|man|woman)$/i.test(title)),
    );
    return !one.known && one.side === null && isOfficial ? [index] : [];
  });
  return own.length > 0 ? { side, people: own } : null;
}

/** Bodies of many countries, which speak of a country and are none. */
const OF_MANY: ReadonlySet<string> = new Set(['UN', 'EU', 'NATO', 'OSCE']);

/** The country that some words name first; null where they name none. */
function firstSide(words: string, lexicon: Lexicon): string | null {
  const parts = words.split(/(?<=[\s'’])/);
  for (let to = 1; to <= parts.length; to++) {
    // A name may go on: "South Korea" is not South Sudan.
    const side = namesSides(parts.slice(0, to + 1).join(''), lexicon).find((one) => !OF_MANY.has(one));
    if (side) return side;
  }
  return null;
}
