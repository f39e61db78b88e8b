import type { Span } from '../../text/article.ts';
import { type ComparableWord, comparableWords } from '../align/comparableWords.ts';
import { isSmallWord } from '../verify/smallWords.ts';

/** How often a phrase occurs in a row of statements, and where first and last. */
export interface PhraseUse {
  /** Times in all. */
  readonly count: number;
  /** In how many statements, by index, in the order given. */
  readonly statements: readonly number[];
  /** Each use, in the order of the statements and of their texts. */
  readonly uses: readonly (Span & { readonly statement: number })[];
}

/**
 * Where a phrase occurs in some statements, word for word: case, marks, hyphens and British and American spelling do
 * not count, endings do. A phrase without a word is nowhere.
 *
 * @example phraseUse('balanced approach', ['It will take a balanced approach.']).count // 1
 */
export function phraseUse(phrase: string, texts: readonly string[]): PhraseUse {
  const wanted = comparableWords(phrase).map(({ form }) => form);
  const uses: (Span & { statement: number })[] = [];
  if (wanted.length > 0)
    for (const [statement, text] of texts.entries()) {
      const words = comparableWords(text);
      for (let at = 0; at + wanted.length <= words.length; at++) {
        if (!wanted.every((form, more) => words[at + more]!.form === form)) continue;
        uses.push({ statement, start: words[at]!.start, end: words[at + wanted.length - 1]!.end });
        at += wanted.length - 1;
      }
    }
  return { count: uses.length, statements: [...new Set(uses.map(({ statement }) => statement))], uses };
}

export interface StockPhrase extends PhraseUse {
  /** The phrase as its first use has it. */
  readonly phrase: Span & { readonly statement: number };
  /** How many of the newest statements in a row do without it, though the ones before had it; 0 where the newest has it. */
  readonly silentFor: number;
}

const [SHORTEST, LONGEST] = [3, 10];

/**
 * Runs of three to ten words that several statements of a row have in common, the most used first: the formulas of a
 * side. Of runs that overlap in the text the one in most statements is kept, of equals the longest. Left out are runs of
 * names alone, and runs that begin or end with a small word.
 *
 * @param texts the statements, oldest first
 * @param least in how many statements a phrase must stand
 * @example stockPhrases(['Lasting peace needs patience.', 'We want lasting peace, needs patience or not.'], 2).map(({ statements }) => statements) // [[0, 1]]
 */
export function stockPhrases(texts: readonly string[], least: number, most = 12): StockPhrase[] {
  const words = texts.map((text) => comparableWords(text));
  const rows = words.map((row, statement) =>
    row.map((word, at) => ({
      form: word.form,
      isSmall: isSmallWord(word.form),
      begins: at > 0 && endsSentence(texts[statement]!, row[at - 1]!, word),
    })),
  );
  const found: { readonly key: string; readonly uses: readonly Run[]; readonly in: number }[] = [];
  for (const [key, uses] of runsIn(rows, commonRuns(rows, least))) {
    const statements = new Set(uses.map(({ statement }) => statement)).size;
    const [first] = uses;
    const run = words[first!.statement]!.slice(first!.at, first!.at + first!.length);
    if (statements >= least && says(texts[first!.statement]!, run)) found.push({ key, uses, in: statements });
  }
  found.sort((a, b) => b.in - a.in || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  const kept = withoutOverlap(found, rows, most);
  return kept.map(({ uses }) => {
    const spans = uses.map(({ statement, at, length }) => ({
      statement,
      start: words[statement]![at]!.start,
      end: words[statement]![at + length - 1]!.end,
    }));
    const statements = [...new Set(spans.map(({ statement }) => statement))];
    return {
      count: spans.length,
      statements,
      uses: spans,
      phrase: spans[0]!,
      silentFor: texts.length - 1 - statements.at(-1)!,
    };
  });
}

interface Run {
  readonly statement: number;
  /** Index of its first word. */
  readonly at: number;
  /** In words. */
  readonly length: number;
}

interface RunWord {
  readonly form: string;
  readonly isSmall: boolean;
  /** Whether a sentence begins with it. */
  readonly begins: boolean;
}

/** Where each run of words is used that enough statements may have, by its words. */
function runsIn(
  rows: readonly (readonly RunWord[])[],
  common: readonly ReadonlySet<number>[],
): Map<string, Run[]> {
  const where = new Map<string, Run[]>();
  for (const [statement, row] of rows.entries())
    for (const [at, { isSmall }] of row.entries()) {
      if (isSmall) continue;
      for (const { key, length } of runsFrom(row, at, common[statement]!))
        pushTo(where, key, { statement, at, length });
    }
  return where;
}

/** The runs that begin with a word, within its sentence. */
function runsFrom(
  row: readonly RunWord[],
  at: number,
  common: ReadonlySet<number>,
): { readonly key: string; readonly length: number }[] {
  const runs: { key: string; length: number }[] = [];
  let key = row[at]!.form;
  for (let length = 2; length <= LONGEST && at + length <= row.length; length++) {
    const last = row[at + length - 1]!;
    if (last.begins) break;
    key += ` ${last.form}`;
    if (length < SHORTEST) continue;
    // What few statements have does not get more of them by a further word.
    if (!common.has(at + length - SHORTEST)) break;
    if (!last.isSmall) runs.push({ key, length });
  }
  return runs;
}

/** Those that share no word with one before them, at most so many. */
function withoutOverlap<Found extends { readonly uses: readonly Run[] }>(
  found: readonly Found[],
  rows: readonly (readonly unknown[])[],
  most: number,
): Found[] {
  const kept: Found[] = [];
  const taken = rows.map(({ length }) => new Uint8Array(length));
  const isFree = ({ statement, at, length }: Run) => !taken[statement]!.subarray(at, at + length).includes(1);
  for (const one of found) {
    if (kept.length >= most) break;
    if (!one.uses.every(isFree)) continue;
    for (const { statement, at, length } of one.uses) taken[statement]!.fill(1, at, at + length);
    kept.push(one);
  }
  return kept;
}

/** Of each statement the places at which a run of the shortest length begins that enough statements have. */
function commonRuns(rows: readonly (readonly { readonly form: string }[])[], least: number): Set<number>[] {
  const runs = rows.map((row) =>
    row.map((_, at) =>
      row
        .slice(at, at + SHORTEST)
        .map(({ form }) => form)
        .join(' '),
    ),
  );
  const statements = new Map<string, number>();
  for (const row of runs) for (const run of new Set(row)) statements.set(run, (statements.get(run) ?? 0) + 1);
  return runs.map((row) => new Set(row.flatMap((run, at) => (statements.get(run)! >= least ? [at] : []))));
}

const endsSentence = (text: string, before: Span, next: Span): boolean =>
  /[.!?;:\n]/.test(text.slice(before.end, next.start));

/** Whether two words of a run say something, and one of them is no name. */
function says(text: string, words: readonly ComparableWord[]): boolean {
  const telling = words.filter(({ form }) => !isSmallWord(form));
  return telling.length >= 2 && telling.some(({ start }) => /\p{Ll}/u.test(text[start]!));
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
