import { tellsOfOthers } from './sameFormula.ts';
import { relateTexts, shinglesOf } from './shingles.ts';

/** An article as it is compared with the others of its days. */
export interface EventArticle {
  readonly title: string | null;
  readonly text: string;
  readonly language: string | null;
  /** When it was published, in milliseconds since 1970. */
  readonly at: number;
  /** Soft news is never of one event with hard news; what is neither for certain may be of either. */
  readonly kind?: 'soft' | 'hard';
  /** The story that it was put into on arrival; null where it has none. */
  readonly story: string | null;
}

/** News says what happened at the beginning. In characters. */
const OPENING = 600;
const TITLE_WEIGHT = 2;
/** Names tell one event from another better than other words do. */
const NAME_WEIGHT = 1.3;
/** Two articles that were put into one story on arrival are a little more alike. */
const SAME_STORY = 0.02;
/** Average likeness of two groups from which on they are one event. */
const SAME_EVENT = 0.1;
/** Two names or words in common are hardly an event in common: countries are in many, and much opens and ends. */
const FEWEST_SHARED = 3;
const FEW_SHARED = 0.25;
/** As if so many articles had been seen with no word in common: few articles tell little about how rare a word is. */
const PRIOR = 4;
/** Articles further apart than this are on different events, unless they were put into one story. */
const SPAN = 2 * 86_400_000;

/** Texts of one formula are at least so alike. */
const FORMULA = 0.3;

const EMPTY = new Set(
  (
    'the and for that with was were are has have had his her its their they this from not but who which what when ' +
    'will would said say says been more than about also into after over out before between under against two three ' +
    'four five six seven eight nine ten first last new year years day days week month told there where while could ' +
    'should may might one all other some most since during until near press release statement remarks monday ' +
    'tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december'
  ).split(' '),
);

/**
 * Puts the articles of a digest into groups that tell of one event each, looking at all of them together. On arrival an
 * article can only be compared with those before it; here the reaction that came first meets the report that came later.
 *
 * Agglomerative clustering by average cosine of TF-IDF vectors over headline and opening, names counting more. The
 * figures were set on the AllSides, BASIL and ECB+ stories, cut to openings and put together by 45. Deterministic;
 * quadratic in memory: for some hundreds of articles.
 *
 * Returns indices into `articles`, each once, a group in the order given, groups by their first article.
 *
 * @example groupByEvent([{ title: 'Talks', text, language: 'en', at: 0, story: 'a' }, { title: 'Talks', text, language: 'en', at: 0, story: 'a' }]) // [[0, 1]]
 */
