import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isAdverbial } from '../layout/nounPhrases.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import {
  ADVERB,
  AUXILIARY,
  BEFORE_NAME,
  BODY,
  CONJUNCTION,
  DETERMINER,
  IN_BODY_NAME,
  isA,
  isKind,
  MAN,
  MONTH,
  NOT_NAME,
  OCCUPATION,
  PARTICLE,
  PERSON,
  PREPOSITION,
  PRONOUN,
  STRONG_TITLE,
  TITLE,
  WEEKDAY,
  WOMAN,
} from '../rules/wordKinds.ts';
import { titleBefore } from './readTitle.ts';

/** Runs of capitalised words that the lexicon does not take as a person or body. */
export function chunksOf(
  words: readonly Word[],
  reader: Reader,
  /** Offsets at which no name goes on: where the words under a speaker label begin. */
  breaks: ReadonlySet<number>,
  take: (from: number, to: number, speaker: KnownSpeaker) => void,
): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  let open = -1;
  const close = (at: number) => {
    if (open >= 0) chunks.push({ from: open, to: at });
    open = -1;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const upper = startsUpper(word.text);
    if (!upper && open < 0 && !word.low.includes('-')) continue;
    if (
      open >= 0 &&
      (words[open]!.sentence !== word.sentence ||
        words[open]!.quotedSpan !== word.quotedSpan ||
        breaks.has(word.start))
    )
      close(at);
    const known = upper ? reader.speakers.at(words, at) : null;
    // "Jane Hill KC": the letters are no part of the name.
    if (open >= 0 && at - open >= 2 && POST_NOMINALS.has(word.text)) {
      close(at);
      continue;
    }
    const site = known || !upper ? null : reader.sites.at(words, at);
    if (site && site.to > at + 1) {
      close(at);
      at = site.to - 1;
      continue;
    }
    // "Fallon" may be another Fallon, whom the text names in full: a surname alone is settled after the full names.
    // "Crown Prince Mohammed Al Nahyan" is not who is called "Crown Prince Mohammed" for short.
    const ofOtherHouse =
      known !== null && isA(word, TITLE) && houseEnd(words, known.to) > known.to && !hasHouse(words, known);
    const surname = known !== null && known.values[0]!.kind === 'person' && known.to === at + 1;
    if (known && !surname && !ofOtherHouse && words[known.to - 1]!.sentence === word.sentence) {
      close(at);
      const to = known.values[0]!.kind === 'person' ? houseEnd(words, known.to) : known.to;
      take(at, to, known.values[0]!);
      at = to - 1;
      continue;
    }
    if (isNamelike(word) || (open >= 0 && at > open && isInitial(words, at))) {
      if (open < 0) open = at;
    } else if (open >= 0) {
      const glued =
        (word.text === '.' && (words[at - 1]!.text.length === 1 || isA(words[at - 1], STRONG_TITLE))) ||
        (isA(word, PARTICLE) && at + 1 < words.length && isNamelike(words[at + 1]!));
      if (!glued) close(at);
    }
  }
  close(words.length);
  return chunks;
}

const POST_NOMINALS = new Set(
  'KC QC SC MP MEP MSP TD OBE CBE MBE KBE CMG KCMG GCMG DSO PhD MD Esq'.split(' '),
);

/** "Barbara A. Mikulski": the letter is no article. */
const isInitial = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}$/u.test(words[at]!.text) &&
  words[at + 1]?.text === '.' &&
  /\p{Ll}/u.test(words[at - 1]!.text) &&
  !isA(words[at - 1], TITLE | PERSON);

const hasHouse = (
  words: readonly Word[],
  { to, values }: { to: number; values: readonly KnownSpeaker[] },
): boolean => {
  const house = words[houseEnd(words, to) - 1]!.low;
  return [values[0]!.name, ...values[0]!.also].some((name) => foldWords(name).split(' ').includes(house));
};

/** Index after the father and the house that follow a known name: "King Salman bin Abdulaziz Al Saud". */
function houseEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (
    /^(?:al|bin|ibn)$/.test(words[to]?.low ?? '') &&
    words[to + 1] !== undefined &&
    words[to + 1]!.sentence === words[from - 1]!.sentence &&
    isNamelike(words[to + 1]!)
  )
    to += 2;
  return to;
}

