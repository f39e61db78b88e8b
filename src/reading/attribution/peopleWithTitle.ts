import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { Named, Roster } from '../names/roster.ts';
import type { Reader } from '../prepareReader.ts';
import type { Language } from '../rules/compileLanguage.ts';
import { DETERMINER, isA, PERSON } from '../rules/wordKinds.ts';
import { isCalledWith } from './calledWith.ts';

/** A text that names more people than this is a list: titles in it point to the first of them. */
const MOST_PEOPLE = 300;

/** Words before a head that say nothing about who it is. */
const EMPTY = new Set(
  "the top his her their its our new former then current senior 's controversial embattled outspoken vocal fiery youthful flamboyant veteran seasoned ailing beleaguered defiant maverick first-term second-term soft-spoken no-nonsense tough-talking same".split(
    ' ',
  ),
);

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
  const short = SHORT.get(words[phrase.head]!.low);
  const head = short?.head ?? supremeOffice(words, phrase) ?? words[phrase.head]!.low;
  if (!isA(words[phrase.head], PERSON) && !OFFICE_TOO.test(head) && !short) return [];
  const begin = behindStyle(words, phrase);
  if (begin > phrase.head || !isDefinite(words, begin)) return [];
  const described = describedBy(layout, phrase, begin, roster, reader);
  if (!described) return [];
  const { side } = described;
  const wanted = short ? [...described.wanted, short.of] : described.wanted;
  const year = published?.slice(0, 4) ?? null;
  const former = words
    .slice(phrase.from, phrase.head + 1)
    .some(({ low }) => /\b(?:former|ex|past)\b/.test(low));
  const fitting: Holder[] = [];
  for (const [index, one] of roster.people.slice(0, MOST_PEOPLE).entries()) {
    if (one.first >= phrase.from || !isOfSide(one, side, head)) continue;
    const { titles, offices } = titlesOf(one, year, former);
    const isCalledSo = titles.some(
      (title) =>
        hasWord(title, head, wanted) &&
        !isOtherOffice(title, head, wanted) &&
        wanted.every(
          (word) =>
            title.includes(word) ||
            offices.some((office) => office.includes(word)) ||
            isCalledWith(words, roster, one, head, word, phrase.from),
        ),
    );
    if (isCalledSo || isAtHead(one, head, wanted, titles)) fitting.push({ index, titles });
  }
  const ofRegion = fitting.filter(({ index }) =>
    described.regions.some((region) =>
      isCalledWith(words, roster, roster.people[index]!, head, region, phrase.from),
    ),
  );
  return ofMatter(words, phrase, ofRegion.length > 0 ? ofRegion : fitting, roster);
}

/** "the UN chief": the Secretary-General, whom the list has on that side. */
const isAtHead = (
  { known }: Named,
  head: string,
  [body, ...more]: readonly string[],
  titles: readonly string[],
): boolean =>
  /^(?:chief|head|boss)$/.test(head) &&
  more.length === 0 &&
  body !== undefined &&
  known?.side?.toLowerCase() === body.replaceAll('.', '') &&
  titles.some((title) => /(?:secretary|director)[ -]general/.test(title) && !DEPUTY.test(title));

/** Whether a word before a seat tells one holder from another: not in "the annoyed MP", as nobody is MP of a matter. */
const isTelling = ({ text, low }: Word, { fields, matters }: Language): boolean =>
  startsUpper(text) ||
  fields.has(low) ||
  matters.has(low) ||
  /^(?:former|other|late|ex-.*|then-.*)$/.test(low);

/** "the minister", "Foreign Minister"; no "a minister", and no "the other colonel", who is none of those whom the text has named so far. */
function isDefinite(words: TextLayout['words'], at: number): boolean {
  const word = words[at]!;
  if (words[at + 1]?.low === 'other') return false;
  return isA(word, DETERMINER) ? /^(?:the|this|that)$/.test(word.low) : startsUpper(word.text);
}

/** Index of what a phrase ends with where a clause describes it: "The prime minister, who spoke in Oslo," is of no country for that. */
function beforeClause(words: TextLayout['words'], { head, to }: NounPhrase): number {
  let end = head + 1;
  while (end < to && words[end]!.text !== ',' && words[end]!.low !== 'who') end++;
  return end;
}

