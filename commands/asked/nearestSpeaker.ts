import type { FoundPerson } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldName } from '../../src/text/foldName.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import { countryOfBody, isName, isPaper, PATRONYMIC } from './entities.ts';
import { knownNames } from './knownNames.ts';
import { latinOf } from './latinNames.ts';
import { namesOf } from './oneBySurname.ts';
import { MOST_QUOTED, meant, type One, quotesOf, type SpeakerSearch } from './speakerSearch.ts';
import type { Token } from './tokens.ts';
import { vocabulariesOf } from './vocabulary.ts';

/**
 * Whoever is quoted and goes by a given name: "Kolinda", "Vladimir Vladimirovich". Several are offered; null where nobody does.
 */
export function byGivenName(wanted: string, typed: string, people: readonly FoundPerson[]): One | null {
  const [given, patronymic, more] = wanted.split(' ');
  if (!given || given.length < 4 || more || (patronymic && !PATRONYMIC.test(patronymic))) return null;
  const bearers = people.filter(({ name }) => {
    const [first, ...others] = foldName(name).split(' ');
    return first === given && others.length > 0;
  });
  const quoted = bearers.filter((person) => quotesOf(person) > 0);
  const [only, other] = quoted;
  if (!only || quoted.length > MOST_BEARERS) return null;
  if (other)
    return { problem: { typed, problem: 'several', names: quoted.map(({ name }) => name) }, left: [] };
  return meant(typed, only.name);
}
/** A given name that more people bear says nothing. */
const MOST_BEARERS = 6;

/** "RSF" where the texts have the Rapid Support Forces: the one body of these initials that is quoted; null for none or several. */
async function byInitials(acronym: string, typed: string, { archive }: SpeakerSearch): Promise<One | null> {
  const initialsOf = (name: string) =>
    name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
  const found = (await archive.findPeople({ limit: MOST_QUOTED })).filter(
    (one) => one.title === null && quotesOf(one) > 0 && initialsOf(one.name) === acronym,
  );
  return found.length === 1 ? meant(typed, found[0]!.name) : null;
}

/** Nobody of that name: the nearest, taken where it is near enough and alone, else offered. */
export async function nearest(region: readonly Token[], typed: string, search: SpeakerSearch): Promise<One> {
  const { archive, lexicon } = search;
  const unknown: One = { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  // An acronym is no misspelt name.
  const isAcronym =
    region.length === 1 && /^\p{Lu}{3,}$/u.test(region[0]!.text) && /\p{Ll}/u.test(search.typed);
  if (isAcronym) return (await byInitials(region[0]!.text, typed, search)) ?? unknown;
  const wanted = foldName(region.map((t) => latinOf(t.text, knownNames(lexicon))).join(' '));
  if (wanted === '' || region.length > 4) return unknown;
  const everybody = (await archive.findPeople({ limit: MOST_QUOTED })).filter(isName);
  const [vocabulary] = vocabulariesOf(lexicon);
  const given = byGivenName(
    wanted,
    typed,
    everybody.filter((one) => !isPaper(one, vocabulary!)),
  );
  if (given) return given;
  // A known person's surname is no misspelling of somebody else's.
  const [namesake, ...more] = lexicon.speakers.filter(
    (s) => s.kind === 'person' && foldName(s.name).split(' ').at(-1) === wanted,
  );
  if (more.length > 0) return unknown;
  if (namesake) {
    const { name } = namesake;
    return { speaker: { typed, label: name, names: [name], kind: 'person', note: null }, left: [] };
  }
  const forms = nameForms(everybody, lexicon);
  const found = closest(wanted, forms);
  if (!found) return unknown;
  const { name } = found.person;
  const isAlike =
    forms.some(([form]) => form[0] === wanted[0]) &&
    foldName(name)
      .split(' ')
      .some((part) => part[0] === wanted[0]);
  if (!isAlike && found.distance > 1) return unknown;
  if (isAlike && isSure(wanted, found)) {
    const names = await namesOf(name, search);
    const label = names[0]!;
    const note = { is: 'read-as', typed, as: label } as const;
    return { speaker: { typed, label, names, kind: 'person', isGuess: true, note }, left: [] };
  }
  // Who is never quoted is no help: "the police" are not Ned Price.
  const names = quotesOf(found.person) > 0 ? [name] : [];
  return { problem: { typed, problem: 'unknown', names }, left: [] };
}

type NameForm = readonly [form: string, person: FoundPerson];

/** What people are called, folded: in full, by surname, by the last two names, and as the lexicon calls them besides. */
function nameForms(everybody: readonly FoundPerson[], lexicon: Lexicon): NameForm[] {
  const forms = everybody.flatMap((person): NameForm[] => {
    const name = foldName(person.name);
    const parts = name.split(' ');
    // "Kestrian" is no misspelling of the ministry of Kestria.
    if (countryOfBody(person.name) !== null) return [[name, person]];
    const lastTwo = parts.length > 2 ? [parts.slice(-2).join(' ')] : [];
    return [name, parts.at(-1)!, ...lastTwo].map((form): NameForm => [form, person]);
  });
  const byName = new Map(everybody.map((p) => [foldName(p.name), p]));
  for (const { name, also } of lexicon.speakers) {
    const person = byName.get(foldName(name));
    if (person) for (const form of also) forms.push([foldName(form), person]);
  }
  return forms;
}

interface Near {
  readonly person: FoundPerson;
  /** In letters. */
  readonly distance: number;
}

/** The person whose name is fewest letters off, of several the most quoted; null where all are too far off. */
function closest(wanted: string, forms: readonly NameForm[]): Near | null {
  const most = wanted.length >= 9 ? 3 : wanted.length >= 5 ? 2 : 1;
  let best: Near | null = null;
  for (const [form, person] of forms) {
    const distance = editDistance(wanted, form, most + 1);
    const isNearer = distance < (best?.distance ?? most + 1);
    if (isNearer || (best && distance === best.distance && quotesOf(person) > quotesOf(best.person)))
      best = { person, distance };
  }
  return best;
}

function isSure(wanted: string, { person, distance }: Near): boolean {
  const spoken = quotesOf(person);
  if (spoken === 0) return false;
  if (distance === 1) return wanted.length >= 5 || (wanted.length === 4 && spoken >= 20);
  return distance === 2 && wanted.length >= 9;
}
