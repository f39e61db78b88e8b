import { addDays, daysBetween } from '../../reading/dates/calendarDays.ts';
import type { Reading } from '../../reading/reading.ts';
import type { AnnouncedQuery, FoundAnnounced, ResultPage, Viewer } from '../port.ts';
import { newFilter, pageOf } from './filter.ts';
import type { RowStore } from './rows.ts';
import { hiddenFrom } from './visibility.ts';

/** Counting goes so far and no further. */
const COUNTED = 1_000;

/** The rows of what a reading announces, as both engines store them: position, first and last day, days from one to the other. */
export function announcedRows({
  announced = [],
}: Reading): [position: number, first: string, last: string, days: number][] {
  return announced.map(({ from, to }, position) => [position, from, to, daysBetween(from, to)]);
}

/** As `ArchiveQueries.findAnnounced`; a viewer of null sees all. */
export async function findAnnounced(
  store: RowStore,
  viewer: Viewer | null,
  query: AnnouncedQuery,
): Promise<ResultPage<FoundAnnounced>> {
  const { since, until, longest, among } = query;
  const { dialect } = store;
  const filter = newFilter();
  // The first bound lets the index by first day pass over all that was over long ago.
  filter.and(`d.first_day >= ${filter.put(addDays(since, -longest))}`);
  filter.and(`d.first_day <= ${filter.put(until)}`);
  filter.and(`d.last_day >= ${filter.put(since)}`);
  filter.and(`d.days <= ${filter.put(longest)}`);
  if (viewer) filter.and(`d.article NOT IN (${hiddenFrom(dialect, filter, viewer)})`);
  if (among)
    filter.and(`d.article IN (SELECT number FROM articles WHERE id IN
      (SELECT value FROM ${dialect.each(filter.put(among), 'wanted')}))`);
  const selected = `FROM announced d ${filter.where()}`;
  const counted = `SELECT count(*) AS total FROM (SELECT 1 ${selected} LIMIT ${COUNTED + 1}) AS matches`;
  const values = [...filter.values];
  return store.read(async (rows) => {
    const { total } = (await rows.get<{ total: number }>(counted, ...values))!;
    if (total === 0) return { found: [], total: 0, isLowerBound: false };
    const found = await rows.all<FoundAnnounced>(
      `SELECT a.id AS article, v.version, d.position AS "index"
       ${selected.replace('announced d', 'announced d JOIN articles a ON a.number = d.article JOIN versions v ON v.number = a.current')}
       ORDER BY d.first_day, d.last_day, d.at DESC, d.article, d.position ${pageOf(filter, query)}`,
      ...filter.values,
    );
    return { found, total: Math.min(Number(total), COUNTED), isLowerBound: Number(total) > COUNTED };
  });
}
