import { sidesOn } from '../comparing/readouts/topicRows.ts';
import type { StoredAccount } from '../lookups/meetings.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import {
  type ComparedSides,
  capital,
  contextOf,
  dayInWords,
  inSentence,
  namesOfSides,
  rungAt,
} from './compareSides.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';
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
  const name = meeting.side ? sideName(meeting.side, lexicon) : 'one side';
  const others = meeting.sides.filter((side) => side !== meeting.side).map((side) => sideName(side, lexicon));
  return composeAnswer({
    kind: 'compare',
    rung: 'reported',
    parts: [
      { part: 'title', line: [`Only the account of ${inSentence(name)} is stored of this meeting.`] },
      {
        part: 'excerpt',
        excerpts: [excerptOf(version, meeting.evidence)],
        note: joinClauses([[placeOf(version, meeting.evidence.start)], sourceAndDay(version)]),
      },
      {
        part: 'context',
        line: [
          `Looked for ${others.join(' and ') || 'another side'} in what is stored of the days around ${dayInWords(meeting.day)}. Add its text with /brief add <link>.`,
        ],
      },
    ],
    versions: [version],
    actions: [{ action: 'ask', label: 'What changed', command: `changes article:${version.article.id}` }],
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
  const names = namesOfSides(shown);
  const having = names.filter((_, side) => found[side]!.length > 0);
  const lacking = names.filter((_, side) => found[side]!.length === 0);
  const title =
    having.length === 0
      ? `Neither text has “${subject}”.`
      : lacking.length === 0
        ? `Yes: ${having.map(inSentence).join(' and ')} both have “${subject}”.`
        : `No: only ${having.map(inSentence).join(' and ')} has “${subject}”; ${lacking.map(inSentence).join(' and ')} does not.`;
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
              [`${names[side]}, ${placeOf(version, span.start)}`],
              sourceAndDay(version),
              [rungAt(shown.accounts[side]!, span)],
            ]),
          };
        }),
      ),
      { part: 'context', line: contextOf(shown, []) },
    ],
    versions: shown.accounts.map(({ version }) => version),
    actions: [{ action: 'ask', label: 'Compare sides', command: shown.command }],
  });
}

/**
 * What one side leaves out: the others' sentences on matters that it does not take up.
 *
 * @example leftOutBy({ ...(await meetingIn(version, archive, lexicon)), compared: { rows: [] }, lexicon }, 0).kind // 'compare'
 */
export function leftOutBy(shown: ComparedSides, side: number): Answer {
  const names = namesOfSides(shown);
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
            row.label ? [row.label] : [],
            [`${names[other]}, ${placeOf(version, best.start)}`],
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
        line: [
          distinct.length > 0
            ? `${capital(inSentence(names[side]!))} leaves out ${countOf(distinct.length, 'thing')} that the other side has:`
            : `I found nothing that only the other side has.`,
        ],
      },
      { part: 'line', line: meetingOfAll(shown) },
      ...distinct,
      { part: 'context', line: contextOf(shown, []) },
    ],
    versions: shown.accounts.map(({ version }) => version),
    actions: [{ action: 'ask', label: 'Compare sides', command: shown.command }],
  });
}

function meetingOfAll({ accounts }: ComparedSides): Line {
  const { version } = accounts[0]!;
  return headlineAndSource(version);
}
