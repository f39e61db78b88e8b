import { z } from 'zod';
import { text } from './lexiconRules.ts';
import { LexiconError, readRows } from './readRows.ts';

const source = z
  .strictObject({
    name: text,
    kind: z.enum(
      ['official', 'agency', 'outlet', 'think-tank', 'international'],
      'must be official, agency, outlet, think-tank or international',
    ),
    side: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters')
      .nullable()
      .default(null),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be the code of a language, as in en'),
    zone: text.refine(isZone, 'must be an IANA zone, as in Europe/London'),
    reads: z.enum(['feed', 'listing'], 'must be feed or listing').default('feed'),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'must be an address that begins with https:// or http://')
      .nullable()
      .default(null),
    terms: text.nullable().default(null),
    state: z.enum(
      ['works', 'unverified', 'blocked', 'gone', 'none'],
      'must be works, unverified, blocked, gone or none',
    ),
    seen: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, as in 2026-07-18')
      .nullable()
      .default(null),
    note: text.nullable().default(null),
  })
  .refine((row) => (row.url === null) === (row.state === 'none'), {
    path: ['url'],
    message: 'must be there unless the state is none, and not otherwise',
  });

/** A source that an operator can add by its name: a row of `data/sources.yml`. */
export type KnownSource = z.output<typeof source>;

/**
 * The sources of a data folder, checked. Throws a LexiconError that names file, line and rule where an editor erred,
 * or two have the same name or address.
 *
 * @example loadSources('data').find(({ name }) => name === 'UN News')?.kind // 'international'
 */
export function loadSources(folder: string): readonly KnownSource[] {
  const rows = readRows(folder, 'sources.yml', source, (row) => row.name);
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

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
