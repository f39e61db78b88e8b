import type { ResultPage } from '../port.ts';
import type { Filter } from '../tables/filter.ts';
import type { Database } from './database.ts';

export const NOTHING: ResultPage<never> = { found: [], total: 0, isLowerBound: false };

/** Matches are counted no further than this, but where all have to be gone through anyway. */
const COUNTED = 10_000;

/** A page in one statement, on one state of the database. */
export interface PageQuery {
  /** Table expressions that the others name, parted by commas; may be empty. */
  readonly first: string;
  /** What fits. */
  readonly matched: string;
  /**
   * How the page comes out of `matched`. `sorted`: all is found by indexes, written down and sorted, as it must be where
   * it comes from a word index: PostgreSQL would else go through all articles by time until the page is full, for a rare word for
   * seconds. `in-order`: an index has what fits in the order of the page.
   */
  readonly way: 'sorted' | 'in-order';
  /**
   * The same as `matched` in a form that no word index answers: of what fits more often than is counted, the page is
   * found sooner by going through all by time.
   */
  readonly common?: string;
  /** The page out of `matched`, cut out before any text or reading is touched: those are long. */
  readonly page: string;
  /** What is shown of `page`, and in which order. */
  readonly shown: string;
}

/** Asks for a page; what each row shows becomes what `foundOf` makes of it. */
export async function pageFrom<Row, Found>(
  db: Database,
  filter: Filter,
  query: PageQuery,
  foundOf: (row: Row) => Found,
): Promise<ResultPage<Found>> {
  const { first, page, shown, common } = query;
  let { matched, way } = query;
  let counted = 'SELECT count(*) AS total FROM matched';
  if (common !== undefined && (await fits(db, filter, query)) > COUNTED) {
    matched = common;
    way = 'in-order';
    counted = `SELECT ${COUNTED + 1} AS total`;
  } else if (way === 'in-order') {
    counted = `SELECT count(*) AS total FROM (SELECT 1 FROM matched LIMIT ${COUNTED + 1}) AS enough`;
  }
  // Also of a page in order: what is shown of five hundred rows PostgreSQL would look for by going through all articles.
  const rows = await db.allByIndex<Row & { total: number; shows: boolean | null }>(
    `WITH ${first ? `${first}, ` : ''}
       matched AS ${way === 'sorted' ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${matched}), page AS (${page})
     SELECT counted.total, shown.* FROM (${counted}) counted
     LEFT JOIN (SELECT true AS shows, ${shown}) shown ON true`,
    ...filter.values,
  );
  const { total } = rows[0]!;
  const isLowerBound = way === 'in-order' && total > COUNTED;
  return {
    found: rows.filter(({ shows }) => shows === true).map(foundOf),
    total: isLowerBound ? COUNTED : total,
    isLowerBound,
  };
}

/** How many rows match, counted to one more than is reported. */
async function fits(db: Database, filter: Filter, { matched }: PageQuery): Promise<number> {
  const used = filter.values.slice(0, Math.max(0, ...namedIn(matched)));
  const [counted] = await db.allByIndex<{ total: number }>(
    `SELECT count(*) AS total FROM (${matched} LIMIT ${COUNTED + 1}) AS enough`,
    ...used,
  );
  return counted!.total;
}

/** The numbers of the values that a statement names. */
function namedIn(sql: string): number[] {
  return [...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
}
