import type { StoredVersion } from '../archive/port.ts';
import { compareStatements, type StatementChange } from '../comparing/changes/compareStatements.ts';
import { statementOf } from '../comparing/changes/statementOf.ts';
import type { StatementSeries } from '../lookups/statements.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Part, TextMessage } from './answer.ts';
import { headlineAndSource, placeOf } from './quotePart.ts';

/** What became of the sentences of a statement and of those of the one before, by verdict. */
export type ChangesByVerdict = Readonly<Record<StatementChange['verdict'], readonly StatementChange[]>>;

/** Sentences of each kind that an alert shows. */
const SHOWN = 3;

/** A statement compared with the earlier ones of its kind; at least one is needed. */
export function changesIn({ now, earlier }: StatementSeries): ChangesByVerdict {
  const changes = compareStatements(statementOf(now), earlier.map(statementOf));
  const of = (verdict: StatementChange['verdict']) => changes.filter((change) => change.verdict === verdict);
  return { dropped: of('dropped'), new: of('new'), revised: of('revised'), repeated: of('repeated') };
}

/**
 * How much changed, in a clause.
 *
 * @example tellChanges(series) // '1 dropped, 1 new, 1 revised, 1 repeated'
 */
export function tellChanges(series: StatementSeries): TextMessage {
  const { dropped, new: added, revised, repeated } = changesIn(series);
  const counts = {
    dropped: dropped.length,
    new: added.length,
    revised: revised.length,
    repeated: repeated.length,
  };
  return say((w) => w.digest.counts(counts));
}

/** What was dropped and what is new in a statement, a few sentences of each, for an alert. */
export function changeParts(series: StatementSeries): Part[] {
  const { now, earlier } = series;
  const before = earlier[0]!;
  const { dropped, new: added } = changesIn(series);
  return [
    { part: 'line', line: headlineAndSource(now) },
    { part: 'line', line: [say((w) => w.changes.before(headlineAndSource(before)))] },
    ...(dropped.length > 0
      ? [
          { part: 'heading' as const, line: [say((w) => w.changes.dropped(SHOWN, dropped.length))] },
          ...dropped.slice(0, SHOWN).map((change) => droppedPart(change, before)),
        ]
      : []),
    ...(added.length > 0
      ? [
          { part: 'heading' as const, line: [say((w) => w.changes.new(SHOWN, added.length))] },
          ...added.slice(0, SHOWN).map((change) => newPart(change, now)),
        ]
      : []),
  ];
}

/** A sentence that was in the statement before and is gone: struck. */
export const droppedPart = (change: StatementChange, before: StoredVersion): Part => ({
  part: 'excerpt',
  excerpts: [excerptOf(before, change)],
  struck: true,
  note: [
    say((w) =>
      w.changes.dayAt(before.article.published ?? before.added, wordText(placeOf(before, change.start), w)),
    ),
  ],
});

/** A sentence that no earlier statement has. */
export const newPart = (change: StatementChange, now: StoredVersion): Part => ({
  part: 'excerpt',
  excerpts: [excerptOf(now, change)],
  note: [placeOf(now, change.start)],
});
