import type { FoundPassage, PassageQuery, ResultPage, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { RUNGS } from './codes.ts';
import { quotesOffTopic } from './corrections.ts';
import type { Database } from './database.ts';
import { correctionsFor, NOTHING, pageOf, type VisibleCorrections, where } from './queries.ts';
import { numberAt, numbersOf, WHOLE, withinTime } from './sortKeys.ts';
import { topicsBelow } from './topics.ts';
import { type Filter, visibleTo } from './visibility.ts';

/** Passages are looked through article by article, newest first, until a page is full and so many are counted. */
const COUNTED = 1_000;

interface PassageRow {
  start: number;
  end: number;
  person: number | null;
  rung: number;
  quote: number | null;
}

export function findPassages(
  db: Database,
  viewer: Viewer | null,
  query: PassageQuery,
): ResultPage<FoundPassage> {
  const [limit, offset] = pageOf(query);
  return db.read(() => {
    const topics = topicsBelow(db, query.topic);
    if (topics.length === 0) return NOTHING;
    const corrections = correctionsFor(db, viewer);
    const offTopic = quotesOffTopic(db, viewer, query.topic);
    const isOffTopic = (sortKey: number, { quote }: PassageRow) =>
      quote !== null && offTopic.includes(numberAt(sortKey, quote) ?? -1);
    const shown: { sortKey: number; row: PassageRow }[] = [];
    let total = 0;
    for (const sortKey of sortKeysWith(db, viewer, query, topics)) {
      if (total > COUNTED && total >= offset + limit) break;
      for (const row of passagesAt(db, sortKey, topics, corrections)) {
        if (isOffTopic(sortKey, row)) continue;
        if (total >= offset && shown.length < limit) shown.push({ sortKey, row });
        total += 1;
      }
    }
    const details = new Map<number, DetailsRow & { version: number; day: string }>();
    const found = shown.map(({ sortKey, row }): FoundPassage => {
      const article = details.get(sortKey) ?? articleAt(db, sortKey);
      details.set(sortKey, article);
      return {
        article: detailsOf(article),
        version: article.version,
        day: article.day,
        start: row.start,
        end: row.end,
        speakerName: row.person === null ? null : nameOf(db, row.person),
        rung: RUNGS[row.rung]!,
        quote: row.quote,
      };
    });
    return { found, total, isLowerBound: total > COUNTED };
  });
}

/** The sort keys of articles that show one of the topics, newest first, read as far as they are needed. */
function* sortKeysWith(
  db: Database,
  viewer: Viewer | null,
  query: PassageQuery,
  topics: readonly number[],
): Generator<number> {
  const seen = visibleTo(db, viewer);
  const time = withinTime('w.rowid', 'sortKey', query);
  const filter: Filter = {
    conditions: ['article_words MATCH ?', ...time.conditions, ...seen.conditions],
    values: [`tags : (${topics.map((topic) => `t${topic}`).join(' OR ')})`, ...time.values, ...seen.values],
  };
  const join = seen.conditions.length > 0 ? 'JOIN articles a ON a.sort_key = w.rowid' : '';
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const chunk = db.all<{ sortKey: number }>(
      `SELECT w.rowid AS sortKey FROM article_words w ${join} ${where(filter)} AND w.rowid < ${WHOLE} ORDER BY 1 DESC LIMIT 200`,
      ...filter.values,
      before,
    );
    for (const { sortKey } of chunk) yield sortKey;
    if (chunk.length < 200) return;
    before = chunk.at(-1)!.sortKey;
  }
}

/** Passages of one article in text order; a sentence that shows a topic and its parent is one passage. */
function passagesAt(
  db: Database,
  sortKey: number,
  topics: readonly number[],
  corrections: VisibleCorrections | null,
): PassageRow[] {
  const speaks = corrections ? 'CASE WHEN m.quote IS NULL THEN p.person ELSE m.person END' : 'p.person';
  const rung = corrections ? `iif(m.hidden = 1, ${RUNGS.indexOf('mentioned')}, p.rung)` : 'p.rung';
  const quote = corrections ? 'iif(m.hidden = 1, NULL, p.quote)' : 'p.quote';
  return db.all<PassageRow>(
    `${corrections ? `WITH ${corrections.sql} ` : ''}SELECT DISTINCT p.start, p."end", ${speaks} AS person, ${rung} AS rung, ${quote} AS quote
     FROM passages p ${corrections ? 'LEFT JOIN visible_corrections m ON m.quote = (p.number | 4095) - p.quote' : ''}
     WHERE p.number BETWEEN ? AND ? AND p.topic IN (SELECT value FROM json_each(?)) ORDER BY p.start, p."end"`,
    ...(corrections?.values ?? []),
    ...numbersOf(sortKey),
    JSON.stringify(topics),
  );
}

function articleAt(db: Database, sortKey: number) {
  return db.get<DetailsRow & { version: number; day: string }>(
    `SELECT v.version, a.day, ${DETAILS} FROM articles a JOIN versions v ON v.number = a.current WHERE a.sort_key = ?`,
    sortKey,
  )!;
}

function nameOf(db: Database, person: number): string {
  return db.get<{ name: string }>('SELECT name FROM people WHERE number = ?', person)!.name;
}
