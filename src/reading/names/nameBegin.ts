import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isAdverbial } from '../layout/nounPhrases.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import {
  BEFORE_NAME,
  BODY,
  IN_BODY_NAME,
  isA,
  isKind,
  NOT_NAME,
  OCCUPATION,
  PARTICLE,
  PERSON,
  STRONG_TITLE,
  TITLE,
} from '../rules/wordKinds.ts';
import { SURNAMES_TOO } from './fullNames.ts';
import { isGivenName, isNamelike, OFFICE_LETTERS } from './nameWords.ts';

/**
 * Index after the titles at the front of a chunk.
 *
 * What describes is passed over first; then each rule says where the name begins, or null where it has nothing to say.
 */
export function nameBegin(words: readonly Word[], from: number, to: number, reader: Reader): number {
  let at = from;
  while (at + 1 < to && DESCRIBES.test(words[at]!.text)) at++;
  // "Commissioners Gary Holm and Ana Rusu"
  if (at + 2 < to && isPlural(words[at]!, reader.english, STRONG_TITLE)) at++;
  // "Researchers Gary Holm and Ana Rusu"
  if (
    at + 2 < to &&
    isPlural(words[at]!, reader.english, PERSON | OCCUPATION) &&
    isGivenName(words[at + 1]!, reader)
  )
    at++;
  // "Mr. King": what comes last, after a title, is the name.
  while (
    at < to &&
    (at === from || at + 1 < to) &&
    (isTitleHere(words, at, to, reader.english) || (words[at]!.text === '.' && at > from))
  )
    at++;
  for (const rule of RULES) {
    const begin = rule(words, at, to, reader);
    if (begin !== null) return pastHonorifics(words, pastMatter(words, begin, to, reader), to, reader);
  }
  return pastMatter(words, at, to, reader);
}

const isPlural = ({ low }: Word, english: Language, kinds: number): boolean =>
  low.length > 5 && low.endsWith('s') && isKind(low.slice(0, -1), english, kinds);

/** "Minister Mines Sher Tarr", "Governor Sindh Kamal Tarr": index behind what an office is of, where no word joins the two and a name is left. */
function pastMatter(words: readonly Word[], at: number, to: number, reader: Reader): number {
  const office = words[at - 1];
  if (!office || office.sentence !== words[at]?.sentence || isGivenName(words[at]!, reader)) return at;
  if (!OF_MATTERS.test(office.low) && !/^[AD]?IG$/.test(office.text)) return at;
  let name = at;
  while (name < to && reader.english.matters.has(words[name]!.low)) name++;
  const place = name === at ? reader.places.at(words, at) : null;
  const [here] = place?.values ?? [];
  if (here?.place.kind === 'region' && !here.demonym) name = place!.to;
  return to - name >= 2 ? name : at;
}
const OF_MATTERS =
  /^(?:minister|secretary|commissioner|governor|director|general|advis[eo]r|spokes(?:man|woman|person))$/;

/** "Minister Chaudhry Nisar Tarr": index behind the forms of address behind a title, where a name of two words or more is left. */
function pastHonorifics(words: readonly Word[], from: number, to: number, { english }: Reader): number {
  let at = from;
  while (at > 0 && at + 2 < to && isHonorific(words, at, english)) at++;
  return at;
}

/** "Mum-of-two Lena Ruud", "Ex-PM Rosa Weiss", "Westport-based Jan Kolar" */
const DESCRIBES =
  /-(?:of-\p{L}+|in-(?:office|chief|residence)|based|born|year-old)$|^ex-|^(?:vice|deputy|under)-(?:minister|chair(?:man|woman)?|premier|secretary|speaker|governor|foreign)$/iu;

/** "Det Con Alan Prestwich", "DC Prestwich": ranks of the police as British courts write them. */
const RANK =
  /^(?:Det|Detective|Con|Constable|Sgt|Insp|Inspector|Supt|Superintendent|W?PC|D[CIS]|DCI|DSI|PCSO)$/;

