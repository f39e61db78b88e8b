import type { StoredVersion } from '../archive/port.ts';
import type { StatementChange } from '../comparing/changes/compareStatements.ts';
import { type StockPhrase, stockPhrases } from '../comparing/changes/stockPhrases.ts';
import type { StatementSeries } from '../lookups/statements.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Answer, Line, Part, TextMessage } from './answer.ts';
import { changesIn, droppedPart, newPart } from './changeParts.ts';
import { composeAnswer } from './composeAnswer.ts';
import { diffLine } from './diffLine.ts';
import { headlineAndSource, joinClauses, notListed, placeOf } from './quotePart.ts';

/** Sentences shown of each kind, and phrases. */
const [SHOWN, PHRASES] = [8, 6];
/** A phrase that so many statements in a row had is missed in the next. */
const IN_A_ROW = 3;

/**
 * A statement against the earlier ones of its kind: what it no longer says, says for the first time and says in other
 * words; what it repeats is counted. Then the formulas of the row, with first and last use, and those that are silent.
 *
 * @param whole true where no sentence is to be left out
 * @example answerChanges(series, 'changes article:a').parts[0] // { part: 'title', line: ['1 dropped, 1 new, 1 revised, 1 repeated, against the …
 */
export function answerChanges(
  { now, earlier, isCut }: StatementSeries,
  command: string,
  whole = false,
): Answer {
  const most = whole ? Number.POSITIVE_INFINITY : SHOWN;
  const [before] = earlier;
  if (!before) return nothingEarlier(now);
  const { dropped, new: added, revised, repeated } = changesIn({ now, earlier, isCut });
  const left = [dropped, added, revised].map((some) => Math.max(0, some.length - most));
  const more = left.reduce((a, b) => a + b);
  const leftOut = more > 0 ? [say((w) => w.changes.moreSentences(more))] : [];
  const counts = {
    dropped: dropped.length,
    new: added.length,
    revised: revised.length,
    repeated: repeated.length,
  };
  return composeAnswer({
    kind: 'changes',
    rung: 'reported',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.changes.title(counts, earlier.length))],
      },
      { part: 'line', line: headlineAndSource(now) },
      { part: 'line', line: [say((w) => w.changes.before(headlineAndSource(before)))] },
      ...section(
        say((w) => w.changes.dropped(dropped.length, dropped.length)),
        dropped.slice(0, most),
        (change) => droppedPart(change, before),
      ),
      ...section(
        say((w) => w.changes.new(added.length, added.length)),
        added.slice(0, most),
        (change) => newPart(change, now),
      ),
      ...section(
        say((w) => w.changes.revised),
        revised.slice(0, most),
        (change) => revisedPart(change, now, earlier[change.earlier!.statement]!),
      ),
      ...phraseParts([now, ...earlier]),
      {
        part: 'context',
        line: joinClauses([
          [say((w) => w.changes.compared(earlier.length))],
          isCut ? [say((w) => w.changes.olderNotLookedAt)] : [],
          notListed(leftOut),
          [say((w) => w.changes.noChange)],
        ]),
      },
    ],
    versions: [now, ...earlier],
    leftOut,
    actions: [
      { action: 'ask', label: say((w) => w.changes.wholeText), command: `brief article:${now.article.id}` },
      {
        action: 'ask',
        label: say((w) => w.changes.watch),
        command: `watch changes article:${now.article.id} to me`,
      },
    ],
    repeat: command,
  });
}

/** A sentence beside the one that an earlier statement has in its place. */
function revisedPart(change: StatementChange, now: StoredVersion, former: StoredVersion): Part {
  const day = former.article.published ?? former.added;
  return {
    part: 'compared',
    line: diffLine(now, change, former, change.earlier!),
    note: [say((w) => w.changes.beside(wordText(placeOf(now, change.start), w), day))],
  };
}

function section(
  heading: TextMessage,
  changes: readonly StatementChange[],
  shown: (change: StatementChange) => Part,
): Part[] {
  if (changes.length === 0) return [];
  return [{ part: 'heading', line: [heading] }, ...changes.map(shown)];
}

/** Formulas of a row of statements, given newest first: those that fell silent before those that go on. */
function phraseParts(newestFirst: readonly StoredVersion[]): Part[] {
  const row = [...newestFirst].reverse();
  if (row.length < IN_A_ROW + 1) return [];
  const phrases = stockPhrases(
    row.map(({ text }) => text),
    IN_A_ROW,
    40,
  );
  const silent = phrases.filter((phrase) => isMissed(phrase, row.length)).slice(0, PHRASES);
  const goesOn = phrases.filter(({ silentFor }) => silentFor === 0).slice(0, PHRASES);
  const lineFor = (phrase: StockPhrase): Line => {
    const day = (at: number) => row[at]!.article.published ?? row[at]!.added;
    const { statement } = phrase.phrase;
    return [
      say((w) =>
        w.changes.phrase(
          [{ excerpt: excerptOf(row[statement]!, phrase.phrase) }],
          phrase.statements.length,
          row.length,
          day(phrase.statements[0]!),
          day(phrase.statements.at(-1)!),
        ),
      ),
    ];
  };
  return [
    ...(silent.length > 0
      ? [
          { part: 'heading' as const, line: [say((w) => w.changes.silent)] },
          { part: 'list' as const, lines: silent.map(lineFor) },
        ]
      : []),
    ...(goesOn.length > 0
      ? [
          { part: 'heading' as const, line: [say((w) => w.changes.stock)] },
          { part: 'list' as const, lines: goesOn.map(lineFor) },
        ]
      : []),
  ];
}

/** In each of the statements right before the newest, three at least, and not in that. */
function isMissed({ statements, silentFor }: StockPhrase, length: number): boolean {
  const last = Array.from({ length: Math.min(5, length - 1) }, (_, back) => length - 2 - back);
  return silentFor === 1 && last.slice(0, IN_A_ROW).every((at) => statements.includes(at));
}

/** No earlier statement of its kind is stored: the text is alone. */
function nothingEarlier(now: StoredVersion): Answer {
  return composeAnswer({
    kind: 'changes',
    rung: 'none',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.changes.nothingEarlier)],
      },
      { part: 'line', line: headlineAndSource(now) },
      {
        part: 'context',
        line: [say((w) => w.changes.lookedFor)],
      },
    ],
    versions: [now],
    actions: [
      { action: 'ask', label: say((w) => w.changes.wholeText), command: `brief article:${now.article.id}` },
    ],
  });
}
