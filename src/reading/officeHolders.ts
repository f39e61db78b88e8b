import type { KnownSpeaker, Lexicon } from './lexicon.ts';

/**
 * Those of the lexicon who held an office of a side in a year, or hold it where the year is null.
 *
 * @param title as the lexicon has it, in any case: "Foreign Minister"
 * @example officeHolders(lexicon, 'RU', 'foreign minister', '2012').map(({ name }) => name) // ['Sergei Lavrov']
 */
export const officeHolders = (
  { speakers }: Lexicon,
  side: string,
  title: string,
  year: string | null,
): KnownSpeaker[] =>
  speakers.filter(
    (one) =>
      one.kind === 'person' &&
      one.side === side &&
      one.offices.some(
        (office) =>
          plain(office.title) === plain(title) &&
          (year === null
            ? office.to === null
            : (office.from ?? '0').slice(0, 4) <= year && year <= (office.to ?? '9999').slice(0, 4)),
      ),
  );

/** "Secretary-General" and "secretary general" are one office. */
const plain = (title: string): string => title.toLowerCase().replaceAll('-', ' ');
