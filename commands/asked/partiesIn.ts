import type { Asked, AskedSpeaker } from '../../src/answers/asked.ts';
import type { Party } from '../../src/lookups/meetings.ts';
import type { KnownPlace, Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { readFor } from '../asking/answerAsked.ts';
import { withDescribed } from '../asking/describedAs.ts';
import { membersOf } from '../asking/membersOf.ts';
import type { Asker, Desk } from '../command.ts';
import { findNamed } from './findNamed.ts';
import { pairsApart } from './writtenOut.ts';

/** Who is named as having met, in order, each once; and what of it is nobody. */
export interface NamedParties {
  readonly parties: readonly Party[];
  /** How each was typed; two that are one are both here. */
  readonly typed: readonly string[];
  /** The first name that nobody here has, with the nearest one that somebody has; the names behind it were not read. */
  readonly unknown: { readonly typed: string; readonly near: string | null } | null;
}

/** Between names and around them: no names themselves. */
const JOINTS =
  /^(?:and|with|the|of|between|in|at|on|for|to|versus|vs|meeting|meetings|call|calls|talks|summit|readout|readouts|accounts?|sides?|both|their|two|mr|mrs|ms|dr)$/i;
/** The longest name, in words, and the names that are looked at. */
const [LONGEST, MOST] = [4, 8];
/** Titles that may stand before a name: "Foreign Minister Lavrov". */
const TITLE =
  /^(?:president|prime|foreign|minister|secretary|state|chancellor|king|queen|emir|general|pm|us|u\.s|russian|american|british|french|german|ukrainian|turkish|chinese)$/i;

/**
 * The persons, countries and bodies that some words name, with nothing or anything between them: "Lavrov Blinken", "EU and
 * Russia", "Foreign Minister Lavrov, White House". Of a place where they met nothing is made.
 *
 * @example (await partiesIn('Lavrov Blinken', asker, desk)).parties // [{ person: 'Lavrov' }, { person: 'Blinken' }]
 */
export async function partiesIn(words: string, asker: Asker, desk: Desk): Promise<NamedParties> {
  const pieces = pairsApart(words, desk.lexicon)
    .replace(/["“”«»„]/g, ' , ')
    .split(/\s+(?:and|with|vs\.?|versus)\s+|[,;&/]+/i)
    .map((piece) => piece.split(/\s+/).filter((word) => word !== '' && !JOINTS.test(word)))
    .filter((piece) => piece.length > 0);
  const parties: Party[] = [];
  const typed: string[] = [];
  const taken = (read: Party, phrase: string) => {
    typed.push(phrase);
    if (!parties.some((party) => JSON.stringify(party) === JSON.stringify(read))) parties.push(read);
  };
  for (const piece of pieces)
    for (let at = 0; at < piece.length && typed.length < MOST; ) {
      // Behind two who met a capital is where they met: "Lavrov Blinken Vienna".
      const { phrase, length, read } = await readLongest(piece, at, parties.length > 1, asker, desk);
      // One name that nobody has is the answer: what comes behind it is not looked up.
      if (read === 'nobody' || (typeof read === 'object' && 'near' in read)) {
        const near = read === 'nobody' ? null : read.near;
        return { parties: parties.slice(0, 4), typed, unknown: { typed: phrase, near } };
      }
      if (read !== 'a place') taken(read, phrase);
      at += length;
    }
  return { parties: parties.slice(0, 4), typed, unknown: null };
}

/** The longest name that begins at a word, or the word that nobody is called. */
async function readLongest(
  piece: readonly string[],
  at: number,
  mayBePlace: boolean,
  asker: Asker,
  desk: Desk,
): Promise<{ readonly phrase: string; readonly length: number; readonly read: ReadParty }> {
  for (let length = Math.min(LONGEST, piece.length - at); ; length--) {
    const phrase = piece.slice(at, at + length).join(' ');
    const read =
      mayBePlace && isCapital(phrase, desk.lexicon) ? 'a place' : await readParty(phrase, asker, desk);
    if (read !== 'nobody' || length === 1) return { phrase, length, read };
  }
}

/** Somebody; whose name is near to a misspelt one; nobody; or no party at all. */
type ReadParty = Party | { readonly near: string } | 'nobody' | 'a place';

const isCapital = (phrase: string, { places }: Lexicon): boolean =>
  places.some(({ kind, name }) => kind === 'capital' && foldName(name) === foldName(phrase));

/** Whom a phrase names as a whole; a misspelt word says whose name is near. */
async function readParty(phrase: string, asker: Asker, desk: Desk): Promise<ReadParty> {
  const { archive, lexicon } = desk;
  const known = partyOfName(phrase, lexicon);
  if (known) return known;
  const asked = await readFor(`quotes ${phrase}`, asker, desk);
  const [speaker, other] = asked.speakers;
  const words = foldName(phrase).split(' ');
  const isWhole = !asked.subject && asked.left.length === 0 && asked.problems.length === 0 && !other;
  const named = speaker && isWhole && !speaker.isGuess ? partyOfSpeaker(speaker, words, lexicon) : null;
  if (named) return named;
  if (words.length > 1) return (await partyDescribed(asked, desk)) ?? 'nobody';
  if (speaker?.isGuess) return { near: speaker.label };
  if (lexicon.places.some(({ name, also }) => [name, ...also].some((one) => foldName(one) === words[0])))
    return 'a place';
  const several = asked.problems.some(({ problem }) => problem === 'several');
  // Somebody of the archive whom no list knows.
  if (several || (await archive.findPeople({ anyWord: [phrase], limit: 1 })).length > 0)
    return { person: phrase };
  // "Kestria", a country that no list has: texts name who speaks for it.
  if ((await membersOf(phrase, desk)).length > 0) return { person: phrase };
  const { nearest } = await findNamed(phrase, archive, lexicon);
  return nearest ? { near: nearest } : 'nobody';
}

/** "Sarkand's PM": whoever holds an office of a country that no list has; null for nobody. */
async function partyDescribed(asked: Asked, desk: Desk): Promise<Party | null> {
  const described = await withDescribed(asked, desk);
  const [only, other] = described?.speakers ?? [];
  return only && !other ? { person: only.label.split(' ').at(-1)! } : null;
}

/** The party that a speaker is whom all the words mean: one word of a side, one name of a person; null where they are more. */
function partyOfSpeaker(speaker: AskedSpeaker, words: readonly string[], lexicon: Lexicon): Party | null {
  const side = sideOf(speaker.label, lexicon);
  if (side !== null) return words.length === 1 ? sideParty(side, lexicon) : null;
  if (speaker.kind !== 'person') return null;
  const name = foldName([speaker.label, ...speaker.names].join(' ')).split(' ');
  const rest = words.filter((word) => !TITLE.test(word));
  const isOneName =
    words.length === 1 || (rest.length === new Set(rest).size && rest.every((word) => name.includes(word)));
  return isOneName && rest.length > 0 ? { person: speaker.label.split(' ').at(-1)! } : null;
}

/** A country, a people or a body by any of its names; null for anything else. */
function partyOfName(phrase: string, lexicon: Lexicon): Party | null {
  const wanted = foldName(phrase);
  const is = (name: string) => foldName(name) === wanted;
  const country = lexicon.places.find(
    (place) => place.kind === 'country' && [place.name, ...place.also, ...place.demonyms].some(is),
  );
  if (country?.country) return sideParty(country.country, lexicon);
  const body = lexicon.speakers.find(({ kind, name, also }) => kind === 'body' && [name, ...also].some(is));
  const row = lexicon.speaksFor.find(({ also }) => also.some(is));
  const side = body?.side ?? lexicon.speakers.find(({ name }) => name === row?.body)?.side ?? null;
  return side ? sideParty(side, lexicon) : null;
}

const countryOf = (side: string, lexicon: Lexicon): KnownPlace | undefined =>
  lexicon.places.find((place) => place.kind === 'country' && place.country === side);

/** A side with the names that its accounts have for it: "Russia", "Russian". */
function sideParty(side: string, lexicon: Lexicon): Party {
  const country = countryOf(side, lexicon);
  return {
    side,
    names: country ? [country.name, ...country.demonyms.slice(0, 1), ...country.also.slice(0, 1)] : [side],
  };
}

const sideOf = (label: string, lexicon: Lexicon): string | null =>
  lexicon.places.find(({ name, kind }) => kind === 'country' && name === label)?.country ??
  lexicon.speakers.find(({ name, kind }) => kind === 'body' && name === label)?.side ??
  null;
