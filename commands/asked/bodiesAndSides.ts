import type { AskedSpeaker } from '../../src/answers/asked.ts';
import type { CountryGroup } from '../../src/reading/lexicon.ts';
import { speaksForBody } from '../../src/reading/speaksForBody.ts';
import { foldName } from '../../src/text/foldName.ts';
import { type Entity, isName } from './entities.ts';
import { knownNames } from './knownNames.ts';
import { MOST_OF_A_SIDE, MOST_QUOTED, quotesOf, type SpeakerSearch } from './speakerSearch.ts';

export async function bodyOf(
  entity: Entity,
  typed: string,
  { archive, lexicon }: SpeakerSearch,
): Promise<AskedSpeaker> {
  const { name, side } = entity.known ?? { name: entity.people[0]!.name, side: null };
  // Texts may name it by another of its names: "the Security Council".
  const also = lexicon.speakers.find((s) => s.kind === 'body' && s.name === name)?.also ?? [];
  const own = [name, ...also, ...entity.people.map((p) => p.name)];
  if (!side) return { typed, label: name, names: [...new Set(own)], kind: 'body', note: null };
  const speakers = await archive.findPeople({ side, limit: MOST_OF_A_SIDE });
  const offices = new Map(lexicon.speakers.map((s) => [foldName(s.name), s.offices.map((o) => o.title)]));
  const isOfBody = speaksForBody(name, lexicon);
  const speaks = speakers.filter((p) =>
    isOfBody(offices.get(foldName(p.name)) ?? (p.title ? [p.title] : [])),
  );
  const bodies = speakers.filter((p) => !p.title && !offices.has(foldName(p.name))).map((p) => p.name);
  const all = [
    ...new Set([...own, ...speaks.filter(isName).map((p) => p.name), ...(side.length > 2 ? bodies : [])]),
  ];
  return { typed, label: name, names: all, kind: 'body', note: null };
}

/** Whoever speaks for any of some countries. */
export async function groupOf(
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

export async function sideOf(
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
  // "Saudi Arabia's Civil Defense Authority", "Iranian state television", "Ministry of Defence of Norway": bodies by their
  // names alone.
  const byName = await archive.findPeople({
    anyWord: names.namesOf(code).flatMap((name) => name.split(' ')),
  });
  const isNamedFor = (body: string) =>
    names.namesOf(code).some((own) => body.startsWith(`${own} `) || `${body} `.includes(` of ${own} `));
  const ofCountry = byName.filter(
    ({ name, title }) => title === null && name.includes(' ') && isNamedFor(foldName(name)),
  );
  return {
    typed,
    label: country,
    names: [...new Set([country, ...people.map((p) => p.name), ...bodies, ...ofCountry.map((p) => p.name)])],
    kind: 'side',
    note: null,
  };
}
