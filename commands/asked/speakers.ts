import type { FoundPerson } from '../../src/archive/port.ts';
import type { KnownSpeaker } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Note } from '../../src/words/values.ts';
import { bodyOf, groupOf, sideOf } from './bodiesAndSides.ts';
import { byRelation } from './byRelation.ts';
import { isJoint } from './draft.ts';
import { type Entity, isName, PATRONYMIC } from './entities.ts';
import { knownNames, SIDE_WORDS } from './knownNames.ts';
import { byGivenName, nearest } from './nearestSpeaker.ts';
import { withTitle } from './officeHolder.ts';
import { type FoundSpeakers, MOST_QUOTED, type One, quotesOf, type SpeakerSearch } from './speakerSearch.ts';
import { titlesOf } from './titles.ts';
import { type Token, typedOf } from './tokens.ts';

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
function partsOf(region: readonly Token[], { entities, words }: SpeakerSearch): (readonly Token[])[] {
  const parts: Token[][] = [[]];
  const inName = (token: Token) => {
    const at = words.indexOf(token);
    return entities.some((e) => e.from < at && at < e.to - 1);
  };
  // "Rouhani, Erdogan and Putin"
  const isNamed = (token: Token) => entities.some((e) => words[e.from] === token);
  for (const token of region) {
    const isNext = token.isApart === true && parts.at(-1)!.length > 0 && isNamed(token);
    if ((isJoint(token.folded) && !inName(token)) || isNext) parts.push([]);
    if (!isJoint(token.folded) || inName(token)) parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

async function findOne(region: readonly Token[], search: SpeakerSearch): Promise<One> {
  const { typed, words, entities, lexicon } = search;
  const names = knownNames(lexicon);
  const titles = titlesOf(lexicon);
  const inside = entities.filter((e) => region.includes(words[e.from]!) && region.includes(words[e.to - 1]!));
  const label = typedOf(typed, region);
  const around = (entity: Entity) =>
    region.filter((token) => !words.slice(entity.from, entity.to).includes(token));
  const isTitle = (token: Token) =>
    titles.all.has(foldName(token.text)) ||
    foldName(token.text)
      .split(' ')
      .every((word) => names.titleWords.has(word));
  const unused = (tokens: readonly Token[]) =>
    tokens.filter(
      (t) => !isTitle(t) && !search.isSmall(t.folded) && !SIDE_WORDS.has(t.folded) && t.kind === 'word',
    );

  const person = inside.find((e) => e.kind === 'person');
  const other = person && byRelation(region, person, search);
  if (other) return other;
  // "Church of Scientology" is nobody called Church.
  const isPartOfName = (e: Entity) =>
    e.known === null &&
    e.to - e.from === 1 &&
    around(e).some(
      (t) => /^\p{Lu}/u.test(t.text) && !isTitle(t) && !inside.some((o) => o !== e && words[o.from] === t),
    );
  // "Blair's spokesman" is not Blair.
  const isTheirs = (t: Token) =>
    // "Mr Maduro's words" are Maduro's.
    words.indexOf(t) >= person!.to &&
    // "Putin's press conference" is his own.
    ((isTitle(t) && !/^(?:conference|statement|remarks)$/.test(words[words.indexOf(t) + 1]?.folded ?? '')) ||
      /^(?:aide|office|wife|husband|lawyer|team|party|adviser|advisor)$/.test(t.folded));
  if (person && words[person.to - 1]!.possessive && around(person).some(isTheirs))
    return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  // "Sefar ambassador" is somebody of the Sefar Republic, and not the republic.
  const next = person && words[person.to];
  const isBegun = (p: FoundPerson) => foldName(p.name).startsWith(`${foldName(words[person!.from]!.text)} `);
  if (
    person &&
    next &&
    region.includes(next) &&
    titles.offices.has(next.folded) &&
    person.people.some(isBegun)
  )
    if (person.known === null && person.people.every((p) => p.title === null))
      return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  // "King Hamad" is who bears that dignity, and no emir with the name among his own.
  const rank = person && around(person).find((t) => titles.dignities.has(t.folded));
  const ranked = rank
    ? person.people.filter(
        (p) =>
          foldName(p.title ?? '')
            .split(' ')
            .includes(rank.folded) && quotesOf(p) > 0,
      )
    : [];
  if (person && ranked.length === 1 && person.people.length > 1)
    return { ...personOf({ ...person, people: ranked }, label, search), left: [] };
  // "Patriarch Kirill" is no other Kirill.
  const dignity = person && around(person).find((t) => titles.dignities.has(t.folded));
  if (
    person &&
    dignity &&
    person.to - person.from === 1 &&
    !person.people.some((p) => bears(p, words[person.from]!, dignity))
  )
    return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  // "governor of Korvat" is somebody of Korvat, and nobody called so.
  const [office, of] = person ? words.slice(Math.max(0, person.from - 2), person.from) : [];
  if (person?.known === null && of?.folded === 'of' && titles.positions.has(office!.folded))
    return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  if (person && isPartOfName(person))
    return nearest(
      region.filter((t) => !isTitle(t)),
      label,
      search,
    );
  // "Vladimir Vladimirovich" is whoever is quoted and called so, where no text quotes him under that name.
  const last = person && foldName(words[person.to - 1]!.text);
  if (
    person &&
    person.to - person.from === 2 &&
    PATRONYMIC.test(last!) &&
    !person.people.some((p) => quotesOf(p) > 0)
  ) {
    const whole = foldName(
      words
        .slice(person.from, person.to)
        .map((t) => t.text)
        .join(' '),
    );
    const everybody = await search.archive.findPeople({ limit: MOST_QUOTED });
    const given = byGivenName(whole, label, everybody.filter(isName));
    if (given) return given;
  }
  if (person)
    return {
      ...personOf(person, label, search),
      left: unused(around(person)).filter(
        (t) => !inside.some((e) => e.kind === 'country' && words[e.from] === t),
      ),
    };
  const body = inside.find((e) => e.kind === 'body');
  // "the UN envoy for Yemen" is one person, and not all who speak for the UN or for Yemen.
  if (
    body &&
    region.indexOf(words[body.from]!) <= 1 &&
    around(body).some((t) => titles.envoys.has(t.folded))
  ) {
    const office = around(body).filter((t) => !search.isSmall(t.folded));
    const side = office.every(isTitle) ? (body.known?.side ?? null) : null;
    const byTitle = side && (await withTitle(office, side, label, search));
    return byTitle || { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  }
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
      if (byTitle) return { ...byTitle, left: [...byTitle.left, ...unused(others)] };
      // An office that nobody here holds is not whoever else speaks for the country.
      if (title.some((t) => titles.offices.has(t.folded)))
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
    if (!body || plain.some((t) => titles.offices.has(t.folded.split('-')[0]!)))
      return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  }
  const besides = body ? unused(around(body)) : [];
  if (body && hasName(besides)) return { problem: { typed: label, problem: 'unknown', names: [] }, left: [] };
  if (body) return { speaker: await bodyOf(body, label, search), left: besides };
  // "the Council voted": what is in small letters behind a name is no part of it.
  const own = region.filter((t) => !search.isSmall(t.folded));
  const isPart = (t: Token) => /^\p{Lu}/u.test(t.text) || isTitle(t) || SIDE_WORDS.has(t.folded);
  const end = own.findIndex((t, i) => i > 0 && !isPart(t));
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

/** Whether a person bears a dignity, or the name beside it is a surname. */
function bears(person: FoundPerson, name: Token, dignity: Token): boolean {
  const words = foldName(person.name).split(' ');
  return (
    words.at(-1) === foldName(name.text) ||
    words.includes(dignity.folded) ||
    foldName(person.title ?? '').includes(dignity.folded)
  );
}

/** "Department of Agriculture": the word that distinguishes a body from others is never left out. */
function hasName(tokens: readonly Token[]): boolean {
  return tokens.some((t) => /^\p{Lu}/u.test(t.text));
}

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
        names: entity.surname === undefined ? [only.name] : [only.name, entity.surname],
        kind: 'person',
        note:
          entity.surname === undefined
            ? noteOf(spelled, only.name, known)
            : { is: 'read-as', typed: entity.surname, as: only.name },
      },
    };
  const whole = foldName(spelled);
  const exact = people.filter((p) => foldName(p.name) === whole);
  if (exact.length === 1)
    return { speaker: { typed, label: exact[0]!.name, names: [exact[0]!.name], kind: 'person', note: null } };
  // One who is quoted ten times as often as the next of the name is meant, if the lexicon knows no other.
  return {
    problem: {
      typed: spelled,
      problem: 'several',
      names: (quoted.length > 0 ? quoted : people).map((p) => p.name),
    },
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
