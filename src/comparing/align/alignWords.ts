import type { ComparableWord } from './comparableWords.ts';

/** A word that is laid beside a text, with what an editor may have done there. */
export interface SoughtWord extends ComparableWord {
  /** Stands in an editor's square brackets: it may stand for other words, or for none. */
  readonly bracketed?: boolean;
  /** What an editor marks between the word before and this one: words may be missing there. */
  readonly gapBefore?: 'ellipsis' | 'bracket';
}

/** Index ranges of words, end exclusive. */
export interface AlignedStep {
  readonly kind: 'same' | 'changed' | 'added' | 'dropped';
  readonly soughtFrom: number;
  readonly soughtTo: number;
  readonly storedFrom: number;
  readonly storedTo: number;
  /** Set where the editor marked it: by an ellipsis, or by square brackets. */
  readonly marked: 'ellipsis' | 'bracket' | null;
}

export interface Alignment {
  /** In order of the words that were sought. Neighbours of one kind and mark are one step. */
  readonly steps: readonly AlignedStep[];
  /** Sum of the costs of all differences; 0 for the same words. */
  readonly cost: number;
}

/** Costs, in words. Less than an added one, so that a changed word at either end is laid beside the word that it replaces. */
const CHANGED = 0.88;
const RELATED = 0.65;
const ADD = { open: 0.9, more: 0.55 };
const DROP = { open: 0.86, more: 0.08 };
/** What an editor marks costs little, but more than nothing: the same words without a gap are better. */
const BRACKETED = { changed: 0.05, add: 0.02, open: 0.03, more: 0.05 };
const ELLIPSIS = { open: 0.02, more: 0.002 };
/** The reporting clause between two parts of a broken quote. */
const NARRATION = { open: 0.25, more: 0.02 };

const [MATCHED, ADDED, DROPPED] = [0, 1, 2];
/** Two sought words are one of the text, or one is two: "fast-track", "fasttrack". */
const [SINGLE, TWO_TO_ONE, ONE_TO_TWO] = [0, 1, 2];

/**
 * Lays words beside a text: all of them, anywhere in it, each in its order (semi-global alignment with affine gaps:
 * Gotoh, "An improved algorithm for matching biological sequences", 1982). A stretch of the text that is left out
 * costs little more than one word, and almost nothing where an ellipsis marks it.
 *
 * Time and memory grow with the product of both lengths. The best places, best first, never overlapping; none where
 * either side is empty.
 *
 * @param isNarration whether a word of the text, by its index, is outside quotation marks: leaving it out costs little
 * @param most how many places at most; those whose cost is by more than half a word above the best are left out
 * @example alignWords(comparableWords('a new plan'), comparableWords('It is a plan.'), 1)[0].cost.toFixed(1) // '0.9'
 */
export function alignWords(
  sought: readonly SoughtWord[],
  stored: readonly ComparableWord[],
  most = 1,
  isNarration: (word: number) => boolean = () => false,
): Alignment[] {
  const [n, m] = [sought.length, stored.length];
  if (n === 0 || m === 0) return [];
  const table = fillTable(sought, stored, isNarration);
  const ends: { at: number; cost: number }[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let j = 1; j <= m; j += 1) {
    const cost = Math.min(table.cost[MATCHED]![n * (m + 1) + j]!, table.cost[ADDED]![n * (m + 1) + j]!);
    best = Math.min(best, cost);
    ends.push({ at: j, cost });
  }
  const found: Alignment[] = [];
  const taken: { from: number; to: number }[] = [];
  for (const end of ends.filter((e) => e.cost <= best + 0.5).sort((a, b) => a.cost - b.cost || a.at - b.at)) {
    if (found.length >= most) break;
    if (taken.some((t) => end.at > t.from && end.at <= t.to)) continue;
    const steps = traceBack(table, sought, stored, end.at);
    const from = steps.find((s) => s.kind === 'same')?.storedFrom ?? end.at;
    if (taken.some((t) => from < t.to && t.from < end.at)) continue;
    taken.push({ from, to: end.at });
    found.push({ steps, cost: end.cost });
  }
  return found;
}

