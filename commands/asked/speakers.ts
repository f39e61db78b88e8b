import type { AskedSpeaker, Period, SpeakerProblem } from '../../src/answers/asked.ts';
import type { ArchiveView, FoundPerson } from '../../src/archive/port.ts';
import type { CountryGroup, KnownSpeaker, Lexicon } from '../../src/reading/lexicon.ts';
import { officeHolders } from '../../src/reading/officeHolders.ts';
import { foldName } from '../../src/text/foldName.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import type { Note } from '../../src/words/values.ts';
import { isJoint } from './draft.ts';
import { type Entity, isName, latinOf } from './entities.ts';
import { knownNames, SIDE_WORDS } from './knownNames.ts';
import { type Token, typedOf } from './tokens.ts';

/** What a look-up of speakers works with. */
export interface SpeakerSearch {
  readonly typed: string;
  readonly words: readonly Token[];
  readonly entities: readonly Entity[];
  readonly archive: ArchiveView;
  readonly lexicon: Lexicon;
  readonly period: Period | null;
  readonly isSmall: (folded: string) => boolean;
}

export interface FoundSpeakers {
  readonly speakers: readonly AskedSpeaker[];
  readonly problems: readonly SpeakerProblem[];
  /** Words around the names that are part of none. */
  readonly left: readonly Token[];
}

/** The most speakers of a side that are looked for: few speak often. */
const MOST_OF_A_SIDE = 60;
/** Titles without a country and misspelt names are looked for among the most quoted. */
const MOST_QUOTED = 5_000;

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

interface One {
  readonly speaker?: AskedSpeaker;
  readonly problem?: SpeakerProblem;
  readonly left: readonly Token[];
}

