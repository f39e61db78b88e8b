import type { Quote } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import { isCorrectedBy, type KeptCorrection } from '../applyCorrections.ts';
import type { Viewer } from '../port.ts';
import { type Filter, newFilter } from '../tables/filter.ts';
import type { Rows } from '../tables/rows.ts';
import type { Database } from './database.ts';
import { hiddenFrom } from './visibility.ts';

interface Row extends KeptCorrection {
  readonly article: number;
  readonly version: number;
  readonly workspace: string;
}

const CORRECTION = `SELECT c.article, c.version, c.start, c."end", c.speaker, c.person, c.at, c.workspace, c.topic,
  c.no_quote AS "noQuote" FROM corrections c`;

/** Finds which quotes of a newest version the corrections fit. The rows of the quotes must exist already. */
export async function indexCorrections(
  rows: Rows,
  article: number,
  version: number,
  text: string,
  quotes: readonly Quote[],
): Promise<void> {
  await rows.run('DELETE FROM corrected WHERE article = $1', article);
  const corrections = await rows.all<Row & { number: number }>(
    `SELECT number, start, "end", speaker, workspace FROM corrections WHERE article = $1 AND version = $2 AND topic = ''
     ORDER BY at, number`,
    article,
    version,
  );
  for (const correction of corrections) {
    const person = correction.speaker === null ? null : await personOf(rows, correction.speaker);
    for (const [position, quote] of quotes.entries()) {
      if (!isCorrectedBy(quote, correction, text)) continue;
      await rows.run(
        `INSERT INTO corrected (article, position, workspace, person, correction) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (article, position, workspace)
         DO UPDATE SET person = excluded.person, correction = excluded.correction`,
        article,
        position,
        correction.workspace,
        person,
        correction.number,
      );
    }
  }
}

/** The number of a person of that name, who is added where there is none. */
async function personOf(rows: Rows, name: string): Promise<number> {
  const row = await rows.get<{ number: number }>(
    `INSERT INTO people (folded, name) VALUES ($1, $2)
     ON CONFLICT (folded) DO UPDATE SET folded = excluded.folded RETURNING number`,
    foldName(name),
    name,
  );
  return row!.number;
}

/** For each version, the corrections that a viewer sees, the workspace's own last, as they override the operator's. */
export async function correctionsOf(
  db: Database,
  viewer: Viewer | null,
  versions: readonly { article: number; version: number }[],
): Promise<KeptCorrection[][]> {
  if (viewer === null || versions.length === 0) return versions.map(() => []);
  const found = await db.all<Row>(
    `${CORRECTION} WHERE c.article = ANY ($1) AND c.workspace IN ('', $2)
     ORDER BY c.workspace, c.at, c.number`,
    versions.map(({ article }) => article),
    viewer.workspace ?? '',
  );
  return versions.map(({ article, version }) =>
    found.filter((one) => one.article === article && one.version === version),
  );
}

/** Whether the viewer sees any correction: mostly there is none, and questions need not join them. */
export async function hasCorrections(db: Database, viewer: Viewer | null): Promise<boolean> {
  if (viewer === null) return false;
  const row = await db.get(
    "SELECT 1 FROM corrected WHERE workspace IN ('', $1) LIMIT 1",
    viewer.workspace ?? '',
  );
  return row !== undefined;
}

/** The corrections that a viewer sees, one a quote: a table expression
 * `visible_corrections (article, position, person, correction, hidden)`, `hidden` 1 where the words are no quote. */
export function visibleCorrections(filter: Filter, viewer: Viewer): string {
  const workspace = filter.put(viewer.workspace ?? '');
  return `visible_corrections AS MATERIALIZED (
    SELECT DISTINCT ON (m.article, m.position) m.article, m.position, m.person, m.correction, k.no_quote AS hidden
    FROM corrected m JOIN corrections k ON k.number = m.correction
    WHERE m.workspace IN ('', ${workspace}) ORDER BY m.article, m.position, m.workspace DESC
  )`;
}

/** The quotes of current versions that are, by the corrections that a viewer sees, not about a topic. */
export async function quotesOffTopic(
  db: Database,
  viewer: Viewer | null,
  topic: string,
): Promise<{ article: number; position: number }[]> {
  if (viewer === null) return [];
  const filter = newFilter();
  const [subject, workspace] = [filter.put(topic), filter.put(viewer.workspace ?? '')];
  const corrections = await db.all<{
    start: number;
    end: number;
    article: number;
    text: string;
    quotes: string;
  }>(
    `SELECT c.start, c."end", c.article, v.text, (v.reading::json -> 'quotes')::text AS quotes FROM corrections c
     JOIN articles a ON a.number = c.article JOIN versions v ON v.number = a.current AND v.version = c.version
     WHERE c.topic = ${subject} AND c.topic <> '' AND c.workspace IN ('', ${workspace})
       AND a.number NOT IN (${hiddenFrom(filter, viewer)})`,
    ...filter.values,
  );
  return corrections.flatMap(({ article, text, quotes, ...correction }) =>
    (JSON.parse(quotes) as Quote[]).flatMap((quote, position) =>
      isCorrectedBy(quote, correction, text) ? [{ article, position }] : [],
    ),
  );
}

/** The condition that a quote is none of some; true where there are none. */
export function isNoneOf(
  filter: Filter,
  quotes: readonly { article: number; position: number }[],
  columns: string,
): string {
  if (quotes.length === 0) return 'true';
  const articles = filter.put(quotes.map(({ article }) => article));
  const positions = filter.put(quotes.map(({ position }) => position));
  return `((${columns}) IN (SELECT * FROM unnest(${articles}::integer[], ${positions}::integer[]))) IS NOT TRUE`;
}
