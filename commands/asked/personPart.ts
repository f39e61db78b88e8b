import type { AskedSpeaker } from '../../src/answers/asked.ts';
import type { FoundPerson } from '../../src/archive/port.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Note } from '../../src/words/values.ts';
import { byRelation } from './byRelation.ts';
import { type Entity, isName, PATRONYMIC } from './entities.ts';
import { byGivenName, nearest } from './nearestSpeaker.ts';
import type { SpeakerPart } from './speakerPart.ts';
import { MOST_QUOTED, type One, quotesOf } from './speakerSearch.ts';
import { inFull } from './titles.ts';
import type { Token } from './tokens.ts';

/** Whom a stretch with a person's name means: the person, somebody whom it names by that person, or nobody known. */
export async function personIn(part: SpeakerPart, person: Entity): Promise<One> {
  const { region, search } = part;
  const other = byRelation(region, person, search);
  if (other) return other;
  if (isSomebodyOfTheirs(part, person) || isOfCountryOfName(part, person)) return part.unknown;
  const ranked = bearerOfDignity(part, person);
  if (ranked) return { ...whoOf(part, { ...person, people: [ranked] }), left: [] };
  if (isOfAnotherDignity(part, person) || isPlaceOfOffice(part, person)) return part.unknown;
  if (isPartOfName(part, person))
    return nearest(
      region.filter((t) => !part.isTitle(t)),
      part.typed,
      search,
    );
  const given = await byPatronymic(part, person);
  if (given) return given;
  const isCountry = (t: Token) => part.inside.some((e) => e.kind === 'country' && search.words[e.from] === t);
  const unused = part.unused(part.around(person)).filter((t) => !isCountry(t));
  const initial = initialOf(part, person);
  const bearers = initial ? person.people.filter(({ name }) => beginsWith(name, initial)) : [];
  if (bearers.length > 0)
    return { ...whoOf(part, { ...person, people: bearers }), left: unused.filter((t) => t !== initial) };
  return {
    ...whoOf(part, bearerMeant(part, { ...person, people: holdersAmong(part, person) })),
    left: unused,
  };
}

/** "President Solberg" is the president of that name, where the one whom the lexicon knows by it never was president. */
function bearerMeant(part: SpeakerPart, person: Entity): Entity {
  const { known, people, bearers } = person;
  if (!known || !bearers || titleBeforeName(part, person.from).length === 0) return person;
  const held = known.offices.map(({ title }) => title).join(' ');
  const own = people.map((one) => ({ ...one, title: `${one.title ?? ''} ${held}` }));
  const holders = holdersAmong(part, { ...person, people: [...own, ...bearers] });
  const isOther = holders.every((one) => bearers.includes(one));
  return isOther ? { ...person, people: holders, bearers: people } : person;
}

/** "President Varro" is who bears that title of all who are called Varro; all of them where no title shows which. */
function holdersAmong(part: SpeakerPart, { people, from }: Entity): readonly FoundPerson[] {
  const office = titleBeforeName(part, from);
  if (people.length < 2 || office.length === 0) return people;
  const bears = ({ title }: FoundPerson) => {
    const own = foldName(title ?? '').split(' ');
    // "Col" is short for "Colonel".
    const isOwn = (word: string) =>
      own.some((one) => one === word || (word.length > 2 && one.startsWith(word)));
    return office.every(isOwn);
  };
  const holders = people.filter(bears);
  return holders.length > 0 ? holders : people;
}

/** The words of an office right before a name, in full. */
function titleBeforeName({ region, search, titles }: SpeakerPart, from: number): string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = search.words[at]!;
    const folded = foldName(token.text);
    if (!region.includes(token) || !titles.all.has(folded)) break;
    words.unshift(folded);
  }
  const office = words.filter((word) => !search.isSmall(word));
  return office.length > 0 ? inFull(office.join(' '), titles).split(' ') : [];
}

