import { foldWords } from '../../text/foldText.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { isKind, STRONG_TITLE } from '../rules/wordKinds.ts';
import type { Bearers } from './bearers.ts';
import { fitsOffice, fitsSide } from './knownBearer.ts';
import type { LabelName } from './labelName.ts';
import { isLater } from './pickKnown.ts';
import type { Named } from './roster.ts';

/** Offices whose holders are "Mr." in a transcript; a head of state or government is labelled by the office. */
const PLAIN_LABEL =
  /spokes|press secretary|adviser|advisor|envoy|ambassador|representative|negotiator|director|chief|assistant|counsel/i;

/**
 * Whom the surname of a speaker label means: somebody whom headline or text names in full; `several`, where two of them
 * bear it; else the person of the lexicon whose office, country, sex and years fit the label; null where nobody does.
 */
export function labelBearer(
  label: LabelName & { kind: 'name' },
  {
    people,
    bearers,
    inHeadline,
  }: { people: readonly Named[]; bearers: Bearers; inHeadline: readonly number[] },
  reader: Reader,
  published: string | null,
): number | KnownSpeaker | 'several' | null {
  const parts = label.text.split(' ');
  const folded = foldWords(label.text);
  const surname = foldWords(parts.at(-1)!);
  const ofGender = (gender: 'm' | 'f' | null) => !label.gender || !gender || label.gender === gender;
  const fitting = bearers
    .of(surname)
    .filter((index) => ofGender(people[index]!.gender))
    .filter((index) => {
      const name = ` ${foldWords(people[index]!.name)}`;
      return (
        parts.length === 1 || name.endsWith(` ${folded}`) || name.startsWith(` ${foldWords(parts[0]!)} `)
      );
    });
  // "Sir Piers" of Sir Piers Hamill
  const styled = /\b(?:sir|dame|lady)\b/.test(label.title) && parts.length === 1 && fitting.length === 0;
  const given = styled ? people.flatMap((one, index) => (one.given === surname ? [index] : [])) : [];
  if (given.length === 1) return given[0]!;
  const headlined = fitting.filter((index) => inHeadline.includes(index));
  const best = headlined.length > 0 ? headlined : fitting;
  if (best.length === 1) return best[0]!;
  if (best.length > 1) return 'several';
  const sameName = (one: KnownSpeaker) =>
    [one.name, ...one.also].some((name) => foldWords(name) === folded && name.includes(' '));
  const known = (reader.surnames.get(surname) ?? []).filter(
    (one) =>
      ofGender(one.gender) &&
      fitsOffice(one, label.title, reader.english) &&
      fitsSide(one, label.side, reader) &&
      !isLater(one, published) &&
      (parts.length === 1 || sameName(one)),
  );
  if (parts.length > 1) return known.length === 1 ? known[0]! : null;
  const inOffice = known.filter((one) =>
    one.offices.some(
      (office) =>
        isHeldIn(office, published) &&
        (label.side !== null || hasOfficeWord(label.title, reader.english) || PLAIN_LABEL.test(office.title)),
    ),
  );
  return inOffice.length === 1 ? inOffice[0]! : null;
}

/** "PRESIDENT", "SECRETARY": the label names an office, so that `fitsOffice` has compared it. */
const hasOfficeWord = (title: string, english: Language): boolean =>
  title
    .split(' ')
    .some(
      (word) =>
        isKind(word, english, STRONG_TITLE) && !/^(?:mr|mrs|ms|mme|miss|dr|sir|lord|lady|dame)$/.test(word),
    );

const isHeldIn = (
  { from, to }: { readonly from: string | null; readonly to: string | null },
  published: string | null,
): boolean => {
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  if (Number.isNaN(year)) return true;
  return Number(from?.slice(0, 4) ?? 0) <= year && year <= Number(to?.slice(0, 4) ?? 9999);
};
