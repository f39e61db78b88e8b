import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KnownSpeaker } from '../lexicon.ts';
import type { Reader } from '../prepareReader.ts';
import { foreignBodies } from './foreignBodies.ts';
import { headlineNames } from './headlineNames.ts';
import { nameBySurname } from './nameBySurname.ts';
import { nameInFull } from './nameInFull.ts';
import { nameLabels } from './nameLabels.ts';
import { Naming } from './naming.ts';
import { officeLetters } from './officeLetters.ts';
import { officialsAtHome } from './officialsAtHome.ts';
import { type Publisher, principalOf } from './principalOf.ts';
import type { Roster } from './roster.ts';
import { sidesBeside } from './sidesBeside.ts';
import { surnameOf } from './surnameOf.ts';
import type { Turn } from './turn.ts';

/**
 * Everybody whom the text names, by lexicon, by full name, by title, then by surname alone.
 *
 * A surname of the text goes to the person named in full there; failing that to the one person of the lexicon who
 * bears it. A name one letter off a known one ("Anthony Blinken") is the known one. `published` (year or date) shows
 * which of two ministers of one name is meant.
 */
export function findPeople(
  layout: TextLayout,
  reader: Reader,
  published: string | null,
  turns: ReadonlyMap<number, Turn> = new Map(),
  holderThen: (title: string) => KnownSpeaker | null,
  publisher: Publisher | null = null,
): Roster {
  const naming = new Naming(layout, reader, published);
  const unnamed = nameInFull(naming);
  const inHeadline = namedInHeadline(naming);
  const { officeAt, skipped } = nameLabels(naming, turns, inHeadline, holderThen);
  nameBySurname(naming, unnamed, inHeadline, skipped);
  const { people, personAt, eitherAt, bodyAt } = naming;
  for (const { at, index } of officeLetters(layout, personAt, people, bodyAt))
    naming.name(index, { from: at, to: at + 1 });
  for (const at of foreignBodies(layout, reader, bodyAt, people, publisher?.side ?? null)) bodyAt.delete(at);
  const principal = publisher && principalIn(naming, publisher);
  for (const one of people) one.at.sort((a, b) => a.from - b.from);
  mentionInHeadline(naming);
  const home = officialsAtHome(layout, people, reader);
  for (const index of home?.people ?? []) people[index]!.side = home!.side;
  for (const [index, side] of sidesBeside(layout, people, reader.lexicon)) people[index]!.side = side;
  return { people, personAt, eitherAt, officeAt, inHeadline, bodyAt, principal };
}

/** Persons whom the headline names in full, in order; entered where the body has not named them. */
function namedInHeadline(naming: Naming): number[] {
  const { register } = naming;
  return headlineNames(naming.layout, naming.reader).map(({ name, known, title }) => {
    const same = known ? null : sameByInitial(name, naming);
    const index = same ?? register.person(name, known);
    if (title !== null) register.addTitle(index, title);
    return index;
  });
}

/** Whoever an official text calls by an office alone, with the office as the first of what they are called. */
function principalIn({ layout, people, register }: Naming, publisher: Publisher): Roster['principal'] {
  const principal = principalOf(layout, people, publisher);
  if (principal === null) return null;
  const { person: known, title, from } = principal;
  const person = typeof known === 'object' ? known && register.person(known.name, known) : known;
  if (person !== null) {
    register.addTitle(person, title);
    people[person]!.first = Math.min(people[person]!.first, from - 1);
  }
  return { person, title: title.toLowerCase() };
}

/** "Loretta Lynch", where the text names Loretta E. Lynch. */
function sameByInitial(name: string, { people, register: { bearers } }: Naming): number | null {
  const parts = foldWords(name).split(' ');
  const fitting = bearers.of(surnameOf(parts)).filter((index) => {
    const other = foldWords(people[index]!.name).split(' ');
    return other[0] === parts[0] && other.at(-1) === parts.at(-1);
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Enters the words of the headline that name persons of the text, by the full name of the lexicon or by the surname. */
function mentionInHeadline(naming: Naming): void {
  const { headlineWords: words } = naming.layout;
  const { bearers, byName } = naming.register;
  for (let at = 0; at < words.length; at++) {
    if (!startsUpper(words[at]!.text)) continue;
    const known = naming.reader.speakers.at(words, at);
    const index = known ? byName.get(known.values[0]!.name) : bearers.of(words[at]!.low)[0];
    if (index !== undefined) naming.nameInHeadline(index, { from: at, to: known?.to ?? at + 1 });
    if (known) at = known.to - 1;
  }
}