/** The country, the parts of one and the other words by which a phrase describes an office; null where it names somebody. */
function describedBy(
  { words, language }: TextLayout,
  phrase: NounPhrase,
  begin: number,
  { personAt }: Roster,
  { places }: Reader,
): {
  readonly side: string | null;
  readonly wanted: readonly string[];
  readonly regions: readonly string[];
} | null {
  let side: string | null = null;
  const wanted: string[] = [];
  const regions: string[] = [];
  // "the annoyed MP", and no "the independent Vermont senator", who may be named without the office.
  const isOfSeat =
    language.seats.has(words[phrase.head]!.low) &&
    !words.slice(begin + 1, phrase.head).some(({ text }) => startsUpper(text));
  const end = beforeClause(words, phrase);
  for (let at = begin; at < end; at++) {
    const word = words[at]!;
    if (personAt.has(at)) return null;
    const place = places.at(words, at);
    if (place && startsUpper(word.text)) {
      side ??= place.values[0]!.place.country;
      if (at < phrase.head && place.values[0]!.place.kind !== 'country') regions.push(word.low);
      at = place.to - 1;
    } else if (at < phrase.head && !isA(word, DETERMINER) && !EMPTY.has(word.low)) {
      if (isTelling(word, language) || !isOfSeat) wanted.push(word.low);
    }
  }
  return { side, wanted, regions };
}

/** Whether somebody can be of the country that a phrase shows: "the representative of Guyana" is no Special Representative. */
const isOfSide = (one: Named, side: string | null, head: string): boolean =>
  side === null || (one.side === null ? !OF_STATES.test(head) : one.side === side);

/** What somebody is called: by the text, and by the offices of the lexicon at that time; those alone where the text has no title. */
function titlesOf(
  { titles, known }: Named,
  year: string | null,
  former: boolean,
): { readonly titles: readonly string[]; readonly offices: readonly string[] } {
  const written = titles.flatMap((title) => officesOf(inFull(foldWords(title))));
  const offices = (known?.offices ?? [])
    .filter((office) => (year ? inYears(office, year, former) : written.length === 0))
    .map((office) => office.title.toLowerCase());
  if (written.length === 0) return { titles: offices, offices };
  return { titles: year ? [...written, ...offices] : written, offices };
}

/** Offices in letters: "Norlandia's PM". */
const SHORT: ReadonlyMap<string, { readonly of: string; readonly head: string }> = new Map([
  ['pm', { of: 'prime', head: 'minister' }],
  ['fm', { of: 'foreign', head: 'minister' }],
]);

const inFull = (title: string): string =>
  title.replace(/\b[pf]m\b/g, (letters) => `${SHORT.get(letters)!.of} ${SHORT.get(letters)!.head}`);

/** "deputy prime minister and foreign minister": the whole, and each of the two. */
function officesOf(title: string): string[] {
  const parts = title.split(' and ');
  const isTwo =
    parts.length > 1 && parts.every((part) => /(?:minister|president|secretary|chief)$/.test(part));
  return isTwo ? [title, ...parts] : [title];
}

/** Index behind the form of address before an office: "HE the Minister", "His Excellency the Minister". */
function behindStyle(words: TextLayout['words'], { from }: NounPhrase): number {
  let at = from;
  if (/^(?:his|her|their)$/.test(words[at]!.low) && /^(?:royal|excellency)$/.test(words[at + 1]?.low ?? ''))
    at++;
  while (/^(?:royal|excellency|highness|h\.e\.?)$/.test(words[at]?.low ?? '')) at++;
  return words[at]?.text === '.' ? at + 1 : at;
}

/** Offices that the lists of words for persons have not. */
export const OFFICE_TOO =
  /^(?:diplomat|legislator|(?:secretary|director|attorney|governor|solicitor|high)-general|minister-president)$/;

/** Offices of which each state has one in the same room. */
const OF_STATES = /^(?:representative|delegate|ambassador|envoy)$/;

const DEPUTY = /\b(?:deputy|vice|assistant|junior)\b/;
/** Offices that nobody calls by one of their words alone: "the secretary" is no Secretary General. */
const NEVER_SHORT: Readonly<Record<string, RegExp>> = {
  secretary: /secretary[ -]general/,
  general:
    /(?:secretary|director|attorney|governor|solicitor|inspector|auditor|consul|comptroller)[ -]general/,
  minister: /\bprime minister/,
  commissioner: /high commissioner/,
  representative: /high representative/,
  governor: /(?:governor[ -]general|lieutenant governor)/,
};

