import { type Clause, EDGE, requiredLiterals } from './requiredLiterals.ts';

/** A pattern that is tried only on strings that have the literals it needs. */
export interface Prefiltered {
  readonly pattern: RegExp;
  /** As `pattern.test` from the beginning of the string. */
  test(text: string): boolean;
  /** Whether the pattern may match; never false where it does. */
  mayMatch(text: string): boolean;
}

interface TriedClause {
  readonly index: number;
  /** Index of the pattern that it is of. */
  readonly of: number;
  readonly source: string;
  readonly flags: string;
  /** Indexes of the sets of literals that it needs. */
  readonly needs: readonly number[];
  /** Made when it is first tried: most never are. */
  pattern: RegExp | null;
}

/** Patterns whose literals are not in the automaton yet. */
const waiting: (() => void)[] = [];
let patterns = 0;
let clauses = 0;
/** Clauses by the set that is the rarest of what they need. */
const clausesOfSet: TriedClause[][] = [];
const indexes = new Map<string, number>();
const setsOfLiteral = new Map<string, number[]>();
let automaton: Automaton = { next: new Uint16Array(0), found: [] };

/** Which sets have a literal in the string that is looked at. */
let present = new Uint8Array(0);

/** The clauses that may match a string, and the patterns that have such a clause: 1 by index. */
interface Open {
  readonly patterns: Uint8Array;
  readonly clauses: Uint8Array;
}

/** Of strings asked about lately: many patterns are asked about one sentence. */
const known = new Map<string, Open>();
const MOST_KNOWN = 300;
/** The last of them. */
let asked: string | null = null;
let open: Open = { patterns: new Uint8Array(0), clauses: new Uint8Array(0) };

/**
 * Makes a pattern that costs next to nothing on strings that it cannot match. The literals that all such patterns need are looked
 * for in one pass over the string, by the automaton of Aho and Corasick (1975), and each alternative of a pattern is tried only where
 * its own literals are found.
 *
 * @example prefiltered(/\bsigned (?:the|an?) treaty\b/i).test('They signed the treaty.') // true
 */
export function prefiltered(pattern: RegExp): Prefiltered {
  const of = patterns++;
  let own: readonly TriedClause[] = [];
  let isAlwaysTried = false;
  waiting.push(() => {
    own = requiredLiterals(pattern).map((clause) => addClause(of, clause));
    isAlwaysTried = own.some(({ needs }) => needs.length === 0);
  });
  const mayMatch = (text: string) => {
    lookFor(text);
    return isAlwaysTried || open.patterns[of] === 1;
  };
  return {
    pattern,
    mayMatch,
    test(text) {
      if (!mayMatch(text)) return false;
      const { clauses } = open;
      for (const clause of own)
        if ((clauses[clause.index] === 1 || clause.needs.length === 0) && patternOf(clause).test(text))
          return true;
      return false;
    },
  };
}

function addClause(of: number, { source, flags, needs }: Clause): TriedClause {
  const clause: TriedClause = {
    index: clauses++,
    of,
    source,
    flags: flags.replace(/[gy]/g, ''),
    needs: needs.map(indexOfSet),
    pattern: null,
  };
  const [rarest] = clause.needs;
  if (rarest === undefined) return clause;
  if (clausesOfSet[rarest]) clausesOfSet[rarest].push(clause);
  else clausesOfSet[rarest] = [clause];
  return clause;
}

function patternOf(clause: TriedClause): RegExp {
  clause.pattern ??= new RegExp(clause.source, clause.flags);
  return clause.pattern;
}

function indexOfSet(literals: readonly string[]): number {
  const key = literals.join();
  const before = indexes.get(key);
  if (before !== undefined) return before;
  const index = indexes.size;
  indexes.set(key, index);
  for (const one of literals) setsOfLiteral.set(one, [...(setsOfLiteral.get(one) ?? []), index]);
  return index;
}

