import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { KnownPlace } from '../lexicon.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import {
  BODY,
  DETERMINER,
  HE,
  IN_BODY_NAME,
  isA,
  NOT_NAME,
  OCCUPATION,
  PERSON,
  PREPOSITION,
  SHE,
  THEY,
  TITLE,
} from '../rules/wordKinds.ts';

/**
 * The body that a phrase names as a speaker: one of the lexicon ("the Kremlin"), a country by its name or capital
 * ("Moscow said" is Russia), a named institution ("the Foreign Ministry"). Null for persons and for "officials".
 */
export function findBody(
  layout: TextLayout,
  phrase: NounPhrase,
  roster: Roster,
  reader: Reader,
): string | null {
  const { words, text } = layout;
  const head = words[phrase.head]!;
  const apposed = apposedBody(layout, phrase, roster);
  if (apposed) return apposed;
  const whole = bodyOfMembers(layout, phrase, roster);
  if (whole) return whole;
  if (isNoBody(head)) return null;
  const known = roster.bodyAt.get(phrase.head);
  if (known) {
    const own = nationBefore(layout, phrase, roster, reader);
    return own < 0 ? known.name : text.slice(words[own]!.start, head.end);
  }
  let from = phrase.from;
  while (from < phrase.head && isA(words[from], DETERMINER) && !isAllOfName(words, from)) from++;
  const place = reader.places.at(words, from);
  if (place && place.to === phrase.head + 1 && !place.values[0]!.demonym)
    return stateOf(place.values[0]!.place, reader);
  if (!startsUpper(head.text)) return bodyOfState(layout, from, phrase.head, reader);
  return institution(layout, phrase, from, roster);
}

/** "The members of the Security Council" speak as the council, "some members" do not; null for anything else. */
function bodyOfMembers(
  { words }: TextLayout,
  { from, to, head }: NounPhrase,
  { bodyAt }: Roster,
): string | null {
  const isAll = words[from]!.low === 'the' && head === from + 1 && words[head]!.low === 'members';
  if (!isAll || words[head + 1]?.low !== 'of') return null;
  const at = words[head + 2]?.low === 'the' ? head + 3 : head + 2;
  const name = bodyAt.get(at)?.name ?? '';
  // "the members of the Security Council from Africa": some of them.
  const isSome = words.slice(at, to).some((word) => isA(word, PREPOSITION) && word.low !== 'of');
  return !isSome && /\b(?:Council|Committee)$/.test(name) ? name : null;
}

/** "the All Progressives Congress": with a capital inside a sentence. */
const isAllOfName = (words: readonly Word[], at: number): boolean =>
  words[at]!.text === 'All' &&
  words[at - 1]?.sentence === words[at]!.sentence &&
  startsUpper(words[at + 1]?.text ?? '');

/** A person, a thing in small letters, a day or event, an office in letters. */
const isNoBody = (head: Word): boolean =>
  isA(head, PERSON) ||
  (/^\p{Ll}/u.test(head.text) && !isA(head, BODY) && head.low !== 'side') ||
  OCCASIONS.has(head.low) ||
  OFFICES.has(head.text);

/** "Norlandia", "Moscow": the country that is meant by its name or its capital; null for any other place. */
function stateOf({ kind, name, country }: KnownPlace, { countries }: Reader): string | null {
  if (kind === 'country') return name;
  return kind === 'capital' ? (countries.get(country ?? '')?.name ?? name) : null;
}

/** "the Gaza health ministry", "the Norlandian army", whatever list has Norlandia; "the Norlandian government" is Norlandia. */
function bodyOfState({ words, text }: TextLayout, from: number, at: number, reader: Reader): string | null {
  const head = words[at]!;
  const place = reader.places.at(words, from);
  const own = place?.to ?? (isOfPeople(words[from]!) ? from + 1 : at + 1);
  // "Norland's foreign affairs ministry"
  const behind = words[own]?.low === "'s" ? own + 1 : own;
  if (behind > at || at - behind > 2) return null;
  if (/^(?:government|side)$/.test(head.low) && place?.to === at)
    return reader.countries.get(place.values[0]!.place.country ?? '')?.name ?? null;
  return INSTITUTIONS.has(head.low) ? text.slice(words[from]!.start, head.end) : null;
}