/** "the minister" is no deputy minister and no prime minister, unless the words before the head say so. */
function isOtherOffice(title: string, head: string, wanted: readonly string[]): boolean {
  if (/^(?:minister|chancellor|governor|speaker|commissioner|secretary)$/.test(head) && DEPUTY.test(title))
    return !wanted.some((word) => DEPUTY.test(word));
  const longer = NEVER_SHORT[head]?.exec(title)?.[0];
  // "Prime Minister and Minister of Justice" is called "the minister" too.
  if (longer === undefined || hasWord(title.replace(longer, ''), head)) return false;
  return !wanted.some((word) => longer.split(/[ -]/).includes(word));
}

/** Of several holders those called with the matter behind the head: of "the minister of defence" no other minister. */
function ofMatter(
  words: TextLayout['words'],
  { from, head, to }: NounPhrase,
  fitting: readonly Holder[],
  roster: Roster,
): number[] {
  const matter = /^(?:of|for)$/.test(words[head + 1]?.low ?? '')
    ? words.slice(head + 2, to).flatMap(({ low }) => (/^(?:the|and|of)$/.test(low) ? [] : [low]))
    : [];
  const isCalled = ({ index, titles }: Holder, word: string): boolean =>
    titles.some((title) => title.split(/[\s-]+/).includes(word)) ||
    isCalledWith(words, roster, roster.people[index]!, words[head]!.low, word, from);
  const counts = fitting.map((one) => matter.filter((word) => isCalled(one, word)).length);
  const most = Math.max(...counts);
  return fitting.filter((_, at) => counts[at] === most).map(({ index }) => index);
}

interface Holder {
  readonly index: number;
  readonly titles: readonly string[];
}

const SHORT_TITLES: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  amb: 'ambassador',
  fm: 'minister',
  pm: 'minister',
};

/** "the Head of State", "the head of government": the offices that are meant; null for any other phrase. */
function supremeOffice(words: TextLayout['words'], { head }: NounPhrase): string | null {
  if (words[head]!.low !== 'head' || words[head + 1]?.low !== 'of') return null;
  const { low } = words[head + 2] ?? { low: '' };
  return low === 'state' || low === 'government' ? `head of ${low}` : null;
}
const SUPREME: Readonly<Record<string, RegExp>> = {
  'head of state': /^(?:(?:federal|state) )?(?:president|king|queen|emir|sultan|grand duke)\b/,
  'head of government': /^(?:prime minister|premier|(?:federal )?chancellor|taoiseach)\b/,
};

const IN_PARLIAMENT =
  /\b(?:lawmaker|legislator|senator|congress(?:man|woman)|representative|mp|mep|msp|deputy)\b/;

/** What somebody of an office is called by its kind. */
const KINDS: Readonly<Record<string, RegExp>> = {
  diplomat:
    /foreign|secretary of state|\b(?:ambassador|envoy|permanent representative|consul|consul-general|high commissioner)\b/,
  envoy: /\b(?:envoy|ambassador|permanent representative|special representative)\b/,
  lawmaker: IN_PARLIAMENT,
  legislator: IN_PARLIAMENT,
};

/** "to the governor" in "aide to the governor": whom somebody serves. */
const SERVED = / (?:for|to) .*?(?= and |$)/;

function hasWord(title: string, head: string, wanted: readonly string[] = []): boolean {
  if (SUPREME[head]) return SUPREME[head].test(title);
  const isKind = KINDS[head] !== undefined;
  const own = isKind ? title : title.replace(SERVED, '');
  const wordsOfTitle = own.split(/[\s.-]+/).map((word) => SHORT_TITLES[word] ?? word);
  if (head === 'secretary') return wordsOfTitle.includes('secretary');
  // "the secretary-general" is the U.N. Secretary General too.
  if (head.includes('-') && own.replaceAll('-', ' ').includes(head.replaceAll('-', ' '))) return true;
  if (KINDS[head]) return KINDS[head].test(wordsOfTitle.join(' '));
  // "the president" is no vice president.
  const isVice = head === 'president' && wordsOfTitle.includes('vice') && !wanted.includes('vice');
  return wordsOfTitle.includes(head) && !isVice;
}

/** `former` reaches back to offices that were given up. */
const inYears = (
  office: { from: string | null; to: string | null },
  year: string,
  former: boolean,
): boolean =>
  (office.from ?? '0000').slice(0, 4) <= year && (former || year <= (office.to ?? '9999').slice(0, 4));
