import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import {
  BODY,
  IN_BODY_NAME,
  isA,
  PARTICLE,
  PERSON,
  STRONG_TITLE,
  TITLE,
  WEEKDAY,
} from '../rules/wordKinds.ts';
import { isNamelike, OFFICE_LETTERS, POST_NOMINALS } from './nameWords.ts';

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
    if (open < 0 && !startsUpper(word.text) && !word.low.includes('-')) continue;
    if (open >= 0 && (!isOneRun(words[open]!, word) || breaks.has(word.start))) close(at);
    const listed = listedAt(words, at, open, reader);
    const behind = isBehindName(words, open, at);
    if (listed && !behind) {
      close(at);
      if (listed.speaker) take(at, listed.to, listed.speaker);
      at = listed.to - 1;
    } else if (behind || !mayHold(words, open, at, reader)) close(at);
    else if (open < 0) open = at;
  }
  close(words.length);
  return chunks;
}

/** Whether a word may be part of a name, or joins two parts of the one that is open. */
const mayHold = (words: readonly Word[], open: number, at: number, reader: Reader): boolean =>
  isNamelike(words[at]!) ||
  isGivenPer(words, at, reader) ||
  isGivenDay(words, at, reader) ||
  goesOn(words, open, at);

/** "Jane Hill KC": the letters are no part of the name that is open. */
const isBehindName = (words: readonly Word[], open: number, at: number): boolean =>
  open >= 0 && at - open >= 2 && POST_NOMINALS.has(words[at]!.text);

/** Whether a name that is open goes on over a word that is like no name: "al-", an initial. */
const goesOn = (words: readonly Word[], open: number, at: number): boolean =>
  open >= 0 && (isGlued(words, at) || (at > open && isInitial(words, at)));

/** "the All Progressives Congress", "the Lindby Workers Party": what a list has as a body by one word is the end of another's name. */
function isOfLongerBody(words: readonly Word[], open: number, at: number, reader: Reader): boolean {
  const [before, word] = [words[at - 1], words[at]!];
  if (open < 0 || at === open || !isA(word, IN_BODY_NAME | BODY) || !isOneRun(before!, word)) return false;
  const known = reader.speakers.at(words, at);
  if (known?.to !== at + 1 || known.values[0]!.kind !== 'body') return false;
  return (
    !isA(before, TITLE | PERSON) &&
    !/^(?:republican|democratic|democrat|gop)$/.test(before!.low) &&
    reader.places.at(words, at - 1) === null
  );
}

/** What of the lexicon is at a capital, and where it ends: somebody by a whole name, or a residence of several words, which is nobody. */
function listedAt(
  words: readonly Word[],
  at: number,
  open: number,
  reader: Reader,
): { readonly to: number; readonly speaker: KnownSpeaker | null } | null {
  if (!startsUpper(words[at]!.text) || isOfLongerBody(words, open, at, reader)) return null;
  const known = reader.speakers.at(words, at);
  if (!known) {
    const site = reader.sites.at(words, at);
    return site && site.to > at + 1 ? { to: site.to, speaker: null } : null;
  }
  if (!isWholeName(words, at, known)) return null;
  const speaker = known.values[0]!;
  return { to: speaker.kind === 'person' ? houseEnd(words, known.to) : known.to, speaker };
}

type Known = NonNullable<ReturnType<Reader['speakers']['at']>>;

const isOneRun = (first: Word, word: Word): boolean =>
  first.sentence === word.sentence && first.quotedSpan === word.quotedSpan;

/**
 * Whether the words name somebody of the lexicon by a whole name. "Fallon" may be another Fallon, whom the text names in full:
 * a surname alone is settled after the full names. "Crown Prince Mohammed Al Nahyan" is not who is called "Crown Prince
 * Mohammed" for short.
 */
function isWholeName(words: readonly Word[], at: number, known: Known): boolean {
  if (known.values[0]!.kind === 'person' && known.to === at + 1) return false;
  if (words[known.to - 1]!.sentence !== words[at]!.sentence) return false;
  return !isA(words[at], TITLE) || houseEnd(words, known.to) === known.to || hasHouse(words, known);
}

/** "J.", "Ma.", "Dr.", "van der": no capital, and the name goes on behind it. */
function isGlued(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1]!, words[at]!];
  if (word.text === '.') return /^(?:.|Ma|Md)$/u.test(before.text) || isA(before, STRONG_TITLE);
  return isA(word, PARTICLE) && leadsToName(words, at + 1);
}

/** "Per Holte", and no "Per Reuters": a given name that is a preposition too, before what can be a surname. */
function isGivenPer(words: readonly Word[], at: number, reader: Reader): boolean {
  const next = words[at + 1];
  return (
    words[at]!.text === 'Per' &&
    next !== undefined &&
    next.sentence === words[at]!.sentence &&
    isNamelike(next) &&
    /\p{Ll}/u.test(next.text) &&
    !isA(next, IN_BODY_NAME | BODY | TITLE) &&
    reader.places.at(words, at + 1) === null &&
    !/^['’]s?$/.test(words[at + 2]?.text ?? '')
  );
}

/** "ASP Sunday Abutu", "Commissioner of Police Monday Bala", and no "the President Monday met": a day as a given name, right behind an office in capitals. */
function isGivenDay(words: readonly Word[], at: number, reader: Reader): boolean {
  const [office, day, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (!isA(day, WEEKDAY) || !office || !next || !isOneRun(office, next) || !startsUpper(office.text))
    return false;
  const isOffice =
    OFFICE_LETTERS.test(office.text) ||
    isA(office, STRONG_TITLE) ||
    (isA(office, BODY) && words[at - 2]?.low === 'of');
  return (
    isOffice &&
    /\p{Ll}/u.test(next.text) &&
    isNamelike(next) &&
    !isA(next, TITLE | PERSON | BODY | IN_BODY_NAME) &&
    reader.places.at(words, at + 1) === null
  );
}

/** "van der Merwe", "de la Cruz": a word of a name, one more particle before it at most. */
const leadsToName = (words: readonly Word[], at: number): boolean =>
  at < words.length &&
  (isNamelike(words[at]!) ||
    (/^(?:der|den|de|het|la|las|los|zu)$/.test(words[at]!.text) &&
      at + 1 < words.length &&
      isNamelike(words[at + 1]!) &&
      words[at + 1]!.sentence === words[at]!.sentence));

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
