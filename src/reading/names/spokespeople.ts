import type { TextLayout } from '../layout/layOut.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesSides } from '../sideOfSource.ts';
import type { Named } from './roster.ts';
import { isSpokesperson } from './sideSpokenFor.ts';

const PRESS_SECRETARY = /\bpress secretary\b/i;
const speaks = (words: string): boolean => isSpokesperson(words) || PRESS_SECRETARY.test(words);
/** ", Department Spokesperson", "(spokeswoman of the ministry)", on the next line too; not "Holt told the spokesman", "Holt, Brandt and the spokesman". */
const AFTER =
  /^(?: ?[,(–—-]\s{0,2}|\s?\n\s?)(?:the )?(?:(?!(?:and|or|with|told|said)[ -])[\p{L}'’]+[ -]){0,4}(?:spokes(?:person|man|woman)|press secretary)\b/iu;
/** Characters after a name in which its office may be given. */
const LOOKED_AT = 80;
/** Words before a name in which its office, and whose it is, may be given; the sign of an owner is one. */
const WORDS_BEFORE = 4;

/**
 * The people whom an official text calls spokespeople without saying whose: they speak for its publisher. Nobody of the lexicon,
 * whose side is known, and nobody whose office names another country.
 *
 * @param side ISO code of the publisher's side
 * @returns indices into `people`
 * @example spokespeople(layout, [], 'US', lexicon) // []
 */
export function spokespeople(
  { text, words }: TextLayout,
  people: readonly Named[],
  side: string,
  lexicon: Lexicon,
): number[] {
  const isOurs = (office: string): boolean => namesSides(office, lexicon).every((of) => of === side);
  return people.flatMap((one, index) => {
    if (one.known || one.side !== null) return [];
    const offices = [
      ...one.titles.filter(speaks),
      ...one.at.flatMap(({ to, inHeadline }) => {
        const end = inHeadline ? undefined : words[to - 1]?.end;
        return (end === undefined ? null : AFTER.exec(text.slice(end, end + LOOKED_AT))) ?? [];
      }),
    ];
    // "Ukraine's spokesperson Olha Petrenkova"
    const before = one.at.map(({ from }) =>
      words
        .slice(Math.max(0, from - WORDS_BEFORE), from)
        .filter(({ sentence }) => sentence === words[from]!.sentence)
        .map(({ text: word }) => word)
        .join(' '),
    );
    return offices.length > 0 && [...offices, ...before.filter(speaks)].every(isOurs) ? [index] : [];
  });
}