/** Index of the name behind ranks of the police; null where none stand there. */
const behindRank: Rule = (words, at, to) => {
  let name = at;
  while (name + 1 < to && RANK.test(words[name]!.text)) name++;
  return name > at && to - name <= 3 && /\p{Ll}/u.test(words[name]!.text) ? name : null;
};

type Rule = (words: readonly Word[], at: number, to: number, reader: Reader) => number | null;

/** "South Korean Special Presidential Envoy Song Young-gil", "Florida Gov. Rick Scott" */
const behindStrongTitle: Rule = (words, at, to, reader) => {
  const isPartOfName = (word: Word) =>
    isGivenName(words[at]!, reader) && reader.english.titlesInNames.has(word.low);
  for (let last = to - 2; last >= at; last--)
    if (isA(words[last], STRONG_TITLE) && !isPartOfName(words[last]!)) return pastStop(words, last + 1, to);
  return null;
};

/** "Move Forward MP Wiroj Laksana" */
const behindLetters: Rule = (words, at, to) => {
  for (let last = to - 2; last > at; last--)
    if (OFFICE_LETTERS.test(words[last]!.text)) return pastStop(words, last + 1, to);
  return null;
};

const pastStop = (words: readonly Word[], at: number, to: number): number =>
  words[at]?.text === '.' && at < to ? at + 1 : at;

/** "CEO of the …", "Minister of …": an office of something. */
const isOf = (words: readonly Word[], at: number): boolean =>
  at > 1 && (words[at - 1]!.low === 'of' || words[at - 2]!.low === 'of');

/** "ambassador to …" */
const isSentTo = (words: readonly Word[], at: number): boolean =>
  at > 1 && /^(?:to|in|for)$/.test(words[at - 1]!.low) && isA(words[at - 2], STRONG_TITLE | PERSON);

/** "President of Israel Reuven Rivlin", "ambassador to Britain Liu Wenbao" */
const behindPlace: Rule = (words, at, to, reader) => {
  const place = isOf(words, at) || isSentTo(words, at) ? reader.places.at(words, at) : null;
  return place && place.to < to ? nameBegin(words, place.to, to, reader) : null;
};

/** "Minister in the Presidency Otto Brandt" */
const behindPresidency: Rule = (words, at, to) =>
  at + 2 < to && words[at]!.low === 'presidency' && words[at - 1]?.low === 'the' ? at + 1 : null;

const behindUnlistedCountry: Rule = (words, at, to, reader) => {
  const before = words[at - 1]?.low;
  const isBehindLink = isSentTo(words, at) || before === 'of' || (isOf(words, at) && before === 'the');
  return isBehindLink ? behindCountry(words, at, to, reader) : null;
};

const withGivenName: Rule = (words, at, to, reader) =>
  at < to && isGivenName(words[at]!, reader) ? at : null;

/** Whether an office leads on to its matter: "Director of Latino …", "Commissioner for Trade …", "Adviser on Youth …". */
function leadsToMatter(words: readonly Word[], at: number): boolean {
  const link = at > 2 && words[at - 1]!.low === 'the' ? at - 2 : at - 1;
  const isLink = /^(?:of|for)$/.test(words[link]?.low ?? '') || isOn(words, link);
  return link > 0 && isLink && startsUpper(words[link - 1]!.text);
}

/** "Adviser to the President on …", "Special Rapporteur on …" */
const isOn = (words: readonly Word[], at: number): boolean =>
  words[at]?.low === 'on' &&
  words
    .slice(Math.max(0, at - 6), at)
    .some(({ low }) => /^(?:advis[eo]r|aide|rapporteur|envoy|representative|coordinator)$/.test(low));

