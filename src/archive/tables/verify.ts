import type { Reading } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import { messageOf } from '../../text/messageOf.ts';
import { hashOf } from '../hashOf.ts';
import { announcedRows } from './announced.ts';
import type { ArticleEngine, CheckedVersion } from './engine.ts';
import type { RowStore, Rows } from './rows.ts';

const BATCH = 100;

/** As `Archive.verify`. */
export async function verify(
  store: RowStore,
  engine: ArticleEngine,
  progress: (done: number, all: number) => void = () => {},
): Promise<string[]> {
  const wrong: string[] = [];
  try {
    wrong.push(...(await engine.storageFaults()));
    await verifyTexts(store, engine, progress, wrong);
  } catch (error) {
    if (!isDamage(error)) throw error;
    wrong.push(`What comes after cannot be read (${messageOf(error)}).`);
  }
  return wrong;
}

/** Whether an engine says that it cannot read what it has stored: SQLITE_CORRUPT, PostgreSQL's XX001 and XX002. */
function isDamage(error: unknown): boolean {
  const { errcode = 0, code } = error as { errcode?: number; code?: unknown };
  return (errcode & 0xff) === 11 || code === 'XX001' || code === 'XX002';
}

/** Adds what is wrong with texts, readings and index rows, as far as they can be read. */
async function verifyTexts(
  store: RowStore,
  engine: ArticleEngine,
  progress: (done: number, all: number) => void,
  wrong: string[],
): Promise<void> {
  const all = (await store.get<{ n: number }>('SELECT count(*) AS n FROM versions'))!.n;
  let isReadable = true;
  for (let after = 0, done = 0; ; ) {
    // Versions and their index on one state, as others may write meanwhile.
    const batch = await store.read(async (rows) => {
      const versions = await engine.versionsAfter(rows, after, BATCH);
      const faults: string[] = [];
      for (const version of versions) faults.push(...(await faultsOf(rows, engine, version)));
      return { versions, faults };
    });
    if (batch.versions.length === 0) break;
    wrong.push(...batch.faults);
    isReadable &&= batch.versions.every(({ text }) => text !== null);
    after = batch.versions.at(-1)!.number;
    done += batch.versions.length;
    progress(done, all);
  }
  const astray = await store.all<{ id: string }>(
    `SELECT id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM placings p WHERE p.article = a.number)
       AND NOT EXISTS (SELECT 1 FROM to_place t WHERE t.article = a.number)`,
  );
  for (const { id } of astray) wrong.push(`${id} is in no story, and does not wait for one.`);
  wrong.push(...(await engine.indexFaults(isReadable)));
}

async function faultsOf(rows: Rows, engine: ArticleEngine, checked: CheckedVersion): Promise<string[]> {
  const { id, version, hash, text, reading, isCurrent } = checked;
  const named = `${id} version ${version}`;
  if (text === null) return [`The text of ${named} cannot be read.`];
  const faults: string[] = [];
  if (hashOf(text) !== hash)
    faults.push(`The text of ${named} is not the one that was stored: its hash differs.`);
  if (reading === null) return [...faults, `The reading of ${named} cannot be read.`];
  for (const { start, end } of spansIn(reading)) {
    const isInside =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (!isInside)
      faults.push(
        `The reading of ${named} has an excerpt ${start}-${end} outside its text of ${text.length} characters.`,
      );
  }
  if (!isCurrent) return faults;
  if (!(await indexAgrees(rows, engine, checked, reading)))
    faults.push(`The index of ${named} does not agree with its reading.`);
  if (!(await engine.wordsAgree(rows, checked, text, reading)))
    faults.push(`The word index of ${named} does not agree with the stored text.`);
  return faults;
}

/** Every span anywhere in a reading. */
function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield value as Span;
  for (const inner of Object.values(value)) yield* spansIn(inner);
}

/** Whether the rows of an article's index have what its reading has, as far as rows are kept of it. */
async function indexAgrees(
  rows: Rows,
  engine: ArticleEngine,
  { article }: CheckedVersion,
  reading: Reading,
): Promise<boolean> {
  const indexed = await engine.indexRows(rows, article);
  const same = (found: readonly string[], expected: readonly string[]) =>
    found.toSorted().join() === expected.slice(0, indexed.most).toSorted().join();
  return (
    same(
      indexed.quotes,
      reading.quotes.map(({ start, end, kind }) => `${start}-${end} ${kind}`),
    ) &&
    same(
      indexed.passages,
      reading.topics.flatMap(({ id, passages }) =>
        passages.map(({ start, end, quote, rung }) => `${id} ${start}-${end} ${quote} ${rung}`),
      ),
    ) &&
    indexed.announced.toSorted().join() ===
      announcedRows(reading)
        .map(([position, first, last]) => `${position} ${first} ${last}`)
        .toSorted()
        .join() &&
    indexed.mentions === reading.people.reduce((sum, person) => sum + person.mentions.length, 0)
  );
}