const ARTICLE_NAME = /^(?:al|el|ad|as|ash|an|ar|at|az|ibn|bin)-\p{Lu}/u;
/** A capitalised word that may be part of a name. */
export function isNamelike(word: Word): boolean {
  if (!startsUpper(word.text) && !ARTICLE_NAME.test(word.text)) return false;
  const low = word.low;
  return !(
    isA(word, DETERMINER | PREPOSITION | PRONOUN | CONJUNCTION | WEEKDAY) ||
    (isA(word, AUXILIARY) && low !== 'will' && low !== 'may') ||
    (isA(word, ADVERB) && low !== 'long') ||
    CAPTIONS.has(low) ||
    (isA(word, MONTH) && !['may', 'april', 'june', 'august', 'march'].includes(low))
  );
}

/** "Ahmed Mohamed Image: Twitter": what begins the credit of a picture. */
const CAPTIONS = new Set(['image', 'images', 'photo', 'photos', 'video', 'caption']);

/** Index after the titles at the front of a chunk. */
export function nameBegin(words: readonly Word[], from: number, to: number, reader: Reader): number {
  let at = from;
  // "Mum-of-two Lena Ruud", "Ex-PM Rosa Weiss", "Westport-based Jan Kolar"
  while (at + 1 < to && /-(?:of-\p{L}+|based|born|year-old)$|^ex-/iu.test(words[at]!.text)) at++;
  const past = (index: number) => (words[index]?.text === '.' && index < to ? index + 1 : index);
  // "Mr. King": what stands last, after a title, is the name.
  while (
    at < to &&
    (at === from || at + 1 < to) &&
    (isTitleHere(words, at, to) || (words[at]!.text === '.' && at > from))
  )
    at++;
  // "South Korean Special Presidential Envoy Song Young-gil", "Florida Gov. Rick Scott"
  for (let last = to - 2; last >= at; last--)
    if (
      isA(words[last], STRONG_TITLE) &&
      !(isGivenName(words[at]!, reader) && TITLES_IN_NAMES.has(words[last]!.low))
    )
      return past(last + 1);
  // "CEO of the Refugee Council Enver Solomon", "Minister of Education Stefania Giannini"
  // … and "President of Israel Reuven Rivlin".
  const of = at > 1 && (words[at - 1]!.low === 'of' || words[at - 2]!.low === 'of');
  // … and "ambassador to Britain Liu Wenbao".
  const sent =
    at > 1 && /^(?:to|in|for)$/.test(words[at - 1]!.low) && isA(words[at - 2], STRONG_TITLE | PERSON);
  const place = of || sent ? reader.places.at(words, at) : null;
  if (place && place.to < to) return nameBegin(words, place.to, to, reader);
  // A country that the lexicon has not: "President of Norlandia Paul Holt".
  if (of && to - at > 2 && !isGivenName(words[at]!, reader) && isGivenName(words[at + 1]!, reader))
    return at + 1;
  // "San Francisco District Attorney George Gaskin", "Minority Whip Stenny Hoyle", "Director Corman"
  const behind = behindOffice(words, at, to, reader);
  if (behind !== null) return behind;
  if (at < to && isGivenName(words[at]!, reader)) return at;
  // "Director of Latino Outreach Ana Rusu"
  const left = at > 2 && words[at - 1]!.low === 'the' ? at - 2 : at - 1;
  const linked = left > 0 && /^(?:of|for)$/.test(words[left]!.low) && startsUpper(words[left - 1]!.text);
  for (let later = at + 1; linked && later + 1 < to; later++)
    if (to - later <= 3 && isGivenName(words[later]!, reader)) return later;
  for (let last = to - 3; of && last >= at; last--)
    if (isA(words[last], IN_BODY_NAME | TITLE)) return last + 1;
  // "Moderator Bret Baier", "South Carolina Gov. Jim Hodges", "Hewlett-Packard CEO Carly Fiorina"
  for (let later = at + 1; later + 1 < to; later++)
    if (
      isGivenName(words[later]!, reader) &&
      words[later - 1]!.text !== '.' &&
      // "Cornell William Brooks" is a name from its start: nothing before the given name describes.
      words.slice(at, later).some((word, n) => describes(word) || reader.places.at(words, at + n) !== null) &&
      isNamelike(words[later + 1]!) &&
      !isA(words[to - 1], IN_BODY_NAME)
    )
      return later;
  return at;
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
    const office = (isA(word, PERSON) || /^(?:whip|counsel)$/.test(word.low)) && !isGivenName(word, reader);
    if (!office || SURNAMES_TOO.has(word.low)) continue;
    const rest = words.slice(last + 1, to);
    if (rest.length > 4 || !rest.every((one) => !one.isWord || names(one) || isA(one, PARTICLE))) return null;
    if (reader.places.at(words, last + 1) !== null) return null;
    // "Chief Political Correspondent David Brody"
    const begins = rest.findIndex((one) => isGivenName(one, reader));
    if (begins > 0 && rest.length - begins >= 2 && !rest.slice(0, begins).some((one) => one.text === '.'))
      return last + 1 + begins;
    // After a given name only another one begins a name: "Francisco District Attorney George Gaskin".
    if (given && (rest.length < 2 || !isGivenName(rest[0]!, reader))) return null;
    return rest.length === 1 && (last > at || !BEFORE_SURNAMES.has(word.low)) ? null : last + 1;
  }
  return null;
}