/** "Director of Latino Outreach Ana Rusu", "Commissioner for Trade Maros Sefcik" */
const behindMatter: Rule = (words, at, to, reader) => {
  const isSecond = isSecondMatter(words, at);
  if (!isSecond && !leadsToMatter(words, at)) return null;
  for (let later = at + 1; later + 1 < to; later++)
    if (to - later <= 3 && isGivenName(words[later]!, reader)) return later;
  let matter = at;
  const isMatter = (word: Word) =>
    (isA(word, TITLE) || reader.english.matters.has(word.low)) && !isGivenName(word, reader);
  while (matter < to && isMatter(words[matter]!)) matter++;
  if (matter === at && (isSecond || isOn(words, at - 1)) && to - at > 2) matter = to - 2;
  const rest = words.slice(matter, to);
  // "Minister for Industries Chaudhry Shafay Tarr": a matter that is no name, and behind it what is left.
  const most = reader.english.matters.has(words[at]!.low) ? LONGEST_BEHIND_MATTER : 2;
  const isName =
    rest.length >= 2 &&
    rest.length <= most &&
    !rest.some((word) => isA(word, IN_BODY_NAME | BODY | TITLE) || reader.english.matters.has(word.low));
  if (matter === at || !isName) return null;
  return rest.length > 2 && isHonorific(words, matter, reader.english) ? matter + 1 : matter;
};

/** In words. */
const LONGEST_BEHIND_MATTER = 3;

/** "Minister for Information and Broadcasting Tarvo Minas": the last of several matters of one office. */
function isSecondMatter(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.low !== 'and') return false;
  let first = at - 1;
  while (
    first > 0 &&
    at - first < 8 &&
    (startsUpper(words[first - 1]!.text) || words[first - 1]!.text === ',')
  )
    first--;
  const link = words[first - 1]?.low === 'the' ? first - 2 : first - 1;
  return /^(?:of|for|on)$/.test(words[link]?.low ?? '') && isA(words[link - 1], STRONG_TITLE | PERSON);
}

/** "CEO of the Refugee Council Enver Solomon", "Minister of Education Stefania Giannini" */
const behindBody: Rule = (words, at, to) => {
  for (let last = to - 3; isOf(words, at) && last >= at; last--)
    if (isA(words[last], IN_BODY_NAME | TITLE)) return last + 1;
  return null;
};

/** "Moderator Bret Baier", "South Carolina Gov. Jim Hodges", "Hewlett-Packard CEO Carly Fiorina" */
const behindDescription: Rule = (words, at, to, reader) => {
  if (isA(words[to - 1], IN_BODY_NAME)) return null;
  // "Cornell William Brooks" is a name from its start: nothing before the given name describes.
  const isDescribed = (end: number) =>
    words
      .slice(at, end)
      .some((word, n) => describes(word, reader.english) || reader.places.at(words, at + n) !== null);
  for (let later = at + 1; later + 1 < to; later++) {
    const isGiven = isGivenName(words[later]!, reader) && words[later - 1]!.text !== '.';
    const goesOn = isNamelike(words[later + 1]!) || isA(words[later + 1], PARTICLE);
    if (isGiven && startsUpper(words[later]!.text) && isDescribed(later) && goesOn) return later;
  }
  return null;
};

/** In the order in which they are asked. `behindOffice`: "San Francisco District Attorney George Gaskin", "Director Corman". */
const RULES: readonly Rule[] = [
  behindRank,
  behindStrongTitle,
  behindLetters,
  behindPlace,
  behindPresidency,
  behindUnlistedCountry,
  (...given) => behindOffice(...given),
  withGivenName,
  behindMatter,
  behindBody,
  behindDescription,
];

/**
 * Index of the name behind a country that the lexicon has not: "President of Norlandia Paul Holt", "Minister of Ostrel Havel
 * Dursk"; null where there is none.
 */
function behindCountry(words: readonly Word[], at: number, to: number, reader: Reader): number | null {
  if (to - at < 3 || isGivenName(words[at]!, reader)) return null;
  if (isGivenName(words[at + 1]!, reader)) return at + 1;
  const isProper = words.slice(at, to).every((word) => /\p{Ll}/u.test(word.text) && isNamelike(word));
  const ofOffice = words
    .slice(at, to)
    .some((word) => isA(word, TITLE | PERSON | IN_BODY_NAME | BODY | NOT_NAME));
  return to - at === 3 && isProper && !ofOffice ? at + 1 : null;
}

