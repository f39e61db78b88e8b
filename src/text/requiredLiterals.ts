import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A part of a pattern that can be tried alone, and the sets of literals of each of which one is in what it matches. */
export interface Clause {
  readonly source: string;
  readonly flags: string;
  /**
   * In small letters, with 0 for any digit and `EDGE` where a word begins or ends. Of a part that may match without any there are
   * none.
   */
  readonly needs: readonly (readonly string[])[];
}

/** What is known of the strings that a node matches. */
interface Facts {
  /** All of them, where they are few and known. */
  readonly exact: readonly string[] | null;
  /** Sets of which each has a literal in every one of them. */
  readonly needs: readonly (readonly string[])[];
}

/** So many strings are listed one by one; a set of literals may be as long as a list of words in a pattern. */
const MOST_EXACT = 32;
const MOST_LITERALS = 600;
/** So many sets are kept of a clause, the rarest first. */
const MOST_NEEDS = 4;

const NOTHING: Facts = { exact: [''], needs: [] };
const ANYTHING: Facts = { exact: null, needs: [] };

/**
 * The alternatives of a pattern, each with the literals that it cannot match without: the prefilter of Cox, *Regular
 * Expression Matching with a Trigram Index* (2012), with whole literals in place of trigrams. The pattern matches a string
 * where one of the clauses does. Letters beyond ASCII are passed over.
 *
 * @example requiredLiterals(/\b(?:sign|adopt)ed the|[12]\d/i).map(({ needs }) => needs)
 * // [[['|signed| |t', '|adopted| |']], [['00']]]
 */
export function requiredLiterals({ source, flags }: RegExp): Clause[] {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  // What refers to a group by its number cannot be tried without the others.
  if (/\\[1-9k]/.test(source))
    return [{ source, flags, needs: rarest(needsOf(eitherOf(pattern.alternatives))) }];
  return pattern.alternatives.flatMap((one) => spread(one, flags));
}

/**
 * An alternative that is for the most part a group of many, as one clause for each of those: what is around the group, before and
 * behind each.
 */
function spread(one: AST.Alternative, flags: string): Clause[] {
  const whole = (): Clause => ({ source: one.raw, flags, needs: rarest(needsOf(inSequence(one.elements))) });
  const at = one.elements.findIndex(
    (element) => element.type === 'Group' && element.raw.length > Math.max(LONG_GROUP, one.raw.length / 2),
  );
  const group = one.elements[at];
  if (group?.type !== 'Group') return [whole()];
  const before = one.raw.slice(0, group.start - one.start);
  const behind = one.raw.slice(group.end - one.start);
  return group.alternatives.map((inner) => ({
    source: `${before}(?:${inner.raw})${behind}`,
    flags,
    needs: rarest(
      needsOf(inSequence([...one.elements.slice(0, at), ...inner.elements, ...one.elements.slice(at + 1)])),
    ),
  }));
}
const LONG_GROUP = 400;

function inSequence(elements: readonly AST.Element[]): Facts {
  const needs: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let whole = true;
  const end = () => {
    if (isNeed(run)) needs.push(run);
    run = [''];
    whole = false;
  };
  for (const element of elements) {
    const { exact, needs: own } = factsOf(element);
    needs.push(...own);
    if (exact === null) {
      end();
      continue;
    }
    // What may be missing would only make a literal longer that is long enough.
    const isOptional = exact.includes('') && exact.length > 1;
    if (run.length * exact.length > MOST_EXACT || (isOptional && rarity(run) >= LONG)) end();
    run = isOptional && !whole && run.length === 1 && isEmpty(run[0]!) ? [''] : across(run, exact);
  }
  if (whole) return { exact: run, needs };
  end();
  return { exact: null, needs };
}

const across = (before: readonly string[], behind: readonly string[]): readonly string[] =>
  before.flatMap((one) => behind.map((other) => one + other));

function factsOf(element: AST.Element): Facts {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return eitherOf(element.alternatives);
    case 'Character':
      return ofCharacters([element.value]);
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? { exact: ['0'], needs: [] } : ANYTHING;
    case 'CharacterClass':
      return element.negate ? ANYTHING : ofCharacters(element.elements.flatMap(inClass));
    case 'Quantifier':
      return repeated(element, factsOf(element.element));
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') return lookedAt(element);
      return element.kind === 'word' && !element.negate ? { exact: [EDGE], needs: [] } : NOTHING;
    default:
      return ANYTHING;
  }
}

function repeated({ min, max }: AST.Quantifier, one: Facts): Facts {
  if (max === 0) return NOTHING;
  if (min === 0) return max === 1 && one.exact ? { exact: ['', ...one.exact], needs: [] } : ANYTHING;
  return max === 1 ? one : { exact: null, needs: needsOf(one) };
}

/** What is looked at from a place is in the string too, though not where the match is. */
const lookedAt = ({ negate, alternatives }: AST.LookaroundAssertion): Facts =>
  negate ? NOTHING : { exact: [''], needs: needsOf(eitherOf(alternatives)) };

