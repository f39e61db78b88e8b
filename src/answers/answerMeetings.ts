import type { StoredVersion } from '../archive/port.ts';
import type { ToldMeeting } from '../comparing/readouts/meetingsTold.ts';
import type { Evidence } from '../lookups/evidence.ts';
import type { MeetingsFound } from '../lookups/meetingsOf.ts';
import type { Subject } from '../lookups/subject.ts';
import { rungOf } from '../reading/rungOf.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { foldName } from '../text/foldName.ts';
import { say } from '../words/say.ts';
import type { Days } from '../words/values.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { evidencePart } from './evidence.ts';
import { headlineLink, joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';

const SHOWN = 10;

/** What somebody says of somebody else, the subject. */
export interface SaidOfIt {
  readonly evidence: Evidence;
  readonly subject: Subject | null;
}

/** How meetings were asked for. */
export interface AskedMeetings {
  /** Who met, as the title names them; empty where anybody may have. */
  readonly who: readonly string[];
  /** True where `who` are countries or bodies, not people. */
  readonly isSides: boolean;
  readonly place: string | null;
  /** Null where none were asked for. */
  readonly days: Days | null;
  /** True where the first meeting was asked for, not the last. */
  readonly isOldestFirst: boolean;
  readonly isCalls: boolean;
  /** How many articles are stored. */
  readonly searched: number;
  /** What one of two says of the other and of talking to them, where no text says that they met. */
  readonly said?: readonly SaidOfIt[];
  /** Sentences that name both of two, where no text is read as telling of a meeting of theirs. */
  readonly both?: readonly { readonly version: StoredVersion; readonly span: Span }[];
  readonly command: string;
  readonly page: number;
  readonly whole?: boolean | undefined;
}

/**
 * Meetings and calls that stored texts tell of: how many, the last (or first) with day and place, then each with the
 * sentence that reports it. Where none was found, that is said, with what texts say of one without saying when.
 *
 * @example answerMeetings({ meetings: [], undated: [], isLowerBound: false }, { who: ['Ada Holt'], isSides: false, place: null, days: null, isOldestFirst: false, isCalls: false, searched: 510, command: 'meetings Holt', page: 1 }).rung // 'none'
 */
export function answerMeetings(found: MeetingsFound, asked: AskedMeetings): Answer {
  if (found.meetings.length === 0) return noneTold(found, asked);
  const meetings = asked.isOldestFirst ? [...found.meetings].reverse() : found.meetings;
  const pages = Math.max(1, Math.ceil(meetings.length / SHOWN));
  const from = asked.whole ? 0 : (Math.min(asked.page, pages) - 1) * SHOWN;
  const shown = asked.whole ? meetings : meetings.slice(from, from + SHOWN);
  const left = meetings.length - from - shown.length;
  const [first] = meetings;
  const undated = found.undated.length;
  const calls = meetings.filter(({ format }) => format === 'call').length;
  const leftOut = [
    ...(left > 0
      ? [say((w) => (asked.isOldestFirst ? w.meetings.laterOnes : w.meetings.earlierOnes)(left))]
      : []),
    ...(undated > 0 ? [say((w) => w.meetings.undated(undated))] : []),
  ];
  return composeAnswer({
    kind: 'meetings',
    rung: 'reported',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.meetings.title(asked, meetings.length - calls, calls, toldOf(first!, asked)))],
      },
      ...shown.map((meeting) => partOf(meeting, asked)),
      {
        part: 'context',
        line: joinClauses([
          meetings.length > 1 ? [say((w) => w.meetings.order(asked.isOldestFirst))] : [],
          [say((w) => w.meetings.onlyTold)],
          shown.some(({ accounts }) => !accounts[0]!.talk.date?.stated)
            ? [say((w) => w.meetings.ofPublication)]
            : [],
          found.isLowerBound ? [say((w) => w.meetings.onlyNewest)] : [],
          notListed(leftOut),
        ]),
      },
    ],
    versions: shown.flatMap(({ accounts }) => accounts.map(({ version }) => version)),
    leftOut,
    actions: [
      ...(left > 0
        ? [
            {
              action: 'ask' as const,
              label: say((w) => (asked.isOldestFirst ? w.meetings.later : w.meetings.earlier)),
              command: `${asked.command} page:${asked.page + 1}`,
            },
          ]
        : []),
      ...onFirst(shown[0]),
    ],
    repeat: asked.command,
  });
}