function lookFor(text: string): void {
  if (text === asked && waiting.length === 0) return;
  if (waiting.length > 0) {
    for (const make of waiting.splice(0)) make();
    automaton = automatonOf(setsOfLiteral);
    present = new Uint8Array(indexes.size);
    known.clear();
  }
  asked = text;
  const before = known.get(text);
  open = before ?? openIn(text);
  if (before) return;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, open);
}

/** The clauses of which the string has all that they need. */
function openIn(text: string): Open {
  const found = { patterns: new Uint8Array(patterns), clauses: new Uint8Array(clauses) };
  const sets = setsIn(text, automaton);
  for (const set of sets) {
    const here = clausesOfSet[set];
    if (here === undefined) continue;
    for (const { index, of, needs } of here)
      if (hasAll(needs)) {
        found.patterns[of] = 1;
        found.clauses[index] = 1;
      }
  }
  for (const set of sets) present[set] = 0;
  return found;
}

function hasAll(needs: readonly number[]): boolean {
  for (let at = 1; at < needs.length; at++) if (present[needs[at]!] === 0) return false;
  return true;
}

/** Which sets have a literal in the string, marked in `present` and listed. */
function setsIn(text: string, { next, found }: Automaton): number[] {
  const sets: number[] = [];
  let state = 0;
  let inWord = false;
  for (let at = 0; at <= text.length; at++) {
    const symbol = at < text.length ? symbolOf(text.charCodeAt(at)) : OTHER;
    if (symbol < OF_WORD !== inWord) {
      inWord = !inWord;
      state = next[state * SYMBOLS + AT_EDGE]!;
      if (found[state] !== null) mark(sets, found[state]!);
    }
    state = next[state * SYMBOLS + symbol]!;
    if (found[state] !== null) mark(sets, found[state]!);
  }
  return sets;
}

function mark(sets: number[], found: Int32Array): void {
  for (let at = 0; at < found.length; at++) {
    const set = found[at]!;
    if (present[set] !== 0) continue;
    present[set] = 1;
    sets.push(set);
  }
}

/** Letters, a digit and a low line, of which words are made; a space, anything else, and the edge of a word. */
const SYMBOLS = 31;
const DIGIT = 26;
const LOW_LINE = 27;
const OF_WORD = 28;
const SPACE = 28;
const OTHER = 29;
const AT_EDGE = 30;
const TABLE = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit).toLowerCase();
  if (sign >= 'a' && sign <= 'z') return sign.charCodeAt(0) - 97;
  if (sign >= '0' && sign <= '9') return DIGIT;
  return { _: LOW_LINE, ' ': SPACE }[sign] ?? OTHER;
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
  for (const [one, sets] of literals) {
    let state = 0;
    for (const sign of one) {
      const cell = state * SYMBOLS + (sign === EDGE ? AT_EDGE : symbolOf(sign.charCodeAt(0)));
      if (next[cell] === 0) next[cell] = found.push([]) - 1;
      state = next[cell]!;
    }
    found[state]!.push(...sets);
  }
  fallBack(next, found);
  return {
    next: next.slice(0, found.length * SYMBOLS),
    found: found.map((sets) => (sets.length > 0 ? Int32Array.from(sets) : null)),
  };
}

/** Level by level: where a literal breaks off, goes on with the longest end of it that begins one. */
function fallBack(next: Uint16Array | Uint32Array, found: number[][]): void {
  const shorter = new Uint32Array(found.length);
  const queue = [0];
  for (const state of queue)
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const child = next[cell]!;
      const other = state === 0 ? 0 : next[shorter[state]! * SYMBOLS + symbol]!;
      if (child === 0) {
        next[cell] = other;
        continue;
      }
      shorter[child] = other;
      if (found[other]!.length > 0) found[child] = [...new Set([...found[child]!, ...found[other]!])];
      queue.push(child);
    }
}