const eitherOf = (alternatives: readonly AST.Alternative[]): Facts =>
  either(alternatives.map(({ elements }) => inSequence(elements)));

function either(all: readonly Facts[]): Facts {
  const exact = new Set<string>();
  for (const one of all) for (const string of one.exact ?? []) exact.add(string);
  const isListed = all.every((one) => one.exact !== null && one.needs.length === 0);
  if (isListed && exact.size <= MOST_EXACT) return { exact: [...exact], needs: [] };
  // What each needs first, what each needs next, as far as all of them need something.
  const needs = all.map((one) => rarest(needsOf(one)));
  const fewest = Math.min(...needs.map(({ length }) => length));
  return {
    exact: null,
    needs: Array.from({ length: fewest }, (_, at) => [...new Set(needs.flatMap((sets) => sets[at]!))]).filter(
      ({ length }) => length <= MOST_LITERALS,
    ),
  };
}

const needsOf = ({ exact, needs }: Facts): readonly (readonly string[])[] =>
  exact && isNeed(exact) ? [...needs, exact] : needs;

const isNeed = (set: readonly string[]): boolean => set.length > 0 && !set.some(isEmpty);
const isEmpty = (one: string): boolean => one === '' || one === EDGE;

/** Where a word begins or ends, as `\b` finds it. */
export const EDGE = '|';

/** With each edge of a word that its letters show. */
function withEdges(one: string): string {
  let whole = '';
  let before = '';
  let isEdge = false;
  for (const sign of one) {
    if (sign === EDGE) {
      isEdge = true;
      continue;
    }
    if (before === '' ? isEdge : (sign === ' ') !== (before === ' ')) whole += EDGE;
    whole += sign;
    before = sign;
    isEdge = false;
  }
  return isEdge ? whole + EDGE : whole;
}

/** Characters of a class, one by one; NaN for what cannot be listed. */
function inClass(element: AST.CharacterClass['elements'][number]): number[] {
  if (element.type === 'Character') return [element.value];
  if (element.type === 'CharacterSet')
    return element.kind === 'digit' && !element.negate ? [DIGIT] : [Number.NaN];
  if (element.type !== 'CharacterClassRange') return [Number.NaN];
  const [min, max] = [element.min.value, element.max.value];
  if (min >= DIGIT && max < DIGIT + 10) return [DIGIT];
  return max - min > MOST_IN_CLASS
    ? [Number.NaN]
    : Array.from({ length: max - min + 1 }, (_, at) => min + at);
}
const DIGIT = 48;
const MOST_IN_CLASS = 6;

/** Letters, digits and spaces are told apart, nothing else. */
function ofCharacters(values: readonly number[]): Facts {
  if (values.length > 2 * MOST_IN_CLASS) return ANYTHING;
  const exact: string[] = [];
  for (const value of values) {
    const sign = SIGNS[value];
    if (sign === undefined) return ANYTHING;
    if (!exact.includes(sign)) exact.push(sign);
  }
  return exact.length > MOST_IN_CLASS ? ANYTHING : { exact, needs: [] };
}

/** What stands for a character in a literal. */
const SIGNS: (string | undefined)[] = [];
for (let unit = 65; unit <= 90; unit++) SIGNS[unit] = SIGNS[unit + 32] = String.fromCharCode(unit + 32);
for (let unit = 48; unit <= 57; unit++) SIGNS[unit] = '0';
SIGNS[32] = ' ';
SIGNS[0x17f] = 's';
SIGNS[0x212a] = 'k';

/** The sets that are least often found, rarest first, with no more of a literal than shows it. */
const rarest = (sets: readonly (readonly string[])[]): (readonly string[])[] =>
  sets
    .filter((set) => Math.min(...set.map(rarityOf)) >= LEAST_RARE)
    .map((set) => ({ set, rarity: rarity(set) }))
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, MOST_NEEDS)
    .map(({ set }) => [...new Set(set.map((one) => withEdges(one).slice(0, ENOUGH)))]);
const ENOUGH = 11;
/** What is in nearly every sentence is not worth looking for. */
const LEAST_RARE = 1.5;

/** Literals of so many letters are long enough. */
const LONG = 4;

const COMMON =
  /^(?: |the|and|that|this|with|for|from|have|has|had|was|were|are|not|will|would|in|is|on|of|to|at|by|an|it|be|as|or|we|our|his|her|you|who|i|a|s)*$/;

/** How seldom a set is found, in letters of its shortest literal: those of common words count for little, and a long set for less. */
const rarity = (set: readonly string[]): number => Math.min(...set.map(rarityOf)) - Math.log2(set.length) / 2;

function rarityOf(one: string): number {
  const letters = one.replaceAll(EDGE, '');
  if (COMMON.test(letters)) return Math.min(letters.length, 4) / 4;
  // Figures are rarer than letters.
  return (
    letters.replace(/0/g, '00').trim().length +
    (Number(one.startsWith(EDGE)) + Number(one.endsWith(EDGE))) / 2
  );
}
