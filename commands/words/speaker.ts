import type { ArchiveView, FoundPerson } from '../../src/archive/port.ts';
import type { Lexicon } from '../../src/reading/lexicon.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { nearestWord } from '../../src/text/nearestWord.ts';

/** Whom typed words mean: one person, several to choose from, or nobody, with the nearest name where there is one. */
export type SpeakerAnswer =
  | { readonly found: 'one'; readonly person: FoundPerson }
  | { readonly found: 'several'; readonly people: readonly FoundPerson[] }
  | { readonly found: 'none'; readonly nearest: FoundPerson | null };

const MOST_QUOTED = 5_000;

/**
 * The person or body of the archive that typed words mean: by full name, another spelling from the lexicon, a part
 * of the name, or a title, with or without its country ("the Russian foreign minister").
 *
 * A surname of two people is `several`, unless one of them is the only one who is ever quoted.
 *
 * @example await findSpeaker('lavrov', archive, lexicon) // { found: 'one', person: { name: 'Sergei Lavrov', … } }
 */
export async function findSpeaker(
  words: string,
  archive: ArchiveView,
  lexicon: Lexicon,
): Promise<SpeakerAnswer> {
  const typed = foldWords(words)
    .replace(/^(?:the|mr|mrs|ms|dr)\.? /, '')
    .replace(/'s$/, '');
  const wanted = plainName(typed);
  if (!wanted) return { found: 'none', nearest: null };
  const known = lexicon.speakers.find((s) => [s.name, ...s.also].some((n) => plainName(n) === wanted));
  // With its full stops: "K.C. Maurer" is known by the words K, C and Maurer.
  const named = await archive.findPeople({ name: typed });
  const asKnown = known ? await archive.findPeople({ name: known.name }) : [];
  const exact =
    named.find((p) => plainName(p.name) === wanted) ?? asKnown.find((p) => p.name === known?.name);
  if (exact) return { found: 'one', person: exact };

  const byName = named.filter((p) => hasWords(plainName(p.name), wanted));
  // Titles and misspellings are looked for among those who matter: an archive may name a hundred thousand people.
  const everybody = byName.length > 0 ? [] : await archive.findPeople({ limit: MOST_QUOTED });
  const byTitle = withTitle(wanted, everybody, lexicon);
  const people = [...byName, ...byTitle].sort((a, b) => quotesOf(b) - quotesOf(a) || b.mentions - a.mentions);
  const quoted = people.filter((p) => quotesOf(p) > 0);
  if (people.length === 1) return { found: 'one', person: people[0]! };
  if (byName.length > 0 && quoted.length === 1) return { found: 'one', person: quoted[0]! };
  if (people.length > 1) return { found: 'several', people };
  return { found: 'none', nearest: nearestPerson(wanted, everybody) };
}

/** Quotes of a person of every kind. */
export function quotesOf(person: FoundPerson): number {
  return person.quotes.direct + person.quotes.spoken + person.quotes.mixed + person.quotes.indirect;
}

/** A name to be compared: folded, without full stops and other marks that people leave out. */
function plainName(name: string): string {
  return foldWords(name)
    .replace(/[?!.,;:"]+/g, '')
    .trim();
}

function hasWords(name: string, wanted: string): boolean {
  const parts = name.split(/[\s-]+/);
  return wanted.split(/[\s-]+/).every((w) => parts.includes(w));
}

/** Everybody with a title, of one country where the words name one: "russian president", "minister of iran". */
function withTitle(wanted: string, people: readonly FoundPerson[], lexicon: Lexicon): FoundPerson[] {
  const country = lexicon.places.find(
    (p) =>
      p.kind === 'country' &&
      [p.name, ...p.also, ...p.demonyms].some((n) => ` ${wanted} `.includes(` ${foldWords(n)} `)),
  );
  const names = country ? [country.name, ...country.also, ...country.demonyms].map(foldWords) : [];
  const title = names
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => ` ${rest} `.replace(` ${name} `, ' ').trim(), wanted)
    .replace(/^(?:of|the) | (?:of|the)$/g, '')
    .trim();
  if (!title) return [];
  return people.filter(
    (p) => p.title && (!country || p.side === country.country) && hasWords(foldWords(p.title), title),
  );
}

function nearestPerson(wanted: string, people: readonly FoundPerson[]): FoundPerson | null {
  const byForm = new Map<string, FoundPerson>();
  for (const person of [...people].sort((a, b) => quotesOf(b) - quotesOf(a))) {
    const name = foldWords(person.name);
    for (const form of [name, name.split(' ').at(-1)!]) if (!byForm.has(form)) byForm.set(form, person);
  }
  const near = nearestWord(wanted, [...byForm.keys()]);
  return near ? byForm.get(near)! : null;
}
