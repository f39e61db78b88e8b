import { sideOfSource } from '../../src/reading/sideOfSource.ts';
import { foldName } from '../../src/text/foldName.ts';
import { countryOfBody } from '../asked/entities.ts';
import type { Desk } from '../command.ts';

/**
 * The stored sources whose statements some words mean: a source by its name, the outlets of a body, or every official
 * source of a side or of a person's side; none where the words are no such name. One call.
 *
 * @example await statementSources('Kremlin', desk) // ['President of Russia']
 */
export async function statementSources(words: string, desk: Desk): Promise<string[]> {
  const { lexicon } = desk;
  const outlets = await desk.archive.findOutlets();
  const wanted = foldName(
    words
      .replace(/^(?:the|of|by|from)\s+/i, '')
      .replace(/['’]s?$/, '')
      .replace(/\s+side$/i, ''),
  );
  const body = lexicon.speakers.find(
    ({ kind, name, also }) => kind === 'body' && [name, ...also].some((one) => foldName(one) === wanted),
  );
  const own = lexicon.speaksFor.find(
    (row) => row.body === body?.name || row.also.some((one) => foldName(one) === wanted),
  );
  const isNamed = (names: readonly string[]) => names.some((one) => foldName(one) === wanted);
  const place = lexicon.places.find(
    ({ kind, name, also, demonyms }) =>
      (kind === 'country' && isNamed([name, ...also, ...demonyms])) ||
      (kind === 'capital' && isNamed([name])),
  );
  const person = lexicon.speakers.find(
    ({ kind, name, also }) => kind === 'person' && isNamed([name, ...also, name.split(' ').at(-1)!]),
  );
  const side = body?.side ?? place?.country ?? person?.side ?? null;
  const named = outlets.filter(
    (outlet) => foldName(outlet) === wanted || foldName(outlet).startsWith(`${wanted} `),
  );
  const published = outlets.filter((outlet) =>
    own?.outlets.some((one) => foldName(one) === foldName(outlet)),
  );
  const ofSide = outlets.filter(
    (outlet) =>
      side !== null && sideOfSource({ source: outlet, sourceKind: 'official', url: null }, lexicon) === side,
  );
  // A country that no list has is known by the name of its ministry.
  const ofCountry = outlets.filter((outlet) => countryOfBody(outlet) === wanted);
  return [named, published, ofSide, ofCountry].find((some) => some.length > 0) ?? [];
}
