import { startsUpper } from '../../text/startsUpper.ts';
import { datelineEnd } from '../layout/datelineEnd.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { namesSides } from '../sideOfSource.ts';
import { isOfUnknown } from './ofUnknownCountry.ts';
import type { Named } from './roster.ts';

/** An office of a state, without the state: "water minister", "foreign ministry spokesman", "opposition leader". */
const STATE_OFFICE =
  /^(?:president|chancellor|king|queen|emir|sultan)$|\b(?:minister|premier|opposition leader|(?:army|police) chief|attorney general)$|\b(?:government|ministry|presidential|army|military|police) spokes(?:person|man|woman)$|\b(?:foreign|transport|defen[cs]e|interior|home|finance|trade|energy|health|justice) secretary$/i;
const MINISTRY_SPEAKS = /\b(?:ministry|government|presidential) spokes(?:person|man|woman)\b/i;
/** "the Lisbon talks", "met in Lisbon": where somebody met, and not who did. */
const WHERE_MET =
  /(?<![\p{L}])(?:(?:in|at|from) \p{Lu}\p{L}+|\p{Lu}\p{L}+ (?:talks|meetings?|summit|conference|agreement|accord|deal|round)(?![\p{L}]))/gu;
/** Where bodies of many countries sit: ministers of any speak there. */
const SEATS: ReadonlySet<string> = new Set(['AT', 'BE', 'CH', 'LU']);

/**
 * The people with an office of a state that the text does not name, where a dateline puts it in a country and headline and lead are
 * about that country first: "BEIJING - China does not finance the dam, foreign ministry spokesman Wei Lan said". Nobody of the
 * lexicon.
 *
 * @returns indices into `people` and the country of all of them; null for none
 * @example officialsAtHome(layout, [], reader) // null
 */
export function officialsAtHome(
  layout: TextLayout,
  people: readonly Named[],
  reader: Reader,
): { readonly side: string; readonly people: readonly number[] } | null {
  const { text, headlineText, paragraphs, sentences } = layout;
  const { lexicon } = reader;
  const first = paragraphs[0];
  if (!first) return null;
  const opening = text.slice(first.start, first.end);
  const end = datelineEnd(opening);
  const [side, other] = end > 0 ? namesSides(opening.slice(0, end).replace(/\([^()]*\)/g, ''), lexicon) : [];
  if (!side || other) return null;
  const lead = sentences.find((one) => one.end > first.start + end);
  const told = lead ? text.slice(Math.max(lead.start, first.start + end), lead.end) : '';
  const about = firstSide(told, lexicon) ?? firstSide((headlineText ?? '').replace(WHERE_MET, ''), lexicon);
  if (about === null ? SEATS.has(side) : about !== side) return null;
  // "a foreign ministry spokesperson said", of whom the next paragraph has the name
  const speaksFor = MINISTRY_SPEAKS.test(told);
  const own = people.flatMap((one, index) => {
    const isOfficial = one.titles.some(
      (title) => STATE_OFFICE.test(title) || (speaksFor && /^spokes(?:person|man|woman)$/i.test(title)),
    );
    const isOfHere = !one.known && one.side === null && isOfficial && !isOfAnother(layout, one, side, reader);
    return isOfHere ? [index] : [];
  });
  // Where one is of a country that nobody knows, the others may be: of talks between such countries a dateline names the host.
  if (own.some((index) => isOfUnknown(layout, people[index]!, lexicon))) return null;
  return own.length > 0 ? { side, people: own } : null;
}

/**
 * Whether another country is named with somebody where the text first names them: "Norway's delegation is led by water minister Lena
 * Ruud", "Foreign Minister Lena Ruud of Norway".
 */
function isOfAnother({ words }: TextLayout, { at }: Named, side: string, { places }: Reader): boolean {
  const mention = at.find(({ inHeadline }) => !inHeadline);
  if (!mention) return false;
  const isAnother = (index: number) => {
    const country = startsUpper(words[index]?.text ?? '')
      ? places.at(words, index)?.values[0]?.place.country
      : null;
    return country != null && country !== side;
  };
  const { sentence } = words[mention.from]!;
  for (let index = mention.from - 1; words[index]?.sentence === sentence; index--) {
    if (/^[,;:—–(]$/.test(words[index]!.text)) break;
    if (isAnother(index)) return true;
  }
  return /^(?:of|from|\()$/.test(words[mention.to]?.low ?? '') && isAnother(mention.to + 1);
}

/** Bodies of many countries, which speak of a country and are none. */
const OF_MANY: ReadonlySet<string> = new Set(['UN', 'EU', 'NATO', 'OSCE']);

/** So many words at the head of a lead or headline are looked at. */
const MOST_WORDS = 80;

/** The country that some words name first; null where they name none. */
function firstSide(words: string, lexicon: Lexicon): string | null {
  const parts = words.split(/(?<=[\s'’])/, MOST_WORDS);
  for (let to = 1; to <= parts.length; to++) {
    // A name may go on: "South Korea" is not South Sudan.
    const side = namesSides(parts.slice(0, to + 1).join(''), lexicon).find((one) => !OF_MANY.has(one));
    if (side) return side;
  }
  return null;
}