/** A word that may stand before a name without being part of it. */
const describes = (word: Word): boolean =>
  isA(word, TITLE | BEFORE_NAME | PERSON | IN_BODY_NAME) ||
  DESCRIBING.has(word.low) ||
  isAdverbial(word.low) ||
  /^\p{Lu}{2,}$/u.test(word.text);
const DESCRIBING = new Set(
  'veteran ally insider staffer aide operative front-runner frontrunner rival opponent team given when while as if meanwhile republican democrat democratic conservative liberal independent hispanic african black white'.split(
    ' ',
  ),
);

/** Titles that are surnames as well: "Martin Luther King Jr." */
const TITLES_IN_NAMES = new Set('king prince pope judge justice general queen major bishop'.split(' '));

const isTitleHere = (words: readonly Word[], at: number, to: number): boolean =>
  isA(words[at], STRONG_TITLE) ||
  (at + 1 < to &&
    (OFFICE_LETTERS.test(words[at]!.text) ||
      TITLE_START.has(words[at]!.low) ||
      isA(words[at], BEFORE_NAME) ||
      (isA(words[at], OCCUPATION) && !GIVEN_TOO.has(words[at]!.low))));
/** "PM Siaosi Tau", "CS Mutwa": an office in letters. */
export const OFFICE_LETTERS = /^(?:D?PM|FM|EAM|D?CM|P?CS|PS|DG|D?SG|VP|AG|NSA|MoS|MEP|MP|TD|CEO|H\.E\.?)$/;
/** Occupations that are names as well: "Baker Mayfield". */
const GIVEN_TOO = new Set(
  'baker cook singer carpenter tailor miner runner butcher hunter chandler mason porter archer'.split(' '),
);
const TITLE_START = new Set(
  'prime foreign vice deputy first former honourable honorable crown attorney defense defence high special acting interior finance house senate state us u.s uk eu un russian american british french german chinese iranian israeli ukrainian turkish syrian indian federal'.split(
    ' ',
  ),
);

export function nameLength(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (words[at]!.isWord && (at === from || !isA(words[at], PARTICLE))) count++;
  return count;
}

export const nameText = (text: string, words: readonly Word[], from: number, to: number): string =>
  text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ');

export function isGivenName(word: Word, reader: Reader): boolean {
  return isA(word, MAN | WOMAN) || reader.givenNames.has(word.low);
}

/** Words that stand alone where only a person can: "Symms said", "said Symms", "Mr. Symms". Folded. */
export function speakingSurnames(words: readonly Word[], chunks: readonly { from: number; to: number }[]) {
  const speaking = new Set<string>();
  for (const { from, to } of chunks) {
    if (to - from !== 1 || words[from]!.text.length < 3 || isA(words[from], IN_BODY_NAME)) continue;
    const before = words[from - 1];
    const title = before?.text === '.' ? words[from - 2] : before;
    if (
      SAYS.has(words[to]?.low ?? '') ||
      (title && /^(?:mr|mrs|ms|dr|sen|gov|rep)$/.test(title.low)) ||
      (before && SAYS.has(before.low) && /^(?:[.,;]|$)/.test(words[to]?.text ?? ''))
    )
      speaking.add(words[from]!.low);
  }
  return speaking;
}

/** Surnames that are words for bodies and places as well. */
const SURNAMES_OF_THINGS = new Set(
  'lake hall white house church park field bank banks post court woods forest bridge hill stone young black brown green gray grey west north cross street fields rivers'.split(
    ' ',
  ),
);

