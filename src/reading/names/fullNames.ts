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
  PERSON,
  STRONG_TITLE,
  TITLE,
} from '../rules/wordKinds.ts';
import { isGivenName, nameLength } from './nameWords.ts';
import { readTitle, titleBefore } from './readTitle.ts';

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

export function isFullName(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  if (isPresentedThing(words, from, to, reader)) return true;
  if (to - from > 8 || isOffice(words[to - 1]!, reader.english)) return false;
  const isGiven = isGivenName(words[from]!, reader);
  if (words.slice(from, to).some((word, order) => isNoPartOfName(word, order === 0 && isGiven))) return false;
  const place = reader.places.at(words, from);
  if (place && place.to >= to) return false;
  if (isGiven && !place) return true;
  if (titleBefore(words, from, reader).title !== null || isCourtesy(words, from - 1)) return true;
  const before = from > 0 ? words[from - 1]! : null;
  const isBeside = before !== null && before.sentence === words[from]!.sentence;
  if (isBeside && saysBefore(words, from - 1)) return true;
  if (place) return false;
  // "the Minister of Foreign Affairs of Valdoria, Katalin Horvath."
  if (before?.text === ',' && to - from <= 3 && readTitle(words, from, to, reader).title !== null)
    return true;
  if (to - from > 6) return false;
  if (isBeside && presentsBefore(words, from - 1)) return true;
  return isPresented(words, to) || isOfPlace(words, to, reader);
}

/** "executive director Anthony Lake", "chairman Bill Hall": an office before it, a given name, and a surname that is a thing's too. */
const isPresentedThing = (words: readonly Word[], from: number, to: number, reader: Reader): boolean =>
  to - from === 2 &&
  isGivenName(words[from]!, reader) &&
  reader.english.thingSurnames.has(words[to - 1]!.low) &&
  reader.places.at(words, from) === null &&
  (titleBefore(words, from, reader).title !== null || (from > 0 && presentsBefore(words, from - 1)));

/** A word that stands in no name of a person: "Tuesday"; "Union", unless it is a given name at the front; letters like "NATO". */
const isNoPartOfName = (word: Word, isGivenFirst: boolean): boolean =>
  isA(word, NOT_NAME) ||
  (isA(word, IN_BODY_NAME) && !isGivenFirst) ||
  (/^\p{Lu}{2,}$/u.test(word.text) && word.text.length > 3);

/** "said Tor Aas"; what was told may be an outlet: "told Al Jazeera". */
function saysBefore(words: readonly Word[], at: number): boolean {
  const { low } = words[at]!;
  return SAYS.has(low) && (!/^(?:told|tells|asked|asks)$/.test(low) || closesMarks(words, at - 1));
}

/** "Zofia Krawiec (Poland):" of a list of reactions. */
function isOfPlace(words: readonly Word[], to: number, reader: Reader): boolean {
  if (words[to]?.text !== '(' || !words[to + 1]) return false;
  const place = reader.places.at(words, to + 1);
  return place !== null && words[place.to]?.text === ')' && words[place.to + 1]?.text === ':';
}

/** "Sofia Lind", "Jordan Meller": a given name that is a place too, and a surname that speaks alone elsewhere. */
export function isNamedAsPlace(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  speaking: ReadonlySet<string>,
  reader: Reader,
): boolean {
  const last = words[to - 1]!;
  return (
    to - from === 2 &&
    isGivenName(words[from]!, reader) &&
    speaking.has(last.low) &&
    !isA(last, IN_BODY_NAME | NOT_NAME | BODY) &&
    reader.places.at(words, from)?.to === from + 1 &&
    reader.places.at(words, to - 1) === null
  );
}

/** "Mr. Oncu Kecelin" */
export function isCourtesy(words: readonly Word[], at: number): boolean {
  const word = words[words[at]?.text === '.' ? at - 1 : at];
  return (
    word !== undefined &&
    /^(?:mr|mrs|ms|mx|sir|dame|lady)$/.test(word.low) &&
    word.sentence === words[at]!.sentence
  );
}

/** Whether a word ends words in marks, or is the comma behind them: before "asked Tor Aas". */
const closesMarks = (words: readonly Word[], at: number): boolean =>
  words[at] !== undefined && (words[at].quotedSpan >= 0 || (words[at - 1]?.quotedSpan ?? -1) >= 0);

const SAYS = new Set(
  'said says told tells added adds wrote writes tweeted noted notes explained explains asked asks argued argues insisted insists continued continues recalled recalls believes thinks thought warned warns acknowledged conceded replied responded predicted agreed complained suggested stressed reckons reckoned fumed fumes joked jokes quipped quips claims claimed'.split(
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
  // "The secretary general of the conference, Nunzio Galantino", "the Foreign Minister of Serbia, Milica Radonjic"
  let office = false;
  for (let back = at - 1; back >= 0 && at - back < 12; back--) {
    const word = words[back]!;
    if (word.sentence !== words[at]!.sentence || word.text === ',') return false;
    if (presents(word) || (office && word.low === 'the')) return true;
    office ||= isA(word, STRONG_TITLE) && isA(word, PERSON);
  }
  return false;
}

/** "Economy Minister", "Mr Minister-President": an office is no name. */
export const isOffice = (word: Word, language: Language): boolean =>
  !SURNAMES_TOO.has(word.low) &&
  (isA(word, NOT_NAME | STRONG_TITLE) || word.low.split('-').every((part) => isKind(part, language, PERSON)));

/** Offices that are surnames as well: "John Major", "Jim Justice". */
export const SURNAMES_TOO = new Set(
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
  if (/^(?:his|her)$/.test(next.low) && isCoSpeaker(words, to + 2)) return true;
  if (next.low === 'who' || next.low === 'whose' || /^\d\d$/.test(next.text)) return true;
  const isApposed = next.low === 'a' || next.low === 'an';
  let isThing = false;
  // "…, Brazil's environment minister"
  const goesOn = (word: Word) => word.isWord || /^['’]s?$/.test(word.low);
  for (let at = to + 1; at < Math.min(words.length, to + 10) && goesOn(words[at]!); at++) {
    // "to Port Valen, the official said": somebody else.
    if (isA(words[at], PERSON | BEFORE_NAME))
      return !(next.low === 'the' && SAYS.has(words[at + 1]?.low ?? ''));
    isThing ||= isA(words[at], BODY) || THINGS.has(words[at]!.low);
  }
  return isApposed && !isThing;
}

/** "co-principal, said" behind "Kalonzo Musyokan, his". */
function isCoSpeaker(words: readonly Word[], from: number): boolean {
  const comma = words.slice(from, from + 6).findIndex(({ text, low }) => text === ',' || SAYS.has(low));
  return comma > 0 && words[from + comma]!.text === ',' && SAYS.has(words[from + 1 + comma]?.low ?? '');
}

/** What follows "a" after a name that is not a person's. */
const THINGS = new Set(
  'town city village state suburb neighborhood region island company business group site app film book show song novel series program bill law nonprofit startup brand hotel club team school magazine'.split(
    ' ',
  ),
);
