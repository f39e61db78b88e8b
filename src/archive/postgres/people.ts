import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import type { Rows } from '../tables/rows.ts';
import { insertRows } from './insertRows.ts';

interface Named {
  readonly name: string;
  readonly title: string | null;
  readonly side: string | null;
}

/** Everybody in a reading: those named, with their titles and sides, before those who only speak. */
function namesIn(reading: Reading): Named[] {
  const only = (name: string | null) => (name === null ? [] : [{ name, title: null, side: null }]);
  return [
    ...reading.people,
    ...reading.quotes.flatMap(({ speakerName }) => only(speakerName)),
    ...reading.topics.flatMap(({ passages }) => passages.flatMap(({ speakerName }) => only(speakerName))),
  ];
}

/**
 * The numbers of all persons of articles by folded name; persons not known yet are added. A title or side that an article
 * states is stored; otherwise the known one stays.
 */
export async function peopleOf(
  rows: Rows,
  articles: readonly { article: number; reading: Reading }[],
): Promise<Map<string, number>> {
  // What is withheld must not show through a new title of somebody whom other articles name.
  const hidden = await rows.all<{ number: number }>(
    'SELECT number FROM articles WHERE number = ANY($1) AND (held_until IS NOT NULL OR visible_to IS NOT NULL)',
    articles.map(({ article }) => article),
  );
  const withheld = new Set(hidden.map(({ number }) => number));
  const told = new Map<string, Named>();
  for (const { article, reading } of articles) {
    const tells = !withheld.has(article);
    for (const { name, title, side } of namesIn(reading)) {
      const folded = foldName(name);
      const before = told.get(folded);
      told.set(folded, {
        name: before?.name ?? name,
        title: (tells ? title : null) ?? before?.title ?? null,
        side: (tells ? side : null) ?? before?.side ?? null,
      });
    }
  }
  const known = await rows.all<{ folded: string; number: number; title: string | null; side: string | null }>(
    'SELECT folded, number, title, side FROM people WHERE folded = ANY($1)',
    [...told.keys()],
  );
  const numbers = new Map(known.map(({ folded, number }) => [folded, number]));
  for (const { folded, number, title, side } of known) {
    const now = told.get(folded)!;
    if ((now.title ?? title) === title && (now.side ?? side) === side) continue;
    await rows.run(
      'UPDATE people SET title = coalesce($2, title), side = coalesce($3, side) WHERE number = $1',
      number,
      now.title,
      now.side,
    );
  }
  const fresh = [...told].filter(([folded]) => !numbers.has(folded));
  if (fresh.length === 0) return numbers;
  await insertRows(
    rows,
    'people',
    { folded: 'text', name: 'text', title: 'text', side: 'text' },
    fresh.map(([folded, { name, title, side }]) => [folded, name, title, side]),
  );
  const added = await rows.all<{ folded: string; number: number }>(
    'SELECT folded, number FROM people WHERE folded = ANY($1)',
    fresh.map(([folded]) => folded),
  );
  for (const { folded, number } of added) numbers.set(folded, number);
  return numbers;
}
