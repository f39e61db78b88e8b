import type { Rung } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import type { FoundPassage, Page, PassageQuery, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import type { Database } from './database.ts';
import { and, articleFilter, correctionsFor, pageOf, TOPICS, where } from './queries.ts';

export function findPassages(db: Database, viewer: Viewer | null, query: PassageQuery): Page<FoundPassage> {
  const filter = articleFilter(db, viewer, query);
  const mine = correctionsFor(db, viewer);
  const person = mine ? 'CASE WHEN mine.quote IS NULL THEN p.person ELSE mine.person END' : 'p.person';
  and(filter, `p.topic IN (${TOPICS})`, query.topic);
  if (query.speaker !== undefined)
    and(filter, `${person} = (SELECT number FROM people WHERE folded = ?)`, foldName(query.speaker));
  if (query.rungs !== undefined)
    and(filter, `p.rung IN (${query.rungs.map(() => '?').join(', ')})`, ...query.rungs);
  const values = [...(mine?.values ?? []), ...filter.values];
  // A sentence that shows a topic and its parent is one passage.
  const passages = `${mine ? `WITH ${mine.sql} ` : ''}SELECT DISTINCT p.article, a.at, p.start, p."end",
      ${person} AS person, p.rung, p.quote
    FROM passages p JOIN articles a ON a.number = p.article
      ${mine ? 'LEFT JOIN quotes q ON q.article = p.article AND q.position = p.quote LEFT JOIN mine ON mine.quote = q.number' : ''}
    ${where(filter)}`;
  return db.read(() => {
    const { total } = db.get<{ total: number }>(`SELECT count(*) AS total FROM (${passages})`, ...values)!;
    type Row = DetailsRow & {
      version: number;
      day: string;
      start: number;
      end: number;
      speakerName: string | null;
      rung: Rung;
      quote: number | null;
    };
    const rows = db.all<Row>(
      `WITH page AS (SELECT * FROM (${passages}) ORDER BY at DESC, article, start, "end" LIMIT ? OFFSET ?)
       SELECT v.version, a.day, page.start, page."end", page.rung, page.quote,
         (SELECT name FROM people WHERE number = page.person) AS speakerName, ${DETAILS}
       FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
       ORDER BY page.at DESC, page.article, page.start, page."end"`,
      ...values,
      ...pageOf(query),
    );
    const found = rows.map((row) => ({
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      start: row.start,
      end: row.end,
      speakerName: row.speakerName,
      rung: row.rung,
      quote: row.quote,
    }));
    return { found, total, atLeast: false };
  });
}
