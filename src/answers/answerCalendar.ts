import type { FoundEvents, StoredEvent } from '../lookups/announced.ts';
import type { Excerpt } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Answer, Line, Part, Text } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { headlineLink, joinClauses, notListed, placeOf, sourceAndDay } from './quotePart.ts';

const SHOWN = 15;

/** How a calendar was asked for. */
export interface AskedCalendar {
  /** ISO day of the asker: what is over is marked. */
  readonly today: string;
  /** As the title names the days: "from 20 May 2021", "in May 2017". */
  readonly label: Text;
  /** What an announcement must have, as it was typed: "Putin", "trade talks". */
  readonly sought: readonly string[];
  readonly command: string;
  readonly page: number;
}

/**
 * What articles announce for some days, by day: the sentence that announces it, marked where it was called off, put off
 * or is over.
 *
 * @example answerCalendar(noEvents, { today: '2021-05-20', label: 'from 20 May 2021', sought: [], command: 'calendar', page: 1 }).parts[0] // { part: 'title', line: ['No stored article announces anything from 20 May 2021.'] }
 */
export function answerCalendar(found: FoundEvents, asked: AskedCalendar): Answer {
  const { events, isBeside, read, stored, isLowerBound, readUntil } = found;
  const first = (asked.page - 1) * SHOWN;
  const shown = events.slice(first, first + SHOWN);
  const left = Math.max(0, events.length - first - shown.length);
  const leftOut = left > 0 ? [say((w) => w.calendar.moreDates(left))] : [];
  return composeAnswer({
    kind: 'calendar',
    rung: events.length > 0 ? 'reported' : 'none',
    parts: [
      {
        part: 'title',
        line: [
          say((w) => {
            const label = wordText(asked.label, w);
            return events.length === 0
              ? w.calendar.none(asked.sought, label)
              : isBeside
                ? w.calendar.beside(events.length, asked.sought, label)
                : w.calendar.title(events.length, asked.sought, label);
          }),
        ],
      },
      ...shown.map(
        (event): Part => ({
          part: 'excerpt',
          excerpts: excerptsOf(event),
          note: noteOf(event, asked.today),
        }),
      ),
      {
        part: 'context',
        line: joinClauses([
          events.length === 0 ? [] : [say((w) => w.calendar.announcedBy(read))],
          readUntil === null
            ? []
            : [say((w) => w.calendar.unread({ total: stored, isLowerBound }, readUntil))],
          notListed(leftOut),
          [say((w) => w.calendar.reckoned)],
        ]),
      },
    ],
    // Events that are not shown are cut out of their versions too, for the file.
    versions: events.map(({ version }) => version),
    leftOut,
    actions: [
      ...(left > 0
        ? [
            {
              action: 'ask' as const,
              label: say((w) => w.calendar.later),
              command: `${asked.command} page:${asked.page + 1}`.trim(),
            },
          ]
        : []),
    ],
    repeat: asked.command,
    events: events.map(({ version, date }) => ({
      from: date.from,
      to: date.to,
      status: date.status,
      excerpt: excerptOf(version, date.event),
      url: version.article.url,
      source: version.article.source,
    })),
  });
}

/** The sentence, behind the one that says of whom it is. */
function excerptsOf({ version, date, before }: StoredEvent): Excerpt[] {
  if (!before) return [excerptOf(version, date.event)];
  const isNext = /^\s*$/.test(version.text.slice(before.end, date.event.start));
  return isNext
    ? [excerptOf(version, { start: before.start, end: date.event.end })]
    : [excerptOf(version, before), excerptOf(version, date.event)];
}

/** Of what is said of a month, or of a part of it, no days are named: "early March" is no day from the 1st on. */
function daysShown({ from, to }: { readonly from: string; readonly to: string }): [from: string, to: string] {
  const [first, last] = [from, to].map((day) => Temporal.PlainDate.from(day)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  const isMonth = first.day === 1 && last.equals(first.with({ day: first.daysInMonth }));
  const month = from.slice(0, 7);
  return isMonth ? [month, month] : [from, to];
}

function noteOf({ version, date, others }: StoredEvent, today: string): Line {
  const { status } = date;
  return joinClauses([
    [{ strong: say((w) => w.calendar.span(...daysShown(date))) }],
    status === 'planned' ? [] : [say((w) => w.calendar[status])],
    date.to < today ? [say((w) => w.calendar.over)] : [],
    [say((w) => w.calendar.saidAs([{ excerpt: excerptOf(version, date) }]))],
    version.article.source ? sourceAndDay(version) : headlineLink(version),
    [placeOf(version, date.start)],
    others > 0 ? [say((w) => w.calendar.sayingSo(others))] : [],
  ]);
}
