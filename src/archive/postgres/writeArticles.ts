import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { dayOf, isoOf } from '../instants.ts';
import type { Rows, Value } from '../tables/rows.ts';
import { FOLLOW_ARTICLE, KEEP_STATE, KEEP_VISIBILITY } from '../tables/visibility.ts';
import { embargoOf, visibleOf } from './details.ts';
import { insertRows } from './insertRows.ts';
import { indexReadings, unindexReadings } from './readingIndex.ts';
import { shinglesOfVersions } from './shingles.ts';

/** An article on its way in, with one text or more. */
export interface Coming {
  readonly details: ArticleDetails;
  /** Its number where it is stored already. */
  readonly article: number | null;
  /** The operator's embargo, or null to leave it as it is. */
  readonly hold: { readonly until: string | null } | null;
  readonly versions: readonly {
    /** The number that another archive gave it, used where it is free. */
    readonly version: number | null;
    readonly hash: string;
    readonly added: string;
    readonly text: string;
    readonly reading: Reading;
    readonly concealed?: boolean;
    readonly visibleTo?: readonly string[];
  }[];
  /** Which of them is to be the newest. */
  readonly current: number;
}

interface Numbered {
  readonly number: number;
  readonly version: number;
}

/** Writes articles of different ids with their index, within a transaction of the caller's; the newest version of each. */
export async function writeArticles(rows: Rows, coming: readonly Coming[]): Promise<Map<string, number>> {
  if (coming.length === 0) return new Map();
  const numbers = await numbersFor(rows, coming);
  const changed = coming.filter(({ article }) => article !== null);
  for (const { article, versions, current } of changed) {
    await rows.run(KEEP_STATE, article);
    await rows.run(KEEP_VISIBILITY, article, isoOf(versions[current]!.added));
  }
  const { newest, written, replaced } = await numberVersions(rows, coming, numbers);
  const withheld = await writeRows(rows, coming, numbers, newest, written);
  for (const [number, concealed, visibleTo] of replaced)
    await rows.run(
      'UPDATE versions SET concealed = $2, visible_to = $3 WHERE number = $1',
      number,
      concealed,
      visibleTo,
    );
  for (const { number } of changed.length > 0 ? newest : []) await rows.run(FOLLOW_ARTICLE, number);
  await unindexReadings(
    rows,
    coming.map(({ article }) => article).filter((article) => article !== null),
  );
  await indexReadings(
    rows,
    coming.map(({ article, details, versions, current }, i) => ({
      article: numbers.articles[i]!,
      isNew: article === null,
      withheld: withheld.has(numbers.articles[i]!),
      title: details.title,
      at: dayOf(details, versions[0]!.added).at,
      version: newest[i]!.version,
      text: versions[current]!.text,
      reading: versions[current]!.reading,
    })),
  );
  return new Map(coming.map(({ details }, i) => [details.id, newest[i]!.version]));
}

/** The number of each article, and numbers that versions may take. */
interface Numbers {
  readonly articles: readonly number[];
  readonly versions: readonly number[];
}

async function numbersFor(rows: Rows, coming: readonly Coming[]): Promise<Numbers> {
  const fresh = coming.filter(({ article }) => article === null).length;
  const versions = coming.reduce((sum, { versions }) => sum + versions.length, 0);
  const taken = (await rows.get<{ articles: number[]; versions: number[] }>(
    `SELECT ARRAY(SELECT nextval('article_numbers')::integer FROM generate_series(1, $1::integer)) AS articles,
       ARRAY(SELECT nextval('version_numbers')::integer FROM generate_series(1, $2::integer)) AS versions`,
    fresh,
    versions,
  ))!;
  return {
    articles: coming.map(({ article }) => article ?? taken.articles.shift()!),
    versions: taken.versions,
  };
}

/**
 * Numbers texts as further versions, to be written, or gives the versions that had them the new readings; the newest of
 * each article, and who saw what it replaced.
 */
