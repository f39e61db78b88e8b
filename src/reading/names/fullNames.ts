import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import { isAdverbial } from '../layout/nounPhrases.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import {
  BEFORE_NAME,
  BODY,
  DETERMINER,
  IN_BODY_NAME,
  isA,
  isKind,
  NOT_NAME,
  PERSON,
  PREPOSITION,
  STRONG_TITLE,
  TITLE,
} from '../rules/wordKinds.ts';
import { isGivenName, nameLength, OFFICE_LETTERS, POST_NOMINALS } from './nameWords.ts';
import { isPresented, SAYS } from './presented.ts';
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

/** Whether capitalised words are somebody's name: by a given name, or by what comes before or behind them. */
export function isFullName(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  if (isOfficerOfThing(words, from, to, reader)) return true;
  // "the morning show Yen Nam Pa"
  if (isWork(words, from, to, reader)) return false;
  if (to - from > 8 || isOffice(words[to - 1]!, reader.english) || hasThing(words, from, to, reader))
    return false;
  const place = reader.places.at(words, from);
  if (place && place.to >= to) return false;
  if (isGivenName(words[from]!, reader) && !place) return true;
  if (isIntroduced(words, from, to, reader) || isInitialled(words, from, to, reader)) return true;
  if (place) return false;
  // "the Minister of Foreign Affairs of Valdoria, Katalin Horvath."
  const isApposed = words[from - 1]?.text === ',' && to - from <= 3;
  if (isApposed && readTitle(words, from, to, reader).title !== null) return true;
  if (to - from > 6) return false;
  const isBehindNoun = words[from - 1]?.sentence === words[from]!.sentence && presentsBefore(words, from - 1);
  return isBehindNoun || isPresented(words, to) || isOfPlace(words, to, reader);
}

/** "N. Otto Kumar Holt": an initial before two or three words that are all like a name. */
function isInitialled(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  if (!/^\p{Lu}$/u.test(words[from]!.text) || words[from + 1]?.text !== '.') return false;
  const rest = words.slice(from + 2, to);
  return (
    rest.length >= 2 &&
    rest.length <= 3 &&
    rest.every((word) => /^\p{Lu}\p{Ll}/u.test(word.text) && !isA(word, TITLE | PERSON | BODY)) &&
    reader.places.at(words, from + 2) === null
  );
}

/** "the ferry Ana Holt", "The film Tora Vell said …", and no "In the book Peter Hill says". */
function isWork(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  const before = words[from - 1];
  if (before?.sentence !== words[from]!.sentence || !WORKS.test(before.text)) return false;
  if (!SAYS.has(words[to]?.low ?? '')) return true;
  const noun = isA(words[from - 2], DETERMINER) ? from - 2 : from - 1;
  return !isGivenName(words[from]!, reader) && !isA(words[noun - 1], PREPOSITION);
}

/** What is called by a name and is nobody. */
const WORKS =
  /^(?:show|programme|program|film|movie|song|album|book|novel|series|podcast|newspaper|magazine|ship|vessel|ferry|trawler|yacht)$/;

/** "executive director Anthony Lake", "chairman Bill Hall": an office before it, a given name, and a surname that is a thing's too. */
const isOfficerOfThing = (words: readonly Word[], from: number, to: number, reader: Reader): boolean =>
  to - from === 2 &&
  isGivenName(words[from]!, reader) &&
  reader.english.thingSurnames.has(words[to - 1]!.low) &&
  reader.places.at(words, from) === null &&
  (titleBefore(words, from, reader).title !== null || (from > 0 && presentsBefore(words, from - 1)));

/** Whether one of the words is in nobody's name. */
const hasThing = (words: readonly Word[], from: number, to: number, reader: Reader): boolean =>
  words
    .slice(from, to)
    .some(
      (word, at) =>
        isA(word, NOT_NAME) ||
        (isA(word, IN_BODY_NAME) && !(at === 0 && isGivenName(word, reader))) ||
        /^\p{Lu}{4,}$/u.test(word.text),
    );

/** Whether a verb of saying, an office or a form of address right before the words shows a name. */
function isIntroduced(words: readonly Word[], from: number, to: number, reader: Reader): boolean {
  const before = words[from - 1];
  if (before?.sentence === words[from]!.sentence && SAYS.has(before.low)) {
    // "said Tor Aas"; what was told may be an outlet: "told Al Jazeera".
    const isTold = /^(?:told|tells|asked|asks)$/.test(before.low) && !closesMarks(words, from - 2);
    if (!isTold) return true;
  }
  return (
    titleBefore(words, from, reader).title !== null ||
    isCourtesy(words, from - 1) ||
    isHonoured(words, from, reader.english) ||
    hasLetters(words, from, to) ||
    isOfSpeakingBody(words, from)
  );
}

/** "Datuk Seri Tarvo Minas", "Alhaji Tarvo Minas" */
const isHonoured = (words: readonly Word[], from: number, { honorifics }: Language): boolean => {
  const before = words[from - 1];
  return before?.sentence === words[from]!.sentence && startsUpper(before.text) && honorifics.has(before.low);
};

/** "Opposition MP Tarvo Minas", "Tarvo Minas MP", and no "a Red Wall MP" or "Dunmore Vale MP Tarvo Minas": an office or a seat in letters beside the name. */
function hasLetters(words: readonly Word[], from: number, to: number): boolean {
  const [before, after] = [words[from - 1], words[to]];
  const { sentence } = words[from]!;
  if (before?.sentence === sentence && OFFICE_LETTERS.test(before.text)) return true;
  const isBehind = after?.sentence === sentence && POST_NOMINALS.has(after.text);
  return isBehind && !isA(before, DETERMINER) && !startsUpper(words[to + 1]?.text ?? '');
}

/** “We go,” said the group's Tarvo Minas: a body speaks by whoever is named behind it. */
function isOfSpeakingBody(words: readonly Word[], from: number): boolean {
  if (!/^['’]s?$/.test(words[from - 1]?.text ?? '')) return false;
  for (let at = from - 2; at >= 0 && from - at < 7; at--) {
    if (words[at]!.sentence !== words[from]!.sentence || /^[.,;:]$/.test(words[at]!.text)) return false;
    if (SAYS.has(words[at]!.low)) return closesMarks(words, at - 1);
  }
  return false;
}

/** "Zofia Krawiec (Poland):" of a list of reactions. */
function isOfPlace(words: readonly Word[], to: number, reader: Reader): boolean {
  if (words[to]?.text !== '(' || !words[to + 1]) return false;
  const place = reader.places.at(words, to + 1);
  return place !== null && words[place.to]?.text === ')' && words[place.to + 1]?.text === ':';
}

/**
 * "Sofia Lind", "Jordan Meller": a given name that is a place too, and a surname that speaks alone elsewhere; or "Florence Lind", where
 * Florence, which is no capital, does.
 */
export function isNamedAsPlace(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  speaking: ReadonlySet<string>,
  reader: Reader,
): boolean {
  const last = words[to - 1]!;
  const place = reader.places.at(words, from);
  const speaks =
    speaking.has(last.low) || (speaking.has(words[from]!.low) && place?.values[0]?.place.kind === 'city');
  return (
    to - from === 2 &&
    isGivenName(words[from]!, reader) &&
    speaks &&
    !isA(last, IN_BODY_NAME | NOT_NAME | BODY) &&
    place?.to === from + 1 &&
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

/** "pollster Whit Symms", "his best friend at Lehigh, Bruce Turry": a common noun for a person comes right before. */
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
