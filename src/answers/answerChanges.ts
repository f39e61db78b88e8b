import type { StoredVersion } from '../archive/port.ts';
import type { StatementChange } from '../comparing/changes/compareStatements.ts';
import { type StockPhrase, stockPhrases } from '../comparing/changes/stockPhrases.ts';
import type { StatementSeries } from '../lookups/statements.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { changesIn, droppedPart, newPart } from './changeParts.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, formatDay } from './days.ts';
import { diffLine } from './diffLine.ts';
import { headlineAndSource, joinClauses, placeOf } from './quotePart.ts';

/** Sentences shown of each kind, and phrases. */
const [SHOWN, PHRASES] = [8, 6];
/** A phrase that so many statements in a row had is missed in the next. */
const IN_A_ROW = 3;

/**
 * A statement against the earlier ones of its kind: what it no longer says, says for the first time and says in other
 * words; what it repeats is counted. Then the formulas of the row, with first and last use, and those that are silent.
 *
 * @param whole true where no sentence is to be left out
 * @example answerChanges({ now, earlier: [before] }, 'changes article:a').parts[0] // '1 dropped, 2 new, 3 revised, 9 repeated …'
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
  const leftOut = left.some((count) => count > 0)
    ? [
        countOf(
          left.reduce((a, b) => a + b),
          'more sentence',
        ),
      ]
    : [];
  return composeAnswer({
    kind: 'changes',
    rung: 'reported',
    parts: [
      {
        part: 'title',
        line: [
          `${dropped.length} dropped, ${added.length} new, ${revised.length} revised, ${repeated.length} repeated, against the ${earlier.length === 1 ? 'one' : `last of ${earlier.length}`} before.`,
        ],
      },
      { part: 'line', line: headlineAndSource(now) },
      { part: 'line', line: ['Before: ', ...headlineAndSource(before)] },
      ...section('Dropped: said before, not now', dropped.slice(0, most), (change) =>
        droppedPart(change, before),
      ),
      ...section('New', added.slice(0, most), (change) => newPart(change, now)),
      ...section('Revised', revised.slice(0, most), (change): Part => {
        const former = earlier[change.earlier!.statement]!;
        return {
          part: 'compared',
          line: diffLine(now, change, former, change.earlier!),
          note: [
            `${placeOf(now, change.start)}, beside ${formatDay(former.article.published ?? former.added)}`,
          ],
        };
      }),
      ...phraseParts([now, ...earlier]),
      {
        part: 'context',
        line: joinClauses([
          [`${countOf(earlier.length, 'earlier statement')} of the same kind compared`],
          isCut ? ['older ones were not looked at'] : [],
          leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : [],
          ['marks, case and spelling do not count as changes'],
        ]),
      },
    ],
    versions: [now, ...earlier],
    leftOut,
    actions: [
      { action: 'ask', label: 'Whole text', command: `brief article:${now.article.id}` },
      { action: 'ask', label: 'Watch', command: `watch changes article:${now.article.id} to me` },
    ],
    repeat: command,
  });
}

function section(
  heading: string,
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
    const day = (at: number) => formatDay(row[at]!.article.published ?? row[at]!.added);
    const { statement } = phrase.phrase;
    return [
      '“',
      { excerpt: excerptOf(row[statement]!, phrase.phrase) },
      `” in ${phrase.statements.length} of ${row.length}, first ${day(phrase.statements[0]!)}, last ${day(phrase.statements.at(-1)!)}`,
    ];
  };
  return [
    ...(silent.length > 0
      ? [
          { part: 'heading' as const, line: ['Silent: in each of the last statements, not now'] },
          { part: 'list' as const, lines: silent.map(lineFor) },
        ]
      : []),
    ...(goesOn.length > 0
      ? [
          { part: 'heading' as const, line: ['Stock phrases'] },
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

/** No earlier statement of its kind is stored: the text stands alone. */
function nothingEarlier(now: StoredVersion): Answer {
  return composeAnswer({
    kind: 'changes',
    rung: 'none',
    parts: [
      {
        part: 'title',
        line: ['No earlier statement of the same kind is stored, so I can’t say what changed.'],
      },
      { part: 'line', line: headlineAndSource(now) },
      {
        part: 'context',
        line: [
          'Looked for texts of the same source about meetings of the same people, or under a headline of the same words.',
        ],
      },
    ],
    versions: [now],
    actions: [{ action: 'ask', label: 'Whole text', command: `brief article:${now.article.id}` }],
  });
}
