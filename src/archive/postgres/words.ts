import { commonRuns, runsOfPhrase } from '../../comparing/phraseRuns.ts';
import { foldLetters } from '../../text/foldText.ts';

const MARK = '["“”„‟«»]';
const TERMS = new RegExp(`${MARK}(?<phrase>[^"“”„‟«»]*)${MARK}|(?<word>[^\\s"“”„‟«»]+)`, 'gu');

/** PostgreSQL keeps a word's place up to 16,383 and the first 255 places of each word; a word up to 2,046 bytes. */
const LAST_PLACE = 16_000;
const MOST_PLACES = 250;
const LONGEST_WORD = 300;
/** Parts overlap by so many words, so that a phrase across the border is found. */
const OVERLAP = 50;
/** A longer phrase is looked for by its beginning: that many words in a row are no chance. */
const LONGEST_PHRASE = 500;
/** Words of which an article is ranked: ranking by all its words means fetching them all. */
const LEAD = 120;
/** Bytes of words in one vector; PostgreSQL ends at a mebibyte. */
const LARGEST = 700_000;

/**
 * The words of a text as they are looked for: letters and digits, without case and diacritics, in order.
 *
 * It is done here and not by PostgreSQL's own parser, because that one takes hyphens, addresses and numbers for words
 * of their own kind, differs with the database's locale, and takes accents away only with an extension.
 *
 * @example wordsOf('Façade: re-opened') // ['facade', 're', 'opened']
 */
export function wordsOf(text: string): string[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
  return words.map((word) => (word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word));
}

/** What an article is found by, as values of type tsvector. */
export interface ArticleVectors {
  /**
   * Every word, with its places as far as PostgreSQL keeps them; those of the title have the weight A. Among them the names
   * of runs of common words, as `#name`, which is no word: a phrase of such words is found by them.
   */
  readonly words: string;
  /** Title and first words, for ranking. */
  readonly lead: string;
  /** The words of a long text after its first part, in parts of their own, for phrases. */
  readonly later: readonly string[];
}

/** @example vectorsOf('Talks', 'Talks began.').words // "'talks':1A,4 'began':5" */
export function vectorsOf(title: string | null, text: string): ArticleVectors {
  const ofTitle = wordsOf(title ?? '');
  const ofText = wordsOf(text);
  const most = LAST_PLACE - ofTitle.length - 2;
  const lead = vector(ofTitle, ofText.slice(0, LEAD)).words;
  const runs = [...commonRuns(ofTitle), ...commonRuns(ofText)].map((name) => `#${name}`);
  if (ofText.length <= most) {
    const { words, mostOfOne } = vector(ofTitle, ofText, runs);
    if (mostOfOne <= MOST_PLACES) return { words, lead, later: [] };
  }
  const [first, ...later] = partsOf(ofText, most);
  return {
    words: vector(ofTitle, first!, [...runs, ...ofText]).words,
    lead,
    later: later.map((part) => vector([], part).words),
  };
}

/** @example quoteVector('“Yes, yes.”') // "'yes':2,3" */
export function quoteVector(text: string): string {
  return vector([], wordsOf(text)).words;
}

/** A text's words in runs in which PostgreSQL keeps every place. */
function partsOf(words: readonly string[], most: number): string[][] {
  const parts: string[][] = [];
  for (let start = 0; ; ) {
    const places = new Map<string, number>();
    let end = start;
    for (; end < words.length && end - start < Math.max(most, 2 * OVERLAP); end++) {
      const count = (places.get(words[end]!) ?? 0) + 1;
      if (count > MOST_PLACES) break;
      places.set(words[end]!, count);
    }
    parts.push(words.slice(start, end));
    if (end >= words.length) return parts;
    start = end - OVERLAP;
  }
}