async function numberVersions(
  rows: Rows,
  coming: readonly Coming[],
  numbers: Numbers,
): Promise<{
  newest: Numbered[];
  written: Value[][];
  replaced: [number: number, concealed: boolean, visibleTo: readonly string[] | null][];
}> {
  const known = coming.map(({ article }) => article).filter((article) => article !== null);
  const stored =
    known.length === 0
      ? []
      : await rows.all<Numbered & { article: number; hash: string }>(
          'SELECT article, number, version, hash FROM versions WHERE article = ANY($1)',
          known,
        );
  const ofArticle = Map.groupBy(stored, ({ article }) => article);
  const further = [...numbers.versions];
  const written: Value[][] = [];
  const newest: Numbered[] = [];
  const replaced: [number: number, concealed: boolean, visibleTo: readonly string[] | null][] = [];
  for (const [i, { versions, current }] of coming.entries()) {
    const had: (Numbered & { hash: string })[] = [...(ofArticle.get(numbers.articles[i]!) ?? [])];
    for (const [which, one] of versions.entries()) {
      const { version, hash, added, text, reading, concealed = false, visibleTo } = one;
      let place = had.find((one) => one.hash === hash);
      if (place) await writeReading(rows, place.number, reading);
      else {
        const isFree = version !== null && !had.some((one) => one.version === version);
        const next = 1 + Math.max(0, ...had.map((one) => one.version));
        place = { number: further.shift()!, version: isFree ? version : next, hash };
        had.push(place);
        written.push([
          place.number,
          numbers.articles[i]!,
          place.version,
          hash,
          isoOf(added),
          reading.engine,
          text,
          JSON.stringify(reading),
        ]);
      }
      if (which === current) newest.push(place);
      else if (concealed || visibleTo) replaced.push([place.number, concealed, visibleTo ?? null]);
    }
  }
  return { newest, written, replaced };
}

/** Replaces the reading of a version. */
export async function writeReading(rows: Rows, version: number, reading: Reading): Promise<void> {
  await rows.run(
    'UPDATE versions SET engine = $2, reading = $3 WHERE number = $1',
    version,
    reading.engine,
    JSON.stringify(reading),
  );
}

const VERSION_COLUMNS = {
  number: 'integer',
  article: 'integer',
  version: 'integer',
  hash: 'text',
  added: 'text',
  engine: 'text',
  text: 'text',
  reading: 'text',
};

const COLUMNS = {
  number: 'integer',
  id: 'text',
  title: 'text',
  url: 'text',
  source: 'integer',
  source_kind: 'text',
  published: 'text',
  language: 'text',
  licence: 'text',
  provenance: 'text',
  embargo: 'text',
  visible_to: 'text[]',
  day: 'text',
  at: 'bigint',
  current: 'integer',
};

/**
 * Writes versions, and the articles' details with the newest of them, new or over the old ones; the numbers of the
 * articles that are under embargo or kept for some workspaces.
 */
async function writeRows(
  rows: Rows,
  coming: readonly Coming[],
  numbers: Numbers,
  newest: readonly Numbered[],
  written: readonly Value[][],
): Promise<Set<number>> {
  const sources = await sourcesOf(rows, coming);
  const changed = Object.keys(COLUMNS).slice(2);
  const articles = {
    table: 'articles',
    columns: COLUMNS,
    values: coming.map(({ details, versions }, i): Value[] => {
      const { day, at } = dayOf(details, versions[0]!.added);
      return [
        numbers.articles[i]!,
        details.id,
        details.title,
        details.url,
        details.source === null ? null : sources.get(details.source)!,
        details.sourceKind,
        details.published,
        details.language,
        details.licence,
        details.provenance,
        embargoOf(details),
        listOf(visibleOf(details)),
        day,
        at,
        newest[i]!.number,
      ];
    }),
    more: `ON CONFLICT (number) DO UPDATE SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}
      RETURNING number, ${WITHHELD}`,
  };
  const texts = written.map((row) => ({ number: Number(row[0]), text: String(row[6]) }));
  const states = await insertRows<State>(
    rows,
    { table: 'versions', columns: VERSION_COLUMNS, values: written },
    shinglesOfVersions(texts),
    articles,
  );
  for (const [i, { hold }] of coming.entries())
    if (hold)
      states.push(
        ...(await rows.all<State>(
          `UPDATE articles SET hold = $2 WHERE number = $1 RETURNING number, ${WITHHELD}`,
          numbers.articles[i]!,
          hold.until,
        )),
      );
  // An operator's embargo goes before what the source states.
  const state = new Map(states.map(({ number, withheld }) => [number, withheld]));
  return new Set([...state].filter(([, withheld]) => withheld).map(([number]) => number));
}

interface State {
  readonly number: number;
  readonly withheld: boolean;
}

const WITHHELD = '(held_until IS NOT NULL OR visible_to IS NOT NULL) AS withheld';

/** A list as PostgreSQL writes it. */
function listOf(texts: readonly string[] | null): string | null {
  return texts && `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

async function sourcesOf(rows: Rows, coming: readonly Coming[]): Promise<Map<string, number>> {
  const names = [...new Set(coming.map(({ details }) => details.source))].filter((name) => name !== null);
  const find = () =>
    rows.all<{ name: string; number: number }>(
      'SELECT name, number FROM sources WHERE name = ANY($1)',
      names,
    );
  let found = await find();
  if (found.length < names.length) {
    const known = new Set(found.map(({ name }) => name));
    await insertRows(rows, {
      table: 'sources',
      columns: { name: 'text', folded: 'text' },
      values: names.filter((name) => !known.has(name)).map((name) => [name, foldName(name)]),
    });
    found = await find();
  }
  return new Map(found.map(({ name, number }) => [name, number]));
}