/** No stored text reports one on a day that was asked for. */
function noneTold({ undated, isLowerBound }: MeetingsFound, asked: AskedMeetings): Answer {
  const shown = undated.slice(0, 3);
  const { said = [], both = [] } = asked;
  const told = [...shown.map(({ version, talk }) => ({ version, span: talk.evidence })), ...both];
  return composeAnswer({
    kind: 'meetings',
    rung: said[0]
      ? rungOf(said[0].evidence.quote.kind)
      : shown.length > 0
        ? 'reported'
        : both.length > 0
          ? 'mentioned'
          : 'none',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.meetings.none(asked, undated.length, isLowerBound, both.length))],
      },
      ...told.map(
        ({ version, span }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, span)],
          note: joinClauses([
            version.article.source ? sourceAndDay(version) : headlineLink(version),
            [placeOf(version, span.start)],
          ]),
        }),
      ),
      ...(said.length > 0
        ? [
            { part: 'line' as const, line: [say((w) => w.meetings.saidOfIt)] },
            ...said.map(({ evidence, subject }) => evidencePart(evidence, { subject })),
          ]
        : []),
      {
        part: 'context',
        line: [
          say((w) => (isLowerBound ? w.meetings.olderNotLookedAt : w.meetings.searched(asked.searched))),
        ],
      },
    ],
    versions: [...told, ...said.map(({ evidence }) => evidence)].map(({ version }) => version),
    repeat: asked.command,
  });
}

/** What the title and a note say of a meeting. */
function toldOf(meeting: ToldMeeting, asked: AskedMeetings) {
  return {
    day: meeting.day,
    place: meeting.place,
    isCall: meeting.format === 'call',
    others: besides(meeting, asked.who),
  };
}

/** Those who took part and are not in the title. */
function besides({ people }: ToldMeeting, who: readonly string[]): string[] {
  const named = new Set(who.map(foldName));
  return people.filter((name) => !named.has(foldName(name)));
}

function partOf(meeting: ToldMeeting<StoredVersion>, asked: AskedMeetings): Part {
  const [{ version, talk }, ...more] = meeting.accounts as [
    ToldMeeting<StoredVersion>['accounts'][number],
    ...ToldMeeting<StoredVersion>['accounts'],
  ];
  const others = besides(meeting, asked.who);
  const texts = new Set(more.map((one) => one.version.article.id).filter((id) => id !== version.article.id));
  const note: Line[] = [
    [{ strong: say((w) => w.formatDay(meeting.day)) }],
    [say((w) => w.meetings.where(toldOf(meeting, asked)))],
    others.length > 0 ? [say((w) => w.meetings.with(asked, others))] : [],
    version.article.source ? sourceAndDay(version) : headlineLink(version),
    [placeOf(version, talk.evidence.start)],
    texts.size > 0 ? [say((w) => w.meetings.alsoIn(texts.size))] : [],
  ];
  return { part: 'excerpt', excerpts: [excerptOf(version, talk.evidence)], note: joinClauses(note) };
}

/** What is asked next of the meeting that is shown first. */
function onFirst(meeting: ToldMeeting<StoredVersion> | undefined): Action[] {
  if (!meeting) return [];
  const [first, ...others] = meeting.accounts;
  const id = first!.version.article.id;
  const other = others.find(
    ({ version }) => version.article.id !== id && version.article.source !== first!.version.article.source,
  );
  return [
    { action: 'ask', label: say((w) => w.meetings.briefThis), command: `brief article:${id}` },
    ...(other
      ? [
          {
            action: 'ask' as const,
            label: say((w) => w.meetings.compare),
            command: `compare article:${id} article:${other.version.article.id}`,
          },
        ]
      : []),
  ];
}
