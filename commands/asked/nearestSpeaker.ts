import type { FoundPerson } from '../../src/archive/port.ts';
import { foldName } from '../../src/text/foldName.ts';
import { editDistance } from '../../src/text/nearestWord.ts';
import { countryOfBody, isName, PATRONYMIC } from './entities.ts';
import { knownNames } from './knownNames.ts';
import { latinOf } from './latinNames.ts';
import { MOST_QUOTED, meant, type One, quotesOf, type SpeakerSearch } from './speakerSearch.ts';
import type { Token } from './tokens.ts';

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
  const wanted = foldName(region.map((t) => latinOf(t.text, knownNames(lexicon))).join(' '));
  // An acronym is no misspelt name.
  const isAcronym =
    region.length === 1 && /^\p{Lu}{3,}$/u.test(region[0]!.text) && /\p{Ll}/u.test(search.typed);
  const unknown: One = { problem: { typed, problem: 'unknown', names: [] }, left: [] };
  if (isAcronym) return (await byInitials(region[0]!.text, typed, search)) ?? unknown;
  if (wanted === '' || region.length > 4) return unknown;
  const everybody = (await archive.findPeople({ limit: MOST_QUOTED })).filter(isName);
  const forms: [form: string, person: FoundPerson][] = everybody.flatMap((person) => {
    const name = foldName(person.name);
    const parts = name.split(' ');
    // "Kestrian" is no misspelling of the ministry of Kestria.
    if (countryOfBody(person.name) !== null) return [[name, person]];
    return [name, parts.at(-1)!, ...(parts.length > 2 ? [parts.slice(-2).join(' ')] : [])].map(
      (form): [string, FoundPerson] => [form, person],
    );
  });
  const byName = new Map(everybody.map((p) => [foldName(p.name), p]));
  for (const speaker of lexicon.speakers) {
    const person = byName.get(foldName(speaker.name));
    if (person) for (const also of speaker.also) forms.push([foldName(also), person]);
  }
  const given = byGivenName(wanted, typed, everybody);
  if (given) return given;
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
  // Who is never quoted is no help: "the police" are not Ned Price.
  return { problem: { typed, problem: 'unknown', names: spoken > 0 ? [best.name] : [] }, left: [] };
}
