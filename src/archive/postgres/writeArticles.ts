import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { dayOf, isoOf } from '../instants.ts';
import type { Rows, Value } from '../tables/rows.ts';
import { FOLLOW_ARTICLE, KEEP_STATE, KEEP_VISIBILITY } from '../tables/visibility.ts';
import { embargoOf, visibleOf } from './details.ts';
import { insertRows } from './insertRows.ts';
import { indexReadings, unindexReadings } from './readingIndex.ts';
import { indexShingles } from './shingles.ts';

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
  const fresh = await numbersOf(
    rows,
    'article_numbers',
    coming.filter(({ article }) => article === null).length,
  );
  const numbers = coming.map(({ article }) => article ?? fresh.shift()!);
  const changed = coming.filter(({ article }) => article !== null);
  for (const { article, versions, current } of changed) {
    await rows.run(KEEP_STATE, article);
    await rows.run(KEEP_VISIBILITY, article, isoOf(versions[current]!.added));
  }
  const newest = await writeVersions(rows, coming, numbers);
  for (const { number } of changed.length > 0 ? newest : []) await rows.run(FOLLOW_ARTICLE, number);
  await writeDetails(rows, coming, numbers, newest);
  await unindexReadings(
    rows,
    coming.map(({ article }) => article).filter((article) => article !== null),
  );
  await indexReadings(
    rows,
    coming.map(({ details, versions, current }, i) => ({
      article: numbers[i]!,
      title: details.title,
      at: dayOf(details, versions[0]!.added).at,
      version: newest[i]!.version,
      text: versions[current]!.text,
      reading: versions[current]!.reading,
    })),
  );
  return new Map(coming.map(({ details }, i) => [details.id, newest[i]!.version]));
}

async function numbersOf(rows: Rows, sequence: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const numbers = await rows.all<{ number: number }>(
    `SELECT nextval('${sequence}') AS number FROM generate_series(1, $1::integer)`,
    count,
  );
  return numbers.map(({ number }) => number);
}

/** Writes texts as further versions, or gives the versions that had them the new readings; the newest of each article. */
async function writeVersions(
  rows: Rows,
  coming: readonly Coming[],
  numbers: readonly number[],
): Promise<Numbered[]> {
  const known = coming.map(({ article }) => article).filter((article) => article !== null);
  const stored =
    known.length === 0
      ? []
      : await rows.all<Numbered & { article: number; hash: string }>(
          'SELECT article, number, version, hash FROM versions WHERE article = ANY($1)',
          known,
        );
  const ofArticle = Map.groupBy(stored, ({ article }) => article);
  const further = await numbersOf(
    rows,
    'version_numbers',
    coming.reduce((sum, { versions }) => sum + versions.length, 0),
  );
  const written: Value[][] = [];
  const newest: Numbered[] = [];
  const replaced: [number: number, concealed: boolean, visibleTo: readonly string[] | null][] = [];
  for (const [i, { versions, current }] of coming.entries()) {
    const had: (Numbered & { hash: string })[] = [...(ofArticle.get(numbers[i]!) ?? [])];
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
          numbers[i]!,
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
  const columns = { number: 'integer', article: 'integer', version: 'integer', hash: 'text' };
  const texts = { added: 'text', engine: 'text', text: 'text', reading: 'text' };
  await insertRows(rows, 'versions', { ...columns, ...texts }, written);
  await indexShingles(
    rows,
    written.map((row) => ({ number: Number(row[0]), text: String(row[6]) })),
  );
  for (const [number, concealed, visibleTo] of replaced)
    await rows.run(
      'UPDATE versions SET concealed = $2, visible_to = $3 WHERE number = $1',
      number,
      concealed,
      visibleTo,
    );
  return newest;
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

/** Writes the articles' details and newest versions, new or over the old ones. */
async function writeDetails(
  rows: Rows,
  coming: readonly Coming[],
  numbers: readonly number[],
  newest: readonly Numbered[],
): Promise<void> {
  const sources = await sourcesOf(rows, coming);
  const changed = Object.keys(COLUMNS).slice(2);
  await insertRows(
    rows,
    'articles',
    COLUMNS,
    coming.map(({ details, versions }, i): Value[] => {
      const { day, at } = dayOf(details, versions[0]!.added);
      return [
        numbers[i]!,
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
    `ON CONFLICT (number) DO UPDATE SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  for (const [i, { hold }] of coming.entries()) {
    if (hold) await rows.run('UPDATE articles SET hold = $2 WHERE number = $1', numbers[i]!, hold.until);
  }
}

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
    await insertRows(
      rows,
      'sources',
      { name: 'text', folded: 'text' },
      names.filter((name) => !known.has(name)).map((name) => [name, foldName(name)]),
    );
    found = await find();
  }
  return new Map(found.map(({ name, number }) => [name, number]));
}
