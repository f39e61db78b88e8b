import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from '../layout/layOut.ts';
import type { Reader } from '../prepareReader.ts';
import { BODY, DETERMINER, FEMALE, isA, MALE, PERSON, STRONG_TITLE, TITLE } from '../rules/wordKinds.ts';
import { endsOpening } from './endsOpening.ts';
import { kinGender } from './kin.ts';
import { speaksForSomebody } from './officeInPhrase.ts';
import { bareMatterBefore, isSent, linkBefore, matterBefore, placeEndingAt, titleLeft } from './officeOf.ts';
import { genderOfOffice } from './sideSpokenFor.ts';

export interface TitleRead {
  /** As written, the side left out: "Foreign Minister". Null where the name is alone or after "Mr." only. */
  readonly title: string | null;
  /** ISO code of the side: "Russian Foreign Minister", "President of Russia". */
  readonly side: string | null;
  readonly gender: 'm' | 'f' | null;
  /** Index of the first word of the title before the name, its side and "Mr" included; the name's own where none. */
  readonly start: number;
}

const COURTESY = new Set([
  'mr',
  'mrs',
  'ms',
  'mme',
  'miss',
  'shri',
  'smt',
  'shrimati',
  'dr',
  'sir',
  'lady',
  'dame',
  'then',
  'late',
]);
const INSIDE = new Set(['of', 'for', 'and', 'to', 'the', '.', '-']);

/** The title that comes before a name, or after it between commas ("Lavrov, the Russian foreign minister,"). */
export function readTitle(words: readonly Word[], from: number, to: number, reader: Reader): TitleRead {
  const before = titleBefore(words, from, reader);
  if (before.title) return before;
  const isClosed = /^[,.;]$/.test(words[to]?.text ?? '.');
  if (words[from - 1]?.text === ',' && words[to + 1]?.low !== 'and') {
    const outer = titleBeforeComma(words, from - 1, reader, isClosed);
    if (outer) return { ...outer, start: before.start };
  }
  if (!isClosed) return before;
  if (words[to]?.text !== ',' || endsOpening(words, from, to)) return before;
  const after = titleAfter(words, to + 1, reader);
  return {
    title: after.title,
    side: before.side ?? after.side,
    gender: before.gender ?? after.gender,
    start: before.start,
  };
}

/**
 * "The new ambassador, Pavel Herz, gave an interview.", "He met the new ambassador, Pavel Herz.", "Norway's president, Aina Lund, has
 * spoken.": the office before a comma with a name behind it, where it is one of that name; else null. Without a sign behind the name only
 * what opens the sentence is: "Minister of Foreign Affairs of Norlandia, Jan Kolar has spoken."
 */
function titleBeforeComma(
  words: readonly Word[],
  comma: number,
  reader: Reader,
  isClosed: boolean,
): TitleRead | null {
  const outer = asServer(words, comma, titleBefore(words, comma, reader));
  if (!outer.title) return null;
  let left = comma - 1;
  while (left >= 0 && comma - left < 13 && isOfOffice(words, left)) left--;
  const before = pastArea(words, left);
  const opens = words[before]?.sentence !== words[comma]!.sentence;
  if (opens && speaksForSomebody(outer.title)) return outer;
  if (!isClosed || opens) return null;
  const ofPeople = left >= 0 ? placeEndingAt(words, left, reader) : null;
  // "Its defence minister, Jan Kolar, …"
  const isDefinite =
    /^(?:the|his|her|their|its|our)$/.test(words[left]?.low ?? '') ||
    isPossessive(words[left]) ||
    ofPeople?.demonym === true;
  if (isDefinite && speaksForSomebody(outer.title)) {
    const owner = isPossessive(words[left]) ? placeEndingAt(words, left - 1, reader) : null;
    return { ...outer, side: outer.side ?? owner?.country ?? null };
  }
  // "A Czech economist, Petra Holm, disagreed."
  const opening = ofPeople?.demonym ? ofPeople.from - 1 : left;
  return /^an?$/.test(words[opening]?.low ?? '') ? outer : null;
}

/** "spokesman for the president" for the "president" that was read: whoever is named behind the comma speaks for that one. */
function asServer(words: readonly Word[], comma: number, read: TitleRead): TitleRead {
  if (!read.title) return read;
  const [first] = read.title.split(' ');
  let office = comma - 1;
  while (office > 0 && comma - office < MOST_BEFORE && words[office]!.text !== first) office--;
  office--;
  const link = isA(words[office], DETERMINER) ? office - 1 : office;
  if (!/^(?:for|to)$/.test(words[link]?.low ?? '') || !titleLeft(words, link - 1)) return read;
  let from = link - 1;
  while (titleLeft(words, from - 1)) from--;
  // "a father to the king" serves nobody.
  if (words.slice(from, link).some((word) => kinGender(word) !== null)) return read;
  const server = words.slice(from, link).map(({ text }) => text);
  return { ...read, title: `${server.join(' ')} ${words[link]!.low} the ${read.title}` };
}