export function groupByEvent(articles: readonly EventArticle[]): number[][] {
  const vectors = vectorsOf(articles);
  const groups = articles.map((_, index) => [index]);
  // Half of the pairs: one is as near to the other as the other to it.
  const alike = articles.map((one, i) =>
    articles.map((other, j) => (j < i ? likeness(i, j, one, other) : 0)),
  );
  for (const [i, row] of alike.entries()) for (let j = i + 1; j < row.length; j += 1) row[j] = alike[j]![i]!;
  function likeness(i: number, j: number, one: EventArticle, other: EventArticle): number {
    const together = one.story !== null && one.story === other.story;
    if (one.language !== other.language || (!together && Math.abs(one.at - other.at) > SPAN)) return 0;
    if (one.kind && other.kind && one.kind !== other.kind) return 0;
    // Two names in common are enough for a wedding: few soft stories are told on one day.
    const fewest = one.kind === 'soft' && other.kind === 'soft' ? FEWEST_SHARED - 1 : FEWEST_SHARED;
    const close = cosine(vectors[i]!, vectors[j]!, fewest);
    // Calls, nominations and condolences made by one formula are each news of its own.
    if (close > FORMULA && isOneFormula(one.text, other.text)) return 0;
    return close > 0 && together ? close + SAME_STORY : close;
  }
  for (;;) {
    const pair = nearestGroups(groups, alike);
    if (!pair) break;
    const [into, from] = pair;
    groups[into]!.push(...groups[from]!);
    groups.splice(from, 1);
    // Rows and columns hold sums over pairs, so that a merged group's are the sums of its parts'.
    for (const [n, sums] of alike.entries()) {
      sums[into] = n === into ? 0 : sums[into]! + sums[from]!;
      sums.splice(from, 1);
    }
    const [gone] = alike.splice(from, 1);
    for (const [n, sum] of gone!.entries()) if (n !== into) alike[into]![n]! += sum;
    alike[into]![into] = 0;
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

/** The two groups whose members are most alike on average, where they are enough so. */
function nearestGroups(
  groups: readonly (readonly number[])[],
  alike: readonly (readonly number[])[],
): [number, number] | null {
  let most = SAME_EVENT;
  let pair: [number, number] | null = null;
  for (let i = 0; i < groups.length; i++) {
    for (let j = 0; j < i; j++) {
      const mean = alike[i]![j]! / (groups[i]!.length * groups[j]!.length);
      if (mean > most) {
        most = mean;
        pair = [j, i];
      }
    }
  }
  return pair;
}

function isOneFormula(one: string, other: string): boolean {
  return tellsOfOthers(one, other) && relateTexts(shinglesOf(one), shinglesOf(other)) !== null;
}

interface Vector {
  /** How many terms the text has, also those that no other has. */
  readonly size: number;
  /** Its terms that others have too, in their order. */
  readonly terms: readonly { readonly term: string; readonly place: number }[];
  /** The weight of each term that several texts have, by its place; 0 for one that this text has not. */
  readonly weights: Float64Array;
  /** Of the further words of a name ("Alba" of "Puerto Alba") the first. */
  readonly names: ReadonlyMap<string, string>;
}

function vectorsOf(articles: readonly EventArticle[]): Vector[] {
  const names = new Set<string>();
  const counted = articles.map(({ title, text }) => {
    const opening = text.slice(0, OPENING);
    // Capitals at the beginning of a sentence or in a headline tell nothing.
    for (const [word] of opening.matchAll(/(?<=[\p{L}\p{N},;:] )\p{Lu}\p{L}{2,}/gu))
      names.add(stem(word.toLowerCase()));
    const terms = new Map<string, number>();
    count(title ?? '', TITLE_WEIGHT, terms);
    count(opening, 1, terms);
    return terms;
  });
  const articlesWith = new Map<string, number>();
  for (const terms of counted)
    for (const term of terms.keys()) articlesWith.set(term, (articlesWith.get(term) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const [term, having] of articlesWith) if (having > 1) places.set(term, places.size);
  return counted.map((terms, index) => {
    const weights = new Float64Array(places.size);
    const several: { term: string; place: number }[] = [];
    let squares = 0;
    for (const [term, often] of terms) {
      const rarity = Math.max(0, Math.log((articles.length + PRIOR) / (articlesWith.get(term)! + 1)));
      const weight = (1 + Math.log(often)) * rarity * (names.has(term) ? NAME_WEIGHT : 1);
      squares += weight * weight;
      const place = places.get(term);
      if (place === undefined) continue;
      weights[place] = weight;
      several.push({ term, place });
    }
    const length = Math.sqrt(squares) || 1;
    for (const { place } of several) weights[place]! /= length;
    return { size: terms.size, terms: several, weights, names: namesIn(articles[index]!) };
  });
}

function namesIn({ title, text }: EventArticle): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name] of `${text.slice(0, OPENING)} . ${title ?? ''}`.matchAll(
    /\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}{2,})+/gu,
  )) {
    const [first, ...others] = name.toLowerCase().split(' ').map(stem);
    for (const word of others) names.set(word, first!);
  }
  return names;
}

function count(text: string, weight: number, terms: Map<string, number>): void {
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
    if (EMPTY.has(word)) continue;
    const term = stem(word);
    terms.set(term, (terms.get(term) ?? 0) + weight);
  }
}

/** Verbs of news whose forms share no stem. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['took', 'tak'],
  ['taken', 'tak'],
  ['met', 'meet'],
  ['held', 'hold'],
  ['froze', 'freez'],
  ['frozen', 'freez'],
  ['broke', 'break'],
  ['broken', 'break'],
  ['sent', 'send'],
  ['left', 'leav'],
  ['won', 'win'],
  ['lost', 'los'],
  ['fell', 'fall'],
  ['rose', 'ris'],
  ['sold', 'sell'],
  ['sworn', 'swear'],
  ['swore', 'swear'],
  ['shot', 'shoot'],
  ['led', 'lead'],
]);

/** A word without the ending of its form: of two that fit the longer. */
function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const ending = ENDINGS.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
const ENDINGS = ['ing', 'ed', 'es', 's', 'e'];

/** The cosine of two vectors; less where they have only one or two names or words in common. */
function cosine(one: Vector, other: Vector, fewest: number): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  const shared = new Set<string>();
  for (const { term, place } of small.terms) {
    const theirs = large.weights[place]!;
    if (theirs === 0) continue;
    sum += small.weights[place]! * theirs;
    if (shared.size >= fewest) continue;
    const first = small.names.get(term);
    // "Puerto Alba" is one name.
    shared.add(first !== undefined && large.names.get(term) === first ? first : term);
  }
  return shared.size < fewest ? sum * FEW_SHARED : sum;
}