/** Offices that stand before a surname alone: "Director Corman", and no "Ally Brooke". */
const BEFORE_SURNAMES = new Set(
  'director chief professor officer commander sheriff chair leader speaker deputy administrator superintendent whip'.split(
    ' ',
  ),
);

/** Index after the last word for an office or trade in a chunk, where a name is left behind it; null where there is none. */
function behindOffice(words: readonly Word[], at: number, to: number, reader: Reader): number | null {
  const names = (word: Word): boolean =>
    !isA(word, PERSON | TITLE | IN_BODY_NAME | BODY | NOT_NAME | OCCUPATION) && /\p{Ll}/u.test(word.text);
  const given = at < to && isGivenName(words[at]!, reader);
  for (let last = to - 2; last >= at; last--) {
    const word = words[last]!;
    if (!isOfficeHere(word, reader)) continue;
    const rest = words.slice(last + 1, to);
    if (rest.length > 4 || !rest.every((one) => !one.isWord || names(one) || isA(one, PARTICLE))) return null;
    if (reader.places.at(words, last + 1) !== null) return null;
    // "Chief Political Correspondent David Brody"
    const begins = rest.findIndex((one) => isGivenName(one, reader));
    if (begins > 0 && rest.length - begins >= 2 && !rest.slice(0, begins).some((one) => one.text === '.'))
      return last + 1 + begins;
    // After a given name only another one begins a name: "Francisco District Attorney George Gaskin".
    if (given && (rest.length < 2 || !isGivenName(rest[0]!, reader))) return null;
    // "TNA Leader Corman"
    const isFirst = words.slice(at, last).every(({ text }) => /^\p{Lu}{2,6}$/u.test(text));
    return rest.length === 1 && !(isFirst && BEFORE_SURNAMES.has(word.low)) ? null : last + 1;
  }
  return null;
}

/** A word for an office or trade that is nobody's name. */
const isOfficeHere = (word: Word, reader: Reader): boolean =>
  (isA(word, PERSON) || /^(?:whip|counsel)$/.test(word.low)) &&
  !isGivenName(word, reader) &&
  !SURNAMES_TOO.has(word.low);

/** A word that may stand before a name without being part of it. */
const describes = (word: Word, english: Language): boolean =>
  isA(word, TITLE | BEFORE_NAME | PERSON | IN_BODY_NAME) ||
  english.describing.has(word.low) ||
  english.matters.has(word.low) ||
  isAdverbial(word.low) ||
  /^\p{Lu}{2,}$/u.test(word.text);
/** Forms of address that are a name where only one word follows: "Syed Akbar". */
const NAME_TOO = /^(?:syed|sayed|chaudh?ry|chaudhary|sardar|nawab|makhdoom|pir|khawaja|oba|nii)$/;

const isHonorific = (words: readonly Word[], at: number, { honorifics }: Language): boolean =>
  honorifics.has(words[at]!.low) ||
  /^(?:pro|tempore)$/.test(words[at]!.low) ||
  (words[at]!.low === 'tan' && words[at + 1]?.low === 'sri') ||
  (words[at]!.low === 'sri' && words[at - 1]?.low === 'tan');

const isTitleHere = (words: readonly Word[], at: number, to: number, english: Language): boolean =>
  isA(words[at], STRONG_TITLE) ||
  (at + (NAME_TOO.test(words[at]!.low) ? 2 : 1) < to && isHonorific(words, at, english)) ||
  (at + 1 < to &&
    (OFFICE_LETTERS.test(words[at]!.text) ||
      english.titleStarts.has(words[at]!.low) ||
      isA(words[at], BEFORE_NAME) ||
      (isA(words[at], OCCUPATION) && !english.occupationsInNames.has(words[at]!.low))));
