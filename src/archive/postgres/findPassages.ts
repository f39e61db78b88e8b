import type { Rung } from '../../reading/reading.ts';
import type { FoundPassage, Page, PassageQuery, Viewer } from '../port.ts';
import { hasCorrections, mine } from './corrections.ts';
import type { Database } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf } from './details.ts';
import { articleJoin, filterArticle, newFilter, pageOf, personNamed, topicsBelow } from './filter.ts';
import { pageFrom } from './pageFrom.ts';

const ORDER = ['at DESC', 'article', 'start', '"end"', 'quote', 'rung', 'person'];

export async function findPassages(
  db: Database,
  viewer: Viewer | null,
  query: PassageQuery,
): Promise<Page<FoundPassage>> {
  const corrected = await hasCorrections(db, viewer);
  const person = corrected ? 'CASE WHEN m.article IS NULL THEN p.person ELSE m.person END' : 'p.person';
  const filter = newFilter();
  filter.and(`p.topic = ANY (${topicsBelow(filter, query.topic)})`);
  if (query.speaker !== undefined) filter.and(`${person} = ${personNamed(filter, query.speaker)}`);
  if (query.rungs !== undefined) filter.and(`p.rung = ANY (${filter.put(query.rungs)}::text[])`);
  filterArticle(filter, viewer, query, { number: 'p.article', at: 'p.at' });
  const where = filter.where();
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
      first: corrected ? mine(filter, viewer!) : '',
      // A sentence that shows a topic and its parent is one passage.
      matched: `SELECT DISTINCT p.article, p.at, p.start, p."end", ${person} AS person, p.rung, p.quote
        FROM passages p ${articleJoin(filter, 'p.article')}
          ${corrected ? 'LEFT JOIN mine m ON m.article = p.article AND m.position = p.quote' : ''} ${where}`,
      way: 'sorted',
      page: `SELECT * FROM matched ORDER BY ${ORDER.join(', ')} ${page}`,
      shown: `v.version, a.day, page.start, page."end", page.rung, page.quote,
          (SELECT name FROM people WHERE number = page.person) AS "speakerName", ${DETAILS}
        FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
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
