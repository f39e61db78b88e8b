import type { Quote, QuoteKind } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import { correctQuote } from '../layOver.ts';
import type { FoundQuote, Page, QuoteQuery, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import type { Database } from './database.ts';
import { and, articleFilter, correctionsFor, type Mine, NOTHING, pageOf, TOPICS, where } from './queries.ts';
import type { Filter } from './visibility.ts';
import { matchOf } from './words.ts';

interface Corrected {
  corrected_speaker?: string | null;
  corrected_by?: string | null;
  corrected_at?: string | null;
}

export function findQuotes(db: Database, viewer: Viewer | null, query: QuoteQuery): Page<FoundQuote> {
  const filter = articleFilter(db, viewer, query);
  const mine = correctionsFor(db, viewer);
  const quoted = quotedFilter(query, mine);
  filter.conditions.push(...quoted.conditions);
  filter.values.push(...quoted.values);
  if (query.topic !== undefined) {
    and(
      filter,
      `EXISTS (SELECT 1 FROM passages p WHERE p.article = q.article AND p.quote = q.position AND p.topic IN (${TOPICS}))`,
      query.topic,
    );
  }
  let from = 'quotes q JOIN articles a ON a.number = q.article';
  if (query.words?.trim()) {
    const match = matchOf(query.words);
    if (match === null) return NOTHING;
    from = `quote_words JOIN quotes q ON q.number = quote_words.rowid JOIN articles a ON a.number = q.article`;
    filter.conditions.unshift('quote_words MATCH ?');
    filter.values.unshift(match);
  }
  return db.read(() => {
    const { total } = db.get<{ total: number }>(
      `${mine ? `WITH ${mine.sql} ` : ''}SELECT count(*) AS total FROM ${from} ${where(filter)}`,
      ...(mine?.values ?? []),
      ...filter.values,
    )!;
    type Row = DetailsRow & { version: number; day: string; position: number; quote: string } & Corrected;
    const rows = db.all<Row>(
      `WITH ${mine ? `${mine.sql}, ` : ''}page AS (
         SELECT q.number, q.article, q.position, a.at FROM ${from} ${where(filter)}
         ORDER BY a.at DESC, a.number, q.position LIMIT ? OFFSET ?
       )
       SELECT v.version, a.day, page.position,
         json_extract(v.reading, '$.quotes[' || page.position || ']') AS quote, ${DETAILS}
         ${mine ? ', c.speaker AS corrected_speaker, c.person AS corrected_by, c.at AS corrected_at' : ''}
       FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
         ${mine ? 'LEFT JOIN mine ON mine.quote = page.number LEFT JOIN corrections c ON c.number = mine.correction' : ''}
       ORDER BY page.at DESC, page.article, page.position`,
      ...(mine?.values ?? []),
      ...filter.values,
      ...pageOf(query),
    );
    const found = rows.map((row) => ({
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      index: row.position,
      quote: quoteOf(row),
    }));
    return { found, total, atLeast: false };
  });
}

function quoteOf(row: { quote: string } & Corrected): Quote {
  const quote = JSON.parse(row.quote) as Quote;
  const { corrected_speaker: speaker = null, corrected_by: person, corrected_at: at } = row;
  return person && at ? correctQuote(quote, { speaker, person, at }) : quote;
}

/** What a query asks of `quotes q`: who speaks, after corrections, and of what kind it is. */
export function quotedFilter(
  query: { speaker?: string; kinds?: readonly QuoteKind[] },
  mine: Mine | null,
): Filter {
  const filter: Filter = { conditions: [], values: [] };
  if (query.speaker !== undefined) {
    const speaker = foldName(query.speaker);
    const person = '(SELECT number FROM people WHERE folded = ?)';
    if (mine) {
      and(
        filter,
        `(q.person = ${person} AND q.number NOT IN (SELECT quote FROM mine)
          OR q.number IN (SELECT quote FROM mine WHERE person = ${person}))`,
        speaker,
        speaker,
      );
    } else and(filter, `q.person = ${person}`, speaker);
  }
  if (query.kinds !== undefined) {
    and(filter, `q.kind IN (${query.kinds.map(() => '?').join(', ')})`, ...query.kinds);
  }
  return filter;
}
