import type { Lexicon } from '../../reading/lexicon.ts';
import { speaksForSomebody } from '../../reading/names/officeInPhrase.ts';
import type { Person } from '../../reading/reading.ts';
import { englishOf } from '../../reading/rules/compileLanguage.ts';
import { namesSides } from '../../reading/sideOfSource.ts';
import { foldWords } from '../../text/foldText.ts';
import { isSmallWord } from './smallWords.ts';
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
  const beside = person ? besideName(person, version) : '';
  const titles = titlesOf(name, person?.title ?? null, beside, version, lexicon);
  if (titles.length === 0) return 'unknown';
  const sides = namesSides(plain, lexicon);
  const { office, owners } = partsOf(plain, sides, lexicon);
  const held = titles.filter((title) => isCalled(title, office));
  if (held.length === 0) return titles.every((title) => BARE.test(title)) ? 'unknown' : 'other';
  const written = person ? wordsWritten(person, beside, version) : [];
  const states = person?.side
    ? []
    : written.filter((word) => isStateWord(word) && !isName(word, version, lexicon));
  if (sides.length > 0) {
    if (person?.side) return sides.includes(person.side) ? 'same' : 'other';
    return states.length > 0 ? 'other' : 'unknown';
  }
  const isOf = (word: string, owner: string) => foldWords(word).startsWith(foldWords(owner).slice(0, 5));
  const isOwned = (owner: string) =>
    owner === person?.side ||
    written.some((word) => isOf(word, owner)) ||
    held.some((title) => title.split(' ').some((word) => isOf(word, owner)));
  if (owners.every(isOwned)) return 'same';
  // "Holm's spokesman" is not Valko's.
  const isTheirs = written.some((word) => POSSESSIVE.test(word) && isName(word, version, lexicon));
  const isOther = owners.some(
    (owner) => (states.length > 0 && isStateWord(owner)) || (isTheirs && isName(owner, version, lexicon)),
  );
  return isOther ? 'other' : 'unknown';
}

/**
 * What a text calls somebody behind the name, where that is an office: “Drovnia's foreign minister” of “Maria Valko, Drovnia's foreign
 * minister, was there”; empty where it calls them nothing there.
 */
function besideName({ mentions }: Person, { text }: ReadText): string {
  for (const { end } of mentions) {
    const phrase = APPOSED.exec(text.slice(end, end + 120))?.groups?.phrase;
    if (phrase && isOffice(phrase)) return phrase;
  }
  return '';
}
const APPOSED = /^,\s(?:the\s)?(?<phrase>[\p{L}’'-]+(?:\s[\p{L}’'-]+){1,6})(?=[,.]\s)/u;

/**
 * The names beside somebody's office: “Drovnian” of “Drovnian Foreign Minister Petar Valko” and of “Petar Valko, the Drovnian foreign
 * minister”, “Drovnia's” of “Drovnia's foreign minister Petar Valko”, “Drovnia” of “Prime Minister Ada Rusk of Drovnia”.
 */
function wordsWritten({ title, mentions }: Person, beside: string, { text }: ReadText): string[] {
  const around = mentions.flatMap(({ start, end, titleStart }) => {
    if (titleStart === start) {
      const apart = APART.exec(text.slice(Math.max(0, start - 80), start))?.groups;
      return apart && title?.endsWith(apart.office!) ? [apart.word!] : [];
    }
    const before = BEFORE.exec(text.slice(Math.max(0, titleStart - 40), titleStart))?.groups?.word;
    const behind = BEHIND.exec(text.slice(end, end + 40))?.groups?.word;
    return [before, behind].filter((word) => word !== undefined);
  });
  return [...around, ...(`${title ?? ''} ${beside}`.match(/\p{Lu}[\p{L}-]+(?:['’]s)?/gu) ?? [])];
}
const BEFORE = /(?<word>\p{Lu}[\p{L}-]+(?:['’]s)?)\s$/u;
/** "Valko's spokesman, " */
const APART = /(?<word>\p{Lu}[\p{L}-]+(?:['’]s)?)\s(?:\p{Ll}+\s){0,4}(?<office>\p{Ll}+),\s$/u;
const BEHIND = /^\sof\s(?<word>\p{Lu}[\p{L}-]+)/u;
const POSSESSIVE = /['’]s$/;

/** "Christian Democrat", "Valko's spokesman": a given name, or the name of somebody in the text, and no state. */
const isName = (word: string, { reading }: ReadText, lexicon: Lexicon): boolean => {
  const plain = word.replace(POSSESSIVE, '');
  return (
    englishOf(lexicon).givenNames.has(foldWords(plain)) ||
    reading.people.some(({ name }) => name.split(' ').includes(plain))
  );
};

/** “Drovnian”, “Norlandic”, “Drovnia's”, “Drovnia”, “Norland”: by its ending, since no list has it. */
const isStateWord = (word: string): boolean =>
  /(?:[aei]an|ia|ish|ese|ic|land)(?:['’]s)?$|^\p{Lu}\p{Ll}+['’]s$/u.test(word);

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

/**
 * Whether words before a colon, or beside "said", are an office that may be whose words follow: "Serbian foreign minister", "a Pentagon
 * spokesman".
 *
 * @example isOfficeLabel('Serbian foreign minister') // true
 */
export const isOfficeLabel = (phrase: string): boolean =>
  /\p{Lu}/u.test(phrase) &&
  phrase.split(/\s+/).length <= LONGEST_LABEL &&
  !/[,;!?]/.test(phrase) &&
  phrase.split(/\s+/).every((word) => !isSmallWord(word.toLowerCase()) || JOINS.test(word)) &&
  isOffice(phrase.replace(/['’]s?(?=\s|$)/gu, '').trim());
const LONGEST_LABEL = 8;
const JOINS = /^(?:the|an?|of|for|to|and)$/i;

/** Ends with an office, or has one before "of": "the prime minister of Chad", and no "Prime Minister Idriss Maro". */
function isOffice(phrase: string): boolean {
  const [head] = phrase.split(/\s(?:of|for)\s/);
  const last = head!.split(/\s+/).at(-1) ?? '';
  return /^(?:PM|FM)$/.test(last) || speaksForSomebody(last);
}

/** What somebody is called in the text, and by the lexicon on its day. */
function titlesOf(
  name: string,
  own: string | null,
  beside: string,
  { article }: ReadText,
  { speakers }: Lexicon,
): string[] {
  const year = article?.published?.slice(0, 4);
  const known = speakers.find((one) => one.name === name)?.offices ?? [];
  return [
    ...(own ? [own] : []),
    ...(beside ? [beside.replace(/['’]s?(?=\s)/gu, '')] : []),
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
