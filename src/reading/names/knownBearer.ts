import type { Word } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { isA, isKind, OCCUPATION, PERSON, TITLE } from '../rules/wordKinds.ts';

const SAME_OFFICE: Readonly<Record<string, string>> = {
  pm: 'minister',
  fm: 'minister',
  premier: 'minister',
  sen: 'senator',
  rep: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  gov: 'governor',
  amb: 'ambassador',
  gen: 'general',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  defence: 'defense',
  economic: 'economy',
  external: 'foreign',
  undersecretary: 'secretary',
  'under-secretary': 'secretary',
  'ex-president': 'president',
  'then-president': 'president',
  'ex-minister': 'minister',
  'ex-chancellor': 'chancellor',
  'secretary-general': 'secretary',
  'director-general': 'director',
};
/** Matters that tell one minister or secretary from another. */
const MATTERS = new Set(
  'prime foreign interior home defense finance energy economy trade development justice health education agriculture transport culture treasury commerce labor labour press environment science immigration housing'.split(
    ' ',
  ),
);

const same = (word: string): string => SAME_OFFICE[word] ?? word;
const wordsOf = (title: string): string[] =>
  title
    .toLowerCase()
    .replace(/\bprime minister\b|\bpm\b|\bpremier\b/g, 'prime minister')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '')
    .map(same);

/**
 * Whether the title that a text gives somebody can be that of a known person: "Interior Minister Novak" is no deputy
 * prime minister, "coach Trump" no president. A title that names no office ("Mr.", "leader") fits everybody.
 */
export function fitsOffice(known: KnownSpeaker, title: string, english: Language): boolean {
  const wanted = wordsOf(title).filter((word) => !english.emptyTitles.has(word));
  const offices = known.offices.map((office) => wordsOf(office.title));
  if (offices.length === 0) return true;
  const heads = wanted.filter(
    (word) =>
      !MATTERS.has(word) &&
      !english.genericPersons.has(word) &&
      isKind(word, english, TITLE | PERSON | OCCUPATION),
  );
  const matters = wanted.filter((word) => MATTERS.has(word)).map(same);
  if (heads.length === 0) return true;
  return offices.some(
    (office) =>
      heads.some((head) => office.includes(head)) && matters.every((matter) => office.includes(matter)),
  );
}

/** Countries of a title and of the lexicon: "French President Novak" is no Russian. */
export function fitsSide(known: KnownSpeaker, side: string | null, reader: Reader): boolean {
  return (
    side === null ||
    known.side === null ||
    side === known.side ||
    !reader.countries.has(side) ||
    !reader.countries.has(known.side)
  );
}

/** What somebody does, in small letters right before a surname: "coach Trump", "prosecutor Macron", "engineer Putin". */
export function occupationBefore(words: readonly Word[], from: number, english: Language): string | null {
  const before = words[from - 1];
  if (!before || before.sentence !== words[from]!.sentence || before.quotedSpan !== words[from]!.quotedSpan)
    return null;
  const { low } = before;
  const small = /^\p{Ll}/u.test(before.text);
  return isA(before, OCCUPATION) || (small && isA(before, PERSON) && !english.genericPersons.has(low))
    ? low
    : null;
}
