/** The quotation marks of a language, compiled by `compileMarks`. */
export interface MarkRules {
  /** What may close each opening mark, its usual partner first. */
  readonly closing: ReadonlyMap<string, readonly string[]>;
  /** What each mark mostly does; a straight mark does either. */
  readonly usually: ReadonlyMap<string, 'opens' | 'closes' | 'either'>;
  /** Any closing mark closes, and a second opening mark shows that a closing one was forgotten. */
  readonly mixed: boolean;
  /** Single marks mark quotes too; they are told from apostrophes. */
  readonly single: boolean;
  /** Matches any of them. */
  readonly pattern: RegExp;
}

/** Every pair that is read where a language's own marks are not known. */
const EVERY_PAIR = [
  '" "',
  '“ ”',
  '« »',
  '„ “',
  "`` ''",
  '‘‘ ’’',
  '‟ ”',
  '＂ ＂',
  '» «',
  '” ”',
  "'' ''",
  "' '",
  '‘ ’',
];

/**
 * Makes the quotation marks of a language ready for reading: each an opening mark, a space, and the marks that may close it,
 * the usual one first. Left out: every mark that Brief knows, and any closing mark closes.
 *
 * @example compileMarks(['„ “ ”', '» «']).closing.get('„') // ['“', '”']
 */
export function compileMarks(given: readonly string[] = []): MarkRules {
  const mixed = given.length === 0;
  const rows = (mixed ? EVERY_PAIR : given).map((row) => row.split(' '));
  const pairs = rows.filter(([opening]) => !isSingleMark(opening!));
  const single = pairs.length < rows.length;
  const usually = usualRoles(pairs);
  return {
    closing: closersOf(pairs, mixed),
    usually,
    mixed,
    single,
    pattern: patternOf(usually.keys(), single),
  };
}

type Pair = readonly string[];

/** The marks that close each opening mark, the usual one first; where marks are mixed, every closing mark does. */
function closersOf(pairs: readonly Pair[], mixed: boolean): Map<string, string[]> {
  const everyCloser = mixed ? pairs.map(([, closer]) => closer!) : [];
  const closing = new Map<string, string[]>();
  for (const [opening = '', ...closers] of pairs)
    closing.set(opening, [...(closing.get(opening) ?? []), ...closers]);
  for (const [opening, closers] of closing) closing.set(opening, [...new Set([...closers, ...everyCloser])]);
  return closing;
}

/** What each mark does, by the first pair that has it. */
function usualRoles(pairs: readonly Pair[]): Map<string, 'opens' | 'closes' | 'either'> {
  const usually = new Map<string, 'opens' | 'closes' | 'either'>();
  for (const [opening = '', closer = ''] of pairs) {
    if (!usually.has(opening)) usually.set(opening, closer === opening ? 'either' : 'opens');
    if (!usually.has(closer)) usually.set(closer, 'closes');
  }
  for (const mark of pairs.flat()) if (!usually.has(mark)) usually.set(mark, 'closes');
  return usually;
}

function patternOf(double: Iterable<string>, single: boolean): RegExp {
  const marks = [...double, ...(single ? ["'", '‘', '’'] : [])].sort((a, b) => b.length - a.length);
  // '…what did he mean?''' closes a single mark, then a double one.
  const first = single ? "'(?='')|" : '';
  return new RegExp(`${first}${marks.map((mark) => RegExp.escape(mark)).join('|')}`, 'gu');
}

/** Whether a mark is a single one, or an apostrophe. */
export function isSingleMark(c: string): boolean {
  return c === "'" || c === '‘' || c === '’';
}

/** What is read where the language is not known. */
export const EVERY_MARK = compileMarks();
