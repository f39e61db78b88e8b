import { sidesOn } from '../comparing/readouts/topicRows.ts';
import type { StoredAccount } from '../lookups/meetings.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Answer, Line, Part } from './answer.ts';
import { type ComparedSides, contextOf, rungAt, sideAt } from './compareSides.ts';
import { composeAnswer } from './composeAnswer.ts';
import { namesOfSides } from './namesOfSides.ts';
import { headlineAndSource, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { sideName } from './sides.ts';
import { telling } from './telling.ts';

/** Things that a side leaves out which are shown. */
const SHOWN = 14;

/**
 * Only one side's account is stored: what it says, and that another was looked for.
 *
 * @example oneSideOnly((await meetingIn(version, archive, lexicon)).accounts[0], lexicon).kind // 'compare'
 */
export function oneSideOnly({ version, meeting }: StoredAccount, lexicon: Lexicon): Answer {
  const name = meeting.side ? sideName(meeting.side, lexicon) : null;
  const others = meeting.sides.filter((side) => side !== meeting.side).map((side) => sideName(side, lexicon));
  return composeAnswer({
    kind: 'compare',
    rung: 'reported',
    parts: [
      { part: 'title', line: [say((w) => w.sides.onlyOne(name && wordText(name, w)))] },
      {
        part: 'excerpt',
        excerpts: [excerptOf(version, meeting.evidence)],
        note: joinClauses([[placeOf(version, meeting.evidence.start)], sourceAndDay(version)]),
      },
      {
        part: 'context',
        line: [
          say((w) =>
            w.sides.lookedFor(
              others.map((one) => wordText(one, w)),
              meeting.day,
            ),
          ),
        ],
      },
    ],
    versions: [version],
    actions: [
      {
        action: 'ask',
        label: say((w) => w.sides.whatChanged),
        command: `changes article:${version.article.id}`,
      },
    ],
  });
}

/**
 * Whether each side takes up a subject, in its own words: "did both sides mention Navalny?"
 *
 * @param found for each account the sentences that have the subject
 *
 * @example sidesOnSubject({ ...(await meetingIn(version, archive, lexicon)), compared: { rows: [] }, lexicon }, 'Syria', [[]]).parts[0].line // ['Neither text has “Syria”.']
 */
export function sidesOnSubject(
  shown: ComparedSides,
  subject: string,
  found: readonly (readonly Span[])[],
): Answer {
  const names = namesOfSides(shown.accounts, shown.lexicon);
  const having = names.filter((_, side) => found[side]!.length > 0);
  const lacking = names.filter((_, side) => found[side]!.length === 0);
  const title = say((w) =>
    w.sides.haveSubject(
      subject,
      having.map((name) => wordText(name, w)),
      lacking.map((name) => wordText(name, w)),
    ),
  );
  return composeAnswer({
    kind: 'compare',
    rung: having.length === 0 ? 'none' : 'reported',
    parts: [
      { part: 'title', line: [title] },
      { part: 'line', line: meetingOfAll(shown) },
      ...found.flatMap((spans, side) =>
        spans.slice(0, 3).map((span): Part => {
          const { version } = shown.accounts[side]!;
          return {
            part: 'excerpt',
            excerpts: [excerptOf(version, span)],
            note: joinClauses([
              [sideAt(names[side]!, version, span.start)],
              sourceAndDay(version),
              [rungAt(shown.accounts[side]!, span)],
            ]),
          };
        }),
      ),
      { part: 'context', line: contextOf(shown, []) },
    ],
    versions: shown.accounts.map(({ version }) => version),
    actions: [{ action: 'ask', label: say((w) => w.sides.compare), command: shown.command }],
  });
}

/**
 * What one side leaves out: the others' sentences on matters that it does not take up.
 *
 * @example leftOutBy({ ...(await meetingIn(version, archive, lexicon)), compared: { rows: [] }, lexicon }, 0).kind // 'compare'
 */
export function leftOutBy(shown: ComparedSides, side: number): Answer {
  const names = namesOfSides(shown.accounts, shown.lexicon);
  const rows = shown.compared.rows.filter(
    (row) => row.cells[side]!.length === 0 && sidesOn(row) > 0 && row.frame === null,
  );
  const parts = rows.slice(0, SHOWN).flatMap((row): Part[] =>
    shown.accounts.flatMap(({ version }, other): Part[] => {
      const passages = row.cells[other]!.map((index) => shown.compared.accounts[other]!.passages[index]!);
      const best = telling(passages, row.label);
      if (!best) return [];
      return [
        {
          part: 'excerpt',
          excerpts: [excerptOf(version, best)],
          note: joinClauses([
            row.label ? [say((w) => w.sides.matter(row.label))] : [],
            [sideAt(names[other]!, version, best.start)],
          ]),
        },
      ];
    }),
  );
  const distinct = parts.filter(
    (part, at) =>
      part.part === 'excerpt' &&
      parts.findIndex(
        (one) =>
          one.part === 'excerpt' &&
          one.excerpts[0]!.start === part.excerpts[0]!.start &&
          one.excerpts[0]!.article === part.excerpts[0]!.article,
      ) === at,
  );
  return composeAnswer({
    kind: 'compare',
    rung: distinct.length > 0 ? 'reported' : 'none',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.sides.leavesOut(wordText(names[side]!, w), distinct.length))],
      },
      { part: 'line', line: meetingOfAll(shown) },
      ...distinct,
      { part: 'context', line: contextOf(shown, []) },
    ],
    versions: shown.accounts.map(({ version }) => version),
    actions: [{ action: 'ask', label: say((w) => w.sides.compare), command: shown.command }],
  });
}

function meetingOfAll({ accounts }: ComparedSides): Line {
  const { version } = accounts[0]!;
  return headlineAndSource(version);
}
