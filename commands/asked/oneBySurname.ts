import type { ArchiveView, FoundPerson } from '../../src/archive/port.ts';
import type { KnownSpeaker, Lexicon } from '../../src/reading/lexicon.ts';
import { isSurnameAlone } from '../../src/reading/names/isSurnameAlone.ts';
import { foldName } from '../../src/text/foldName.ts';
import { type KnownNames, knownNames } from './knownNames.ts';
import { titleInEnglish } from './titleInEnglish.ts';

/** What names a body and no person. */
export const BODY =
  /\b(?:department|ministry|office|agency|council|committee|commission|union|party|authority|service|bank|university|government|presidency|embassy)\b/;

/** Whether anything is quoted or reported of somebody. */
export const isQuoted = ({ quotes }: FoundPerson): boolean =>
  Object.values(quotes).some((count) => count > 0);

/**
 * Who is quoted under the surname alone of somebody, or in full where that is all that is known of somebody: "Lindt" beside "Oskar Lindt".
 *
 * @example namesakesOf(oskarLindt, index, lexicon) // ['Lindt']
 */
export function namesakesOf(
  person: FoundPerson,
  index: ReadonlyMap<string, readonly FoundPerson[]>,
  lexicon: Lexicon,
): string[] {
  const last = foldName(person.name).split(' ').at(-1)!;
  return (index.get(last) ?? [])
    .filter(
      (other) =>
        isQuoted(other) &&
        (isSurnameAlone(other.name, person.name, lexicon) ||
          isSurnameAlone(person.name, other.name, lexicon)),
    )
    .map(({ name }) => name);
}

/**
 * Who else of the archive is quoted under a surname by which the lexicon knows somebody, by full name: "Paul Lavrov" beside Sergei
 * Lavrov. Longer and shorter names of the known person are nobody else's.
 *
 * @example otherBearers('lavrov', sergeiLavrov, { people }).map(({ name }) => name) // ['Paul Lavrov']
 */
export function otherBearers(
  phrase: string,
  { kind, name, also }: KnownSpeaker,
  { people }: { readonly people: readonly FoundPerson[] },
): FoundPerson[] {
  if (kind !== 'person' || phrase.includes(' ')) return [];
  const own = [name, ...also].map((one) => foldName(one).split(' '));
  const isOwn = (words: readonly string[]) =>
    own.some(
      (one) =>
        one.length > 1 &&
        (words.every((w) => one.includes(w)) ||
          one.every((w) => words.includes(w)) ||
          areAlike(words[0]!, one[0]!)),
    );
  return people.filter((person) => {
    const words = foldName(person.name).split(' ');
    return words.length > 1 && words.at(-1) === phrase && isQuoted(person) && !isOwn(words);
  });
}

/** "Sergey" and "Sergei" are one given name. */
const areAlike = (one: string, other: string): boolean =>
  one[0] === other[0] &&
  (one.length === 1 ||
    other.length === 1 ||
    one.replace(/[^bcdfgklmnprstvz]/g, '') === other.replace(/[^bcdfgklmnprstvz]/g, ''));

/**
 * The one person whom "Maronne" and "Ilse Maronne" both name: nobody else in the archive or the lexicon has that surname, and no office and
 * no side of the two differ. Null where there is no such person.
 *
 * @example bySurname([maronne, ilseMaronne], index, names, lexicon)?.surname // 'Maronne'
 */
export function bySurname(
  fits: readonly FoundPerson[],
  index: ReadonlyMap<string, readonly FoundPerson[]>,
  { speakers, titleWords }: KnownNames,
  lexicon: Lexicon,
): { readonly full: FoundPerson; readonly surname: string } | null {
  const last = foldName(fits[0]!.name).split(' ').at(-1)!;
  const all = index.get(last) ?? [];
  const [full, alone] = all.length === 2 ? all.toSorted((a, b) => b.name.length - a.name.length) : [];
  if (!full || !alone || !isSurnameAlone(alone.name, full.name, lexicon)) return null;
  if (BODY.test(foldName(full.name)) || !fits.some((one) => one === full || one === alone)) return null;
  // "Ivanov" may be another whom the archive has under no longer name.
  for (const known of speakers.values()) {
    const name = foldName(known.name);
    if (name.endsWith(` ${foldName(alone.name)}`) && name !== foldName(full.name)) return null;
  }
  // "ostmarkische Außenminister" is the "foreign minister" of another text.
  const inEnglish = ({ title }: FoundPerson) => title && titleInEnglish(title, lexicon);
  const isOneSide = full.side === null || alone.side === null || full.side === alone.side;
  return isOneSide && isOneOffice(inEnglish(full), inEnglish(alone), titleWords)
    ? { full, surname: alone.name }
    : null;
}

/**
 * The names under which the archive has quotes of somebody, by either of them: in full, and the surname alone where no other can be meant.
 *
 * @example await namesOf('Dario Quell', desk) // ['Dario Quell', 'Quell'], whom a transcript calls "PRESIDENT QUELL"
 */
export async function namesOf(
  name: string,
  { archive, lexicon }: { readonly archive: ArchiveView; readonly lexicon: Lexicon },
): Promise<readonly string[]> {
  const last = foldName(name).split(' ').at(-1)!;
  const all = (await archive.findPeople({ anyWord: [last] })).filter((one) =>
    foldName(one.name).split(' ').includes(last),
  );
  const fits = all.filter((one) => one.name === name);
  const found =
    fits.length > 0 ? bySurname(fits, new Map([[last, all]]), knownNames(lexicon), lexicon) : null;
  return found ? [found.full.name, found.surname] : [name];
}

/**
 * "President", "présidente" and "Valdorian President" are one office, "President" and "defence minister" two. "former judge" and
 * "ardanische Außenministerin" may go with any.
 */
function isOneOffice(one: string | null, other: string | null, titleWords: ReadonlySet<string>): boolean {
  const mayBeAny = (title: string | null) =>
    title === null ||
    /\b(?:former|ex)\b/i.test(title) ||
    !foldName(title)
      .split(' ')
      .some((word) => titleWords.has(word));
  if (mayBeAny(one) || mayBeAny(other)) return true;
  const [fewer, more] = [one!, other!]
    .map((title) => foldName(title).split(' '))
    .sort((a, b) => a.length - b.length) as [string[], string[]];
  return fewer.every((word) => more.some((own) => own.startsWith(word) || word.startsWith(own)));
}
