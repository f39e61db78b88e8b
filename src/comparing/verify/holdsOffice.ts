import type { Lexicon } from '../../reading/lexicon.ts';
import { speaksForSomebody } from '../../reading/names/officeInPhrase.ts';
import { namesSides } from '../../reading/sideOfSource.ts';
import { foldWords } from '../../text/foldText.ts';
import type { ReadText } from './voices.ts';

/** Words of a phrase that say nothing of which office it is. */
const EMPTY: ReadonlySet<string> = new Set('the a an his her their its our country of for and s'.split(' '));
/** What makes another office of the same words. */
const OTHER = /\b(?:deputy|vice|former|ex|acting|assistant|shadow|designate|elect)\b/;
/** Offices by what they are called, and their titles. */
const CALLED: readonly (readonly [called: RegExp, title: RegExp])[] = [
  [
    /\b(?:top|chief) diplomat\b/,
    /foreign (?:affairs )?minister|minister (?:of|for) foreign|external affairs minister|foreign policy chief|secretary of state|high representative/,
  ],
  [
    /^(?:leader|head state|head government)$/,
    /^(?:(?:state |federal )?president|prime minister|premier|chancellor|king|emir|(?:supreme )?leader)\b/,
  ],
  [/\b(?:premier|pm)\b/, /prime minister|premier/],
  [
    /\bfm\b|^foreign minister$/,
    /foreign (?:affairs )?minister|minister (?:of|for) foreign|external affairs minister/,
  ],
];

/**
 * Whether somebody is whom an office without a name means: "the Serbian prime minister". Null for any other words; `unknown` where
 * the text and the lexicon do not say what the person is, or of which country.
 *
 * @param name who speaks, as the reading names them
 * @param phrase who was named for the words
 * @example holdsOffice('Sergei Lavrov', 'Lavrov', version, lexicon) // null
 */
export function holdsOffice(
  name: string,
  phrase: string,
  version: ReadText,
  lexicon: Lexicon,
): 'same' | 'other' | 'unknown' | null {
  const plain = phrase.replace(/['’]s?(?=\s|$)/gu, '').trim();
  if (!isOffice(plain)) return null;
  const person = version.reading.people.find((one) => one.name === name);
  const titles = titlesOf(name, person?.title ?? null, version, lexicon);
  if (titles.length === 0) return 'unknown';
  const sides = namesSides(plain, lexicon);
  const { office, owners } = partsOf(plain, sides, lexicon);
  const held = titles.filter((title) => isCalled(title, office));
  if (held.length === 0) return titles.every((title) => BARE.test(title)) ? 'unknown' : 'other';
  if (sides.length > 0) return !person?.side ? 'unknown' : sides.includes(person.side) ? 'same' : 'other';
  const isOwned = (owner: string) =>
    owner === person?.side ||
    held.some((title) => title.split(' ').some((word) => word.startsWith(foldWords(owner).slice(0, 5))));
  return owners.every(isOwned) ? 'same' : 'unknown';
}

/** Of a title as short as these a text may not have all: "EU foreign policy chief". */
const BARE = /^(?:chief|head|leader|chair|director|secretary|commissioner|representative|envoy)$/;

/**
 * Whether words are those of one office without a name: "the Serbian prime minister", "Serbia's president", and no "a spokesman" or "the envoy",
 * which may be anybody.
 *
 * @example isOneOffice('the Serbian prime minister') // true
 */
export function isOneOffice(phrase: string): boolean {
  const plain = phrase.replace(/['’]s?(?=\s|$)/gu, '').trim();
  return /^(?:[Tt]he \S+ |\p{Lu}[\p{L}-]+['’]s? )/u.test(phrase) && isOffice(plain);
}

/** Ends with an office, or has one before "of": "the prime minister of Chad", and no "Prime Minister Idriss Maro". */
function isOffice(phrase: string): boolean {
  const [head] = phrase.split(/\s(?:of|for)\s/);
  const last = head!.split(/\s+/).at(-1) ?? '';
  return /^(?:PM|FM)$/.test(last) || speaksForSomebody(last);
}

/** What somebody is called in the text, and by the lexicon on its day. */
function titlesOf(name: string, own: string | null, { article }: ReadText, { speakers }: Lexicon): string[] {
  const year = article?.published?.slice(0, 4);
  const known = speakers.find((one) => one.name === name)?.offices ?? [];
  return [
    ...(own ? [own] : []),
    ...known
      .filter(
        ({ from, to }) => year && (from ?? '0').slice(0, 4) <= year && year <= (to ?? '9999').slice(0, 4),
      )
      .map(({ title }) => title),
  ].map(foldWords);
}

/** The words of the office, in lower case, and whoever or whatever it is of: "UN", "Valko". Names of countries are in neither. */
function partsOf(
  phrase: string,
  sides: readonly string[],
  lexicon: Lexicon,
): { readonly office: readonly string[]; readonly owners: readonly string[] } {
  const office: string[] = [];
  const owners: string[] = [];
  for (const word of phrase.match(/[\p{L}\p{N}.]+/gu) ?? []) {
    const low = foldWords(word);
    if (EMPTY.has(low) || (sides.length > 0 && namesSides(word, lexicon).length > 0)) continue;
    const isOwner = /^\p{Lu}/u.test(word) && !/^(?:PM|FM)$/.test(word) && !isWordOfOffice(low);
    (isOwner ? owners : office).push(isOwner ? word : low);
  }
  return { office, owners };
}

/** "Prime", "Foreign": before an office with a capital. */
const isWordOfOffice = (low: string): boolean =>
  speaksForSomebody(low) ||
  /^(?:prime|foreign|interior|defen[cs]e|finance|justice|special|permanent|high|top|chief|deputy|vice|former|general|secretary|affairs|state|external|home|trade|energy|press)$/.test(
    low,
  );

function isCalled(title: string, office: readonly string[]): boolean {
  const phrase = office.join(' ');
  const other = OTHER.exec(title)?.[0];
  if (other && !phrase.includes(other)) return false;
  const called = CALLED.find(([words]) => words.test(phrase));
  if (called) return called[1].test(title);
  const same = (word: string) =>
    word.replace(/^spokes(?:man|woman|person)$/, 'spokesperson').replace('defense', 'defence');
  const words = new Set(title.split(/[^\p{L}]+/u).map(same));
  return office.every((word) => words.has(same(word)));
}
