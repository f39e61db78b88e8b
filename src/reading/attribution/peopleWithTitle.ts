import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import { DETERMINER, isA, PERSON } from '../rules/wordKinds.ts';

/** A text that names more people than this is a list: titles in it point to the first of them. */
const MOST_PEOPLE = 300;

/** Words before a head that say nothing about who it is. */
const EMPTY = new Set('the top his her their its our new former then current senior'.split(' '));

/**
 * The persons of an article whom "the minister" or "the Russian president" can mean: those whose title there, or
 * whose office in the lexicon at that time, has the same head word, and whose side the phrase does not deny.
 *
 * Only definite phrases point to somebody ("a minister" does not). Several may fit; none is preferred.
 */
export function peopleWithTitle(
  layout: TextLayout,
  phrase: NounPhrase,
  roster: Roster,
  reader: Reader,
  published: string | null,
): number[] {
  const { words } = layout;
  const { low: head } = words[phrase.head]!;
  if (!isA(words[phrase.head], PERSON) && !OFFICE_TOO.test(head)) return [];
  const first = words[phrase.from]!.low;
  const definite = ['the', 'this', 'that'].includes(first);
  if (isA(words[phrase.from], DETERMINER) ? !definite : !startsUpper(words[phrase.from]!.text)) return [];
  const former = /\b(?:former|ex|past)\b/.test(
    words
      .slice(phrase.from, phrase.head + 1)
      .map((word) => word.low)
      .join(' '),
  );
  let side: string | null = null;
  const wanted: string[] = [];
  for (let at = phrase.from; at < phrase.to; at++) {
    if (roster.personAt.has(at)) return [];
    const place = reader.places.at(words, at);
    if (place && startsUpper(words[at]!.text)) {
      side ??= place.values[0]!.place.country;
      at = place.to - 1;
    } else if (at < phrase.head && !isA(words[at], DETERMINER) && !EMPTY.has(words[at]!.low))
      wanted.push(words[at]!.low);
  }
  const fitting: number[] = [];
  for (const [index, one] of roster.people.slice(0, MOST_PEOPLE).entries()) {
    if (one.first >= phrase.from) continue;
    if (side && one.side && one.side !== side) continue;
    // "the representative of Guyana" is no Special Representative.
    if (side && !one.side && OF_STATES.test(head)) continue;
    const written = one.titles.map((title) => title.toLowerCase());
    const year = published?.slice(0, 4) ?? null;
    const offices = (one.known?.offices ?? [])
      .filter((office) => (year ? inYears(office, year, former) : written.length === 0))
      .map((office) => office.title.toLowerCase());
    const titles = written.length > 0 ? [...written, ...(year ? offices : [])] : offices;
    if (
      titles.some(
        (title) =>
          hasWord(title, head) &&
          // "the minister" is not a deputy minister.
          (head !== 'minister' || !DEPUTY.test(title) || wanted.some((word) => DEPUTY.test(word))) &&
          wanted.every((word) => title.includes(word) || offices.some((o) => o.includes(word))),
      )
    )
      fitting.push(index);
  }
  return fitting;
}

/** Offices that the lists of words for persons have not. */
const OFFICE_TOO =
  /^(?:diplomat|(?:secretary|director|attorney|governor|solicitor|high)-general|minister-president)$/;

/** Offices of which each state has one in the same room. */
const OF_STATES = /^(?:representative|delegate|ambassador|envoy)$/;

const DEPUTY = /\b(?:deputy|vice|assistant|junior)\b/;

const SHORT_TITLES: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  amb: 'ambassador',
  fm: 'minister',
  pm: 'minister',
};

function hasWord(title: string, head: string): boolean {
  const wordsOfTitle = title.split(/[\s.-]+/).map((word) => SHORT_TITLES[word] ?? word);
  if (head === 'secretary') return wordsOfTitle.includes('secretary');
  // "the secretary-general" is the U.N. Secretary General too.
  if (head.includes('-') && title.replaceAll('-', ' ').includes(head.replaceAll('-', ' '))) return true;
  if (head === 'diplomat') return /foreign|secretary of state/.test(title);
  return wordsOfTitle.includes(head) && !(head === 'president' && wordsOfTitle.includes('vice'));
}

/** `former` reaches back to offices that were given up. */
const inYears = (
  office: { from: string | null; to: string | null },
  year: string,
  former: boolean,
): boolean =>
  (office.from ?? '0000').slice(0, 4) <= year && (former || year <= (office.to ?? '9999').slice(0, 4));
