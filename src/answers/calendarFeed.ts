import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { shorten } from './refusals.ts';

/**
 * The link of somebody's calendar feed, with what it shows and how it ends.
 *
 * @example calendarFeed('https://brief.example/calendar/T1.U1.0f3a.ics', 'visit').parts[0] // { part: 'title', line: ['Your calendar feed of …
 */
export function calendarFeed(link: string, words: string): Answer {
  const about = words ? ` whose sentences have “${shorten(words)}”` : '';
  return composeAnswer({
    kind: 'calendar-feed',
    parts: [
      { part: 'title', line: [`Your calendar feed of announced dates${about}:`] },
      { part: 'line', line: [{ code: link }] },
      {
        part: 'line',
        line: [
          'Add it in your calendar program as a calendar from the web. It has a month back and six months ahead, and is fresh within the hour.',
        ],
      },
      {
        part: 'context',
        line: [
          'whoever has the link can read it, so it leaves out what is kept to some workspaces or under embargo · a link that you had before no longer works',
        ],
      },
    ],
    actions: [{ action: 'ask', label: 'Stop the feed', command: 'calendar feed stop' }],
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
        line: [
          was
            ? 'Your calendar feed is stopped: its link no longer works.'
            : 'You have no calendar feed. `/brief calendar feed` makes one.',
        ],
      },
    ],
  });
}
