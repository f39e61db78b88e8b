import type { Quote, QuoteKind } from '../../reading/reading.ts';
import { correctQuote } from '../applyCorrections.ts';
import { isTyped } from '../isTyped.ts';
import type { FoundQuote, QuoteQuery, ResultPage, Viewer } from '../port.ts';
import { type Filter, newFilter, pageOf } from '../tables/filter.ts';
import { hasCorrections, isNoneOf, quotesOffTopic, visibleCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf, SOURCE } from './details.ts';
import { articleJoin, filterArticle, saidByAny, topicsBelow } from './filter.ts';
import { NOTHING, pageFrom } from './pageFrom.ts';
import { anyOf, queriesOf } from './words.ts';

export async function findQuotes(
  db: Database,
  viewer: Viewer | null,
  query: QuoteQuery,
): Promise<ResultPage<FoundQuote>> {
  const typed = isTyped(query.words) ? queriesOf(query.words) : undefined;
  if (typed?.length === 0) return NOTHING;
  const corrected = await hasCorrections(db, viewer);
  const filter = newFilter();
  const { from, conditions } = quotesSaid(filter, query, corrected);
  for (const condition of conditions) filter.and(condition);
  const indexed: string[] = [];
  if (typed) indexed.push(`q.words @@ ${filter.put(anyOf(typed.map(({ all }) => all)))}::tsquery`);
  if (query.topic !== undefined) indexed.push(`q.topics && ${topicsBelow(filter, query.topic)}`);
  filterArticle(filter, viewer, query, { number: 'q.article', at: 'q.at' });
  const offTopic = query.topic === undefined ? [] : await quotesOffTopic(db, viewer, query.topic);
  if (offTopic.length > 0) filter.and(isNoneOf(filter, offTopic, 'q.article, q.position'));
  const matched = (...more: string[]) =>
    `SELECT q.article, q.position, q.at FROM ${from} ${articleJoin(filter, 'q.article')} ${filter.where(...more)}`;
  // Where somebody or an article is named, there is not too much to sort.
  const mayBeCommon = indexed.length > 0 && !corrected && !query.speaker && !query.article && !query.story;
  const common = mayBeCommon ? { common: matched(...indexed.map((one) => `(${one}) IS TRUE`)) } : {};
  const page = pageOf(filter, query);
  type Row = DetailsRow & { version: number; day: string; position: number; quote: string } & Corrected;
  return pageFrom(
    db,
    filter,
    {
      first: corrected ? visibleCorrections(filter, viewer!) : '',
      matched: matched(...indexed),
      way: indexed.length > 0 || corrected ? 'sorted' : 'in-order',
      ...common,
      page: `SELECT article, position, at FROM matched ORDER BY at DESC, article, position ${page}`,
      shown: `v.version, a.day, page.position, (v.reading::json -> 'quotes' -> page.position)::text AS quote, ${DETAILS}
          ${corrected ? ', c.speaker AS corrected_speaker, c.person AS corrected_by, c.at AS corrected_at' : ''}
        FROM page JOIN articles a ON a.number = page.article ${SOURCE} JOIN versions v ON v.number = a.current
          ${corrected ? 'LEFT JOIN visible_corrections ON visible_corrections.article = page.article AND visible_corrections.position = page.position LEFT JOIN corrections c ON c.number = visible_corrections.correction' : ''}
        ORDER BY page.at DESC, page.article, page.position`,
    },
    (row: Row) => ({
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      index: row.position,
      quote: quoteOf(row),
    }),
  );
}

interface Corrected {
  corrected_speaker?: string | null;
  corrected_by?: string | null;
  corrected_at?: string | null;
}

function quoteOf(row: { quote: string } & Corrected): Quote {
  const quote = JSON.parse(row.quote) as Quote;
  const { corrected_speaker: speaker = null, corrected_by: person, corrected_at: at } = row;
  return person && at ? correctQuote(quote, { speaker, person, at }) : quote;
}

/**
 * `quotes q` as somebody said them, after corrections, and what is asked of their kind. With corrections it is two
 * lists, so that each is found by its own index.
 */
export function quotesSaid(
  filter: Filter,
  query: { speaker?: string | readonly string[]; kinds?: readonly QuoteKind[] },
  corrected: boolean,
): { from: string; conditions: string[] } {
  const conditions: string[] = [];
  let from = 'quotes q';
  if (query.speaker !== undefined) {
    const { speaker } = query;
    if (corrected) from = `(${saidAfterCorrections((column) => saidByAny(filter, column, speaker))}) q`;
    else conditions.push(saidByAny(filter, 'q.person', speaker));
  } else if (corrected)
    conditions.push(
      '(q.article, q.position) NOT IN (SELECT article, position FROM visible_corrections WHERE hidden = 1)',
    );
  if (query.kinds !== undefined) conditions.push(`q.kind = ANY (${filter.put(query.kinds)}::text[])`);
  return { from, conditions };
}

/** Quotes with the person who said them by the corrections in `visible_corrections`; `asked` is the condition on that person. */
function saidAfterCorrections(asked: (column: string) => string): string {
  const columns = 'q.article, q.position, q.at, q.kind, q.topics, q.words';
  return `SELECT ${columns}, q.person FROM quotes q
      WHERE ${asked('q.person')} AND (q.article, q.position) NOT IN (SELECT article, position FROM visible_corrections)
    UNION ALL SELECT ${columns}, visible_corrections.person FROM visible_corrections JOIN quotes q USING (article, position)
      WHERE ${asked('visible_corrections.person')}`;
}
