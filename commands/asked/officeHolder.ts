import type { FoundPerson } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { officeHolders } from '../../src/reading/officeHolders.ts';
import { foldName } from '../../src/text/foldName.ts';
import { isName } from './entities.ts';
import { MOST_QUOTED, meant, type One, quotesOf, type SpeakerSearch } from './speakerSearch.ts';
import { titleInEnglish } from './titleInEnglish.ts';
import { inFull, titlesOf } from './titles.ts';
import type { Token } from './tokens.ts';

/** People who held an office, of one country or body where one is named, in the days asked for where the lexicon has years. */
export async function withTitle(
  title: readonly Token[],
  side: string | null,
  typed: string,
  search: SpeakerSearch,
): Promise<One | null> {
  const { archive, lexicon, period } = search;
  const asTyped = inFull(title.map((t) => t.text).join(' '), titlesOf(lexicon)).split(' ');
  const isFormer = asTyped.some((word) => FORMER.test(word));
  const office = asTyped.filter(
    (word, i) => !FORMER.test(word) && !OF_TIME.test(word) && !isAddress(asTyped, i),
  );
  const wanted = side ? calledIn(side, office.join(' '), lexicon).split(' ') : office;
  const former = isFormer ? await formerHolders(wanted, side, typed, search) : null;
  if (former) return former;
  const everybody = await archive.findPeople(side ? { side } : { limit: MOST_QUOTED });
  const year = period?.since?.slice(0, 4) ?? null;
  const held = officesOf(wanted, lexicon);
  const named = everybody.filter((p) => holds(p, wanted, year, held, lexicon));
  // "Former prime minister" is meant by "prime minister" only where nobody holds the office.
  const meantBy = named.filter((p) => isFormerly(p, wanted) === isFormer);
  // Whoever holds an office is nobody who held it before, unless the lexicon has an end of it.
  const ended = isFormer
    ? named.filter((p) => held.get(foldName(p.name))?.some((o) => o.to !== null))
    : named;
  const fits = meantBy.length > 0 ? meantBy : ended;
  if (fits.length === 0) return side ? knownHolder(wanted, side, year, typed, lexicon) : null;
  return bestOf(fits, wanted, side, typed, lexicon);
}

/** Of those who fit an office the one who is meant, or all who may be. */
function bestOf(
  fits: readonly FoundPerson[],
  wanted: readonly string[],
  side: string | null,
  typed: string,
  lexicon: Lexicon,
): One {
  const all = fits.filter((p) => quotesOf(p) > 0);
  // "the mayor" is no deputy mayor.
  const first = all.filter((p) => !isSecond(p, wanted) || isExactly(p, wanted, lexicon));
  const quoted = first.length > 0 ? first : all;
  // "the president" of a country is its president, not the vice president nor the president of a company.
  const exact = side ? quoted.filter((p) => isExactly(p, wanted, lexicon)) : [];
  const [most, next, ...more] = exact.length > 0 ? exact : quoted.length > 0 ? quoted : fits;
  if (!next) return meant(typed, most!.name);
  const names = [most!, next, ...more].map((p) => p.name);
  if (!side || quotesOf(most!) < 5 * Math.max(1, quotesOf(next)))
    return { problem: { typed, problem: 'several', names, ...(side ? { isOffice: true } : {}) }, left: [] };
  const { speaker, left } = meant(typed, most!.name);
  return { speaker: { ...speaker!, others: names.slice(1) }, left };
}

/** The offices of everybody in the lexicon that have the words of one. */
const officesOf = (wanted: readonly string[], { speakers }: Lexicon) =>
  new Map(speakers.map((s) => [foldName(s.name), s.offices.filter((o) => isOffice(o.title, wanted))]));

/** Whether somebody held an office in a year: by the lexicon where it knows, else by what texts call them. */
function holds(
  person: FoundPerson,
  wanted: readonly string[],
  year: string | null,
  held: ReturnType<typeof officesOf>,
  lexicon: Lexicon,
): boolean {
  const offices = held.get(foldName(person.name)) ?? [];
  if (offices.length === 0)
    return person.title !== null && isName(person) && isOffice(titleInEnglish(person.title, lexicon), wanted);
  const exact = offices.filter((o) => bareTitle(o.title) === bareTitle(wanted.join(' ')));
  const some = exact.length > 0 ? exact : offices;
  return (
    year === null ||
    some.some((o) => (o.from ?? '0').slice(0, 4) <= year && year <= (o.to ?? '9999').slice(0, 4))
  );
}

/** "Madam" of "Madam Secretary-General": how whoever holds an office is spoken to. */
const isAddress = (words: readonly string[], at: number): boolean =>
  ADDRESS.test(words[at]!) && at + 1 < words.length;
