import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { z } from 'zod';

/**
 * A mistake in a data file, in a sentence for the editor who made it: "data/topics.yml, line 12: …".
 */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** The rows of one data file, each checked by a rule; throws a LexiconError with file, line and rule. */
export function readRows<T extends z.ZodType>(
  folder: string,
  file: string,
  rule: T,
  nameOf: (row: z.output<T>) => string,
  /** The file as a whole is one row. */
  single = false,
): z.output<T>[] {
  const path = join(folder, file);
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LexiconError(`${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  // Loaded where rows are not there compiled: it takes 9 MB.
  const { LineCounter, parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const at = (offset: number | undefined) => `${path}, line ${lines.linePos(offset ?? 0).line}`;
  const [fault] = document.errors;
  if (fault)
    throw new LexiconError(`${at(fault.pos[0])}: this is no valid YAML: ${fault.message.split('\n')[0]}`);
  const content: unknown = document.toJS();
  const rows = single ? [content] : content;
  if (!Array.isArray(rows))
    throw new LexiconError(`${path}, line 1: the file must be a list, each row beginning with "- ".`);
  const offsetOf = (way: readonly PropertyKey[]): number | undefined => {
    for (let length = way.length; length > 0; length--) {
      const node = document.getIn(way.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return node.range[0];
    }
    return undefined;
  };
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    const checked = rule.safeParse(row);
    if (!checked.success) {
      const issue = checked.error.issues[0]!;
      const way = single ? issue.path : [index, ...issue.path];
      const name = issue.path.length > 0 ? `"${issue.path.join('.')}" ` : '';
      throw new LexiconError(`${at(offsetOf(way))}: ${name}${issue.message}.`);
    }
    const key = nameOf(checked.data).toLowerCase();
    const before = seen.get(key);
    if (before !== undefined)
      throw new LexiconError(
        `${at(offsetOf([index]))}: "${nameOf(checked.data)}" is here twice: it is already in line ${lines.linePos(offsetOf([before]) ?? 0).line}.`,
      );
    seen.set(key, index);
    return checked.data;
  });
}
