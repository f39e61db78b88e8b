import { setImmediate } from 'node:timers/promises';
import type { ArticleDetails } from '../../text/article.ts';
import { hashOf } from '../hashOf.ts';
import { isoOf } from '../instants.ts';
import type { AddOutcome, ArchiveCounts, ArticleRecord, NewArticle, Viewer } from '../port.ts';
import { newFilter } from '../tables/filter.ts';
import type { Rows } from '../tables/rows.ts';
import { personCounts } from './counters.ts';
import type { Database } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf, embargoOf, SOURCE, visibleOf } from './details.ts';
import { hiddenFrom } from './visibility.ts';
import { type Coming, makeReady, partsOf, type Ready, writeArticles, writeReady } from './writeArticles.ts';
import { writeAlone } from './writing.ts';

/** At most this many articles in one transaction, so that other programs get their turn. */
const BATCH = 100;

/** An article as it is stored: its number, version and hash of its current text, its details. */
type StoredArticle = DetailsRow & {
  article: number;
  version: number;
  hash: string;
  embargo: string | null;
  hold: string | null;
};

async function storedArticles(rows: Rows, ids: readonly string[]): Promise<Map<string, StoredArticle>> {
  const found = await rows.all<StoredArticle>(
    `SELECT a.number AS article, v.version, v.hash, a.embargo, a.hold, ${DETAILS}
     FROM articles a ${SOURCE} JOIN versions v ON v.number = a.current WHERE a.id = ANY($1)`,
    ids,
  );
  return new Map(found.map((former) => [former.id, former]));
}

/** Whether it is stored exactly so. An operator's embargo is no part of what a source states. */
function isSame(former: StoredArticle, details: ArticleDetails, hash: string): boolean {
  const known = detailsOf(former);
  return (
    former.hash === hash &&
    former.embargo === embargoOf(details) &&
    JSON.stringify(former.visible_to) === JSON.stringify(visibleOf(details)) &&
    (Object.keys(known) as (keyof ArticleDetails)[]).every(
      (key) => key === 'heldUntil' || key === 'visibleTo' || known[key] === details[key],
    )
  );
}

export async function add(db: Database, articles: readonly NewArticle[]): Promise<AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (let start = 0; start < articles.length; start += BATCH)
    outcomes.push(...(await addBatch(db, articles.slice(start, start + BATCH))));
  return outcomes;
}

async function addBatch(db: Database, articles: readonly NewArticle[]): Promise<AddOutcome[]> {
  const runs = eachIdOnce(articles, ({ details }) => details.id);
  const [first, ...others] = partsOf(runs[0]!);
  if (runs.length === 1 && others.length === 0) return addFew(db, articles);
  const ready = meanwhile(() => makeReady(first!.map(comingFrom)));
  return db.write(async (rows) => {
    const done: AddOutcome[] = [];
    for (const [i, run] of runs.entries()) done.push(...(await addRun(rows, run, i === 0 ? ready : null)));
    return done;
  }, 'articles');
}

/** Few articles mostly are new: then one statement writes them, which is a transaction of its own. */
async function addFew(db: Database, articles: readonly NewArticle[]): Promise<AddOutcome[]> {
  const { writing } = makeReady(articles.map(comingFrom));
  if (await writeAlone(db, writing)) return articles.map(wasAdded);
  return db.write((rows) => addAny(rows, articles), 'articles');
}

/** Does some work of the processor when the server has been sent what comes after this call: while it is waited for. */
function meanwhile<T>(work: () => T): Promise<T> {
  const done = setImmediate().then(work);
  // Whoever awaits it hears of its failure; where the server refuses first, nobody does.
  done.catch(() => {});
  return done;
}

/** Articles in runs in which no id occurs twice, in their order. */
function eachIdOnce<One>(articles: readonly One[], idOf: (one: One) => string): One[][] {
  const runs: One[][] = [];
  let seen = new Set<string>();
  for (const article of articles) {
    if (runs.length === 0 || seen.has(idOf(article))) {
      runs.push([]);
      seen = new Set();
    }
    seen.add(idOf(article));
    runs.at(-1)!.push(article);
  }
  return runs;
}

/** Articles mostly are new: to look for all of them first would be a journey more, with nothing to do meanwhile. */
async function addRun(
  rows: Rows,
  articles: readonly NewArticle[],
  first: Promise<Ready> | null,
): Promise<AddOutcome[]> {
  const added = await addNew(rows, articles, first);
  const others = articles.slice(added.length);
  return others.length === 0 ? added : [...added, ...(await addAny(rows, others))];
}

/**
 * Adds articles that are new, part by part, as far as there is none among them that is stored already. While the server is at
 * one part, the next one is made ready.
 *
 * @param first the first part, as far as it is ready
 */
