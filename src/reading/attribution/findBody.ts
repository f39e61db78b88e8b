import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import {
  BODY,
  DETERMINER,
  IN_BODY_NAME,
  isA,
  NOT_NAME,
  OCCUPATION,
  PERSON,
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
  if (isA(head, PERSON) || (/^\p{Ll}/u.test(head.text) && !isA(head, BODY) && head.low !== 'side'))
    return null;
  if (OCCASIONS.has(head.low) || OFFICES.has(head.text)) return null;
  const known = roster.bodyAt.get(phrase.head);
  if (known) {
    const own = nationBefore(layout, phrase, roster, reader);
    return own < 0 ? known.name : text.slice(words[own]!.start, head.end);
  }
  let from = phrase.from;
  while (from < phrase.head && isA(words[from], DETERMINER)) from++;
  const place = reader.places.at(words, from);
  if (place && place.to === phrase.head + 1 && !place.values[0]!.demonym) {
    const { place: where } = place.values[0]!;
    if (where.kind === 'country') return where.name;
    if (where.kind === 'capital') return reader.countries.get(where.country ?? '')?.name ?? where.name;
    return null;
  }
  if (!startsUpper(head.text)) {
    // "the Gaza health ministry", "the Norlandian army", whatever list has Norlandia.
    const behind = place?.to ?? (isOfPeople(words[from]!) ? from + 1 : phrase.head + 1);
    if (behind > phrase.head || phrase.head - behind > 2) return null;
    // "the Norlandian government", "the Norlandian side" is Norlandia.
    if (/^(?:government|side)$/.test(head.low) && place?.to === phrase.head)
      return reader.countries.get(place.values[0]!.place.country ?? '')?.name ?? null;
    return INSTITUTIONS.has(head.low) ? text.slice(words[from]!.start, head.end) : null;
  }
  let capital = from;
  // "Energy company DTEK", "The German group Nordbau"
  for (let at = from; at < phrase.head; at++)
    if (
      /^(?:company|group|firm|agency|giant|operator|retailer|newspaper|daily|website|broadcaster|lender|carrier)$/.test(
        words[at]!.text,
      )
    )
      capital = at + 1;
  while (capital < phrase.head && !startsUpper(words[capital]!.text)) capital++;
  // "VALDORIAN PRESIDENT MILOS TERZAN": somebody, in a text that shouts.
  const isOffice = (word: Word) => isA(word, TITLE) && isA(word, PERSON) && /^\p{Lu}{2,}$/u.test(word.text);
  if (words.slice(phrase.from, phrase.head).some(isOffice)) return null;
  const institution =
    isA(head, IN_BODY_NAME | BODY) || (/^\p{Lu}{2,6}$/u.test(head.text) && !isA(head, NOT_NAME));
  let to = phrase.head + 1;
  while (to < phrase.to && words[to]!.text !== ',') {
    // "Student Association president Sehar Memon": the person speaks.
    if (roster.personAt.has(to)) return null;
    to++;
  }
  if (!institution) return null;
  const name = text.slice(words[capital]!.start, words[to - 1]!.end);
  return wholeName(layout, words[phrase.from]!.start, name) ?? name;
}

/** "Nordbane" in "The rail operator, Nordbane,": the name between commas behind a noun for a body; null where none stands there. */
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
function wholeName({ text, headlineText }: TextLayout, before: number, name: string): string | null {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return null;
  const capitals = "\\p{Lu}[\\p{L}’'-]+";
  const whole = new RegExp(
    `(?<!\\p{L})(?:(?:${capitals} ){1,4}${name}|${name}(?= of))(?: of (?:the )?${capitals}(?: ${capitals}){0,3})?(?!\\p{L})`,
    'gu',
  );
  const names = new Set(
    [headlineText ?? '', text.slice(0, before)].flatMap((part) =>
      [...part.matchAll(whole)].map(([found]) => found.replace(/^The /, '').replace(/[’']s$/, '')),
    ),
  );
  const [only, other] = [...names].filter((one) => one.includes(' '));
  return other ? null : (only ?? null);
}

/** Abbreviations of offices, which somebody holds. */
const OFFICES = new Set(
  'POTUS FLOTUS VPOTUS DP PM DPM FM EAM COAS CJCSC CDS CEO COO CFO CTO MP HRVP SG DG NSA VP CM IG DCM AG'.split(
    ' ',
  ),
);

/** What a country or city has one of. */
const INSTITUTIONS = new Set('ministry army military navy presidency parliament embassy police'.split(' '));

/** Heads of names that are days and events: "Holocaust Remembrance Day" says nothing. */
const OCCASIONS = new Set(
  'day holiday anniversary eve week month year war games cup championship election elections primary primaries'.split(
    ' ',
  ),
);