/** "B. Johnson": the letter before a surname. */
function initialOf({ region, search }: SpeakerPart, { from, to }: Entity): Token | undefined {
  const before = search.words[from - 1];
  const isInitial = to - from === 1 && before !== undefined && /^\p{L}\.?$/u.test(before.text);
  return isInitial && region.includes(before) ? before : undefined;
}

const beginsWith = (name: string, { text }: Token): boolean =>
  name.includes(' ') && foldName(name)[0] === foldName(text)[0];

/** "Blair's spokesman" is not Blair. */
function isSomebodyOfTheirs(part: SpeakerPart, person: Entity): boolean {
  const { words } = part.search;
  // "Reusch spokeswoman" is typed without the mark of an owner.
  const isOwner = words[person.to - 1]!.possessive || /^spokes/.test(words[person.to]?.folded ?? '');
  if (!isOwner) return false;
  return part.around(person).some((t) => {
    const at = words.indexOf(t);
    // "Mr Maduro's words" are Maduro's.
    if (at < person.to) return false;
    // "Putin's press conference" is his own.
    const isOwn = /^(?:conference|statement|remarks)$/.test(words[at + 1]?.folded ?? '');
    return (part.isTitle(t) && !isOwn) || BELONGS_TO.test(t.folded);
  });
}
const BELONGS_TO = /^(?:aide|office|wife|husband|lawyer|team|party|adviser|advisor)$/;

/** "Sefar ambassador" is somebody of the Sefar Republic, and not the republic. */
function isOfCountryOfName(part: SpeakerPart, person: Entity): boolean {
  const { words } = part.search;
  const next = words[person.to];
  // "Costaluz foreign minister", where a reading took the country for somebody
  const behind = part.region.filter((t) => words.indexOf(t) >= person.to);
  const isOffice =
    behind.some((t) => part.titles.positions.has(t.folded)) && behind.every((t) => part.isTitle(t));
  const isCountry = person.people.every(({ name }) => foldName(name) === foldName(words[person.from]!.text));
  if (person.known === null && isOffice && isCountry && part.region[0] === words[person.from]) return true;
  if (person.known !== null || !next || !part.region.includes(next) || !part.titles.offices.has(next.folded))
    return false;
  const begin = `${foldName(words[person.from]!.text)} `;
  return (
    person.people.some((p) => foldName(p.name).startsWith(begin)) &&
    person.people.every((p) => p.title === null)
  );
}

const dignityIn = (part: SpeakerPart, person: Entity): Token | undefined =>
  part.around(person).find((t) => part.titles.dignities.has(t.folded));

/** "King Hamad" is who bears that dignity, and no emir with the name among his own. */
function bearerOfDignity(part: SpeakerPart, person: Entity): FoundPerson | null {
  const dignity = dignityIn(part, person);
  if (!dignity || person.people.length < 2) return null;
  const bearers = person.people.filter(
    (p) =>
      foldName(p.title ?? '')
        .split(' ')
        .includes(dignity.folded) && quotesOf(p) > 0,
  );
  return bearers.length === 1 ? bearers[0]! : null;
}

