import { institutionAlone } from '../../src/reading/stateInstitutions.ts';
import { foldName } from '../../src/text/foldName.ts';
import { bodyOf, groupOf, sideOf } from './bodiesAndSides.ts';
import type { Entity } from './entities.ts';
import { nearest } from './nearestSpeaker.ts';
import { withTitle } from './officeHolder.ts';
import { personIn } from './personPart.ts';
import { SpeakerPart } from './speakerPart.ts';
import type { FoundSpeakers, One, SpeakerSearch } from './speakerSearch.ts';
import { inFull, type Titles } from './titles.ts';
import { type Token, typedOf } from './tokens.ts';
import { vocabulariesOf } from './vocabulary.ts';

/**
 * The speakers that a stretch of a question names: persons, bodies and sides, joined by "and", "or", "vs". A title
 * with a country is whoever held it; one without is all who bear it.
 */
export async function findSpeakers(region: readonly Token[], search: SpeakerSearch): Promise<FoundSpeakers> {
  const parts = partsOf(region, search);
  const found = await Promise.all(parts.map((part) => findOne(part, search)));
  return {
    speakers: found.flatMap((one) => (one.speaker ? [one.speaker] : [])),
    problems: found.flatMap((one) => (one.problem ? [one.problem] : [])),
    left: found.flatMap((one) => one.left),
  };
}

