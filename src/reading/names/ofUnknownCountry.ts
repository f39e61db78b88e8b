import type { TextLayout } from '../layout/layOut.ts';
import type { Lexicon } from '../lexicon.ts';
import { namesSides } from '../sideOfSource.ts';
import type { Named } from './roster.ts';

/** So many characters beside a name are looked at. */
const BESIDE = 80;
const OFFICE =
  '(?:[Pp]resident|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Pp]remier|(?:\\p{L}{3,12} ){0,2}[Mm]inister|[Ff]oreign [Ss]ecretary)';
const STATE = '(?:the )?(?:(?:Republic|Kingdom) of )?(?<of>\\p{Lu}\\p{Ll}+)';
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?<people>\\p{Lu}\\p{Ll}+(?:an|ese|ish))|(?<state>\\p{Lu}\\p{Ll}+)[’']s) ${OFFICE},? $`,
  'u',
);
const OF_BEFORE = new RegExp(
  `(?<!\\p{L})${OFFICE}(?: of Foreign Affairs)? of ${STATE},? (?:H\\.E\\. )?$`,
  'u',
);
const OF_BEHIND = new RegExp(`^ of ${STATE}`, 'u');

/**
 * Whether the text gives somebody with an office of a state to a country that no list has: "Varenian Foreign Minister Lena Ruud",
 * "Prime Minister Lena Ruud of Varenia".
 *
 * @example isOfUnknown(layout, { name: 'Lena Ruud', at: [] }, lexicon) // false
 */
export function isOfUnknown(
  { text, words, sentences }: TextLayout,
  { at }: Pick<Named, 'at'>,
  lexicon: Lexicon,
): boolean {
  return at.some(({ inHeadline, from, to }) => {
    const [first, last] = [words[from]!, words[to - 1]!];
    const sentence = sentences[first.sentence];
    if (inHeadline || !sentence) return false;
    const before = text.slice(Math.max(sentence.start, first.start - BESIDE), first.start);
    const behind = text.slice(last.end, Math.min(sentence.end, last.end + BESIDE));
    const { people, state } = BEFORE.exec(before)?.groups ?? {};
    const named = people ?? state ?? OF_BEFORE.exec(before)?.groups?.of ?? OF_BEHIND.exec(behind)?.groups?.of;
    return named !== undefined && namesSides(named, lexicon).length === 0;
  });
}