/** "the Foreign Ministry", "Energy company DTEK": a body by its name in capitals; null where the name is none of a body. */
function institution(
  layout: TextLayout,
  phrase: NounPhrase,
  from: number,
  { personAt }: Roster,
): string | null {
  const { words, text, language } = layout;
  const head = words[phrase.head]!;
  // "the PS", "the CC": offices in letters, held by one.
  const isArticled = words[phrase.from]!.low === 'the' && phrase.head === phrase.from + 1;
  if (isArticled && /^\p{Lu}{2,5}$/u.test(head.text) && language.officeLetters.has(head.low)) return null;
  // "VALDORIAN PRESIDENT MILOS TERZAN": somebody, in a text that shouts.
  const isOffice = (word: Word) => isA(word, TITLE) && isA(word, PERSON) && /^\p{Lu}{2,}$/u.test(word.text);
  if (words.slice(phrase.from, phrase.head).some(isOffice)) return null;
  const isBodys =
    isA(head, IN_BODY_NAME | BODY) || (/^\p{Lu}{2,6}$/u.test(head.text) && !isA(head, NOT_NAME));
  if (!isBodys) return null;
  let to = phrase.head + 1;
  while (to < phrase.to && !/^[,(]$/.test(words[to]!.text) && !opensAdjunct(words, to)) {
    // "Student Association president Sehar Memon": the person speaks.
    if (personAt.has(to)) return null;
    to++;
  }
  const name = text.slice(words[nameStart(words, from, phrase.head)]!.start, words[to - 1]!.end);
  return wholeName(layout, words[phrase.from]!.start, name) ?? name;
}

/** "in its statement", "during a visit": no part of the name before. */
const opensAdjunct = (words: readonly Word[], at: number): boolean =>
  isA(words[at], PREPOSITION) &&
  !/^(?:of|for)$/.test(words[at]!.low) &&
  (/^(?:an?|this|that)$/.test(words[at + 1]?.low ?? '') ||
    isA(words[at + 1], HE | SHE | THEY) ||
    /^(?:its|their)$/.test(words[at + 1]?.low ?? ''));

/** Index of the first capital of a body's name, behind the noun for what it is: "Energy company DTEK", "The German group Nordbau". */
function nameStart(words: readonly Word[], from: number, head: number): number {
  let start = words.slice(from, head).findLastIndex(({ text }) => COMPANY.test(text)) + 1 + from;
  while (start < head && !startsUpper(words[start]!.text)) start++;
  return start;
}
const COMPANY =
  /^(?:company|group|firm|agency|giant|operator|retailer|newspaper|daily|website|broadcaster|lender|carrier)$/;

/** "Nordbane" in "The rail operator, Nordbane,": the name between commas behind a noun for a body; null where none is there. */
function apposedBody({ words, text }: TextLayout, { head, to }: NounPhrase, roster: Roster): string | null {
  if (startsUpper(words[head]!.text) || words[head + 1]?.text !== ',') return null;
  if (isA(words[head], PERSON | OCCUPATION | TITLE)) return null;
  const from = head + 2;
  let end = from;
  while (end < to && startsUpper(words[end]!.text) && !roster.personAt.has(end)) end++;
  const closes = end === to || words[end]?.text === ',';
  // A noun that no list has may be somebody's: "the harbour master, Dinis Couto,".
  const isName = end > from && (isA(words[head], BODY) || end === from + 1);
  return isName && closes ? text.slice(words[from]!.start, words[end - 1]!.end) : null;
}

/** Index of the people that a body is of, where the body of the lexicon is not: "the Valdorian Red Cross"; else -1. */
function nationBefore(
  { words }: TextLayout,
  { from, head }: NounPhrase,
  roster: Roster,
  reader: Reader,
): number {
  const body = roster.bodyAt.get(head);
  let first = head;
  while (first > from && roster.bodyAt.get(first - 1) === body) first--;
  const before = first - 1;
  if (before < from || !startsUpper(words[before]!.text)) return -1;
  const place = reader.places.at(words, before)?.values[0];
  if (place) return place.demonym && place.place.country !== body?.side ? before : -1;
  return isOfPeople(words[before]!) ? before : -1;
}

/** "Valdorian": the word of a people, by its ending. */
const isOfPeople = ({ text, low }: Word): boolean =>
  startsUpper(text) && /(?:ian|ean|ese|ish|lian|ani)$/.test(low);

/** "the Church", once the headline or the text above has named one Church of Lindby: that name; null where it names none or several. */
function wholeName(layout: TextLayout, before: number, name: string): string | null {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return null;
  const names = new Set<string>();
  for (const { whole, end } of wholeNames(layout, name)) if (end <= before) names.add(whole);
  const [only, other] = names;
  return other ? null : (only ?? null);
}

interface WholeName {
  readonly whole: string;
  /** Where it ends in the text; -1 in the headline. */
  readonly end: number;
}
const found = new WeakMap<TextLayout, Map<string, readonly WholeName[]>>();

/** The longer names in which a text has a name; looked for once a text. */
function wholeNames(layout: TextLayout, name: string): readonly WholeName[] {
  const known = found.get(layout) ?? new Map<string, readonly WholeName[]>();
  found.set(layout, known);
  const before = known.get(name);
  if (before) return before;
  const capitals = "\\p{Lu}[\\p{L}’'-]+";
  const pattern = new RegExp(
    `(?<!\\p{L})(?:(?:${capitals} ){1,4}${name}|${name}(?= of))(?: of (?:the )?${capitals}(?: ${capitals}){0,3})?(?!\\p{L})`,
    'gu',
  );
  const { text, headlineText } = layout;
  const namesIn = (part: string, endOf: (match: RegExpExecArray) => number) =>
    Array.from(part.matchAll(pattern), (match) => ({
      whole: match[0].replace(/^The /, '').replace(/[’']s$/, ''),
      end: endOf(match),
    })).filter(({ whole }) => whole.includes(' '));
  const all = [
    ...namesIn(headlineText ?? '', () => -1),
    ...namesIn(text, ({ 0: { length }, index }) => index + length),
  ];
  known.set(name, all);
  return all;
}

/** Abbreviations of offices, which somebody holds. */
const OFFICES = new Set('POTUS FLOTUS VPOTUS PM FM CJCSC CEO COO CFO CTO MP HRVP'.split(' '));

/** What a country or city has one of. */
const INSTITUTIONS = new Set('ministry army military navy presidency parliament embassy police'.split(' '));

/** Heads of names that are days and events: "Holocaust Remembrance Day" says nothing. */
const OCCASIONS = new Set(
  'day holiday anniversary eve week month year war games cup championship election elections primary primaries'.split(
    ' ',
  ),
);
