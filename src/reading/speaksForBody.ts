import { foldName } from '../text/foldName.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Tells by the titles of somebody of a body's side whether they speak for the body: they hold one of the offices that
 * `data/speaks-for.yml` lists for it, or an office that names it, as "Pentagon spokesman" does.
 *
 * @param body as the lexicon names it
 * @example speaksForBody('Pentagon', lexicon)(['Pentagon spokesman']) // true
 */
export function speaksForBody(
  body: string,
  { speaksFor, speakers }: Lexicon,
): (titles: readonly string[]) => boolean {
  const { titles: offices = [] } = speaksFor.find((row) => row.body === body) ?? {};
  const { also = [] } = speakers.find(({ kind, name }) => kind === 'body' && name === body) ?? {};
  const begins = [...offices, body, ...also].map((title) => `${plain(title).replace(/^the /, '')} `);
  return (titles) =>
    titles.map((title) => `${plain(title)} `).some((title) => begins.some((one) => title.startsWith(one)));
}

/** A spokeswoman and a spokesperson hold the office of a spokesman. */
const plain = (title: string): string =>
  foldName(title).replace(/\bspokes(?:wo)?m[ae]n\b|\bspokespeople\b/g, 'spokesperson');