interface Table {
  readonly width: number;
  /** Cost by state, row by row. */
  readonly cost: readonly Float32Array[];
  /** State before, by state; of a match also how many words were taken, from the third bit on. */
  readonly from: readonly Uint8Array[];
}

/** Fills the table row by row; a row is of one sought word, and each of its states needs the rows before or the state filled before it. */
function fillTable(
  sought: readonly SoughtWord[],
  stored: readonly ComparableWord[],
  isNarration: (word: number) => boolean,
): Table {
  const [n, m] = [sought.length, stored.length];
  const width = m + 1;
  const far = 1e9;
  const cost = [0, 1, 2].map(() => new Float32Array((n + 1) * width).fill(far));
  const from = [0, 1, 2].map(() => new Uint8Array((n + 1) * width));
  cost[MATCHED]!.fill(0, 0, width);
  const table = { width, cost, from };
  const narrated = stored.map((_, j) => isNarration(j));
  for (let i = 1; i <= n; i += 1) {
    fillAdded(table, i, sought[i - 1]!);
    for (let j = 1; j <= m; j += 1) matchAt(table, sought, stored, i, j);
    // A word of the text is left out between sought words only.
    if (i < n) fillDropped(table, i, sought[i]!.gapBefore, narrated);
  }
  return table;
}

/** Added: the sought word is nowhere in the text. */
function fillAdded({ width, cost, from }: Table, i: number, word: SoughtWord): void {
  const [matched, added, dropped] = cost as [Float32Array, Float32Array, Float32Array];
  const add = word.bracketed ? { open: BRACKETED.add, more: BRACKETED.add } : ADD;
  for (let here = i * width; here < (i + 1) * width; here += 1) {
    const up = here - width;
    const open = Math.min(matched[up]!, dropped[up]!) + add.open;
    const more = added[up]! + add.more;
    added[here] = Math.min(open, more);
    from[ADDED]![here] = more < open ? ADDED : matched[up]! <= dropped[up]! ? MATCHED : DROPPED;
  }
}

/** Dropped: words of the text are left out behind a sought word, for little where an editor marks it or they tell who speaks. */
function fillDropped(
  { width, cost, from }: Table,
  i: number,
  gap: SoughtWord['gapBefore'],
  narrated: readonly boolean[],
): void {
  const [matched, added, dropped] = cost as [Float32Array, Float32Array, Float32Array];
  const unmarked = gap === 'ellipsis' ? ELLIPSIS : gap === 'bracket' ? BRACKETED : null;
  for (let j = 1; j < width; j += 1) {
    const here = i * width + j;
    const drop = unmarked ?? (narrated[j - 1] ? NARRATION : DROP);
    const begun = Math.min(matched[here - 1]!, added[here - 1]!) + drop.open;
    // A clause between two parts of a quote is left out for little; the quote's own words behind it are not.
    const isFurther = !unmarked && !narrated[j - 1] && narrated[j - 2] === true;
    const goesOn = dropped[here - 1]! + (isFurther ? drop.open : drop.more);
    dropped[here] = Math.min(begun, goesOn);
    from[DROPPED]![here] =
      goesOn <= begun ? DROPPED : matched[here - 1]! <= added[here - 1]! ? MATCHED : ADDED;
  }
}

/** Matched: a sought word is laid beside a word of the text. */
function matchAt(
  { width, cost, from }: Table,
  sought: readonly SoughtWord[],
  stored: readonly ComparableWord[],
  i: number,
  j: number,
): void {
  const here = i * width + j;
  const word = sought[i - 1]!;
  const other = stored[j - 1]!;
  let [best, came] = [1e9, 0];
  const tryFrom = (cell: number, more: number, taken: number) => {
    for (let state = 0; state < 3; state += 1) {
      const total = cost[state]![cell]! + more;
      if (total < best) [best, came] = [total, state | (taken << 2)];
    }
  };
  tryFrom(here - width - 1, costOf(word, other), SINGLE);
  if (i > 1 && joins(sought[i - 2]!, word, other)) tryFrom(here - 2 * width - 1, 0, TWO_TO_ONE);
  if (j > 1 && joins(stored[j - 2]!, other, word)) tryFrom(here - width - 2, 0, ONE_TO_TWO);
  cost[MATCHED]![here] = best;
  from[MATCHED]![here] = came;
}