/** "Northern Regional Minister", "Nyeri County Commissioner": index before the capitals of an area in front of what an area has; else the same. */
function pastArea(words: readonly Word[], at: number): number {
  if (!AREA.test(words[at + 1]?.low ?? '')) return at;
  let left = at;
  while (
    left >= 0 &&
    at - left < 4 &&
    words[left]!.sentence === words[at]!.sentence &&
    startsUpper(words[left]!.text)
  )
    left--;
  return left;
}
const AREA = /^(?:regional|county|district|provincial|state|municipal|divisional|city|metropolitan|ward)$/;

/** The title before a name alone. */
export function titleBefore(words: readonly Word[], from: number, reader: Reader): TitleRead {
  const reading = new TitleReading(words, from, reader);
  for (let at = from - 1; at >= 0 && from - at <= MOST_BEFORE; at--) {
    const next = reading.readBack(at);
    if (next === null) break;
    at = next;
  }
  return reading.whole();
}
/** So many words before a name may be its title. */
const MOST_BEFORE = 14;

/** The words before a name while they are read back, the nearest first. */
class TitleReading {
  private readonly words: readonly Word[];
  /** Index of the name. */
  private readonly from: number;
  private readonly reader: Reader;
  private readonly kept: string[] = [];
  private side: string | null = null;
  private gender: 'm' | 'f' | null = null;
  /** A word of an office was among them. */
  private strong = false;
  private start: number;
  /** Index of the first word so far with a capital. */
  private held: number;

  constructor(words: readonly Word[], from: number, reader: Reader) {
    this.words = words;
    this.from = from;
    this.reader = reader;
    this.start = from;
    this.held = from;
  }

  whole(): TitleRead {
    const { kept, strong } = this;
    while (kept.length > 0 && INSIDE.has(kept[0]!.toLowerCase())) kept.shift();
    // "Minister of Foreign Affairs Sheikh Khalid Al Marri"
    if (kept.length > 1 && /^sheikha?$/i.test(kept.at(-1)!)) kept.pop();
    return {
      title: strong && kept.length > 0 ? kept.join(' ') : null,
      side: strong ? this.side : null,
      gender: this.gender,
      start: this.start,
    };
  }

  /** Reads the word at an index, and others with it: the index of the first that was read; null where the title begins behind it. */
  readBack(at: number): number | null {
    const { words, kept } = this;
    const word = words[at]!;
    const name = words[this.from]!;
    if (word.sentence !== name.sentence || word.quotedSpan !== name.quotedSpan) return null;
    if ((word.text === '.' && at > 0 && isA(words[at - 1], TITLE)) || isStyled(words, at)) return at;
    const retired = retiredAt(words, at);
    if (retired >= 0) return retired;
    if (this.isBeforeHonours(at)) {
      kept.length = 0;
      return at;
    }
    const place = placeEndingAt(words, at, this.reader);
    if (place && (kept.length > 0 || this.side === null)) return this.readPlace(place);
    if (word.low === 'and' && isSupreme(words, at - 1) && SUPREME.test(kept.join(' '))) return null;
    if (this.strong && isPossessive(word)) {
      this.readOwner(at);
      return null;
    }
    const matter =
      kept.length > 0
        ? -1
        : Math.max(matterBefore(words, at, this.reader), bareMatterBefore(words, at, this.reader));
    if (matter < 0) return this.readWord(at) ? at : null;
    kept.unshift(...words.slice(matter, at + 1).map(({ text }) => text));
    return matter;
  }

  /** "Minister of Foreign Affairs, Ambassador Ana Rusu": the comma behind which forms of address follow. */
  private isBeforeHonours(at: number): boolean {
    const { words, from, reader } = this;
    return (
      words[at]!.text === ',' &&
      isHonoured(words, at + 1, from) &&
      (titleLeft(words, at - 1) || matterBefore(words, at - 1, reader) >= 0)
    );
  }

