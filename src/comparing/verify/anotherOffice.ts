import type { Lexicon } from '../../reading/lexicon.ts';
import type { Person, Quote } from '../../reading/reading.ts';
import { foldWords } from '../../text/foldText.ts';
import { holdsOffice } from './holdsOffice.ts';
import type { ReadText } from './voices.ts';

/** What stands beside a name tells who that is, in characters. */
const BESIDE = 40;
/** Shorter words are of no country and no office. */
const SHORTEST = 7;

/**
 * Whether words are those of an office without a name that whoever was named for them does not hold by the text: "the prime minister"
 * of a text that calls them foreign minister, « la cheffe de la diplomatie norvégienne » where somebody else is the Norwegian.
 *
 * @param isNamed whether a name of the text is who was named
 * @example isAnotherOffice(quote, () => false, version, lexicon) // false
 */
export function isAnotherOffice(
  { kind, speaker, possible }: Quote,
  isNamed: (name: string | null) => boolean,
  version: ReadText,
  lexicon: Lexicon,
): boolean {
  if (kind === 'spoken' || speaker === null || possible.length > 0) return false;
  const { people, language } = version.reading;
  const own = people.find(({ name, title }) => title !== null && isNamed(name));
  if (!own) return false;
  if (language === 'en') return holdsOffice(own.name, speaker.text, version, lexicon) === 'other';
  const others = people.filter((person) => person !== own && !isNamed(person.name));
  const words = longWords(speaker.text);
  const theirs = words.filter((word) => others.some((person) => isBeside(word, person, version)));
  return theirs.length > 0 && !words.some((word) => isBeside(word, own, version));
}

const longWords = (words: string): string[] =>
  foldWords(words)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST);

/** “norvégien” and “norvégienne”, and no “Norvège”. */
const isFormOf = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) < 3 &&
  one.startsWith(other.slice(0, Math.max(SHORTEST - 1, other.length - 3)));

/** Whether a form of a word stands just before or behind a name, in the same sentence. */
function isBeside(word: string, { mentions, title }: Person, { text }: ReadText): boolean {
  return [
    title ?? '',
    ...mentions.flatMap((one) => [
      text
        .slice(Math.max(0, one.start - BESIDE), one.start)
        .split(/[.!?»“”"]/)
        .at(-1)!,
      text.slice(one.end, one.end + BESIDE).split(/[.!?«“„"]/)[0]!,
    ]),
  ].some((words) => longWords(words).some((other) => isFormOf(other, word)));
}
