import type { FoundArticle } from '../../src/archive/port.ts';
import { isOfficial } from '../../src/reading/sideOfSource.ts';
import { foldName } from '../../src/text/foldName.ts';
import type { Archived } from './textsWith.ts';

/** "Sarkand's and Drevonia's readouts of the call" */
const OF_TEXTS =
  /\b(?:readouts?|statements?|accounts?|versions?|(?:of|on|from) the (?:call|meeting|talks|summit))\b/gi;
const NEWEST = 20;
const DAY = 86_400_000;

/**
 * The newest two texts that two governments on no list published within a day of each other, by the names in the names of their
 * outlets; null where one of them has no outlet or there are no such texts.
 *
 * @param words "Sarkand and Drevonia"
 * @example await accountsOfOutlets('Kestria and Orlund', desk) // null, where neither has an outlet
 */
export async function accountsOfOutlets(
  words: string,
  { archive, lexicon }: Archived,
): Promise<readonly [string, string] | null> {
  const plain = words
    .replace(/['’]s\b/g, '')
    .replace(OF_TEXTS, ' ')
    .trim();
  const names = plain
    .split(/\s+(?:and|vs\.?|versus|&)\s+|,\s*/i)
    .map((name) => foldName(name).replace(/^the /, ''));
  const [one, other, more] = names.length > 1 ? names : foldName(plain).split(' ');
  if (!one || !other || more) return null;
  const [ones, others] = await Promise.all(
    [one, other].map((name) => textsOfOffices(name, { archive, lexicon })),
  );
  const pairs = ones!.flatMap((a) =>
    others!
      .filter((b) => Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= DAY)
      .map((b) => ({ day: a.day, ids: [a.details.id, b.details.id] as const })),
  );
  const [newest] = pairs.sort((a, b) => b.day.localeCompare(a.day));
  return newest?.ids ?? null;
}

/**
 * The newest texts of government offices that have a name in theirs, office by office.
 *
 * @param name folded: "sarkand"
 * @example await textsOfOffices('kestria', desk) // [], where no office of it has published
 */
export async function textsOfOffices(
  name: string,
  { archive, lexicon }: Archived,
): Promise<readonly FoundArticle[]> {
  const outlets = (await archive.findOutlets()).filter(
    (source) =>
      isOfficial({ source, sourceKind: null }, lexicon) && ` ${foldName(source)} `.includes(` ${name} `),
  );
  const pages = await Promise.all(
    outlets.map((source) => archive.findArticles({ source, order: 'newest', limit: NEWEST })),
  );
  return pages.flatMap(({ found }) => found);
}
