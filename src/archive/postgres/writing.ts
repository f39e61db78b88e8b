import { foldName } from '../../text/foldName.ts';
import type { Rows, Value } from '../tables/rows.ts';
import type { Database } from './database.ts';

/** The lists of `write_articles` (`steps/writingInOneCall.ts`), which says what each is, by what they are of. */
const LISTS = {
  texts: ['article', 'version', 'hash', 'added', 'engine', 'text', 'reading', 'shingles'],
  details: [
    ...['id', 'title', 'url', 'source', 'source_folded', 'source_kind', 'published', 'language', 'licence'],
    ...['provenance', 'embargo', 'visible_to', 'day', 'current', 'newest'],
  ],
  people: [
    ...['folded', 'name', 'title', 'side', 'mentions', 'articles', 'direct', 'spoken', 'mixed', 'indirect'],
  ],
  topics: ['id', 'label', 'parent'],
  words: ['at', 'quotes', 'all', 'lead'],
  later: ['article', 'part', 'words'],
  mentions: ['article', 'person', 'mentions'],
  passages: ['article', 'position', 'topic', 'start', 'end', 'quote', 'person', 'rung'],
  quotes: ['article', 'position', 'start', 'end', 'kind', 'person', 'topics', 'words'],
  announced: ['article', 'position', 'first', 'last', 'days'],
} as const;

type List = keyof typeof LISTS;

const COLUMNS = (Object.keys(LISTS) as List[]).flatMap((list) =>
  LISTS[list].map((column, place) => ({ list, place, name: `${list}_${column}` })),
);

/** A call of `write_articles` with its lists as values from a number on. */
const callWith = (articles: string, from: number) => `write_articles(articles => ${articles},
  ${COLUMNS.map(({ name }, i) => `${name} => $${i + from}`).join(', ')})`;

const CALL = `SELECT numbers, versions FROM ${callWith('$1', 2)}`;

/** The same as a transaction of its own: each function is called with what the one before it gives. */
const CALL_ALONE = `SELECT numbers IS NOT NULL AS written, CASE WHEN numbers IS NOT NULL THEN end_adding($1::uuid) END AS named
  FROM begin_adding($1::uuid) AS began CROSS JOIN LATERAL ${callWith('CASE WHEN began THEN $2::integer[] END', 3)} AS w`;

/** Somebody whom articles name, with what they add to the counts. */
export interface Told {
  readonly place: number;
  readonly name: string;
  title: string | null;
  side: string | null;
  mentions: number;
  articles: number;
  readonly kinds: Record<'direct' | 'spoken' | 'mixed' | 'indirect', number>;
}

/** What is to be written of some articles by one call. */
export interface Writing {
  /** The number of each article, null for a new one. */
  readonly articles: (number | null)[];
  /** Rows in the order of the columns of `LISTS`; people and topics are added by themselves. */
  readonly rows: Record<Exclude<List, 'people' | 'topics'>, Value[][]>;
  /** By folded name. */
  readonly people: Map<string, Told>;
  readonly topics: Map<string, { place: number; label: string; parent: string | null }>;
}

export function newWriting(): Writing {
  return {
    articles: [],
    rows: {
      texts: [],
      details: [],
      words: [],
      later: [],
      mentions: [],
      passages: [],
      quotes: [],
      announced: [],
    },
    people: new Map(),
    topics: new Map(),
  };
}

/** Somebody by name, with a title and side that an article states: of several the last counts. */
export function toldOf(
  { people }: Writing,
  name: string,
  title: string | null = null,
  side: string | null = null,
): Told {
  const folded = foldName(name);
  let told = people.get(folded);
  if (!told) {
    const kinds = { direct: 0, spoken: 0, mixed: 0, indirect: 0 };
    told = { place: people.size + 1, name, title, side, mentions: 0, articles: 0, kinds };
    people.set(folded, told);
  }
  told.title = title ?? told.title;
  told.side = side ?? told.side;
  return told;
}

/**
 * Writes it, within a transaction of the caller's: the numbers of the articles and of the versions that are written, in order. Null,
 * and nothing is written, where an article is stored already that is passed as new.
 */
export async function write(
  rows: Rows,
  writing: Writing,
): Promise<{ numbers: number[]; versions: number[] } | null> {
  const written = await rows.get<{ numbers: number[] | null; versions: number[] }>(
    CALL,
    ...valuesOf(writing),
  );
  return written?.numbers ? { ...written, numbers: written.numbers } : null;
}

/**
 * Writes it by one statement that is a transaction of its own. False, and nothing is written, where an article is stored already
 * that is passed as new.
 */
export async function writeAlone(db: Database, writing: Writing): Promise<boolean> {
  const done = await db.writeAtOnce<{ written: boolean }>(CALL_ALONE, ...valuesOf(writing));
  return done?.written ?? true;
}

/** The values of a call: the numbers of the articles, then the lists. */
function valuesOf(writing: Writing): Value[] {
  const people = [...writing.people].map(([folded, { name, title, side, mentions, articles, kinds }]) => [
    ...[folded, name, title, side, mentions, articles],
    ...[kinds.direct, kinds.spoken, kinds.mixed, kinds.indirect],
  ]);
  const topics = [...writing.topics].map(([id, { label, parent }]) => [id, label, parent]);
  const all: Record<List, Value[][]> = { ...writing.rows, people, topics };
  const lists = COLUMNS.map(({ list, place }) => all[list].map((row) => row[place]!) as string[]);
  return [writing.articles as number[], ...lists];
}
