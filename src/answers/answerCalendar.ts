import type { FoundEvents, StoredEvent } from '../lookups/announced.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, formatDay, withThousands } from './days.ts';
import { headlineLink, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';

const SHOWN = 15;

/** How a calendar was asked for. */
export interface AskedCalendar {
  /** ISO day of the asker: what is over is marked. */
  readonly today: string;
  /** As the title names the days: "from 20 May 2021", "in May 2017". */
  readonly label: string;
  readonly words: string;
  readonly command: string;
  readonly page: number;
}

/**
 * What articles announce for some days, by day: the sentence that announces it, marked where it was called off, put off
 * or is over.
 *
 * @example answerCalendar(found, { today: '2021-05-20', label: 'from 20 May 2021', … }).parts[1].note // ['16 June 2021', …]
 */
export function answerCalendar(found: FoundEvents, asked: AskedCalendar): Answer {
  const { events, read, stored, isLowerBound, readUntil } = found;
  const about = asked.words ? ` with “${asked.words}”` : '';
  const first = (asked.page - 1) * SHOWN;
  const shown = events.slice(first, first + SHOWN);
  const left = Math.max(0, events.length - first - shown.length);
  const leftOut = left > 0 ? [countOf(left, 'more date')] : [];
  return composeAnswer({
    kind: 'calendar',
    rung: events.length > 0 ? 'reported' : 'none',
    parts: [
      {
        part: 'title',
        line: [
          events.length === 0
            ? `No stored article announces anything${about} ${asked.label}.`
            : `${countOf(events.length, 'announced date')}${about} ${asked.label}`,
        ],
      },
      ...shown.map(
        (event): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(event.version, event.date.event)],
          note: noteOf(event, asked.today),
        }),
      ),
      {
        part: 'context',
        line: joinClauses([
          [`announced by ${countOf(read, 'article')}`],
          readUntil === null
            ? []
            : [
                `${isLowerBound ? 'more than ' : ''}${withThousands(stored)} announcements are stored for these days: those from ${formatDay(readUntil)} on are not read here, so ask for fewer days`,
              ],
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ['dates are reckoned from the day of each article'],
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
              label: 'Later',
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

const CALLED_OFF = {
  planned: null,
  cancelled: 'cancelled',
  postponed: 'postponed: this was the day before',
} as const;

function noteOf({ version, date, others }: StoredEvent, today: string): Line {
  const days =
    date.from === date.to ? formatDay(date.from) : `${formatDay(date.from)} to ${formatDay(date.to)}`;
  const status = CALLED_OFF[date.status];
  return joinClauses([
    [{ strong: days }],
    status ? [status] : [],
    date.to < today ? ['over'] : [],
    ['said as “', { excerpt: excerptOf(version, date) }, '”'],
    version.article.source ? sourceAndDay(version) : headlineLink(version),
    [placeOf(version, date.start)],
    others > 0 ? [`${countOf(others, 'more article')} ${others === 1 ? 'says' : 'say'} so`] : [],
  ]);
}