  private readPlace(place: NonNullable<ReturnType<typeof placeEndingAt>>): number | null {
    const { words, kept, strong } = this;
    const link = linkBefore(words, place.from);
    // "words of U.S. envoy Dana Prow": no office is of the U.S. here, but hers is.
    const isOwn = strong && link >= 0 && !titleLeft(words, link - 1) && isStateAlone(words[place.from]!.text);
    if (link >= 0 && !isOwn) {
      // "President of Russia", "Minister for the Middle East"
      if (!titleLeft(words, link - 1)) return null;
      // "ambassador to Britain" is not Britain's.
      if (!/^(?:to|in)$/.test(words[link]!.low)) this.side ??= place.country;
      return link;
    }
    // "Chief Minister Punjab Maryam Tarr"
    if (!strong && kept.length === 0 && !(place.kind === 'region' && isOfficeOf(words, place.from - 1)))
      return null;
    // "In Turkey Minister Ellwood met": where he was, no part of his title.
    if (!place.demonym && WHERE.has(words[place.from - 1]?.low ?? '')) return null;
    this.side ??= countryOf({ demonym: place.demonym, place }, kept[0]);
    if (strong) this.start = place.from;
    return place.from;
  }

  /** "Norway's Prime Minister Lise Dahl" */
  private readOwner(at: number): void {
    if (speaksForSomebody(this.kept.join(' ')))
      this.side ??= placeEndingAt(this.words, at - 1, this.reader)?.country ?? null;
  }

  /** "foreign ministry spokesman": the body that a spokesman speaks for, and what its ministry is of. */
  private isSpokenFor(at: number): boolean {
    const [next = '', after = ''] = this.kept;
    const word = this.words[at]!;
    if (next !== this.words[at + 1]!.text) return false;
    if (/^spokes/i.test(next)) return isA(word, BODY);
    const isOfBody = word.isWord && !INSIDE.has(word.low) && !isA(word, DETERMINER);
    return /^(?:ministry|department)$/i.test(next) && /^spokes/i.test(after) && isOfBody;
  }

  /** "media aide to Senate President Ana Rusu": the "to" behind which the office is hers; "adviser to the premier on trade Ana Rusu" is one office. */
  private isServed(at: number): boolean {
    const { words, kept } = this;
    if (words[at]!.low !== 'to' || kept.some((word) => /^(?:on|for|the)$/i.test(word))) return false;
    const served = words[at - 1]?.low ?? '';
    return (
      titleLeft(words, at - 1) &&
      !isSent(served) &&
      startsUpper(words[at + 1]!.text) &&
      isA(words[at + 1], TITLE)
    );
  }

  /** Whether a word is of the title. */
  private readWord(at: number): boolean {
    const { words, kept } = this;
    const word = words[at]!;
    const isOfOffice = this.strong && startsUpper(word.text) && isOffice(words, at);
    if (this.isServed(at)) return false;
    if (!isA(word, TITLE | PERSON) && !isOfOffice && !this.isSpokenFor(at)) {
      // "adviser to the premier on foreign affairs": what the office is on.
      if (word.low === 'on' && kept.length > 0 && !this.strong && titleLeft(words, at - 1)) {
        kept.unshift(word.text);
        return true;
      }
      // "of the State Council": before "the" may stand "of".
      const left = word.low === 'the' && words[at - 1]?.low === 'of' ? at - 2 : at - 1;
      if (!(INSIDE.has(word.low) && kept.length > 0 && titleLeft(words, left))) return false;
    }
    if (isA(word, MALE)) this.gender = 'm';
    if (isA(word, FEMALE)) this.gender = 'f';
    this.strong ||= isA(word, STRONG_TITLE | PERSON);
    if (!COURTESY.has(word.low)) kept.unshift(word.text);
    if (startsUpper(word.text)) this.held = at;
    if (this.strong || COURTESY.has(word.low)) this.start = this.held;
    return true;
  }
}

/** An office in capitals whose area or matter may follow without a word between. */
const isOfficeOf = (words: readonly Word[], at: number): boolean =>
  titleLeft(words, at) && startsUpper(words[at]!.text);

/** The country of whom an office behind its name is; null for "Russia analyst", who only knows it. */
const countryOf = (
  { demonym, place }: { readonly demonym: boolean; readonly place: { readonly country: string | null } },
  office = '',
): string | null => (demonym || !KNOWS.test(office) ? place.country : null);
const KNOWS = /^(?:analyst|expert|scholar|specialist|professor|correspondent|watcher|hand)$/i;

/** Countries of letters, which stand before an office as an adjective would: "U.S. envoy". */
const isStateAlone = (written: string): boolean => /^(?:U\.?[SKN]|E\.?U)\.?$/.test(written);

/** Behind these is where something happens: "by U.S. envoy Dana Prow" says whose envoy she is. */
const WHERE = new Set('in at from near across around inside outside within'.split(' '));

/** Forms of address that follow an office, parted by a comma. */
const HONORIFICS = new Set(
  'ambassador amb dr prof professor chief engr barr senator sen general gen admiral alhaji alhaja the hon honourable honorable rt his her excellency h.e. sir mr mrs ms .'.split(
    ' ',
  ),
);

const isHonoured = (words: readonly Word[], at: number, from: number): boolean =>
  at < from && words.slice(at, from).every(({ low }) => HONORIFICS.has(low));

