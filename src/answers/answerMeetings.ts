import type { StoredVersion } from '../archive/port.ts';
import type { ToldMeeting } from '../comparing/readouts/meetingsTold.ts';
import type { MeetingsFound } from '../lookups/meetingsOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import { foldName } from '../text/foldName.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, formatDay } from './days.ts';
import { headlineLink, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';

const SHOWN = 10;

/** How meetings were asked for. */
export interface AskedMeetings {
  /** Who met, as the title names them; empty where anybody may have. */
  readonly who: readonly string[];
  /** True where `who` are countries or bodies, not people. */
  readonly isSides: boolean;
  readonly place: string | null;
  /** As the title names the days: "2018"; null where none were asked for. */
  readonly days: string | null;
  /** True where the first meeting was asked for, not the last. */
  readonly isOldestFirst: boolean;
  readonly isCalls: boolean;
  /** How many articles are stored. */
  readonly searched: number;
  readonly command: string;
  readonly page: number;
  readonly whole?: boolean | undefined;
}

/**
 * Meetings and calls that stored texts tell of: how many, the last (or first) with day and place, then each with the
 * sentence that tells of it. Where none was found, that is said, with what texts tell of one without saying when.
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
  const order = asked.isOldestFirst ? 'first' : 'last';
  const leftOut = [
    ...(left > 0 ? [countOf(left, asked.isOldestFirst ? 'later one' : 'earlier one')] : []),
    ...(undated > 0
      ? [`${countOf(undated, 'text')} that ${undated === 1 ? 'does' : 'do'} not say when`]
      : []),
  ];
  return composeAnswer({
    kind: 'meetings',
    rung: 'reported',
    parts: [
      {
        part: 'title',
        line: [
          `${asked.who.length > 0 ? `${listed(asked.who)}: ` : ''}${howMany(meetings)}${asked.place ? ` in ${asked.place}` : ''} in the stored texts${asked.days ? ` (${asked.days})` : ''}, ${meetings.length > 1 ? `the ${order} ` : ''}${whenAndWhere(first!, asked)}`,
        ],
      },
      ...shown.map((meeting) => partOf(meeting, asked)),
      {
        part: 'context',
        line: joinClauses([
          meetings.length > 1 ? [asked.isOldestFirst ? 'the oldest first' : 'the newest first'] : [],
          ['only what stored texts tell of: there may have been more'],
          shown.some(({ accounts }) => !accounts[0]!.talk.date?.stated)
            ? ['a day that the text does not state is that of its publication']
            : [],
          found.isLowerBound ? ['only the newest texts were looked at'] : [],
          leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : [],
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
              label: asked.isOldestFirst ? 'Later' : 'Earlier',
              command: `${asked.command} page:${asked.page + 1}`,
            },
          ]
        : []),
      ...onFirst(shown[0]),
    ],
    repeat: asked.command,
  });
}

/** No stored text tells of one on a day that was asked for. */
function noneTold({ undated, isLowerBound }: MeetingsFound, asked: AskedMeetings): Answer {
  const what = `${asked.isCalls ? 'call' : 'meeting or call'}${asked.who.length > 0 ? ` of ${listed(asked.who)}` : ''}${asked.place ? ` in ${asked.place}` : ''}${asked.days ? ` (${asked.days})` : ''}`;
  const shown = undated.slice(0, 3);
  return composeAnswer({
    kind: 'meetings',
    rung: shown.length > 0 ? 'reported' : 'none',
    parts: [
      {
        part: 'title',
        line: [
          shown.length > 0
            ? `No ${isLowerBound ? 'text that was looked at' : 'stored text'} says when there was a ${what}. ${countOf(undated.length, 'text')} ${undated.length === 1 ? 'tells' : 'tell'} of one:`
            : `${isLowerBound ? 'None of the newest texts that were looked at' : 'No stored text'} tells of a ${what}.`,
        ],
      },
      ...shown.map(
        ({ version, talk }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, talk.evidence)],
          note: joinClauses([
            version.article.source ? sourceAndDay(version) : headlineLink(version),
            [placeOf(version, talk.evidence.start)],
          ]),
        }),
      ),
      {
        part: 'context',
        line: [
          isLowerBound
            ? 'older texts were not looked at: ask for some days, like “in 2016”'
            : `${countOf(asked.searched, 'article')} searched; this does not prove that they did not meet`,
        ],
      },
    ],
    versions: shown.map(({ version }) => version),
    repeat: asked.command,
  });
}

function howMany(meetings: readonly ToldMeeting[]): string {
  const calls = meetings.filter(({ format }) => format === 'call').length;
  const inPerson = meetings.length - calls;
  return [
    ...(inPerson > 0 ? [countOf(inPerson, 'meeting')] : []),
    ...(calls > 0 ? [countOf(calls, 'call')] : []),
  ].join(' and ');
}

/** "on 19 May 2021 in Reykjavik with Antony Blinken": what the title does not say yet. */
function whenAndWhere(meeting: ToldMeeting, asked: AskedMeetings): string {
  const others = besides(meeting, asked.who);
  return [
    `on ${formatDay(meeting.day)}`,
    ...(meeting.place && meeting.format === 'meeting' && meeting.place !== asked.place
      ? [`in ${meeting.place}`]
      : []),
    ...(asked.who.length < 2 && others.length > 0 ? [`${joint(asked)} ${listed(others)}`] : []),
  ].join(' ');
}

const joint = ({ who, isSides }: AskedMeetings): string => (who.length > 0 && !isSides ? 'with' : 'between');

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

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
    [{ strong: formatDay(meeting.day) }],
    [meeting.format === 'call' ? 'call' : meeting.place ? `in ${meeting.place}` : 'meeting'],
    others.length > 0 ? [`${joint(asked)} ${listed(others)}`] : [],
    version.article.source ? sourceAndDay(version) : headlineLink(version),
    [placeOf(version, talk.evidence.start)],
    texts.size > 0 ? [`also in ${countOf(texts.size, 'more text')}`] : [],
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
    { action: 'ask', label: 'Brief this', command: `brief article:${id}` },
    ...(other
      ? [
          {
            action: 'ask' as const,
            label: 'Compare sides',
            command: `compare article:${id} article:${other.version.article.id}`,
          },
        ]
      : []),
  ];
}
