import { requiredLiterals } from './requiredLiterals.ts';

/** A pattern that is tried only on strings that have the literals it needs. */
export interface Prefiltered {
  readonly pattern: RegExp;
  /** As `pattern.test` from the beginning of the string. */
  test(text: string): boolean;
  /** Whether the pattern may match; never false where it does. */
  mayMatch(text: string): boolean;
}

interface TriedClause {
  readonly source: string;
  readonly flags: string;
  /** Indexes of the sets of literals that it needs. */
  readonly needs: Int32Array;
  /** Made when it is first tried: most never are. */
  pattern: RegExp | null;
}

/** Patterns whose literals are not in the automaton yet. */
const waiting: (() => void)[] = [];
const indexes = new Map<string, number>();
const setsOfLiteral = new Map<string, number[]>();
let automaton: Automaton = { next: new Uint16Array(0), found: [] };

/** The string that was asked about last, and the sets with a literal in it: many patterns are asked about one sentence in a row. */
let asked: string | null = null;
let present = new Int32Array(0);

/**
 * Makes a pattern that costs next to nothing on strings that it cannot match. The literals that all such patterns need are looked
 * for in one pass over the string, by the automaton of Aho and Corasick (1975), and each alternative of a pattern is tried only where
 * its own literals are found.
 *
 * @example prefiltered(/\bsigned (?:the|an?) treaty\b/i).test('They signed the treaty.') // true
 */
export function prefiltered(pattern: RegExp): Prefiltered {
  let clauses: readonly TriedClause[] = [];
  waiting.push(() => {
    clauses = requiredLiterals(pattern).map(({ source, flags, needs }) => ({
      source,
      flags: flags.replace(/[gy]/g, ''),
      needs: Int32Array.from(needs, indexOfSet),
      pattern: null,
    }));
  });
  return {
    pattern,
    test(text) {
      lookFor(text);
      for (const clause of clauses) if (isOpen(clause) && patternOf(clause).test(text)) return true;
      return false;
    },
    mayMatch(text) {
      lookFor(text);
      return clauses.some(isOpen);
    },
  };
}

/** Whether the string that was asked about has all that a clause needs. */
function isOpen({ needs }: TriedClause): boolean {
  for (let at = 0; at < needs.length; at++)
    if ((present[needs[at]! >> 5]! & (1 << (needs[at]! & 31))) === 0) return false;
  return true;
}

function patternOf(clause: TriedClause): RegExp {
  clause.pattern ??= new RegExp(clause.source, clause.flags);
  return clause.pattern;
}

function indexOfSet(literals: readonly string[]): number {
  const key = literals.join('|');
  const known = indexes.get(key);
  if (known !== undefined) return known;
  const index = indexes.size;
  indexes.set(key, index);
  for (const one of literals) setsOfLiteral.set(one, [...(setsOfLiteral.get(one) ?? []), index]);
  return index;
}

function lookFor(text: string): void {
  if (waiting.length > 0) {
    for (const make of waiting.splice(0)) make();
    automaton = automatonOf(setsOfLiteral);
    present = new Int32Array((indexes.size >> 5) + 1);
  } else if (text === asked) return;
  asked = text;
  present.fill(0);
  const { next, found } = automaton;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    state = next[state * SYMBOLS + symbolOf(text.charCodeAt(at))]!;
    const here = found[state];
    if (here) for (let n = 0; n < here.length; n++) present[here[n]! >> 5]! |= 1 << (here[n]! & 31);
  }
}

/** Letters, a digit, a space and anything else. */
const SYMBOLS = 29;
const OTHER = 28;
const TABLE = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit).toLowerCase();
  if (sign >= 'a' && sign <= 'z') return sign.charCodeAt(0) - 97;
  if (sign >= '0' && sign <= '9') return 26;
  return sign === ' ' ? 27 : OTHER;
});
/** Long s and the Kelvin sign match s and k where case is ignored. */
const symbolOf = (unit: number): number =>
  unit < 128 ? TABLE[unit]! : unit === 0x17f ? 18 : unit === 0x212a ? 10 : OTHER;

interface Automaton {
  /** Where each state goes on each symbol. */
  readonly next: Uint16Array | Uint32Array;
  /** The sets of which a literal ends in each state. */
  readonly found: readonly (Int32Array | null)[];
}

function automatonOf(literals: ReadonlyMap<string, readonly number[]>): Automaton {
  let most = 1;
  for (const one of literals.keys()) most += one.length;
  const next = most < 1 << 16 ? new Uint16Array(most * SYMBOLS) : new Uint32Array(most * SYMBOLS);
  const found: number[][] = [[]];
  for (const [one, indexes] of literals) {
    let state = 0;
    for (let at = 0; at < one.length; at++) {
      const cell = state * SYMBOLS + symbolOf(one.charCodeAt(at));
      if (next[cell] === 0) next[cell] = found.push([]) - 1;
      state = next[cell]!;
    }
    found[state]!.push(...indexes);
  }
  // Level by level: where a literal breaks off, go on with the longest end of it that begins one.
  const fallback = new Uint32Array(found.length);
  const queue = [0];
  for (const state of queue)
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const child = next[cell]!;
      const other = state === 0 ? 0 : next[fallback[state]! * SYMBOLS + symbol]!;
      if (child === 0) {
        next[cell] = other;
        continue;
      }
      fallback[child] = other;
      if (found[other]!.length > 0) found[child] = [...new Set([...found[child]!, ...found[other]!])];
      queue.push(child);
    }
  return {
    next: next.slice(0, found.length * SYMBOLS),
    found: found.map((indexes) => (indexes.length > 0 ? Int32Array.from(indexes) : null)),
  };
}
