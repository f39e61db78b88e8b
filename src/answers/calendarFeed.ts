import { say } from '../words/say.ts';
import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { shorten } from './refusals.ts';

/**
 * The link of somebody's calendar feed, with what it shows and how it ends.
 *
 * @example calendarFeed('https://brief.example/calendar/T1.U1.0f3a.ics', 'visit').parts[0] // { part: 'title', line: ['Your calendar feed of …
 */
export function calendarFeed(link: string, words: string): Answer {
  return composeAnswer({
    kind: 'calendar-feed',
    parts: [
      { part: 'title', line: [say((w) => w.calendar.feed(words ? shorten(words) : null))] },
      { part: 'line', line: [{ code: link }] },
      {
        part: 'line',
        line: [say((w) => w.calendar.howToAdd)],
      },
      {
        part: 'context',
        line: [say((w) => w.calendar.whoReads)],
      },
    ],
    actions: [{ action: 'ask', label: say((w) => w.calendar.stopFeed), command: 'calendar feed stop' }],
  });
}

/**
 * The link was ended, or there was none.
 *
 * @example calendarFeedEnded(false).parts[0].line // ['You have no calendar feed. `/brief calendar feed` makes on…
 */
export function calendarFeedEnded(was: boolean): Answer {
  return composeAnswer({
    kind: 'calendar-feed',
    parts: [
      {
        part: 'title',
        line: [say((w) => (was ? w.calendar.feedEnded : w.calendar.noFeed))],
      },
    ],
  });
}
