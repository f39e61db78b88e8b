import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { foldName } from '../../src/text/foldName.ts';
import { foldWords } from '../../src/text/foldText.ts';
import { inFull, titlesOf } from '../asked/titles.ts';
import { officeAsked, stemOf } from './officesHeld.ts';
import type { Archived } from './textsWith.ts';

const TEXTS = 20;
const MOST_NAMES = 4;

/**
 * Who holds an office that publishes under its own name, by its own texts: "the Sundmark president" is whom "President of Sundmark" quotes with that
 * title. Null for nobody and for several.
 *
 * @example await holderBySource('Kestrian president', desk) // null
 */
export async function holderBySource(words: string, desk: Archived): Promise<string | null> {
  const { country, typed } = await officeAsked(words, desk);
  if (!country || !typed) return null;
  const office = foldName(inFull(typed, titlesOf(desk.lexicon)));
  const called = new RegExp(
    `^(?:the )?(?:office of the |press service of the )?${RegExp.escape(office)} of (?:the )?(?:republic of (?:the )?)?${stemOf(country)}\\p{L}*$`,
    'u',
  );
  const source = (await desk.archive.findOutlets()).find((outlet) => called.test(foldWords(outlet)));
  if (!source) return null;
  const page = await desk.archive.findArticles({ source, order: 'newest', limit: TEXTS });
  const versions = await versionsOf(
    page.found.map(({ details, version }) => ({ article: details, version })),
    desk.archive,
  );
  const names = new Set(
    versions.flatMap(({ reading }) => reading.quotes.flatMap(({ speakerName }) => speakerName ?? [])),
  );
  const people = await Promise.all(
    [...names]
      .slice(0, MOST_NAMES)
      .map(async (name) => (await desk.archive.findPeople({ name })).find((one) => one.name === name)),
  );
  const isHolder = (title: string) => foldName(title).split(' ').includes(office.split(' ').at(-1)!);
  const [only, other] = people.filter((one) => one?.title && isHolder(one.title));
  return only && !other ? only.name : null;
}