const ADDRESS = /^(?:mr|mister|mrs|ms|madam|madame|his|her|excellency)$/;
const FORMER = /^(?:former|ex|previous|onetime)$/;
/** What says when somebody held an office, which the days of a question say too. */
const OF_TIME = /^(?:then|late|new|current|present|outgoing|incoming|old|young|sitting)$/;

/** What an office is called in a country: the foreign minister of the US is its secretary of state. */
function calledIn(side: string, office: string, lexicon: Lexicon): string {
  const held = new Set(
    lexicon.speakers
      .filter((one) => one.side === side)
      .flatMap(({ offices }) => offices.map(({ title }) => foldName(title))),
  );
  if (held.has(office)) return office;
  return (
    titlesOf(lexicon)
      .alike.get(office)
      ?.find((other) => held.has(other)) ?? office
  );
}

/** Whoever held an office of a side, holds it no longer and is quoted; of several, all are offered. */
async function formerHolders(
  wanted: readonly string[],
  side: string | null,
  typed: string,
  { archive, lexicon }: SpeakerSearch,
): Promise<One | null> {
  if (!side) return null;
  const held = lexicon.speakers.filter(
    (one) =>
      one.side === side &&
      one.offices.some(({ title, to }) => to !== null && bareTitle(title) === bareTitle(wanted.join(' '))) &&
      one.offices.every(({ title, to }) => to !== null || bareTitle(title) !== bareTitle(wanted.join(' '))),
  );
  const names = new Set(held.map(({ name }) => foldName(name)));
  const quoted = (await archive.findPeople({ side })).filter(
    (p) => quotesOf(p) > 0 && (names.has(foldName(p.name)) || isFormerly(p, wanted)),
  );
  const [only, other] = quoted;
  if (other) return { problem: { typed, problem: 'several', names: quoted.map((p) => p.name) }, left: [] };
  const name = only?.name ?? (held.length === 1 ? held[0]!.name : null);
  return name === null ? null : meant(typed, name);
}

/** "former Prime Minister" is what a text calls somebody. */
const isFormerly = ({ title }: FoundPerson, wanted: readonly string[]): boolean =>
  title !== null && /^(?:former|ex)\b/i.test(title) && isOffice(title, wanted);

/** "deputy mayor", where the mayor is asked for */
const isSecond = ({ title }: FoundPerson, wanted: readonly string[]): boolean =>
  SECOND.test(title ?? '') && !wanted.some((word) => SECOND.test(word));
const SECOND = /^(?:deputy|vice|assistant)(?![\p{L}])/iu;

const SENT = /^(?:spokes\p{L}+|envoy|representative|advis[eo]r|aide|assistant)$/u;

/** Whether a title has the words of an office; a prime minister is not meant by "the minister". */
function isOffice(title: string, wanted: readonly string[]): boolean {
  const words = foldName(title).split(' ');
  // "Premier of the State Council"
  if (words[0] === 'premier' && wanted.join(' ') === 'prime minister') return true;
  // Who speaks for an office, or is sent by whoever holds it, does not hold it: "Special Envoy of the Secretary-General".
  const isSent = (word: string) => SENT.test(word);
  if (words.some(isSent) && !wanted.some(isSent)) return false;
  const isPrime = words.includes('prime') && !wanted.includes('prime') && wanted.includes('minister');
  return !isPrime && wanted.every((word) => words.includes(word));
}

/** Whoever the lexicon knows to have held an office, where nobody of the archive does: looked up all the same, and not found. */
function knownHolder(
  wanted: readonly string[],
  side: string,
  year: string | null,
  typed: string,
  lexicon: Lexicon,
): One | null {
  const [only, other] = officeHolders(lexicon, side, wanted.join(' '), year);
  if (!only || other) return null;
  return meant(typed, only.name);
}

function isExactly(person: FoundPerson, wanted: readonly string[], lexicon: Lexicon): boolean {
  const known = lexicon.speakers.find((s) => foldName(s.name) === foldName(person.name));
  const titles = known ? known.offices.map((o) => o.title) : [titleInEnglish(person.title ?? '', lexicon)];
  const office = bareTitle(wanted.join(' '));
  return titles.some((title) => {
    // "President of the Republic"; a secretary of state is no secretary.
    const ofOwn = foldName(title).replace(/ of (?:the )?(?:republic|state|russian federation).*/, '');
    return bareTitle(title) === office || ofOwn === office;
  });
}

/** A title without its small words, which a question is read without: "secretary state". */
const bareTitle = (title: string): string => foldName(title).replace(/ (?:of|for|the|and)(?= )/g, '');
