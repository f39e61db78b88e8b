import type { Lexicon } from '../../reading/lexicon.ts';
import { isOfNoOffice } from '../../reading/names/officeInPhrase.ts';
import { isOfficial, namesSides, sideOfSource } from '../../reading/sideOfSource.ts';
import { speaksForBody } from '../../reading/speaksForBody.ts';
import { foldName } from '../../text/foldName.ts';
import type { ReadText } from './voices.ts';

/**
 * Whether somebody's words are those of a body or a country that was named for them: a person of its side who holds an office
 * that speaks for the body, or who speaks in a text that the body published. A country is spoken for by those of its people who
 * hold an office now, and not by its opposition.
 *
 * @param name who speaks, as the reading names them
 * @param body what was named: "State Department", "Estonia"
 * @example speaksFor('Sergei Lavrov', 'Russian Foreign Ministry', version, lexicon) // true
 */
export function speaksFor(name: string, body: string, version: ReadText, lexicon: Lexicon): boolean {
  const person = version.reading.people.find((one) => one.name === name);
  const article = version.article ?? {};
  const publisher = isOfficial(article, lexicon) ? sideOfSource(article, lexicon) : null;
  // Whom only the title above a government's text names speaks in it for the government.
  const side = person ? person.side : publisher;
  if (!side) return false;
  const wanted = foldName(body.replace(/^the /i, '').replace(/['’]s$/, ''));
  const known = lexicon.speakers.find(
    ({ kind, name: own, also }) =>
      kind === 'body' && [own, ...also].some((one) => foldName(one).replace(/^the /, '') === wanted),
  );
  const isPublisher = publisher === side;
  if (known) {
    if (known.side !== side) return false;
    const row = lexicon.speaksFor.find((one) => one.body === known.name);
    const offices = lexicon.speakers.find((one) => one.name === name)?.offices ?? [];
    const titles = [person?.title ?? '', ...offices.map(({ title }) => title)];
    const holds = speaksForBody(known.name, lexicon)(titles);
    const isOwn = row?.outlets.some((one) => foldName(one) === foldName(article.source ?? '')) ?? false;
    return holds || isOwn;
  }
  const isCountry = lexicon.places.some(
    ({ kind, name: own, also }) =>
      (kind === 'country' || kind === 'capital') && [own, ...also].some((one) => foldName(one) === wanted),
  );
  const isInOffice = isPublisher || (person?.title != null && !isOfNoOffice(person.title, lexicon));
  return isCountry && isInOffice && namesSides(body, lexicon).includes(side);
}
