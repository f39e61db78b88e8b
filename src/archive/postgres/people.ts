import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import type { Rows } from '../tables/rows.ts';

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
  articles: readonly { withheld: boolean; reading: Reading }[],
): Promise<Map<string, number>> {
  const told = new Map<string, Named>();
  for (const { withheld, reading } of articles) {
    // What is withheld must not show through a new title of somebody whom other articles name.
    const tells = !withheld;
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
  const changed = known.filter(({ folded, title, side }) => {
    const now = told.get(folded)!;
    return (now.title ?? title) !== title || (now.side ?? side) !== side;
  });
  if (changed.length > 0)
    await rows.run(
      `UPDATE people p SET title = coalesce(t.title, p.title), side = coalesce(t.side, p.side)
       FROM unnest($1::integer[], $2::text[], $3::text[]) AS t (number, title, side) WHERE p.number = t.number`,
      changed.map(({ number }) => number),
      changed.map(({ folded }) => told.get(folded)!.title) as string[],
      changed.map(({ folded }) => told.get(folded)!.side) as string[],
    );
  const fresh = [...told].filter(([folded]) => !numbers.has(folded));
  if (fresh.length === 0) return numbers;
  const added = await rows.all<{ folded: string; number: number }>(
    `INSERT INTO people (folded, name, title, side)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) RETURNING folded, number`,
    fresh.map(([folded]) => folded),
    fresh.map(([, { name }]) => name),
    fresh.map(([, { title }]) => title) as string[],
    fresh.map(([, { side }]) => side) as string[],
  );
  for (const { folded, number } of added) numbers.set(folded, number);
  return numbers;
}
