import type { Page } from '../port.ts';
import type { Database } from './database.ts';
import type { Filter } from './filter.ts';

export const NOTHING: Page<never> = { found: [], total: 0, atLeast: false };

/** Where an index gives the page at once, matches are counted no further than this. */
const COUNTED = 10_000;

/** A page in one statement, on one state of the database. */
export interface PageQuery {
  /** Table expressions that the others name, parted by commas; may be empty. */
  readonly first: string;
  /** What fits. */
  readonly matched: string;
  /**
   * Whether that is written down before it is sorted, and so all counted: it must be where it comes from a word index,
   * because PostgreSQL would else go through all articles by time until the page is full.
   */
  readonly written: boolean;
  /** The page out of `matched`, cut out before any text or reading is touched: those are long. */
  readonly page: string;
  /** What is shown of `page`, and in which order. */
  readonly shown: string;
}

/** Asks for a page; what each row shows becomes what `foundOf` makes of it. */
export async function pageFrom<Row, Found>(
  db: Database,
  filter: Filter,
  { first, matched, written, page, shown }: PageQuery,
  foundOf: (row: Row) => Found,
): Promise<Page<Found>> {
  const counted = written ? 'matched' : `(SELECT 1 FROM matched LIMIT ${COUNTED + 1}) AS enough`;
  const rows = await db.all<Row & { total: number; shows: boolean | null }>(
    `WITH ${first ? `${first}, ` : ''}matched AS ${written ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${matched}),
       page AS (${page})
     SELECT counted.total, shown.* FROM (SELECT count(*) AS total FROM ${counted}) counted
     LEFT JOIN (SELECT true AS shows, ${shown}) shown ON true`,
    ...filter.values,
  );
  const { total } = rows[0]!;
  const atLeast = !written && total > COUNTED;
  return {
    found: rows.filter(({ shows }) => shows === true).map(foundOf),
    total: atLeast ? COUNTED : total,
    atLeast,
  };
}