export function isFullName(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  // "executive director Anthony Lake", "chairman Bill Hall": an office before it, a given name, and a surname that is a thing's too.
  if (
    to - from === 2 &&
    isGivenName(words[from]!, reader) &&
    SURNAMES_OF_THINGS.has(words[to - 1]!.low) &&
    reader.places.at(words, from) === null &&
    (titleBefore(words, from, reader).title !== null || (from > 0 && presentsBefore(words, from - 1)))
  )
    return true;
  if (to - from > 8 || isOffice(words[to - 1]!, reader.english)) return false;
  for (let at = from; at < to; at++) {
    if (isA(words[at], NOT_NAME)) return false;
    if (isA(words[at], IN_BODY_NAME) && !(at === from && isGivenName(words[at]!, reader))) return false;
    if (/^\p{Lu}{2,}$/u.test(words[at]!.text) && words[at]!.text.length > 3) return false;
  }
  const place = reader.places.at(words, from);
  if (place && place.to >= to) return false;
  if (isGivenName(words[from]!, reader) && !place) return true;
  const before = from > 0 ? words[from - 1]! : null;
  if (before && before.sentence === words[from]!.sentence && SAYS.has(before.low)) return true;
  if (titleBefore(words, from, reader).title !== null) return true;
  if (place || to - from > 6) return false;
  if (before && before.sentence === words[from]!.sentence && presentsBefore(words, from - 1)) return true;
  return isPresented(words, to);
}

const SAYS = new Set(
  'said says told tells added adds wrote writes tweeted noted notes explained explains asked asks argued argues insisted insists continued continues recalled recalls believes thinks thought warned warns acknowledged conceded replied responded predicted agreed complained suggested stressed'.split(
    ' ',
  ),
);

/** "pollster Whit Symms", "his best friend at Lehigh, Bruce Turry": a common noun for a person stands right before. */
function presentsBefore(words: readonly Word[], at: number): boolean {
  const presents = (word: Word | undefined): boolean =>
    word !== undefined &&
    /^\p{Ll}/u.test(word.text) &&
    isA(word, PERSON | BEFORE_NAME) &&
    !word.low.endsWith('s');
  if (words[at]!.text !== ',') return presents(words[at]);
  // "The secretary general of the conference, Nunzio Galantino"
  for (let back = at - 1; back >= 0 && at - back < 12; back--) {
    if (words[back]!.sentence !== words[at]!.sentence || words[back]!.text === ',') return false;
    if (presents(words[back])) return true;
  }
  return false;
}

/** "Economy Minister", "Mr Minister-President": an office is no name. */
export const isOffice = (word: Word, language: Language): boolean =>
  !SURNAMES_TOO.has(word.low) &&
  (isA(word, NOT_NAME | STRONG_TITLE) || word.low.split('-').every((part) => isKind(part, language, PERSON)));

/** Offices that are surnames as well: "John Major", "Jim Justice". */
const SURNAMES_TOO = new Set(
  'king pope judge major prince justice shah sheikh sultan mayor bishop speaker priest sheriff parson coach driver author'.split(
    ' ',
  ),
);

/** Two or three capitalised words that may be a name; "Republican Trump", "Interestingly Blocher" are none. */
export function mayBeName(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  for (let at = from; at < to; at++)
    if (isA(words[at], IN_BODY_NAME | NOT_NAME) || /^\p{Lu}{2,}$/u.test(words[at]!.text)) return false;
  return nameLength(words, from, to) <= 3 && !isWordBeforeName(words, from, reader);
}

const isWordBeforeName = (words: readonly Word[], at: number, reader: Reader): boolean =>
  /^(?:republican|democrat|democratic|gop|candidate|nominee|aide|team|camp|pro|anti|mogul|both)$/.test(
    words[at]!.low,
  ) ||
  isA(words[at], TITLE) ||
  isAdverbial(words[at]!.low) ||
  words[at]!.low.endsWith('ing') ||
  reader.places.at(words, at) !== null;

/** What follows a name shows that it is a person's: "…, who", "…, 41,", "…, a lawyer", "… said". */
function isPresented(words: readonly Word[], to: number): boolean {
  const after = words[to];
  const next = words[to + 1];
  if (!after || words[to - 1]!.sentence !== after.sentence) return false;
  if (SAYS.has(after.low)) return true;
  if (after.text !== ',' || !next) return false;
  if (SAYS.has(next.low)) return true;
  if (next.low === 'who' || next.low === 'whose' || /^\d\d$/.test(next.text)) return true;
  const apposed = next.low === 'a' || next.low === 'an';
  let body = false;
  for (let at = to + 1; at < Math.min(words.length, to + 10) && words[at]!.isWord; at++) {
    if (isA(words[at], PERSON | BEFORE_NAME)) return true;
    body ||= isA(words[at], BODY) || THINGS.has(words[at]!.low);
  }
  return apposed && !body;
}
/** What follows "a" after a name that is not a person's. */
const THINGS = new Set(
  'town city village state suburb neighborhood region island company business group site app film book show song novel series program bill law nonprofit startup brand hotel club team school magazine'.split(
    ' ',
  ),
);
