import type { Topic } from '../../reading/reading.ts';
import type { Rows } from '../tables/rows.ts';
import { insertRows } from './insertRows.ts';

/** The number of a topic, and after it those of the topics above it, the nearest first. */
export type TopicNumbers = readonly [own: number, ...above: number[]];

interface Row {
  id: string;
  number: number;
  label: string;
  parent: string | null;
}

/**
 * The numbers of topics by id; those not known yet become so, label and parent are brought up to date. A parent that no
 * article showed yet has no label, and is listed when one does.
 */
export async function topicsOf(
  rows: Rows,
  told: readonly Pick<Topic, 'id' | 'label' | 'parent'>[],
): Promise<Map<string, TopicNumbers>> {
  const wanted = new Map(told.map(({ id, label, parent }) => [id, { id, label, parent }]));
  if (wanted.size === 0) return new Map();
  const all = () => rows.all<Row>('SELECT id, number, label, parent FROM topics');
  let known = new Map((await all()).map((row) => [row.id, row]));
  const changed = [...wanted.values()].filter(({ id, label, parent }) => {
    const row = known.get(id);
    return row?.label !== label || row.parent !== parent;
  });
  const parents = changed
    .map(({ parent }) => parent)
    .filter((parent) => parent !== null && !known.has(parent) && !wanted.has(parent));
  if (changed.length > 0) {
    await insertRows(rows, {
      table: 'topics',
      columns: { id: 'text', label: 'text', parent: 'text' },
      values: [
        ...changed.map(({ id, label, parent }) => [id, label, parent]),
        ...[...new Set(parents)].map((parent) => [parent, '', null]),
      ],
      more: 'ON CONFLICT (id) DO UPDATE SET label = excluded.label, parent = excluded.parent',
    });
    known = new Map((await all()).map((row) => [row.id, row]));
  }
  return new Map([...wanted.keys()].map((id) => [id, numbersUpFrom(id, known)]));
}

function numbersUpFrom(id: string, known: ReadonlyMap<string, Row>): TopicNumbers {
  const own = known.get(id)!;
  const numbers: [number, ...number[]] = [own.number];
  for (let above = own.parent; above !== null; ) {
    const row = known.get(above);
    // A topic that would become its own ancestor ends there.
    if (!row || numbers.includes(row.number)) break;
    numbers.push(row.number);
    above = row.parent;
  }
  return numbers;
}
