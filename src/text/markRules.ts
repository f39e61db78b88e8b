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
  const closing = new Map<string, string[]>();
  const usually = new Map<string, 'opens' | 'closes' | 'either'>();
  for (const [opening = '', ...closers] of pairs) {
    const known = closing.get(opening) ?? [];
    closing.set(opening, [...known, ...closers.filter((mark) => !known.includes(mark))]);
    if (!usually.has(opening)) usually.set(opening, closers[0] === opening ? 'either' : 'opens');
    if (!usually.has(closers[0]!)) usually.set(closers[0]!, 'closes');
  }
  for (const mark of new Set(pairs.flat())) if (!usually.has(mark)) usually.set(mark, 'closes');
  if (mixed)
    for (const known of closing.values())
      for (const [, closer] of pairs) if (!known.includes(closer!)) known.push(closer!);
  const single = pairs.length < rows.length;
  const marks = [...usually.keys(), ...(single ? ["'", '‘', '’'] : [])].sort((a, b) => b.length - a.length);
  // '…what did he mean?''' closes a single mark, then a double one.
  const pattern = new RegExp(
    `${single ? "'(?='')|" : ''}${marks.map((mark) => RegExp.escape(mark)).join('|')}`,
    'gu',
  );
  return { closing, usually, mixed, single, pattern };
}

/** Whether a mark is a single one, or an apostrophe. */
export function isSingleMark(c: string): boolean {
  return c === "'" || c === '‘' || c === '’';
}

/** What is read where the language is not known. */
export const EVERY_MARK = compileMarks();
