import type { PassageLink } from './alignPassages.ts';
import type { Matter, Passage } from './passages.ts';

/** A row of the table of sides: a matter, and the passages in which each side takes it up; none where it does not. */
export interface TopicRow {
  /** Empty for a passage that no matter was found in. */
  readonly label: string;
  /** Further matters that are taken up in just the same passages. */
  readonly also: readonly string[];
  readonly kind: Matter['kind'] | 'passage';
  readonly frame: Matter['frame'];
  /** For each readout, in the order given, the indices of its passages. */
  readonly cells: readonly (readonly number[])[];
}

/** A link between passages of two of the readouts. */
export interface SidesLink extends PassageLink {
  /** Indices of the two readouts. */
  readonly between: readonly [number, number];
}

/**
 * What some readouts take up, a row a matter: what all have first, frames (that they met, how it went) after subjects,
 * then in the order of the texts. Subjects of the same passages share a row. A passage without any matter is a row of its
 * own, with what it was aligned with.
 *
 * @example compareReadouts([british, russian], lexicon).rows.map(({ cells }) => sidesOn({ cells })) // [2, 2, 1, 1, 1]
 */
export function topicRows(
  readouts: readonly (readonly Passage[])[],
  links: readonly SidesLink[],
): TopicRow[] {
  const rows = mattersOf(readouts);
  // Names stay: that only one side says "Navalny" is news, though a broader matter is in the same passages.
  const isSubject = ({ kind, frame }: TopicRow) => kind !== 'name' && frame === null;
  // But "Iran" beside "Iran's nuclear programme", of the same passages of every side, says nothing more.
  const isSaidElsewhere = (row: TopicRow) =>
    row.kind === 'name' &&
    sidesOn(row) === readouts.length &&
    rows.some((other) => isSubject(other) && sameCells(other, row) && other.label.includes(row.label));
  const distinct = rows
    .filter((row, at) => row.kind === 'name' || rows.findIndex((other) => sameCells(other, row)) === at)
    .filter((row) => !isSaidElsewhere(row))
    .map((row) => ({
      ...row,
      also: rows.flatMap((other) =>
        other !== row && isSubject(row) && isSubject(other) && sameCells(other, row) ? [other.label] : [],
      ),
    }));
  for (const [side, passages] of readouts.entries())
    for (const [index, passage] of passages.entries()) {
      if (passage.matters.length > 0 || passage.isIntroduction) continue;
      const partners = links.filter(({ between, one, other }) =>
        between[0] === side ? one === index : between[1] === side && other === index,
      );
      // Told with the passage of the side before.
      if (partners.some(({ between }) => between[1] === side)) continue;
      const cells = readouts.map((_, other) => {
        const linked = partners.filter(({ between }) => between[1] === other).map((link) => link.other);
        return other === side ? [index] : linked;
      });
      distinct.push({ label: '', also: [], kind: 'passage', frame: null, cells });
    }
  const first = ({ cells }: TopicRow) =>
    Math.min(...cells.map((cell, side) => (cell.length > 0 ? cell[0]! / readouts[side]!.length : 1)));
  return distinct.sort(
    (a, b) =>
      sidesOn(b) - sidesOn(a) || Number(a.frame !== null) - Number(b.frame !== null) || first(a) - first(b),
  );
}

/**
 * How many sides take a matter up.
 *
 * @example sidesOn({ label: 'Syria', cells: [[0, 2], []] }) // 1
 */
export const sidesOn = ({ cells }: TopicRow): number => cells.filter((cell) => cell.length > 0).length;

/** One row a matter; matters of the same name are one. */
function mattersOf(readouts: readonly (readonly Passage[])[]): TopicRow[] {
  const rows = new Map<
    string,
    { label: string; kind: Matter['kind']; frame: Matter['frame']; isTold: boolean; cells: Set<number>[] }
  >();
  for (const [side, passages] of readouts.entries())
    for (const [index, { matters }] of passages.entries())
      for (const { label, kind, frame, isTold = false } of matters) {
        const key = label.toLowerCase();
        const row = rows.get(key) ?? {
          label,
          kind,
          frame,
          isTold: true,
          cells: readouts.map(() => new Set<number>()),
        };
        row.isTold &&= isTold;
        row.cells[side]!.add(index);
        rows.set(key, row);
      }
  // What shows another matter wherever it occurs is that matter, and no row of its own.
  return [...rows.values()]
    .filter((row) => !row.isTold)
    .map(({ cells, isTold: _told, ...row }) => ({ ...row, also: [], cells: cells.map((cell) => [...cell]) }));
}

const sameCells = (a: TopicRow, b: TopicRow): boolean => JSON.stringify(a.cells) === JSON.stringify(b.cells);
