import type { Rung } from '../../reading/reading.ts';
import type { FoundPassage, PassageQuery, ResultPage, Viewer } from '../port.ts';
import { newFilter, pageOf } from '../tables/filter.ts';
import { hasCorrections, isNoneOf, quotesOffTopic, visibleCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf, SOURCE } from './details.ts';
import { filterArticle, topicsBelow } from './filter.ts';
import { pageFrom } from './pageFrom.ts';

const ORDER = ['at DESC', 'article', 'start', '"end"', 'quote', 'rung', 'person'];

export async function findPassages(
  db: Database,
  viewer: Viewer | null,
  query: PassageQuery,
): Promise<ResultPage<FoundPassage>> {
  const corrected = await hasCorrections(db, viewer);
  const person = corrected ? 'CASE WHEN m.article IS NULL THEN p.person ELSE m.person END' : 'p.person';
  const filter = newFilter();
  const below = topicsBelow(filter, query.topic);
  const corrections = corrected
    ? 'LEFT JOIN visible_corrections m ON m.article = p.article AND m.position = p.quote'
    : '';
  // A sentence that shows a topic and its parent is one passage.
  const rung = corrected ? "CASE WHEN m.hidden = 1 THEN 'mentioned' ELSE p.rung END AS rung" : 'p.rung';
  const quote = corrected ? 'CASE WHEN m.hidden = 1 THEN NULL ELSE p.quote END AS quote' : 'p.quote';
  const shown = `p.start, p."end", ${person} AS person, ${rung}, ${quote}`;
  const isOn = isNoneOf(filter, await quotesOffTopic(db, viewer, query.topic), 'p.article, p.quote');
  // The articles of the topic in their order, and of each its passages: no more than the page needs.
  filterArticle(filter, viewer, query, { number: 't.article', at: 't.at' });
  const topic = filter.put(query.topic);
  const matched = `SELECT t.article, t.at, p.start, p."end", p.person, p.rung, p.quote
    FROM article_topics t CROSS JOIN LATERAL (
      SELECT DISTINCT ${shown} FROM passages p ${corrections} WHERE p.article = t.article AND p.topic = ANY (${below}) AND ${isOn}
    ) p ${filter.where(`t.topic = (SELECT number FROM topics WHERE id = ${topic})`)}`;
  const page = pageOf(filter, query);
  type Row = DetailsRow & {
    version: number;
    day: string;
    start: number;
    end: number;
    speakerName: string | null;
    rung: Rung;
    quote: number | null;
  };
  return pageFrom(
    db,
    filter,
    {
      first: corrected ? visibleCorrections(filter, viewer!) : '',
      matched,
      way: 'in-order',
      page: `SELECT * FROM matched ORDER BY ${ORDER.join(', ')} ${page}`,
      shown: `v.version, a.day, page.start, page."end", page.rung, page.quote,
          (SELECT name FROM people WHERE number = page.person) AS "speakerName", ${DETAILS}
        FROM page JOIN articles a ON a.number = page.article ${SOURCE} JOIN versions v ON v.number = a.current
        ORDER BY ${ORDER.map((column) => `page.${column}`).join(', ')}`,
    },
    (row: Row) => ({
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      start: row.start,
      end: row.end,
      speakerName: row.speakerName,
      rung: row.rung,
      quote: row.quote,
    }),
  );
}