/** Words with their places as one value, as much as PostgreSQL takes, and how often the text has its most frequent word. */
function vector(
  title: readonly string[],
  text: readonly string[],
  without: readonly string[] = [],
): { words: string; mostOfOne: number } {
  const numbers = new Map<string, number>();
  const entries: string[] = [];
  const times: number[] = [];
  let mostOfOne = 0;
  // Counting the bytes of each word takes as long as all else: it is done where they may be too many.
  let left = sizeAtMost(title, text, without) < LARGEST ? Number.POSITIVE_INFINITY : LARGEST;
  const put = (word: string, place: string | null): number | undefined => {
    const number = numbers.get(word);
    if (number === undefined && left <= LARGEST) left -= Buffer.byteLength(word) + 8;
    if (left < 0) return number;
    if (place !== null) left -= 2;
    if (number === undefined) {
      numbers.set(word, entries.length);
      times.push(0);
      return entries.push(place === null ? `'${word}'` : `'${word}':${place}`) - 1;
    }
    if (place !== null) entries[number] += `,${place}`;
    return number;
  };
  for (let i = 0; i < title.length; i++) put(title[i]!, `${i + 1}A`);
  // A gap after the title, so that no phrase runs from it into the text.
  for (let i = 0; i < text.length; i++) {
    const number = put(text[i]!, `${title.length + 2 + i}`);
    if (number !== undefined) mostOfOne = Math.max(mostOfOne, ++times[number]!);
  }
  for (const word of without) put(word, null);
  return { words: entries.join(' '), mostOfOne };
}

/** A bound on the bytes of words and places. */
function sizeAtMost(...lists: (readonly string[])[]): number {
  let size = 0;
  for (const words of lists) for (const word of words) size += 3 * word.length + 10;
  return size;
}

/** What a person typed, as values of type tsquery. */
export interface WordQuery {
  /** Everything: every word, and the phrases in their order. */
  readonly all: string;
  /** The same for the words of articles, where runs of common words have names. */
  readonly ofArticle: string;
  /** As `ofArticle`, the words of a phrase in whatever order. */
  readonly anyOrder: string;
  /** The phrases whose order `anyOrder` leaves open. */
  readonly phrases: readonly string[];
}

/**
 * What a person typed as a query of PostgreSQL's text search: every word must occur, words in quotation marks in that
 * order. Only letters and digits get into it, so that nothing typed is taken for an operator; a mark without a partner
 * is no mark. Three letters or more with a star match every word that begins so; fewer would match too many.
 *
 * Null when there is no letter or digit in it: such a search finds nothing.
 *
 */
function queryOf(typed: string): WordQuery | null {
  const terms = new Map<string, Term>();
  for (const { groups } of typed.replaceAll('\0', ' ').matchAll(TERMS)) {
    const term = groups?.phrase ?? groups?.word ?? '';
    const words = wordsOf(term).slice(0, LONGEST_PHRASE);
    if (words.length === 0) continue;
    const begins = /[\p{L}\p{N}]{3}\*$/u.test(term) ? ':*' : '';
    const quoted = words.map((word, i) => `'${word}'${i === words.length - 1 ? begins : ''}`);
    const runs = begins ? null : runsOfPhrase(words.join(' '));
    const names = (runs?.names ?? []).map((name) => `'#${name}'`);
    terms.set(quoted.join(' '), { words: quoted, names, isByRuns: runs?.isExact ?? false });
  }
  if (terms.size === 0) return null;
  const all = [...terms.values()];
  const inAnyOrder = all.flatMap(({ words, names, isByRuns }) => (isByRuns ? names : [...names, ...words]));
  return {
    all: all.map(({ words }) => inOrder(words)).join(' & '),
    ofArticle: all
      .flatMap(({ words, names, isByRuns }) => (isByRuns ? names : [...names, inOrder(words)]))
      .join(' & '),
    anyOrder: [...new Set(inAnyOrder)].join(' & '),
    phrases: all
      .filter(({ words, isByRuns }) => words.length > 1 && !isByRuns)
      .map(({ words }) => inOrder(words)),
  };
}

/** A word or phrase, with the names of its runs where all its words are common. */
interface Term {
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** Whether its runs are all that need be asked for. */
  readonly isByRuns: boolean;
}

function inOrder(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `(${words.join(' <-> ')})`;
}

/**
 * What a person typed as queries, one for each entry of a list: each finds something of its own. Empty when there is no
 * letter or digit in it.
 *
 * @example queriesOf('Lavrov “strategic stability” OR')[0]?.all // "'lavrov' & ('strategic' <-> 'stability') & 'or'"
 * @example queriesOf(['sanction*', 'tariffs']).length // 2
 */
export function queriesOf(typed: string | readonly string[]): WordQuery[] {
  return [typed]
    .flat()
    .map(queryOf)
    .filter((query) => query !== null);
}

/** One query for what any of several finds. */
export function anyOf(queries: readonly string[]): string {
  return queries.map((query) => (queries.length > 1 ? `(${query})` : query)).join(' | ');
}
