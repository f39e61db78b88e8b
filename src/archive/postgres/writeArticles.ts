import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { dayOf, isoOf } from '../instants.ts';
import type { Rows } from '../tables/rows.ts';
import { FOLLOW_ARTICLE, KEEP_STATE, KEEP_VISIBILITY } from '../tables/visibility.ts';
import { embargoOf, visibleOf } from './details.ts';
import { addIndex, correctAgain, type Indexed, unindexReadings } from './readingIndex.ts';
import { shinglesOf } from './shingles.ts';
import { newWriting, type Writing, write } from './writing.ts';

/** An article on its way in, with one text or more. */
export interface Coming {
  readonly details: ArticleDetails;
  /** Its number where it is stored already, with the operator's embargo. */
  readonly stored: { readonly article: number; readonly hold: string | null } | null;
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

/** A version by its row, or by its place among the texts that are written, from 1 on. */
interface Numbered {
  readonly number: number | null;
  readonly place: number;
  readonly version: number;
  readonly hash: string;
}

/** So many articles at most are written by one call; while the server is at it, the next ones are made ready. */
const AT_ONCE = 25;

/**
 * Parts of what is to be written, a call each; the first is small, so that the server has something to do soon.
 *
 * @example partsOf(hundred).map((part) => part.length) // [12, 25, 25, 25, 13]
 */
export function partsOf<One>(articles: readonly One[]): (readonly One[])[] {
  if (articles.length <= AT_ONCE) return [articles];
  const parts: (readonly One[])[] = [];
  let end = Math.floor(AT_ONCE / 2);
  for (let start = 0; start < articles.length; start = end, end += AT_ONCE)
    parts.push(articles.slice(start, end));
  return parts;
}

/** Writes articles of different ids with their index, within a transaction of the caller's; the newest version of each. */
export async function writeArticles(rows: Rows, coming: readonly Coming[]): Promise<Map<string, number>> {
  const stored = coming.map((one) => one.stored?.article ?? null).filter((article) => article !== null);
  for (const { stored: former, versions, current } of coming) {
    if (!former) continue;
    await rows.run(KEEP_STATE, former.article);
    await rows.run(KEEP_VISIBILITY, former.article, isoOf(versions[current]!.added));
  }
  await unindexReadings(rows, stored);
  const known = await versionsOf(rows, stored);
  const newest = new Map<string, number>();
  let before: Promise<unknown> = Promise.resolve();
  for (const part of partsOf(coming)) {
    const ready = makeReady(part, known);
    for (const { id, indexed } of ready.made) newest.set(id, indexed.version);
    await before;
    before = writeReady(rows, ready);
    // It is awaited when the next ones are ready: until then nobody hears of its failure.
    before.catch(() => {});
  }
  await before;
  return newest;
}

/** What is to be written of some articles by one call, and what becomes of each besides. */
export interface Ready {
  readonly writing: Writing;
  readonly made: readonly Made[];
}

/** Makes articles of different ids ready to be written, with the versions that those have which are stored. */
export function makeReady(
  coming: readonly Coming[],
  known: ReadonlyMap<number, Numbered[]> = new Map(),
): Ready {
  const writing = newWriting();
  const made = coming.map((one) => addArticle(writing, one, known.get(one.stored?.article ?? 0) ?? []));
  return { writing, made };
}

/** The versions that articles have. */
async function versionsOf(rows: Rows, articles: readonly number[]): Promise<Map<number, Numbered[]>> {
  if (articles.length === 0) return new Map();
  const found = await rows.all<Numbered & { article: number }>(
    'SELECT article, number, 0 AS place, version, hash FROM versions WHERE article = ANY($1)',
    articles,
  );
  return Map.groupBy(found, ({ article }) => article);
}

/** What becomes of an article, besides what one call writes. */
interface Made {
  readonly id: string;
  readonly indexed: Indexed;
  readonly hold: Coming['hold'];
  readonly newest: Numbered;
  /** Older versions that not everybody saw. */
  readonly replaced: readonly { of: Numbered; concealed: boolean; visibleTo: readonly string[] | null }[];
  /** Readings for versions that have those texts already. */
  readonly again: readonly { version: number; reading: Reading }[];
}

/** Adds an article to what is to be written: texts that it has not as further versions, details, index. */
function addArticle(writing: Writing, coming: Coming, known: readonly Numbered[]): Made {
  const { details, stored, hold, versions, current } = coming;
  const { text, reading } = versions[current]!;
  const { day, at } = dayOf(details, versions[0]!.added);
  const embargo = embargoOf(details);
  const visibleTo = visibleOf(details);
  // An operator's embargo goes before what the source states; '' is one that was lifted.
  const held = (hold ? hold.until : (stored?.hold ?? null)) ?? embargo;
  const had = [...known];
  const again: { version: number; reading: Reading }[] = [];
  const places = versions.map((one) => {
    const same = had.find(({ hash }) => hash === one.hash);
    if (same) {
      if (same.number !== null) again.push({ version: same.number, reading: one.reading });
      return same;
    }
    const isFree = one.version !== null && !had.some(({ version }) => version === one.version);
    const version = isFree ? one.version : 1 + Math.max(0, ...had.map((other) => other.version));
    const place = writing.rows.texts.push([
      writing.articles.length + 1,
      version,
      one.hash,
      isoOf(one.added),
      one.reading.engine,
      one.text,
      JSON.stringify(one.reading),
      shinglesOf(one.text),
    ]);
    const added = { number: null, place, version, hash: one.hash };
    had.push(added);
    return added;
  });
  const newest = places[current]!;
  writing.rows.details.push([
    details.id,
    details.title,
    details.url,
    details.source,
    details.source === null ? null : foldName(details.source),
    details.sourceKind,
    details.published,
    details.language,
    details.licence,
    details.provenance,
    embargo,
    listOf(visibleTo),
    day,
    newest.number,
    newest.place,
  ]);
  const indexed: Indexed = {
    article: stored?.article ?? null,
    withheld: (held !== null && held !== '') || visibleTo !== null,
    title: details.title,
    at,
    version: newest.version,
    text,
    reading,
  };
  addIndex(writing, indexed);
  const replaced = versions.flatMap(({ concealed = false, visibleTo: seers = null }, i) =>
    i !== current && (concealed || seers) ? [{ of: places[i]!, concealed, visibleTo: seers }] : [],
  );
  return { id: details.id, indexed, hold, newest, replaced, again };
}

/**
 * Writes what was made ready, within a transaction of the caller's. False, and nothing is written, where an article is stored
 * already that is passed as new.
 */
export async function writeReady(rows: Rows, { writing, made }: Ready): Promise<boolean> {
  const written = await write(rows, writing);
  if (!written) return false;
  const { numbers, versions } = written;
  const numberOf = ({ number, place }: Numbered) => number ?? versions[place - 1]!;
  for (const [i, { indexed, hold, newest, replaced, again }] of made.entries()) {
    for (const { version, reading } of again) await writeReading(rows, version, reading);
    if (hold) await rows.run('UPDATE articles SET hold = $2 WHERE number = $1', numbers[i]!, hold.until);
    for (const { of, concealed, visibleTo } of replaced)
      await rows.run(
        'UPDATE versions SET concealed = $2, visible_to = $3 WHERE number = $1',
        numberOf(of),
        concealed,
        visibleTo,
      );
    if (indexed.article !== null) await rows.run(FOLLOW_ARTICLE, numberOf(newest));
  }
  await correctAgain(
    rows,
    made.map(({ indexed }) => indexed),
  );
  return true;
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

/** A list as PostgreSQL writes it. */
function listOf(texts: readonly string[] | null): string | null {
  return texts && `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
