import type { ArticleDetails } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';
import type { Lexicon } from './lexicon.ts';

interface Names {
  readonly outlets: ReadonlyMap<string, string>;
  readonly words: readonly (readonly [name: string, side: string])[];
}
const compiled = new WeakMap<Lexicon, Names>();

/**
 * Whose voice a source is: the side of the body whose texts it publishes, or, of an official one, of a body, country or
 * people in its name, or of the country whose domain its text was published under; null for a source that is nobody's. A
 * source of no stated kind is official where its name is that of an office: "Office of the President of Ukraine".
 *
 * @example sideOfSource({ source: 'US Department of State', sourceKind: 'official', url: null }, lexicon) // 'US'
 */
export function sideOfSource(
  { source, sourceKind, url }: Partial<Pick<ArticleDetails, 'source' | 'sourceKind' | 'url'>>,
  lexicon: Lexicon,
): string | null {
  if (!source) return null;
  const { outlets, words } = namesOf(lexicon);
  const folded = foldWords(source);
  const owner = outlets.get(folded) ?? outlets.get(folded.replace(/^the /, ''));
  if (owner) return owner;
  // Papers bear the names of countries too: "The Moscow Times".
  if (sourceKind !== 'official' && (sourceKind || !OFFICE.test(source))) return null;
  const padded = ` ${folded.replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  return words.find(([name]) => padded.includes(` ${name} `))?.[1] ?? (url ? sideOfAddress(url) : null);
}

/**
 * Whether a source speaks for a government: it says so itself, or, where its kind is not stated, its name is that of an office.
 * An agency does not, though it belongs to a state.
 *
 * @example isOfficial({ source: '10 Downing Street', sourceKind: null }, lexicon) // true
 */
export function isOfficial(
  { source, sourceKind }: Partial<Pick<ArticleDetails, 'source' | 'sourceKind'>>,
  { speaksFor }: Lexicon,
): boolean {
  if (sourceKind || !source) return sourceKind === 'official';
  const folded = foldWords(source);
  const isOf = (name: string) => foldWords(name) === folded;
  return (
    OFFICE.test(source) ||
    speaksFor.some(({ body, titles, outlets }) => titles.length > 0 && [body, ...outlets].some(isOf))
  );
}

const OFFICE =
  /\b(?:ministry (?:of|for)|(?:foreign|defence|defense) ministry|department of (?:state|foreign affairs|defen[cs]e)|office of the|prime minister(?:[’']s office| of)|president of|presidential (?:office|administration|palace)|presidency(?: of)?|government of|federal government|embassy of|permanent mission|directorate of communications|official (?:web)?site of|cabinet (?:office|secretariat)|chancellery|downing street|state department|foreign office)\b/i;

/** "https://www.gov.uk/…" is British, "https://www.state.gov/…" American. */
function sideOfAddress(url: string): string | null {
  const domain = /^https?:\/\/[^/]*\.(?<last>[a-z]{2,4})(?:[:/]|$)/i.exec(url)?.groups?.last?.toUpperCase();
  if (domain === 'GOV' || domain === 'MIL') return 'US';
  if (domain === 'UK') return 'GB';
  return domain?.length === 2 ? domain : null;
}

/**
 * Words without "who" in small letters, before their letters are folded: only in capitals is it the name of a body.
 *
 * @example withoutPlainWho('Ana Rusu, who is mayor') // 'Ana Rusu, , is mayor'
 */
export const withoutPlainWho = (words: string): string => words.replace(/\b[Ww]ho\b/g, ',');

/** "Sofia Brandt-Okoye" is of no Bulgarian: capitals that are given names, before a surname. */
const GIVEN_NAME = /\b(?:Sofia|Victoria) (?=\p{Lu}\p{Ll})/gu;

/**
 * The sides of the countries, peoples and capitals that some words name, each once. Letters that are a word of their own name a
 * body only in capitals: "who" is no WHO.
 *
 * @example namesSides('Call with the Prime Minister of India', lexicon) // ['IN']
 */
export function namesSides(words: string, lexicon: Lexicon): string[] {
  let padded = ` ${foldWords(
    withoutPlainWho(words)
      .replace(GIVEN_NAME, '')
      .replace(/\bUS\b|U\.S\./g, 'USA'),
  ).replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  const sides = new Set<string>();
  for (const [name, side] of namesOf(lexicon).words) {
    if (!padded.includes(` ${name} `)) continue;
    sides.add(side);
    // "South Korea" is named, and not "Korea" as well.
    padded = padded.replaceAll(` ${name} `, '  ');
  }
  return [...sides];
}

function namesOf(lexicon: Lexicon): Names {
  const known = compiled.get(lexicon);
  if (known) return known;
  const bodies = lexicon.speakers.filter(({ kind, side }) => kind === 'body' && side !== null);
  const sideOf = new Map(bodies.map(({ name, side }) => [name, side!]));
  const outlets = new Map<string, string>();
  for (const { body, outlets: own } of lexicon.speaksFor)
    for (const outlet of own) if (sideOf.has(body)) outlets.set(foldWords(outlet), sideOf.get(body)!);
  const words: [string, string][] = [];
  const plain = (name: string) =>
    foldWords(name)
      .replace(/[^\p{L}\p{N}']+/gu, ' ')
      .trim();
  for (const { name, also, side } of bodies) {
    outlets.set(foldWords(name), side!);
    for (const one of [name, ...also]) words.push([plain(one), side!]);
  }
  for (const { name, also, country, demonyms, kind } of lexicon.places)
    if (country && kind !== 'site')
      for (const one of [name, ...also, ...demonyms]) words.push([plain(one), country]);
  // The longest name first: "South Korea" before "Korea". Single letters and "us" are no names.
  words.sort((a, b) => b[0].length - a[0].length);
  const made = { outlets, words: words.filter(([name]) => name.length > 1 && !['in', 'the'].includes(name)) };
  compiled.set(lexicon, made);
  return made;
}