/** A stretch apart at its joints, where each side of a joint names somebody of its own. */
function partsOf(region: readonly Token[], { entities, words }: SpeakerSearch): (readonly Token[])[] {
  const parts: Token[][] = [[]];
  const inName = (token: Token) => {
    const at = words.indexOf(token);
    return entities.some((e) => e.from < at && at < e.to - 1);
  };
  for (const token of region) {
    if (isJoint(token.folded) && !inName(token)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

async function findOne(region: readonly Token[], search: SpeakerSearch): Promise<One> {
  const { typed, words, entities, lexicon } = search;
  const names = knownNames(lexicon);
  const inside = entities.filter((e) => region.includes(words[e.from]!) && region.includes(words[e.to - 1]!));
  const label = typedOf(typed, region);
  const around = (entity: Entity) =>
    region.filter((token) => !words.slice(entity.from, entity.to).includes(token));
  const isTitle = (token: Token) =>
    foldName(token.text)
      .split(' ')
      .every((word) => names.titleWords.has(word));
  const unused = (tokens: readonly Token[]) =>
    tokens.filter(
      (t) => !isTitle(t) && !search.isSmall(t.folded) && !SIDE_WORDS.has(t.folded) && t.kind === 'word',
    );

  const person = inside.find((e) => e.kind === 'person');
  // "Church of Scientology" is nobody called Church.
  const isPart = (e: Entity) =>
    e.known === null &&
    e.to - e.from === 1 &&
    around(e).some(
      (t) => /^\p{Lu}/u.test(t.text) && !isTitle(t) && !inside.some((o) => o !== e && words[o.from] === t),
    );
  // "Blair's spokesman" is not Blair.
  const isTheirs = (t: Token) =>
    isTitle(t) || /^(?:aide|office|wife|husband|lawyer|team|party|adviser|advisor)$/.test(t.folded);
  if (person && words[person.to - 1]!.possessive && around(person).some(isTheirs))
    return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  if (person && isPart(person))
    return nearest(
      region.filter((t) => !isTitle(t)),
      label,
      search,
    );
  if (person)
    return {
      ...personOf(person, label, search),
      left: unused(around(person)).filter(
        (t) => !inside.some((e) => e.kind === 'country' && words[e.from] === t),
      ),
    };
  const body = inside.find((e) => e.kind === 'body');
  if (
    body &&
    around(body).every(
      (t) => search.isSmall(t.folded) || SIDE_WORDS.has(t.folded) || /site|website|spokes/.test(t.folded),
    )
  )
    return { speaker: await bodyOf(body, label, search), left: [] };
  const country = inside.find((e) => e.kind === 'country');
  if (country?.group) {
    const rest = unused(around(country));
    return { speaker: await groupOf(country.group, label, search), left: rest };
  }
  if (country) {
    const others = around(country).filter((t) => !search.isSmall(t.folded));
    const title = others.filter((t) => isTitle(t) && !isSideOnly(t));
    if (title.length > 0) {
      const byTitle = await withTitle(title, country.country, label, search);
      if (byTitle) return byTitle;
      // An office that nobody here holds is not whoever else speaks for the country.
      if (title.some((t) => OFFICES.test(t.folded)))
        return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
    }
    if (others.every((t) => SIDE_WORDS.has(t.folded) || isTitle(t)))
      return { speaker: await sideOf(country, label, search), left: [] };
    const rest = unused(others);
    if (hasName(rest)) return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
    return { speaker: await sideOf(country, label, search), left: rest };
  }
  // "the UN secretary-general": the body says whose.
  const plain = (body ? around(body) : region).filter((t) => !search.isSmall(t.folded));
  const { offices } = names;
  const isOffice = plain.some((t) =>
    foldName(t.text)
      .split(' ')
      .some((word) => offices.has(word)),
  );
  if (plain.length > 0 && plain.every(isTitle) && isOffice) {
    const byTitle = await withTitle(plain, body ? (body.known?.side ?? null) : null, label, search);
    if (byTitle) return byTitle;
    if (!body || plain.some((t) => OFFICES.test(t.folded.split('-')[0]!)))
      return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  }
  const besides = body ? unused(around(body)) : [];
  if (body && hasName(besides)) return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  if (body) return { speaker: await bodyOf(body, label, search), left: besides };
  // "the Council voted": what is in small letters behind a name is no part of it.
  const own = region.filter((t) => !search.isSmall(t.folded));
  const end = own.findIndex((t, i) => i > 0 && !/^\p{Lu}/u.test(t.text) && !isTitle(t));
  if (
    end > 0 &&
    own.slice(0, end).every((t) => /^\p{Lu}/u.test(t.text)) &&
    !own.slice(end).some((t) => /^\p{Lu}/u.test(t.text))
  ) {
    const name = own.slice(0, end);
    const found = await nearest(name, typedOf(typed, name), search);
    return { ...found, left: [...found.left, ...own.slice(end)] };
  }
  return nearest(
    region.filter((t) => !isTitle(t) || plain.length === 1),
    label,
    search,
  );
}

/** "Department of Agriculture": the word that distinguishes a body from others is never left out. */
function hasName(tokens: readonly Token[]): boolean {
  return tokens.some((t) => /^\p{Lu}/u.test(t.text));
}

const OFFICES =
  /^(?:president|minister|premier|chancellor|ambassador|mayor|governor|king|queen|emir|secretary|senator|speaker)$/;

/** "the US side" is a side; "the US secretary" is somebody. */
function isSideOnly({ folded }: Token): boolean {
  return SIDE_WORDS.has(folded) && !/^(?:foreign|state|leader|leaders|chief|ministry)$/.test(folded);
}

function personOf(entity: Entity, typed: string, search: SpeakerSearch): Pick<One, 'speaker' | 'problem'> {
  const { known, people } = entity;
  if (people.length === 0) {
    // Known to the lexicon, and not in the archive: looked up all the same, and not found.
    return { speaker: { typed, label: known!.name, names: [known!.name], kind: 'person', note: null } };
  }
  const quoted = people.filter((person) => quotesOf(person) > 0);
  const [only] = people.length === 1 ? people : quoted.length === 1 ? quoted : [];
  const spelled = search.words
    .slice(entity.from, entity.to)
    .map((t) => t.text)
    .join(' ');
  if (only)
    return {
      speaker: {
        typed,
        label: only.name,
        names: [only.name],
        kind: 'person',
        note: noteOf(spelled, only.name, known),
      },
    };
  const whole = foldName(spelled);
  const exact = people.filter((p) => foldName(p.name) === whole);
  if (exact.length === 1)
    return { speaker: { typed, label: exact[0]!.name, names: [exact[0]!.name], kind: 'person', note: null } };
  // One who is quoted ten times as often as the next of the name is meant, if the lexicon knows no other.
  return {
    problem: { typed, problem: 'several', names: (quoted.length > 0 ? quoted : people).map((p) => p.name) },
  };
}

/** A spelling that shares no word with the name is said. */
function noteOf(spelled: string, name: string, known: KnownSpeaker | null): Note | null {
  const own = foldName(name).split(' ');
  const shared = foldName(spelled)
    .split(' ')
    .some((word) => own.includes(word));
  return shared || !known ? null : { is: 'read-as', typed: spelled, as: name };
}

async function bodyOf(
  entity: Entity,
  typed: string,
  { archive, lexicon }: SpeakerSearch,
): Promise<AskedSpeaker> {
  const names = knownNames(lexicon);
  const { name, side } = entity.known ?? { name: entity.people[0]!.name, side: null };
  const row = names.speaksFor.get(name);
  // Texts may name it by another of its names: "the Security Council".
  const also = lexicon.speakers.find((s) => s.kind === 'body' && s.name === name)?.also ?? [];
  const own = [name, ...also, ...entity.people.map((p) => p.name)];
  if (!row || !side) return { typed, label: name, names: [...new Set(own)], kind: 'body', note: null };
  const speakers = await archive.findPeople({ side, limit: MOST_OF_A_SIDE });
  const offices = new Map(lexicon.speakers.map((s) => [foldName(s.name), s.offices.map((o) => o.title)]));
  const speaks = speakers.filter((p) => {
    const titles = offices.get(foldName(p.name)) ?? (p.title ? [p.title] : []);
    return row.titles.some((title) => titles.some((own_) => foldName(own_).startsWith(foldName(title))));
  });
  const bodies = speakers.filter((p) => !p.title && !offices.has(foldName(p.name))).map((p) => p.name);
  const all = [
    ...new Set([...own, ...speaks.filter(isName).map((p) => p.name), ...(side.length > 2 ? bodies : [])]),
  ];
  return { typed, label: name, names: all, kind: 'body', note: null };
}

/** Whoever speaks for any of some countries. */
async function groupOf(
  { name, countries }: CountryGroup,
  typed: string,
  search: SpeakerSearch,
): Promise<AskedSpeaker> {
  const { archive, lexicon } = search;
  const { countryName } = knownNames(lexicon);
  const everybody = (await archive.findPeople({ limit: MOST_QUOTED })).filter(
    (p) => p.side !== null && countries.includes(p.side) && quotesOf(p) > 0 && isName(p),
  );
  const people = everybody.slice(0, MOST_OF_A_SIDE).map((p) => p.name);
  return { typed, label: name, names: [...countries.map(countryName), ...people], kind: 'side', note: null };
}

async function sideOf(
  entity: Entity,
  typed: string,
  { archive, lexicon }: SpeakerSearch,
): Promise<AskedSpeaker> {
  const names = knownNames(lexicon);
  const code = entity.country!;
  const country = names.countryName(code);
  const people = (await archive.findPeople({ side: code, limit: MOST_OF_A_SIDE })).filter(
    (p) => quotesOf(p) > 0 && isName(p),
  );
  const bodies = lexicon.speakers.filter((s) => s.kind === 'body' && s.side === code).map((s) => s.name);
  // "Saudi Arabia's Civil Defense Authority", "Iranian state television": bodies by their names alone.
  const byName = await archive.findPeople({
    anyWord: names.namesOf(code).flatMap((name) => name.split(' ')),
  });
  const ofCountry = byName.filter(
    ({ name, title }) =>
      title === null &&
      names.namesOf(code).some((own) => foldName(name).startsWith(`${own} `)) &&
      name.includes(' '),
  );
  return {
    typed,
    label: country,
    names: [...new Set([country, ...people.map((p) => p.name), ...bodies, ...ofCountry.map((p) => p.name)])],
    kind: 'side',
    note: null,
  };
}

/** People who held an office, of one country or body where one is named, in the days asked for where the lexicon has years. */
async function withTitle(
  title: readonly Token[],
  side: string | null,
  typed: string,
  search: SpeakerSearch,
): Promise<One | null> {
  const { archive, lexicon, period } = search;
  const wanted = title
    .flatMap((t) => foldName(t.text).split(' '))
    .map((w) => (w === 'fm' ? 'foreign minister' : w === 'pm' ? 'prime minister' : w))
    .join(' ')
    .split(' ');
  const everybody = await archive.findPeople(side ? { side } : { limit: MOST_QUOTED });
  const year = period?.since?.slice(0, 4) ?? null;
  const held = new Map(
    lexicon.speakers.map((s) => [
      foldName(s.name),
      s.offices.filter((o) => wanted.every((w) => foldName(o.title).split(' ').includes(w))),
    ]),
  );
  const fits = everybody.filter((p) => {
    const offices = held.get(foldName(p.name));
    if (offices && offices.length > 0) {
      const exact = offices.filter((o) => foldName(o.title) === wanted.join(' '));
      const some = exact.length > 0 ? exact : offices;
      return (
        year === null ||
        some.some((o) => (o.from ?? '0').slice(0, 4) <= year && year <= (o.to ?? '9999').slice(0, 4))
      );
    }
    return p.title !== null && isName(p) && wanted.every((w) => foldName(p.title!).split(' ').includes(w));
  });
  if (fits.length === 0) return side ? knownHolder(wanted, side, year, typed, lexicon) : null;
  const quoted = fits.filter((p) => quotesOf(p) > 0);
  // "the president" of a country is its president, not the vice president nor the president of a company.
  const exact = side ? quoted.filter((p) => isExactly(p, wanted, lexicon)) : [];
  const best = exact.length > 0 ? exact : quoted.length > 0 ? quoted : fits;
  if (
    best.length === 1 ||
    (side && best.length > 1 && quotesOf(best[0]!) >= 5 * Math.max(1, quotesOf(best[1]!)))
  ) {
    const { name } = best[0]!;
    return {
      speaker: {
        typed,
        label: name,
        names: [name],
        kind: 'person',
        note: { is: 'read-as', typed, as: name },
      },
      left: [],
    };
  }
  return { problem: { typed, problem: 'several', names: best.map((p) => p.name) }, left: [] };
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
  const { name } = only;
  return {
    speaker: { typed, label: name, names: [name], kind: 'person', note: { is: 'read-as', typed, as: name } },
    left: [],
  };
}

function isExactly(person: FoundPerson, wanted: readonly string[], lexicon: Lexicon): boolean {
  const known = lexicon.speakers.find((s) => foldName(s.name) === foldName(person.name));
  const titles = known ? known.offices.map((o) => o.title) : [person.title ?? ''];
  return titles.some(
    (title) =>
      foldName(title).replace(/ of (?:the )?(?:republic|state|russian federation).*/, '') ===
      wanted.join(' '),
  );
}

/** Nobody of that name: the nearest, taken where it is near enough and alone, else offered. */
async function nearest(region: readonly Token[], typed: string, search: SpeakerSearch): Promise<One> {
  const { archive, lexicon } = search;
  const wanted = foldName(region.map((t) => latinOf(t.text, knownNames(lexicon))).join(' '));
  // An acronym is no misspelt name.
  const isAcronym =
    region.length === 1 && /^\p{Lu}{3,}$/u.test(region[0]!.text) && /\p{Ll}/u.test(search.typed);
  if (wanted === '' || region.length > 4 || isAcronym)
    return { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  const everybody = (await archive.findPeople({ limit: MOST_QUOTED })).filter(isName);
  const forms: [form: string, person: FoundPerson][] = everybody.flatMap((person) => {
    const name = foldName(person.name);
    const parts = name.split(' ');
    return [name, parts.at(-1)!, ...(parts.length > 2 ? [parts.slice(-2).join(' ')] : [])].map(
      (form): [string, FoundPerson] => [form, person],
    );
  });
  const byName = new Map(everybody.map((p) => [foldName(p.name), p]));
  for (const speaker of lexicon.speakers) {
    const person = byName.get(foldName(speaker.name));
    if (person) for (const also of speaker.also) forms.push([foldName(also), person]);
  }
  const most = wanted.length >= 9 ? 3 : wanted.length >= 5 ? 2 : 1;
  let best: FoundPerson | null = null;
  let distance = most + 1;
  for (const [form, person] of forms) {
    const d = editDistance(wanted, form, most + 1);
    if (d < distance || (d === distance && d <= most && best && quotesOf(person) > quotesOf(best))) {
      distance = d;
      best = person;
    }
  }
  const namesake = lexicon.speakers.filter(
    (s) => s.kind === 'person' && foldName(s.name).split(' ').at(-1) === wanted,
  );
  // A known person's surname is no misspelling of somebody else's.
  if (namesake.length === 1)
    return {
      speaker: { typed, label: namesake[0]!.name, names: [namesake[0]!.name], kind: 'person', note: null },
      left: [],
    };
  if (namesake.length > 1) return { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  if (!best) return { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  const spoken = quotesOf(best);
  const sure =
    spoken > 0 &&
    (distance === 1
      ? wanted.length >= 5 || (wanted.length === 4 && spoken >= 20)
      : distance === 2 && wanted.length >= 9);
  const same =
    forms.some(([form]) => form[0] === wanted[0]) &&
    foldName(best.name)
      .split(' ')
      .some((part) => part[0] === wanted[0]);
  if (!same && distance > 1) return { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  if (sure && same)
    return {
      speaker: {
        typed,
        label: best.name,
        names: [best.name],
        kind: 'person',
        isGuess: true,
        note: { is: 'read-as', typed, as: best.name },
      },
      left: [],
    };
  return { problem: { typed, problem: 'unknown', names: [best.name] }, left: [] };
}

/** Quotes of a person of every kind. */
export function quotesOf(person: FoundPerson): number {
  return person.quotes.direct + person.quotes.spoken + person.quotes.mixed + person.quotes.indirect;
}