/** A stretch apart at its joints, where each side of a joint names somebody of its own. */
function partsOf(
  region: readonly Token[],
  { entities, words, lexicon }: SpeakerSearch,
): (readonly Token[])[] {
  const { joints } = vocabulariesOf(lexicon)[0]!;
  const parts: Token[][] = [[]];
  const inName = (token: Token) => {
    const at = words.indexOf(token);
    return entities.some((e) => e.from < at && at < e.to - 1);
  };
  // "Rouhani, Erdogan and Putin"
  const isNamed = (token: Token) => entities.some((e) => words[e.from] === token);
  for (const token of region) {
    const isNext = token.isApart === true && parts.at(-1)!.length > 0 && isNamed(token);
    if ((joints.has(token.folded) && !inName(token)) || isNext) parts.push([]);
    if (!joints.has(token.folded) || inName(token)) parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

async function findOne(region: readonly Token[], search: SpeakerSearch): Promise<One> {
  const part = new SpeakerPart(region, search);
  const person = part.first('person');
  if (person) return personIn(part, person);
  const body = part.first('body');
  if (body && isEnvoy(part, body)) return envoyOf(part, body);
  const spokesman = body ? await spokesmanOf(part, body) : null;
  if (spokesman) return spokesman;
  const head = body ? await headOf(part, body) : null;
  if (head) return head;
  if (body && isNamedAlone(part, body)) return { speaker: await bodyOf(body, part.typed, search), left: [] };
  const country = part.first('country');
  if (country) return countryIn(part, country);
  const holder = await holderOf(part, body);
  if (holder) return holder;
  return body ? bodyIn(part, body) : nameIn(part);
}

/** "the UN envoy for Yemen" is one person, and not all who speak for the UN or for Yemen. */
function isEnvoy(part: SpeakerPart, body: Entity): boolean {
  return (
    part.region.indexOf(part.search.words[body.from]!) <= 1 &&
    part.around(body).some((t) => part.titles.envoys.has(t.folded))
  );
}

async function envoyOf(part: SpeakerPart, body: Entity): Promise<One> {
  const office = part.plain(part.around(body));
  const side = office.every((t) => part.isTitle(t)) ? (body.known?.side ?? null) : null;
  const byTitle = side && (await withTitle(office, side, part.typed, part.search));
  return byTitle || part.unknown;
}

/** "the French foreign ministry spokesman": whom texts call so; null where the ministry itself answers. */
async function spokesmanOf(part: SpeakerPart, body: Entity): Promise<One | null> {
  const post = part.around(body).find(({ folded }) => /^spokes/.test(folded));
  const { known } = body;
  const ministry = [known?.name ?? '', ...(known?.also ?? [])].find((name) => /\bministry$/i.test(name));
  if (!post || !known?.side || !ministry) return null;
  // "Foreign Ministry" of "French Foreign Ministry"
  const words = ministry.split(' ').slice(-2);
  const title = words.map(
    (text): Token => ({ ...post, text: text.toLowerCase(), folded: text.toLowerCase() }),
  );
  return withTitle([...title, post], known.side, part.typed, part.search);
}

/** "the UN chief", "the head of UNESCO": whoever is at its head, whatever the office is called; null where the body itself is asked. */
async function headOf(part: SpeakerPart, body: Entity): Promise<One | null> {
  const { known } = body;
  const post = part.around(body).find(({ folded }) => part.titles.heads.has(folded));
  // Whoever heads a government is asked for by the country.
  const isOfState = /^(?!UN|EU)[A-Z]{2}$/.test(known?.side ?? '');
  if (!post || !known?.side || isOfState) return null;
  // Of several bodies of one side only its own name is the whole of it.
  const isWhole = [known.name, ...known.also].includes(known.side);
  for (const office of isWhole ? part.titles.headOffices : []) {
    const title: Token = { ...post, text: office, folded: office };
    const holder = await withTitle([title], known.side, part.typed, part.search);
    if (holder?.speaker) return holder;
  }
  return part.unknown;
}

/** "the NATO side", "the Kremlin website": nothing beside the body says that another is meant. */
const isNamedAlone = (part: SpeakerPart, body: Entity): boolean =>
  part
    .plain(part.around(body))
    .every((t) => part.titles.sides.has(t.folded) || /site|website|spokes/.test(t.folded));

/** Whoever a stretch with a country means: a group of countries, the holder of an office, or all who speak for the country. */
async function countryIn(part: SpeakerPart, country: Entity): Promise<One> {
  const { typed, search, titles } = part;
  if (country.group)
    return {
      speaker: await groupOf(country.group, typed, search),
      left: part.unused(part.around(country)),
    };
  const others = part.plain(part.around(country));
  // "the Indian opposition" does not speak for India.
  if (others.some((t) => t.folded === 'opposition')) return part.unknown;
  const title = others.filter((t) => part.isTitle(t) && !isSideOnly(t, titles));
  // "the wildlife minister" is not whichever minister is quoted most.
  const isMatter = (t: Token, i: number) =>
    isCommon(t) && others[i + 1] !== undefined && title.includes(others[i + 1]!) && !part.isTitle(t);
  const matters = others.filter(isMatter);
  if (matters.length > 0) {
    const office = others.filter((t) => title.includes(t) || matters.includes(t));
    return (await withTitle(office, country.country, typed, search)) ?? part.unknown;
  }
  if (title.length > 0) {
    const byTitle = await withTitle(title, country.country, typed, search);
    if (byTitle) return { ...byTitle, left: [...byTitle.left, ...part.unused(others)] };
    // An office that nobody here holds is not whoever else speaks for the country.
    if (title.some((t) => titles.offices.has(t.folded))) return part.unknown;
  }
  const isSide = others.every((t) => titles.sides.has(t.folded) || part.isTitle(t));
  const left = isSide ? [] : part.unused(others);
  // "the German astronaut" is somebody, and not all of Germany.
  const isSomebody = left.some(
    (t) => search.words.indexOf(t) === country.to && isCommon(t) && !institutionAlone(t.folded),
  );
  return hasName(left) || isSomebody ? part.unknown : { speaker: await sideOf(country, typed, search), left };
}

const isCommon = ({ kind, folded }: Token): boolean => kind === 'word' && /^\p{Ll}{4,}$/u.test(folded);

/** Who holds an office: "the UN secretary-general", "the prime minister"; null where no office is named. */
async function holderOf(part: SpeakerPart, body: Entity | undefined): Promise<One | null> {
  const title = part.plain(body ? part.around(body) : part.region);
  const isOffice = title.every((t) => part.isTitle(t)) && title.some((t) => part.isOffice(t));
  if (!isOffice) return null;
  // The body says whose; of one without a country only texts do.
  if (body && !body.known?.side) return part.unknown;
  const byTitle = await withTitle(title, body?.known?.side ?? null, part.typed, part.search);
  if (byTitle) return byTitle;
  const isOwn = title.some((t) => part.titles.offices.has(t.folded.split('-')[0]!));
  return !body || isOwn ? part.unknown : null;
}

async function bodyIn(part: SpeakerPart, body: Entity): Promise<One> {
  const left = part.unused(part.around(body));
  return hasName(left) ? part.unknown : { speaker: await bodyOf(body, part.typed, part.search), left };
}

/** The nearest to a name that Brief does not know. */
async function nameIn(part: SpeakerPart): Promise<One> {
  const { region, search } = part;
  const plain = part.plain(region);
  // "premier of maren": an office of somewhere, and nobody whose name is spelt like it.
  const office = region.findIndex((t, i) => part.isOffice(t) && region[i + 1]?.folded === 'of');
  if (office >= 0 && region.length > office + 2) return part.unknown;
  // "the Council voted": what is in small letters behind a name is no part of it.
  const isPart = (t: Token) => isUpper(t) || part.isTitle(t) || part.titles.sides.has(t.folded);
  const end = plain.findIndex((t, i) => i > 0 && !isPart(t));
  if (end > 0 && plain.slice(0, end).every(isUpper) && !plain.slice(end).some(isUpper)) {
    // "Tessaria's water minister", "the Lydran army" are not the whole country.
    if (plain.slice(end).some((t) => part.isOffice(t) || institutionAlone(t.folded))) return part.unknown;
    const name = plain.slice(0, end);
    const found = await nearest(name, typedOf(search.typed, name), search);
    return { ...found, left: [...found.left, ...plain.slice(end)] };
  }
  const found = await nearest(
    region.filter((t) => !part.isTitle(t) || plain.length === 1),
    part.typed,
    search,
  );
  return (await holdsAnother(part, found)) ? part.unknown : found;
}

/** "the Maren premier" is no Silje Marn who is a deputy: whoever a misspelt name may mean holds the office beside it. */
async function holdsAnother({ region, search, ...part }: SpeakerPart, { speaker }: One): Promise<boolean> {
  const office = region.filter((t) => part.titles.offices.has(t.folded));
  if (!speaker?.isGuess || office.length === 0) return false;
  const name = speaker.names[0]!;
  const person = (await search.archive.findPeople({ name })).find((one) => one.name === name);
  const known =
    search.lexicon.speakers.find((one) => one.name === name)?.offices.map(({ title }) => title) ?? [];
  const held = foldName([person?.title ?? '', ...known].join(' ')).split(' ');
  const asked = inFull(office.map((t) => t.folded).join(' '), part.titles).split(' ');
  return held[0] !== '' && !asked.some((word) => held.includes(word));
}

const isUpper = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** "Department of Agriculture": the word that distinguishes a body from others is never left out. */
const hasName = (tokens: readonly Token[]): boolean => tokens.some(isUpper);

/** "the US side" is a side; "the US secretary" is somebody. */
function isSideOnly({ folded }: Token, { sides }: Titles): boolean {
  return sides.has(folded) && !/^(?:foreign|state|leader|leaders|chief|ministry)$/.test(folded);
}