function costOf(word: SoughtWord, other: ComparableWord): number {
  if (word.form === other.form) return 0;
  if (word.bracketed) return BRACKETED.changed;
  return isRelated(word.form, other.form) ? RELATED : CHANGED;
}

/** Words with one beginning: a changed ending is nearer than another word. */
function isRelated(one: string, other: string): boolean {
  return one.length > 3 && other.length > 3 && one.slice(0, 4) === other.slice(0, 4);
}

/** Pairs that are another word when written together. */
const APART = new Set(
  'everyday altogether already someone anyone everyone sometime sometimes anyway always almost nothing something anything everything anybody somebody everybody nobody maybe into onto apart alright awhile abroad although therefore forever however whatever whoever whenever wherever'.split(
    ' ',
  ),
);

/** Whether two words are one when they are written together: "fast-track" and "fasttrack", "17 600" and "17600". */
function joins(first: ComparableWord, second: ComparableWord, whole: ComparableWord): boolean {
  if (first.form.length + second.form.length !== whole.form.length) return false;
  if (first.form + second.form !== whole.form) return false;
  if (/^\d/.test(whole.form)) return /^\d{1,3}$/.test(first.form) && /^\d{3}$/.test(second.form);
  return second.hyphened || whole.form === 'cannot' || (whole.form.length >= 7 && !APART.has(whole.form));
}

function traceBack(
  { width, cost, from }: Table,
  sought: readonly SoughtWord[],
  stored: readonly ComparableWord[],
  end: number,
): AlignedStep[] {
  const steps: AlignedStep[] = [];
  let i = sought.length;
  let j = end;
  let state = cost[MATCHED]![i * width + j]! <= cost[ADDED]![i * width + j]! ? MATCHED : ADDED;
  while (i > 0) {
    const came = from[state!]![i * width + j]!;
    const [toI, toJ] = [i, j];
    const taken = state === MATCHED ? came >> 2 : SINGLE;
    if (state !== DROPPED) i -= taken === TWO_TO_ONE ? 2 : 1;
    if (state !== ADDED) j -= taken === ONE_TO_TWO ? 2 : 1;
    const kind = kindOf(state!, taken, sought[i], stored[j]);
    const marked = markOf(kind, sought[i]);
    steps.push({ kind, soughtFrom: i, soughtTo: toI, storedFrom: j, storedTo: toJ, marked });
    state = came & 3;
  }
  return merged(steps.reverse());
}

function kindOf(
  state: number,
  taken: number,
  word: SoughtWord | undefined,
  other: ComparableWord | undefined,
): AlignedStep['kind'] {
  if (state === ADDED) return 'added';
  if (state === DROPPED) return 'dropped';
  return taken !== SINGLE || word!.form === other!.form ? 'same' : 'changed';
}

/** Whether the quotation itself marks a step as an editor's: an omission, or words in brackets. */
function markOf(kind: AlignedStep['kind'], word: SoughtWord | undefined): AlignedStep['marked'] {
  if (kind === 'dropped') return word?.gapBefore ?? null;
  return kind !== 'same' && word?.bracketed ? 'bracket' : null;
}

/** Neighbours of one kind as one step; what was dropped and added in one place as changed. */
function merged(steps: readonly AlignedStep[]): AlignedStep[] {
  const out: AlignedStep[] = [];
  for (const step of steps) {
    const last = out.at(-1);
    const isOne =
      last &&
      last.marked === step.marked &&
      (last.kind === step.kind || (last.kind !== 'same' && step.kind !== 'same'));
    if (!isOne) out.push(step);
    else
      out[out.length - 1] = {
        kind: last.kind === step.kind ? step.kind : 'changed',
        soughtFrom: last.soughtFrom,
        soughtTo: step.soughtTo,
        storedFrom: last.storedFrom,
        storedTo: step.storedTo,
        marked: step.marked,
      };
  }
  return out;
}
