import { foldName } from '../../text/foldName.ts';
import type { Rows, Value } from '../tables/rows.ts';

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

const CALL = `SELECT numbers, versions FROM write_articles(articles => $1,
  ${COLUMNS.map(({ name }, i) => `${name} => $${i + 2}`).join(', ')})`;

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
 * and nothing is written, where an article is stored already that is said to be new.
 */
export async function write(
  rows: Rows,
  writing: Writing,
): Promise<{ numbers: number[]; versions: number[] } | null> {
  const people = [...writing.people].map(([folded, { name, title, side, mentions, articles, kinds }]) => [
    ...[folded, name, title, side, mentions, articles],
    ...[kinds.direct, kinds.spoken, kinds.mixed, kinds.indirect],
  ]);
  const topics = [...writing.topics].map(([id, { label, parent }]) => [id, label, parent]);
  const all: Record<List, Value[][]> = { ...writing.rows, people, topics };
  const lists = COLUMNS.map(({ list, place }) => all[list].map((row) => row[place]!) as string[]);
  const written = await rows.get<{ numbers: number[] | null; versions: number[] }>(
    CALL,
    writing.articles as number[],
    ...lists,
  );
  return written?.numbers ? { ...written, numbers: written.numbers } : null;
}