/** "Patriarch Kirill" is no other Kirill. */
function isOfAnotherDignity(part: SpeakerPart, person: Entity): boolean {
  const dignity = dignityIn(part, person);
  const name = part.search.words[person.from]!;
  return (
    dignity !== undefined &&
    person.to - person.from === 1 &&
    !person.people.some((p) => bears(p, name, dignity))
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

/** "governor of Korvat" is somebody of Korvat, and nobody called so. */
function isPlaceOfOffice({ search, titles }: SpeakerPart, person: Entity): boolean {
  const [office, of] = search.words.slice(Math.max(0, person.from - 2), person.from);
  return person.known === null && of?.folded === 'of' && titles.positions.has(office!.folded);
}

/** "Church of Scientology" is nobody called Church. */
function isPartOfName(part: SpeakerPart, person: Entity): boolean {
  const { words } = part.search;
  const isOther = (t: Token) => part.inside.some((other) => other !== person && words[other.from] === t);
  return (
    person.known === null &&
    person.to - person.from === 1 &&
    part
      .around(person)
      .some(
        (t) => /^\p{Lu}/u.test(t.text) && !part.isTitle(t) && !isOther(t) && t !== initialOf(part, person),
      )
  );
}

/** "Vladimir Vladimirovich" is whoever is quoted and called so, where no text quotes him under that name. */
async function byPatronymic({ search, typed }: SpeakerPart, person: Entity): Promise<One | null> {
  const { words, archive } = search;
  const last = foldName(words[person.to - 1]!.text);
  if (person.to - person.from !== 2 || !PATRONYMIC.test(last)) return null;
  if (person.people.some((p) => quotesOf(p) > 0)) return null;
  const everybody = await archive.findPeople({ limit: MOST_QUOTED });
  return byGivenName(foldName(spelledIn(words, person)), typed, everybody.filter(isName));
}

const spelledIn = (words: readonly Token[], { from, to }: Entity): string =>
  words
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');

/** The one person of a name, or all whom it may mean. */
function whoOf({ typed, search }: SpeakerPart, entity: Entity): Pick<One, 'speaker' | 'problem'> {
  const { known, people } = entity;
  if (people.length === 0) {
    // Known to the lexicon, and not in the archive: looked up all the same, and not found.
    return { speaker: { typed, label: known!.name, names: [known!.name], kind: 'person', note: null } };
  }
  const quoted = people.filter((person) => quotesOf(person) > 0);
  const [only] = people.length === 1 ? people : quoted.length === 1 ? quoted : [];
  const spelled = spelledIn(search.words, entity);
  if (only)
    return {
      speaker: {
        typed,
        label: only.name,
        names: entity.surname === undefined ? [only.name] : [only.name, entity.surname],
        kind: 'person',
        ...othersOf(spelled, only.name, entity),
        note:
          entity.surname === undefined
            ? (noteOf(spelled, only.name) ?? ofNamesakes(entity) ?? ofBearers(spelled, only.name, entity))
            : { is: 'read-as', typed: entity.surname, as: only.name },
      },
    };
  const whole = foldName(spelled);
  const exact = people.filter((p) => foldName(p.name) === whole);
  if (exact.length === 1)
    return {
      speaker: {
        typed,
        label: exact[0]!.name,
        names: [exact[0]!.name],
        kind: 'person',
        ...othersOf(spelled, exact[0]!.name, entity),
        note: ofNamesakes(entity),
      },
    };
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
function noteOf(spelled: string, name: string): Note | null {
  const own = foldName(name).split(' ');
  const shared = foldName(spelled)
    .split(' ')
    .some((word) => own.includes(word));
  return shared ? null : { is: 'read-as', typed: spelled, as: name };
}

/** "Lindt" may be Oskar Lindt or another: whose quotes were not looked at is said. */
const ofNamesakes = ({ namesakes }: Entity): Note | null =>
  namesakes ? { is: 'namesakes', names: namesakes.slice(0, MOST_NAMESAKES) } : null;
const MOST_NAMESAKES = 4;

/** "Lavrov" is Sergei Lavrov before he is Paul Lavrov, who is quoted too: both are named. */
function ofBearers(typed: string, as: string, { bearers }: Entity): Note | null {
  const also = (bearers ?? []).map(({ name }) => name).slice(0, MOST_NAMESAKES);
  return also.length > 0 ? { is: 'read-as', typed, as, also } : null;
}

/** Whoever else the name may mean: where the one whom it is read as said nothing of what is asked, their words are looked at. */
function othersOf(
  spelled: string,
  name: string,
  { namesakes, bearers }: Entity,
): Pick<AskedSpeaker, 'others'> {
  // Who is asked for in full is no other.
  if (spelled.includes(' ')) return {};
  const names = [...(namesakes ?? []), ...(bearers ?? []).map((one) => one.name)];
  const others = names.filter((one) => one !== name);
  return others.length > 0 ? { others } : {};
}