/** "the Hon. Lena Kari Moss", "Her Excellency Dana Prow": a form of address, no office. */
const isStyled = (words: readonly Word[], at: number): boolean =>
  /^(?:excellency|honou?rable|hon|rt|h\.e\.|datuk|dato|datin|seri|tan|sri|alhaji|alhaja|hajia|maulana|allama|mufti|otunba|engr|ing)$/.test(
    words[words[at]!.text === '.' ? at - 1 : at]?.low ?? '',
  ) ||
  (/^(?:the|his|her)$/.test(words[at]!.low) &&
    /^(?:excellency|honou?rable|hon|rt)$/.test(words[at + 1]?.low ?? ''));

/** "General (ret.) Pavel Herz": the index of the bracket before what says that somebody holds the office no longer; -1 for none. */
function retiredAt(words: readonly Word[], at: number): number {
  if (words[at]!.text !== ')') return -1;
  const end = words[at - 1]?.text === '.' ? at - 2 : at - 1;
  return /^(?:ret|rtd|retd|retired)$/.test(words[end]?.low ?? '') && words[end - 1]?.text === '('
    ? end - 1
    : -1;
}

/** One person holds one of these: "the Prime Minister and President Hollande" are two. */
const SUPREME = /^(?:President|Chancellor|King|Queen|Emir|Sultan|Prime Minister|Premier)\b/;

const isSupreme = (words: readonly Word[], at: number): boolean =>
  at > 0 && SUPREME.test(words[at]!.low === 'minister' ? `${words[at - 1]!.text} Minister` : words[at]!.text);

/** "FCO Minister", "Foreign Office Minister": the body that the title belongs to, directly before it. */
function isOffice(words: readonly Word[], at: number): boolean {
  const { text, low } = words[at]!;
  const next = words[at + 1]!;
  const isLetters = /^\p{Lu}{2,6}$/u.test(text);
  // "PTI leader Tarr", "the GRA chairman Tarr"
  if (isLetters && isA(next, PERSON)) return true;
  return startsUpper(next.text) && (isLetters || low === 'office' || low === 'department');
}

/** The title that comes after a name and its comma: "the Russian foreign minister". */
function titleAfter(words: readonly Word[], from: number, reader: Reader): TitleRead {
  const first = words[from]!;
  const kept: string[] = [];
  let side: string | null = null;
  let strong = false;
  for (let at = isA(first, DETERMINER) ? from + 1 : from; at < words.length && at - from < 10; at++) {
    const word = words[at]!;
    if (word.sentence !== first.sentence || word.quotedSpan !== first.quotedSpan) break;
    const place = reader.places.at(words, at);
    if (place) {
      side ??= countryOf(place.values[0]!, words[place.to]?.low);
      at = place.to - 1;
    } else if (word.low === "'s") {
      // "the president's chief of staff": whose office it is.
      kept.length = 0;
      strong = false;
    } else {
      if (!isOfTitle(words, at, strong)) break;
      kept.push(word.text);
      strong ||= isA(word, PERSON);
    }
  }
  while (kept.length > 0 && INSIDE.has(kept.at(-1)!.toLowerCase())) kept.pop();
  return {
    title: strong ? kept.join(' ') : null,
    side: strong ? side : null,
    gender: strong ? genderOfOffice(kept.join(' ')) : null,
    start: from,
  };
}

/** Whether a word goes on with a title: an office, or behind one what joins it to more, as "for" in "minister for trade". */
const isOfTitle = (words: readonly Word[], at: number, isBehindOffice: boolean): boolean => {
  const word = words[at]!;
  const joins = isBehindOffice && INSIDE.has(word.low) && word.low !== 'and';
  return (isA(word, TITLE | PERSON) || joins) && !isKinOfAnother(words, at);
};

/** "a sister of Foreign Minister Keld Varro" is no foreign minister. */
const isKinOfAnother = (words: readonly Word[], at: number): boolean =>
  kinGender(words[at]!) !== null && /^(?:of|to)$/.test(words[at + 1]?.low ?? '');

/** A word of "new minister of defence of Ostrel", "ambassador to Ostrel", "foreign ministry spokesman". */
const isOfOffice = (words: readonly Word[], at: number): boolean =>
  titleLeft(words, at) ||
  isA(words[at], BODY) ||
  /^(?:new|of|for|and|to|in)$/.test(words[at]!.low) ||
  /^\p{Lu}{2,6}$/u.test(words[at]!.text) ||
  (startsUpper(words[at]!.text) && /^(?:of|for|to|in)$/.test(words[at - 1]?.low ?? ''));

const isPossessive = (word: Word | undefined): boolean => word !== undefined && /^['’]s?$/.test(word.text);