async function addNew(
  rows: Rows,
  articles: readonly NewArticle[],
  first: Promise<Ready> | null,
): Promise<AddOutcome[]> {
  const parts = partsOf(articles);
  const readyFor = (part: readonly NewArticle[]) => makeReady(part.map(comingFrom));
  const added: AddOutcome[] = [];
  let ready = (await first) ?? readyFor(parts[0]!);
  for (const [i, part] of parts.entries()) {
    const written = writeReady(rows, ready);
    // It is awaited when the next ones are ready: until then nobody hears of its failure.
    written.catch(() => {});
    const next = parts[i + 1];
    if (next) ready = readyFor(next);
    if (!(await written)) return added;
    added.push(...part.map(wasAdded));
  }
  return added;
}

const wasAdded = ({ details: { id } }: NewArticle): AddOutcome => ({
  article: id,
  version: 1,
  outcome: 'added',
});

/** Adds articles of which some are stored already, or all. */
async function addAny(rows: Rows, articles: readonly NewArticle[]): Promise<AddOutcome[]> {
  const stored = await storedArticles(
    rows,
    articles.map(({ details }) => details.id),
  );
  const coming = articles
    .map((article) => ({ ...comingFrom(article), stored: stored.get(article.details.id) ?? null }))
    .filter(({ details, versions, stored: former }) => !former || !isSame(former, details, versions[0].hash));
  const versions = await writeArticles(rows, coming);
  return articles.map(({ details: { id } }) => {
    const former = stored.get(id);
    const version = versions.get(id);
    if (version === undefined) return { article: id, version: former!.version, outcome: 'unchanged' };
    return { article: id, version, outcome: former ? 'updated' : 'added' };
  });
}

/** A new article on its way in. */
function comingFrom({ details, text, reading, added }: NewArticle) {
  const version = { version: null, hash: hashOf(text), added, text, reading };
  return { details, stored: null, hold: null, versions: [version] as const, current: 0 };
}

/** Imports articles with all their versions, within a transaction of the caller's. */
export async function importArticles(rows: Rows, records: readonly ArticleRecord[]): Promise<void> {
  for (const run of eachIdOnce(records, ({ details }) => details.id)) {
    const stored = await storedArticles(
      rows,
      run.map(({ details }) => details.id),
    );
    const coming = run.map(({ details, hold, current, versions }): Coming => {
      const newest = versions.findIndex(({ version }) => version === current);
      return {
        details,
        stored: stored.get(details.id) ?? null,
        hold: { until: hold },
        versions: versions.map((version) => ({ ...version, hash: hashOf(version.text) })),
        current: newest < 0 ? versions.length - 1 : newest,
      };
    });
    await writeArticles(rows, coming);
  }
}

/** As `Archive.hasExactly`. */
export async function hasExactly(
  db: Database,
  articles: readonly { details: ArticleDetails; text: string }[],
): Promise<boolean[]> {
  const stored = await storedArticles(
    db,
    articles.map(({ details }) => details.id),
  );
  return articles.map(({ details, text }) => {
    const former = stored.get(details.id);
    return former !== undefined && isSame(former, details, hashOf(text));
  });
}

export async function setEmbargo(db: Database, article: string, until: string | null): Promise<boolean> {
  const set = 'UPDATE articles SET hold = $2 WHERE id = $1';
  return (await db.run(set, article, until === null ? '' : isoOf(until))) === 1;
}

/** Totals from the counters, without what is hidden from the viewer. */
export async function counts(db: Database, viewer: Viewer | null): Promise<ArchiveCounts> {
  const filter = newFilter();
  const hidden = viewer === null ? 'SELECT NULL::integer AS number WHERE false' : hiddenFrom(filter, viewer);
  const seen = 'NOT IN (SELECT number FROM hidden)';
  return (await db.get<ArchiveCounts>(
    `WITH hidden AS MATERIALIZED (${hidden}),
       less AS MATERIALIZED (${personCounts('article IN (SELECT number FROM hidden)')})
     SELECT count(*) AS articles,
       (SELECT count(*) FROM versions WHERE article ${seen}) AS versions,
       coalesce(sum(w.quotes), 0)::integer AS quotes,
       (SELECT count(*) FROM people p LEFT JOIN less ON less.person = p.number
         WHERE p.direct + p.spoken + p.mixed + p.indirect
           > coalesce(less.direct + less.spoken + less.mixed + less.indirect, 0)) AS speakers,
       (SELECT count(*) FROM topics t WHERE EXISTS (
         SELECT 1 FROM passages p WHERE p.topic = t.number AND p.article ${seen})) AS topics,
       (SELECT left(day, 10) FROM articles WHERE published IS NOT NULL AND number ${seen}
         ORDER BY at, day LIMIT 1) AS oldest,
       (SELECT left(day, 10) FROM articles WHERE published IS NOT NULL AND number ${seen}
         ORDER BY at DESC, day DESC LIMIT 1) AS newest
     FROM article_words w WHERE w.article ${seen}`,
    ...filter.values,
  ))!;
}
