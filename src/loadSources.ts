import type { z } from 'zod';
import type * as Rules from './lexiconRules.ts';
import { LexiconError, readRows } from './readRows.ts';
import { rowRules } from './rowRules.ts';

/** A source that an operator can add by its name: a row of `data/sources.yml`. */
export type KnownSource = z.output<typeof Rules.source>;

/**
 * The sources of a data folder, checked. Throws a LexiconError that names file, line and rule where an editor erred,
 * or two have the same name or address.
 *
 * @example loadSources('data').find(({ name }) => name === 'UN News')?.kind // 'international'
 */
export function loadSources(folder: string): readonly KnownSource[] {
  const rows = readRows(folder, 'sources.yml', rowRules().source, (row) => row.name);
  const addresses = new Map<string, string>();
  for (const { name, url } of rows) {
    if (url === null) continue;
    const other = addresses.get(url);
    if (other !== undefined)
      throw new LexiconError(`${folder}/sources.yml: "${name}" has the same address as "${other}".`);
    addresses.set(url, name);
  }
  return rows;
}
